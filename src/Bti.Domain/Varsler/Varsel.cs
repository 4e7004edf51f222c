namespace Bti.Domain;

/// <summary>
/// One person is told one thing once: a frist comes near, or has passed. Carries no word about the child; what it is about
/// is read behind the link, by one who may. Unique in (frist, trinn, mottaker).
/// </summary>
public sealed class Varsel
{
    public required KommuneId Kommune { get; init; }

    public required VarselId Id { get; init; }

    /// <summary>The one who is told.</summary>
    public required AnsattId Mottaker { get; init; }

    public required FristId Frist { get; init; }

    /// <summary>The step of the ladder it comes from, 0 for the first.</summary>
    public required int Trinn { get; init; }

    /// <summary>Why it came to her: the frist is hers, or the ladder brings in her role.</summary>
    public required Mottaker SomMottaker { get; init; }

    /// <summary>True when it may not wait for another day.</summary>
    public required bool Haster { get; init; }

    public required DateTimeOffset Tid { get; init; }

    /// <summary>When she saw it; null until then.</summary>
    public DateTimeOffset? Lest { get; private set; }

    /// <summary>The mail it was told in; null until it has been in one.</summary>
    public UtsendingId? Utsending { get; private set; }

    /// <summary>It is told in a mail, once.</summary>
    public void ErMedI(UtsendingId utsending) => Utsending ??= utsending;

    /// <summary>The first time she sees it counts.</summary>
    public void ErLest(Naa naa) => Lest ??= naa.Tidspunkt;

    /// <summary>One step of a frist's ladder, to one person.</summary>
    public static Varsel Om(Frist frist, Varslet varslet, AnsattId mottaker, Naa naa) => new()
    {
        Kommune = frist.Kommune,
        Id = VarselId.Ny(),
        Mottaker = mottaker,
        Frist = frist.Id,
        Trinn = varslet.Trinn,
        SomMottaker = varslet.Til,
        Haster = varslet.Haster,
        Tid = naa.Tidspunkt,
    };
}
