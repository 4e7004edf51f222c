using Bti.Application;

namespace Bti.Web;

/// <summary>What the domain's named values are called on the screen.</summary>
internal static partial class Ord
{
    /// <summary>Employees to choose among, told apart by service and unit.</summary>
    internal static Valg[] Valgbare(IEnumerable<VisValgbare.Linje> ansatte) =>
        [.. ansatte.Select(a => new Valg(a.Ansatt.Verdi.ToString(), $"{a.Navn}, {a.Tjeneste}, {a.Enhet}"))];

    internal static string Om(Loggstatus status, Tekster T) => status switch
    {
        Loggstatus.IngenLogg => T["Ingen logg på dette nivået"],
        Loggstatus.VenterSamtykke => T["Loggen venter på samtykke"],
        Loggstatus.Aktiv => T["Loggen er aktiv"],
        Loggstatus.Pause => T["Loggen er på pause"],
        Loggstatus.UtenLogg => T["Uten logg: familien har sagt nei"],
        Loggstatus.Avsluttet => T["Loggen er avsluttet"],
    };

    internal static Farge Farge(Loggstatus status) => status switch
    {
        Loggstatus.Aktiv => Web.Farge.Suksess,
        Loggstatus.VenterSamtykke or Loggstatus.Pause => Web.Farge.Advarsel,
        _ => Web.Farge.Noeytral,
    };

    internal static string Om(Samtykkestilling stilling, Tekster T) => stilling switch
    {
        Samtykkestilling.Gitt => T["Gitt"],
        Samtykkestilling.Nektet => T["Nei"],
        Samtykkestilling.Mangler => T["Mangler svar"],
        Samtykkestilling.Trukket => T["Trukket eller utløpt"],
    };

    internal static Farge Farge(Samtykkestilling stilling) => stilling switch
    {
        Samtykkestilling.Gitt => Web.Farge.Suksess,
        Samtykkestilling.Mangler or Samtykkestilling.Trukket => Web.Farge.Advarsel,
        Samtykkestilling.Nektet or _ => Web.Farge.Noeytral,
    };

    internal static string Om(Foreldreloesgrunn grunn, Tekster T) => grunn switch
    {
        Foreldreloesgrunn.Fravaer => T["Stafettholderen er borte"],
        Foreldreloesgrunn.Sluttet => T["Stafettholderen har sluttet"],
        Foreldreloesgrunn.Inhabil => T["Stafettholderen er inhabil"],
        Foreldreloesgrunn.UtenNesteDato => T["Ingen neste dato"],
        Foreldreloesgrunn.BorteISommer => T["Stafettholderen er borte i sommer"],
    };

    internal static string Om(Innleggslag slag, Tekster T) => slag switch
    {
        Innleggslag.Ressurs => T["Ressurs"],
        Innleggslag.GrunnTilUro => T["Grunn til uro"],
        Innleggslag.BarnetsStemme => T["Barnets stemme"],
        Innleggslag.ForesattesSyn => T["Foresattes syn"],
        Innleggslag.Proevd => T["Dette har vi prøvd"],
        Innleggslag.Notat => T["Notat"],
    };

    internal static string Om(Utfall utfall, Tekster T) => utfall switch
    {
        Utfall.MaalNaadd => T["Målet er nådd: avslutt"],
        Utfall.NoeEffekt => T["Noe effekt: fortsett"],
        Utfall.IngenEffekt => T["Ingen effekt: prøv andre tiltak"],
        Utfall.Opp => T["Trenger mer samarbeid: et nivå opp"],
        Utfall.Ned => T["Klarer seg med mindre: et nivå ned"],
    };

    internal static string Om(Effekt effekt, Tekster T) => effekt switch
    {
        Effekt.Ingen => T["Ingen effekt"],
        Effekt.Noe => T["Noe effekt"],
        Effekt.God => T["God effekt"],
        Effekt.MaalNaadd => T["Målet er nådd"],
    };

    internal static string Om(Tiltaksnivaa nivaa, Tekster T) => nivaa switch
    {
        Tiltaksnivaa.Universell => T["For alle"],
        Tiltaksnivaa.Selektert => T["For noen grupper"],
        Tiltaksnivaa.Indikert => T["For den enkelte"],
    };

