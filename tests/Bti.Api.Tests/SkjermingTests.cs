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
    public async Task Et_barn_med_strengt_fortrolig_adresse_svarer_som_et_som_ikke_finnes_ogsaa_i_en_noedsituasjon()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var stor = forloep.ToUpperInvariant();
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = (select barn from forloep where id = '{stor}')");
        using var leder = vert.Som("marit.sveen");
        using var helse = vert.Som("guro.kjos");
        foreach (var sti in new[] { "", "/oversikt", "/stafett", "/habilitet" })
        {
            using var nektet = await leder.Hent($"/api/forloep/{forloep}{sti}");
            await nektet.ErSvaret(DaarligeInndata.Med("BI-123"));
        }

        var (foer, varslet) = (await vert.Tell("noedinnsyn"), await vert.Tell("varsel"));
        var noed = new { grunn = "akutt_hendelse", begrunnelse = "Barnet kom alene og er sykt." };
        using var nei = await helse.Send($"/api/barn/{await vert.Barn(stor)}/noedinnsyn", noed);
        using var finnesIkke = await helse.Send($"/api/barn/{Guid.CreateVersion7()}/noedinnsyn", noed);
        await nei.ErSvaret(DaarligeInndata.Med("BI-124"));
        Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nei.Content.ReadAsByteArrayAsync());
        Assert.Equal((foer, varslet), (await vert.Tell("noedinnsyn"), await vert.Tell("varsel")));
    }

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-120", "BI-123", "BI-124"], DaarligeInndata.For(typeof(SkjermingTests)).Select(t => t.Id));
}
