namespace Bti.Domain;

/// <summary>
/// When the next mail to a person is, and what goes in it. At most one a day, at the hour she has chosen, on a working day of
/// the kommune's. What haster goes in the first there is; the rest keeps within a number for each week, and waits in the
/// system when that is used. What no hour may stop goes at once, by itself, whatever the day. No mail is empty.
/// </summary>
public static class Samlebrev
{
    /// <summary>Nothing is sent before this, on the wall in Oslo.</summary>
    public static readonly TimeOnly Fra = new(6, 0);

    /// <summary>Nothing is sent from this on.</summary>
    public static readonly TimeOnly Til = new(20, 0);

    /// <summary>The hour of one who has not chosen.</summary>
    public static readonly TimeOnly Standard = new(7, 30);

    /// <summary>The hours one can choose: each half hour from 06.00 to 19.30.</summary>
    public static IReadOnlyList<TimeOnly> Klokkeslett { get; } = [.. Enumerable.Range(0, 28).Select(i => Fra.AddMinutes(30 * i))];

    /// <summary>A varsel that has been in no mail, is not read, and is still about something that waits.</summary>
    /// <param name="Gjelder">What it is about: several about one thing are one line.</param>
    /// <param name="Tid">When it was made.</param>
    /// <param name="Straks">True for what goes at once.</param>
    public readonly record struct Ventende(VarselId Id, Guid Gjelder, bool Haster, DateTimeOffset Tid, bool Straks = false);

    /// <summary>What she has been sent this week, Monday to Sunday.</summary>
    /// <param name="SisteDag">The day of the last mail; null when there is none.</param>
    /// <param name="MykeDenneUka">How many that did not haste were in them.</param>
    public readonly record struct Sendt(DateOnly? SisteDag, int MykeDenneUka);

    /// <summary>The mail, if there is one, and when to ask again.</summary>
    /// <param name="Linjer">One for each thing that waits: what haster first, then the oldest. Empty when no mail shall be made.</param>
    /// <param name="Varsler">Every varsel the mail tells, also those that share a line.</param>
    /// <param name="Neste">The instant of the next hour of hers.</param>
    /// <param name="ErDagens">True for the one mail of the day; false for what goes at once besides.</param>
    public sealed record Plan(IReadOnlyList<Ventende> Linjer, IReadOnlyList<VarselId> Varsler, DateTimeOffset Neste, bool ErDagens = true);

    /// <summary>Decides what is sent now.</summary>
    /// <param name="valg">What she has chosen.</param>
    /// <param name="kalender">The kommune's working days.</param>
    /// <param name="venter">What waits for her.</param>
    /// <param name="sendt">What she has had.</param>
    /// <param name="budsjett">The most that do not haste she is sent in a week.</param>
    /// <param name="naa">Now.</param>
    public static Plan Legg(Varselvalg valg, Kalender kalender, IReadOnlyList<Ventende> venter, Sendt sendt, int budsjett, Naa naa)
    {
        var neste = NesteTid(valg, kalender, naa);
        var erDagens = !ErStille(kalender, naa) && TimeOnly.FromDateTime(naa.OsloTid) >= valg.Klokkeslett && sendt.SisteDag != naa.Dag;
        var ting = venter.Where(v => erDagens || v.Straks).GroupBy(v => v.Gjelder)
            .Select(g => (Linje: g.MaxBy(v => v.Tid) with { Haster = g.Any(v => v.Haster) }, Fra: g.Min(v => v.Tid), Alle: g.Select(v => v.Id)))
            .OrderByDescending(t => t.Linje.Haster).ThenBy(t => t.Fra).ThenBy(t => t.Linje.Id.Verdi).ToList();
        var myke = ting.Where(t => !t.Linje.Haster && ErModen(t.Fra)).Take(Math.Max(0, budsjett - sendt.MykeDenneUka));
        var med = ting.Where(t => t.Linje.Haster).Concat(myke).ToList();
        return new([.. med.Select(t => t.Linje)], [.. med.SelectMany(t => t.Alle)], neste, erDagens);

        bool ErModen(DateTimeOffset tid) => valg.Takt switch
        {
            Varseltakt.Daglig => true,
            Varseltakt.Ukentlig => tid <= SisteUkebrev(valg, kalender, naa),
            Varseltakt.BareHaster => false,
        };
    }

    /// <summary>The first hour of hers after now, on a working day.</summary>
    public static DateTimeOffset NesteTid(Varselvalg valg, Kalender kalender, Naa naa)
    {
        var idag = Naa.Klokka(naa.Dag, valg.Klokkeslett);
        return idag > naa.Tidspunkt && kalender.ErArbeidsdag(naa.Dag)
            ? idag
            : Naa.Klokka(kalender.ArbeidsdagFraOgMed(naa.Dag.AddDays(1)), valg.Klokkeslett);
    }

    /// <summary>True when nothing is sent: in the evening, at night, and on a day off.</summary>
    public static bool ErStille(Kalender kalender, Naa naa) =>
        !kalender.ErArbeidsdag(naa.Dag) || TimeOnly.FromDateTime(naa.OsloTid) is var tid && (tid < Fra || tid >= Til);

    /// <summary>The first instant from now on that something may be sent.</summary>
    public static DateTimeOffset StillhetenSlutter(Kalender kalender, Naa naa)
    {
        if (!ErStille(kalender, naa)) return naa.Tidspunkt;
        var idag = Naa.Klokka(naa.Dag, Fra);
        return idag > naa.Tidspunkt && kalender.ErArbeidsdag(naa.Dag) ? idag : Naa.Klokka(kalender.ArbeidsdagFraOgMed(naa.Dag.AddDays(1)), Fra);
    }

    // What was there by then should have been in that mail: it is, in the next one made, also when nobody swept that Monday.
    private static DateTimeOffset SisteUkebrev(Varselvalg valg, Kalender kalender, Naa naa)
    {
        for (var mandag = Naa.Mandag(naa.Dag); ; mandag = mandag.AddDays(-7))
        {
            var tid = Naa.Klokka(kalender.ArbeidsdagFraOgMed(mandag), valg.Klokkeslett);
            if (tid <= naa.Tidspunkt) return tid;
        }
    }
}