    /// <summary>Whom a step of the pyramid is for, in a sentence.</summary>
    internal static string Hvem(Tiltaksnivaa nivaa, Tekster T) => nivaa switch
    {
        Tiltaksnivaa.Universell => T["Alle barn, unge og foreldre."],
        Tiltaksnivaa.Selektert => T["Grupper som kan trenge noe mer."],
        Tiltaksnivaa.Indikert => T["Ett barn eller én familie som trenger mye hjelp."],
    };

    internal static string Om(Aldersgruppe alder, Tekster T) => alder switch
    {
        Aldersgruppe.Ufoedt => T["Ikke født ennå"],
        Aldersgruppe.Barnehagealder => T["0–5 år"],
        Aldersgruppe.Barnetrinn => T["6–12 år"],
        Aldersgruppe.Ungdomstrinn => T["13–15 år"],
        Aldersgruppe.Seksten => T["16 år eller mer"],
    };

    internal static string Om(Samarbeidsavtale avtale, DateOnly idag, Tekster T) => avtale switch
    {
        { Status: Avtalestatus.Planlagt } => T["Avtale planlagt"],
        { Status: Avtalestatus.UnderArbeid } => T["Avtale under arbeid"],
        { GjelderTil: null } => T["Avtale"],
        { GjelderTil: { } til } => avtale.ErUtloept(idag) ? T["Avtalen gikk ut {0}", til.Dato] : T["Avtale til {0}", til.Dato],
    };

    internal static string Om(Tiltaksstatus status, Tekster T) => status switch
    {
        Tiltaksstatus.IGang => T["I gang"],
        Tiltaksstatus.Paabegynt => T["Påbegynt"],
        Tiltaksstatus.UnderUtvikling => T["Under utvikling"],
        Tiltaksstatus.Planlagt => T["Planlagt"],
        Tiltaksstatus.IkkeOppgitt => T["Status ikke oppgitt"],
    };

    internal static string Om(Arena arena, Tekster T) => arena switch
    {
        Arena.Hjem => T["Hjemme"],
        Arena.Enhet => T["I enheten"],
        Arena.Fritid => T["I fritida"],
    };

    internal static string Om(Avslutningsgrunn grunn, Tekster T) => grunn switch
    {
        Avslutningsgrunn.MaalNaadd => T["Målet er nådd"],
        Avslutningsgrunn.IkkeLengerGrunnlag => T["Det er ikke lenger grunnlag"],
        Avslutningsgrunn.SamtykkeTrukket => T["Samtykket er trukket"],
        Avslutningsgrunn.Flyttet => T["Barnet har flyttet"],
        Avslutningsgrunn.IndividuellPlan => T["Individuell plan tar over"],
        Avslutningsgrunn.Aldersgrense => T["Aldersgrensen er nådd"],
    };

    internal static string Om(Vekkeslag slag, Tekster T) => slag switch
    {
        Vekkeslag.Frist => T["Påminning om en frist"],
        Vekkeslag.Fristslutt => T["En frist som går ut av seg selv"],
        Vekkeslag.Nattkontroll => T["Nattlig kontroll av hvem som har ansvaret"],
        Vekkeslag.Veilederflytting => T["Flytting av forløp til en ny versjon"],
        Vekkeslag.Samlebrev => T["Dagens e-post"],
        Vekkeslag.Enhetsbytte => T["Et barn begynner i en annen enhet"],
        Vekkeslag.Utsending or _ => T["E-post"],
    };

    internal static string Om(Utsendingstilstand tilstand, Tekster T) => tilstand switch
    {
        Utsendingstilstand.Venter => T["Venter"],
        Utsendingstilstand.Sendt => T["Sendt"],
        Utsendingstilstand.IkkeSendt => T["Ikke sendt: ingen tjener"],
        Utsendingstilstand.Parkert => T["Lagt til side"],
    };

    internal static string Om(Meldegrunn grunn, Tekster T) => grunn switch
    {
        Meldegrunn.Mishandling => T["Barnet blir slått, mishandlet eller utsatt for overgrep"],
        Meldegrunn.Omsorgssvikt => T["Alvorlig omsorgssvikt"],
        Meldegrunn.Sykdom => T["Alvorlig sykdom som ikke blir behandlet"],
        Meldegrunn.SaerligeBehov => T["Barnet har særlige behov og får ikke det det trenger"],
        Meldegrunn.Atferd => T["Barnet viser alvorlige atferdsvansker, som kriminalitet eller rus"],
        Meldegrunn.Menneskehandel => T["Menneskehandel"],
        Meldegrunn.Annet => T["Noe annet som gjør deg alvorlig bekymret"],
    };

