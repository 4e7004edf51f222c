namespace Bti.Domain;

/// <summary>One period of the cumulative flow: those open on its last day by nivaa, on top of all that were closed since the flow begins. Made of what the overview shows, so that it tells no more.</summary>
/// <param name="Avsluttet">Closed since the flow begins; 0 in the first period.</param>
/// <param name="Aapne">Open on the last day, by nivaa, the lowest first; null where the number is hidden.</param>
/// <param name="Skjult">Open on the nivaaer that are hidden, together.</param>
public sealed record Nivaaflyt(string Periode, int Avsluttet, IReadOnlyList<(string Nivaa, int? Antall)> Aapne, int Skjult)
{
    /// <summary>How high it stands: all that were open when the flow begins, or have come since.</summary>
    public int Sum { get; } = Avsluttet + Skjult + Aapne.Sum(a => a.Antall ?? 0);

    /// <summary>The flow up to the last period. It begins where what is open, and what was closed after, is shown all the way from there.</summary>
    /// <param name="perioder">The first first.</param>
    /// <returns>Empty when the last period hides what is open.</returns>
    public static IReadOnlyList<Nivaaflyt> Av(IReadOnlyList<Oversikt> perioder)
    {
        List<Oversikt> kjente = [];
        foreach (var periode in perioder.Reverse().TakeWhile(p => p.EtterNivaa.Sum is not null))
        {
            kjente.Insert(0, periode);
            if (periode.Avsluttet is null) break;
        }

        var nivaaer = kjente.SelectMany(p => p.EtterNivaa.Kolonner).Distinct().Order(StringComparer.Ordinal).ToList();
        var avsluttet = 0;
        return
        [
            .. kjente.Select((p, nr) => new Nivaaflyt(
                p.Periode,
                avsluttet += nr == 0 ? 0 : p.Avsluttet!.Value,
                nivaaer.ConvertAll(n => (n, p.EtterNivaa.Kolonnesum(n))),
                p.EtterNivaa.Sum!.Value - p.EtterNivaa.Kolonnesummer.Sum(n => n ?? 0))),
        ];
    }
}
