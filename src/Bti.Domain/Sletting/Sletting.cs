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
/// <param name="HarAapenSak">An uro, a forloep or a case to discuss is open, a change of unit waits, or a nødinnsyn is not looked into.</param>
/// <param name="StaarPaaLista">The child goes to a unit here.</param>
/// <param name="SistRoert">When something about the child was written last; null when nothing was.</param>
public sealed record Oppbevaringsfakta(bool HarAapenSak, bool StaarPaaLista, DateTimeOffset? SistRoert);

/// <summary>How long what is written is kept. It is the kommune's to decide (arkivlova), and until it has, nothing is deleted.</summary>
public static class Oppbevaring
{
    /// <summary>The last day something may have been written and still be deleted today; null when the kommune keeps everything.</summary>
    public static DateOnly? Grense(Kommuneregler regler, DateOnly idag) => regler.OppbevaringAar is { } aar ? idag.AddYears(-aar) : null;

    /// <summary>Why it may not be deleted today; null when it may.</summary>
    /// <param name="grense">The last day something may have been written; null when everything is kept.</param>
    [Haandhever("kasseres_foerst_naar_tiden_er_ute", "Det som er skrevet om et barn, kan ikke slettes før saken er avsluttet, kommunens oppbevaringstid er ute og arkivet har kvittert. To personer må være enige.")]
    public static Hinder? HinderForSletting(Oppbevaringsfakta fakta, DateOnly? grense) =>
        grense is not { } dag ? Hindre.SkalBevares
        : fakta.HarAapenSak ? Hindre.HarAapenSak
        : fakta.StaarPaaLista ? Hindre.StaarPaaLista
        : fakta.SistRoert >= Naa.SluttenPaa(dag) ? Hindre.OppbevaringstidenLoeper
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
    public EnhetId Enhet { get; private set; }

    public Slettegrunn Grunn { get; private set; }

    /// <summary>The number the archive answers for: of its receipt, or of the decision not to preserve.</summary>
    public string Arkivkvittering { get; private set; } = "";

    public AnsattId BedtAv { get; private set; }

    public DateTimeOffset Bedt { get; private set; }

    public AnsattId? GodkjentAv { get; private set; }

    /// <summary>When the key was destroyed; null until somebody has approved.</summary>
    public DateTimeOffset? Godkjent { get; private set; }

    /// <summary>Somebody asks. What was asked before is replaced, for its number answers for what there was then; what is approved stands.</summary>
    public void Be(EnhetId enhet, Slettegrunn grunn, string arkivkvittering, AnsattId av, Naa naa)
    {
        if (Godkjent is null) (Enhet, Grunn, Arkivkvittering, BedtAv, Bedt) = (enhet, grunn, arkivkvittering, av, naa.Tidspunkt);
    }

    /// <summary>A second person has looked at it. Nothing may have been written since it was asked: the archive has not answered for that.</summary>
    /// <param name="kvittering">The number she has seen.</param>
    public Hinder? Godkjenn(AnsattId av, string kvittering, Oppbevaringsfakta fakta, Naa naa)
    {
        if (av == BedtAv) return Hindre.TrengerEnTil;
        if (kvittering != Arkivkvittering) return Hindre.BestillingenErEnAnnen;
        if (fakta.SistRoert >= Bedt) return Hindre.RoertEtterBestillingen;
        (GodkjentAv, Godkjent) = (av, naa.Tidspunkt);
        return null;
    }
}
