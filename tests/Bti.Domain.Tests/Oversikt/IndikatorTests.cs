#pragma warning disable CA5394 // The same kommuner every time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

public class IndikatorTests
{
    private static readonly AnsattId Noen = new(Guid.CreateVersion7());
    private static readonly Tertial Perioden = new(2026, 1);
    private static readonly string[] Katalog = ["t01", "t02", "t03"];

    [Fact]
    public void Hver_indikator_er_det_definisjonen_sier()
    {
        List<Tellbart> forloep = [.. Enumerable.Range(0, 30).Select(nr => Forloep(nr < 12 ? 20.Januar(2026) : 1.Mars(2026)))];
        Tellgrunnlag grunnlag = new(
            forloep.Take(15).Select(f => f.Id).ToHashSet(),
            [.. forloep.Take(10).Select(f => Brukt(f, "t01")), .. forloep.Take(10).Select(f => Brukt(f, "t01")), .. forloep.Select(f => Brukt(f, "t02")), Brukt(Forloep(1.Mars(2026)), "t03"), .. forloep.Select(f => new TellbartTiltak(TiltakId.Ny(), f.Id, "t03", 1.Januar(2026), 10.Januar(2026)))],
            [.. Enumerable.Repeat(new TellbarSak(Sakslag.Anonym, 1.Februar(2026), 15.Februar(2026)), 12), .. Enumerable.Repeat(new TellbarSak(Sakslag.Navngitt, 1.Februar(2026), null), 11), new TellbarSak(Sakslag.System, 1.Desember(2025), null)],
            Katalog);
        TellbarUro[] uroer = [.. Enumerable.Range(1, 20).Select(dager => new TellbarUro(1.Februar(2026), 1.Februar(2026).AddDays(dager)))];

        var tall = Oversiktsteller.Tell(Perioden, [], forloep, uroer, grunnlag).Indikatorer!;

        Assert.Equal(new Varighet(10, 18, 20), tall.TilAvklaring);
        Assert.Equal((0, 12), (tall.SamtykkeTrukket, tall.SamtykkeUtloeper));
        Assert.Equal(new Andel(50, 30), tall.EvalueringForfalt);
        Assert.Equal([11, 12, 0, 0], tall.Saker.Kolonnesummer);
        Assert.Equal(new Varighet(14, 14, 12), tall.TilDroefting);
        Assert.Equal([("t01", 10), ("t02", 30)], tall.Tiltak!.Rader.Select(r => (r.Navn!, r.Sum)));
        Assert.Equal([0, 0, 0, 0, 40], tall.Tiltak.Kolonnesummer);
        Assert.Equal(30, tall.Ventetid!.Av);
        Assert.Null(Oversiktsteller.Tell(Perioden, [], forloep, uroer).Indikatorer);
    }

    [Fact]
    public void Samtykke_som_trekkes_eller_loeper_ut_er_foelsomt_og_skjules_under_ti()
    {
        var (en, annen) = (EnhetId.Ny(), EnhetId.Ny());
        Tellbart Trukket(bool utloept, EnhetId enhet) => new(enhet, null, Spor(
            (new ForloepStartet(new(1), 1.Januar(2026), Noen), 2.Januar(2026)),
            (new SamtykkeEndret(Samtykkestilling.Gitt, 2.Januar(2026), 1.Februar(2026)), 2.Januar(2026)),
            (utloept ? new SamtykketUtloept(Samtykke.Stafettloggen) : new SamtykkeEndret(Samtykkestilling.Trukket), 2.Februar(2026)))) { Id = ForloepId.Ny() };
        int? Tell(int antall, int iAnnen = 0) => Oversiktsteller.Tell(Perioden, [], [.. Enumerable.Range(0, antall + iAnnen).Select(nr => Trukket(nr % 2 == 0, nr < antall ? en : annen))], [], Tellgrunnlag.Tomt).Indikatorer!.SamtykkeTrukket;

        Assert.Equal((0, 10), (Tell(0), Tell(10)));
        Assert.Null(Tell(1));
        Assert.Null(Tell(9));

        // Less what the leader of a unit knows of her own, too.
        Assert.Equal(20, Tell(10, iAnnen: 10));
        Assert.Null(Tell(10, iAnnen: 9));
    }

