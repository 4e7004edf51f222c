namespace Bti.Domain;

/// <summary>How far a role that gives wide access has come.</summary>
public enum Tildelingsstatus
{
    Venter,
    Godkjent,
    Avslaatt,
}

/// <summary>
/// A role with wide access that one administrator has asked for, for somebody (ADR-0041). Until another administrator has said yes
/// nothing holds but what held before: one who is new is not in the register at all. Never removed.
/// </summary>
public sealed class Rolletildeling : Rot
{
    /// <summary>How many days a question waits for its answer.</summary>
    public const int Dager = 14;

    public required RolletildelingId Id { get; init; }

    /// <summary>Whom it is for; null for one who is not in the register before.</summary>
    public AnsattId? Ansatt { get; private set; }

    public required string Brukernavn { get; init; }

    public required string Navn { get; init; }

    public required Rolle Rolle { get; init; }

    public required EnhetId Enhet { get; init; }

    public required string Tjeneste { get; init; }

    public string? Epost { get; init; }

    public byte[]? FnrIndeks { get; init; }

    /// <summary>Her last day in it; null without an end.</summary>
    public DateOnly? Sluttet { get; init; }

    /// <summary>Her last day as it was said when it was asked for: one who has left meanwhile is not let in again by an old yes.</summary>
    public DateOnly? SluttetDa { get; init; }

    /// <summary>What she was when it was asked for, null for one who was not in the register: an old yes does not undo what the register has said since.</summary>
    public Rolle? RolleDa { get; init; }

    /// <inheritdoc cref="RolleDa"/>
    public EnhetId? EnhetDa { get; init; }

    /// <inheritdoc cref="RolleDa"/>
    public string? TjenesteDa { get; init; }

    public required AnsattId BedtAv { get; init; }

    public required DateTimeOffset Bedt { get; init; }

    /// <summary>The last day it may be answered.</summary>
    public required DateOnly Utloeper { get; init; }

    public Tildelingsstatus Status { get; private set; }

    public AnsattId? AvgjortAv { get; private set; }

    public DateTimeOffset? Avgjort { get; private set; }

    /// <summary>Somebody asks. What is said about her follows the question, and is not in the register before the answer.</summary>
    /// <param name="hun">What she is to be.</param>
    /// <param name="kjent">What the register says of her; null when it says nothing.</param>
    public static Rolletildeling Be(Ansatt hun, Ansatt? kjent, AnsattId av, Naa naa)
    {
        var tildeling = new Rolletildeling
        {
            Kommune = hun.Kommune,
            Id = RolletildelingId.Ny(),
            Ansatt = kjent?.Id,
            Brukernavn = hun.Brukernavn,
            Navn = hun.Navn,
            Rolle = hun.Rolle,
            Enhet = hun.Enhet,
            Tjeneste = hun.Tjeneste,
            Epost = hun.Epost,
            FnrIndeks = hun.FnrIndeks,
            Sluttet = hun.Sluttet,
            SluttetDa = kjent?.Sluttet,
            RolleDa = kjent?.Rolle,
            EnhetDa = kjent?.Enhet,
            TjenesteDa = kjent?.Tjeneste,
            BedtAv = av,
            Bedt = naa.Tidspunkt,
            Utloeper = naa.Dag.AddDays(Dager),
        };
        tildeling.Opprettet(av, naa);
        return tildeling;
    }

    /// <summary>True when it is the same question: the same role in the same place until the same day, and mail to the same address.</summary>
    public bool SpoerOm(Rolle rolle, EnhetId enhet, string tjeneste, DateOnly? sluttet, string? epost) =>
        (Rolle, Enhet, Tjeneste, Sluttet, Epost) == (rolle, enhet, tjeneste, sluttet, epost);

    /// <summary>True while it can be answered.</summary>
    public bool VenterPaa(DateOnly dag) => Status is Tildelingsstatus.Venter && dag <= Utloeper;

    /// <summary>
    /// Another administrator says yes, and it takes effect: neither the one who asked nor the one it is for. A register that has
    /// changed about her since then must be asked about anew.
    /// </summary>
    /// <param name="hun">Her row now; null when there is none.</param>
    /// <returns>The row to add, for one who is new; null when hers was changed.</returns>
    public Result<Ansatt?> Godkjenn(Ansatt? hun, AnsattId av, Naa naa)
    {
        if (Status is not Tildelingsstatus.Venter) return Hindre.RolleAvgjort;
        if (naa.Dag > Utloeper) return Hindre.RolleUtloept;
        if (av == BedtAv || av == hun?.Id) return Hindre.RolleFireOeyne;
        if ((hun?.Id, hun?.Rolle, hun?.Enhet, hun?.Tjeneste, hun?.Sluttet) != (Ansatt, RolleDa, EnhetDa, TjenesteDa, SluttetDa)) return Hindre.RolleEndret;
        Avgjoer(Tildelingsstatus.Godkjent, av, naa);
        if (hun is not null)
        {
            (hun.Navn, hun.Rolle, hun.Enhet, hun.Tjeneste, hun.Epost, hun.FnrIndeks) = (Navn, Rolle, Enhet, Tjeneste, Epost, hun.FnrIndeks ?? FnrIndeks);
            hun.Slutter(Sluttet);
            return new Result<Ansatt?>(null, null);
        }

        var ny = new Ansatt
        {
            Kommune = Kommune,
            Id = AnsattId.Ny(),
            Brukernavn = Brukernavn,
            Navn = Navn,
            Rolle = Rolle,
            Enhet = Enhet,
            Tjeneste = Tjeneste,
            Epost = Epost,
            FnrIndeks = FnrIndeks,
        };
        ny.Slutter(Sluttet);
        Ansatt = ny.Id;
        return ny;
    }

    /// <summary>Any administrator says no; also the one who asked, to take it back.</summary>
    public Hinder? Avslaa(AnsattId av, Naa naa)
    {
        if (Status is not Tildelingsstatus.Venter) return Hindre.RolleAvgjort;
        Avgjoer(Tildelingsstatus.Avslaatt, av, naa);
        return null;
    }

    private void Avgjoer(Tildelingsstatus status, AnsattId av, Naa naa)
    {
        (Status, AvgjortAv, Avgjort) = (status, av, naa.Tidspunkt);
        Endret(av, naa);
    }
}