    internal static string Om(Meldingstilstand tilstand, Tekster T) => tilstand switch
    {
        Meldingstilstand.Utkast => T["Utkast, ikke sendt"],
        Meldingstilstand.Sendt => T["På vei"],
        Meldingstilstand.Akseptert => T["Tatt imot, ikke bekreftet lagret"],
        Meldingstilstand.SendtFagsystem => T["Sendt til fagsystemet, ikke bekreftet lagret"],
        Meldingstilstand.AvvistFagsystem => T["Avvist av fagsystemet, sendes som brev"],
        Meldingstilstand.SendtPrint => T["Klar på papir, ikke levert"],
        Meldingstilstand.AvvistPrint => T["Avvist også som brev"],
        Meldingstilstand.Levert => T["Levert"],
        Meldingstilstand.Feilet => T["Kom ikke fram"],
    };

    internal static Farge Farge(Meldingstilstand tilstand) => tilstand switch
    {
        Meldingstilstand.Levert => Web.Farge.Suksess,
        Meldingstilstand.Feilet or Meldingstilstand.AvvistPrint => Web.Farge.Fare,
        Meldingstilstand.Utkast => Web.Farge.Noeytral,
        _ => Web.Farge.Advarsel,
    };

    internal static string Om(Fortalt ved, Tekster T) => ved switch
    {
        Fortalt.Samtale => T["I en samtale"],
        Fortalt.Telefon => T["På telefon"],
        Fortalt.Brev => T["I et brev"],
        Fortalt.IkkeTrygt => T["Familien får ikke vite det: det er ikke trygt"],
    };

    internal static string Om(Raadutfall utfall, Tekster T) => utfall switch
    {
        Raadutfall.Fulgt => T["Rådene er fulgt"],
        Raadutfall.Delvis => T["Noen av rådene er fulgt"],
        Raadutfall.Ikke => T["Rådene er ikke fulgt"],
    };

    /// <summary>What a varsel says, with the child's name only where the reader may see it.</summary>
    internal static string Om(Varsellinje linje, Tekster T) => linje.Slag switch
    {
        Varselslag.Lest => T["{0} har lest uroen din: {1}", linje.Av!, Hvem(linje, T)],
        Varselslag.Avgjort => T["{0} har avklart uroen din: {1}", linje.Av!, Hvem(linje, T)],
        Varselslag.Noedinnsyn => T["Noen har brukt nødinnsyn: kontroller det"],
        Varselslag.OvergangPlanlagt => T["Et barn skal bytte enhet. Planlegg overgangen: {0}", Hvem(linje, T)],
        Varselslag.Overgang when linje.SomRolle is not null => T["Et forløp har fulgt et barn til enheten din"],
        Varselslag.Overgang => T["Et barn har byttet enhet. Overlever stafettpinnen: {0}", Hvem(linje, T)],
        Varselslag.SamtykketSlutt => T["Et samtykke er gått ut, og delingen er stoppet: {0}", Hvem(linje, T)],
        Varselslag.Aldersgrense => T["En aldersgrense er nådd. Se hvem som bestemmer nå: {0}", Hvem(linje, T)],
        Varselslag.Familiesvar => T["Familien har svart om samtykke: {0}", Hvem(linje, T)],
        Varselslag.RaadGitt => T["Teamet har gitt råd i saken du meldte"],
        Varselslag.Referat => T["Les referatet fra et møte du har plass i"],
        Varselslag.Oppgave => T["Du har fått en oppgave etter et møte"],
        Varselslag.Inhabil => T["En som sitter i et møte, har meldt seg inhabil i en sak du koordinerer"],
        Varselslag.Gruppemoete => T["Et møte i ansvarsgruppa er klart eller endret: {0}", Hvem(linje, T)],
        Varselslag.Moete => T["Et møte du er med i, er klart eller endret"],
        Varselslag.Sending => T["En sending krever at du ser på den"],
        Varselslag.Paaminnelse => $"{Frist(linje.Tekst!, T)}: {Hvem(linje, T)}",
    };