    [Fact]
    public void Nytt_forloep_innen_et_aar_er_samme_barn_og_sier_ikke_av_hvor_mange()
    {
        List<Tellbart> alle = [];
        for (var nr = 0; nr < 20; nr++)
        {
            var barn = BarnId.Ny();
            alle.Add(new(EnhetId.Ny(), null, Spor((new ForloepStartet(new(1), 1.Januar(2024), Noen), 1.Januar(2024)), (new AvslutningValgt(Avslutningsgrunn.MaalNaadd), 1.Februar(2025)))) { Id = ForloepId.Ny(), Barn = barn });
            if (nr < 8) alle.Add(new(EnhetId.Ny(), null, Spor((new ForloepStartet(new(1), 1.Februar(2026), Noen), 1.Februar(2026)))) { Id = ForloepId.Ny(), Barn = barn });
            if (nr > 15) alle.Add(new(EnhetId.Ny(), null, Spor((new ForloepStartet(new(1), 2.Februar(2026), Noen), 2.Februar(2026)))) { Id = ForloepId.Ny(), Barn = barn });
        }

        Assert.Equal(40, Oversiktsteller.Tell(Perioden, [], alle, [], Tellgrunnlag.Tomt).Indikatorer!.GjenaapnetProsent);

        // One who came in that period hid how many were closed in it, and hides it still.
        alle.Add(new(EnhetId.Ny(), null, Spor((new ForloepStartet(new(1), 2.Januar(2025), Noen), 2.Januar(2025)), (new AvslutningValgt(Avslutningsgrunn.MaalNaadd), 3.Mai(2025)))) { Id = ForloepId.Ny(), Barn = BarnId.Ny() });
        Assert.Null(Oversiktsteller.Tell(Perioden, [], alle, [], Tellgrunnlag.Tomt).Indikatorer!.GjenaapnetProsent);
    }

    [Fact]
    public void Et_tiltak_har_den_siste_effekten_som_ble_sagt_i_perioden()
    {
        var tiltak = TiltakId.Ny();
        Tellbart Vurdert(params (Effekt Effekt, DateOnly Dag)[] sagt) => new(EnhetId.Ny(), null, Spor(
            [(new ForloepStartet(new(1), 1.Januar(2026), Noen), 2.Januar(2026)), .. sagt.Select(s => ((Hendelse)new TiltakVurdert(tiltak, s.Effekt), s.Dag))])) { Id = ForloepId.Ny() };
        List<Tellbart> forloep =
        [
            .. Enumerable.Range(0, 6).Select(_ => Vurdert((Effekt.Ingen, 1.Februar(2026)), (Effekt.God, 1.April(2026)), (Effekt.MaalNaadd, 1.Mai(2026)))),
            .. Enumerable.Range(0, 7).Select(_ => Vurdert((Effekt.Noe, 31.Desember(2025)))),
            .. Enumerable.Range(0, 8).Select(_ => Vurdert((Effekt.Ingen, 30.April(2026)))),
        ];
        Tellgrunnlag grunnlag = new(new HashSet<ForloepId>(), [.. forloep.Select(f => new TellbartTiltak(tiltak, f.Id, "t01", 1.Januar(2026), null))], [], Katalog);

        Assert.Equal([8, 0, 6, 0, 7], Oversiktsteller.Tell(Perioden, [], forloep, [], grunnlag).Indikatorer!.Tiltak!.Rader.Single().Antall);
    }

    /// <summary>
    /// The attacker knows the rules and sees the share and the days of the same uroer: a hidden number of those in time must leave at
    /// least two that give exactly what is shown. Shown beside a hidden share, the days would give it away.
    /// </summary>
    [Fact]
    public void Dagene_til_avklaring_roeper_ikke_en_skjult_andel()
    {
        var tilfeldig = new Random(1);
        var (skjulte, uskjermet) = (0, 0);
        for (var runde = 0; runde < 400; runde++)
        {
            var (antall, mest) = (tilfeldig.Next(10, 40), tilfeldig.Next(15, 40));
            int[] dager = [.. Enumerable.Range(0, antall).Select(_ => tilfeldig.Next(3) == 0 ? tilfeldig.Next(0, mest) : tilfeldig.Next(0, 12))];
            TellbarUro[] uroer = [.. dager.Select(d => new TellbarUro(1.Februar(2026), 1.Februar(2026).AddDays(d)))];
            var oversikt = Oversiktsteller.Tell(Perioden, [], [], uroer, Tellgrunnlag.Tomt);
            if (oversikt.AvklartInnen.Prosent is not null) continue;
            skjulte++;
            Assert.True(Mulige(antall, oversikt.AvklartInnen, oversikt.Indikatorer!.TilAvklaring).Count() > 1);
            if (Mulige(antall, oversikt.AvklartInnen, Varighet.Regn(dager)).Count() == 1) uskjermet++;
        }

        Assert.True(skjulte > 50 && uskjermet > 0, $"{skjulte} hidden, {uskjermet} found when the days are shown");
    }

