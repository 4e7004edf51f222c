#pragma warning disable CA5394 // The same kommuner every time, not a secret.
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Where practice departed from the veileder: by the same motor as the frister, and hidden as the other numbers.</summary>
public class PraksisTests
{
    private static readonly AnsattId Noen = new(Guid.CreateVersion7());
    private static readonly Tertial Perioden = new(2026, 1);
    private static readonly Telleenhet[] Enheter = [.. new[] { ("Lauvlia", 220, Enhetsslag.Skole), ("Sagvoll", 180, Enhetsslag.Skole), ("Fjordsyn", 260, Enhetsslag.Skole), ("Blåveis", 60, Enhetsslag.Barnehage), ("Elvely", 15, Enhetsslag.Barnehage), ("Solbakken", 90, Enhetsslag.Barnehage) }.Select(s => new Telleenhet(EnhetId.Ny(), s.Item1, s.Item2, s.Item3))];

    [Fact]
    public void Et_forloep_holdes_mot_veilederen_det_foelger()
    {
        var punkter = Punkter(
            (new ForloepStartet(new(1), 2.Januar(2026), Noen), 12.Januar(2026)),
            (new SamtykkeEndret(Samtykkestilling.Gitt, 30.Januar(2026), 30.Januar(2027)), 30.Januar(2026)),
            (new TiltakStartet(TiltakId.Ny(), 2.Februar(2026)), 2.Februar(2026)),
            (new Evaluert(new(Guid.CreateVersion7()), Utfall.NoeEffekt, 20.Februar(2026), 1.April(2026)), 20.Februar(2026)),
            (new BarnetHoert(30.Mars(2026)), 30.Mars(2026)),
            (new Evaluert(new(Guid.CreateVersion7()), Utfall.NoeEffekt, 10.April(2026), 1.Juni(2026)), 10.April(2026)));

        Assert.Equal((26.Januar(2026), 30.Januar(2026), false), Ett(Praksis.SamtykkeAvklares, punkter));
        Assert.Equal((13.Februar(2026), 2.Februar(2026), true), Ett(Praksis.TiltakStarter, punkter));
        Assert.Equal([(23.Februar(2026), 20.Februar(2026), true), (1.April(2026), (DateOnly?)10.April(2026), false), (1.Juni(2026), null, false)], Punktene(Praksis.Evalueres, punkter));
        Assert.Equal([(20.Februar(2026), 20.Februar(2026), false), (10.April(2026), (DateOnly?)10.April(2026), true)], Punktene(Praksis.BarnetHoeresFoerst, punkter));
        Assert.DoesNotContain(punkter, p => p.Hva is Praksis.UroenAvklares or Praksis.MoeteHoldes);
    }

    [Fact]
    public void Det_som_falt_bort_i_tide_ble_det_ikke_spurt_om()
    {
        var avsluttet = Punkter((new ForloepStartet(new(1), 2.Januar(2026), Noen), 12.Januar(2026)), (new BarnetHoert(13.Januar(2026)), 13.Januar(2026)), (new AvslutningValgt(Avslutningsgrunn.Flyttet), 20.Januar(2026)));
        var forSent = Punkter((new ForloepStartet(new(1), 2.Januar(2026), Noen), 12.Januar(2026)), (new BarnetHoert(13.Januar(2026)), 13.Januar(2026)), (new AvslutningValgt(Avslutningsgrunn.Flyttet), 20.Mars(2026)));

        Assert.Empty(avsluttet);
        Assert.Equal((26.Januar(2026), null, false), Ett(Praksis.SamtykkeAvklares, forSent));
        Assert.Equal((23.Februar(2026), null, false), Ett(Praksis.Evalueres, forSent));
    }

    [Fact]
    public void En_uro_holdes_mot_nivaa_null()
    {
        var punkter = Punkter((new UroSkrevet(5.Januar(2026)), 5.Januar(2026)), (new UroDelt(Noen), 6.Januar(2026)), (new UroAvgjort(null), 2.Februar(2026)));

        Assert.Equal((12.Januar(2026), 6.Januar(2026), true), Ett(Praksis.UroenDeles, punkter));
        Assert.Equal((19.Januar(2026), 2.Februar(2026), false), Ett(Praksis.UroenAvklares, punkter));
    }

