using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The child changes unit: the new one leads, the old holder keeps the stafett and sees no more than that, and the family is asked anew.</summary>
public sealed class OvergangTests
{
    private static readonly Naa Start = 12.Januar(2026).Kl(9);
    private static readonly Naa Dagen = 17.August(2026).Kl(0);
    private static readonly EnhetId Barnehagen = new(Guid.Empty);
    private static readonly EnhetId Skolen = EnhetId.Ny();
    private static readonly EnhetId Helsestasjonen = EnhetId.Ny();
    private static readonly Samtykkestatus Mangler = new(Samtykkestilling.Mangler, null);

    private static Ansatt EnI(EnhetId enhet, string tjeneste) => new()
    {
        Kommune = Gitt.Kommunen, Id = AnsattId.Ny(), Brukernavn = $"{Guid.CreateVersion7()}", Navn = "Prøve", Rolle = Rolle.Laerer, Enhet = enhet, Tjeneste = tjeneste,
    };

    private static Enhetsbytte Byttet(Forloep forloep) => new()
    {
        Kommune = forloep.Kommune, Id = EnhetsbytteId.Ny(), Barn = forloep.Barn, Fra = Barnehagen, Til = Skolen, Dag = Dagen.Dag, BestiltAv = Gitt.Styreren.Id, Bestilt = Start.Tidspunkt,
    };

