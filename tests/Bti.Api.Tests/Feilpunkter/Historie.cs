using System.Net.Http.Json;
using System.Text.Json;
using Bti.Testdata;
using static Bti.Api.Tests.Akter;

namespace Bti.Api.Tests;

/// <summary>Every command the API has, once at least, in an order they can be done in.</summary>
internal sealed partial class Historie(Vert vert, Opptak opptak)
{
    private static readonly string[] Helse = ["helse"];
    private readonly HttpClient _siri = opptak.Som(Sak.Siri);
    private readonly HttpClient _lederen = opptak.Som("marit.sveen");
    private readonly HttpClient _administratoren = opptak.Som("petter.aas");
    private string _forloep = "";

    private static DateOnly Idag => Sak.Dag(0);

    /// <summary>Tells it.</summary>
    /// <param name="dager">How many days pass before the last part of it.</param>
    public async Task Fortell(int dager)
    {
        await Uroen();
        _forloep = await _siri.StartForloep();
        await Loggen();
        await Filene();
        await Nivaaet();
        await DeAndre();
        await Fristene();
        await Familien();
        await Gruppa();
        await Moetene();
        await Slutten();
        await Overgangen();
        await Skjermingen();
        await Slettingen();
        await Meldingen();
        await Registeret();
        await Driften();
        await SomErBorte(dager);
    }

    private async Task Uroen()
    {
        _ = await Gjoer(_siri, "/api/utkast/uro", new { felt = new Dictionary<string, string> { ["beskrivelse"] = "Ada" }, noekkel = Guid.CreateVersion7() });
        _ = await Gjoer(_siri, "/api/utkast/uro/sletting", new { });
        var uro = (await Gjoer(_siri, "/api/uro", new { gjelder = "ikke_navngitt", observertDato = Sak.Idag, beskrivelse = "Trekker seg unna i leken." })).Tekst("uro");
        _ = await Gjoer(_siri, $"/api/uro/{uro}/barn", new { barnNavn = "Ada Prøve", barnFoedt = "03.02.2021" });
        _ = await Gjoer(_siri, $"/api/uro/{uro}/endring", new { beskrivelse = "Trekker seg unna hver dag." }, await Versjon($"/api/uro/{uro}"));
        _ = await Gjoer(_siri, Uroskjema(uro, sone: 2, await Versjon($"/api/uro/{uro}")));
        _ = await Gjoer(_siri, Deling(uro));
        async Task<string> Fristen() => (await _siri.Les($"/api/uro/{uro}")).GetProperty("frister").EnumerateArray().First(f => f.GetProperty("kanFlyttes").ValueKind is JsonValueKind.String).Tekst("kanFlyttes");
        _ = await Gjoer(_siri, $"/api/uro/{uro}/utsettelse", new { frist = await Fristen(), til = Sak.Om(40), grunn = "Familien er bortreist." });
        _ = await Gjoer(_lederen, $"/api/uro/{uro}/utsettelse/{(await _lederen.Les("/api/utsettelser"))[0].Tekst("id")}/svar", new { svar = "ja" });
        _ = await Gjoer(_siri, $"/api/uro/{uro}/utsettelse", new { slag = "pause", frist = await Fristen(), til = Sak.Om(5), grunn = "Familien er bortreist." });
        _ = await Gjoer(_lederen, $"/api/uro/{uro}/utsettelse/{(await _lederen.Les("/api/utsettelser"))[0].Tekst("id")}/svar", new { svar = "ja" });
        _ = await Gjoer(_siri, $"/api/uro/{uro}/pause/avslutning", new { frist = await Fristen() });
    }

    private async Task Loggen()
    {
        _ = await Gjoer(_siri, Innlegg(_forloep, "ressurs", Idag, "Ada er glad i dyr."));
        var linje = (await _siri.Les($"/api/forloep/{_forloep}")).GetProperty("tidslinje").EnumerateArray().First(l => l.TryGetProperty("innlegg", out var i) && i.ValueKind is JsonValueKind.String);
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/innlegg/{linje.Tekst("innlegg")}/rettelse", new { tekst = "Ada er glad i katter." }, linje.GetProperty("versjon").GetInt32());
        _ = await Gjoer(_siri, Maal(_forloep, "Ada leker med én venn hver dag.", Idag.AddDays(60)));
        var maal = (await _siri.Les($"/api/forloep/{_forloep}")).GetProperty("maal")[0].Tekst("id");
        _ = await Gjoer(_siri, Tiltak(_forloep, maal, "Lekegruppe", "enhet", "Siri Haugen", "barnehage", Idag, Idag.AddDays(40)));
        var tiltak = (await _siri.Les($"/api/forloep/{_forloep}")).GetProperty("tiltak")[0];
        _ = await Gjoer(_siri, Vurdering(_forloep, tiltak.Tekst("id"), "noe", Idag.AddDays(40), tiltak.GetProperty("versjon").GetInt32()));
        _ = await Gjoer(_siri, Moete(_forloep, Idag, "Mor og Siri", "Vi vil at Ada får en fast venn å leke med.", Idag.AddDays(40)));
        _ = await Gjoer(_siri, Evaluering(_forloep, "noe_effekt", Idag, Idag.AddDays(40), "Ada leker oftere med en annen.", "Jeg liker lekegruppa."));
    }

