using System.Net;
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
        var evaluering = new { utfall = "opp", dag = Sak.Idag, neste = Sak.Om(40), vurdering = "Lite endring.", barnetsSyn = "Det er som før." };
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

        using var seende = await nettleser.Post($"/forloep/{forloep}/nivaa", new(await nettleser.Skjema($"/forloep/{forloep}/nivaa", "nivaa")) { ["til"] = "2" });
        Assert.Equal(HttpStatusCode.Redirect, seende.StatusCode);
        Assert.Equal(2, (await siri.Les($"/api/forloep/{forloep}")).GetProperty("nivaa").GetProperty("nr").GetInt32());
    }
}
