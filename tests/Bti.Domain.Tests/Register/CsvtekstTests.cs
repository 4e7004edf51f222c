using System.Text;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Files as spreadsheets, other systems and people write them.</summary>
public sealed class CsvtekstTests
{
    private const string Innhold = "kode;navn\nsaeter-skole;Sæter skole\n";

    [Fact]
    public void Samme_liste_leses_likt_i_begge_tegnsett_med_og_uten_merke_og_med_begge_skilletegn()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[][] filer =
        [
            Encoding.UTF8.GetBytes(Innhold), [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Innhold)], windows.GetBytes(Innhold),
            Encoding.UTF8.GetBytes(Innhold.Replace(';', ',')), Encoding.UTF8.GetBytes(Innhold.ReplaceLineEndings("\r\n")), Encoding.UTF8.GetBytes(Innhold.ReplaceLineEndings("\r")),
        ];
        foreach (var fil in filer)
        {
            var linjer = Csvtekst.Linjer(Csvtekst.Tekst(fil).Verdi!).Verdi!;
            Assert.Equal([["kode", "navn"], ["saeter-skole", "Sæter skole"]], linjer.Select(l => l.Felt.ToArray()));
        }
    }

    [Fact]
    public void Hermetegn_kan_ha_skilletegn_linjeskift_og_hermetegn_i_seg_og_linjenummeret_er_editorens()
    {
        var linjer = Csvtekst.Linjer("kode;navn\na;\"Sæter; \"\"gamle\"\"\nskole\"\n\nb;Nye\n").Verdi!;
        Assert.Equal("Sæter; \"gamle\"\nskole", linjer[1].Felt[1]);
        Assert.Equal([1, 2, 5], linjer.Select(l => l.Nr));
        Assert.Equal(Hindre.RegisterHermetegn, Csvtekst.Linjer("kode;navn\na;\"Sæter\n").Hinder);
    }

    [Fact]
    public void Det_som_ikke_er_en_tekstfil_eller_er_for_stort_blir_avvist()
    {
        Assert.Equal(Hindre.FilTom, Csvtekst.Tekst([]).Hinder);
        Assert.Equal(Hindre.RegisterIkkeCsv, Csvtekst.Tekst([0x50, 0x4B, 3, 4, 0]).Hinder);
        Assert.Equal(Hindre.RegisterIkkeCsv, Csvtekst.Tekst(Encoding.Unicode.GetBytes(Innhold)).Hinder);
        Assert.Equal("Filen er 6 MB. Største tillatte størrelse er 5 MB.", Csvtekst.Tekst(new byte[Csvtekst.MestBytes + 1]).Hinder!.Forklaring);
        Assert.Equal(Hindre.FilTom, Csvtekst.Linjer("\n \n").Hinder);
        Assert.Equal(Hindre.RegisterForMange, Csvtekst.Linjer(string.Concat(Enumerable.Repeat("a;b\n", Csvtekst.MestLinjer + 2))).Hinder);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void En_formel_kjennes_igjen(string celle) => Assert.True(Csvtekst.ErFormel(celle));

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("=HYPERLINK(\"http://evil\",\"klikk\")")]
    [InlineData("Sæter; \"gamle\"\nskole")]
    [InlineData("7")]
    [InlineData("")]
    public void Det_som_skrives_kjoeres_ikke_av_et_regneark_og_leses_tilbake_som_det_var(string verdi)
    {
        var fil = Csvtekst.Skriv([["navn", "tall"], [verdi, "12"]]);
        Assert.Equal(Encoding.UTF8.Preamble, fil.AsSpan(0, 3));
        var celle = Csvtekst.Linjer(Csvtekst.Tekst(fil).Verdi!).Verdi![1].Felt;
        Assert.Equal((Csvtekst.ErFormel(verdi) ? $"'{verdi}" : verdi, "12"), (celle[0], celle[1]));
        Assert.False(Csvtekst.ErFormel(celle[0]));
    }
}