    private async Task Filene()
    {
        using var lagt = await _siri.LastOpp($"/api/forloep/{_forloep}/vedlegg", "bilde.jpg", Testfiler.Jpg());
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/vedlegg/{(await lagt.Innhold()).Tekst("id")}/fjerning", new { grunn = "Gjelder et annet barn." });
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/samtykke", new { gittAv = await _siri.Foresatt(_forloep), til = "ppt", svar = "ja", maate = "papir", fra = Sak.Idag });
        var samtykke = (await _siri.Samtykket(_forloep)).Tekst("id");
        using var papir = await _siri.LastOpp($"/api/forloep/{_forloep}/samtykke/{samtykke}/papir", "papir.pdf", Testfiler.Pdf(), kategori: null);
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/papir/{(await papir.Innhold()).Tekst("id")}/fjerning", new { grunn = "Kan ikke leses." });
    }

    private async Task Nivaaet() => _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/nivaa", new { til = "2" }, await Versjon($"/api/forloep/{_forloep}"));

    private async Task DeAndre()
    {
        var helse = (await _siri.Les($"/api/forloep/{_forloep}/valgbare")).EnumerateArray().Single(v => v.Tekst("navn") == "Guro Kjos").Tekst("ansatt");
        var giver = (await _siri.Les($"/api/forloep/{_forloep}/samtykke")).GetProperty("givere")[0].Tekst("id");
        _ = await Gjoer(_siri, Samtykke(_forloep, giver, "helsestasjon", Idag, Idag.AddDays(30)));
        _ = await Gjoer(_siri, Aktoer(_forloep, helse));
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/aktoer/{helse}/ut", new { });
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/stedfortreder", new { ansatt = helse, tilOgMed = Sak.Om(7) });
        _ = await Gjoer(_siri, Stafettilbud(_forloep, helse));
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/stafett/trekk", new { });
        _ = await Gjoer(_siri, Stafettilbud(_forloep, helse));
        using var hun = opptak.Som("guro.kjos");
        _ = await Gjoer(hun, Stafettsvar(_forloep, "avslaa"));
    }

    private async Task Fristene()
    {
        async Task<string> Fristen() => (await _siri.Les($"/api/forloep/{_forloep}")).GetProperty("frister").EnumerateArray().First(f => f.Tekst("tekst") == "Evaluer tiltakene").Tekst("kanFlyttes");
        async Task SiJa() => _ = await Gjoer(_lederen, $"/api/forloep/{_forloep}/utsettelse/{(await _lederen.Les("/api/utsettelser"))[0].Tekst("id")}/svar", new { svar = "ja" });
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/utsettelse", new { frist = await Fristen(), til = Sak.Om(100), grunn = "Familien er bortreist." });
        await SiJa();
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/utsettelse", new { slag = "pause", frist = await Fristen(), til = Sak.Om(5), grunn = "Familien er bortreist." });
        await SiJa();
        _ = await Gjoer(_siri, $"/api/forloep/{_forloep}/pause/avslutning", new { frist = await Fristen() });
    }

    // The mother answers for herself, on her own pages.
    private async Task Familien()
    {
        var forloep = await _siri.StartForloep();
        using var mor = await opptak.SomFamilie(await _siri.Foresatt(forloep));
        var sti = $"/mine-barn/{forloep}/samtykke";
        foreach (var skjema in new[] { "ja-ppt", "trekk-stafettlogg" })
        {
            // To be killed at every point takes longer than a session is left unused.
            var felt = await mor.Skjema(sti, skjema);
            await vert.Utfoer("update oekt set til = til + 72000000000, slutter = slutter + 72000000000");
            using var svar = await mor.Post(sti, felt);
        }
    }

