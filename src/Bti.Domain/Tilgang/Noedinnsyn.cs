namespace Bti.Domain;

/// <summary>What makes it an emergency.</summary>
public enum Noedgrunn
{
    FareForLivEllerHelse,
    AkuttHendelse,

    /// <summary>The child must have help now, and nobody who has a part in the case can be reached.</summary>
    IngenAaNaa,
}

/// <summary>
/// That one who has no part in a child's case reads it for an hour, because she must (ADR-0038). Told to her leader and the
/// personvernombud at once, and looked into afterwards. Never removed.
/// </summary>
public sealed class Noedinnsyn
{
    /// <summary>How long it lasts, and how many an employee has in a day.</summary>
    public const int Minutter = 60;

    public const int MestPerDag = 3;

    /// <summary>Within how many working days it is looked into.</summary>
    public const int Kontrolldager = 5;

    /// <summary>How many working days the leader has after that, before the personvernombud is told.</summary>
    public const int Opptrapping = 3;

    public required KommuneId Kommune { get; init; }

    public required NoedinnsynId Id { get; init; }

    public required AnsattId Ansatt { get; init; }

    /// <summary>Her unit then: its leader looks into it.</summary>
    public required EnhetId Enhet { get; init; }

    public required BarnId Barn { get; init; }

    public required Noedgrunn Grunn { get; init; }

    public required Fortrolig Begrunnelse { get; init; }

    public required DateTimeOffset Fra { get; init; }

    /// <summary>From this instant she sees nothing any more.</summary>
    public required DateTimeOffset Til { get; init; }

    public required DateOnly Dag { get; init; }

    /// <summary>1 for her first that day; two at the same time cannot both be the third.</summary>
    public required int Nr { get; init; }

    /// <summary>The last day it should be looked into.</summary>
    public required DateOnly Kontrollfrist { get; init; }

    /// <summary>What the one who looked into it found; null until somebody has.</summary>
    public Fortrolig? Vurdering { get; private set; }

    public bool? VarNoedvendig { get; private set; }

    public AnsattId? KontrollertAv { get; private set; }

    public DateTimeOffset? Kontrollert { get; private set; }

    /// <summary>
    /// The step of the ladder it has come to on a day, when nobody has looked into it in time: 0 until the frist has passed, 1 when the leader
    /// is told again, 2 when the personvernombud is.
    /// </summary>
    public int Purretrinn(Kalender kalender, DateOnly dag) => Kontrollert is not null || dag <= Kontrollfrist ? 0
        : dag > kalender.EtterArbeidsdager(Kontrollfrist, Opptrapping) ? 2
        : 1;

    /// <summary>Opens it for an hour.</summary>
    /// <param name="foer">How many she has opened today.</param>
    public static Result<Noedinnsyn> Aapne(Subjekt av, BarnId barn, Noedgrunn grunn, Fortrolig begrunnelse, int foer, Kalender kalender, Naa naa) => foer >= MestPerDag
        ? Hindre.NoedinnsynBrukt
        : new Noedinnsyn
        {
            Kommune = av.Kommune,
            Id = NoedinnsynId.Ny(),
            Ansatt = av.Ansatt,
            Enhet = av.Enhet,
            Barn = barn,
            Grunn = grunn,
            Begrunnelse = begrunnelse,
            Fra = naa.Tidspunkt,
            Til = naa.Tidspunkt.AddMinutes(Minutter),
            Dag = naa.Dag,
            Nr = foer + 1,
            Kontrollfrist = kalender.EtterArbeidsdager(naa.Dag, Kontrolldager),
        };

    /// <summary>Somebody else than the one who opened it has looked into it.</summary>
    public Hinder? Kontroller(bool noedvendig, Fortrolig vurdering, AnsattId av, Naa naa)
    {
        if (Kontrollert is not null) return Hindre.ErKontrollert;
        (VarNoedvendig, Vurdering, KontrollertAv, Kontrollert) = (noedvendig, vurdering, av, naa.Tidspunkt);
        return null;
    }
}
