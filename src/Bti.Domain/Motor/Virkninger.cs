namespace Bti.Domain;

/// <summary>Something the motor has decided shall be so. The aggregate does it; nobody else decides.</summary>
public abstract record Virkning;

public sealed record NivaaSatt(Nivaa Nivaa) : Virkning;

/// <summary>Open or closed; closed stays closed until it is reopened.</summary>
public sealed record AapentSatt(bool ErAapent) : Virkning;

/// <summary>A frist is opened, or moved when one of that name, about the same, is open.</summary>
/// <param name="Stige">The ladder of the veileder it is reminded by.</param>
public sealed record FristSatt(Fristnavn Navn, string Tekst, DateOnly Dag, Ansvarsrolle Ansvarlig, string Stige) : Virkning
{
    /// <summary>Where on the ladder it begins, and when that is reached.</summary>
    public Stigeplass Plass { get; init; }

    /// <summary>The service it is about; null when it is about the forloep as a whole.</summary>
    public string? Gjelder { get; init; }

    /// <summary>The day after its pause; null for one that is not put on pause.</summary>
    public DateOnly? AapnesIgjen { get; init; }

    /// <summary>The day its own day is counted from by the rule of the text; null when the day was agreed, or is the law's.</summary>
    public DateOnly? RegnetFra { get; init; }
}

/// <summary>Somebody shall be told that a step of a frist's ladder is reached.</summary>
/// <param name="Trinn">The step's place on the ladder, 0 for the first.</param>
/// <param name="Til">Whom.</param>
/// <param name="Haster">True when it may not wait for another day.</param>
public sealed record Varslet(int Trinn, Mottaker Til, bool Haster) : Virkning;

/// <summary>The frist waits for another step of its ladder, or for none.</summary>
public sealed record PlassSatt(Stigeplass Plass) : Virkning;

/// <summary>What the frist was for is done.</summary>
public sealed record FristLukket(Fristnavn Navn, string? Gjelder = null) : Virkning;

/// <summary>What the frist was for no longer applies.</summary>
public sealed record FristAvlyst(Fristnavn Navn, string? Gjelder = null) : Virkning;

public sealed record LoggSatt(Loggstatus Status) : Virkning;

public sealed record HolderSatt(AnsattId Stafettholder) : Virkning;

/// <summary>The unit that leads.</summary>
public sealed record EnhetSatt(EnhetId Enhet) : Virkning;

/// <summary>The unit whose holder is to hand over, since the child has left it; null when that is done.</summary>
public sealed record OvergangSatt(EnhetId? Fra) : Virkning;

/// <summary>The offer that stands, or null when none does.</summary>
public sealed record TilbudSatt(AnsattId? Til) : Virkning;

/// <summary>What the motor answers: a no, or what shall be so.</summary>
public sealed record Avgjoerelse(Hinder? Hinder, IReadOnlyList<Virkning> Virkninger)
{
    public static Avgjoerelse Ja(params IReadOnlyList<Virkning> virkninger) => new(null, virkninger);

    public static implicit operator Avgjoerelse(Hinder hinder) => new(hinder, []);
}
