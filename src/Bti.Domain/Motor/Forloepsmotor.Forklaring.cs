namespace Bti.Domain;

/// <summary>Why a frist falls on the day it does.</summary>
/// <param name="Nivaa">What the veileder says about the nivaa it was opened at.</param>
/// <param name="Post">The line of the veileder it comes from; null when the text has none.</param>
/// <param name="RegnetFra">The day it is counted from; null when the day was agreed, and not counted.</param>
public sealed record Fristgrunn(Veiledernivaa Nivaa, Fristpost? Post, DateOnly? RegnetFra);

/// <summary>The days a frist can be counted from.</summary>
/// <param name="Oppsto">The day the uro arose.</param>
/// <param name="Aapnet">The day the frist was opened: what else it may be counted from happened then.</param>
/// <param name="Samtykker">The days a samtykke was given.</param>
public sealed record Utgangsdager(DateOnly Oppsto, DateOnly Aapnet, IReadOnlyCollection<DateOnly> Samtykker);

public static partial class Forloepsmotor
{
    /// <summary>Finds the line of the veileder behind a frist, and the day that line, counted from, gives just this frist.</summary>
    /// <param name="navn">Which frist.</param>
    /// <param name="dag">The day it falls.</param>
    /// <param name="nivaa">The nivaa it was opened at.</param>
    /// <param name="dager">What it can be counted from.</param>
    /// <param name="veileder">The version it was opened under.</param>
    /// <param name="kalender">The kommune's working days.</param>
    public static Fristgrunn Forklar(Fristnavn navn, DateOnly dag, Nivaa nivaa, Utgangsdager dager, Handlingsveileder veileder, Kalender kalender)
    {
        var tekst = veileder.For(nivaa);
        if (tekst.Frister.FirstOrDefault(f => f.Navn == navn) is not { } post) return new(tekst, null, null);
        IEnumerable<DateOnly> mulige = post.Regel.Fra switch
        {
            Utgangspunkt.UroenOppsto => [dager.Oppsto],
            Utgangspunkt.SamtykketBleGitt => dager.Samtykker,
            Utgangspunkt.UroenBleSkrevet or Utgangspunkt.NivaaetStartet or Utgangspunkt.ForrigeEvaluering or Utgangspunkt.Tilbudt => [dager.Aapnet],
        };
        return new(tekst, post, mulige.Where(fra => post.Regel.Forfall(fra, kalender) == dag).Select(fra => (DateOnly?)fra).LastOrDefault());
    }
}
