namespace Bti.Domain;

/// <summary>Why a frist falls on the day it does.</summary>
/// <param name="Nivaa">What the veileder says about the nivaa it was opened at.</param>
/// <param name="Post">The line of the veileder it comes from; null when the text has none.</param>
/// <param name="RegnetFra">The day it is counted from; null when the day was agreed, and not counted.</param>
public sealed record Fristgrunn(Veiledernivaa Nivaa, Fristpost? Post, DateOnly? RegnetFra);

public static partial class Forloepsmotor
{
    /// <summary>Finds the line of the veileder behind a frist, and the day that line, counted from, gives just this frist.</summary>
    /// <param name="navn">Which frist.</param>
    /// <param name="dag">The day it falls.</param>
    /// <param name="nivaa">The nivaa it was opened at.</param>
    /// <param name="regnetFra">The day it was counted from; null when it was not.</param>
    /// <param name="veileder">The version it was opened under.</param>
    /// <param name="kalender">The kommune's working days.</param>
    public static Fristgrunn Forklar(Fristnavn navn, DateOnly dag, Nivaa nivaa, DateOnly? regnetFra, Handlingsveileder veileder, Kalender kalender)
    {
        var tekst = veileder.For(nivaa);
        var post = tekst.Frister.FirstOrDefault(f => f.Navn == navn);
        return new(tekst, post, regnetFra is { } fra && post?.Regel.Forfall(fra, kalender) == dag ? fra : null);
    }
}
