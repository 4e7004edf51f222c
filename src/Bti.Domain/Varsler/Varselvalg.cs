namespace Bti.Domain;

/// <summary>How often one is told by mail.</summary>
public enum Varseltakt
{
    /// <summary>Every working day there is something.</summary>
    Daglig,

    /// <summary>The first working day of the week; what haster all the same the first working day there is.</summary>
    Ukentlig,

    /// <summary>Only what has its frist that day, or has passed it.</summary>
    BareHaster,
}

/// <summary>What an employee has chosen about mail. One who has not chosen has the standard.</summary>
public sealed class Varselvalg
{
    public required KommuneId Kommune { get; init; }

    public required AnsattId Ansatt { get; init; }

    public Varseltakt Takt { get; private set; }

    /// <summary>The time on the wall in Oslo; one of <see cref="Samlebrev.Klokkeslett"/>.</summary>
    public TimeOnly Klokkeslett { get; private set; } = Samlebrev.Standard;

    /// <summary>The standard: every working day, at half past seven.</summary>
    public static Varselvalg For(KommuneId kommune, AnsattId ansatt) => new() { Kommune = kommune, Ansatt = ansatt };

    /// <summary>Chooses anew.</summary>
    public void Velg(Varseltakt takt, TimeOnly klokkeslett) => (Takt, Klokkeslett) = (takt, klokkeslett);
}
