using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Api.Tests;

/// <summary>
/// Names, numbers and words planted through a whole case are nowhere but in the pages they are meant for: not in a log, a trace,
/// a mail, an address, a title, a header, a file, a column in clear, or a backup. And the sweep finds one that is planted there.
/// </summary>
public sealed class KanariTests(ITestOutputHelper ut)
{
    private const string Kontroll = "Kontrollfuglen";
    private static readonly string Fnr = (Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713))!.Value.Siffer;
    private static readonly string Fnr2 = (Foedselsnummer.Syntetisk(new DateOnly(2018, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2018, 2, 3), 713))!.Value.Siffer;

    // Each stands once in what is written below: a child, her family, their numbers and addresses, and a word of every kind of text.
    private static readonly string[] Fugler =
    [
        "Kanariada", "Fuglesangen", Fnr, Fnr2, "Kanarimor", "41238877", "kanarimor@fuglenett.example", "Kanarilea", "Kanarifar", "Fugleveien 77",
        "kanaribeskrivelse", "kanaritolkning", "kanariendring", "kanariskjema", "kanarihjemme", "kanaristemme", "kanariavtale", "kanaribegrunnelse",
        "Kanarivitne", "kanariforstaatt", "kanariressurs", "kanarimaal", "kanaritiltak", "Kanariansvarlig", "kanarimerknad", "kanarideltaker", "kanarireferat",
        "kanarivurdering", "kanaribarnesyn", "kanariforesattsyn", "kanarikladd", "kanariutsettelse", "kanariinhabil", "kanarimelding",
        "kanariraad", "kanarifeil", "kanarisoek", "kanarinoed", "Kanarivoksen", "kanariplansvar", "kanariplansted",
    ];

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-250", "BI-253"], DaarligeInndata.For(typeof(KanariTests)).Select(t => t.Id));

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Planted_names_numbers_and_words_are_only_in_the_pages_they_are_meant_for(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = new Kanarivert(slag, kasse);
        await Fortell(vert, kasse);

        var sider = string.Concat(vert.Avlytting.Sidene);
        Assert.All((string[])["Kanariada", "Kanarimor", "kanarireferat", "kanarimelding", "kanaristemme"], fugl => Assert.Contains(fugl, sider, StringComparison.Ordinal));
        var alt = await vert.Alt();
        foreach (var (hvor, bytes) in alt) ut.WriteLine($"{slag}: {bytes.Length,12} bytes, {hvor}");
        Assert.Empty(alt.SelectMany(a => Fugler.Where(fugl => StaarI(a.Value, fugl)).Select(fugl => $"{fugl} in {a.Key}: {Rundt(a.Value, fugl)}")));
        Assert.All(alt.Where(a => a.Key != "midlertidige filer"), a => Assert.NotEmpty(a.Value));

        // The sweep is worth something only if it would have found them.
        await Plant(vert, kasse);
        Assert.Equal(alt.Keys.Order(StringComparer.Ordinal), (await vert.Alt()).Where(a => StaarI(a.Value, Kontroll)).Select(a => a.Key).Order(StringComparer.Ordinal));
        Assert.All(Enumerable.Range(0, 7), foran => Assert.True(StaarI(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{new string('x', foran)}{Fnr} og mer"))), Fnr)));
    }

    private static async Task Fortell(Kanarivert vert, Postkasse kasse)
    {
        using var siri = vert.Som(Sak.Siri);
        using var lederen = vert.Som("marit.sveen");
        using var side = await Nettleser.Som(vert, "Siri Haugen");
        await Gjoer(siri, "/api/utkast/uro", new { felt = new Dictionary<string, string> { ["barnNavn"] = "Kanariada Fuglesangen", ["beskrivelse"] = "kanarikladd" }, noekkel = Guid.CreateVersion7() });
        var uro = (await Gjoer(siri, "/api/uro", new
        {
            gjelder = "barn", barnNavn = "Kanariada Fuglesangen", barnFoedt = "03.02.2021", barnFnr = Fnr, observertDato = Sak.Idag,
            beskrivelse = "Gråter. kanaribeskrivelse, bor i Fugleveien 77.", tolkning = "Redd. kanaritolkning", delMedLeder = "ja",
        })).GetProperty("uro").GetString();
        await Gjoer(siri, $"/api/uro/{uro}/endring", new { beskrivelse = "Gråter mer. kanariendring" }, await Versjon(siri, $"/api/uro/{uro}"));
        await Gjoer(siri, $"/api/uro/{uro}/skjema", new { sone = "2", styrker = "Trøster. kanariskjema" }, await Versjon(siri, $"/api/uro/{uro}"));
        await Gjoer(siri, $"/api/uro/{uro}/samtale", new { dag = Sak.Idag, holdt = "ja", foresatteSa = "kanarihjemme", barnetSa = "kanaristemme", avtalt = "kanariavtale" }, await Versjon(siri, $"/api/uro/{uro}"));
        var forloep = (await Gjoer(siri, $"/api/uro/{uro}/avklaring", new { til = "1", begrunnelse = "Uroen består. kanaribegrunnelse" })).GetProperty("forloep").GetString();
        var her = $"/api/forloep/{forloep}";
        await Gjoer(siri, $"{her}/foresatt", new { navn = "Kanarimor Fuglesangen", relasjon = "mor", foreldreansvar = "ja", mobil = "41238877", epost = "kanarimor@fuglenett.example" });
        await Gjoer(siri, $"{her}/samtykke", new { gittAv = await siri.Foresatt(forloep!), til = "stafettlogg", svar = "ja", maate = "muntlig", fra = Sak.Idag, vitne = "Kanarivitne", forstaatt = "kanariforstaatt" });
        await Gjoer(siri, $"{her}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "kanariressurs" });
        await Gjoer(siri, $"{her}/maal", new { tekst = "Leker. kanarimaal", innen = Sak.Om(60) });
        var maal = (await siri.Les(her)).GetProperty("maal")[0].GetProperty("id").GetString();
        await Gjoer(siri, $"{her}/tiltak", new { maal, tittel = "kanaritiltak", arena = "enhet", ansvarlig = "Kanariansvarlig", tjeneste = "barnehage", start = Sak.Idag, frist = Sak.Om(40) });
        var tiltak = (await siri.Les(her)).GetProperty("tiltak")[0];
        await Gjoer(siri, $"{her}/tiltak/{tiltak.GetProperty("id").GetString()}/vurdering", new { effekt = "noe", merknad = "kanarimerknad", frist = Sak.Om(40) }, tiltak.GetProperty("versjon").GetInt32());
        await Gjoer(siri, $"{her}/moete", new { dag = Sak.Idag, deltakere = "kanarideltaker", referat = "kanarireferat", evalueres = Sak.Om(40) });
        await Gjoer(siri, $"{her}/evaluering", new { utfall = "noe_effekt", dag = Sak.Idag, neste = Sak.Om(40), vurdering = "kanarivurdering", barnetHoertAv = "Kanarivoksen", barnetHoertDag = Sak.Idag, barnetsSyn = "kanaribarnesyn", foresattesSyn = "kanariforesattsyn" });
        await Gjoer(siri, $"{her}/plan/tilbud", new { dag = Sak.Idag });
        await Gjoer(siri, $"{her}/plan/svar", new { svar = "ja", dag = Sak.Idag, ord = "kanariplansvar", hvor = "kanariplansted" });
        await Gjoer(siri, $"/api/utkast/moete-{forloep}", new { felt = new Dictionary<string, string> { ["referat"] = "kanarikladd" }, noekkel = Guid.CreateVersion7() });
        var frist = (await siri.Les(her)).GetProperty("frister").EnumerateArray().First(f => f.GetProperty("tekst").GetString() == "Evaluer tiltakene").GetProperty("kanFlyttes").GetString();
        await Gjoer(siri, $"{her}/utsettelse", new { frist, til = Sak.Om(60), grunn = "kanariutsettelse" });
        using var helsesykepleier = vert.Som("guro.kjos");
        var barn = (await Gjoer(helsesykepleier, "/api/barn/soek", new { q = Fnr }))[0].GetProperty("barn").GetString();
        await Gjoer(helsesykepleier, $"/api/barn/{barn}/noedinnsyn", new { grunn = "akutt_hendelse", begrunnelse = "Barnet kom alene. kanarinoed" });
        await Melding(siri, lederen);
        await Sidene(side, forloep!, uro!);
        await Feilene(vert, siri, side, her);

        // One that is left alone is reminded of. The days pass, and what is said by mail is said.
        _ = await siri.SkrivUro();

        // The mail goes on a working day, which the sixteenth need not be.
        foreach (var dager in (int[])[16, 1, 1, 1, 1])
        {
            if (!kasse.Mottatt.IsEmpty) break;
            using var klokka = await siri.PostAsync(new Uri("/demo/klokke", UriKind.Relative), new StringContent($$"""{"dager":{{dager}}}""", Encoding.UTF8, "application/json"));
            Assert.True(klokka.IsSuccessStatusCode, await klokka.Content.ReadAsStringAsync());
            for (var n = 0; n < 200 && kasse.Mottatt.IsEmpty; n++) await Task.Delay(100);
        }

        Assert.NotEmpty(kasse.Mottatt);
        await Gjoer(siri, $"{her}/inhabil", new { grunn = "kanariinhabil" });
        using var nekt = await siri.Hent(her);
        Assert.Equal(HttpStatusCode.NotFound, nekt.StatusCode);
    }

    private static async Task Melding(HttpClient siri, HttpClient lederen)
    {
        var melding = (await Gjoer(siri, "/api/meldinger", new Dictionary<string, string>
        {
            ["fare"] = "nei", ["vold"] = "ja", ["grunn"] = "mishandling", ["gjelder"] = "barn", ["barnNavn"] = "Kanarilea Prøve", ["barnFoedt"] = "03.02.2018", ["barnFnr"] = Fnr2,
            ["barnOrientert"] = "nei", ["foresatt1Navn"] = "Kanarifar Prøve", ["foresatt1Orientert"] = "nei", ["behovForTolk"] = "nei", ["melding"] = "Blir slått. kanarimelding", ["telefon"] = "61 00 00 02",
        })).GetProperty("melding").GetString();
        await Gjoer(siri, $"/api/meldinger/{melding}/raadspoersmaal", new { });
        await Gjoer(lederen, $"/api/meldinger/{melding}/raad", new { tekst = "Ring dem. kanariraad" });
        await Gjoer(siri, $"/api/meldinger/{melding}/sending", new { });
        _ = await siri.Les($"/api/meldinger/{melding}");
    }

    private static async Task Sidene(Nettleser side, string forloep, string uro)
    {
        foreach (var sti in (string[])["/", "/forloep", $"/forloep/{forloep}", $"/forloep/{forloep}/utskrift", $"/forloep/{forloep}/samtykke", $"/forloep/{forloep}/moete", $"/forloep/{forloep}/ansvarsgruppe", $"/forloep/{forloep}/innsyn", $"/uro/{uro}", "/uro/ny", "/meldinger", "/soek", "/varsler"])
        {
            using var svar = await side.Hent(sti);
            Assert.True(svar.IsSuccessStatusCode, $"{sti}: {svar.StatusCode}");
        }

        using var funnet = await side.Post("/soek", new(await side.Skjema("/soek", "soek")) { ["q"] = "Kanariada" });
        using var ikke = await side.Post("/soek", new(await side.Skjema("/soek", "soek")) { ["q"] = "kanarisoek" });
        Assert.Contains("Kanariada", await funnet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var ny = await side.Skjema("/uro/ny", "uro");
        using var nei = await side.Post("/uro/ny", new(ny) { ["gjelder"] = "barn", ["barnNavn"] = "Kanariada", ["barnFnr"] = Fnr, ["beskrivelse"] = "kanarifeil" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nei.StatusCode);
    }

    // What cannot be read, what is said no to, and what breaks in the middle.
    private static async Task Feilene(Kanarivert vert, HttpClient siri, Nettleser side, string her)
    {
        using var ulest = await siri.SendTekst("/api/uro", "{\"beskrivelse\": \"kanarifeil\", \"barnNavn\": \"Kanariada\", \"barnFnr\": \"" + Fnr);
        using var ukjent = await siri.SendTekst("/api/uro", "{\"kanarifeil\": \"Kanariada\"}");
        using var nei = await siri.Send($"{her}/moete", new { dag = "i fjor", deltakere = "kanarideltaker", referat = "kanarifeil" });
        Assert.All((HttpResponseMessage[])[ulest, ukjent, nei], svar => Assert.InRange((int)svar.StatusCode, 400, 499));

        await vert.Utfoer("alter table innlegg rename to innlegg_borte");
        using var brast = await siri.Send($"{her}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "kanarifeil" });
        using var brastSide = await side.Hent(her["/api".Length..]);
        await vert.Utfoer("alter table innlegg_borte rename to innlegg");
        Assert.Equal(HttpStatusCode.InternalServerError, brast.StatusCode);
        Assert.Equal(HttpStatusCode.InternalServerError, brastSide.StatusCode);
    }

    private static async Task Plant(Kanarivert vert, Postkasse kasse)
    {
#pragma warning disable CA1848, CA2254, CA1727
        vert.Services.GetRequiredService<ILoggerFactory>().CreateLogger("kontroll").LogTrace("{Navn}", Kontroll);
#pragma warning restore CA1848, CA2254, CA1727
        using (var kilde = new ActivitySource("kontroll"))
        using (var spor = kilde.StartActivity("kontroll")) _ = spor!.SetTag("navn", Kontroll);
        using (var maaler = new Meter("kontroll")) maaler.CreateCounter<long>("kontroll").Add(1, new KeyValuePair<string, object?>("navn", Kontroll));
        using var klient = vert.CreateClient();
        using var svar = await klient.GetAsync(new Uri($"{Avlytting.Proeve}?q={Kontroll}", UriKind.Relative));
        using (var post = new System.Net.Mail.SmtpClient("127.0.0.1", kasse.Port)) await post.SendMailAsync("bti@soendre-land.example", "siri@soendre-land.example", "Kontroll", Kontroll);
        await vert.Plant(Kontroll);
    }

    private static bool StaarI(byte[] hoeystakk, string naal) => Skrevet(naal).Any(form => hoeystakk.AsSpan().IndexOf(form) >= 0);

    // As letters, as .NET keeps them, as an address writes them, and inside Base64 at each of its three places.
    private static IEnumerable<byte[]> Skrevet(string tekst)
    {
        var utf8 = Encoding.UTF8.GetBytes(tekst);
        yield return utf8;
        yield return Encoding.Unicode.GetBytes(tekst);
        yield return Encoding.ASCII.GetBytes(Uri.EscapeDataString(tekst));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
        for (var foran = 0; foran < 3; foran++)
        {
            var kode = Convert.ToBase64String([.. new byte[foran], .. utf8]).TrimEnd('=');
            yield return Encoding.ASCII.GetBytes(kode[(foran == 0 ? 0 : foran + 1)..^1]);
        }
    }

    private static string Rundt(byte[] bytes, string fugl) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(fugl)) is >= 0 and var plass
        ? Encoding.UTF8.GetString(bytes, Math.Max(0, plass - 300), Math.Min(bytes.Length - Math.Max(0, plass - 300), 500))
        : string.Create(CultureInfo.InvariantCulture, $"in another form, {bytes.Length} bytes");

    private static async Task<int> Versjon(HttpClient klient, string sti) => (await klient.Les(sti)).GetProperty("versjon").GetInt32();

    private static async Task<JsonElement> Gjoer(HttpClient klient, string sti, object body, int? versjon = null)
    {
        using var svar = await klient.Send(sti, body, versjon: versjon);
        var tekst = await svar.Content.ReadAsStringAsync();
        Assert.True(svar.IsSuccessStatusCode, $"{sti}: {(int)svar.StatusCode} {tekst}");
        return tekst.Length == 0 ? default : JsonDocument.Parse(tekst).RootElement;
    }
}
