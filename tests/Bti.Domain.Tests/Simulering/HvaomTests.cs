using System.Text.Json;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>«Hva om 14 dager blir 10?» for those who lead: the same as one counts by hand, the same each time, and no two answers tell more than they show.</summary>
public sealed class HvaomTests
{
    private static readonly Kalender Kalenderen = Kalender.BareRoedeDager;
    private static readonly Tertial Perioden = new(2026, 1);
    private static readonly Telleenhet[] Enheter = [.. new[] { ("Lauvlia", 220), ("Sagvoll", 180), ("Fjordsyn", 260), ("Elvely", 15), ("Trollstua", 12) }.Select((e, nr) => new Telleenhet(new(new Guid(nr + 1, 0, 0, new byte[8])), e.Item1, e.Item2, Enhetsslag.Skole))];

    [Fact]
    public void Svaret_er_det_samme_som_aa_telle_dagene_selv()
    {
        var (rekker, vist) = (EtAar(froe: 7, forloep: 2500), 0);
        var alle = Tell(rekker);
        foreach (var (frist, dager) in new[] { (Fristnavn.Avklaring, 14), (Fristnavn.DelMedLeder, 5) })
        {
            var hvaom = alle.Single(h => h.Frist == frist);
            var saker = rekker.Where(r => r.Hendt[0].Hendelse is UroSkrevet).Select(r => (r.Enhet, Sak: Dagene(r, frist))).Where(s => Perioden.Har(s.Sak.Frist(dager)) && s.Sak.Spurt(dager)).ToList();
            Assert.True(saker.Count > 300);
            foreach (var n in Hvaom.Valgene(hvaom.Regel))
            {
                if (hvaom.Svar(n) is not { } svar) continue;
                var snudd = saker.Where(s => n < dager ? s.Sak.ForSen(n) && !s.Sak.ForSen(dager) : s.Sak.ForSen(dager) && !s.Sak.ForSen(n)).ToList();
                Assert.Equal((frist, n, snudd.Count), (frist, n, svar.IAlt));
                Assert.All(svar.Enheter.Where(e => e is { Enhet.Id: not null, Antall: not null }), e => Assert.Equal((n, snudd.Count(s => s.Enhet == e.Enhet.Id)), (n, e.Antall!.Value)));
                Assert.All(svar.Uker, u => Assert.Equal((u.Mandag, snudd.Count(s => Naa.Mandag(s.Sak.Frist(dager)) == u.Mandag)), (u.Mandag, u.Sum)));
                var cellene = svar.Uker.SelectMany(uke => svar.Enheter.Zip(uke.Antall, (e, antall) => (uke.Mandag, Enhet: e.Enhet.Id, Antall: antall))).Where(c => c is { Enhet: not null, Antall: not null });
                Assert.All(cellene, c => Assert.Equal((c.Mandag, snudd.Count(s => s.Enhet == c.Enhet && Naa.Mandag(s.Sak.Frist(dager)) == c.Mandag)), (c.Mandag, c.Antall!.Value)));
                vist++;
            }
        }

        Assert.True(vist >= 5, $"{vist} answers were shown");
    }

    /// <summary>One who has every answer, and subtracts one from another: of a unit, of a week, of a unit in a week, of all.</summary>
    [Fact]
    public void Forskjellen_paa_to_svar_er_aldri_under_fem()
    {
        var (sammenlignet, skjult) = (0, 0);
        foreach (var (froe, forloep) in new[] { (1, 60), (2, 150), (3, 400), (4, 1000), (5, 2500) })
        {
            foreach (var hvaom in Tell(EtAar(froe, forloep)))
            {
                Assert.All(hvaom.Topper, t => Assert.Equal((0, 0), (t.Moeter % Prikking.Minst, t.Ventet % Prikking.Minst)));
                foreach (var side in new[] { hvaom.Kortere, hvaom.Lengre })
                {
                    var svarene = side.Stegene.Select(s => hvaom.Svar(s.Dager)!).ToList();
                    foreach (var (nr, svar) in svarene.Index())
                    {
                        Assert.True(svar.IAlt >= Prikking.Minst);
                        skjult += svar.Enheter.Count(e => e.Antall is null);
                        foreach (var annet in svarene.Skip(nr + 1))
                        {
                            ErIkkeFaa(svar.IAlt, annet.IAlt);
                            foreach (var (en, to) in svar.Enheter.Zip(annet.Enheter)) ErIkkeFaa(en.Antall, to.Antall);
                            foreach (var (en, to) in svar.Uker.Join(annet.Uker, u => u.Mandag, u => u.Mandag, (en, to) => (en, to)))
                            {
                                ErIkkeFaa(en.Sum, to.Sum);
                                foreach (var (a, b) in en.Antall.Zip(to.Antall)) ErIkkeFaa(a, b);
                            }
                        }
                    }
                }
            }
        }

        Assert.True(sammenlignet > 150 && skjult > 20, $"{sammenlignet} compared, {skjult} hidden");

        void ErIkkeFaa(int? en, int? to)
        {
            if (to - en is not { } forskjell) return;
            sammenlignet++;
            Assert.False(Math.Abs(forskjell) is > 0 and < Prikking.Minst, $"{en} and {to}");
        }
    }

