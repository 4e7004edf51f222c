using System.Globalization;
using System.Text;

namespace Bti.Api.Tests;

/// <summary>The meetings, and the roster.</summary>
internal sealed partial class Historie
{
    private async Task Moetene()
    {
        using var koordinator = opptak.Som("anna.brenden");
        var arena = (await _siri.Les("/api/droefting/valg")).EnumerateArray().First(a => a.Tekst("navn") == "Tverrfaglig drøftingsteam").Tekst("id");
        async Task<string> Meld() => (await Gjoer(_siri, "/api/droefting", new { slag = "anonym", arena, spoersmaal = "Hvordan kan vi hjelpe et barn som trekker seg unna?" })).Tekst("sak");
        var (anonym, trukket) = (await Meld(), await Meld());
        _ = await Gjoer(_siri, $"/api/droefting/{trukket}/trekk", new { });
        var navngitt = (await Gjoer(_siri, $"/api/forloep/{_forloep}/droefting", new { arena, spoersmaal = "Hva kan vi gjøre mer for Ada?" })).Tekst("sak");
        var henvendelse = (await Gjoer(koordinator, "/api/droefting/henvendelse", new { hvem = "En mor", kontakt = "400 00 000", harSagtJa = "ja", arena, spoersmaal = "Hvem kan jeg snakke med om leggetid?" })).Tekst("sak");

        var moeter = (await koordinator.Les($"/api/arenaer/{arena}/koe")).GetProperty("moeter").EnumerateArray().Where(m => m.Tekst("status") == "planlagt").ToList();
        var (moete, avlyst) = (moeter[0].Tekst("id"), moeter[^1].Tekst("id"));
        var dag = DateOnly.Parse(moeter[0].Tekst("dag"), CultureInfo.InvariantCulture).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var versjon = (await koordinator.Les($"/api/moeter/{moete}")).GetProperty("versjon").GetInt32();
        _ = await Gjoer(koordinator, $"/api/moeter/{moete}/flytting", new { dag, klokka = "10.00", sted = "Møterom Land" }, versjon);
        _ = await Gjoer(koordinator, $"/api/moeter/{avlyst}/avlysning", new { });
        _ = await Gjoer(koordinator, $"/api/droefting/{anonym}/plan", new { moete });
        _ = await Gjoer(koordinator, $"/api/droefting/{navngitt}/plan", new { moete });
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/plan", new { moete });
        _ = await Gjoer(koordinator, $"/api/droefting/{navngitt}/plass", new { retning = "opp" });
        _ = await Gjoer(koordinator, $"/api/moeter/{moete}/saksliste", new { });
        _ = await Gjoer(_lederen, $"/api/moeter/{moete}/svar", new { svar = "kommer" });
        var marit = (await koordinator.Les($"/api/droefting/{henvendelse}")).GetProperty("ansvarlige").EnumerateArray().ToList();
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/oppgave", new { oppgave = "Ring familien.", ansvarlig = marit.First(a => a.Tekst("navn") == "Marit Sveen").Tekst("ansatt"), frist = Sak.Om(20) });
        _ = await Gjoer(_lederen, $"/api/droefting/{henvendelse}/inhabil", new { });
        var gitt = (await koordinator.Les($"/api/droefting/{henvendelse}")).GetProperty("oppgaver")[0].Tekst("id");
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/oppgave/videre", new { hvilken = gitt, nyAnsvarlig = marit.First(a => a.Tekst("navn") == "Solveig Sandvik").Tekst("ansatt") });
        var inhabil = (await koordinator.Les($"/api/droefting/{henvendelse}")).GetProperty("inhabile")[0].Tekst("id");
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/inhabil/opphev", new { inhabil, grunn = "Meldt ved en feil." });
        var stol = (await koordinator.Les($"/api/moeter/{moete}")).GetProperty("stoler").EnumerateArray().First(s => s.Tekst("navn") == "Solveig Sandvik").Tekst("id");
        _ = await Gjoer(koordinator, $"/api/moeter/{moete}/forfall", new { stol });

        // The day of the meeting has come.
        await vert.Utfoer($"update arenamoete set dag = '{Idag:yyyy-MM-dd}' where id = '{moete.ToUpperInvariant()}'");
        _ = await Gjoer(koordinator, $"/api/moeter/{moete}/oppe", new { sak = anonym });
        await Saken(koordinator, anonym, navngitt);
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/referat", new { referat = "Helsesykepleieren ringer om leggetida." });
        _ = await Gjoer(koordinator, $"/api/droefting/{henvendelse}/familien", new { dag = Sak.Om(0), ved = "telefon" });
        _ = await Gjoer(koordinator, $"/api/moeter/{moete}/oppmoete", new { moette = Array.Empty<string>() });
    }

