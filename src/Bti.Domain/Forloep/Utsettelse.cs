namespace Bti.Domain;

/// <summary>What the veileder lets one do with a frist that cannot be kept.</summary>
public enum Utsettelsesregel
{
    /// <summary>It stands.</summary>
    Nei,

    /// <summary>The one responsible moves it, and says why.</summary>
    MedGrunn,

    /// <summary>She says why, and the leader decides; until then it stands.</summary>
    MedLedersJa,
}

/// <summary>What is asked for a frist that cannot be kept.</summary>
public enum Utsettelsesslag
{
    /// <summary>Another day.</summary>
    Flytting,

    /// <summary>That it waits to and including a day: what was left of it then is left after.</summary>
    Pause,
}

/// <summary>That a frist was asked moved or put on pause, why, and what was answered. The days are in the hendelser too; the reason is here alone.</summary>
public sealed class Utsettelse
{
    public required KommuneId Kommune { get; init; }

    public required UtsettelseId Id { get; init; }

    /// <summary>The forloep it is about; null when it is an uro.</summary>
    public ForloepId? Forloep { get; init; }

    /// <summary>The uro it is about; null when it is a forloep.</summary>
    public UroId? Uro { get; init; }

    public required FristId Frist { get; init; }

    public required Fristnavn Navn { get; init; }

    public Utsettelsesslag Utsettelsesslag { get; init; }

    /// <summary>The day the frist had.</summary>
    public required DateOnly Fra { get; init; }

    /// <summary>The day asked for; of a pause, its last.</summary>
    public required DateOnly Til { get; init; }

    public required Fortrolig Grunn { get; init; }

    public required AnsattId BedtAv { get; init; }

    public required DateTimeOffset Bedt { get; init; }

    /// <summary>True for yes; null while nobody has answered.</summary>
    public bool? Innvilget { get; private set; }

    public AnsattId? BesvartAv { get; private set; }

    /// <summary>The answer, once.</summary>
    public void Besvar(bool innvilget, AnsattId av) => (Innvilget, BesvartAv) = (innvilget, av);
}
