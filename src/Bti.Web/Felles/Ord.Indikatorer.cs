namespace Bti.Web;

/// <summary>What the indicators are called, how each is counted, and why some are not.</summary>
internal static partial class Ord
{
    internal static string Navn(Indikator indikator, Tekster T) => indikator switch
    {
        Indikator.SakerPerNivaa => T["Åpne forløp på hvert nivå"],
        Indikator.TidPaaNivaa => T["Tid på hvert nivå"],
        Indikator.UroTilAvklaring => T["Fra uro til avklaring"],
        Indikator.UroTilFoersteTiltak => T["Fra uro til første tiltak"],
        Indikator.Samtykkeandel => T["Ja til logg"],
        Indikator.SamtykkeTrukket => T["Samtykke trukket eller utløpt"],
        Indikator.SamtykkeUtloeper => T["Samtykke som snart løper ut"],
        Indikator.EvalueringForfalt => T["Forfalte evalueringer"],
        Indikator.UtenStafettholder => T["Forløp uten stafettholder"],
        Indikator.OverleveringAapen => T["Stafettpinner ingen har svart på"],
        Indikator.AvsluttetMaalNaadd => T["Avsluttet med målet nådd"],
        Indikator.UtfallEvaluering => T["Hva evalueringene endte med"],
        Indikator.Gjenaapnet => T["Nytt forløp innen et år"],
        Indikator.BarnetsStemme => T["Barnet hørt før evalueringen"],
        Indikator.Droeftingsteam => T["Saker til drøfting"],
        Indikator.BekymringsmeldingerSendt => T["Bekymringsmeldinger sendt"],
        Indikator.MelderTilbakemelding => T["Tilbakemelding til den som meldte"],
        Indikator.OpplaeringDekning => T["Ansatte med opplæring"],
        Indikator.TiltakBruk => T["Bruk og effekt av tiltakene"],
    };

    internal static string Definisjon(Indikator indikator, Tekster T) => indikator switch
    {
        Indikator.SakerPerNivaa => T["Forløp som var åpne på periodens siste dag. Etter enhet, tjeneste og alder står de i oversikten."],
        Indikator.TidPaaNivaa => T["Dager på nivået, for dem som forlot det i perioden: halvparten, og ni av ti, brukte så lenge eller kortere."],
        Indikator.UroTilAvklaring => T["Dager fra uroen oppsto til det ble avgjort hva som skulle skje, for uro som ble avgjort i perioden."],
        Indikator.UroTilFoersteTiltak => T["Dager fra uroen oppsto til det første tiltaket begynte. Anslaget regner også med dem som fortsatt ventet (Kaplan–Meier, med 95 % intervall)."],
        Indikator.Samtykkeandel => T["Forløp med ja til stafettloggen, av dem der noen svarte i perioden. Hvert forløp telles én gang, med det siste svaret. Et ja som fornyes, er ikke et nytt svar. Et nei er et like godt svar."],
        Indikator.SamtykkeTrukket => T["Hvor mange ganger et ja til stafettloggen ble trukket eller løp ut i perioden."],
        Indikator.SamtykkeUtloeper => T["Åpne forløp der samtykket løper ut innen {0} dager etter periodens siste dag.", Indikatorer.Utloepsdager],
        Indikator.EvalueringForfalt => T["Åpne forløp der dagen for evaluering var passert på periodens siste dag, av alle åpne."],
        Indikator.UtenStafettholder => T["Skal alltid være 0."],
        Indikator.OverleveringAapen => T["Tilbud om stafettpinnen som ingen har svart på ennå, også de som fortsatt er innen fristen."],
        Indikator.AvsluttetMaalNaadd => T["Forløp avsluttet fordi målet er nådd, av alle som gikk ut av tallene i perioden: avsluttet, slettet, eller ikke lenger talt her."],
        Indikator.UtfallEvaluering => T["Valget i hver evaluering i perioden."],
        Indikator.Gjenaapnet => T["Av forløp som ble avsluttet i samme periode året før: hvor stor del der barnet fikk et nytt forløp, eller det samme ble åpnet igjen, innen et år."],
        Indikator.BarnetsStemme => T["Evalueringer der barnet var hørt siden den forrige, eller det sto hvorfor ikke, av alle evalueringer i perioden."],
        Indikator.Droeftingsteam => T["Saker meldt til et møte i perioden, og dager fra en sak ble meldt til møtet der den ble drøftet."],
        Indikator.BekymringsmeldingerSendt => T["Bekymringsmeldinger sendt av kommunens tjenester."],
        Indikator.MelderTilbakemelding => T["Meldinger der barnevernet ga tilbakemelding innen tre uker."],
        Indikator.OpplaeringDekning => T["Ansatte som har gjennomført opplæring i BTI."],
        Indikator.TiltakBruk => T["Forløp som brukte tiltaket i perioden, og hva som sist ble sagt om effekten i den. Bare tiltak fra kommunens katalog som noen brukte, er med."],
    };

    /// <summary>Why it is not counted; null when it is.</summary>
    internal static string? HvorforIkke(Indikator indikator, Tekster T) => indikator switch
    {
        Indikator.UtenStafettholder => T["Telles ikke: et forløp har alltid én stafettholder. Er hun borte, står forløpet på enhetslederens liste."],
        Indikator.OverleveringAapen => T["Telles ikke over enheten: lederen har lista, og tallet endrer seg fra dag til dag."],
        Indikator.BekymringsmeldingerSendt or Indikator.MelderTilbakemelding => T["Telles ikke: meldingene ligger for seg selv, og ingen andre deler av løsningen kan lese dem. Be barnevernet om tallet."],
        Indikator.OpplaeringDekning => T["Telles ikke: opplæring blir ikke registrert her."],
        _ => null,
    };

    internal static string Antall(int? antall, Tekster T) => antall is { } n ? $"{n}" : T["skjult, fordi tallene er små"];

    /// <summary>The least that is shown, where it is said of numbers of any kind.</summary>
    internal static string Minst(Tekster T) => T["{0} ({1} når det er om samtykke)", Prikking.Minst, Prikking.MinstSensitiv];

    internal static string Om(Andel andel, Tekster T) => andel switch
    {
        { Av: null } => T["færre enn {0}, vises ikke", Andel.MinsteNevner],
        { Prosent: { } prosent, Av: { } av } => T["{0} % av {1}", prosent, av],
        { Av: { } av } => T["skjult, fordi det gjelder få eller nesten alle (av {0})", av],
    };

    internal static string Om(Varighet tid, Tekster T) => tid is { Median: { } median, P90: { } p90, Av: { } av }
        ? T["halvparten {0} dager eller mindre, ni av ti {1} eller mindre (av {2})", median, p90, av]
        : T["færre enn {0}, vises ikke", Andel.MinsteNevner];
}
