using System.Text.Json.Serialization;

namespace Bti.Domain;

/// <summary>What the motor needs to know about an uro (nivaa 0) or a forloep to decide. Facts only; no text about the child.</summary>
public sealed record Forloepstilstand
{
    public required Nivaa Nivaa { get; init; }

    /// <summary>True until it is closed or carried on.</summary>
    public required bool ErAapent { get; init; }

    /// <summary>The day the uro arose; for a forloep without an uro the day it started.</summary>
    public required DateOnly Oppsto { get; init; }

    /// <summary>The day the present nivaa started.</summary>
    public required DateOnly NivaaetStartet { get; init; }

    public bool UroenErDelt { get; init; }

    /// <summary>True when the undringssamtale is held, or the reason why not is written down.</summary>
    public bool SamtalenErFoert { get; init; }

    public AnsattId? Stafettholder { get; init; }

    /// <summary>The one the stafett is offered to, while the offer stands.</summary>
    public AnsattId? TilbudtTil { get; init; }

    /// <summary>The unit the child has left, while the one who held the stafett there has not handed it over; else null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public EnhetId? OvergangFra { get; init; }

    public Loggstatus Logg { get; init; }

    public Samtykkestilling Samtykke { get; init; }

    /// <summary>The day the child was born; null for an uro, and where it is not known.</summary>
    public DateOnly? Foedt { get; init; }

    /// <summary>The last day the young person gave an answer of her own, yes or no, to samtykke.</summary>
    public DateOnly? UngdommenSvarte { get; init; }

    public DateOnly? SistEvaluert { get; init; }

    public bool BarnetErHoert { get; init; }

    public bool HarAvslutningsnotat { get; init; }

    public bool AndreTjenesterErMed { get; init; }

    /// <summary>The group around the child; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Ansvarsgruppe? Gruppe { get; init; }

    /// <summary>Where the question of an individuell plan stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Planstilling Plan { get; init; }

    /// <summary>The last day the first tiltak shall have started; null when that frist is not open.</summary>
    public DateOnly? FoersteTiltakInnen { get; init; }

    /// <summary>The frister that are open now.</summary>
    public IReadOnlySet<Fristnoekkel> AapneFrister { get; init; } = new HashSet<Fristnoekkel>();

    /// <summary>The same frister with what a change of version and a pause have to know; asked of nothing else.</summary>
    [JsonIgnore]
    public IReadOnlyList<Staaendefrist> Staaende { get; init; } = [];

    /// <summary>The frister that were opened on this nivaa and are met.</summary>
    [JsonIgnore]
    public IReadOnlySet<Fristnavn> Gjort { get; init; } = new HashSet<Fristnavn>();
}

/// <summary>An open frist as it was set.</summary>
/// <param name="Dag">The last day it is in time.</param>
/// <param name="RegnetFra">The day it was counted from; null when its day was agreed, or is the law's.</param>
/// <param name="Aapnet">The day it was opened; ahead for one on pause, which opens again the day after.</param>
public sealed record Staaendefrist(Fristnoekkel Noekkel, DateOnly Dag, DateOnly? RegnetFra, string Tekst, Ansvarsrolle Ansvarlig, string Stige, DateOnly Aapnet);

/// <summary>What tells one open frist from another: its name, and the service it is about when there may be one for each.</summary>
public readonly record struct Fristnoekkel(Fristnavn Navn, string? Gjelder = null) : IComparable<Fristnoekkel>
{
    /// <inheritdoc/>
    public int CompareTo(Fristnoekkel other) =>
        Navn != other.Navn ? Navn.CompareTo(other.Navn) : string.CompareOrdinal(Gjelder, other.Gjelder);

    public static bool operator <(Fristnoekkel venstre, Fristnoekkel hoeyre) => venstre.CompareTo(hoeyre) < 0;

    public static bool operator >(Fristnoekkel venstre, Fristnoekkel hoeyre) => venstre.CompareTo(hoeyre) > 0;

    public static bool operator <=(Fristnoekkel venstre, Fristnoekkel hoeyre) => venstre.CompareTo(hoeyre) <= 0;

    public static bool operator >=(Fristnoekkel venstre, Fristnoekkel hoeyre) => venstre.CompareTo(hoeyre) >= 0;
}

/// <summary>What the shared log may be used for. <c>Inaktiv</c> states are readable and not writable.</summary>
public enum Loggstatus
{
    /// <summary>The kommune has no log at this nivaa.</summary>
    IngenLogg,
    VenterSamtykke,
    Aktiv,

    /// <summary>There was a samtykke and it is withdrawn or has run out.</summary>
    Pause,

    /// <summary>The family said no: the work goes on without a shared log.</summary>
    UtenLogg,
    Avsluttet,
}

/// <summary>Where the samtykke to something stands, by the kommune's rule about who must give it.</summary>
public enum Samtykkestilling
{
    /// <summary>Somebody who must answer has not.</summary>
    Mangler,
    Gitt,
    Nektet,

    /// <summary>It was given, and is withdrawn or has run out.</summary>
    Trukket,
}