    // On nivaa 3: a group with a plan, one that is offered, said yes to and over; and then there is no group.
    private async Task Gruppa()
    {
        var forloep = await _siri.StartForloep();
        _ = await Gjoer(_siri, Evaluering(forloep, "opp", Idag, Idag.AddDays(40), "Trenger flere.", "Jeg vil være med Siri."));
        _ = await Gjoer(_siri, Nivaa(forloep, "3", await Versjon($"/api/forloep/{forloep}")));
        _ = await Gjoer(_siri, Maal(forloep, "Ada sover hele natta.", Idag.AddDays(60)));
        var siri = (await _siri.Les($"/api/forloep/{forloep}/ansvarsgruppe")).GetProperty("kandidater")[0].Tekst("ansatt");
        _ = await Gjoer(_siri, Ansvarsgruppe(forloep, siri, 6));
        var (moete, dag) = ($"/api/forloep/{forloep}/ansvarsgruppe/moete", await _siri.Moetedag());
        _ = await Gjoer(_siri, moete, new { moetedag = dag, klokka = "10.00", sted = "Møterom Land" });
        _ = await Gjoer(_siri, $"{moete}/svar", new { svar = "kommer" });
        _ = await Gjoer(_siri, $"{moete}/flytting", new { moetedag = dag, klokka = "12.00", sted = "Kantina" }, (await _siri.Les($"/api/forloep/{forloep}/ansvarsgruppe")).GetProperty("moete").GetProperty("versjon").GetInt32());
        _ = await Gjoer(_siri, $"{moete}/avlysning", new { });
        _ = await Gjoer(_siri, MedIPlanen(forloep, (await _siri.Les($"/api/forloep/{forloep}")).GetProperty("maal")[0].Tekst("id")));
        _ = await Gjoer(_siri, Plantilbud(forloep, Idag));
        _ = await Gjoer(_siri, Plansvar(forloep, "ja", Idag, "Det vil vi.", "Sampro"));
        _ = await Gjoer(_siri, $"/api/forloep/{forloep}/plan/avslutning", new { });
        _ = await Gjoer(_siri, $"/api/forloep/{forloep}/ansvarsgruppe/ned", new { });
    }

    private async Task Slutten()
    {
        var annet = await _siri.StartForloep();
        await _siri.Avslutt(annet);
        _ = await Gjoer(_siri, $"/api/forloep/{annet}/gjenaapning", new { });
        _ = await Gjoer(_siri, $"/api/forloep/{annet}/samtykke/{(await _siri.Samtykket(annet)).Tekst("id")}/trekk", new { });
    }

    // Ten years have passed for one child: it is asked for, and a second person approves.
    private async Task Slettingen()
    {
        var forloep = await _siri.StartForloep();
        await _siri.Avslutt(forloep);
        var barn = await vert.Barn(forloep.ToUpperInvariant());
        foreach (var (tabell, hvilke) in new[] { ("uro", "barn"), ("forloep", "barn"), ("stafettlogg", "forloep"), ("samtykke", "forloep") })
            await vert.Utfoer($"update {tabell} set endret_tid = endret_tid - 365000000000000 where {hvilke} = '{(hvilke == "barn" ? barn : forloep.ToUpperInvariant())}'");
        using var ombud = opptak.Som("odd.dokken");
        _ = await Gjoer(_lederen, $"/api/barn/{barn}/sletting", new { grunn = "avlevert", arkivkvittering = "2036/1204-3" });
        _ = await Gjoer(ombud, $"/api/barn/{barn}/sletting/godkjenning", new { arkivkvittering = "2036/1204-3" });
    }

    // A child is to change unit, and does not; and then it is, on a day the sweep comes to.
    private async Task Overgangen()
    {
        var barn = await vert.Barn((await _siri.StartForloep()).ToUpperInvariant());
        var bytter = await _lederen.Les("/api/enheten/bytter");
        var bytte = new { til = bytter.GetProperty("enheter")[0].Tekst("enhet"), dag = Sak.Om(25), gruppe = "1A" };
        _ = await Gjoer(_lederen, $"/api/barn/{barn}/enhetsbytte", bytte);
        _ = await Gjoer(_lederen, $"/api/barn/{barn}/enhetsbytte/{(await _lederen.Les("/api/enheten/bytter")).GetProperty("venter")[0].Tekst("bytte")}/avlys", new { });
        _ = await Gjoer(_lederen, $"/api/barn/{barn}/enhetsbytte", bytte);

        var skjermet = await _siri.StartForloep();
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = '{(await vert.Barn(skjermet.ToUpperInvariant())).ToUpperInvariant()}'");
        _ = await Gjoer(_siri, $"/api/forloep/{skjermet}/enhetsbytte", bytte);
        _ = await Gjoer(_siri, $"/api/forloep/{skjermet}/enhetsbytte/avlys", new { });
        _ = await Gjoer(_siri, $"/api/forloep/{skjermet}/inhabil", new { grunn = "Tante til barnet." });
        _ = await Gjoer(_lederen, $"/api/forloep/{skjermet}/stafett/utpeking", new { til = (await _lederen.Les("/api/enheten/uten-holder")).GetProperty("ansatte")[0].Tekst("ansatt") });
    }

