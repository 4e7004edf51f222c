namespace Bti.Domain;

/// <summary>That an employee is away from and until a day. Why is nobody's business here.</summary>
public sealed class Fravaer
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required AnsattId Ansatt { get; init; }

    public required DateOnly Fra { get; init; }

    /// <summary>The last day she is away.</summary>
    public required DateOnly Til { get; init; }

    /// <summary>How many calendar days, both included.</summary>
    public required int Dager { get; init; }

    /// <summary>The one who is to stand in for her; null when nobody is proposed.</summary>
    public AnsattId? Stedfortreder { get; init; }

    public required AnsattId RegistrertAv { get; init; }

    public required DateTimeOffset Registrert { get; init; }

    /// <summary>Writes down that somebody is away.</summary>
    public static Fravaer Meld(Ansatt ansatt, DateOnly fra, DateOnly til, AnsattId? stedfortreder, AnsattId av, Naa naa) => new()
    {
        Kommune = ansatt.Kommune,
        Id = Guid.CreateVersion7(),
        Ansatt = ansatt.Id,
        Fra = fra,
        Til = til,
        Dager = til.DayNumber - fra.DayNumber + 1,
        Stedfortreder = stedfortreder,
        RegistrertAv = av,
        Registrert = naa.Tidspunkt,
    };
}
