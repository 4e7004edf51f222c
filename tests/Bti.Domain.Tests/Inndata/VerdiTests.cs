using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class VerdiTests
{
    private static readonly DateOnly Dag = DaarligeInndata.Naa.Dag;

    [Theory]
    [InlineData("07.05.2026", 2026, 5, 7)]
    [InlineData(" 7.5.2026 ", 2026, 5, 7)]
    [InlineData("2026-05-07", 2026, 5, 7)]
    [InlineData("22.11.27", 2027, 11, 22)]
    [InlineData("2026-03-28T23:00:00Z", 2026, 3, 29)]
    [InlineData("2026-11-21T23:30:00.000Z", 2026, 11, 22)]
    [InlineData("2026-11-22T00:30+05:00", 2026, 11, 21)]
    public void En_dag_kan_skrives_slik(string verdi, int aar, int maaned, int dag) =>
        Assert.Equal(new DateOnly(aar, maaned, dag), Les().Dato("dag", "dagen", verdi));

    [Theory]
    [InlineData("23.11.27", "DATO_FOR_GAMMEL")] // more than a year ahead: 1927
    [InlineData("31.12.1999", "DATO_FOR_GAMMEL")]
    [InlineData("31.04.26", "DATO_UGYLDIG")]
    [InlineData("00.00.0000", "DATO_UGYLDIG")]
    [InlineData("2026-11-22T00:30:00", "DATO_FORMAT")] // whose clock?
    [InlineData("07.05", "DATO_FORMAT")]
    [InlineData("7. mai 2026", "DATO_FORMAT")]
    [InlineData("٠٧.٠٥.٢٠٢٦", "DATO_FORMAT")]
    [InlineData("0001-01-01T00:00:00+14:00", "DATO_FORMAT")]
    [InlineData("9999-12-31T23:59:59Z", "DATO_FOR_LANGT")]
    public void En_dag_kan_ikke_skrives_slik(string verdi, string kode) =>
        Assert.Equal(kode, Kode(les => les.Dato("dag", "dagen", verdi)));

    [Fact]
    public void I_dag_er_verken_framtid_eller_fortid()
    {
        Assert.Equal(Dag, Les().Dato("dag", "dagen", "22.11.2026", ikkeFramtid: true));
        Assert.Equal(Dag, Les().Dato("dag", "dagen", "22.11.2026", ikkeFortid: true));
        Assert.Equal("DATO_FRAMTID", Kode(les => les.Dato("dag", "dagen", "23.11.2026", ikkeFramtid: true)));
        Assert.Equal("DATO_FORTID", Kode(les => les.Dato("dag", "dagen", "21.11.2026", ikkeFortid: true)));
    }

    [Fact]
    public void Grensene_staar_i_setningen()
    {
        var les = Les();
        _ = les.Dato("dag", "dagen", "01.01.1999", tidligst: new DateOnly(2020, 3, 1));
        _ = les.Dato("dag", "dagen", "01.01.2030", senest: new DateOnly(2027, 1, 9));
        Assert.Equal(["Dagen kan ikke være før 01.03.2020.", "Dagen kan ikke være senere enn 09.01.2027."], les.Hinder!.Alle.Select(h => h.Forklaring));
    }

    [Theory]
    [InlineData("barn", Gjelder.Barn)]
    public void Et_valg_er_koden_sin(string kode, Gjelder verdi)
    {
        Assert.Equal(verdi, Les().Valg<Gjelder>("gjelder", "hvem", kode));
        Assert.Equal(kode, Inndata.Kode(verdi));
    }

    [Theory]
    [InlineData("Barn")]
    [InlineData("0")]
    [InlineData(" barn")]
    [InlineData("barn,ukjent")]
    public void Et_valg_er_ikke_noe_annet(string verdi) => Assert.Equal("VERDI_UGYLDIG", Kode(les => les.Valg<Gjelder>("gjelder", "hvem", verdi)));

    [Theory]
    [InlineData("{0193b8a0-0000-7000-8000-000000000000}")]
    [InlineData("0193b8a0000070008000000000000000")]
    [InlineData("1")]
    public void En_id_er_skrevet_paa_en_maate(string verdi) => Assert.Equal("VERDI_UGYLDIG", Kode(les => les.Id("barn", "barnet", verdi)));

    [Theory]
    [InlineData("5\0")]
    [InlineData("+5")]
    [InlineData("5,0")]
    [InlineData("٥")]
    [InlineData("4294967297")]
    [InlineData("0")]
    public void Et_tall_er_sifre_innenfor_grensene(string verdi)
    {
        var les = Les();
        Assert.Null(les.Tall("antall", "antallet", verdi, 1, 2_000));
        Assert.Equal("Antallet må være et helt tall mellom 1 og 2 000.", les.Hinder?.Forklaring);
    }

    [Theory]
    [InlineData("22 22 22 22", "22222222")]
    [InlineData("0047 912 34 567", "+4791234567")]
    [InlineData("+46 (8) 123-456", "+468123456")]
    public void Telefonnummer_lagres_uten_mellomrom(string verdi, string lagret) => Assert.Equal(lagret, Les().Telefon("mobil", "mobilen", verdi)?.Tekst);

    [Theory]
    [InlineData("2222222")]
    [InlineData("02222222")]
    [InlineData("+4712")]
    [InlineData("ring meg")]
    [InlineData("+0123456789")]
    public void Andre_telefonnummer_avvises(string verdi) => Assert.Equal("TELEFON_UGYLDIG", Kode(les => les.Telefon("mobil", "mobilen", verdi)));

    [Theory]
    [InlineData("@kommune.no")]
    [InlineData("a@b")]
    [InlineData("a@b@c.no")]
    [InlineData("a b@kommune.no")]
    [InlineData(".a@kommune.no")]
    [InlineData("a@-kommune.no")]
    [InlineData("a@kommune..no")]
    [InlineData("a@kommune.no.")]
    [InlineData("a@b.no,c@d.no")]
    [InlineData("Ola <a@b.no>")]
    public void Andre_epostadresser_avvises(string verdi) => Assert.Equal("EPOST_UGYLDIG", Kode(les => les.Epost("epost", "adressen", verdi)));

    [Fact]
    public void Orgnummer_har_kontrollsiffer()
    {
        Assert.Equal("974760673", Les().Orgnr("orgnr", "nummeret", "974 760 673"));
        Assert.Equal("ORGNR_UGYLDIG", Kode(les => les.Orgnr("orgnr", "nummeret", "974760674")));
    }

    private static string? Kode(Func<Inndata, object?> les)
    {
        var inndata = Les();
        Assert.Null(les(inndata));
        return inndata.Hinder?.Kode;
    }

    private static Inndata Les() => new(DaarligeInndata.Naa);
}
