using System.Reflection;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What the page says the system sees to, it sees to; and nothing is enforced that no law asks for.</summary>
public sealed class LovverkTests
{
    private static readonly DateOnly Idag = 26.November(2026);

    [Fact]
    public void Hvert_vern_i_koden_har_en_rad_som_gjelder() => Assert.All(
        Lovverk.Vern, vern => Assert.Contains(Lovverk.GjeldendePaa(Idag), rad => rad.Vern == vern.Id));

    [Fact]
    public void Hver_rad_som_sier_at_systemet_passer_paa_har_et_vern() => Assert.All(
        Lovverk.Alle.Where(rad => rad.Vern is not null), rad => Assert.Contains(Lovverk.Vern, vern => vern.Id == rad.Vern));

    [Fact]
    public void Hver_rad_er_hel_og_har_sin_egen_id()
    {
        Assert.Equal(Lovverk.Alle.Count, Lovverk.Alle.Select(r => r.Id).Distinct().Count());
        Assert.All(Lovverk.Alle, r =>
        {
            Assert.All((string[])[r.Id, r.Lov, r.Paragraf, r.Tekst, r.Gjelder], Assert.NotEmpty);
            Assert.False(r.Til < r.Fra);
        });
    }

    [Fact]
    public void Hvert_nei_et_vern_gir_finnes()
    {
        var koder = typeof(Hindre).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => ((Hinder)f.GetValue(null)!).Kode).ToHashSet();
        Assert.All(Lovverk.Vern.SelectMany(v => v.Hindre), kode => Assert.Contains(kode, koder));
        Assert.Equal("samtykke_foer_deling", Lovverk.Bak("SAMTYKKE_MANGLER")!.Id);
        Assert.Null(Lovverk.Bak("STEG"));
    }

    [Fact]
    public void En_rad_gjelder_fra_sin_foerste_til_sin_siste_dag_og_det_som_ikke_er_ikraftsatt_aldri()
    {
        bool Gjelder(string id, DateOnly dag) => Lovverk.GjeldendePaa(dag).Any(r => r.Id == id);
        Assert.Equal((true, false), (Gjelder("oppl-15-8", 31.Juli(2024)), Gjelder("oppl-24", 31.Juli(2024))));
        Assert.Equal((false, true), (Gjelder("oppl-15-8", 1.August(2024)), Gjelder("oppl-24", 1.August(2024))));
        Assert.False(Gjelder("fvl-ny", 1.Januar(2040)));
    }
}
