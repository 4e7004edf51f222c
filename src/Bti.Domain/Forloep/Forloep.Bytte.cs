namespace Bti.Domain;

public sealed partial class Forloep
{
    /// <summary>What moving it to another version would do, without doing it: the same question as the act puts.</summary>
    /// <param name="til">The new version.</param>
    /// <param name="nivaa">The nivaa of the new version it comes to.</param>
    /// <param name="rammer">With the version it is pinned to now.</param>
    public (Hinder? Hinder, IReadOnlyList<Fristflytting> Flyttinger) ProevBytte(Handlingsveileder til, Nivaa nivaa, Rammer rammer)
    {
        var tilstand = Tilstand;
        var svar = Forloepsmotor.Avgjoer(tilstand, rammer.Veileder, rammer.Kalender, Byttet(til, nivaa), rammer.Naa);
        return (svar.Hinder, Forloepsmotor.Flyttinger(tilstand, svar.Virkninger));
    }

    /// <summary>It is pinned to another version from now, and the frister are those of that version.</summary>
    public Hinder? ByttVeileder(Handlingsveileder til, Nivaa nivaa, Rammer rammer)
    {
        if (Utfoer(Byttet(til, nivaa) with { Flyttinger = ProevBytte(til, nivaa, rammer).Flyttinger }, rammer) is { } hinder) return hinder;
        VeilederVersjon = til.Versjon;
        return null;
    }

    private VeilederByttet Byttet(Handlingsveileder til, Nivaa nivaa) => new(VeilederVersjon, til.Versjon, nivaa) { Ny = til };
}
