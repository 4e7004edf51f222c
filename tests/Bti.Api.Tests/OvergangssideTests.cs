using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The pages about a child that changes unit, and about an uro whose frist cannot be kept.</summary>
public sealed class OvergangssideTests(Vert vert) : IClassFixture<Vert>
{
    private const string Sti = "/enheten/bytter";

    [Fact]
    public async Task The_leader_plans_that_a_child_changes_unit_and_calls_it_off()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var barn = await vert.Barn(forloep.ToUpperInvariant());
        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        Assert.Contains($"href=\"{Sti}\"", await marit.Tekst("/enheten"), StringComparison.Ordinal);
        var skole = Valg(await marit.Tekst(Sti), "Lauvlia skole");

        // Nothing chosen, and then a day that has been: the page says so and keeps what was typed.
        using (var tomt = await marit.Post(Sti, await marit.Skjema(Sti, "bytte"))) Assert.Equal(HttpStatusCode.UnprocessableEntity, tomt.StatusCode);
        using (var forbi = await marit.Post(Sti, new(await marit.Skjema(Sti, "bytte")) { ["barn"] = barn, ["til"] = skole, ["dag"] = Sak.Om(-1), ["gruppe"] = "1A" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, forbi.StatusCode);
            var side = WebUtility.HtmlDecode(await forbi.Content.ReadAsStringAsync());
            Assert.Contains("Første dag i den nye enheten kan ikke være tilbake i tid.", side, StringComparison.Ordinal);
            Assert.Contains($"value=\"{Sak.Om(-1)}\"", side, StringComparison.Ordinal);
            Assert.Contains("value=\"1A\"", side, StringComparison.Ordinal);
        }

        using (var planlagt = await marit.Post(Sti, new(await marit.Skjema(Sti, "bytte")) { ["barn"] = barn, ["til"] = skole, ["dag"] = Sak.Om(30), ["gruppe"] = "1A" }))
            Assert.Equal(HttpStatusCode.Redirect, planlagt.StatusCode);
        var etter = await marit.Tekst(Sti);
        Assert.Contains($"begynner på Lauvlia skole {Sak.Om(30)}, 1A", etter, StringComparison.Ordinal);
        using var holder = await Nettleser.Som(vert, "Siri Haugen");
        Assert.Contains($"Barnet begynner på Lauvlia skole {Sak.Om(30)}.", await holder.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
        Assert.Contains($"Barnet begynner på Lauvlia skole {Sak.Om(30)}.", await holder.Tekst($"/forloep/{forloep}/samtykke"), StringComparison.Ordinal);
        using (var nei = await holder.Hent(Sti)) Assert.Equal(HttpStatusCode.NotFound, nei.StatusCode);

        var avlys = Regex.Match(etter, "value=\"(avlys-[0-9a-f-]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        using (var avlyst = await marit.Post(Sti, await marit.Skjema(Sti, avlys))) Assert.Equal(HttpStatusCode.Redirect, avlyst.StatusCode);
        Assert.Contains("Ingen barn skal bytte enhet nå.", await marit.Tekst(Sti), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_owner_of_an_uro_asks_to_move_a_frist_and_the_leader_answers()
    {
        using var siri = vert.Som(Sak.Siri);
        var uro = await siri.SkrivUro();
        using var eier = await Nettleser.Som(vert, "Siri Haugen");
        var sti = $"/uro/{uro}/utsettelse";
        var frist = Regex.Match(await eier.Tekst(sti), "<option value=\"([0-9a-f-]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        async Task<HttpStatusCode> Be(string til)
        {
            using var svar = await eier.Post(sti, new(await eier.Skjema(sti, "utsettelse")) { ["frist"] = frist, ["til"] = til, ["grunn"] = "Familien er bortreist." });
            return svar.StatusCode;
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Be(""));
        Assert.Equal(HttpStatusCode.Redirect, await Be(Sak.Om(60)));

        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        var enheten = await marit.Tekst("/enheten");
        Assert.Contains("Familien er bortreist.", enheten, StringComparison.Ordinal);
        var skjema = Regex.Match(enheten, "value=\"(utsett-[0-9a-f-]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        using (var ja = await marit.Post("/enheten", new(await marit.Skjema("/enheten", skjema)) { ["svar"] = "ja" })) Assert.Equal(HttpStatusCode.Redirect, ja.StatusCode);
        Assert.DoesNotContain("Familien er bortreist.", await marit.Tekst("/enheten"), StringComparison.Ordinal);
        using (var hennes = await marit.Hent(sti)) Assert.Equal(HttpStatusCode.NotFound, hennes.StatusCode);
    }

    [Fact]
    public async Task The_holder_puts_a_frist_on_pause_with_the_leaders_yes_and_takes_it_off()
    {
        using var api = vert.Som(Sak.Siri);
        var forloep = await api.StartForloep();
        using var siri = await Nettleser.Som(vert, "Siri Haugen");
        var sti = $"/forloep/{forloep}/utsettelse";
        var frist = Regex.Match(await siri.Tekst(sti), "<option value=\"([0-9a-f-]+)\"[^>]*>Evaluer tiltakene", RegexOptions.NonBacktracking).Groups[1].Value;
        using (var bedt = await siri.Post(sti, new(await siri.Skjema(sti, "utsettelse")) { ["frist"] = frist, ["slag"] = "pause", ["til"] = Sak.Om(10), ["grunn"] = "Barnet er på sykehus." }))
            Assert.Equal(HttpStatusCode.Redirect, bedt.StatusCode);

        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        var enheten = await marit.Tekst("/enheten");
        var linje = enheten.Split("<li").Single(l => l.Contains("Barnet er på sykehus.", StringComparison.Ordinal));
        Assert.Contains($"På pause til og med {Sak.Om(10)}", linje, StringComparison.Ordinal);
        Assert.Contains("Ja, sett fristen på pause", linje, StringComparison.Ordinal);
        var skjema = Regex.Match(linje, "value=\"(utsett-[0-9a-f-]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        using (var ja = await marit.Post("/enheten", new(await marit.Skjema("/enheten", skjema)) { ["svar"] = "ja" })) Assert.Equal(HttpStatusCode.Redirect, ja.StatusCode);

        Assert.Contains("På pause til og med", await siri.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
        var avPause = Regex.Match(await siri.Tekst(sti), "value=\"(pause-[0-9a-f-]+)\"", RegexOptions.NonBacktracking).Groups[1].Value;
        var slutt = await siri.Skjema(sti, avPause);
        foreach (var _ in new[] { 1, 2 })
        {
            using var svar = await siri.Post(sti, slutt);
            Assert.Equal(HttpStatusCode.Redirect, svar.StatusCode);
        }

        Assert.DoesNotContain("På pause til og med", Regex.Match(await siri.Tekst(sti), "<dl.*?</dl>", RegexOptions.Singleline).Value, StringComparison.Ordinal);
        Assert.Contains("Frist tatt av pause", await siri.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
    }

    private static string Valg(string side, string navn) => Regex.Match(side, $"<option value=\"([0-9a-f-]+)\"[^>]*>{navn}</option>", RegexOptions.NonBacktracking).Groups[1].Value;
}
