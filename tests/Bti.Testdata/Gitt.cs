using Bti.Domain;

namespace Bti.Testdata;

/// <summary>What a test starts from. «Gitt et forløp på nivå 2» is <c>Gitt.EtForloep(Gitt.To)</c>.</summary>
public static class Gitt
{
    public static readonly Nivaa En = new(1);
    public static readonly Nivaa To = new(2);
    public static readonly Nivaa Tre = new(3);

    public static readonly KommuneId Kommunen = new("3447");

    public static readonly Ansatt Siri = EnAnsatt("siri.haugen", Rolle.Barnehagelaerer, "barnehage");
    public static readonly Ansatt Ola = EnAnsatt("ola.berg", Rolle.Laerer, "skole");
    public static readonly Ansatt Nora = EnAnsatt("nora.lie", Rolle.Helsesykepleier, "helsestasjon");
    public static readonly Ansatt Styreren = EnAnsatt("kari.moen", Rolle.Enhetsleder, "barnehage");

    /// <summary>
    /// A veileder for tests: nivaa 0 to 3, every krav and every frist in use somewhere, and with ways that are not there:
    /// from 1 one cannot jump to 3, and from 3 not to 1.
    /// </summary>
    public static readonly Handlingsveileder Veileder = new(
        "test-01", "Veileder for tester", new DateOnly(2020, 1, 1),
        [
            Et(Nivaa.Avklaring,
                [
                    Post(Fristnavn.DelMedLeder, "5 arbeidsdager fra uroen ble skrevet", Ansvarsrolle.DenSomUndrerSeg),
                    Post(Fristnavn.Avklaring, "14 dager fra uroen oppsto", Ansvarsrolle.DenSomUndrerSeg) with { Utsettelse = Utsettelsesregel.MedLedersJa },
                ],
                [
                    Til(En, "uroen_er_delt", "samtalen_er_foert"),
                    Til(To, "uroen_er_delt", "samtalen_er_foert"),
                    Til(Tre, "uroen_er_delt", "samtalen_er_foert"),
                    Til(null),
                ]),
            Et(En, [.. Faste(6)],
                [
                    Til(To, "stafettholder_er_utpekt", "samtykke_er_avklart", "tiltakene_er_evaluert"),
                    Til(null, "barnets_stemme_er_hoert", "avslutningsnotat_er_skrevet"),
                ]),
            Et(To, [.. Faste(8), Post(Fristnavn.Moete, "14 dager fra nivået startet, flyttes til neste arbeidsdag")],
                [
                    Til(En, "tiltakene_er_evaluert"),
                    Til(Tre, "tiltakene_er_evaluert", "andre_tjenester_er_med"),
                    Til(null, "barnets_stemme_er_hoert", "avslutningsnotat_er_skrevet"),
                ]),
            Et(Tre, [.. Faste(10), Post(Fristnavn.Moete, "14 dager fra nivået startet")],
                [
                    Til(To, "tiltakene_er_evaluert"),
                    Til(null, "tiltakene_er_evaluert", "barnets_stemme_er_hoert", "avslutningsnotat_er_skrevet"),
                ]),
        ],
        new Kommuneregler(Samtykkealder: 15, ForesattesSamtykke.Begge, SamtykkeMaaneder: 12, LoggFraNivaa: En, MaksAlder: 23),
        [
            new Stige(Stige.Vanlig,
            [
                Trinn("3 dager før", Mottaker.Ansvarlig),
                Trinn("på dagen", Mottaker.Ansvarlig),
                Trinn("3 arbeidsdager etter", Mottaker.Enhetsleder),
                Trinn("10 arbeidsdager etter", Mottaker.BtiKoordinator),
            ]),
            new Stige("stafett", [Trinn("1 dag før", Mottaker.Ansvarlig), Trinn("på dagen", Mottaker.BeggeLedere)]),
        ]);

    /// <summary>Within the test veileder and a calendar with red days only.</summary>
    public static Rammer Rammer(Naa naa, Ansatt? av = null, Handlingsveileder? veileder = null) =>
        new(veileder ?? Veileder, Kalender.BareRoedeDager, (av ?? Siri).Id, naa);

