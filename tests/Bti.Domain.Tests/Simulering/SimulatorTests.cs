using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class SimulatorTests
{
    private static readonly Kalender Kalenderen = Kalender.BareRoedeDager;
    private static readonly EnhetId Enheten = EnhetId.Ny();

    [Fact]
    public void Den_samme_veilederen_endrer_ingenting()
    {
        var aar = EtAar();
        var svar = Simuler(aar, Gitt.Veileder);

        Assert.Equal((0, 0, 0), (svar.Nye, svar.Borte, svar.Stoppet));
        Assert.All(svar.Uker, u => Assert.Equal(u.Foer, u.Etter));
        Assert.All(svar.Frister, f => Assert.Equal((f.Foer, f.ForSeneFoer), (f.Etter, f.ForSeneEtter)));
        Assert.True(svar.Uker.Sum(u => u.Foer.ForSene) > 0 && svar.Uker.Sum(u => u.Foer.Moeter) > 0 && svar.Uker.Max(u => u.Foer.Koe) > 0);
    }

    [Fact]
    public void En_uro_som_ble_avklart_etter_tolv_dager_ville_vaert_for_sen_naar_fristen_er_ti()
    {
        var uro = Avklart(dager: 12);
        var svar = Simulator.Simuler([uro], _ => Gitt.Veileder, MedAvklaring(10), Kalenderen, 1.Mars(2026));

        Assert.Equal((1, 0), (svar.Nye, svar.Borte));
        var avklaring = svar.Frister.Single(f => f.Navn is Fristnavn.Avklaring);
        Assert.Equal((0, 1), (avklaring.ForSeneFoer, avklaring.ForSeneEtter));

        // The eleventh day is the first that is too late: Friday 23 January, in the week of the 19th.
        Assert.Equal(19.Januar(2026), svar.VersteUke!.Mandag);
    }

    [Fact]
    public void Med_lengre_frist_er_den_som_var_for_sen_i_tide()
    {
        var svar = Simulator.Simuler([Avklart(dager: 18)], _ => Gitt.Veileder, MedAvklaring(21), Kalenderen, 1.Mars(2026));

        Assert.Equal((0, 1), (svar.Nye, svar.Borte));
        Assert.Null(svar.VersteUke);
    }

    [Fact]
    public void En_kortere_frist_gir_flere_for_sene_og_aldri_faerre_handlinger()
    {
        var aar = EtAar();
        var (ti, fjorten) = (Simuler(aar, MedAvklaring(10)), Simuler(aar, Gitt.Veileder));

        Assert.True(ti.Nye > 0);
        Assert.Equal(0, ti.Borte);
        Assert.Equal(aar.Count, ti.Rekker);
        Assert.Equal(fjorten.Frister.Sum(f => f.Foer), ti.Frister.Sum(f => f.Etter));
    }

    [Fact]
    public void Den_som_fulgte_veilederens_ukentall_ville_fulgt_utkastets()
    {
        var svar = Simuler(EtAar(), MedEvaluering("3 uker fra forrige evaluering"));

        Assert.True(svar.Frister.Single(f => f is { Navn: Fristnavn.Evaluering, Nivaa.Tall: 1 }) is var tall && tall.ForSeneEtter > tall.ForSeneFoer);
    }

    [Fact]
    public void Det_utkastet_ikke_tillater_stopper_og_telles()
    {
        var uten = Gitt.Veileder with { Nivaaer = [.. Gitt.Veileder.Nivaaer.Where(n => n.Nivaa != Gitt.Tre).Select(n => n with { Veier = [.. n.Veier.Where(v => v.Til != Gitt.Tre)] })] };
        var svar = Simuler(EtAar(), uten);

        Assert.True(svar.Stoppet > 0);
        Assert.Equal(0, svar.Frister.Where(f => f.Nivaa == Gitt.Tre).Sum(f => f.Etter));
    }

    [Fact]
    public void Det_samme_froeet_gir_det_samme_aaret() =>
        Assert.Equal(EtAar().Select(r => string.Join('|', r.Hendt.Select(h => (h.Tid, h.Hendelse)))), EtAar().Select(r => string.Join('|', r.Hendt.Select(h => (h.Tid, h.Hendelse)))));

    [Fact]
    public void Aaret_ligner_et_aar_i_en_kommune()
    {
        var aar = EtAar();
        var uroer = aar.Where(r => r.Hendt[0].Hendelse is UroSkrevet).ToList();
        var juli = uroer.Count(r => r.Hendt[0].Tid.Month == 7);
        var start = aar.Select(r => r.Hendt[0].Hendelse).OfType<ForloepStartet>().ToList();
        var svar = Simuler(aar, Gitt.Veileder);
        var avklaring = svar.Frister.Single(f => f.Navn is Fristnavn.Avklaring);

        Assert.InRange((double)start.Count / uroer.Count, 0.55, 0.8);
        Assert.InRange((double)start.Count(s => s.Nivaa == Gitt.En) / start.Count, 0.5, 0.7);
        Assert.InRange((double)juli / uroer.Count, 0, 0.05);
        Assert.InRange((double)avklaring.ForSeneFoer / avklaring.Foer, 0.1, 0.45);
    }

    [Fact]
    public void Uten_historie_er_svaret_tomt()
    {
        var svar = Simulator.Simuler([], _ => Gitt.Veileder, Gitt.Veileder, Kalenderen, 1.Mars(2026));

        Assert.Equal((0, 0, 0), (svar.Rekker, svar.Nye, svar.Enheter.Count));
        Assert.Null(svar.VersteUke);
    }

    private static Rekke Avklart(int dager)
    {
        var naa = 12.Januar(2026).Kl(9);
        var uro = Gitt.EnUro(naa.Dag, naa);
        Assert.Null(uro.Del(Gitt.Styreren.Id, Gitt.Rammer(naa)));
        Assert.Null(uro.Avgjoer(new Avklaring { Begrunnelse = Fortrolig.Av("Det gikk over."), Av = Gitt.Siri.Id, Dag = naa.Dag }, Gitt.Rammer(naa.Dag.AddDays(dager).Kl(9))));
        return new Rekke(Enheten, Gitt.Veileder.Versjon, uro.TaNyeHendelser());
    }

    private static IReadOnlyList<Rekke> EtAar() =>
        new Oppdiktetaar(Gitt.Veileder, Kalenderen, [Enheten, new EnhetId(Guid.Empty)], 1.August(2025)).Lag(froe: 7, forloep: 300);

    private static Simulering Simuler(IReadOnlyList<Rekke> rekker, Handlingsveileder utkast) =>
        Simulator.Simuler(rekker, _ => Gitt.Veileder, utkast, Kalenderen, 31.Juli(2026));

    private static Handlingsveileder MedAvklaring(int dager) => Med(Fristnavn.Avklaring, f => f with { Regel = Fristregel.Les($"{dager} dager fra uroen oppsto")! });

    private static Handlingsveileder MedEvaluering(string fornyes) => Med(Fristnavn.Evaluering, f => f with { Fornyes = Fristregel.Les(fornyes) });

    private static Handlingsveileder Med(Fristnavn navn, Func<Fristpost, Fristpost> endre) =>
        Gitt.Veileder with { Nivaaer = [.. Gitt.Veileder.Nivaaer.Select(n => n with { Frister = [.. n.Frister.Select(f => f.Navn == navn ? endre(f) : f)] })] };
}
