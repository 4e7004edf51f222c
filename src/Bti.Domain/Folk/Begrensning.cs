namespace Bti.Domain;

/// <summary>
/// A guardian who shall be told nothing about a child, whatever foreldreansvar she has (barnelova § 47): her pages are closed from
/// that moment. Never removed: that it held is part of what has happened.
/// </summary>
public sealed class Begrensning
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required BarnId Barn { get; init; }

    public required ForesattId Foresatt { get; init; }

    /// <summary>Why, and what was decided by whom; for those who answer for the case.</summary>
    public required Fortrolig Grunn { get; init; }

    public required AnsattId SattAv { get; init; }

    public required DateTimeOffset Satt { get; init; }

    /// <summary>When it was lifted; null while it holds.</summary>
    public DateTimeOffset? Opphevet { get; private set; }

    public AnsattId? OpphevetAv { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public Fortrolig? OpphevetFordi { get; private set; }

    /// <summary>She may be told again. Not by the one who closed it: it takes two to open what one has closed.</summary>
    public Hinder? Opphev(Fortrolig fordi, AnsattId av, Naa naa)
    {
        if (av == SattAv) return Hindre.BegrensningFireOeyne;
        (Opphevet, OpphevetAv, OpphevetFordi) = (naa.Tidspunkt, av, fordi);
        return null;
    }
}
