using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The unit: what it is called at the top of the pages, and what the one who leads it can do with a forloep she does not hold.</summary>
public sealed class EnhetTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task The_pages_name_the_unit_one_works_in_and_the_unit_that_leads_the_forloep()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var side = await nettleser.Tekst($"/forloep/{forloep}");

        Assert.Contains("Barnehagelærer, Solbakken barnehage, Søndre Land</p>", side, StringComparison.Ordinal);
        Assert.Contains("<dd>Solbakken barnehage</dd>", side, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_leader_hands_the_stafett_over_from_her_page_and_sees_no_word_of_the_log()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using (var skrevet = await siri.Send($"/api/forloep/{forloep}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "Ada er glad i dyr." })) Assert.True(skrevet.IsSuccessStatusCode);
        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        var sti = $"/enheten/forloep/{forloep}";

        Assert.Contains($"href=\"{sti}\"", await marit.Tekst("/enheten"), StringComparison.Ordinal);
        var side = await marit.Tekst(sti);
        Assert.Contains("Siri Haugen", side, StringComparison.Ordinal);
        Assert.DoesNotContain("glad i dyr", side, StringComparison.Ordinal);
        using (var loggen = await marit.Hent($"/forloep/{forloep}")) Assert.Equal(HttpStatusCode.NotFound, loggen.StatusCode);

        using (var ingen = await marit.Post(sti, await marit.Skjema(sti, "tilby")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, ingen.StatusCode);
            Assert.Contains("Fyll ut hvem som skal få stafettpinnen.", WebUtility.HtmlDecode(await ingen.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using (var stedfortreder = await marit.Post(sti, new(await marit.Skjema(sti, "stedfortreder")) { ["stedfortreder"] = Valg(side, "Silje Rudi"), ["tilOgMed"] = Sak.Om(10) }))
            Assert.Equal(HttpStatusCode.Redirect, stedfortreder.StatusCode);
        using (var tilbudt = await marit.Post(sti, new(await marit.Skjema(sti, "tilby")) { ["til"] = Valg(side, "Eirik Hagen") }))
            Assert.Equal(HttpStatusCode.Redirect, tilbudt.StatusCode);
        var stafett = await siri.Les($"/api/forloep/{forloep}/stafett");
        Assert.Equal(("Siri Haugen", "Silje Rudi", "Eirik Hagen"), (Felt("stafettholder"), Felt("stedfortreder"), Felt("tilbudtTil")));
        using (var trukket = await marit.Post(sti, await marit.Skjema(sti, "trekk"))) Assert.Equal(HttpStatusCode.Redirect, trukket.StatusCode);

        using var annenleder = await Nettleser.Som(vert, "Morten Rognstad");
        using var nektet = await annenleder.Hent(sti);
        Assert.Equal(HttpStatusCode.NotFound, nektet.StatusCode);

        string? Felt(string navn) => stafett.GetProperty(navn).GetString();
    }

    [Fact]
    public async Task A_holder_the_samtykke_has_ended_for_is_told_and_can_only_hand_over()
    {
        using var siri = vert.Som(Sak.Siri);
        using var guro = vert.Som("guro.kjos");
        var forloep = await siri.StartForloep();
        var sti = $"/api/forloep/{forloep}";
        var giver = (await siri.Les($"{sti}/samtykke")).GetProperty("givere")[0].GetProperty("id").GetString();
        var valgbar = (await siri.Les($"{sti}/valgbare")).EnumerateArray().Single(a => a.GetProperty("navn").GetString() == "Guro Kjos").GetProperty("ansatt").GetString();
        (HttpClient Hvem, string Sti, object Body)[] akter =
        [
            (siri, $"{sti}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "Ada er glad i dyr." }),
            (siri, $"{sti}/samtykke", new { gittAv = giver, til = "helsestasjon", svar = "ja", maate = "muntlig", fra = Sak.Idag }),
            (siri, $"{sti}/stafett/tilbud", new { til = valgbar }),
            (guro, $"{sti}/stafett/svar", new { svar = "aksepter" }),
        ];
        foreach (var (hvem, hvor, body) in akter)
        {
            using var gjort = await hvem.Send(hvor, body);
            Assert.True(gjort.IsSuccessStatusCode, $"{hvor}: {await gjort.Content.ReadAsStringAsync()}");
        }

        using var nettleser = await Nettleser.Som(vert, "Guro Kjos");
        Assert.Contains("glad i dyr", await nettleser.Tekst($"/forloep/{forloep}"), StringComparison.Ordinal);
        var gitt = (await guro.Les($"{sti}/samtykke")).GetProperty("historikk").EnumerateArray().First(s => s.GetProperty("til").GetString() == "Helsestasjon").GetProperty("id").GetString();
        using (var trukket = await guro.Send($"{sti}/samtykke/{gitt}/trekk", new { })) Assert.Equal(HttpStatusCode.NoContent, trukket.StatusCode);

        var side = await nettleser.Tekst($"/forloep/{forloep}");
        Assert.Contains("Samtykket til Helsestasjon er slutt.", side, StringComparison.Ordinal);
        Assert.DoesNotContain("glad i dyr", side, StringComparison.Ordinal);
        Assert.DoesNotContain($"/forloep/{forloep}/evaluering", side, StringComparison.Ordinal);
        Assert.Contains($"/forloep/{forloep}/samtykke", side, StringComparison.Ordinal);
        var stafett = await nettleser.Tekst($"/forloep/{forloep}/stafett");
        Assert.Contains("value=\"tilby\"", stafett, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"aktoer\"", stafett, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"stedfortreder\"", stafett, StringComparison.Ordinal);
        Assert.DoesNotContain("glad i dyr", await nettleser.Tekst($"/forloep/{forloep}/utskrift"), StringComparison.Ordinal);

        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        Assert.Contains($"<a href=\"/enheten/forloep/{forloep}\">Samtykket til Helsestasjon er slutt.", await marit.Tekst("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lederen_finner_en_ny_stafettholder_til_et_forloep_hun_ikke_ser()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = (select barn from forloep where id = '{forloep.ToUpperInvariant()}')");
        using var marit = await Nettleser.Som(vert, "Marit Sveen");
        const string Sti = "/enheten/uten-holder";
        Assert.DoesNotContain(Sti, await marit.Tekst("/enheten"), StringComparison.Ordinal);
        Assert.Contains("Ingen her nå", await marit.Tekst(Sti), StringComparison.Ordinal);
        using (var meldt = await siri.Send($"/api/forloep/{forloep}/inhabil", new { grunn = "Tante til barnet." })) meldt.EnsureSuccessStatusCode();

        Assert.Contains($"<a href=\"{Sti}\">Et forløp du ikke ser, mangler stafettholder", await marit.Tekst("/enheten"), StringComparison.Ordinal);
        var side = await marit.Tekst(Sti);
        foreach (var ord in new[] { "Ada", "inhabil", "Tante", "nivå" }) Assert.DoesNotContain(ord, side[side.IndexOf("<h1", StringComparison.Ordinal)..], StringComparison.Ordinal);
        var (skjema, felt) = ($"tilby-{forloep}", $"til-{forloep}");
        using (var nei = await marit.Post(Sti, new(await marit.Skjema(Sti, skjema)) { [felt] = Valgt(side, "Siri Haugen") }))
        {
            Assert.Equal(HttpStatusCode.Conflict, nei.StatusCode);
            Assert.Contains("Du kan ikke velge denne personen her.", System.Net.WebUtility.HtmlDecode(await nei.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        using (var tomt = await marit.Post(Sti, new(await marit.Skjema(Sti, skjema)) { [felt] = "" }))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, tomt.StatusCode);
            Assert.Contains($"#{felt}\"", await tomt.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using (var ja = await marit.Post(Sti, new(await marit.Skjema(Sti, skjema)) { [felt] = Valgt(side, "Eirik Hagen") })) Assert.Equal(HttpStatusCode.Redirect, ja.StatusCode);
        Assert.Contains("Stafettpinnen er tilbudt, og venter på svar.", await marit.Tekst(Sti), StringComparison.Ordinal);

        using var eirik = vert.Som("eirik.hagen");
        using (var ja = await eirik.Send($"/api/forloep/{forloep}/stafett/svar", new { svar = "aksepter" })) ja.EnsureSuccessStatusCode();
        Assert.Equal("Eirik Hagen", (await eirik.Les($"/api/forloep/{forloep}")).GetProperty("stafettholder").GetString());
        Assert.Contains("Ingen her nå", await marit.Tekst(Sti), StringComparison.Ordinal);
        using var annen = await Nettleser.Som(vert, "Siri Haugen");
        using var ikke = await annen.Hent(Sti);
        Assert.Equal(HttpStatusCode.NotFound, ikke.StatusCode);
    }

    private static string Valgt(string side, string navn) => side[..side.IndexOf($">{navn}<", StringComparison.Ordinal)].Split("value=\"")[^1].Split('"')[0];

    // The id behind a name in a list.
    private static string Valg(string side, string navn) => side[..side.IndexOf($">{navn}, ", StringComparison.Ordinal)].Split("value=\"")[^1].Split('"')[0];
}