    private static Forloep MedLogg()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Start);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, 31.Desember(2026), Start.Dag), Gitt.Rammer(Start)));
        return forloep;
    }

    private static Frist? Overgangen(Forloep forloep) => forloep.AapneFrister.SingleOrDefault(f => f.Navn is Fristnavn.Overgang);

    [Fact]
    public void Den_nye_enheten_leder_og_den_gamle_holderen_beholder_stafetten_uten_aa_se()
    {
        var forloep = MedLogg();
        Assert.Null(forloep.BytteEnhet(Skolen, Barnehagen, Mangler, Gitt.Rammer(Dagen)));

        Assert.Equal((Skolen, Gitt.Siri.Id, true, true), (forloep.Enhet, forloep.Stafettholder, forloep.HolderManglerSamtykke(Dagen.Dag), forloep.LoggenVenter));
        Assert.False(forloep.ErAnsvarlig(Gitt.Siri.Id, Dagen.Dag));
        Assert.Equal((Loggstatus.Pause, Samtykkestilling.Mangler), (forloep.Logg, forloep.Samtykke));
        Assert.Equal(31.August(2026), forloep.AapneFrister.Single(f => f.Navn is Fristnavn.Samtykke).Dag);
        Assert.Equal((31.August(2026), Ansvarsrolle.Stafettholder), (Overgangen(forloep)!.Dag, Overgangen(forloep)!.Ansvarlig));
    }

    [Fact]
    public void Overgangen_er_ferdig_naar_en_som_ikke_er_i_den_gamle_enheten_har_tatt_over()
    {
        var forloep = MedLogg();
        var (ny, gammel) = (EnI(Skolen, "skole"), EnI(Barnehagen, "barnehage"));
        Assert.Null(forloep.BytteEnhet(Skolen, Barnehagen, Mangler, Gitt.Rammer(Dagen)));

        // With a new samtykke to it the old unit may still take part; the overgang is not done by that.
        Assert.Equal(Hindre.SamtykkeMangler, forloep.TilbyStafett(gammel, null, Gitt.Rammer(Dagen)));
        Assert.Null(forloep.TilbyStafett(gammel, 1.Desember(2026), Gitt.Rammer(Dagen)));
        Assert.Null(forloep.BesvarStafett(gammel, aksepter: true, 1.Desember(2026), Gitt.Rammer(Dagen)));
        Assert.NotNull(Overgangen(forloep));

        Assert.Null(forloep.TilbyStafett(ny, null, Gitt.Rammer(Dagen)));
        Assert.Null(forloep.BesvarStafett(ny, aksepter: true, null, Gitt.Rammer(Dagen)));
        Assert.Null(Overgangen(forloep));
        Assert.Equal((null, null, true), (forloep.OvergangFra, forloep.StafettholderVarer, forloep.LoggenVenter));

        // The log comes along with the family's yes, and not before.
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, 1.Desember(2026), Dagen.Dag), Gitt.Rammer(Dagen)));
        Assert.Equal((false, Loggstatus.Aktiv), (forloep.LoggenVenter, forloep.Logg));
    }

    [Fact]
    public void En_planlagt_overgang_er_arbeid_fra_i_dag_og_regnes_fra_dagen_den_skjer()
    {
        var (forloep, bytte) = (MedLogg(), Byttet(MedLogg()));
        Assert.Null(forloep.PlanleggOvergang(bytte, Gitt.Rammer(Start)));
        Assert.Equal((31.August(2026), Start.Dag, Barnehagen), (Overgangen(forloep)!.Dag, Overgangen(forloep)!.Aapnet, forloep.Enhet));
        var frist = Overgangen(forloep);

        // Another nivaa does not end it, and the day itself does not begin it anew.
        Assert.Null(forloep.Evaluer(default, Utfall.Opp, Start.Dag, Start.Dag.AddDays(42), Gitt.Rammer(Start)));
        Assert.Null(forloep.SettNivaa(Gitt.To, null, Gitt.Rammer(Start)));
        Assert.Null(forloep.BytteEnhet(Skolen, Barnehagen, Mangler, Gitt.Rammer(Dagen)));
        Assert.Same(frist, Overgangen(forloep));
    }

    [Fact]
    public void Avlyses_den_er_fristen_borte()
    {
        var (forloep, bytte) = (MedLogg(), Byttet(MedLogg()));
        Assert.Null(forloep.PlanleggOvergang(bytte, Gitt.Rammer(Start)));
        Assert.Null(forloep.AvlysOvergang(bytte, Gitt.Rammer(Start)));
        Assert.Null(Overgangen(forloep));
        Assert.Equal(Friststatus.Avlyst, forloep.Frister.Single(f => f.Navn is Fristnavn.Overgang).Status);
    }

    [Fact]
    public void Er_alt_paa_plass_foer_dagen_gaar_den_stille()
    {
        var (forloep, ny) = (MedLogg(), EnI(Skolen, "skole"));
        Assert.Null(forloep.PlanleggOvergang(Byttet(forloep), Gitt.Rammer(Start)));
        Assert.Null(forloep.TilbyStafett(ny, 1.Desember(2026), Gitt.Rammer(Start)));
        Assert.Null(forloep.BesvarStafett(ny, aksepter: true, 1.Desember(2026), Gitt.Rammer(Start)));
        Assert.NotNull(Overgangen(forloep));
        Assert.Null(forloep.BytteEnhet(Skolen, Skolen, new(Samtykkestilling.Gitt, 31.Desember(2026), Start.Dag), Gitt.Rammer(Dagen)));

        Assert.Null(Overgangen(forloep));
        Assert.Equal((Loggstatus.Aktiv, false, null), (forloep.Logg, forloep.LoggenVenter, forloep.StafettholderVarer));
        Assert.DoesNotContain(forloep.AapneFrister, f => f.Navn is Fristnavn.Samtykke);
    }

    [Fact]
    public void En_holder_fra_en_tredje_tjeneste_foelger_barnet()
    {
        var (forloep, nora) = (MedLogg(), EnI(Helsestasjonen, "helsestasjon"));
        Assert.Null(forloep.TilbyStafett(nora, 1.Desember(2026), Gitt.Rammer(Start)));
        Assert.Null(forloep.BesvarStafett(nora, aksepter: true, 1.Desember(2026), Gitt.Rammer(Start)));
        Assert.Null(forloep.BytteEnhet(Skolen, Helsestasjonen, Mangler, Gitt.Rammer(Dagen)));

        Assert.Null(Overgangen(forloep));
        Assert.True(forloep.ErAnsvarlig(nora.Id, Dagen.Dag));
        Assert.Contains(forloep.AapneFrister, f => f.Navn is Fristnavn.Samtykke);
    }

    [Fact]
    public void Et_svar_til_den_gamle_enheten_er_ikke_et_svar_fra_den_dagen()
    {
        var (barn, forloep) = (Gitt.EtBarn(1.Mars(2020), foresatte: 1), Gitt.EtForloep(Gitt.En, Start));
        Samtykke Svar(bool ja) => Samtykke.Registrer(
            SamtykkeId.Ny(), forloep, barn.Foresatte[0].Id, Samtykke.Stafettloggen, ja, Samtykkemaate.Muntlig, new(null, null, false, null), Samtykkeomfang.Alt, Start.Dag, 31.Desember(2026), Gitt.Rammer(Start));
        foreach (var ja in new[] { true, false })
        {
            var svar = Svar(ja);
            svar.Avloes(Gitt.Styreren.Id, Dagen);
            Samtykkestilling Paa(DateOnly dag) => Samtykkeregel.Status(barn, Gitt.Veileder.Regler, [svar], Samtykke.Stafettloggen, dag).Stilling;
            Assert.Equal((ja ? Samtykkestilling.Gitt : Samtykkestilling.Nektet, Samtykkestilling.Mangler), (Paa(Dagen.Dag.AddDays(-1)), Paa(Dagen.Dag)));
        }
    }
}
