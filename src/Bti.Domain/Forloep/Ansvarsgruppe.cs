using System.Text.Json.Serialization;

namespace Bti.Domain;

/// <summary>
/// The standing group of those who cooperate around one child: it has no members of its own, only those who are in the forloep
/// already, each by the samtykke to her service; and the family. Its plan is the log's goals and tiltak.
/// </summary>
/// <param name="Koordinator">Who coordinates it: the stafettholder, or an aktoer.</param>
/// <param name="ErBarnekoordinator">True when she is the barnekoordinator the family has a right to (hol § 7-2 a).</param>
/// <param name="Uker">How many weeks there are from one meeting to the next.</param>
public sealed record Ansvarsgruppe(AnsattId Koordinator, bool ErBarnekoordinator, int Uker);

/// <summary>Where the question of an individuell plan stands (pbrl § 2-5).</summary>
public enum Planstilling
{
    /// <summary>It has not been offered.</summary>
    Ingen,

    /// <summary>It is offered, and the family has not answered.</summary>
    Tilbudt,
    Akseptert,
    Avslaatt,

    /// <summary>It was, and is not any more; or the forloep was closed before the family had answered.</summary>
    Avsluttet,
}

/// <summary>What becomes of the stafettlogg when the family says yes to an individuell plan.</summary>
public enum IpPolicy
{
    /// <summary>It goes on, with a pointer to the plan.</summary>
    Lenke,

    /// <summary>It is closed with the yes, with a pointer to the plan (Kristiansand, Kvinnherad).</summary>
    AvsluttLogg,
}

/// <summary>One time an individuell plan was offered, and what the family answered. What is to be done stands in the log.</summary>
public sealed class IndividuellPlan : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required PlanId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <summary>It is always what is done and agreed.</summary>
    public Informasjonskategori Kategori => Informasjonskategori.Tiltak;

    /// <summary>The day it was offered.</summary>
    public required DateOnly Tilbudt { get; init; }

    /// <summary>Who offered it.</summary>
    public required AnsattId Av { get; init; }

    DateOnly IOpplysning.Dag => Tilbudt;

    DateTimeOffset IOpplysning.Skrevet => Naa.StartenPaa(Tilbudt);

    /// <summary>The day the family answered; null while it has not.</summary>
    public DateOnly? Besvart { get; private set; }

    /// <summary>True for yes; null while the family has not answered.</summary>
    public bool? Akseptert { get; private set; }

    /// <summary>What the family said, in its own words.</summary>
    public Fortrolig? FamiliensOrd { get; private set; }

    /// <summary>Where the plan is kept: what the log points to.</summary>
    public Fortrolig? Hvor { get; private set; }

    /// <summary>Who wrote the answer down.</summary>
    public AnsattId? BesvartAv { get; private set; }

    internal void Besvar(Plansvar svar, AnsattId av) =>
        (Besvart, Akseptert, FamiliensOrd, Hvor, BesvartAv) = (svar.Dag, svar.Ja, svar.Ord, svar.Hvor, av);
}

/// <summary>What the family answered.</summary>
/// <param name="Dag">The day it answered.</param>
/// <param name="Ord">Its own words.</param>
/// <param name="Hvor">Where the plan is kept; null on a no.</param>
public sealed record Plansvar(bool Ja, DateOnly Dag, Fortrolig Ord, Fortrolig? Hvor);

/// <summary>An ansvarsgruppe is set up, or is another from now.</summary>
public sealed record AnsvarsgruppeSatt(AnsattId Koordinator, bool ErBarnekoordinator, int Uker) : Hendelse
{
    /// <summary>Those of the aktoerer who sit in it. Who they are decides nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AnsattId> Medlemmer { get; init; } = [];
}

/// <summary>There is no ansvarsgruppe any more.</summary>
public sealed record AnsvarsgruppeLagtNed : Hendelse;

/// <summary>The family is offered an individuell plan.</summary>
public sealed record PlanTilbudt(PlanId Plan, DateOnly Dag) : Hendelse;

/// <summary>The family has answered. What it said is not here.</summary>
public sealed record PlanBesvart(PlanId Plan, bool Akseptert, DateOnly Dag) : Hendelse;

/// <summary>The individuell plan is over.</summary>
public sealed record PlanAvsluttet : Hendelse;

/// <summary>The group as it is from now; null when there is none.</summary>
public sealed record GruppeSatt(Ansvarsgruppe? Gruppe) : Virkning;

/// <summary>Where the question of an individuell plan stands from now.</summary>
public sealed record PlanSatt(Planstilling Plan) : Virkning;