    /// <summary>What would have been asked for with every number of days, which is why it is not: the attacker is there, and finds.</summary>
    [Fact]
    public void Med_alle_antall_dager_ville_forskjellen_ha_vist_ett_barn()
    {
        var uroer = EtAar(froe: 1, forloep: 60).Where(r => r.Hendt[0].Hendelse is UroSkrevet && r.Enhet == Enheter[0].Id).ToList();
        List<int> nye = [.. Enumerable.Range(3, 11).Select(Nye)];

        Assert.Contains(1, nye.Zip(nye.Skip(1), (kort, lang) => kort - lang));
        Assert.DoesNotContain(13, Hvaom.Valgene(Fristregel.Les("14 dager fra uroen oppsto")!));

        int Nye(int dager) => Simulator.Simuler(uroer, _ => Gitt.Veileder, Hvaom.Med(Gitt.Veileder, Nivaa.Avklaring, Fristnavn.Avklaring, dager), Kalenderen, 31.Juli(2026)).Nye;
    }

    [Fact]
    public void En_enhet_staar_alene_bare_der_den_staar_alene_i_praksis()
    {
        var rekker = EtAar(froe: 5, forloep: 2500);
        var praksis = Praksistallene(rekker);
        var alene = Tell(rekker).Single(h => h.Frist is Fristnavn.Avklaring).Kortere.Enheter;
        Assert.Equal(["Lauvlia", "Sagvoll"], alene.Where(e => e.Id is not null).Select(e => e.Navn).Take(2));
        Assert.DoesNotContain(alene, e => e.Id == Enheter[3].Id || e.Id == Enheter[4].Id);

        // Hidden there, it is one of several here; and where the kommune's sum is hidden, there is no answer.
        var uten = Tell(rekker, [.. praksis.Select(p => p with { Tabell = p.Tabell with { Rader = [.. p.Tabell.Rader.Select(r => r.Enhet == Enheter[0].Id ? r with { Antall = [null, null] } : r)] } })]);
        Assert.DoesNotContain(uten.SelectMany(h => h.Kortere.Enheter.Concat(h.Lengre.Enheter)), e => e.Id == Enheter[0].Id);
        var skjult = Tell(rekker, [.. praksis.Select(p => p with { Tabell = p.Tabell with { Kolonnesummer = [null, null] } })]);
        Assert.All(skjult, h => Assert.All(Hvaom.Valgene(h.Regel), n => Assert.Null(h.Svar(n))));
        Assert.All(Tell(rekker, []), h => Assert.Empty(h.Kortere.Stegene));
    }

    [Fact]
    public void Det_som_skjer_etter_perioden_endrer_ingenting()
    {
        var rekker = EtAar(froe: 2, forloep: 400);
        var slutt = Naa.StartenPaa(Perioden.Til.AddDays(1));
        var (med, uten) = (Tell(rekker, Praksistallene(rekker)), Tell([.. rekker.Select(r => r with { Hendt = [.. r.Hendt.TakeWhile(h => h.Tid < slutt)] }).Where(r => r.Hendt.Count > 0)], Praksistallene(rekker)));

        Assert.Equal(JsonSerializer.Serialize(med), JsonSerializer.Serialize(uten));
        Assert.Equal(JsonSerializer.Serialize(med), JsonSerializer.Serialize(JsonSerializer.Deserialize<IReadOnlyList<Hvaom>>(JsonSerializer.Serialize(med))));
    }

