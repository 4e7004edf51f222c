using System.Globalization;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class FoedselsnummerTests
{
    [Fact]
    public void Det_som_lages_godtas_og_baerer_dagen_det_ble_laget_for()
    {
        var tilfeldig = new Tilfeldig(80);
        var laget = 0;
        for (var dag = new DateOnly(2000, 1, 1); dag < new DateOnly(2027, 1, 1); dag = dag.AddDays(1))
        {
            if (Foedselsnummer.Syntetisk(dag, 500 + tilfeldig.Under(500)) is not { } fnr) continue;
            laget++;
            Assert.Equal(fnr, Foedselsnummer.Les(fnr.Siffer, tillatSyntetisk: true).Fnr);
            Assert.Equal(dag, fnr.Foedselsdato);
            Assert.Equal("FNR_SYNTETISK", Foedselsnummer.Les(fnr.Siffer, tillatSyntetisk: false).Hinder?.Kode);
        }

        Assert.True(laget > 7_000, $"Only {laget} numbers could be made.");
    }

    [Fact]
    public void Ett_galt_siffer_oppdages_alltid()
    {
        var fnr = DaarligeInndata.Med("BI-001").Tekst!;
        var gale = from sted in Enumerable.Range(0, fnr.Length)
                   from siffer in "0123456789"
                   where siffer != fnr[sted]
                   select $"{fnr[..sted]}{siffer}{fnr[(sted + 1)..]}";

        Assert.All(gale, galt => Assert.NotNull(Foedselsnummer.Les(galt, tillatSyntetisk: true).Hinder));
    }

    [Fact]
    public void Faa_tilfeldige_sifferrekker_kan_vaere_et_nummer()
    {
        var tilfeldig = new Tilfeldig(11);
        var gyldige = Enumerable.Range(0, 100_000).Count(_ => Foedselsnummer.Les(tilfeldig.Siffer(11), tillatSyntetisk: true).Fnr is not null);
        Assert.InRange(gyldige, 300, 700);
    }

    [Theory]
    [InlineData("129015 73091")]
    [InlineData("129015\u00A073091")]
    [InlineData("12901573091\r\n")]
    [InlineData("\t12 90 15 73091 ")]
    public void Mellomrom_er_ikke_en_feil(string verdi) =>
        Assert.Equal("12901573091", Foedselsnummer.Les(verdi, tillatSyntetisk: true).Fnr?.Siffer);

    [Fact]
    public void Et_nummer_for_noen_som_ikke_er_foedt_er_galt()
    {
        var les = new Inndata(DaarligeInndata.Naa);
        Assert.Null(les.Fnr("fnr", "nummeret", Nummer(new DateOnly(2026, 11, 23)).Siffer, paakrevd: true, tillatSyntetisk: true));
        Assert.Equal("FNR_UGYLDIG", les.Hinder?.Kode);
    }

    [Fact]
    public void Individnummer_fra_et_annet_aarhundre_er_en_feil_i_koden() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Enumerable.Range(100, 50).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2015, 10, 12), n)).ToList());

    [Fact]
    public void Nummeret_skriver_ikke_seg_selv()
    {
        var fnr = Nummer(new DateOnly(2015, 10, 12));
        Assert.DoesNotContain(fnr.Siffer, string.Create(CultureInfo.InvariantCulture, $"{fnr} {new { fnr }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void Den_som_har_fylt_25_er_for_gammel(int aar, bool forGammel)
    {
        var les = new Inndata(DaarligeInndata.Naa);
        les.Alder("fnr", "barnet", aar, maksAlder: 24);
        Assert.Equal(forGammel ? "Personen er 25 år. Løsningen gjelder gravide, barn og unge til og med 24 år." : null, les.Hinder?.Forklaring);
    }

    private static Foedselsnummer Nummer(DateOnly dag) =>
        Enumerable.Range(500, 50).Select(n => Foedselsnummer.Syntetisk(dag, n)).First(n => n is not null)!.Value;
}
