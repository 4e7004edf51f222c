namespace Bti.Domain;

/// <summary>A municipality: owns every row.</summary>
public sealed class Kommune
{
    public required KommuneId Id { get; init; }

    public required string Navn { get; init; }
}

/// <summary>What kind of unit it is.</summary>
public enum Enhetsslag
{
    Skole,
    Barnehage,
    Helsestasjon,
    Ppt,
    Barnevern,
    Oppvekst,
}

/// <summary>A school, a barnehage, a service office.</summary>
public sealed class Enhet
{
    public required KommuneId Kommune { get; init; }

    public required EnhetId Id { get; init; }

    /// <summary>The kommune's own code for it, the same in every import.</summary>
    public required string Kode { get; init; }

    public required string Navn { get; set; }

    public required Enhetsslag Slag { get; set; }

    /// <summary>The last day it is open; null while no end is known.</summary>
    public DateOnly? Slutt { get; set; }
}

/// <summary>What one who is logged in is to the system. Stafettholder is not one: it is a relation to a forloep.</summary>
public enum Rolle
{
    Barnehagelaerer,
    Laerer,
    Helsesykepleier,
    Ppt,
    BtiKoordinator,
    Enhetsleder,
    Barnevern,
    Kommuneadministrator,
    Personvernombud,

    /// <summary>Leads the kommune's services for children: its numbers and its yearly report, and no child.</summary>
    Kommunalsjef,

    /// <summary>Not employed: a guardian, about her own children.</summary>
    Foresatt,

    /// <summary>Not employed: a young person, about herself.</summary>
    Ungdom,
}

/// <summary>What is asked of a role.</summary>
public static class Rollen
{
    extension(Rolle rolle)
    {
        /// <summary>True for the roles nobody is employed in.</summary>
        public bool ErFamilie => rolle is Rolle.Foresatt or Rolle.Ungdom;

        /// <summary>True for the roles that open more than one's own cases: a unit, the kommune, an emergency, or who has which role.</summary>
        public bool ErVid => rolle is Rolle.Enhetsleder or Rolle.BtiKoordinator or Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef or Rolle.Barnevern;
    }
}

/// <summary>An employee in one kommune. One who works for three is three of these with the same brukernavn.</summary>
public sealed class Ansatt
{
    public required KommuneId Kommune { get; init; }

    public required AnsattId Id { get; init; }

    /// <summary>What she logs in as; unique in the kommune.</summary>
    public required string Brukernavn { get; init; }

    /// <summary>The name colleagues and families see. Not a secret of the child's.</summary>
    public required string Navn { get; set; }

    public required Rolle Rolle { get; set; }

    public required EnhetId Enhet { get; set; }

    /// <summary>The service she works in, by the kommune's code: what a samtykke is given to.</summary>
    public required string Tjeneste { get; set; }

    /// <summary>Her last day here; null while nobody has said that she leaves.</summary>
    public DateOnly? Sluttet { get; private set; }

    /// <summary>She leaves, or it is moved.</summary>
    public void Slutter(DateOnly? sisteDag) => Sluttet = sisteDag;

    /// <summary>Where work reaches her; not a secret of the child's. Null when the register has none: then nothing is mailed to her.</summary>
    public string? Epost { get; set; }

    /// <summary>Keyed index of her foedselsnummer, to bar her from her own child in every role; null when not known.</summary>
    public byte[]? FnrIndeks { get; set; }
}

/// <summary>How well an address is protected in Folkeregisteret. No address is stored for anybody.</summary>
public enum Adressebeskyttelse
{
    Ingen,

    /// <summary>Kode 7.</summary>
    Fortrolig,

    /// <summary>Kode 6: not searchable, not listed.</summary>
    StrengtFortrolig,
}
