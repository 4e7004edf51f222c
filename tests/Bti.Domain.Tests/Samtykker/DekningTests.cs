using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>From when a samtykke covers what is written, and who is bound by it.</summary>
public sealed class DekningTests
{
    private static readonly DateOnly Begynt = 1.Mars(2026);
    private static readonly Barn Barnet = Gitt.EtBarn(1.Januar(2020));
    private static readonly Forloep Forloepet = Gitt.EtForloep(Gitt.En, 1.Januar(2026).Kl(9));
    private static readonly Samtykkeomfang Alt = Samtykkeomfang.Alt;

    private static Samtykke Svar(DateOnly fra, bool ja = true, Samtykkeomfang? omfang = null, bool tidligere = false, DateOnly? varer = null, int giver = 0) => Samtykke.Registrer(
        SamtykkeId.Ny(), Forloepet, Barnet.Foresatte[giver].Id, "ppt", ja, Samtykkemaate.Muntlig, new(null, null, false, null), omfang ?? Alt, fra, varer ?? fra.AddYears(1), Gitt.Rammer(fra.Kl(9)), tidligere);

    private static Samtykke Trukket(Samtykke samtykke, DateOnly dag)
    {
        samtykke.Trekk(Gitt.Siri.Id, dag.Kl(9));
        return samtykke;
    }

    private static Dekning Dekning(DateOnly dag, ForesattesSamtykke foresatte, params Samtykke[] svar) =>
        Samtykkeregel.Status(Barnet, Gitt.Veileder.Regler with { Foresatte = foresatte }, svar, "ppt", dag).Dekning;

    // One guardian is enough: what one person's answers come to.
    private static DateOnly? Fra(DateOnly dag, params Samtykke[] svar) =>
        Dekning(dag, ForesattesSamtykke.En, svar).Fra is { Count: > 0 } fra ? fra[Informasjonskategori.Tiltak] : null;

    private static Innlegg Linje(DateOnly dag, DateOnly? skrevet = null, Ansatt? av = null, Informasjonskategori kategori = Informasjonskategori.Tiltak) => new()
    {
        Kommune = Gitt.Kommunen, Id = InnleggId.Ny(), Forloep = Forloepet.Id, Slag = Innleggslag.Notat, Kategori = kategori, Dag = dag,
        Tekst = Fortrolig.Av("Vi prøver igjen."), Av = (av ?? Gitt.Siri).Id, Skrevet = (skrevet ?? dag).Kl(10).Tidspunkt,
    };

    public static TheoryData<string, DateOnly, DateOnly?, Samtykke[]> Svarene => new()
    {
        { "fra sin første dag", 1.April(2026), Begynt, [Svar(Begynt)] },
        { "også det som var før", 1.April(2026), DateOnly.MinValue, [Svar(Begynt, tidligere: true)] },
        { "fornyet mens det gjaldt", 1.Juni(2026), Begynt, [Svar(Begynt), Svar(1.Mai(2026))] },
        { "fornyet dagen etter at det gikk ut", 1.Juni(2026), Begynt, [Svar(Begynt, varer: 30.April(2026)), Svar(1.Mai(2026))] },
        { "gitt på nytt etter et opphold", 1.Juni(2026), 2.Mai(2026), [Svar(Begynt, varer: 30.April(2026)), Svar(2.Mai(2026))] },
        { "gitt på nytt etter et nei", 1.Juni(2026), 1.Mai(2026), [Svar(Begynt), Svar(15.April(2026), ja: false), Svar(1.Mai(2026))] },
        { "gitt på nytt den dagen det ble trukket", 1.Juni(2026), 1.Mai(2026), [Trukket(Svar(Begynt), 1.Mai(2026)), Svar(1.Mai(2026))] },
        { "fornyet uten å si noe om før", 1.Juni(2026), Begynt, [Svar(Begynt, tidligere: true), Svar(1.Mai(2026))] },
        { "fornyet til å gjelde det som var før", 1.Juni(2026), DateOnly.MinValue, [Svar(Begynt), Svar(1.Mai(2026), tidligere: true)] },
        { "utvidet med en ny type", 1.Juni(2026), 1.Mai(2026), [Svar(Begynt, omfang: Samtykkeomfang.Av([Informasjonskategori.Helse])), Svar(1.Mai(2026))] },
        { "tre på rad", 1.Juli(2026), Begynt, [Svar(Begynt), Svar(1.April(2026)), Svar(1.Mai(2026))] },
        { "et nei", 1.April(2026), null, [Svar(Begynt, ja: false)] },
        { "trukket", 1.April(2026), null, [Trukket(Svar(Begynt), 15.Mars(2026))] },
        { "utløpt", 1.Juni(2026), null, [Svar(Begynt, varer: 30.April(2026))] },
    };

    [Theory]
    [MemberData(nameof(Svarene))]
    public void Et_samtykke_dekker_fra_den_dagen_det_har_staatt_siden(string hva, DateOnly dag, DateOnly? fra, Samtykke[] svar) =>
        Assert.Equal((hva, fra), (hva, Fra(dag, svar)));

