using Bti.Domain;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Every number of the overview equals a recount from the rows of eighteen months: those that were kept when they were counted, and those that small numbers hide.</summary>
public sealed class OmtellingTests(Demorekker demo) : IClassFixture<Demorekker>
{
    private const int Ganger = 20;

    [Fact]
    public void Det_som_ble_frosset_er_det_radene_sier()
    {
        var (vist, perioder) = (0, 0);
        foreach (var kommune in demo.Kommuner)
        {
            foreach (var oversikt in kommune.Frosset)
            {
                var mot = new Sammenligning(new(Tertial.Les(oversikt.Periode), Rekkene(kommune), kommune), kommune, 1);
                mot.Hold(oversikt);
                (vist, perioder) = (vist + mot.Vist, perioder + 1);
            }
        }

        Assert.True(vist > 100 && perioder > 10, $"{vist} numbers shown in {perioder} periods");
    }

    /// <summary>So many of each that nothing is hidden; a new number without a recount of it is refused.</summary>
    [Fact]
    public void Hvert_eneste_tall_er_det_radene_sier()
    {
        HashSet<string> vist = [];
        foreach (var rad in demo.Kommuner.SelectMany(k => k.Frosset.Select(o => (Kommune: k, Periode: Tertial.Les(o.Periode)))))
        {
            // Nothing is brought to a team in this demo, so the cases are the test's own.
            var fra = rad.Periode.Fra;
            var kommune = rad.Kommune with { Saker = [new(Sakslag.Anonym, fra, fra.AddDays(14)), new(Sakslag.Anonym, fra.AddDays(3), fra.AddDays(14)), new(Sakslag.Navngitt, fra.AddDays(9), null), new(Sakslag.System, fra.AddDays(-2), fra)] };
            var mot = new Sammenligning(new(rad.Periode, Rekkene(kommune), kommune), kommune, Ganger);
            mot.Hold(Mange(rad.Periode, kommune));
            vist.UnionWith(mot.Sett);
        }

        string[] utenTall = [nameof(Oversikt.Periode), nameof(Oversikt.Indikatorer), nameof(Oversikt.PerEnhet)];
        var navn = typeof(Oversikt).GetProperties().Concat(typeof(Indikatorer).GetProperties()).Select(p => p.Name).Except(utenTall);

        // Too few units of the demo have these; they are held against a count in EnhetsdelingTests.
        string[] forFaa = [nameof(Enhetsdeling.Utfall), nameof(Enhetsdeling.SamtykkeTrukket), nameof(Enhetsdeling.SamtykkeUtloeper)];
        Assert.Equal(navn.Concat(typeof(Enhetsdeling).GetProperties().Select(p => p.Name).Except(forFaa).Select(PerEnhet)).Order(), vist.Order());
    }

    private static string PerEnhet(string navn) => $"{nameof(Oversikt.PerEnhet)}.{navn}";

    private List<Demorekke> Rekkene(Demokommune kommune) => [.. demo.Alle.Where(r => r.Oppsett.Kommune == kommune.Oppsett.Kommune)];

