using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The pages about a child that changes unit.</summary>
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

    private static string Valg(string side, string navn) => Regex.Match(side, $"<option value=\"([0-9a-f-]+)\"[^>]*>{navn}</option>", RegexOptions.NonBacktracking).Groups[1].Value;
}
