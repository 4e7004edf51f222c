namespace Bti.Domain;

/// <summary>What the motor needs to know about an open frist when its time comes.</summary>
/// <param name="Dag">The last day it is in time.</param>
/// <param name="Aapnet">The day it was opened.</param>
/// <param name="Stige">The ladder it is reminded by.</param>
/// <param name="Trinn">The next step, 0 for the first.</param>
public readonly record struct Aapenfrist(DateOnly Dag, DateOnly Aapnet, string Stige, int Trinn = 0)
{
    /// <summary>The day that begins by ending it; null when it waits for somebody to do something.</summary>
    public DateOnly? Slutter { get; init; }
}

/// <summary>A step of a ladder, and the day it is reached; no day when the ladder is climbed.</summary>
public readonly record struct Stigeplass(int Trinn, DateOnly? Dag);

// What time alone does. Reminding and escalating change nothing but the place on the ladder, so the whole case need not be read.
public static partial class Forloepsmotor
{
    /// <summary>Decides what is due of a frist's ladder: one step, and where the frist stands then. Nothing when it is not time yet.</summary>
    public static Avgjoerelse Vekk(Aapenfrist frist, Handlingsveileder veileder, Kalender kalender, Naa naa)
    {
        var stige = veileder.Stige(frist.Stige).Trinn;
        var plass = Plass(frist, veileder, kalender);

        // What the end of it does to the case is a hendelse.
        if (!(plass.Dag <= naa.Dag) || plass.Trinn >= stige.Count) return Avgjoerelse.Ja();
        var trinn = stige[frist.Trinn];
        return Avgjoerelse.Ja(
            new Varslet(frist.Trinn, trinn.Til, trinn.Haster),
            new PlassSatt(Plass(frist with { Trinn = frist.Trinn + 1 }, veileder, kalender)));
    }

    /// <summary>Where a new frist begins: reminders from before it was there are not sent.</summary>
    internal static Stigeplass FoerstePlass(Aapenfrist frist, Handlingsveileder veileder, Kalender kalender)
    {
        var plass = Plass(frist, veileder, kalender);
        while (plass.Dag < frist.Aapnet && plass.Trinn < veileder.Stige(frist.Stige).Trinn.Count) plass = Plass(frist with { Trinn = plass.Trinn + 1 }, veileder, kalender);
        return plass;
    }

    /// <summary>The day the step a frist stands on is reached; no day when the ladder is climbed.</summary>
    /// <remarks>An uro that arose long ago is overdue when it is written: what comes after the frist is counted from the day somebody could do something.</remarks>
    public static Stigeplass Plass(Aapenfrist frist, Handlingsveileder veileder, Kalender kalender)
    {
        var stige = veileder.Stige(frist.Stige).Trinn;
        if (frist.Trinn >= stige.Count) return new(stige.Count, frist.Slutter);
        var naar = stige[frist.Trinn].Naar;
        var fra = naar.Side is Stigeside.Etter && frist.Dag < frist.Aapnet ? frist.Aapnet : frist.Dag;
        var dag = naar.Dag(fra, kalender);
        return dag >= frist.Slutter ? new(stige.Count, frist.Slutter) : new(frist.Trinn, dag);
    }
}
