namespace Bti.Domain;

/// <summary>What became of a frist.</summary>
public enum Friststatus
{
    Aapen,

    /// <summary>What it was for is done.</summary>
    Lukket,

    /// <summary>What it was for no longer applies.</summary>
    Avlyst,
}

/// <summary>One frist of an uro or a forloep: a day, and the instant that day ends in Oslo.</summary>
public sealed class Frist
{
    public required KommuneId Kommune { get; init; }

    public required FristId Id { get; init; }

    public UroId? Uro { get; init; }

    public ForloepId? Forloep { get; init; }

    public required Fristnavn Navn { get; init; }

    /// <summary>The service it is about; null when it is about the uro or the forloep as a whole.</summary>
    public string? Gjelder { get; init; }

    /// <summary>What is to be done, in the veileder's words.</summary>
    public required string Tekst { get; init; }

    /// <summary>The last day it is in time.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>The instant, in UTC, at which it is too late.</summary>
    public required DateTimeOffset Forfaller { get; init; }

    public required Ansvarsrolle Ansvarlig { get; init; }

    /// <summary>The day it was opened; of one that was put on pause, the day after the pause.</summary>
    public required DateOnly Aapnet { get; init; }

    /// <summary>The day its own day is counted from by the veileder's rule; null when it was agreed, or is the law's.</summary>
    public DateOnly? RegnetFra { get; init; }

    /// <summary>The ladder of the veileder it is reminded and escalated by.</summary>
    public required string Stige { get; init; }

    /// <summary>The next step of the ladder, 0 for the first.</summary>
    public int Trinn { get; private set; }

    /// <summary>The day the next step is reached; null when there is none, or the frist is not open.</summary>
    public DateOnly? Vekkes { get; private set; }

    public Friststatus Status { get; private set; }

    public DateTimeOffset? Ferdig { get; private set; }

    public bool ErAapen => Status is Friststatus.Aapen;

    /// <summary>The day that begins by ending it; null when it waits for somebody to do something.</summary>
    public DateOnly? Slutter => Navn.Slutter(Dag);

    /// <summary>The last day of the pause it is on; null when it is not on one.</summary>
    public DateOnly? PauseTil(DateOnly dag) => ErAapen && Aapnet > dag ? Aapnet.AddDays(-1) : null;

    /// <summary>What happens the next time it is woken.</summary>
    public Vekkeslag Vekkeslag => Vekkes >= Slutter ? Vekkeslag.Fristslutt : Vekkeslag.Frist;

    /// <summary>What tells it from the other open ones.</summary>
    public Fristnoekkel Noekkel => new(Navn, Gjelder);

    /// <summary>What a change of version and a pause have to know about it.</summary>
    internal Staaendefrist SomStaaende => new(Noekkel, Dag, RegnetFra, Tekst, Ansvarlig, Stige, Aapnet);

    /// <summary>A new frist, as the motor has set it.</summary>
    internal static Frist Av(FristSatt satt, KommuneId kommune, UroId? uro, ForloepId? forloep, Naa naa)
    {
        var frist = new Frist
        {
            Kommune = kommune,
            Id = FristId.Ny(),
            Uro = uro,
            Forloep = forloep,
            Navn = satt.Navn,
            Gjelder = satt.Gjelder,
            Tekst = satt.Tekst,
            Dag = satt.Dag,
            Forfaller = Naa.SluttenPaa(satt.Dag),
            Ansvarlig = satt.Ansvarlig,
            Aapnet = satt.AapnesIgjen ?? naa.Dag,
            RegnetFra = satt.RegnetFra,
            Stige = satt.Stige,
        };
        frist.StaaPaa(satt.Plass);
        return frist;
    }

    /// <summary>
    /// Climbs what is reached of the ladder, several steps when nobody has climbed for a while, and waits for the next. A
    /// frist that is not open is not climbed.
    /// </summary>
    /// <returns>Whom to tell, in the order the steps were reached.</returns>
    public IReadOnlyList<Varslet> Klatre(Handlingsveileder veileder, Kalender kalender, Naa naa)
    {
        List<Varslet> varslet = [];
        while (ErAapen && Forloepsmotor.Vekk(new Aapenfrist(Dag, Aapnet, Stige, Trinn) { Slutter = Slutter }, veileder, kalender, naa).Virkninger is [Varslet trinn, PlassSatt(var plass)])
        {
            varslet.Add(trinn);
            StaaPaa(plass);
        }

        return varslet;
    }

    /// <summary>Waits for a step of the ladder.</summary>
    private void StaaPaa(Stigeplass plass) => (Trinn, Vekkes) = (plass.Trinn, plass.Dag);

    internal void Avslutt(Friststatus status, Naa naa) => (Status, Ferdig, Vekkes) = (status, naa.Tidspunkt, null);
}