    // Who may not see, who may for an hour, and who is let in because the law does not wait. Of a child of its own each: one who is
    // inhabil is done with it.
    private async Task Skjermingen()
    {
        var forloep = await _siri.StartForloep();
        var helse = (await _siri.Les($"/api/forloep/{forloep}/valgbare")).EnumerateArray().Single(v => v.Tekst("navn") == "Guro Kjos").Tekst("ansatt");
        _ = await Gjoer(_siri, $"/api/forloep/{forloep}/aktoer/uten-samtykke", new
        {
            ansatt = helse,
            grunnlag = "fare_for_liv_eller_helse",
            begrunnelse = "Barnet er alvorlig sykt og må ses av helsesykepleier nå.",
            kategorier = Helse,
        });
        var habilitet = $"/api/forloep/{forloep}/habilitet";
        var kollega = (await _lederen.Les(habilitet)).GetProperty("ansatte").EnumerateArray().First(a => a.Tekst("navn") == "Anna Berg").Tekst("ansatt");
        _ = await Gjoer(_lederen, habilitet, new { ansatt = kollega, grunn = "Søster til mor." });
        var meldt = (await _lederen.Les(habilitet)).GetProperty("linjer")[0].Tekst("id");
        _ = await Gjoer(_lederen, $"{habilitet}/{meldt}/opphev", new { });

        var begrensninger = $"/api/forloep/{forloep}/begrensninger";
        var foresatt = (await _siri.Les(begrensninger)).GetProperty("foresatte")[0].Tekst("foresatt");
        _ = await Gjoer(_siri, begrensninger, new { foresatt, grunn = "Politiet har gitt besøksforbud." });
        var begrenset = (await _lederen.Les(begrensninger)).GetProperty("linjer")[0].Tekst("id");
        _ = await Gjoer(_lederen, $"{begrensninger}/{begrenset}/opphev", new { grunn = "Besøksforbudet er opphevet." });

        using var helsesykepleier = opptak.Som("guro.kjos");
        using var ombud = opptak.Som("odd.dokken");
        var annet = await _siri.StartForloep();
        _ = await Gjoer(helsesykepleier, $"/api/barn/{await vert.Barn(annet.ToUpperInvariant())}/noedinnsyn", new { grunn = "akutt_hendelse", begrunnelse = "Barnet kom alene og er sykt." });
        var aapnet = (await ombud.Les("/api/noedinnsyn")).GetProperty("linjer")[0].Tekst("id");
        _ = await Gjoer(ombud, $"/api/noedinnsyn/{aapnet}/kontroll", new { noedvendig = "ja", vurdering = "Barnet var alene og trengte hjelp." });
        _ = await Gjoer(_siri, $"/api/forloep/{annet}/inhabil", new { grunn = "Tante til barnet." });

        // The sweep finds what to ask about, a week later; here it is put in its place.
        await vert.Utfoer("insert into loggkontroll (kommune, id, ansatt, enhet, uke, funn, poeng, frist) select kommune, '0195A000-0000-7000-8000-00000000000A', id, enhet, '2025-11-10', 'noedinnsyn:2', 300, '2025-12-01' from ansatt where kommune = '3447' and brukernavn = 'guro.kjos'");
        var spoersmaal = (await ombud.Les("/api/loggkontroll")).GetProperty("linjer")[0].Tekst("id");
        _ = await Gjoer(ombud, $"/api/loggkontroll/{spoersmaal}/svar", new { haddeGrunn = "ja", svar = "Barnet kom to ganger alene." });
    }

