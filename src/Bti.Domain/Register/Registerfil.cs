namespace Bti.Domain;

/// <summary>A column of a roster.</summary>
/// <param name="Kode">What stands in the heading of the file, with or without æ, ø and å.</param>
/// <param name="Etikett">What it is called in a sentence.</param>
public sealed record Registerkolonne(string Kode, string Etikett, bool Paakrevd = true);

/// <summary>What a file is read against.</summary>
/// <param name="Enheter">The codes of the units that are open.</param>
/// <param name="Tjenester">The codes of the kommune's services.</param>
/// <param name="Barn">The keys of the children in the register.</param>
/// <param name="Indeks">The key of a foedselsnummer.</param>
public sealed record Registerkjennskap(IReadOnlySet<string> Enheter, IReadOnlySet<string> Tjenester, IReadOnlySet<string> Barn, Func<Foedselsnummer, string> Indeks, bool TillatSyntetisk);

/// <summary>
/// A roster as a file: which list it is, by its columns, and its lines. The order of the columns is free. A fault on a line is
/// that line's, in the words a form would use; a fault in the heading is the file's.
/// </summary>
public sealed partial class Registerfil
{
    /// <summary>The columns of each list.</summary>
    public static IReadOnlyDictionary<Registerslag, IReadOnlyList<Registerkolonne>> Kolonner { get; } = new Dictionary<Registerslag, IReadOnlyList<Registerkolonne>>
    {
        [Registerslag.Enheter] = [new("kode", "koden"), new("navn", "navnet"), new("slag", "slaget"), Slutten],
        [Registerslag.Ansatte] =
        [
            new("brukernavn", "brukernavnet"), new("navn", "navnet"), new("rolle", "rollen"), new("enhet", "enheten"), new("tjeneste", "tjenesten"),
            new("epost", "e-postadressen", Paakrevd: false), new("foedselsnummer", "fødselsnummeret", Paakrevd: false), Slutten,
        ],
        [Registerslag.Barn] =
        [
            new("foedselsnummer", "fødselsnummeret"), new("navn", "navnet"), new("foedt", "fødselsdatoen"), new("enhet", "enheten"),
            new("gruppe", "gruppa", Paakrevd: false), Beskyttelsen, Slutten,
        ],
        [Registerslag.Foresatte] =
        [
            new("barn", "barnet"), new("foedselsnummer", "fødselsnummeret"), new("navn", "navnet"), new("relasjon", "relasjonen"), new("foreldreansvar", "foreldreansvaret"),
            new("telefon", "telefonnummeret", Paakrevd: false), new("epost", "e-postadressen", Paakrevd: false), Beskyttelsen, Slutten,
        ],
    };

    private readonly Registerkolonne[] _hode;
    private readonly IReadOnlyList<Csvlinje> _linjer;

    private Registerfil(Registerslag slag, Registerkolonne[] hode, IReadOnlyList<Csvlinje> linjer) => (Slag, _hode, _linjer) = (slag, hode, linjer);

    public Registerslag Slag { get; }

    private static Registerkolonne Slutten => new(Registerplan.Slutt, "sluttdatoen", Paakrevd: false);

    private static Registerkolonne Beskyttelsen => new("adressebeskyttelse", "adressebeskyttelsen", Paakrevd: false);

    /// <summary>Reads which list it is.</summary>
    public static Result<Registerfil> Aapne(string tekst)
    {
        var (linjer, nei) = Csvtekst.Linjer(tekst);
        if (nei is not null) return nei;
        string[] hode = [.. linjer![0].Felt.Select(Kolonnekode)];

        // The list it lacks least of: a heading with one thing missing is told what.
        var (slag, kolonner) = Kolonner.MinBy(k => Mangler(k.Value, hode).Count());
        if (Mangler(kolonner, hode).ToList() is { Count: > 0 } mangler) return Hindre.RegisterKolonner.Med("mangler", string.Join(", ", mangler));
        for (var i = 0; i < hode.Length; i++)
        {
            if (kolonner.All(k => k.Kode != hode[i]) || Array.IndexOf(hode, hode[i]) < i) return Hindre.RegisterKolonneUkjent.Med("nummer", Inndatatall(i + 1));
        }

        return new Registerfil(slag, [.. hode.Select(h => kolonner.First(k => k.Kode == h))], [.. linjer.Skip(1)]);
    }

    /// <summary>Reads the lines.</summary>
    public IReadOnlyList<Registerlinje> Les(Registerkjennskap kjenner, Naa naa) => [.. _linjer.Select(l => Les(l, kjenner, naa))];

    private Registerlinje Les(Csvlinje linje, Registerkjennskap kjenner, Naa naa)
    {
        if (linje.Felt.Count != _hode.Length && linje.Felt.Skip(_hode.Length).Any(f => f.Length > 0))
            return new(linje.Nr, null, Hindre.RegisterCeller.Med("antall", Inndatatall(linje.Felt.Count)).Med("ventet", Inndatatall(_hode.Length)));
        var rad = new Rad(_hode, linje, new Inndata(naa), kjenner);
        var post = Slag switch
        {
            Registerslag.Enheter => rad.Enhet(),
            Registerslag.Ansatte => rad.Ansatt(),
            Registerslag.Barn => rad.Barn(),
            Registerslag.Foresatte => rad.Foresatt(),
        };
        return rad.Les.Hinder is { } hinder ? new(linje.Nr, null, hinder) : new(linje.Nr, post, null);
    }

    // As a spreadsheet, another system or a person writes it.
    private static string Kolonnekode(string celle) => celle.Trim().ToLowerInvariant()
        .Replace("æ", "ae", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static IEnumerable<string> Mangler(IReadOnlyList<Registerkolonne> kolonner, string[] hode) => kolonner.Where(k => k.Paakrevd && !hode.Contains(k.Kode)).Select(k => k.Kode);

    private static string Inndatatall(int tall) => tall.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