    [Fact]
    public void Et_annet_antall_dager_er_den_samme_veilederen_ellers()
    {
        var ti = Hvaom.Med(Gitt.Veileder, Gitt.En, Fristnavn.Evaluering, 28);
        var post = ti.For(Gitt.En).Frister.Single(f => f.Navn is Fristnavn.Evaluering);

        Assert.Equal(("28 dager fra nivået startet", "28 dager fra forrige evaluering"), (post.Regel.ToString(), post.Fornyes!.ToString()));
        Assert.Equal(Gitt.Veileder.For(Gitt.To), ti.For(Gitt.To));
        Assert.Equal([14, 21, 28, 56, 84], Hvaom.Valgene(Fristregel.Les("6 uker fra nivået startet")!));
        Assert.Equal([5, 7, 10, 21, 28], Hvaom.Valgene(Fristregel.Les("14 dager fra uroen oppsto")!));
        Assert.Equal([3, 7, 10], Hvaom.Valgene(Fristregel.Les("5 arbeidsdager etter tilbudt")!));
    }

    private static IReadOnlyList<Rekke> EtAar(int froe, int forloep) => new Oppdiktetaar(Gitt.Veileder, Kalenderen, [.. Enheter.Select(e => e.Id)], 1.August(2025)).Lag(froe, forloep);

    private static IReadOnlyList<Praksistall> Praksistallene(IReadOnlyList<Rekke> rekker) =>
        Oversiktsteller.Tell(
            Perioden, Enheter, [],
            [.. rekker.Where(r => r.Hendt[^1].Hendelse is UroAvgjort).Select(r => new TellbarUro(((UroSkrevet)r.Hendt[0].Hendelse).Oppsto, Naa.OsloDag(r.Hendt[^1].Tid)))], null,
            [.. rekker.SelectMany(r => Praksisteller.Punkter(r.Hendt, Gitt.Veileder, Kalenderen, _ => Gitt.Veileder).Select(p => (r.Enhet, p)))]).Praksis!;

    private static IReadOnlyList<Hvaom> Tell(IReadOnlyList<Rekke> rekker, IReadOnlyList<Praksistall>? praksis = null)
    {
        var teller = new Hvaomteller(Perioden, Gitt.Veileder, Kalenderen, _ => Gitt.Veileder);
        foreach (var rekke in rekker.Where(r => Naa.OsloDag(r.Hendt[0].Tid) <= Perioden.Til)) teller.Tell(rekke.Hendt, Gitt.Veileder, _ => rekke.Enhet);
        return teller.Svar(Enheter, praksis ?? Praksistallene(rekker));
    }

    // From the days alone: what it is counted from, the day it was met, and the day it no longer applied.
    private static Talt Dagene(Rekke rekke, Fristnavn frist)
    {
        var delt = Dag(rekke, h => h is UroDelt);
        var avgjort = Dag(rekke, h => h is UroAvgjort);
        var (oppsto, skrevet) = (((UroSkrevet)rekke.Hendt[0].Hendelse).Oppsto, Naa.OsloDag(rekke.Hendt[0].Tid));
        return frist is Fristnavn.Avklaring ? new(oppsto.AddDays, avgjort, null) : new(n => Kalenderen.EtterArbeidsdager(skrevet, n), delt, avgjort);
    }

    private static DateOnly? Dag(Rekke rekke, Func<Hendelse, bool> er) => rekke.Hendt.Where(h => er(h.Hendelse)).Select(h => (DateOnly?)Naa.OsloDag(h.Tid)).FirstOrDefault(d => d <= Perioden.Til);

    private sealed record Talt(Func<int, DateOnly> Frist, DateOnly? Gjort, DateOnly? Bortfalt)
    {
        public bool ForSen(int dager) => Frist(dager) <= Perioden.Til && (Gjort ?? Bortfalt ?? DateOnly.MaxValue) > Frist(dager);

        public bool Spurt(int dager) => Gjort is not null || Bortfalt is not { } borte || borte > Frist(dager);
    }
}
