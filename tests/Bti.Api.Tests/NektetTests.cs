using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Api.Tests;

/// <summary>
/// Everyone who has nothing to do with a case, on every route and page about one: the same answer as for what is not there,
/// a row of the refusal, and nothing else changed. Made from the routes of the host, so a new one is tried from its first day.
/// </summary>
public sealed class NektetTests(Vert vert, ITestOutputHelper ut) : IClassFixture<Vert>
{
    private const RegexOptions Valg = RegexOptions.NonBacktracking;

    // What each is kept out of; null for what she has something to do with.
    private sealed record Person(string Hvem, string Brukernavn, string Navn, string Kommune, string? Uro = null, string? Forloep = null)
    {
        public string? Melding { get; init; }

        public string? Sak { get; init; }

        /// <summary>What hangs on the forloep, by what it is called in a route.</summary>
        public IReadOnlyDictionary<string, string> Deler { get; init; } = new Dictionary<string, string>();
    }

    private static readonly string[] OmEnSak = ["/api/uro/{id", "/api/forloep/{id", "/api/meldinger/{id", "/api/droefting/{id", "/uro/{Id", "/forloep/{Id", "/mine-barn/{Id", "/meldinger/{Id", "/droefting/{Id"];

    private IEnumerable<RouteEndpoint> Endepunkter => vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IReadOnlyList<(string Metode, string Sti)> Ruter =>
    [
        .. from endepunkt in Endepunkter
           let sti = "/" + endepunkt.RoutePattern.RawText!.TrimStart('/')
           where sti.StartsWith("/api/", StringComparison.Ordinal)
           from metode in endepunkt.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
           select (metode, sti),
    ];

    private IReadOnlyList<string> Sider =>
    [
        .. from endepunkt in Endepunkter
           where endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
           select "/" + endepunkt.RoutePattern.RawText!.TrimStart('/'),
    ];

    /// <summary>The files a browser takes out of a case.</summary>
    private IReadOnlyList<string> Filer =>
    [
        .. from endepunkt in Endepunkter
           let sti = "/" + endepunkt.RoutePattern.RawText!.TrimStart('/')
           where endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is null && endepunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
           where !sti.StartsWith("/api/", StringComparison.Ordinal)
           select sti,
    ];

