using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// One line typed in a meeting: what it is, and for a decision who does it and by when: «tiltak: Lekegruppe; ansvarlig: Siri; frist: 2 uker».
/// The words are those of both maalformer, or their first letter. A line that begins with none of them is a note.
/// </summary>
/// <param name="Slag">What it is; a beslutning is what somebody is to do.</param>
/// <param name="Tekst">What is written, without the word before the colon.</param>
public sealed record Hurtiglinje(Saksinnleggslag Slag, string Tekst)
{
    private enum Del
    {
        Ansvarlig,
        Frist,
        Maal,
        Hvor,
    }

    private static readonly Dictionary<string, Saksinnleggslag> Slagene = Ord<Saksinnleggslag>(
        (Saksinnleggslag.BarnetsSyn, "b barn barnet"), (Saksinnleggslag.ForesattesSyn, "f familien foresatte føresette"), (Saksinnleggslag.ForrigeTiltak, "p prøvd"),
        (Saksinnleggslag.Notat, "n notat"), (Saksinnleggslag.Raad, "r råd"), (Saksinnleggslag.Beslutning, "t tiltak o oppgave oppgåve beslutning avgjerd"));

    private static readonly Dictionary<string, Del> Delene = Ord<Del>(
        (Del.Ansvarlig, "a ansvarlig ansvarleg"), (Del.Frist, "f frist innen innan"), (Del.Maal, "m mål"), (Del.Hvor, "h hvor kvar"));

    private static readonly Dictionary<string, Arena> Stedene = Ord<Arena>(
        (Arena.Hjem, "hjem hjemme heim heime"), (Arena.Enhet, "enhet enheten eining eininga skole skolen skule skulen barnehage barnehagen"), (Arena.Fritid, "fritid fritiden fritida"));

    /// <summary>Who is to do it, as it was typed; null when it is not said.</summary>
    public string? Ansvarlig { get; private init; }

    /// <summary>The day as dd.MM.yyyy where it could be told, else as it was typed.</summary>
    public string? Frist { get; private init; }

    /// <summary>The number of a goal, or a new one.</summary>
    public string? Maal { get; private init; }

    /// <summary>Where it is done; null when it is not said, or cannot be told.</summary>
    public Arena? Hvor { get; private init; }

    /// <summary>Reads a line. Only a decision has parts; a sign for one in another line is part of the text.</summary>
    public static (Hurtiglinje? Linje, Hinder? Hinder) Les(string? linje, DateOnly idag)
    {
        var (slag, tekst) = Foran(linje ?? "", Slagene) is var (funnet, resten) ? (funnet, resten) : (Saksinnleggslag.Notat, (linje ?? "").Trim());
        if (slag is not Saksinnleggslag.Beslutning) return tekst.Length == 0 ? (null, Mangler) : (new(slag, tekst), null);

        var deler = new Dictionary<Del, string>();
        Del? her = null;
        foreach (var ledd in tekst.Split(';').Index())
        {
            if (ledd.Index > 0 && Foran(ledd.Item, Delene) is var (del, verdi)) (her, deler[del]) = (del, verdi);
            else if (her is { } i) deler[i] = $"{deler[i]};{ledd.Item}";
            else tekst = ledd.Index == 0 ? ledd.Item : $"{tekst};{ledd.Item}";
        }

        if (tekst.Trim().Length == 0) return (null, Mangler);
        return (new(slag, tekst.Trim())
        {
            Ansvarlig = deler.GetValueOrDefault(Del.Ansvarlig), Frist = deler.TryGetValue(Del.Frist, out var frist) ? Dagen(frist, idag) : null,
            Maal = deler.GetValueOrDefault(Del.Maal), Hvor = deler.TryGetValue(Del.Hvor, out var hvor) && Stedene.TryGetValue(hvor, out var sted) ? sted : null,
        }, null);
    }

    /// <summary>Which of the names somebody means: the whole of one, or the beginning of a word in one and no other; null when it cannot be told.</summary>
    public static int? Treff(string? skrevet, IReadOnlyList<string> navn)
    {
        if (string.IsNullOrWhiteSpace(skrevet)) return null;
        int[] hele = [.. navn.Index().Where(n => string.Equals(n.Item, skrevet, StringComparison.OrdinalIgnoreCase)).Select(n => n.Index)];
        int[] begynner = [.. navn.Index().Where(n => n.Item.Split(' ').Any(ord => ord.StartsWith(skrevet, StringComparison.OrdinalIgnoreCase))).Select(n => n.Index)];
        return hele is [var en] ? en : begynner is [var bare] ? bare : null;
    }

    private static Hinder Mangler => Hindre.Paakrevd.ForFelt("linje", "linja");

    private static (T Hva, string Resten)? Foran<T>(string tekst, Dictionary<string, T> ord) =>
        tekst.IndexOf(':', StringComparison.Ordinal) is > 0 and var kolon && ord.TryGetValue(tekst[..kolon].Trim(), out var hva) ? (hva, tekst[(kolon + 1)..].Trim()) : null;

    // «2 uker», «14 dagar», «12.2.», «1.3.2026»
    private static string Dagen(string frist, DateOnly idag)
    {
        if (frist.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var tall, var enhet] && int.TryParse(tall, NumberStyles.None, CultureInfo.InvariantCulture, out var antall) && antall is > 0 and <= 365)
        {
            DateOnly? dag = enhet.ToLowerInvariant() switch
            {
                "dag" or "dager" or "dagar" => idag.AddDays(antall),
                "uke" or "uker" or "veke" or "veker" => idag.AddDays(7 * antall),
                "måned" or "måneder" or "månad" or "månader" => idag.AddMonths(antall),
                _ => null,
            };
            if (dag is { } funnet) return Skriv(funnet);
        }

        if (DateOnly.TryParseExact(frist, "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var hel)) return Skriv(hel);
        if (!DateOnly.TryParseExact($"{frist.TrimEnd('.')}.2024", "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var uten) || uten is { Month: 2, Day: 29 }) return frist;
        var iAar = new DateOnly(idag.Year, uten.Month, uten.Day);
        return Skriv(iAar < idag ? iAar.AddYears(1) : iAar);
    }

    private static string Skriv(DateOnly dag) => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static Dictionary<string, T> Ord<T>(params (T Hva, string Ord)[] par) =>
        par.SelectMany(p => p.Ord.Split(' ').Select(o => (o, p.Hva))).ToDictionary(p => p.o, p => p.Hva, StringComparer.OrdinalIgnoreCase);
}