    [Fact]
    public void Tallene_staar_etter_enhet_og_tjeneste_og_bare_for_perioden()
    {
        var (skole, barnehage) = (Enheter[0].Id, Enheter[3].Id);
        List<(EnhetId, Praksispunkt)> punkter =
        [
            .. Enumerable.Range(0, 12).Select(nr => (skole, new Praksispunkt(Praksis.Evalueres, 1.Mars(2026), null, nr < 6))),
            .. Enumerable.Range(0, 20).Select(nr => (barnehage, new Praksispunkt(Praksis.Evalueres, 1.Mars(2026), null, nr < 10))),
            (skole, new Praksispunkt(Praksis.Evalueres, 1.Mai(2026), null, false)),
        ];
        var tall = Oversiktsteller.Tell(Perioden, Enheter, [], [], null, punkter).Praksis!;

        // So near the share of uro decided in time, which is hidden, the same is not said in another way.
        Assert.DoesNotContain(tall, p => p.Hva is Praksis.UroenAvklares);
        var evalueres = tall.Single(p => p.Hva is Praksis.Evalueres);
        Assert.Equal([16, 16], evalueres.Tabell.Kolonnesummer);
        Assert.Equal([["skole"], ["barnehage"]], evalueres.Tabell.Tjenester.Select(t => t.Koder));
        Assert.Null(evalueres.Annerledes(Enheter[1].Id));
        Assert.All(tall.Where(p => p.Hva is not Praksis.Evalueres), p => Assert.Null(p.Tabell.Sum));
        Assert.Null(Oversiktsteller.Tell(Perioden, Enheter, [], []).Praksis);
    }

    [Fact]
    public void Det_som_er_om_samtykke_er_foelsomt_og_skjules_under_ti()
    {
        PrikketTabell Tell(Praksis hva, int annerledes) => Oversiktsteller.Tell(
            Perioden, Enheter, [], [], null, [.. Enumerable.Range(0, 30).Select(nr => (Enheter[0].Id, new Praksispunkt(hva, 1.Mars(2026), null, nr >= annerledes)))]).Praksis!.Single(p => p.Hva == hva).Tabell;

        Assert.Equal(9, Tell(Praksis.Evalueres, 9).Kolonnesummer[^1]);
        Assert.Null(Tell(Praksis.SamtykkeAvklares, 9).Kolonnesummer[^1]);
        Assert.Equal(10, Tell(Praksis.SamtykkeAvklares, 10).Kolonnesummer[^1]);
    }

    /// <summary>All tables of a period at once, with the share of the kommune that stands beside them.</summary>
    [Fact]
    public void Praksis_roeper_ingen_skjulte_tall()
    {
        var tilfeldig = new Random(3);
        var (skjulte, delt) = (0, 0);
        for (var runde = 0; runde < 25; runde++)
        {
            var styrke = tilfeldig.Next(5, 60);
            List<(EnhetId, Praksispunkt)> punkter = [.. from e in Enheter from p in Enum.GetValues<Praksis>() from nr in Enumerable.Range(0, tilfeldig.Next(0, styrke)) select (e.Id, new Praksispunkt(p, 1.Mars(2026), null, tilfeldig.Next(3) > 0))];
            List<Tellbart> forloep = [.. punkter.Where(p => p.Item2.Hva is Praksis.BarnetHoeresFoerst).Select(p => Evaluert(p.Item1, p.Item2.SomVeilederen))];
            var oversikt = Oversiktsteller.Tell(Perioden, Enheter, forloep, [], null, punkter);
            var angriper = new Angriper();
            foreach (var (hva, tabell) in oversikt.Praksis!.Where(p => p.Tabell.Sum is not null))
            {
                angriper.Vet(new Krysstabell([.. Enheter.Select(s => new Krysstabell.Rad(s.Navn, s.Barn, []) { Tjeneste = Inndata.Kode(s.Slag) })], []), tabell, $"{hva}");
                if (hva is not Praksis.BarnetHoeresFoerst || oversikt.BarnetHoert is not { Prosent: { } prosent, Av: { } av }) continue;
                delt++;
                Assert.Equal(prosent, (int)Math.Round(100m * tabell.Kolonnesummer[0]!.Value / av, MidpointRounding.AwayFromZero));
            }

            var svar = angriper.Angrip();
            skjulte += svar.Count;
            Assert.DoesNotContain(svar, s => s.Fra == s.Til);
        }

        Assert.True(skjulte > 300 && delt > 3, $"{skjulte} hidden, the share shown {delt} times");
    }

