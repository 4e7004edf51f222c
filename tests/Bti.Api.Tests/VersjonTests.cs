using System.Net;
using System.Text.Json;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>Two who change the same thing: the one who comes last is told, and neither loses what she wrote.</summary>
public sealed class VersjonTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task The_nivaa_is_not_changed_on_top_of_something_one_has_not_seen()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var sett = (await siri.Les($"/api/forloep/{forloep}")).GetProperty("versjon").GetInt32();
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var evaluering = new { utfall = "opp", dag = Sak.Idag, neste = Sak.Om(40), vurdering = "Lite endring.", barnetHoertAv = "Siri Haugen", barnetHoertDag = Sak.Idag, barnetsSyn = "Det er som før." };
        using (var evaluert = await siri.Send($"/api/forloep/{forloep}/evaluering", evaluering)) Assert.True(evaluert.IsSuccessStatusCode);

        using var uten = await siri.Send($"/api/forloep/{forloep}/nivaa", new { til = "2" });
        using var sist = await siri.Send($"/api/forloep/{forloep}/nivaa", new { til = "2" }, versjon: sett);
        var skjema = await nettleser.Skjema($"/forloep/{forloep}/nivaa", "nivaa");
        using var siden = await nettleser.Post($"/forloep/{forloep}/nivaa", new(skjema) { ["versjon"] = $"{sett}", ["til"] = "2" });

        Assert.Equal((428, "VERSJON_MANGLER"), ((int)uten.StatusCode, await uten.Kode()));
        await sist.ErSvaret(DaarligeInndata.Med("BI-189"));
        Assert.Equal(HttpStatusCode.Conflict, siden.StatusCode);
        Assert.Contains("Siri Haugen endret dette", WebUtility.HtmlDecode(await siden.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(1, (await siri.Les($"/api/forloep/{forloep}")).GetProperty("nivaa").GetProperty("nr").GetInt32());

        var problem = await sist.Innholdet();
        Assert.Equal(("2", "1"), (problem.GetProperty("sendt").GetProperty("til").GetString(), problem.GetProperty("naa").GetProperty("til").GetString()));
        using var seende = await nettleser.Post($"/forloep/{forloep}/nivaa", new(await nettleser.Skjema($"/forloep/{forloep}/nivaa", "nivaa")) { ["til"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, seende.StatusCode);
        Assert.Equal(2, (await siri.Les($"/api/forloep/{forloep}")).GetProperty("nivaa").GetProperty("nr").GetInt32());
    }

    [Fact]
    public async Task The_answer_to_the_one_who_comes_last_holds_both_texts()
    {
        using var siri = vert.Som(Sak.Siri);
        var uro = await siri.SkrivUro();
        var sett = (await siri.Les($"/api/uro/{uro}")).GetProperty("versjon").GetInt32();
        using (var foerst = await siri.Send($"/api/uro/{uro}/endring", new { beskrivelse = "Teksten fra det første vinduet." }, versjon: sett)) Assert.True(foerst.IsSuccessStatusCode);

        using var sist = await siri.Send($"/api/uro/{uro}/endring", new { beskrivelse = "Teksten fra det andre vinduet.", tolkning = "Noe er galt." }, versjon: sett);
        var problem = await sist.Innholdet();

        Assert.Equal(("Teksten fra det andre vinduet.", "Noe er galt."), (Felt("sendt", "beskrivelse"), Felt("sendt", "tolkning")));
        Assert.Equal("Teksten fra det første vinduet.", Felt("naa", "beskrivelse"));
        using var valgt = await siri.SendTekst($"/api/uro/{uro}/endring", problem.GetProperty("sendt").GetRawText(), problem.GetProperty("versjon").GetInt32());
        Assert.Equal(HttpStatusCode.NoContent, valgt.StatusCode);

        string? Felt(string side, string navn) => problem.GetProperty(side).GetProperty(navn).GetString();
    }

    [Fact]
    public async Task Nobody_is_shown_the_text_she_may_not_read()
    {
        using var siri = vert.Som(Sak.Siri);
        using var annen = vert.Som(Sak.Urelatert);
        var uro = await siri.SkrivUro();
        using var nektet = await annen.Send($"/api/uro/{uro}/endring", new { beskrivelse = "Noe helt annet enn det som står." }, versjon: 99);

        Assert.Equal("IKKE_FUNNET", await nektet.Kode());
        Assert.DoesNotContain("Trekker seg", await nektet.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_log_is_answered_in_the_form_it_is_sent_in()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using (var skrevet = await siri.Send($"/api/forloep/{forloep}/innlegg", new { slag = "ressurs", dag = Sak.Idag, tekst = "Ada er glad i dyr." })) Assert.True(skrevet.IsSuccessStatusCode);
        using (var maalet = await siri.Send($"/api/forloep/{forloep}/maal", new { tekst = "Leker med én venn hver dag.", innen = Sak.Om(60) })) Assert.True(maalet.IsSuccessStatusCode);
        var maal = (await siri.Les($"/api/forloep/{forloep}")).GetProperty("maal")[0].GetProperty("id").GetString();
        var nytt = new { maal, tittel = "Lekegruppe", arena = "enhet", ansvarlig = "Siri Haugen", tjeneste = "barnehage", start = Sak.Idag, frist = Sak.Om(30) };
        using (var startet = await siri.Send($"/api/forloep/{forloep}/tiltak", nytt)) Assert.True(startet.IsSuccessStatusCode);
        var lest = await siri.Les($"/api/forloep/{forloep}");
        var innlegg = lest.GetProperty("tidslinje").EnumerateArray().Single(l => l.GetProperty("slag").GetString() == "ressurs").GetProperty("innlegg").GetString();
        var tiltak = lest.GetProperty("tiltak")[0];

        using var rettet = await siri.Send($"/api/forloep/{forloep}/innlegg/{innlegg}/rettelse", new { tekst = "Ada er glad i katter." }, versjon: 99);
        using var vurdert = await siri.Send($"/api/forloep/{forloep}/tiltak/{tiltak.GetProperty("id").GetString()}/vurdering", new { effekt = "god", frist = Sak.Om(40) }, versjon: 99);

        var (rettelse, vurdering) = (await rettet.Innholdet(), await vurdert.Innholdet());
        Assert.Equal(("Ada er glad i katter.", "Ada er glad i dyr."), (Felt(rettelse, "sendt", "tekst"), Felt(rettelse, "naa", "tekst")));
        Assert.Equal(("god", tiltak.GetProperty("evalueres").GetString()), (Felt(vurdering, "sendt", "effekt"), Felt(vurdering, "naa", "frist")));
        Assert.Equal((1, 1), (rettelse.GetProperty("versjon").GetInt32(), vurdering.GetProperty("versjon").GetInt32()));

        static string? Felt(JsonElement problem, string side, string felt) => problem.GetProperty(side).GetProperty(felt).GetString();
    }
}
