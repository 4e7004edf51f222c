namespace Bti.Domain;

/// <summary>That a child changes unit on a day: barnehage to skole, or another skole. At most one waits for each child.</summary>
public sealed class Enhetsbytte
{
    public required KommuneId Kommune { get; init; }

    public required EnhetsbytteId Id { get; init; }

    public required BarnId Barn { get; init; }

    /// <summary>The unit the child leaves.</summary>
    public required EnhetId Fra { get; init; }

    public required EnhetId Til { get; init; }

    /// <summary>Group or trinn in the new unit; null when it is not known.</summary>
    public string? Gruppe { get; init; }

    /// <summary>The first day in the new unit.</summary>
    public required DateOnly Dag { get; init; }

    public required AnsattId BestiltAv { get; init; }

    /// <summary>From this instant the family knows of it: what it answers from now on holds in the new unit too.</summary>
    public required DateTimeOffset Bestilt { get; init; }

    /// <summary>When the day had come and it was done; null until then.</summary>
    public DateTimeOffset? Utfoert { get; private set; }

    /// <summary>When it was called off; null when it was not.</summary>
    public DateTimeOffset? Avlyst { get; private set; }

    /// <summary>True while it lies ahead.</summary>
    public bool Venter => Utfoert is null && Avlyst is null;

    public void ErUtfoert(Naa naa) => Utfoert = naa.Tidspunkt;

    /// <summary>It does not happen after all.</summary>
    public void Avlys(Naa naa) => Avlyst = naa.Tidspunkt;
}