    private Oversikt Mange(Tertial periode, Demokommune kommune)
    {
        List<Tellbart> forloep = [];
        List<TellbarUro> uroer = [];
        List<(EnhetId, Praksispunkt)> praksis = [];
        var (forfalte, tiltak, barn) = (new HashSet<ForloepId>(), new List<TellbartTiltak>(), new Dictionary<(BarnId, int), BarnId>());
        for (var nr = 0; nr < Ganger; nr++)
        {
            foreach (var (oppsett, veileder, rot, hendt) in Rekkene(kommune))
            {
                var punkter = Praksisteller.Punkter(hendt, veileder, oppsett.Kalender, oppsett.Veileder).Where(p => periode.Har(p.Dag));
                if (rot is Uro u && (u.Barn is not { } barnet || !kommune.Vernede.Contains(barnet)))
                {
                    uroer.AddRange(hendt.Where(h => h.Hendelse is UroAvgjort).Select(h => new TellbarUro(u.Oppsto, Naa.OsloDag(h.Tid))));
                    praksis.AddRange(punkter.Select(p => (u.Enhet, p)));
                }

                if (rot is not Forloep f || kommune.Vernede.Contains(f.Barn)) continue;
                if (!barn.TryGetValue((f.Barn, nr), out var ett)) barn[(f.Barn, nr)] = ett = BarnId.Ny();
                var en = new Tellbart(f.Enhet, f.BarnetFoedt, Forloepsspor.Av(hendt.Select(h => (h.Hendelse, h.Tid)))) { Id = ForloepId.Ny(), Barn = ett };
                forloep.Add(en);
                praksis.AddRange(punkter.Select(p => (en.EnhetPaa(p.Dag), p)));
                tiltak.AddRange(kommune.Tiltak.Where(t => t.Forloep == f.Id).Select(t => t with { Forloep = en.Id }));
                if (f.Frister.Any(x => x.Navn is Fristnavn.Evaluering && x.Aapnet <= periode.Til && x.Dag <= periode.Til && (x.Ferdig is not { } ferdig || Naa.OsloDag(ferdig) > periode.Til))) _ = forfalte.Add(en.Id);
            }
        }

        IReadOnlyList<Telleenhet> enheter = [.. kommune.Enheter.Select(e => new Telleenhet(e.Id, e.Navn, 1000, e.Slag))];
        return Oversiktsteller.Tell(
            periode, enheter, forloep, uroer,
            new(forfalte, [.. tiltak.Where(t => t.Fra <= periode.Til && !(t.Til < periode.Fra))], [.. Enumerable.Repeat(kommune.Saker, Ganger).SelectMany(s => s)], [.. kommune.Oppsett.Katalog.Select(t => t.Id)]), praksis, [Oversiktsteller.Tell(periode.Forrige, enheter, forloep, uroer)]);
    }

    /// <summary>Holds each number that is shown against the recount.</summary>
    private sealed class Sammenligning(Omtelling fasit, Demokommune kommune, int ganger)
    {
        private static readonly int[] Aldre = [0, 6, 13, 16];

        public int Vist { get; private set; }

        public HashSet<string> Sett { get; } = [];

        public void Hold(Oversikt o)
        {
            var periode = Tertial.Les(o.Periode);
            Tabell(nameof(o.EtterNivaa), o.EtterNivaa, (enhet, k) => fasit.Aktive.Count(a => enhet(a.Enhet) && $"{a.Nivaa}" == k));
            Tabell(nameof(o.EtterAlder), o.EtterAlder, (enhet, k) => fasit.Aktive.Count(a => enhet(a.Enhet) && Alder(a.Rot.BarnetFoedt, periode.Til) == k));
            Tall(nameof(o.Startet), o.Startet, fasit.Startet);
            Tall(nameof(o.Avsluttet), o.Avsluttet, fasit.Avsluttet);
            foreach (var enhet in o.Flyt!.Where(e => e.Enhet is not null))
            {
                var (inn, ut) = fasit.Flyt(e => e == enhet.Enhet);
                Tall(nameof(o.Flyt), enhet.Inn, inn);
                Tall(nameof(o.Flyt), enhet.Ut, ut);
            }

            foreach (var tjenester in o.Tjenesteflyt!)
            {
                var (inn, ut) = fasit.Flyt(e => kommune.Enheter.Any(x => x.Id == e && tjenester.Koder.Contains(Inndata.Kode(x.Slag))));
                Tall(nameof(o.Tjenesteflyt), tjenester.Inn, inn);
                Tall(nameof(o.Tjenesteflyt), tjenester.Ut, ut);
            }

            Andelen(nameof(o.MaalNaadd), o.MaalNaadd, fasit.MaalNaadd, fasit.Avsluttet);
            foreach (var nivaa in o.PaaNivaa) Varigheten(nameof(o.PaaNivaa), nivaa.Dager, [.. fasit.DagerPaa(nivaa.Nivaa).Select(d => d.Dager)]);
            Varigheten(nameof(o.TilTiltak), o.TilTiltak, fasit.DagerTilTiltak);
            Andelen(nameof(o.AvklartInnen), o.AvklartInnen, fasit.DagerTilAvklaring.Count(d => d <= 14), fasit.DagerTilAvklaring.Count);
            Andelen(nameof(o.Samtykket), o.Samtykket, fasit.Samtykket.Count(s => s.Svar is Samtykkestilling.Gitt), fasit.Samtykket.Count);
            Andelen(nameof(o.BarnetHoert), o.BarnetHoert, fasit.Evalueringer.Count(e => e.Hoert), fasit.Evalueringer.Count);
            Tabell(nameof(o.Utfall), o.Utfall, (_, k) => fasit.Evalueringer.Count(e => Inndata.Kode(e.Utfall) == k));
            foreach (var praksis in o.Praksis!)
                Tabell(nameof(o.Praksis), praksis.Tabell, (enhet, k) => fasit.Praksis.Count(p => p.Hva == praksis.Hva && enhet(p.Enhet) && p.Som == (k == Praksisteller.Kolonner[0])));
            Hold(o.PerEnhet!);
            Hold(o.Indikatorer!, periode);
        }

