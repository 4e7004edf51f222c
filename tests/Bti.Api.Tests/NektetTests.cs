using System.Net;
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

    private sealed record Person(string Hvem, string Brukernavn, string Navn, string Kommune, string? Uro, string Forloep);

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
        var ruter = Ruter.Where(r => r.Sti.StartsWith("/api/uro/{id", StringComparison.Ordinal) || r.Sti.StartsWith("/api/forloep/{id", StringComparison.Ordinal)).ToList();
        Assert.True(ruter.Count > 30, $"Only {ruter.Count} routes about a case.");
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
                using var nei = await Kall(klient, metode, Med(sti, id));
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
        var sider = Sider.Where(s => s.StartsWith("/uro/{Id", StringComparison.Ordinal) || s.StartsWith("/forloep/{Id", StringComparison.Ordinal) || s.StartsWith("/mine-barn/{Id", StringComparison.Ordinal)).ToList();
        Assert.True(sider.Count > 15, $"Only {sider.Count} pages about a case.");
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
                using var nei = await nettleser.Hent(Med(sti, id));
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
        return
        [
            new("no relation", Sak.Urelatert, "Anna Berg", "3447", uro, forloep),
            new("other kommune", Sak.Annenkommune, "Jens Fjeld", "3407", uro, forloep),
            new("kommuneadministrator", "petter.aas", "Petter Aas", "3447", uro, forloep),
            new("personvernombud", "odd.dokken", "Odd Dokken", "3447", uro, forloep),
            new("kommunalsjef", "inger.kolstad", "Inger Kolstad", "3447", uro, forloep),
            new("former holder", Sak.Siri, "Siri Haugen", "3447", null, tidligere),
            new("excluded", Sak.Siri, "Siri Haugen", "3447", egenUro, eget),
            new("leader, strengt fortrolig", "marit.sveen", "Marit Sveen", "3447", null, kode6),
        ];
    }

    // The innsynslogg is what the personvernombud is for.
    private static string? Finnes(string sti, Person person) =>
        person.Hvem == "personvernombud" && sti.EndsWith("/innsyn", StringComparison.Ordinal) ? null
        : sti.StartsWith("/api/uro/", StringComparison.Ordinal) || sti.StartsWith("/uro/", StringComparison.Ordinal) ? person.Uro
        : person.Forloep;

    private Task<long> Avslag() => vert.Tell("innsynslogg where tillatt = 0");

    private static string Stor(string id) => id.ToUpperInvariant();

    private static async Task<HttpResponseMessage> Kall(HttpClient klient, string metode, string sti) =>
        metode == "GET" ? await klient.Hent(sti) : await klient.SendForm(sti, "{}", versjon: 1);

    private static string Med(string sti, string id) =>
        Regex.Replace(Regex.Replace(sti, "{[Ii]d(:guid)?}", id, Valg), "{[A-Za-z]+(:guid)?}", _ => Guid.CreateVersion7().ToString(), Valg);

    private static string UtenMerker(string side) =>
        Regex.Replace(Regex.Replace(side, "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "", Valg), "CfDJ8[A-Za-z0-9_-]+", "", Valg);
}