    [Fact]
    public async Task Ingen_rute_eller_side_svarer_en_som_ikke_er_logget_inn_eller_har_en_innlogging_som_ikke_kan_leses()
    {
        // The first form that is shown makes the installation's key for cookies.
        using (var foerste = vert.CreateClient()) _ = await foerste.GetStringAsync(new Uri("/logg-inn", UriKind.Relative));
        var foer = await vert.Avtrykk();
        var antall = 0;
        foreach (var innlogging in (string?[])[null, "Demo", "Demo ", "Demo finnes.ikke", "Demo 3407/siri.haugen", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic c2lyaTpzaXJp", "demo siri.haugen"])
        {
            using var klient = vert.CreateClient(new() { AllowAutoRedirect = false });
            if (innlogging is not null) Assert.True(klient.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", innlogging));
            foreach (var (metode, sti) in Ruter)
            {
                antall++;
                using var svar = await Kall(klient, metode, Med(sti, Guid.CreateVersion7().ToString()));
                await svar.ErSvaret(DaarligeInndata.Med("BI-146"));
            }

            foreach (var sti in Sider.Where(s => s is not ("/logg-inn" or "/akutt" or "/velg-kommune" or "/tiltak/{Kommune}")))
            {
                antall++;
                using var svar = await klient.Hent(Med(sti, Guid.CreateVersion7().ToString()));
                Assert.True(svar.StatusCode is HttpStatusCode.Redirect && svar.Headers.Location?.AbsolutePath == "/logg-inn", $"{innlogging} {sti}: {svar.StatusCode}");
            }
        }

        ut.WriteLine($"{antall} requests without a login, or with one that cannot be read.");
        Assert.Equal(foer, await vert.Avtrykk());
    }

    [Fact]
    public async Task Den_som_ikke_har_noe_med_saken_faar_samme_svar_som_om_den_ikke_fantes_og_avslaget_staar_i_loggen()
    {
        var personer = await Personer();
        var ruter = Ruter.Where(r => OmEnSak.Any(sak => r.Sti.StartsWith(sak, StringComparison.Ordinal))).ToList();
        Assert.True(ruter.Count > 80, $"Only {ruter.Count} routes about a case.");
        var antall = 0;
        foreach (var person in personer)
        {
            using var klient = vert.CreateClient();
            klient.DefaultRequestHeaders.Add("Authorization", $"Demo {person.Kommune}/{person.Brukernavn}");
            var (foer, nektet) = (await vert.Avtrykk(), await Avslag());
            var her = 0;
            foreach (var (metode, sti) in ruter)
            {
                if (Finnes(sti, person) is not { } id) continue;
                her += 2;
                using var nei = await Kall(klient, metode, Med(sti, id, person.Deler));
                using var finnesIkke = await Kall(klient, metode, Med(sti, Guid.CreateVersion7().ToString()));
                Assert.True(nei.StatusCode is HttpStatusCode.NotFound, $"{person.Hvem}: {metode} {sti}: {nei.StatusCode}");
                await nei.ErSvaret(DaarligeInndata.Med("BI-119"));
                Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nei.Content.ReadAsByteArrayAsync());
                Assert.Equal($"{finnesIkke.Headers}{finnesIkke.Content.Headers}", $"{nei.Headers}{nei.Content.Headers}");
            }

            Assert.Equal((person.Hvem, nektet + her), (person.Hvem, await Avslag()));
            Assert.Equal(foer, await vert.Avtrykk());
            antall += her;
        }

        ut.WriteLine($"{antall} requests to {ruter.Count} routes by {personer.Count} who have nothing to do with the case.");
    }

    [Fact]
    public async Task Ingen_side_om_en_sak_viser_noe_til_den_som_ikke_har_noe_med_den()
    {
        var personer = await Personer();
        var sider = Sider.Concat(Filer).Where(s => OmEnSak.Any(sak => s.StartsWith(sak, StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.True(sider.Count > 35, $"Only {sider.Count} pages about a case.");
        var antall = 0;
        foreach (var person in personer)
        {
            using var nettleser = await Nettleser.Som(vert, person.Navn, person.Kommune);
            var foer = await vert.Avtrykk();
            foreach (var sti in sider)
            {
                if (Finnes(sti, person) is not { } id) continue;
                antall += 2;
                var nektet = await Avslag();
                using var nei = await nettleser.Hent(Med(sti, id, person.Deler));
                Assert.True(await Avslag() > nektet, $"{person.Hvem}: no row of the refusal of {sti}");
                using var finnesIkke = await nettleser.Hent(Med(sti, Guid.CreateVersion7().ToString()));
                Assert.True((nei.StatusCode, finnesIkke.StatusCode) is (HttpStatusCode.NotFound, HttpStatusCode.NotFound), $"{person.Hvem}: {sti}: {nei.StatusCode} and {finnesIkke.StatusCode}");
                Assert.Equal(UtenMerker(await finnesIkke.Content.ReadAsStringAsync()), UtenMerker(await nei.Content.ReadAsStringAsync()));
            }

            Assert.Equal(foer, await vert.Avtrykk());
        }

        ut.WriteLine($"{antall} requests to {sider.Count} pages by {personer.Count} who have nothing to do with the case.");
    }

    // Cases of their own, one for each who is kept out: what the test cannot arrange through the door is done past it.
    private async Task<IReadOnlyList<Person>> Personer()
    {
        using var siri = vert.Som(Sak.Siri);
        var (uro, forloep, tidligere, eget, kode6) = (await siri.SkrivUro(), await siri.StartForloep(), await siri.StartForloep(), await siri.StartForloep(), await siri.StartForloep());
        var egenUro = await siri.SkrivUro();
        await vert.Utfoer($"update forloep set stafettholder = (select id from ansatt where kommune = '3447' and brukernavn = 'guro.kjos') where id = '{Stor(tidligere)}'");
        using var meldt = await siri.Send($"/api/forloep/{eget}/inhabil", new { grunn = "Tante til barnet." });
        meldt.EnsureSuccessStatusCode();

        // Her own uro about another child: nobody reads why.
        await vert.Utfoer($"""
            insert into inhabil (kommune, id, barn, ansatt, fra, grunn, meldt_av, meldt)
            select kommune, '{Stor(Guid.CreateVersion7().ToString())}', barn, eier, '2020-01-01', x'00', eier, 0 from uro where id = '{Stor(egenUro)}'
            """);
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = (select barn from forloep where id = '{Stor(kode6)}')");
        var deler = await Deler(siri, forloep);
        var (utkast, sendt, omLederen) = (await Melding(siri), await Melding(siri, send: true), await Melding(siri, send: true, omLederen: true));
        var arena = (await siri.Les("/api/droefting/valg"))[0].GetProperty("id").GetString()!;
        using (var samtykke = await siri.Send($"/api/forloep/{forloep}/samtykke", new { gittAv = await siri.Foresatt(forloep), til = "ppt", svar = "ja", maate = "muntlig", fra = Sak.Idag })) samtykke.EnsureSuccessStatusCode();
        using var droeftes = await siri.Send($"/api/forloep/{forloep}/droefting", new { arena, spoersmaal = "Hva kan vi gjøre mer for Ada?" });
        var sak = (await droeftes.Innhold()).GetProperty("sak").GetString()!;
        Person Utenfor(string hvem, string brukernavn, string navn, string kommune = "3447") => new(hvem, brukernavn, navn, kommune, uro, forloep) { Melding = sendt, Sak = sak, Deler = deler };
        return
        [
            Utenfor("no relation", Sak.Urelatert, "Anna Berg"),
            Utenfor("other kommune", Sak.Annenkommune, "Jens Fjeld", "3407"),
            Utenfor("kommuneadministrator", "petter.aas", "Petter Aas"),
            Utenfor("personvernombud", "odd.dokken", "Odd Dokken"),
            Utenfor("kommunalsjef", "inger.kolstad", "Inger Kolstad"),
            Utenfor("colleague in the unit", "eirik.hagen", "Eirik Hagen"),
            new("former holder", Sak.Siri, "Siri Haugen", "3447", null, tidligere),
            new("excluded", Sak.Siri, "Siri Haugen", "3447", egenUro, eget),
            new("leader, strengt fortrolig", "marit.sveen", "Marit Sveen", "3447", null, kode6),
            new("leader, a melding that is not sent", "marit.sveen", "Marit Sveen", "3447") { Melding = utkast, Sak = sak },
            new("leader, a melding about her", "marit.sveen", "Marit Sveen", "3447") { Melding = omLederen },
            new("koordinator who is not told of a sending", "anna.brenden", "Anna Brenden", "3447") { Melding = sendt },
        ];
    }

    private static async Task<Dictionary<string, string>> Deler(HttpClient siri, string forloep)
    {
        var sti = $"/api/forloep/{forloep}";
        using (var innlegg = await siri.Send($"{sti}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "Ada er glad i dyr." })) innlegg.EnsureSuccessStatusCode();
        using (var maal = await siri.Send($"{sti}/maal", new { tekst = "Ada leker med én venn hver dag.", innen = Sak.Om(60) })) maal.EnsureSuccessStatusCode();
        using var vedlegg = await siri.LastOpp($"{sti}/vedlegg", "bilde.jpg", Testfiler.Jpg());
        var lest = await siri.Les(sti);
        return new()
        {
            ["innlegg"] = lest.GetProperty("tidslinje").EnumerateArray().First(l => l.TryGetProperty("innlegg", out var i) && i.ValueKind is JsonValueKind.String).GetProperty("innlegg").GetString()!,
            ["maal"] = lest.GetProperty("maal")[0].GetProperty("id").GetString()!,
            ["vedlegg"] = (await vedlegg.Innhold()).GetProperty("id").GetString()!,
            ["samtykke"] = (await siri.Les($"{sti}/samtykke")).GetProperty("historikk")[0].GetProperty("id").GetString()!,
        };
    }

    private static async Task<string> Melding(HttpClient siri, bool send = false, bool omLederen = false)
    {
        using var skrevet = await siri.Send("/api/meldinger", new
        {
            fare = "nei", vold = "ja", grunn = "mishandling", gjelder = "barn", barnNavn = "Ada Prøve", barnFoedt = "03.02.2021", barnOrientert = "nei", gjelderLeder = omLederen ? "ja" : null,
            behovForTolk = "nei", melding = "Ada sier at hun blir slått hjemme. Hun viste blåmerker.", telefon = "61000002",
        });
        var melding = (await skrevet.Innhold()).GetProperty("melding").GetString()!;
        if (!send) return melding;
        using var sendt = await siri.Send($"/api/meldinger/{melding}/sending", new { });
        sendt.EnsureSuccessStatusCode();
        return melding;
    }

    // The innsynslogg is what the personvernombud is for.
    private static string? Finnes(string sti, Person person) =>
        person.Hvem == "personvernombud" && sti.EndsWith("/innsyn", StringComparison.Ordinal) ? null
        : sti.Replace("/api/", "/", StringComparison.Ordinal).Split('/')[1] switch
        {
            "uro" => person.Uro,
            "meldinger" => person.Melding,
            "droefting" => person.Sak,
            _ => person.Forloep,
        };

    private Task<long> Avslag() => vert.Tell("innsynslogg where tillatt = 0");

    private static string Stor(string id) => id.ToUpperInvariant();

    private static async Task<HttpResponseMessage> Kall(HttpClient klient, string metode, string sti) =>
        metode == "GET" ? await klient.Hent(sti) : await klient.SendForm(sti, "{}", versjon: 1);

    private static string Med(string sti, string id, IReadOnlyDictionary<string, string>? deler = null) =>
        Regex.Replace(Regex.Replace(sti, "{[Ii]d(:guid)?}", id, Valg), "{[A-Za-z]+(:guid)?}", del => deler?.GetValueOrDefault(del.Value.Trim('{', '}').Split(':')[0].ToLowerInvariant()) ?? Guid.CreateVersion7().ToString(), Valg);

    private static string UtenMerker(string side) =>
        Regex.Replace(Regex.Replace(side, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "", Valg), "CfDJ8[A-Za-z0-9_-]+", "", Valg);
}
