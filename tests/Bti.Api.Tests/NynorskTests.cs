using System.Net;
using System.Text.RegularExpressions;
using Bti.Testdata;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>
/// The pages in nynorsk. The words of the kommune's veileder (names of nivaaer, trinn, frister) stand as the kommune has
/// written them, in bokmaal here, and are no fault.
/// </summary>
public sealed class NynorskTests(Vert vert) : IClassFixture<Vert>
{
    private const string Navn = "Siri Haugen";
    private const RegexOptions Valg = RegexOptions.NonBacktracking;

    // A text that is also the nynorsk of something proves nothing.
    private static readonly HashSet<string> Bokmaal =
        [.. Nynorsktekster.Alle.Where(tekst => tekst.Key != tekst.Value).Select(tekst => tekst.Key).Except(Nynorsktekster.Alle.Values)];

    [Theory]
    [InlineData("/", "<h1>Heim</h1>", "<h2>Dette ventar på deg</h2>", "<h2>Mi uro</h2>")]
    [InlineData("/uro/ny", "<h1>Ny uro</h1>", "Skriv det du har sett eller høyrt. Berre du ser det, til du deler det med leiaren din.", "Når såg eller høyrde du det?")]
    [InlineData("/forloep/{0}", "Stafetthaldar", "<h2>Neste steg</h2>", "Det er ikkje sett noko mål enno.", "Forløpet starta på nivå 1")]
    [InlineData("/forloep/{0}/samtykke", "<h2>Samtykke</h2>", "<h3>Svara så langt</h3>", "Korleis blei det gitt?", "Registrer ein føresett")]
    public async Task Den_som_velger_nynorsk_faar_siden_paa_nynorsk(string sti, params string[] tekster)
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(vert, Navn);
        await nettleser.VelgMaalform("nn");

        var side = await nettleser.Tekst(sti.Replace("{0}", forloep, StringComparison.Ordinal));