        // Those that stand alone; what is shown as one is the rest of what is held above.
        private void Hold(Enhetsdeling per)
        {
            foreach (var rad in per.Utfall.Rader.Where(r => r.Enhet is not null))
                foreach (var (koder, vist) in per.Utfall.Kolonner.Zip(rad.Tall)) Tall(PerEnhet(nameof(per.Utfall)), vist, fasit.Evalueringer.Count(e => e.Enhet == rad.Enhet && koder.Contains(Inndata.Kode(e.Utfall))));
            foreach (var rad in per.Samtykket.Where(r => r.Enhet is not null))
                Andelen(PerEnhet(nameof(per.Samtykket)), rad.Tall, fasit.Samtykket.Count(s => s.Enhet == rad.Enhet && s.Svar is Samtykkestilling.Gitt), fasit.Samtykket.Count(s => s.Enhet == rad.Enhet));
            foreach (var rad in per.SamtykkeTrukket.Where(r => r.Enhet is not null)) Tall(PerEnhet(nameof(per.SamtykkeTrukket)), rad.Tall, fasit.SamtykkeTrukket.Count(e => e == rad.Enhet));
            foreach (var rad in per.SamtykkeUtloeper.Where(r => r.Enhet is not null)) Tall(PerEnhet(nameof(per.SamtykkeUtloeper)), rad.Tall, fasit.SamtykkeUtloeper.Count(e => e == rad.Enhet));
            foreach (var (nivaa, rader) in per.PaaNivaa)
            {
                foreach (var rad in rader.Where(r => r.Enhet is not null))
                {
                    IReadOnlyList<int> dager = [.. fasit.DagerPaa(nivaa).Where(d => d.Enhet == rad.Enhet).Select(d => d.Dager)];
                    Assert.Null(rad.Tall.Av);
                    Varigheten(PerEnhet(nameof(per.PaaNivaa)), rad.Tall with { Av = dager.Count * ganger }, dager);
                }
            }
        }

