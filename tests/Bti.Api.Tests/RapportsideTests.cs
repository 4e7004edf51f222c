using System.Net;
using System.Text.RegularExpressions;
using Bti.Domain;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The yearly report on the page and on paper: no number that is not frozen, and no text that is lost.</summary>
public sealed class RapportsideTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task Rapporten_viser_bare_frosne_tall_og_teksten_gaar_aldri_tapt()
    {
        using var leder = await Nettleser.Som(vert, "Marit Sveen");
        using var koordinator = await Nettleser.Som(vert, "Anna Brenden");
        using var api = vert.Som("anna.brenden");
        Assert.Contains("Ingen tall ennå", await leder.Tekst("/rapport"), StringComparison.Ordinal);
        foreach (var sti in new[] { "/rapport/utskrift", "/rapport/tekst" }) await Svarer(koordinator, sti, HttpStatusCode.NotFound);
        using (var siri = vert.Som(Sak.Siri))
        {
            for (var nr = 0; nr < 6; nr++) _ = await siri.StartForloep();
        }

        await vert.FrysOversikten();
        var oversikt = (await api.Les("/api/oversikt")).GetProperty("oversikt");
        var aar = oversikt.Tekst("periode")[..4];
        var kanSkrive = $"/rapport/tekst?aar={aar}";
        Assert.DoesNotContain("/rapport/tekst", await leder.Tekst("/rapport"), StringComparison.Ordinal);
        await Svarer(leder, kanSkrive, HttpStatusCode.NotFound);
        await Svarer(leder, "/rapport?aar=1999", HttpStatusCode.UnprocessableEntity);
        Assert.Contains(kanSkrive, await koordinator.Tekst("/rapport"), StringComparison.Ordinal);

        // A foedselsnummer is refused, and what was typed stands there still.
        var skjema = await koordinator.Skjema(kanSkrive, "rapport");
        using (var nei = await koordinator.Post(kanSkrive, new(skjema) { ["tilstanden"] = "Vi er bekymret for skolefraværet.", ["planen"] = $"Gutten med {Nummer} kom på kurs." }))
        {
            var side = WebUtility.HtmlDecode(await nei.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nei.StatusCode);
            Assert.All(["Rapporten kan leses av alle. Ta bort fødselsnummeret.", "Vi er bekymret for skolefraværet.", "Gutten med"], tekst => Assert.Contains(tekst, side, StringComparison.Ordinal));
        }

        using (var ja = await koordinator.Post(kanSkrive, new(skjema) { ["tilstanden"] = "Vi er bekymret for skolefraværet." })) Assert.Equal(HttpStatusCode.Redirect, ja.StatusCode);
        using (var sist = await koordinator.Post(kanSkrive, new(await koordinator.Skjema(kanSkrive, "rapport")) { ["versjon"] = skjema["versjon"], ["tilstanden"] = "Skrevet i et annet vindu." }))
        {
            var side = WebUtility.HtmlDecode(await sist.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.Conflict, sist.StatusCode);
            Assert.All(["Anna Brenden endret dette", "Vi er bekymret for skolefraværet.", "Skrevet i et annet vindu."], tekst => Assert.Contains(tekst, side, StringComparison.Ordinal));
        }

        // Every number beside the catalogue and the numbers of others is one of those that are frozen.
        var ark = await leder.Tekst($"/rapport/utskrift?aar={aar}");
        Assert.Contains("Vi er bekymret for skolefraværet.", ark, StringComparison.Ordinal);
        Assert.DoesNotContain("makuleres", ark, StringComparison.Ordinal);
        var frosne = Regex.Matches(oversikt.GetRawText(), @"(?<=[:\[,])\d+", RegexOptions.None).Select(m => m.Value).Append("0").ToHashSet();
        var egne = ark[..ark.IndexOf("Planen for forebygging", StringComparison.Ordinal)];
        var vist = Regex.Matches(egne, "<td[^>]*>(.*?)</td>", RegexOptions.Singleline).SelectMany(m => Regex.Matches(m.Groups[1].Value, @"\d+")).Select(m => m.Value).ToList();
        Assert.NotEmpty(vist);
        Assert.All(vist, tall => Assert.Contains(tall, frosne));
        Assert.All(Regex.Matches(ark, "<svg.*?</svg>", RegexOptions.Singleline), svg => Assert.Matches("<title>.+</title>\\s*<desc>.+</desc>", svg.Value));
    }

    private static string Nummer => (Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713))!.Value.Siffer;

    private static async Task Svarer(Nettleser hvem, string sti, HttpStatusCode status)
    {
        using var svar = await hvem.Hent(sti);
        Assert.Equal((sti, status), (sti, svar.StatusCode));
    }
}
