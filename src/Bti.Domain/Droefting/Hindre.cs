namespace Bti.Domain;

/// <summary>Every no about cases to discuss.</summary>
public static partial class Hindre
{
    public static readonly Hinder SakenErLukket = new("SAKEN_ER_LUKKET", "Saken er lukket. Meld en ny sak hvis dere vil drøfte mer.", "Saka er lukka. Meld ei ny sak om de vil drøfte meir.");
    public static readonly Hinder SakenErIkkePaaLista = new("SAKEN_ER_IKKE_PAA_LISTA", "Saken står ikke på en saksliste som er publisert. Vent til møtet.", "Saka står ikkje på ei saksliste som er publisert. Vent til møtet.");
    public static readonly Hinder SkalDroeftes = new("SKAL_DROEFTES", "Forløpet har en sak til drøfting. Finn den under «Møter». Godkjenn referatet eller trekk saken, så kan dere avslutte.", "Forløpet har ei sak til drøfting. Finn ho under «Møte». Godkjenn referatet eller trekk saka, så kan de avslutte.");
    public static readonly Hinder DroeftesBareAnonymt = new("DROEFTES_BARE_ANONYMT", "Adressen til barnet er strengt fortrolig. Meld saken anonymt.", "Adressa til barnet er strengt fortruleg. Meld saka anonymt.");
    public static readonly Hinder IngenAaDroefteMed = new("INGEN_AA_DROEFTE_MED", "Familien har ikke sagt ja til noen av tjenestene i møtet. Be om samtykke, eller meld saken anonymt.", "Familien har ikkje sagt ja til nokon av tenestene i møtet. Be om samtykke, eller meld saka anonymt.", Hinderslag.Samtykke);
    public static readonly Hinder KoordinatorErUtelukket = new("KOORDINATOR_ER_UTELUKKET", "Den som planlegger møtet, er inhabil, og ingen andre kan planlegge saken. Velg et annet møte, eller meld saken anonymt.", "Den som planlegg møtet, er inhabil, og ingen andre kan planleggje saka. Vel eit anna møte, eller meld saka anonymt.");
    public static readonly Hinder KanKjennesIgjen = new("KAN_KJENNES_IGJEN", "Teksten kan vise hvem saken gjelder. Ta det bort, eller bekreft at ingen kan kjennes igjen.", "Teksten kan vise kven saka gjeld. Ta det bort, eller stadfest at ingen kan kjennast att.", Hinderslag.Bekreft);
    public static readonly Hinder FamilienMaaSiJa = new("FAMILIEN_MAA_SI_JA", "Spør familien om teamet kan få høre dette, og bekreft svaret.", "Spør familien om teamet kan få høyre dette, og stadfest svaret.", Hinderslag.Bekreft);
    public static readonly Hinder BarnetsSynFoerst = new("BARNETS_SYN_FOERST", "Skriv hva barnet mener om saken, eller hvorfor barnet ikke er spurt, før referatet godkjennes.", "Skriv kva barnet meiner om saka, eller kvifor barnet ikkje er spurt, før referatet blir godkjent.");

    public static readonly Hinder MerErSkrevet = new("MER_ER_SKREVET", "Noen har skrevet mer i saken siden du begynte på referatet. Les det, ta med det som skal være med, og godkjenn igjen.", "Nokon har skrive meir i saka sidan du byrja på referatet. Les det, ta med det som skal vere med, og godkjenn igjen.");

    public static readonly Hinder DenSomLederBestemmer = new("DEN_SOM_LEDER_BESTEMMER", "Den som leder saken, skriver ned det dere bestemmer. Skriv det som et råd.", "Den som leier saka, skriv ned det de bestemmer. Skriv det som eit råd.");

    public static readonly Hinder StyrerSaken = new("STYRER_SAKEN", "Du styrer møtet, eller saken er din. Snakk med lederen din, så en annen kan ta over.", "Du styrer møtet, eller saka er di. Snakk med leiaren din, så ein annan kan ta over.");

    public static readonly Hinder OppgavenErGjort = new("OPPGAVEN_ER_GJORT", "Oppgaven er gjort, så den kan ikke gis videre.", "Oppgåva er gjord, så ho kan ikkje givast vidare.");
    public static readonly Hinder OppgavenKanGjoeres = new("OPPGAVEN_KAN_GJOERES", "Oppgaven gis bare videre når den som har den, er inhabil i saken eller har sluttet.", "Oppgåva blir berre gitt vidare når den som har ho, er inhabil i saka eller har slutta.");

    public static readonly Hinder IngenRaad = new("INGEN_RAAD", "Saken har ikke noe godkjent referat, så det er ingen råd å følge opp ennå.", "Saka har ikkje noko godkjent referat, så det er ingen råd å følgje opp enno.");
    public static readonly Hinder RaadetErFulgtOpp = new("RAADET_ER_FULGT_OPP", "Du har alt svart på hva som skjedde med rådene. Svaret kan ikke endres.", "Du har alt svara på kva som skjedde med råda. Svaret kan ikkje endrast.");

    public static readonly Hinder FamilienVetDet = new("FAMILIEN_VET_DET", "Du har alt svart på om familien har fått vite hva teamet rådet til. Svaret kan ikke endres.", "Du har alt svara på om familien har fått vite kva teamet rådde til. Svaret kan ikkje endrast.");

    /// <summary>The same no, saying what to do about one kind of thing. Never the words that were found: the sentence is logged.</summary>
    internal static Hinder KanKjennesIgjenPaa(Kjennetegn slag) =>
        KanKjennesIgjen with { Bokmaal = Anonymitetsvakt.Raad(slag, Maalform.Bokmaal), Nynorsk = Anonymitetsvakt.Raad(slag, Maalform.Nynorsk) };
}