        private void Hold(Indikatorer i, Tertial periode)
        {
            Varigheten(nameof(i.TilAvklaring), i.TilAvklaring, fasit.DagerTilAvklaring);
            Tall(nameof(i.SamtykkeTrukket), i.SamtykkeTrukket, fasit.SamtykkeTrukket.Count);
            Tall(nameof(i.SamtykkeUtloeper), i.SamtykkeUtloeper, fasit.SamtykkeUtloeper.Count);
            Andelen(nameof(i.EvalueringForfalt), i.EvalueringForfalt, fasit.EvalueringForfalt, fasit.Aktive.Count);
            var (igjen, av) = fasit.KomIgjen;
            if (i.GjenaapnetProsent is { } prosent) Like(nameof(i.GjenaapnetProsent), Prosent(igjen, av), prosent);
            if (i.Ventetid is { } ventetid)
            {
                Like(nameof(i.Ventetid), fasit.Ventet.Count * ganger, ventetid.Av);
                foreach (var punkt in ventetid.Innen) Assert.Equal(Ventetid.Regn(Igjen(fasit.Ventet))!.Innen.Single(p => p.Dager == punkt.Dager), punkt);
            }

            Tabell(nameof(i.Saker), i.Saker, (_, k) => kommune.Saker.Count(s => Inndata.Kode(s.Slag) == k && periode.Har(s.Meldt)));
            Varigheten(nameof(i.TilDroefting), i.TilDroefting, [.. kommune.Saker.Where(s => s.Droeftet is { } dag && periode.Har(dag)).Select(s => s.Droeftet!.Value.DayNumber - s.Meldt.DayNumber)]);
            foreach (var rad in i.Tiltak!.Rader.Where(r => r.Navn is not null))
            {
                var brukt = fasit.Tiltak.Where(t => t.Katalog == rad.Navn).ToList();
                Like(nameof(i.Tiltak), brukt.Count * ganger, rad.Sum);
                for (var k = 0; k < rad.Antall.Count; k++) Tall(nameof(i.Tiltak), rad.Antall[k], brukt.Count(b => (b.Effekt is { } effekt ? Inndata.Kode(effekt) : Indikatorer.IkkeVurdert) == i.Tiltak.Kolonner[k]));
            }
        }

        private void Tabell(string navn, PrikketTabell tabell, Func<Func<EnhetId, bool>, string, int> celle)
        {
            for (var k = 0; k < tabell.Kolonner.Count; k++)
            {
                var kolonne = tabell.Kolonner[k];
                Tall(navn, tabell.Kolonnesummer[k], celle(_ => true, kolonne));
                foreach (var rad in tabell.Rader.Where(r => r.Enhet is not null)) Tall(navn, rad.Antall[k], celle(e => e == rad.Enhet, kolonne));
                foreach (var del in tabell.Tjenester) Tall(navn, del.Antall[k], celle(e => kommune.Enheter.Any(x => x.Id == e && del.Koder.Contains(Inndata.Kode(x.Slag))), kolonne));
            }

            if (tabell.Sum is { } sum) Like(navn, tabell.Kolonner.Sum(k => celle(_ => true, k)) * ganger, sum);
        }

        private void Tall(string navn, int? vist, int ventet)
        {
            if (vist is { } tall) Like(navn, ventet * ganger, tall);
        }

        private void Andelen(string navn, Andel vist, int teller, int nevner)
        {
            if (vist.Av is { } av) Like(navn, nevner * ganger, av);
            if (vist.Prosent is { } prosent) Like(navn, Prosent(teller, nevner), prosent);
        }

        private void Varigheten(string navn, Varighet vist, IReadOnlyList<int> dager)
        {
            if (vist.Av is not { } av) return;
            var alle = Igjen(dager).Order().ToList();
            Like(navn, alle.Count, av);
            Like(navn, alle[(int)Math.Ceiling(0.5 * alle.Count) - 1], vist.Median!.Value);
            Like(navn, alle[(int)Math.Ceiling(0.9 * alle.Count) - 1], vist.P90!.Value);
        }

        private void Like(string navn, int ventet, int vist)
        {
            Assert.Equal((navn, ventet), (navn, vist));
            Vist++;
            _ = Sett.Add(navn);
        }

        private List<T> Igjen<T>(IReadOnlyList<T> hver) => [.. Enumerable.Repeat(hver, ganger).SelectMany(x => x)];

        private static int Prosent(int teller, int nevner) => (int)Math.Round(100m * teller / nevner, MidpointRounding.AwayFromZero);

        private static string Alder(DateOnly? foedt, DateOnly dag) => foedt is not { } da ? "-" : $"{Aldre.Last(fra => fra <= Barn.AlderPaa(da, dag))}";
    }
}
