namespace Bti.Domain;

/// <summary>Why the kommune need not keep what is written any longer.</summary>
public enum Slettegrunn
{
    /// <summary>The archive has it, and has given a receipt.</summary>
    Avlevert,

    /// <summary>It is not to be preserved, as the kommune has decided for its kind.</summary>
    SkalKasseres,
}

/// <summary>What decides whether the texts about a child may be deleted.</summary>
/// <param name="HarAapenSak">An uro or a forloep about the child is open.</param>
/// <param name="StaarPaaLista">The child goes to a unit here.</param>
/// <param name="RoertEtterGrensen">Something about the child was written after the day that the time of keeping is counted back to.</param>
public sealed record Oppbevaringsfakta(bool HarAapenSak, bool StaarPaaLista, bool RoertEtterGrensen);

/// <summary>How long what is written is kept. It is the kommune's to decide (arkivlova), and until it has, nothing is deleted.</summary>
public static class Oppbevaring
{
    /// <summary>The last day something may have been written and still be deleted today; null when the kommune keeps everything.</summary>
    public static DateOnly? Grense(Kommuneregler regler, DateOnly idag) => regler.OppbevaringAar is { } aar ? idag.AddYears(-aar) : null;

    /// <summary>Why it may not be deleted today; null when it may.</summary>
    [Haandhever("kasseres_foerst_naar_tiden_er_ute", "Det som er skrevet om et barn, kan ikke slettes før saken er avsluttet, kommunens oppbevaringstid er ute og arkivet har kvittert. To personer må være enige.")]
    public static Hinder? HinderForSletting(Oppbevaringsfakta fakta) =>
        fakta.HarAapenSak ? Hindre.HarAapenSak
        : fakta.StaarPaaLista ? Hindre.StaarPaaLista
        : fakta.RoertEtterGrensen ? Hindre.OppbevaringstidenLoeper
        : null;
}

/// <summary>
/// That the texts about a child are to be deleted, and that they have been: the leader asks, the personvernombud approves.
/// Never removed: with the days of the forloep it is what shows that the work was done (ADR-0040).
/// </summary>
public sealed class Sletting
{
    public required KommuneId Kommune { get; init; }

    public required BarnId Barn { get; init; }

    /// <summary>The unit that asked.</summary>
    public required EnhetId Enhet { get; init; }

    public required Slettegrunn Grunn { get; init; }

    /// <summary>The number the archive answers for: of its receipt, or of the decision not to preserve.</summary>
    public required string Arkivkvittering { get; init; }

    public required AnsattId BedtAv { get; init; }

    public required DateTimeOffset Bedt { get; init; }

    public AnsattId? GodkjentAv { get; private set; }

    /// <summary>When the key was destroyed; null until somebody has approved.</summary>
    public DateTimeOffset? Godkjent { get; private set; }

    /// <summary>A second person has looked at it.</summary>
    public Hinder? Godkjenn(AnsattId av, Naa naa)
    {
        if (av == BedtAv) return Hindre.TrengerEnTil;
        (GodkjentAv, Godkjent) = (av, naa.Tidspunkt);
        return null;
    }
}