        Assert.Contains("<html lang=\"nn\"", side, StringComparison.Ordinal);
        Assert.All(tekster, tekst => Assert.Contains(tekst, side, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ingen_side_paa_nynorsk_har_en_tekst_paa_bokmaal()
    {
        using var siri = vert.Som(Sak.Siri);
        var (uro, forloep) = (await siri.SkrivUro(), await siri.StartForloep());
        var (arena, moete, sak) = await vert.SakTilDroefting();
        string Id(string sti) => sti.Split('/')[1] switch { "uro" => uro, "arenaer" => arena, "moeter" => moete, "droefting" => sak, "tiltak" => "3447", _ => forloep };
        using var nettleser = await Nettleser.Som(vert, Navn);
        await nettleser.VelgMaalform("nn");
        var sider = Sider.Where(sti => sti.Count(tegn => tegn == '{') < 2)
            .Select(sti => Regex.Replace(sti, "\\{[^}]*\\}", Id(sti), Valg))
            .Where(sti => !sti.StartsWith("/meldinger/", StringComparison.Ordinal))
            .Select(sti => sti == "/demo/skjedde" ? "/demo/skjedde?fra=01.11.2026&til=15.11.2026" : sti).ToList();
        Assert.True(sider.Count > 20, $"Only {sider.Count} pages.");

        foreach (var sti in sider)
        {
            using var svar = await nettleser.Hent(sti);

            // She is none of the family, plans no meetings, nobody has offered her the stafett or told her anything, she runs nothing, and what is not there is not there by its own address either.
            var ventet = sti is "/ikke-funnet" or "/oversikt/barnevern" or "/noedinnsyn" or "/noedinnsyn/kontroll" or "/loggkontroll" or "/droefting/henvendelse" or "/enheten" or "/enheten/bytter" or "/enheten/uten-holder" or "/enheten/liste" or "/enheten/praksis" or "/enheten/hva-om" or "/oversikt/hva-om" or "/enheten/praksis/grunn" or "/oversikt" or "/oversikt/indikatorer" or "/rapport" or "/rapport/tekst" or "/rapport/utskrift" or "/sletting" or "/veileder/rediger" or "/veileder/flytt" or "/veileder/forhaandsvis" or "/veileder/simuler" || sti.StartsWith("/mine-barn", StringComparison.Ordinal) || sti.StartsWith("/drift", StringComparison.Ordinal) || sti.StartsWith("/register", StringComparison.Ordinal) || sti.StartsWith("/varsler/", StringComparison.Ordinal) || sti.EndsWith("/svar", StringComparison.Ordinal) || sti.EndsWith("/bytte", StringComparison.Ordinal) || sti.EndsWith("/koe", StringComparison.Ordinal) || sti.EndsWith("/sesong", StringComparison.Ordinal) || sti == $"/droefting/{sak}/utskrift" || sti == $"/droefting/{sak}/les" || sti.EndsWith("/habilitet", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.OK;
            Assert.Equal((sti, ventet), (sti, svar.StatusCode));
            var side = WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
            Assert.Contains("<html lang=\"nn\"", side, StringComparison.Ordinal);

            // The veileder and the catalogue are the kommune's own words, in its own målform.
            if (sti == "/veileder") continue;
            Assert.Equal((sti, []), (sti, Tekstene(side).Where(Bokmaal.Contains).ToArray()));
        }
    }

    [Fact]
    public async Task Familiens_sider_paa_nynorsk_har_ingen_tekst_paa_bokmaal()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var mor = await Nettleser.SomFamilie(vert, await siri.Foresatt(forloep));
        await mor.VelgMaalform("nn");
        foreach (var sti in new[] { "/mine-barn", $"/mine-barn/{forloep}", $"/mine-barn/{forloep}/samtykke?kvittering=stafettlogg", $"/mine-barn/{forloep}/innsyn", "/akutt", "/innstillinger/innlogginger" })
        {
            var side = await mor.Tekst(sti);
            Assert.Contains("<html lang=\"nn\"", side, StringComparison.Ordinal);
            Assert.Equal((sti, []), (sti, Tekstene(side).Where(Bokmaal.Contains).ToArray()));
        }
    }

    [Fact]
    public async Task Den_som_flytter_et_skjermet_barn_leser_nynorsk()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = (select barn from forloep where id = '{forloep.ToUpperInvariant()}')");
        using var nettleser = await Nettleser.Som(vert, Navn);
        await nettleser.VelgMaalform("nn");
        var side = await nettleser.Tekst($"/forloep/{forloep}/bytte");
        Assert.Contains("<html lang=\"nn\"", side, StringComparison.Ordinal);
        Assert.Contains("Barnet byter eining", side, StringComparison.Ordinal);
        Assert.DoesNotContain(Tekstene(side), Bokmaal.Contains);
    }

    [Fact]
    public async Task Koordinatorens_sider_paa_nynorsk_har_ingen_tekst_paa_bokmaal()
    {
        var (arena, moete, sak) = await vert.SakTilDroefting();
        await vert.Utfoer($"update arenamoete set dag = '{Sak.Dag(0):yyyy-MM-dd}' where id = '{moete.ToUpperInvariant()}'");
        using var koordinator = await Nettleser.Som(vert, "Anna Brenden");
        await koordinator.VelgMaalform("nn");
        async Task ErPaaNynorsk(string sti)
        {
            var side = await koordinator.Tekst(sti);
            Assert.Contains("<html lang=\"nn\"", side, StringComparison.Ordinal);
            Assert.Equal((sti, []), (sti, Tekstene(side).Where(Bokmaal.Contains).ToArray()));
        }

        foreach (var sti in new[] { $"/arenaer/{arena}/koe", $"/arenaer/{arena}/sesong", $"/arenaer/{arena}", $"/moeter/{moete}", $"/droefting/{sak}", $"/droefting/{sak}/referat", "/droefting/henvendelse" }) await ErPaaNynorsk(sti);
        using var klient = vert.Som("anna.brenden");
        using var godkjent = await klient.Send($"/api/droefting/{sak}/referat", new { referat = "Teamet råder til ei mindre gruppe." });
        Assert.True(godkjent.IsSuccessStatusCode);
        foreach (var sti in new[] { $"/droefting/{sak}", $"/droefting/{sak}/utskrift" }) await ErPaaNynorsk(sti);
        using var styrer = await Nettleser.Som(vert, "Marit Sveen");
        await styrer.VelgMaalform("nn");
        var tilLesing = await styrer.Tekst($"/droefting/{sak}/les");
        Assert.Equal([], Tekstene(tilLesing).Where(Bokmaal.Contains).ToArray());
        await vert.FrysOversikten();
        foreach (var sti in new[] { "/oversikt", "/oversikt/hva-om", "/oversikt/indikatorer", "/rapport", "/rapport/tekst", "/rapport/utskrift" }) await ErPaaNynorsk(sti);
        using var sjef = await Nettleser.Som(vert, "Inger Kolstad");
        await sjef.VelgMaalform("nn");
        var fellestall = await sjef.Tekst("/oversikt/barnevern");
        Assert.Contains("Kommunane med same barnevern", fellestall, StringComparison.Ordinal);
        Assert.DoesNotContain(Tekstene(fellestall), Bokmaal.Contains);
    }

    [Fact]
    public async Task Setningen_om_et_felt_er_paa_nynorsk_med_feltet_i()
    {
        using var nettleser = await Nettleser.Som(vert, Navn);
        await nettleser.VelgMaalform("nn");

        using var svar = await nettleser.Post("/uro/ny", new(await nettleser.Skjema("/uro/ny", "uro")) { ["gjelder"] = "barn" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, svar.StatusCode);
        var side = WebUtility.HtmlDecode(await svar.Content.ReadAsStringAsync());
        Assert.Contains("Fyll ut kva du har sett eller høyrt.", side, StringComparison.Ordinal);
        Assert.Contains("Fyll ut dagen du såg eller høyrde det.", side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uten_et_valg_gjelder_kommunens_maalform_ogsaa_paa_feilsider_og_et_valg_gaar_foran()
    {
        using var bokmaal = await Nettleser.Som(vert, Navn);
        Assert.Contains("<html lang=\"nb\"", await bokmaal.Tekst("/"), StringComparison.Ordinal);

        await using var nynorsk = new Vert { Nynorsk = true };
        using var ukjent = nynorsk.CreateClient();
        Assert.Contains("<html lang=\"nn\"", await ukjent.GetStringAsync(new Uri("/logg-inn", UriKind.Relative)), StringComparison.Ordinal);

        using var nettleser = await Nettleser.Som(nynorsk, Navn);
        Assert.Contains("<h1>Heim</h1>", await nettleser.Tekst("/"), StringComparison.Ordinal);
        Assert.Contains("<h1>Fann ikkje sida</h1>", await nettleser.Tekst($"/forloep/{Guid.CreateVersion7()}"), StringComparison.Ordinal);

        await nettleser.VelgMaalform("nb");
        Assert.Contains("<h1>Hjem</h1>", await nettleser.Tekst("/"), StringComparison.Ordinal);
    }

    private IEnumerable<string> Sider =>
        from endepunkt in vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        select "/" + endepunkt.RoutePattern.RawText!.TrimStart('/');

    private static IEnumerable<string> Tekstene(string side) =>
        Regex.Matches(side, ">([^<>]+)<|(?:aria-label|title)=\"([^\"]+)\"", Valg).Select(treff => (treff.Groups[1].Value + treff.Groups[2].Value).Trim());
}