    // One that is thrown away, and one that is sent, sent again, and carried to barnevern.
    private async Task Meldingen()
    {
        var felt = new Dictionary<string, string>
        {
            ["fare"] = "nei",
            ["vold"] = "ja",
            ["grunn"] = "mishandling",
            ["gjelder"] = "barn",
            ["barnNavn"] = "Lea Prøve",
            ["barnFoedt"] = "03.02.2018",
            ["barnOrientert"] = "nei",
            ["foresatt1Navn"] = "Far Prøve",
            ["foresatt1Orientert"] = "nei",
            ["behovForTolk"] = "nei",
            ["melding"] = "Lea sier at hun blir slått hjemme. Hun viste blåmerker på armen.",
            ["telefon"] = "61 00 00 02",
        };
        var borte = (await Gjoer(_siri, "/api/meldinger", felt)).Tekst("melding");
        _ = await Gjoer(_siri, $"/api/meldinger/{borte}/sletting", new { });
        var melding = $"/api/meldinger/{(await Gjoer(_siri, "/api/meldinger", felt)).Tekst("melding")}";
        felt["melding"] = "Lea sier at hun blir slått hjemme. Hun viste blåmerker på ryggen.";
        _ = await Gjoer(_siri, $"{melding}/endring", felt, await Versjon(melding));
        _ = await Gjoer(_siri, $"{melding}/raadspoersmaal", new { });
        _ = await Gjoer(_lederen, $"{melding}/raad", new { tekst = "Ring barnevernet før du sender." });
        _ = await Gjoer(_siri, $"{melding}/sending", new { });
        _ = await Gjoer(_siri, $"{melding}/sending/paa-nytt", new { });
        await vert.Utfoer("update bekymringsmelding set tilstand = 'sendt_print' where tilstand <> 'utkast'");
        _ = await Gjoer(_lederen, $"{melding}/overlevert", new { til = "Eli Rust" });
        _ = await Gjoer(_siri, $"{melding}/tilbakemelding", new { dag = Sak.Idag, undersoekes = "ja" });
    }

    private async Task Driften()
    {
        _ = await Gjoer(_siri, "/api/varselvalg", new { takt = "bare_haster", klokkeslett = "19.30" });
        var neste = $"{Idag.AddDays(10):yyyy-MM-dd}";
        _ = await Gjoer(_administratoren, "/api/veileder/utkast", new { tekst = Veiledertekster.Med("\"2025-08\"", "\"neste\"", Veiledertekster.Med("\"2025-08-01\"", $"\"{neste}\"")) }, versjon: 0);
        _ = await Gjoer(_administratoren, "/api/veileder/publisering", new { }, versjon: 1);
        await vert.Utfoer("update vekking set naar = null, forsoek = 5, feil = 'InvalidOperationException' where kommune = '3447' and (kommune, id) in (select kommune, id from vekking where kommune = '3447' and slag = 'frist' limit 1)");
        var parkert = (await _administratoren.Les("/api/drift")).GetProperty("parkerte")[0].Tekst("id");
        _ = await Gjoer(_administratoren, $"/api/drift/parkert/{parkert}/nytt-forsoek", new { });
        await vert.FrysOversikten();
        using var koordinator = opptak.Som("anna.brenden");
        _ = await Gjoer(koordinator, "/api/rapport", new { tilstanden = "Det står bra til." }, versjon: 0);
        await vert.VisPraksisen("marit.sveen");
        _ = await Gjoer(_lederen, "/api/enheten/praksis", new { praksis = "evalueres", grunn = "Vi var få på jobb." }, versjon: 0);
    }

    // Last: time passes, and the holder of a forloep is away from it.
    private async Task SomErBorte(int dager)
    {
        using (var klokka = vert.CreateClient())
        using (var hopp = await klokka.PostAsync(new Uri("/demo/klokke", UriKind.Relative), JsonContent.Create(new { dager }))) _ = await hopp.Innhold();
        var varsel = (await _siri.Les("/api/varsler")).GetProperty("linjer")[0].Tekst("id");
        _ = await Gjoer(_siri, $"/api/varsler/{varsel}/lest", new { });
        _ = await Gjoer(_siri, "/api/varsler/lest", new { });
        _ = await Gjoer(_administratoren, "/api/veileder/flytting", new { til = "neste" });
        var siri = (await _lederen.Les("/api/fravaer")).GetProperty("ansatte").EnumerateArray().First(a => a.Tekst("navn") == "Siri Haugen").Tekst("ansatt");
        _ = await Gjoer(_lederen, $"/api/ansatte/{siri}/fravaer", new { fra = Sak.Om(dager), til = Sak.Om(dager + 60) });
        _ = await Gjoer(_lederen, $"/api/ansatte/{siri}/slutt", new { sisteDag = Sak.Om(300) });
    }

    private async Task<int> Versjon(string sti) => (await _siri.Les(sti)).GetProperty("versjon").GetInt32();

    private static Task<JsonElement> Gjoer(HttpClient klient, Akt akt) => Gjoer(klient, akt.Sti, akt.Body, akt.Versjon);

    private static async Task<JsonElement> Gjoer(HttpClient klient, string sti, object body, int? versjon = null)
    {
        using var svar = await klient.Send(sti, body, versjon: versjon);
        var tekst = await svar.Content.ReadAsStringAsync();
        return tekst.Length == 0 ? default : JsonElement.Parse(tekst);
    }
}
