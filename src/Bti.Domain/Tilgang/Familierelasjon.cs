namespace Bti.Domain;

/// <summary>What one of the family is to a child on a day: by the register, the age, and what the kommune has decided.</summary>
public static class Familierelasjon
{
    /// <summary>A guardian's. The insight ends as the birthday begins in Oslo; one without foreldreansvar never had it, and one who shall be told nothing has it not.</summary>
    [Haandhever("foresatte_ser_med_foreldreansvar", "Den som har foreldreansvar, ser forløpet til barnet fram til aldersgrensen. Uten foreldreansvar, når innsynet er begrenset, eller når barnet eller den foresatte har beskyttet adresse, er den digitale tilgangen stengt.")]
    public static Relasjon Foresatt(DateOnly foedt, bool foreldreansvar, bool begrenset, Kommuneregler regler, DateOnly dag) =>
        begrenset ? Relasjon.ForesattBegrenset
        : !foreldreansvar ? Relasjon.ForesattUtenAnsvar
        : Barn.AlderPaa(foedt, dag) < regler.ForesattesInnsynTil ? Relasjon.ForesattMedAnsvar
        : Relasjon.Tidligere;

    /// <summary>The young person's own: from the age at which she decides herself.</summary>
    public static Relasjon Selv(DateOnly foedt, Kommuneregler regler, DateOnly dag) =>
        Barn.AlderPaa(foedt, dag) >= regler.Samtykkealder ? Relasjon.BarnetSelv : Relasjon.Ingen;
}
