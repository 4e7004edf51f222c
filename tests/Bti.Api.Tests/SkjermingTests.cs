using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A child one is barred from answers as one that is not there, in form and API.</summary>
public sealed class SkjermingTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task Den_som_er_inhabil_faar_samme_svar_som_om_barnet_ikke_fantes()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var meldt = await siri.Send($"/api/forloep/{forloep}/inhabil", new { grunn = "Tante til barnet." });
        meldt.EnsureSuccessStatusCode();

        using var nektet = await siri.Hent($"/api/forloep/{forloep}");
        using var finnesIkke = await siri.Hent($"/api/forloep/{Guid.CreateVersion7()}");
        await nektet.ErSvaret(DaarligeInndata.Med("BI-120"));
        Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nektet.Content.ReadAsByteArrayAsync());
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var side = await nettleser.Hent($"/forloep/{forloep}");
        Assert.Equal(DaarligeInndata.Med("BI-120").Status, (int)side.StatusCode);
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-120"], DaarligeInndata.For(typeof(SkjermingTests)).Select(t => t.Id));
}