    private static string Hvem(Varsellinje linje, Tekster T) => linje.Barn ?? (linje.ErUro ? T["en uro"] : T["et forløp"]);

    internal static string Om(Opptrapping linje, Tekster T) => linje.ErUro ? T["en uro"] : linje.Nivaa is { } nivaa ? T["et forløp på nivå {0}", nivaa] : T["et forløp"];

    internal static string Om(Utgangspunkt fra, Tekster T) => fra switch
    {
        Utgangspunkt.UroenOppsto => T["da uroen oppsto"],
        Utgangspunkt.UroenBleSkrevet => T["da uroen ble skrevet"],
        Utgangspunkt.NivaaetStartet => T["da nivået startet"],
        Utgangspunkt.SamtykketBleGitt => T["da samtykket ble gitt"],
        Utgangspunkt.ForrigeEvaluering => T["forrige evaluering"],
        Utgangspunkt.Tilbudt => T["da stafettpinnen ble tilbudt"],
        Utgangspunkt.BarnetByttetEnhet => T["da barnet byttet enhet"],
    };

    internal static string Om(Mottaker til, Tekster T) => til switch
    {
        Mottaker.Ansvarlig => T["den ansvarlige"],
        Mottaker.Enhetsleder => T["lederen"],
        Mottaker.BeggeLedere => T["begge lederne"],
        Mottaker.BtiKoordinator => T["BTI-koordinatoren"],
    };

    /// <summary>Why a varsel came to just this reader.</summary>
    internal static string Derfor(VisVarsel.Grunn grunn, Tekster T) => grunn switch
    {
        { SendtVidere: true } => T["Ingen av dem veilederen nevner, kunne få det. Da går det videre til den neste over, og det er deg."],
        { SomRolle: Rolle.Enhetsleder } => T["Du leder enheten. Fristen er ikke på plass, og du kan hjelpe den som har ansvaret."],
        { SomRolle: not null } => T["Du er BTI-koordinator. Fristen er fortsatt ikke på plass, og lederen er varslet før deg."],
        { Ansvarlig: Ansvarsrolle.DenSomUndrerSeg } => T["Du skrev uroen, og fristen er din."],
        _ => T["Fristen er din: du er stafettholder eller stedfortreder, eller er spurt om å ta over."],
    };

    internal static string Om(Ansvarsrolle rolle, Tekster T) => rolle switch
    {
        Ansvarsrolle.DenSomUndrerSeg => T["Den som undrer seg"],
        Ansvarsrolle.Enhetsleder => T["Enhetsleder"],
        Ansvarsrolle.Stafettholder => T["Stafettholder"],
        Ansvarsrolle.BtiKoordinator => T["BTI-koordinator"],
    };

    /// <summary>A krav as the end of a sentence: «krever at …».</summary>
    internal static string Om(Krav krav, Tekster T) => krav.Kode switch
    {
        "uroen_er_delt" => T["uroen er delt med lederen"],
        "samtalen_er_foert" => T["undringssamtalen er skrevet ned"],
        "stafettholder_er_utpekt" => T["stafettholderen er valgt"],
        "samtykke_er_avklart" => T["samtykket er avklart"],
        "tiltakene_er_evaluert" => T["tiltakene er evaluert"],
        "barnets_stemme_er_hoert" => T["barnet er hørt"],
        "avslutningsnotat_er_skrevet" => T["avslutningsnotatet er skrevet"],
        "andre_tjenester_er_med" => T["en annen tjeneste er med"],
        _ => krav.Kode,
    };

    /// <summary>What a way on is called: the name of the nivaa is the veileder's own, the closing is ours.</summary>
    internal static string Om(VisUro.Veivalg vei, Tekster T) => vei.Til == "avslutt" ? T["Avslutt uroen"] : vei.Tittel;

    internal static Farge Farge(Effekt effekt) => effekt switch
    {
        Effekt.God or Effekt.MaalNaadd => Web.Farge.Suksess,
        Effekt.Noe => Web.Farge.Info,
        Effekt.Ingen or _ => Web.Farge.Noeytral,
    };

    /// <summary>Every named value as a choice in a form.</summary>
    internal static Valg[] Valgene<T>(Func<T, string> tekst) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(v => new Valg(Inndata.Kode(v), tekst(v)))];
}