    /// <summary>One row with its sum, where cells under the least are hidden: what the attacker of the overview finds in it.</summary>
    [Fact]
    public void Saker_og_bruk_av_tiltak_roeper_ingen_skjulte_tall()
    {
        var tilfeldig = new Random(2);
        var skjulte = 0;
        for (var runde = 0; runde < 200; runde++)
        {
            List<Tellbart> forloep = [.. Enumerable.Range(0, tilfeldig.Next(5, 60)).Select(_ => Forloep(1.Mars(2026), (Effekt)tilfeldig.Next(4), (Effekt)tilfeldig.Next(4)))];
            Tellgrunnlag grunnlag = new(
                new HashSet<ForloepId>(),
                [.. forloep.SelectMany(f => Katalog.Where(_ => tilfeldig.Next(4) == 0).Select(id => Brukt(f, id, f.Spor.Vurdert.Select(v => v.Tiltak).ElementAtOrDefault(tilfeldig.Next(4)))))],
                [.. Enumerable.Range(0, tilfeldig.Next(0, 60)).Select(_ => new TellbarSak((Sakslag)tilfeldig.Next(4), 1.Februar(2026), null))],
                Katalog);
            var tall = Oversiktsteller.Tell(Perioden, [], forloep, [], grunnlag).Indikatorer!;
            foreach (var (tabell, rader) in new[] { (tall.Saker, [""]), (tall.Tiltak!, Katalog) }.Where(t => t.Item1.Sum is not null))
            {
                var angriper = new Angriper();
                angriper.Vet(new Krysstabell([.. rader.Select(r => new Krysstabell.Rad(r, 1000, []))], []), tabell);
                var svar = angriper.Angrip();
                skjulte += svar.Count;
                Assert.DoesNotContain(svar, s => s.Fra == s.Til);
            }
        }

        Assert.True(skjulte > 100, $"{skjulte} hidden");
    }

    // How many can have been decided in time: the one at the rank of the median, and of P90, was so or was not.
    private static IEnumerable<int> Mulige(int antall, Andel vist, Varighet tid) => Enumerable.Range(0, antall + 1).Where(innen =>
        Andel.Regn(innen, antall) == vist && Passer(tid.Median, (int)Math.Ceiling(0.5 * antall), innen) && Passer(tid.P90, (int)Math.Ceiling(0.9 * antall), innen));

    private static bool Passer(int? dager, int rang, int innen) => dager is null || (dager <= Oversikt.Avklaringsdager) == (innen >= rang);

    private static Tellbart Forloep(DateOnly gitt, params Effekt[] vurdert) => new(EnhetId.Ny(), null, Spor(
    [
        (new ForloepStartet(new(1), gitt, Noen), gitt),
        (new SamtykkeEndret(Samtykkestilling.Gitt, gitt, gitt.AddDays(120)), gitt),
        (new TiltakStartet(TiltakId.Ny(), gitt.AddDays(20)), gitt),
        .. vurdert.Select(effekt => ((Hendelse)new TiltakVurdert(TiltakId.Ny(), effekt), gitt)),
    ])) { Id = ForloepId.Ny(), Barn = BarnId.Ny() };

    private static TellbartTiltak Brukt(Tellbart forloep, string katalog, TiltakId? tiltak = null) => new(tiltak ?? TiltakId.Ny(), forloep.Id, katalog, 1.Mars(2026), null);

    private static Forloepsspor Spor(params (Hendelse Hendelse, DateOnly Dag)[] rekke) => Forloepsspor.Av(rekke.Select(r => (r.Hendelse, Naa.StartenPaa(r.Dag).AddHours(9))));
}