    private async Task Saken(HttpClient koordinator, string anonym, string navngitt)
    {
        _ = await Gjoer(koordinator, $"/api/droefting/{anonym}/innlegg", new { slag = "raad", tekst = "Begynn med en fast voksen i friminuttet." });
        var siri = (await koordinator.Les($"/api/droefting/{anonym}")).GetProperty("ansvarlige").EnumerateArray().First(a => a.Tekst("navn") == "Siri Haugen").Tekst("ansatt");
        _ = await Gjoer(koordinator, $"/api/droefting/{anonym}/oppgave", new { oppgave = "Prøve en fast voksen.", ansvarlig = siri, frist = Sak.Om(20) });
        _ = await Gjoer(_siri, $"/api/droefting/oppgaver/{(await _siri.Les("/api/moeter")).GetProperty("oppgaver")[0].Tekst("oppgave")}/gjort", new { });
        _ = await Gjoer(_siri, $"/api/droefting/{navngitt}/tiltak", new { nyttMaal = "Ada har en å leke med.", tittel = "Lekegruppe på tvers", arena = "enhet", ansvarlig = "Siri Haugen", tjeneste = "barnehage", frist = Sak.Om(30) });
        _ = await Gjoer(koordinator, $"/api/droefting/{anonym}/referat", new { referat = "Teamet rådet til en fast voksen." });
        _ = await Gjoer(_lederen, $"/api/droefting/{anonym}/referat/lest", new { });
        _ = await Gjoer(_siri, $"/api/droefting/{anonym}/oppfoelging", new { utfall = "fulgt", hendte = "En fast voksen er med ut." });
    }

    // What is uploaded is carried out or thrown away; a wide role is asked for, and another says yes or no.
    private async Task Registeret()
    {
        using var annen = opptak.Som("gro.lien");
        async Task<string> LastOpp(string tekst) => (await Gjoer(_administratoren, "/api/register/filer", new { fil = Encoding.UTF8.GetBytes(tekst), hele = "nei" })).Tekst("id");
        _ = await Gjoer(_administratoren, $"/api/register/filer/{await LastOpp("kode;navn;slag\nny-skole;Ny skole;skole\n")}/forkasting", new { });
        var fil = await LastOpp("brukernavn;navn;rolle;enhet;tjeneste\nny.en;Ny En;bti_koordinator;soendre-land-oppvekst;oppvekst\nny.to;Ny To;bti_koordinator;soendre-land-oppvekst;oppvekst\n");
        _ = await Gjoer(_administratoren, $"/api/register/filer/{fil}/utfoering", new { plan = (await _administratoren.Les($"/api/register/filer/{fil}")).Tekst("plan") });
        _ = await Gjoer(_administratoren, "/api/register/innlogginger/avslutning", new { });
        var roller = (await annen.Les("/api/register/roller")).EnumerateArray().Select(r => r.Tekst("id")).ToList();
        _ = await Gjoer(annen, $"/api/register/roller/{roller[0]}/godkjenning", new { });
        _ = await Gjoer(annen, $"/api/register/roller/{roller[1]}/avslag", new { });
    }
}
