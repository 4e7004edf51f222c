using System.Reflection;
using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Testdata;
using Xunit;

namespace Bti.Arkitektur.Tests;

/// <summary>The list of bad input holds what it promises: somebody runs each case, and every sentence in the code stands in it.</summary>
public sealed class InndatalistaTests
{
    [Fact]
    public void Hvert_tilfelle_har_enten_en_klasse_som_proever_det_eller_en_del_det_venter_paa() =>
        Assert.All(DaarligeInndata.Alle, t => Assert.True(t.Proeves is null != t.Del is null, $"{t.Id} has neither or both of proeves and del."));

    [Fact]
    public void Hver_klasse_som_skal_proeve_noe_finnes_og_leser_lista_for_seg()
    {
        var kilder = Kilder("tests").Select(fil => File.ReadAllText(fil)).ToList();
        Assert.All(DaarligeInndata.Alle.Select(t => t.Proeves).OfType<string>().Distinct(), klasse =>
        {
            var (rom, navn) = (klasse[..klasse.LastIndexOf('.')], klasse[(klasse.LastIndexOf('.') + 1)..]);
            Assert.Contains(kilder, fil => fil.Contains($"namespace {rom};", StringComparison.Ordinal)
                && Regex.IsMatch(fil, $@"\bclass {navn}\b")
                && fil.Contains($"DaarligeInndata.For(typeof({navn}))", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Hver_setning_i_koden_staar_i_lista_paa_begge_maalformer()
    {
        Hinder[] kjente =
        [
            .. from samling in (Assembly[])[typeof(Hinder).Assembly, typeof(Application.VisHjem).Assembly, typeof(Infrastructure.BtiOptions).Assembly, typeof(Api.ApiOppsett).Assembly, typeof(Web.WebMerke).Assembly]
               from type in samling.GetTypes()
               from felt in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
               where felt.FieldType == typeof(Hinder) && !type.ContainsGenericParameters
               select (Hinder)felt.GetValue(null)!,
        ];

        Assert.True(kjente.Length > 60, $"Only {kjente.Length} sentences were compared.");
        Assert.All(kjente, hinder => Assert.True(DaarligeInndata.SierDetSamme(hinder), $"{hinder.Kode} «{hinder.Bokmaal}» «{hinder.Nynorsk}»"));
    }

    // A code the fields do not show would be one made in the middle of a method.
    [Fact]
    public void Hver_kode_i_kildene_staar_i_lista()
    {
        var koder = Kilder("src").SelectMany(fil => Regex.Matches(File.ReadAllText(fil), """\bnew(?: Hinder)?\("([A-Z][A-Z0-9_]+)", """)).Select(m => m.Groups[1].Value).Distinct().ToList();

        Assert.True(koder.Count > 55, $"Only {koder.Count} codes were found.");
        Assert.All(koder, kode => Assert.Contains(kode, DaarligeInndata.Meldinger.Keys));
    }

    private static IEnumerable<string> Kilder(string mappe) => Kildetre.Filer(mappe, ".cs");
}
