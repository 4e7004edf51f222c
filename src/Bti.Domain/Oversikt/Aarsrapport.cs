namespace Bti.Domain;

/// <summary>
/// What the kommune says beside its numbers of one year: for kommunestyret, which is told once a year how things stand
/// (barnevernsloven § 15-3), and of the plan it has adopted (§ 15-1). Anyone may read it, so it is about no child.
/// </summary>
public sealed class Aarsrapport : Rot
{
    /// <summary>The most in one field, in characters.</summary>
    public const int Lengst = 5_000;

    public required int Aar { get; init; }

    /// <summary>What lies behind the numbers.</summary>
    public string? Tilstanden { get; private set; }

    /// <summary>What is done of the plan, and what is not.</summary>
    public string? Planen { get; private set; }

    /// <summary>What children and parents have said, and what it led to.</summary>
    public string? Medvirkning { get; private set; }

    /// <summary>What the kommune will do next year.</summary>
    public string? Videre { get; private set; }

    /// <summary>The texts as they stand.</summary>
    public Rapporttekst Tekst => new(Tilstanden, Planen, Medvirkning, Videre);

    /// <summary>The first text of a year.</summary>
    public static Aarsrapport Ny(KommuneId kommune, int aar, Rapporttekst tekst, AnsattId av, Naa naa)
    {
        var rapport = new Aarsrapport { Kommune = kommune, Aar = aar };
        rapport.Sett(tekst);
        rapport.Opprettet(av, naa);
        return rapport;
    }

    /// <summary>Keeps new texts, on top of the version the writer has seen.</summary>
    public Hinder? Skriv(Rapporttekst tekst, int? sett, AnsattId av, Naa naa)
    {
        if (KrevVersjon(sett) is { } hinder) return hinder;
        Sett(tekst);
        Endret(av, naa);
        return null;
    }

    private void Sett(Rapporttekst tekst) => (Tilstanden, Planen, Medvirkning, Videre) = (tekst.Tilstanden, tekst.Planen, tekst.Medvirkning, tekst.Videre);
}

/// <summary>The texts of a report; null where nothing is written.</summary>
public sealed record Rapporttekst(string? Tilstanden, string? Planen, string? Medvirkning, string? Videre)
{
    public static readonly Rapporttekst Tom = new(null, null, null, null);

    /// <summary>Reads what was typed.</summary>
    /// <param name="vakt">As <see cref="Rapportinndata.TilAlle"/> has it.</param>
    public static Rapporttekst Les(Inndata les, Enhetskunnskap? vakt, string? tilstanden, string? planen, string? medvirkning, string? videre) => new(
        les.TilAlle("tilstanden", "hvordan det står til", tilstanden, vakt), les.TilAlle("planen", "hva som er gjort i planen", planen, vakt),
        les.TilAlle("medvirkning", "hva barn og foreldre har sagt", medvirkning, vakt), les.TilAlle("videre", "hva dere gjør videre", videre, vakt));
}

/// <summary>What is typed for all to read.</summary>
public static class Rapportinndata
{
    /// <summary>Nobody needs a foedselsnummer in what anyone may read, so it cannot be confirmed here; what else can tell of somebody must be.</summary>
    /// <param name="vakt">What the guard knows of the kommune; null when the writer has answered for what it found.</param>
    public static string? TilAlle(this Inndata les, string felt, string etikett, string? verdi, Enhetskunnskap? vakt, bool paakrevd = false, int maks = Aarsrapport.Lengst)
    {
        if (les.Fritekst(felt, etikett, verdi, paakrevd, maks: maks, fnrBekreftet: true)?.Tekst is not { } tekst) return null;
        if (Foedselsnummer.StaarI(tekst))
        {
            les.Feil(Hindre.RapportFnr, felt, etikett);
        }
        else if (vakt is not null)
        {
            foreach (var slag in Anonymitetsvakt.Se(tekst, vakt).Select(f => f.Slag).Distinct()) les.Feil(Hindre.KanKjennesIgjenPaa(slag), felt, etikett);
        }

        return tekst;
    }
}