    [Fact]
    public void Maa_begge_si_ja_gjelder_det_fra_den_siste_og_bare_begge_kan_aapne_for_det_som_var_foer()
    {
        DateOnly Begge(bool foerste, bool andre) =>
            Dekning(1.Juni(2026), ForesattesSamtykke.Begge, Svar(Begynt, tidligere: foerste), Svar(1.April(2026), tidligere: andre, giver: 1)).Fra[Informasjonskategori.Tiltak];
        Assert.Equal([1.April(2026), 1.April(2026), Begynt, DateOnly.MinValue], [Begge(false, false), Begge(true, false), Begge(false, true), Begge(true, true)]);
        Assert.Equal(Begynt, Dekning(1.Juni(2026), ForesattesSamtykke.En, Svar(Begynt), Svar(1.April(2026), giver: 1)).Fra[Informasjonskategori.Tiltak]);
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 0, false)]
    [InlineData(0, -1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(1, 0, true)]
    public void En_linje_er_datert_den_foerste_av_dagen_den_handler_om_og_dagen_den_ble_skrevet(int handlerOm, int skrevet, bool slipper)
    {
        var vindu = Delingsvindu.For(Forloepet, "ppt", new(Samtykkestilling.Gitt, null) { Dekning = Dekning(1.Juni(2026), ForesattesSamtykke.En, Svar(Begynt)) }, Gitt.Nora.Id);
        var linje = Linje(Begynt.AddDays(handlerOm), Begynt.AddDays(skrevet));
        Assert.Equal((slipper, slipper ? null : Hindre.FoerSamtykket), (vindu.Slipper(linje), vindu.HinderFor(linje)));
    }

    [Fact]
    public void Det_som_ikke_dekkes_og_det_som_er_fra_foer_sies_hver_for_seg_og_hendelsene_foelger_med()
    {
        var status = new Samtykkestatus(Samtykkestilling.Gitt, null) { Dekning = Dekning(1.Juni(2026), ForesattesSamtykke.En, Svar(Begynt, omfang: Samtykkeomfang.Av([Informasjonskategori.Helse]))) };
        var vindu = Delingsvindu.For(Forloepet, "ppt", status, Gitt.Nora.Id);
        Assert.Equal(Hindre.SamtykketDekkerIkke, vindu.HinderFor(Linje(Begynt)));
        Assert.Equal(Hindre.FoerSamtykket, vindu.HinderFor(Linje(1.Januar(2026), kategori: Informasjonskategori.Helse)));
        Assert.Null(vindu.HinderFor(Linje(Begynt, kategori: Informasjonskategori.Helse)));
        Assert.Equal((false, true), (vindu.SlipperHendt(Begynt.AddDays(-1)), vindu.SlipperHendt(Begynt)));
        Assert.True(Delingsvindu.Alt.SlipperHendt(DateOnly.MinValue));

        // She passes on no more than she sees herself.
        Assert.False((Delingsvindu.Alt with { Innenfor = vindu }).Slipper(Linje(Begynt)));
    }

    [Fact]
    public void Den_som_har_stafetten_ser_det_hun_skal_foelge_opp_men_bare_de_typene_samtykket_dekker()
    {
        var status = new Samtykkestatus(Samtykkestilling.Gitt, null) { Dekning = Dekning(1.Juni(2026), ForesattesSamtykke.En, Svar(Begynt, omfang: Samtykkeomfang.Av([Informasjonskategori.Tiltak]))) };
        var vindu = Delingsvindu.ForAnsvarlig(status, null, Gitt.Nora.Id);
        Assert.True(vindu.Slipper(Linje(1.Januar(2026))));
        Assert.True(vindu.SlipperHendt(1.Januar(2026)));
        Assert.Equal(Hindre.SamtykketDekkerIkke, vindu.HinderFor(Linje(1.Januar(2026), kategori: Informasjonskategori.Helse)));
    }

    [Fact]
    public void Det_tjenesten_selv_har_skrevet_har_den_ogsaa_naar_en_annen_derfra_leser()
    {
        var forloep = Gitt.EtForloep(Gitt.To, 1.Januar(2026).Kl(9));
        Assert.Null(forloep.SlippTil(Gitt.Nora, 1.Juli(2026), Gitt.Rammer(10.Januar(2026).Kl(9))));
        Assert.Null(forloep.TaUt(Gitt.Nora.Id, Gitt.Rammer(1.Februar(2026).Kl(9))));
        var status = new Samtykkestatus(Samtykkestilling.Gitt, null) { Dekning = Dekning(1.Juni(2026), ForesattesSamtykke.En, Svar(Begynt, omfang: Samtykkeomfang.Av([Informasjonskategori.Tiltak]))) };
        Delingsvindu Vindu(string tjeneste) => Delingsvindu.For(forloep, tjeneste, status, Gitt.Ola.Id);

        Assert.True(Vindu("helsestasjon").Slipper(Linje(15.Januar(2026), av: Gitt.Nora)));
        Assert.True(Vindu("helsestasjon").Slipper(Linje(15.Januar(2026), av: Gitt.Nora, kategori: Informasjonskategori.Helse)));
        Assert.True(Vindu("helsestasjon").Slipper(Linje(15.Januar(2026), av: Gitt.Ola)));
        Assert.False(Vindu("ppt").Slipper(Linje(15.Januar(2026), av: Gitt.Nora)));

        // What she wrote before she came in for the service, and after she went out, is not the service's.
        Assert.False(Vindu("helsestasjon").Slipper(Linje(9.Januar(2026), av: Gitt.Nora)));
        Assert.False(Vindu("helsestasjon").Slipper(Linje(2.Februar(2026), av: Gitt.Nora)));
    }
}
