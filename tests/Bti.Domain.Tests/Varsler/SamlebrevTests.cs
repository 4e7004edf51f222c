#pragma warning disable CA5394 // The same varsler each time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public sealed class SamlebrevTests
{
    private const int Budsjett = 10;
    private static readonly Samlebrev.Sendt Ingenting = new(null, 0);

    // A kommune with a winter holiday and planleggingsdager besides the red days; years with Easter early and late, and every change of the clocks.
    private static readonly Kalender Kalenderen = new(Enumerable.Range(0, 5).Select(i => 23.Februar(2026).AddDays(i)).Append(18.Mai(2026)).Append(24.Desember(2026)).ToHashSet());
    private static readonly DateOnly Foerste = 1.Januar(2025), Siste = 31.Desember(2028);

    public static TheoryData<Varseltakt> Takter => [.. Enum.GetValues<Varseltakt>()];

    [Fact]
    public void Neste_tid_er_alltid_den_foerste_arbeidsdagen_paa_klokkeslettet()
    {
        var halvtimer = 0;
        foreach (var klokkeslett in (TimeOnly[])[new(6, 0), Samlebrev.Standard, new(19, 30)])
        {
            var valg = Valg(klokkeslett: klokkeslett);
            for (var naa = new Naa(Naa.StartenPaa(Foerste)); naa.Dag <= Siste; naa = new Naa(naa.Tidspunkt.AddMinutes(30)), halvtimer++)
            {
                var neste = new Naa(Samlebrev.NesteTid(valg, Kalenderen, naa));
                Assert.Equal(klokkeslett, TimeOnly.FromDateTime(neste.OsloTid));
                Assert.True(neste.Tidspunkt > naa.Tidspunkt && Kalenderen.ErArbeidsdag(neste.Dag) && !Samlebrev.ErStille(Kalenderen, neste));

                // None is passed by: every working day before it is one whose hour has been.
                for (var dag = naa.Dag; dag < neste.Dag; dag = dag.AddDays(1))
                    Assert.False(Kalenderen.ErArbeidsdag(dag) && Naa.Klokka(dag, klokkeslett) > naa.Tidspunkt);
            }
        }

        Assert.True(halvtimer > 3 * 48 * 1460);
    }

    [Fact]
    public void Det_er_stille_om_kvelden_om_natta_og_paa_fridager_og_bare_da()
    {
        for (var naa = new Naa(Naa.StartenPaa(Foerste)); naa.Dag <= Siste; naa = new Naa(naa.Tidspunkt.AddMinutes(30)))
        {
            var stille = !Kalenderen.ErArbeidsdag(naa.Dag) || naa.OsloTid.Hour is < 6 or >= 20;
            Assert.Equal(stille, Samlebrev.ErStille(Kalenderen, naa));
            var slutt = new Naa(Samlebrev.StillhetenSlutter(Kalenderen, naa));
            Assert.False(Samlebrev.ErStille(Kalenderen, slutt));
            Assert.True(stille ? slutt.Tidspunkt > naa.Tidspunkt && slutt.OsloTid.TimeOfDay == TimeSpan.FromHours(6) : slutt == naa);
        }
    }

    [Theory]
    [InlineData("2026-03-27", "2026-03-30", 6.5, 5.5)]
    [InlineData("2026-10-23", "2026-10-26", 5.5, 6.5)]
    public void Klokkeslettet_er_det_paa_veggen_naar_klokka_stilles(string fredag, string mandag, double foerUtc, double etterUtc)
    {
        var (foer, etter) = (DateOnly.Parse(fredag, null), DateOnly.Parse(mandag, null));

        Assert.Equal(TimeSpan.FromHours(foerUtc), Samlebrev.NesteTid(Valg(), Kalenderen, foer.Kl(0)).TimeOfDay);
        Assert.Equal((etter, TimeSpan.FromHours(etterUtc)), Samlebrev.NesteTid(Valg(), Kalenderen, foer.Kl(8)) is var t ? (Naa.OsloDag(t), t.TimeOfDay) : default);
    }

    /// <summary>Four years of varsler at all hours, woken as the sweep would; checked against the promises, not against the code.</summary>
    [Theory, MemberData(nameof(Takter))]
    public void Gjennom_fire_aar_holdes_hvert_loefte(Varseltakt takt)
    {
        var (tilfeldig, valg) = (new Random(20260105), Valg(takt));
        List<(Samlebrev.Ventende Varsel, DateTimeOffset Sendt)> sendte = [];
        List<Samlebrev.Ventende> venter = [];
        Dictionary<DateOnly, int> mykeIUka = [];
        DateOnly? sistDag = null;
        var naa = new Naa(Naa.Klokka(Foerste, Samlebrev.Standard));
        while (naa.Dag <= Siste)
        {
            var uke = Naa.Mandag(naa.Dag);
            var plan = Samlebrev.Legg(valg, Kalenderen, venter, new(sistDag, mykeIUka.GetValueOrDefault(uke)), Budsjett, naa);
            if (plan.Linjer.Count > 0)
            {
                Assert.NotEqual(sistDag, naa.Dag);
                Assert.False(Samlebrev.ErStille(Kalenderen, naa));
                sistDag = naa.Dag;
                mykeIUka[uke] = mykeIUka.GetValueOrDefault(uke) + plan.Linjer.Count(l => !l.Haster);
                sendte.AddRange(venter.Where(v => plan.Varsler.Contains(v.Id)).Select(v => (v, naa.Tidspunkt)));
                _ = venter.RemoveAll(v => plan.Varsler.Contains(v.Id));
            }

            Assert.True(plan.Neste > naa.Tidspunkt);
            for (var antall = tilfeldig.Next(6); antall > 0; antall--)
            {
                var tid = naa.Tidspunkt + ((plan.Neste - naa.Tidspunkt) * tilfeldig.NextDouble());
                venter.Add(Ventende(haster: tilfeldig.Next(3) == 0, tid: tid));
            }

            naa = new Naa(plan.Neste);
        }

        // What haster never waits longer than to the next hour of a working day, whatever has been chosen and whatever is used of the budget.
        Assert.All(sendte.Where(s => s.Varsel.Haster), s => Assert.Equal(Samlebrev.NesteTid(valg, Kalenderen, new Naa(s.Varsel.Tid)), s.Sendt));
        Assert.DoesNotContain(venter, v => v.Haster && Samlebrev.NesteTid(valg, Kalenderen, new Naa(v.Tid)) < naa.Tidspunkt.AddDays(-7));
        Assert.All(mykeIUka.Values, antall => Assert.InRange(antall, 0, Budsjett));
        Assert.True(sendte.Count(s => s.Varsel.Haster) > 500);
        Assert.Equal(takt is Varseltakt.BareHaster, sendte.All(s => s.Varsel.Haster));
        if (takt is Varseltakt.Ukentlig)
        {
            Assert.All(sendte.Where(s => !s.Varsel.Haster), s =>
                Assert.Equal(Kalenderen.ArbeidsdagFraOgMed(Naa.Mandag(Naa.OsloDag(s.Sendt))), Naa.OsloDag(s.Sendt)));
        }
    }

    [Fact]
    public void Ingen_e_post_er_tom()
    {
        Assert.Empty(Legg([], 13.Januar(2026).Kl(7, 30)).Linjer);
        Assert.Empty(Legg([Ventende(haster: false)], 13.Januar(2026).Kl(7, 30), takt: Varseltakt.BareHaster).Linjer);
    }

    [Fact]
    public void Flere_varsler_om_det_samme_er_en_linje_og_alle_er_sendt()
    {
        var (frist, foer, paaDagen) = (Guid.CreateVersion7(), VarselId.Ny(), VarselId.Ny());
        var plan = Legg(
            [new(foer, frist, false, 10.Januar(2026).Kl(0).Tidspunkt), new(paaDagen, frist, true, 13.Januar(2026).Kl(0).Tidspunkt)], 13.Januar(2026).Kl(7, 30));

        Assert.Equal((paaDagen, true), (Assert.Single(plan.Linjer).Id, plan.Linjer[0].Haster));
        Assert.Equal([foer, paaDagen], plan.Varsler);
    }

    [Fact]
    public void Budsjettet_holder_igjen_det_som_kan_vente_og_aldri_det_som_haster()
    {
        Samlebrev.Ventende[] venter = [.. Enumerable.Range(0, 8).Select(i => Ventende(haster: i < 3, tid: 12.Januar(2026).Kl(9 + i).Tidspunkt))];
        Plan(sendt: 10, ventet: 3);
        Plan(sendt: 9, ventet: 4);
        Plan(sendt: 0, ventet: 8);

        void Plan(int sendt, int ventet)
        {
            var plan = Samlebrev.Legg(Valg(), Kalenderen, venter, new(12.Januar(2026), sendt), Budsjett, 13.Januar(2026).Kl(7, 30));
            Assert.Equal(ventet, plan.Linjer.Count);
            Assert.All(plan.Linjer.Take(3), l => Assert.True(l.Haster));
        }
    }

    [Fact]
    public void Ukebrevet_kommer_den_foerste_arbeidsdagen_og_naar_mandagen_ble_glemt()
    {
        Samlebrev.Ventende[] venter = [Ventende(haster: false, tid: 9.April(2026).Kl(9).Tidspunkt)];

        // Easter Monday 2025 is red: the week begins on Tuesday.
        Assert.Empty(Legg(venter, 10.April(2026).Kl(7, 30), Varseltakt.Ukentlig).Linjer);
        _ = Assert.Single(Legg(venter, 13.April(2026).Kl(7, 30), Varseltakt.Ukentlig).Linjer);
        _ = Assert.Single(Legg([Ventende(false, 16.April(2025).Kl(9).Tidspunkt)], 22.April(2025).Kl(7, 30), Varseltakt.Ukentlig).Linjer);
        _ = Assert.Single(Legg(venter, 15.April(2026).Kl(7, 30), Varseltakt.Ukentlig).Linjer);
        Assert.Empty(Legg([Ventende(false, 13.April(2026).Kl(9).Tidspunkt)], 15.April(2026).Kl(7, 30), Varseltakt.Ukentlig).Linjer);
    }

    [Theory]
    [InlineData(7, 29, 0)]
    [InlineData(7, 30, 1)]
    [InlineData(19, 59, 1)]
    [InlineData(20, 0, 0)]
    public void En_som_vekkes_for_sent_sender_samme_dag_og_aldri_om_kvelden(int time, int minutt, int ventet) =>
        Assert.Equal(ventet, Legg([Ventende(haster: true)], 13.Januar(2026).Kl(time, minutt)).Linjer.Count);

    [Fact]
    public void Det_sendes_ikke_to_ganger_paa_en_dag() => Assert.Empty(
        Samlebrev.Legg(Valg(), Kalenderen, [Ventende(haster: true)], new(13.Januar(2026), 0), Budsjett, 13.Januar(2026).Kl(9)).Linjer);

    [Theory]
    [InlineData(13, 9, true)]
    [InlineData(13, 3, false)]
    [InlineData(17, 12, false)]
    public void Det_ingen_time_kan_stoppe_gaar_med_en_gang_og_alene_naar_de_andre_venter(int dag, int time, bool erDagens)
    {
        Samlebrev.Ventende[] venter = [Ventende(haster: true), Ventende(haster: true) with { Straks = true }, Ventende(haster: false)];
        var plan = Legg(venter, new DateOnly(2026, 1, dag).Kl(time));
        Assert.Equal((erDagens, erDagens ? 3 : 1), (plan.ErDagens, plan.Linjer.Count));
        Assert.Contains(venter[1], plan.Linjer);
        Assert.False(Samlebrev.Legg(Valg(), Kalenderen, venter, new(new DateOnly(2026, 1, dag), 0), Budsjett, new DateOnly(2026, 1, dag).Kl(9)).ErDagens);
    }

    private static Samlebrev.Plan Legg(IReadOnlyList<Samlebrev.Ventende> venter, Naa naa, Varseltakt takt = Varseltakt.Daglig) =>
        Samlebrev.Legg(Valg(takt), Kalenderen, venter, Ingenting, Budsjett, naa);

    private static Samlebrev.Ventende Ventende(bool haster, DateTimeOffset? tid = null) =>
        new(VarselId.Ny(), Guid.CreateVersion7(), haster, tid ?? 12.Januar(2026).Kl(9).Tidspunkt);

    private static Varselvalg Valg(Varseltakt takt = Varseltakt.Daglig, TimeOnly? klokkeslett = null)
    {
        var valg = new Varselvalg { Kommune = new("3447"), Ansatt = AnsattId.Ny() };
        valg.Velg(takt, klokkeslett ?? Samlebrev.Standard);
        return valg;
    }
}
