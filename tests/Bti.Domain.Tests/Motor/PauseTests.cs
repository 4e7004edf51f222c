using System.Text.Json;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A frist on pause does not fall due and is said nothing about; what was left of it when the pause began is left when it ends (ADR-0066).</summary>
public sealed class PauseTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);

    // The evaluering falls on 23 February, and is moved with a reason alone.
    private static readonly Handlingsveileder MedGrunn = Med(f => f with { Utsettelse = Utsettelsesregel.MedGrunn });

    private static Handlingsveileder Med(Func<Fristpost, Fristpost> evaluering, string versjon = "test-01") => Gitt.Veileder with
    {
        Versjon = versjon, Nivaaer = [.. Gitt.Veileder.Nivaaer.Select(n => n with { Frister = [.. n.Frister.Select(f => f.Navn is Fristnavn.Evaluering ? evaluering(f) : f)] })],
    };

    private static Forloep Forloepet(Handlingsveileder? veileder = null) => Gitt.EtForloep(Gitt.En, Start, veileder ?? MedGrunn);

    private static Frist Evalueringen(Forloep forloep) => forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Evaluering);

    private static Rammer Rammer(Naa naa, Handlingsveileder? veileder = null) => Gitt.Rammer(naa, veileder: veileder ?? MedGrunn);

    private static Utsettelse Bedt(Forloep forloep, DateOnly til, Utsettelsesslag slag = Utsettelsesslag.Pause)
    {
        var frist = Evalueringen(forloep);
        return new()
        {
            Kommune = forloep.Kommune, Id = UtsettelseId.Ny(), Forloep = forloep.Id, Frist = frist.Id, Navn = frist.Navn, Utsettelsesslag = slag, Fra = frist.Dag, Til = til,
            Grunn = Fortrolig.Av("Familien er bortreist."), BedtAv = Gitt.Siri.Id, Bedt = Start.Tidspunkt,
        };
    }

    private static Forloep PaaPause(DateOnly fra, DateOnly til)
    {
        var forloep = Forloepet();
        Assert.Null(forloep.BeOmUtsettelse(Bedt(forloep, til), Rammer(fra.Kl(9))));
        return forloep;
    }

    [Fact]
    public void Det_som_var_igjen_da_pausen_begynte_er_igjen_naar_den_slutter()
    {
        var (fra, til) = (2.Februar(2026), 15.Februar(2026));
        var frist = Evalueringen(PaaPause(fra, til));

        Assert.Equal(9.Mars(2026), frist.Dag);
        Assert.Equal(23.Februar(2026).DayNumber - fra.DayNumber, frist.Dag.DayNumber - til.AddDays(1).DayNumber);
        Assert.Equal((til, null, null), (frist.PauseTil(fra), frist.PauseTil(til.AddDays(1)), frist.RegnetFra));
        Assert.Equal(til, frist.PauseTil(til));
    }

    [Fact]
    public void Ingen_minnes_om_den_i_pausen_og_hvert_trinn_sies_en_gang_etterpaa()
    {
        // Asked on the day it falls: it falls the day after the pause, and nothing of its ladder comes before that.
        var (fra, til) = (23.Februar(2026), 22.Mars(2026));
        var frist = Evalueringen(PaaPause(fra, til));
        Assert.Equal(23.Mars(2026), frist.Dag);
        for (var dag = fra; dag <= til; dag = dag.AddDays(1)) Assert.Empty(frist.Klatre(MedGrunn, Kalender.BareRoedeDager, dag.Kl(23)));

        Assert.Equal([1], frist.Klatre(MedGrunn, Kalender.BareRoedeDager, 23.Mars(2026).Kl(6)).Select(v => v.Trinn));
        Assert.Empty(frist.Klatre(MedGrunn, Kalender.BareRoedeDager, 23.Mars(2026).Kl(12)));
        Assert.Equal([2], frist.Klatre(MedGrunn, Kalender.BareRoedeDager, 26.Mars(2026).Kl(6)).Select(v => v.Trinn));
    }

    [Fact]
    public void Over_skiftet_til_sommertid_er_en_dag_en_dag()
    {
        foreach (var (fra, til) in new[] { (2.Februar(2026), 29.Mars(2026)), (23.Februar(2026), 25.Oktober(2026)) })
        {
            var frist = Evalueringen(PaaPause(fra, til));
            Assert.Equal(23.Februar(2026).AddDays(til.DayNumber - fra.DayNumber + 1), frist.Dag);
            Alltid.SlutterMedDagen(frist);
        }
    }

    [Fact]
    public void Den_tas_av_pause_en_gang_og_har_da_de_dagene_den_hadde_igjen()
    {
        var (fra, til) = (2.Februar(2026), 15.Februar(2026));
        var forloep = PaaPause(fra, til);
        Assert.Null(forloep.AvsluttPause(Evalueringen(forloep), Rammer(6.Februar(2026).Kl(9))));

        // 21 days were left on the second, and are left on the sixth.
        Assert.Equal((27.Februar(2026), null), (Evalueringen(forloep).Dag, Evalueringen(forloep).PauseTil(6.Februar(2026))));
        Assert.Equal(new PauseAvsluttet(Fristnavn.Evaluering, 27.Februar(2026)), forloep.TaNyeHendelser()[^1].Hendelse);
        Assert.Equal(Hindre.FristenErIkkePaaPause, forloep.AvsluttPause(Evalueringen(forloep), Rammer(6.Februar(2026).Kl(9))));

        // The day it began it is as if it had not been; the day after it there is none to end.
        var straks = PaaPause(fra, til);
        Assert.Null(straks.AvsluttPause(Evalueringen(straks), Rammer(fra.Kl(10))));
        Assert.Equal(23.Februar(2026), Evalueringen(straks).Dag);
        var etter = PaaPause(fra, til);
        Assert.Equal(Hindre.FristenErIkkePaaPause, etter.AvsluttPause(Evalueringen(etter), Rammer(til.AddDays(1).Kl(0))));
    }

    [Fact]
    public void Den_som_er_ute_settes_ikke_paa_pause_og_den_som_er_paa_pause_flyttes_ikke()
    {
        var ute = Forloepet();
        Assert.Equal(Hindre.FristenErUte, ute.BeOmUtsettelse(Bedt(ute, 15.Mars(2026)), Rammer(24.Februar(2026).Kl(9))));
        var forloep = PaaPause(2.Februar(2026), 15.Februar(2026));
        foreach (var slag in Enum.GetValues<Utsettelsesslag>()) Assert.Equal(Hindre.FristenErPaaPause, forloep.BeOmUtsettelse(Bedt(forloep, 15.April(2026), slag), Rammer(3.Februar(2026).Kl(9))));
        Assert.Null(forloep.BeOmUtsettelse(Bedt(forloep, 15.April(2026), Utsettelsesslag.Flytting), Rammer(16.Februar(2026).Kl(9))));

        var staar = Forloepet(Med(f => f with { Utsettelse = Utsettelsesregel.Nei }));
        Assert.Equal(Hindre.KanIkkeUtsettes, staar.BeOmUtsettelse(Bedt(staar, 15.Februar(2026)), Rammer(Start, Med(f => f with { Utsettelse = Utsettelsesregel.Nei }))));
    }

    [Fact]
    public void Med_lederens_ja_begynner_pausen_den_dagen_hun_sier_det()
    {
        var (forloep, leder) = (Forloepet(Gitt.Veileder), Gitt.Styreren);
        var bedt = Bedt(forloep, 15.Februar(2026));
        Assert.Null(forloep.BeOmUtsettelse(bedt, Rammer(2.Februar(2026).Kl(9), Gitt.Veileder)));
        Assert.Equal((23.Februar(2026), null), (Evalueringen(forloep).Dag, bedt.Innvilget));

        Assert.Equal(Hindre.PausenErOver, forloep.BesvarUtsettelse(bedt, innvilget: true, Gitt.Rammer(16.Februar(2026).Kl(9), leder)));
        Assert.Null(forloep.BesvarUtsettelse(bedt, innvilget: true, Gitt.Rammer(6.Februar(2026).Kl(9), leder)));
        Assert.Equal((5.Mars(2026), 15.Februar(2026)), (Evalueringen(forloep).Dag, Evalueringen(forloep).PauseTil(6.Februar(2026))));
        Assert.DoesNotContain(forloep.AapneFrister, f => f.Navn is Fristnavn.SvarPaaUtsettelse);

        var nei = Forloepet(Gitt.Veileder);
        var annen = Bedt(nei, 15.Februar(2026));
        Assert.Null(nei.BeOmUtsettelse(annen, Rammer(2.Februar(2026).Kl(9), Gitt.Veileder)));
        Assert.Equal(Hindre.FristenErUte, nei.BesvarUtsettelse(annen, innvilget: true, Gitt.Rammer(24.Februar(2026).Kl(9), leder)));
        Assert.Null(nei.BesvarUtsettelse(annen, innvilget: false, Gitt.Rammer(24.Februar(2026).Kl(9), leder)));
        Assert.Equal((23.Februar(2026), null), (Evalueringen(nei).Dag, Evalueringen(nei).PauseTil(24.Februar(2026))));
    }

    [Fact]
    public void En_ny_versjon_av_veilederen_lar_pausen_staa_og_en_evaluering_slutter_den()
    {
        var forloep = PaaPause(2.Februar(2026), 15.Februar(2026));
        Assert.Null(forloep.ByttVeileder(Med(f => f with { Tekst = "Evaluer sammen" }, "test-02"), Gitt.En, Rammer(4.Februar(2026).Kl(9))));
        Assert.Equal(("Evaluer sammen", 9.Mars(2026), 15.Februar(2026)), (Evalueringen(forloep).Tekst, Evalueringen(forloep).Dag, Evalueringen(forloep).PauseTil(4.Februar(2026))));

        Assert.Null(forloep.Evaluer(EvalueringId.Ny(), Utfall.NoeEffekt, 5.Februar(2026), 20.Mars(2026), Rammer(5.Februar(2026).Kl(9))));
        Assert.Equal((20.Mars(2026), null), (Evalueringen(forloep).Dag, Evalueringen(forloep).PauseTil(5.Februar(2026))));
    }

    [Fact]
    public void Det_blir_det_samme_naar_det_spilles_igjen()
    {
        var forloep = PaaPause(2.Februar(2026), 15.Februar(2026));
        Assert.Null(forloep.AvsluttPause(Evalueringen(forloep), Rammer(6.Februar(2026).Kl(9))));
        Assert.Null(forloep.BeOmUtsettelse(Bedt(forloep, 1.April(2026)), Rammer(7.Februar(2026).Kl(9))));
        var spill = new Gjenspilling(MedGrunn, Kalender.BareRoedeDager);
        foreach (var hendt in forloep.TaNyeHendelser()) Assert.Null(spill.Hend(hendt with { Hendelse = Gjenspilling.Les(JsonSerializer.Serialize(hendt.Hendelse)) }));

        Assert.Equal(forloep.Frister.Select(f => (f.Navn, f.Dag, f.Aapnet)).Order(), spill.Frister.Select(f => (f.Navn, f.Dag, f.Aapnet)).Order());
        Assert.Equal(22.April(2026), Evalueringen(forloep).Dag);
    }

    [Fact]
    public void Det_som_ble_skrevet_foer_det_fantes_pauser_leses_og_skrives_som_foer()
    {
        const string Flytting = """{"$type":"bedt_om_utsettelse","Utsettelse":{"Verdi":"01a21d82-38a3-760d-a7ce-46fd3ccb7f8e"},"Navn":8,"Fra":"2026-02-23","Til":"2026-03-16"}""";
        var lest = Gjenspilling.Les(Flytting);
        Assert.Equal(Utsettelsesslag.Flytting, Assert.IsType<BedtOmUtsettelse>(lest).Slag);
        Assert.DoesNotContain("Slag", JsonSerializer.Serialize(lest), StringComparison.Ordinal);
    }
}
