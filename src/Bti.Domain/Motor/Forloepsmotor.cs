namespace Bti.Domain;

/// <summary>
/// Decides what an event means for an uro or a forloep: the one place that knows about nivaaer and frister. Pure: same
/// tilstand, same veileder, same hendelse, same now, same answer. Asking is calling it and dropping the effects (ADR-0008).
/// </summary>
public static partial class Forloepsmotor
{
    /// <param name="tilstand">How it stands before.</param>
    /// <param name="veileder">The version of the text it is pinned to.</param>
    /// <param name="kalender">The kommune's working days.</param>
    /// <param name="hendelse">What happens.</param>
    /// <param name="naa">Now.</param>
    /// <returns>A Hinder, and nothing happens; or what shall be so.</returns>
    public static Avgjoerelse Avgjoer(
        Forloepstilstand tilstand, Handlingsveileder veileder, Kalender kalender, Hendelse hendelse, Naa naa)
    {
        // What is closed is left as it is, but for this: one who stands in is out when the samtykke to her service ends, and a day of birth is what it is.
        if (!tilstand.ErAapent && hendelse is not (Gjenaapnet or StedfortrederSatt { Stedfortreder: null } or FoedselsdatoRettet)) return Hindre.ErAvsluttet;
        var avgjoer = new Regler(tilstand, veileder, kalender, naa);
        return avgjoer.LaSpoersmaaleneFalle(avgjoer.LaGruppaFoelge(Hendelsen(tilstand, avgjoer, hendelse), hendelse));
    }

    private static Avgjoerelse Hendelsen(Forloepstilstand tilstand, Regler avgjoer, Hendelse hendelse)
    {
        return hendelse switch
        {
            UroSkrevet => Avgjoerelse.Ja(avgjoer.NivaaetsFrister(tilstand.Nivaa)),
            UroDelt => tilstand.UroenErDelt ? Hindre.AlleredeDelt : Regler.Lukk(Fristnavn.DelMedLeder),
            SamtaleFoert => Avgjoerelse.Ja(),
            UroAvgjort(var til) => avgjoer.AvgjoerUro(til),
            ForloepStartet start => avgjoer.Start(start.Nivaa),
            NivaaValgt(var til) => avgjoer.VelgNivaa(til),
            SamtykkeEndret endret => avgjoer.EndreSamtykke(endret),
            TjenestesamtykkeEndret(var til, var varer) => Avgjoerelse.Ja([.. avgjoer.Utloeper(til, varer)]),
            SamtykketUtloept(var til) => avgjoer.LaSamtykketUtloepe(til),
            MistetAnsvarlig(var grunn) => avgjoer.SpoerLederen(grunn),
            FikkAnsvarlig => Avgjoerelse.Ja([.. avgjoer.LederenHarSvart()]),
            StedfortrederSatt(var stedfortreder, _) => Avgjoerelse.Ja([.. stedfortreder is null ? [] : avgjoer.LederenHarSvart()]),
            BedtOmUtsettelse bedt => avgjoer.BeOmUtsettelse(bedt),
            UtsettelseBesvart svar => avgjoer.BesvarUtsettelse(svar),
            PauseAvsluttet(var navn, _) => avgjoer.AvsluttPause(navn),
            BarnetFylte(var alder) => avgjoer.LaBarnetFylle(alder),
            FoedselsdatoRettet(var foedt) => (avgjoer with { Tilstand = tilstand with { Foedt = foedt } }).RettFoedselsdato(tilstand.Foedt),
            TiltakStartet(_, var start) => avgjoer.StartTiltak(start),
            MoeteHoldt { ErAnsvarsgruppens: true } moete => avgjoer.HoldGruppemoete(moete),
            MoeteHoldt moete => avgjoer.HoldMoete(moete),
            Evaluert evaluert => avgjoer.Evaluer(evaluert),
            StafettTilbudt(var til) => avgjoer.TilbyStafett(til),
            StafettBesvart besvart => avgjoer.BesvarStafett(besvart),
            StafettTrukket => tilstand.TilbudtTil is null ? Hindre.IngenTilbud : Regler.LaTilbudetFalle(),
            AnsvarsgruppeSatt satt => avgjoer.SettGruppe(new(satt.Koordinator, satt.ErBarnekoordinator, satt.Uker)),
            AnsvarsgruppeLagtNed => avgjoer.LeggNedGruppa(),
            PlanTilbudt(_, var dag) => avgjoer.TilbyPlan(dag),
            PlanBesvart(_, var akseptert, _) => avgjoer.BesvarPlan(akseptert),
            PlanAvsluttet => avgjoer.AvsluttPlan(),
            EnhetsbyttePlanlagt planlagt => avgjoer.PlanleggOvergang(planlagt.Dag),
            EnhetsbytteAvlyst => avgjoer.AvlysOvergang(),
            BarnetByttetEnhet byttet => avgjoer.ByttEnhet(byttet),
            AvslutningValgt(var grunn) => avgjoer.VelgAvslutning(grunn),
            Gjenaapnet(var stilling, var varer) => avgjoer.Gjenaapne(stilling, varer),
            VeilederByttet { Ny: { } ny } byttet => (avgjoer with { Veileder = ny }).ByttVeileder(avgjoer.Veileder, byttet.Nivaa),
            AktoerSluppetTil or AktoerGikkUt or UroTilfoert or UngdommenSvarte or BarnetHoert or TiltakVurdert => Avgjoerelse.Ja(),
            _ => throw new ArgumentOutOfRangeException(nameof(hendelse), hendelse.GetType().Name, "The motor does not know this hendelse."),
        };
    }

    /// <summary>Why nothing new may be shared outside the unit, whatever samtykke there is; null when it may.</summary>
    [Haandhever("ungdommen_svarer_selv", "Fra den dagen ungdommen bestemmer selv, deles ingenting nytt før hun har svart.", Hinder = "UNGDOMMEN_MAA_SVARE")]
    public static Hinder? HinderForNyDeling(Forloepstilstand tilstand, Handlingsveileder veileder, Naa naa) =>
        Aldersgrense.VenterPaaUngdommen(tilstand.Foedt, tilstand.UngdommenSvarte, veileder.Regler, naa.Dag) ? Hindre.UngdommenMaaSvare : null;
}