    [Fact]
    public void En_grunn_skrives_bare_om_det_som_er_vist()
    {
        var oversikt = Oversiktsteller.Tell(Perioden, Enheter, [], [], null, [.. Enumerable.Range(0, 20).Select(nr => (Enheter[0].Id, new Praksispunkt(Praksis.Evalueres, 1.Mars(2026), null, nr < 10)))]);

        Assert.Null(Praksisgrunn.HinderForAaSkrive(oversikt with { Praksis = [new(Praksis.Evalueres, Tabell(Enheter[0].Id, 7))] }, Praksis.Evalueres, Enheter[0].Id));
        Assert.Equal(Hindre.PraksisIkkeVist, Praksisgrunn.HinderForAaSkrive(oversikt with { Praksis = [new(Praksis.Evalueres, Tabell(Enheter[0].Id, 0))] }, Praksis.Evalueres, Enheter[0].Id));
        Assert.Equal(Hindre.PraksisIkkeVist, Praksisgrunn.HinderForAaSkrive(oversikt with { Praksis = [new(Praksis.Evalueres, Tabell(Enheter[0].Id, null))] }, Praksis.Evalueres, Enheter[0].Id));
        Assert.Equal(Hindre.PraksisIkkeVist, Praksisgrunn.HinderForAaSkrive(oversikt, Praksis.Evalueres, Enheter[1].Id));
        Assert.Equal(Hindre.PraksisIkkeVist, Praksisgrunn.HinderForAaSkrive(oversikt with { Praksis = null }, Praksis.Evalueres, Enheter[0].Id));
    }

    private static PrikketTabell Tabell(EnhetId enhet, int? annerledes) => new([new("Lauvlia", [10, annerledes], 17) { Enhet = enhet }], Praksisteller.Kolonner, [10, annerledes], 17, []);

    private static Tellbart Evaluert(EnhetId enhet, bool hoert) => new(enhet, null, Forloepsspor.Av(
    [
        (new ForloepStartet(new(1), 2.Januar(2026), Noen), Kl(2.Januar(2026))),
        .. hoert ? [((Hendelse)new BarnetHoert(1.Mars(2026)), Kl(1.Mars(2026)))] : Array.Empty<(Hendelse, DateTimeOffset)>(),
        (new Evaluert(new(Guid.CreateVersion7()), Utfall.NoeEffekt, 1.Mars(2026), 1.Mai(2026)), Kl(1.Mars(2026))),
    ])) { Id = ForloepId.Ny(), Barn = BarnId.Ny() };

    private static IReadOnlyList<Praksispunkt> Punkter(params (Hendelse Hendelse, DateOnly Dag)[] rekke)
    {
        var rammer = Gitt.Rammer(2.Januar(2026).Kl(9));
        return Praksisteller.Punkter([.. rekke.Select((h, nr) => new Hendt(nr + 1, h.Hendelse, Noen, Kl(h.Dag)))], rammer.Veileder, rammer.Kalender, _ => rammer.Veileder);
    }

    private static (DateOnly Dag, DateOnly? Gjort, bool SomVeilederen) Ett(Praksis hva, IEnumerable<Praksispunkt> punkter) => Punktene(hva, punkter).Single();

    private static IEnumerable<(DateOnly Dag, DateOnly? Gjort, bool SomVeilederen)> Punktene(Praksis hva, IEnumerable<Praksispunkt> punkter) =>
        punkter.Where(p => p.Hva == hva).OrderBy(p => p.Dag).Select(p => (p.Dag, p.Gjort, p.SomVeilederen));

    private static DateTimeOffset Kl(DateOnly dag) => Naa.StartenPaa(dag).AddHours(9);
}
