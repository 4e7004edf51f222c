using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class TekstTests
{
    [Theory]
    [InlineData("Linje 1\r\nLinje 2\rLinje 3\n\n", "Linje 1\nLinje 2\nLinje 3")]
    [InlineData("  innrykk\tog tab  ", "  innrykk\tog tab")]
    [InlineData("A\u030Asa såg det", "Åsa såg det")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("Brannbil 👩\u200D🚒 og ❤\uFE0F\u200D🔥", "Brannbil 👩\u200D🚒 og ❤\uFE0F\u200D🔥")]
    [InlineData("שלום (hei)", "שלום (hei)")]
    [InlineData("<b>\"'&{{7*7}}", "<b>\"'&{{7*7}}")]
    public void Fri_tekst_beholdes_som_den_er_skrevet(string verdi, string lagret) => Assert.Equal(lagret, Fritekst(verdi).Tekst);

    [Theory]
    [InlineData("ab\0", "UGYLDIG_TEGN", 3)]
    [InlineData("a\u000Bb", "UGYLDIG_TEGN", 2)]
    [InlineData("a\u0085b", "UGYLDIG_TEGN", 2)]
    [InlineData("a\uFFFEb", "UGYLDIG_TEGN", 2)]
    [InlineData("abc\u202Ed", "USYNLIG_TEGN", 4)]
    [InlineData("abc\u2066d", "USYNLIG_TEGN", 4)]
    [InlineData("a\u200Db", "USYNLIG_TEGN", 2)]
    [InlineData("\u200Dא", "USYNLIG_TEGN", 1)]
    [InlineData("a\u200B", "USYNLIG_TEGN", 2)]
    [InlineData("a\uFEFFb", "USYNLIG_TEGN", 2)]
    [InlineData("a\U000E0041b", "USYNLIG_TEGN", 2)]
    [InlineData("\r\nab\u200Bc", "USYNLIG_TEGN", 4)]
    public void Tegn_som_ikke_kan_sees_eller_lagres_avvises_med_stedet(string verdi, string kode, int sted)
    {
        var hinder = Fritekst(verdi).Hinder!;
        Assert.Equal(kode, hinder.Kode);
        Assert.Contains($"tegn nummer {sted}", hinder.Forklaring, StringComparison.Ordinal);
    }

    [Fact]
    public void Halve_tegn_avvises_med_stedet()
    {
        string[] halve = ["a\uD800b", "a\uDC00", "a\uD83D"];
        Assert.All(halve, verdi => Assert.Contains("(tegn nummer 2)", Fritekst(verdi).Hinder!.Forklaring, StringComparison.Ordinal));
    }

    [Fact]
    public void Stedet_telles_i_det_som_ble_skrevet_ogsaa_paa_en_linje()
    {
        var les = Les();
        _ = les.Kort("tittel", "tittelen", "  ab\u200Bc");
        Assert.Contains("tegn nummer 5.", les.Hinder!.Forklaring, StringComparison.Ordinal);
    }

    [Fact]
    public void Lengdene_staar_i_setningen()
    {
        Assert.Equal("Teksten kan ha høyst 10 000 tegn. Du har skrevet 10 001.", Fritekst(new string('å', 10_001)).Hinder?.Forklaring);
        Assert.Null(Fritekst(new string('å', 10_000)).Hinder);
        var les = Les();
        _ = les.Fritekst("tekst", "teksten", "ni tegn !", min: 10);
        Assert.Equal("Teksten må ha minst 10 tegn.", les.Hinder?.Forklaring);
    }

    [Theory]
    [InlineData("Han heter Ola, 12901573091.", true)]
    [InlineData("129015 73091", true)]
    [InlineData("12.90.15 73091", true)]
    [InlineData("129015-73091", true)]
    [InlineData("D-nummeret er 55891480120", true)]
    [InlineData("12901573092", false)]
    [InlineData("129015730911", false)]
    [InlineData("Ring 22 22 22 22 eller 400 00 000 den 07.05.2026", false)]
    public void Foedselsnummer_i_teksten_maa_bekreftes(string verdi, bool erFnr)
    {
        var hinder = Fritekst(verdi).Hinder;
        Assert.Equal(erFnr ? "FNR_I_TEKST" : null, hinder?.Kode);
        Assert.Equal(erFnr ? Hinderslag.Bekreft : null, hinder?.Slag);
        Assert.NotNull(Les().Fritekst("tekst", "teksten", verdi, fnrBekreftet: true));
    }

    [Theory]
    [InlineData("O’Brien-Næss d.y.")]
    [InlineData("Đặng Thị Ngọc")]
    [InlineData("محمد")]
    [InlineData("李小龍")]
    [InlineData("Ана-Мария")]
    [InlineData("Fa\u02BBafafine")]
    public void Navn_fra_hele_verden_er_navn(string navn) => Assert.Equal(navn, Les().Navn("navn", "navnet", navn)?.Tekst);

    [Theory]
    [InlineData("Ola 2")]
    [InlineData("Ola (far)")]
    [InlineData("-.'")]
    [InlineData("\u0301Ola")]
    [InlineData("O\u0316\u0317\u0318\u0319la")]
    [InlineData("Ｏｌａ")]
    [InlineData("𝐎𝐥𝐚")]
    [InlineData("Αnna")]
    [InlineData("Ola_Nordmann")]
    public void Det_som_ikke_er_navn_avvises(string navn)
    {
        var les = Les();
        Assert.Null(les.Navn("navn", "navnet", navn));
        Assert.Equal("NAVN_TEGN", les.Hinder?.Kode);
    }

    [Theory]
    [InlineData("\u3164")]
    [InlineData("Ola\u00ADNordmann")]
    public void Navn_som_ikke_vises_avvises(string navn)
    {
        var les = Les();
        Assert.Null(les.Navn("navn", "navnet", navn));
        Assert.Equal("USYNLIG_TEGN", les.Hinder?.Kode);
    }

    [Theory]
    [InlineData("%%%")]
    [InlineData("a%b*")]
    [InlineData("   ")]
    public void Jokertegn_er_ikke_soek(string verdi)
    {
        var les = Les();
        Assert.Null(les.Soek(verdi));
        Assert.Equal("SOEK_KORT", Assert.Single(les.Hinder!.Alle).Kode);
    }

    [Fact]
    public void En_megabyte_merker_uten_bokstav_leses_ikke_til_ende()
    {
        var hinder = Fritekst("a" + string.Concat(Enumerable.Repeat("\u0301\u0316", 500_000))).Hinder;
        Assert.Equal("UGYLDIG_TEGN", hinder?.Kode);
        Assert.Contains("tegn nummer 32", hinder?.Forklaring, StringComparison.Ordinal);
    }

    private static (string? Tekst, Hinder? Hinder) Fritekst(string verdi)
    {
        var les = Les();
        return (les.Fritekst("tekst", "teksten", verdi)?.Tekst, les.Hinder);
    }

    private static Inndata Les() => new(DaarligeInndata.Naa);
}
