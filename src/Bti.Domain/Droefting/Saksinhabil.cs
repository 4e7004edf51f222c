namespace Bti.Domain;

/// <summary>
/// One who has said that she is inhabil in a case about no named child. Never removed: that it held is part of what has happened. Why is
/// not asked, for the answer could tell who the case is about (ADR-0067).
/// </summary>
public sealed class Saksinhabil
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required DroeftingssakId Sak { get; init; }

    public required AnsattId Ansatt { get; init; }

    public required DateTimeOffset Meldt { get; init; }

    /// <summary>When the coordinator lifted it; null while nobody has.</summary>
    public DateTimeOffset? Opphevet { get; private set; }

    public AnsattId? OpphevetAv { get; private set; }

    /// <summary>Why it was a mistake, in the coordinator's words.</summary>
    public Fortrolig? Opphevgrunn { get; private set; }

    /// <summary>True while it bars her from the case.</summary>
    public bool Gjelder() => Opphevet is null;

    internal void Opphev(Fortrolig grunn, Rammer rammer) => (Opphevet, OpphevetAv, Opphevgrunn) = (rammer.Naa.Tidspunkt, rammer.Av, grunn);
}
