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

    /// <summary>What is to be done, in the veileder's words.</summary>
    public required string Tekst { get; init; }

    /// <summary>The last day it is in time.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>The instant, in UTC, at which it is too late.</summary>
    public required DateTimeOffset Forfaller { get; init; }

    public required Ansvarsrolle Ansvarlig { get; init; }

    public Friststatus Status { get; private set; }

    public DateTimeOffset? Ferdig { get; private set; }

    public bool ErAapen => Status is Friststatus.Aapen;

    internal void Avslutt(Friststatus status, Naa naa) => (Status, Ferdig) = (status, naa.Tidspunkt);
}