    /// <summary>Siri's uro, written now, that arose on a day.</summary>
    public static Uro EnUro(DateOnly oppsto, Naa naa, BarnId? barn = null) => Uro.Skriv(
        UroId.Ny(), Siri,
        new Uroinnhold(barn is null ? Gjelder.IkkeNavngitt : Gjelder.Barn, barn, oppsto, Fortrolig.Av("Trekker seg unna i leken."), null),
        Rammer(naa));

    /// <summary>A forloep that started now from an uro that arose the same day; Siri holds the stafett.</summary>
    public static Forloep EtForloep(Nivaa nivaa, Naa naa, Handlingsveileder? veileder = null)
    {
        var barn = BarnId.Ny();
        return Forloep.Start(ForloepId.Ny(), EnUro(naa.Dag, naa, barn), barn, nivaa, Siri.Id, Rammer(naa, veileder: veileder));
    }

    /// <summary>A talk that was held.</summary>
    public static Undringssamtale EnSamtale(DateOnly dag) =>
        new() { Dag = dag, ForesatteSa = Fortrolig.Av("De har sett det samme."), BarnetSa = Fortrolig.Av("Jeg vil være med Siri.") };

    /// <summary>A child with as many guardians with foreldreansvar as asked for.</summary>
    public static Barn EtBarn(DateOnly foedt, int foresatte = 2)
    {
        var barn = new Barn { Kommune = Kommunen, Id = BarnId.Ny(), Navn = Fortrolig.Av("Ada Prøve"), Foedt = foedt };
        for (var i = 0; i < foresatte; i++) barn.LeggTil(EnForesatt(barn, foreldreansvar: true));
        return barn;
    }

    public static Foresatt EnForesatt(Barn barn, bool foreldreansvar) => new()
    {
        Kommune = Kommunen,
        Id = ForesattId.Ny(),
        Barn = barn.Id,
        Navn = Fortrolig.Av("Foresatt Prøve"),
        Relasjon = "mor",
        Foreldreansvar = foreldreansvar,
    };

    private static Ansatt EnAnsatt(string brukernavn, Rolle rolle, string tjeneste) => new()
    {
        Kommune = Kommunen,
        Id = AnsattId.Ny(),
        Brukernavn = brukernavn,
        Navn = brukernavn,
        Rolle = rolle,
        Enhet = new EnhetId(Guid.Empty),
        Tjeneste = tjeneste,
    };

    private static Veiledernivaa Et(Nivaa nivaa, IReadOnlyList<Fristpost> frister, IReadOnlyList<Vei> veier) => new(
        nivaa, nivaa.ToString(), $"Nivå {nivaa}", "Til tester.",
        nivaa == Nivaa.Avklaring ? Ansvarsrolle.DenSomUndrerSeg : Ansvarsrolle.Stafettholder, frister, [], veier);

    private static Stigetrinn Trinn(string naar, Mottaker til) => new(Stigeregel.Les(naar)!, til);

    private static Vei Til(Nivaa? til, params string[] krever) => new(til, "når det trengs", [.. krever.Select(k => Krav.Med(k)!)]);

    private static IEnumerable<Fristpost> Faste(int uker) =>
    [
        Post(Fristnavn.Samtykke, "14 dager fra nivået startet"),
        Post(Fristnavn.FoersteTiltak, "2 uker fra samtykket ble gitt") with { Utsettelse = Utsettelsesregel.MedGrunn },
        Post(Fristnavn.Evaluering, $"{uker} uker fra nivået startet") with { Fornyes = Fristregel.Les($"{uker} uker fra forrige evaluering"), Utsettelse = Utsettelsesregel.MedLedersJa },
        Post(Fristnavn.SvarPaaStafett, "5 arbeidsdager etter tilbudt") with { Stige = "stafett" },
        Post(Fristnavn.Overgang, "2 uker fra barnet byttet enhet"),
    ];

    private static Fristpost Post(Fristnavn navn, string regel, Ansvarsrolle ansvarlig = Ansvarsrolle.Stafettholder) =>
        new(navn, $"Gjør {navn}", Fristregel.Les(regel)!, null, ansvarlig);
}
