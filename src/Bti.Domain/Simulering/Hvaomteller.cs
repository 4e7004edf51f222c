using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// Puts what happened in a period to the motor again, once for each frist and each number of days it could have had, beside how it was. Each row
/// keeps its own versions of the veileder but for that frist, and people do what they did. Keeps units, weeks and days, and no row.
/// </summary>
/// <param name="periode">The period, which is over: what has happened since is left out.</param>
/// <param name="gjeldende">The version that applied on its last day: its frister are asked about.</param>
/// <param name="versjoner">Finds a version a row has been moved to.</param>
public sealed class Hvaomteller(Tertial periode, Handlingsveileder gjeldende, Kalender kalender, Func<string, Handlingsveileder> versjoner)
{
    private const int Naa = 0;
    private readonly DateOnly _mandag = Domain.Naa.Mandag(periode.Fra);
    private readonly Ukestall[] _uker = Tomme(periode);
    private readonly List<Post> _poster =
        [.. from nivaa in gjeldende.Nivaaer from frist in nivaa.Frister where Praksisteller.Av(frist.Navn) is not null select new Post(nivaa, frist, () => Tomme(periode))];

    // What a week asks for: meetings, those in the queue, and those in it after their frist.
    private record struct Ukestall(int Moeter, int Koe, int Ventet);

    // One frist: how it went each time it ran out in the period, and its part of what the weeks ask for, as it was and with each number of days.
    private sealed class Post(Veiledernivaa nivaa, Fristpost frist, Func<Ukestall[]> uker)
    {
        public Veiledernivaa Nivaa => nivaa;

        public Fristpost Frist => frist;

        public List<Sak> Saker { get; } = [];

        public Dictionary<int, Ukestall[]> Uker { get; } = Hvaom.Valgene(frist.Regel).Append(Naa).ToDictionary(n => n, _ => uker());

        public bool Er(Gjenspiltfrist en) => en.Nivaa == nivaa.Nivaa && en.Navn == frist.Navn;

        // The numbers of days from what applies and outwards, one way or the other.
        public IEnumerable<int> Utover(bool kortere) => kortere
            ? Hvaom.Valgene(frist.Regel).Where(n => n < Hvaom.Lengde(frist.Regel)).Reverse()
            : Hvaom.Valgene(frist.Regel).Where(n => n > Hvaom.Lengde(frist.Regel));
    }

    /// <param name="Snudde">The first number of days outwards with which it would have gone the other way; null for none.</param>
    private sealed record Sak(EnhetId Enhet, int Uke, bool VarForSen, int? Snudde);

    /// <summary>One uro or forloep that was open in the period.</summary>
    /// <param name="begyntUnder">The version it began under.</param>
    /// <param name="enhetPaa">The unit that led on a day.</param>
    public void Tell(IReadOnlyList<Hendt> hendt, Handlingsveileder begyntUnder, Func<DateOnly, EnhetId> enhetPaa)
    {
        var slutt = Domain.Naa.StartenPaa(periode.Til.AddDays(1));
        var skjedd = hendt.TakeWhile(h => h.Tid < slutt).ToList();
        var foer = Spill(skjedd, begyntUnder, v => v)!;
        TellUkene(foer, _uker);
        foreach (var post in _poster.Where(p => foer.Exists(p.Er)))
        {
            var egne = foer.FindAll(post.Er);

            // One that comes to an act the other text does not allow is as it was.
            var etter = post.Uker.Keys.ToDictionary(n => n, n => n == Naa ? egne : Spill(skjedd, begyntUnder, v => Hvaom.Med(v, post.Nivaa.Nivaa, post.Frist.Navn, n))?.FindAll(post.Er) ?? egne);
            foreach (var (n, frister) in etter) TellUkene(frister, post.Uker[n]);

            // One that no longer applied before its day was over was not asked in the end.
            foreach (var frist in egne.Where(f => periode.Har(f.Dag) && (f.Status is not Friststatus.Avlyst || f.Ferdig > f.Dag)))
            {
                var varForSen = ErForSen(frist);
                post.Saker.Add(new(enhetPaa(frist.Dag), Uke(frist.Dag), varForSen, post.Utover(kortere: !varForSen).Cast<int?>().FirstOrDefault(n => Snudde(frist, etter[n!.Value]))));
            }
        }
    }

    /// <summary>What may be shown of each frist, in the order of the veileder.</summary>
    /// <param name="praksis">What is shown of practice in the same period. How often a frist was met, and how often not, is as much as may be known of it.</param>
    public IReadOnlyList<Hvaom> Svar(IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Praksistall> praksis) =>
    [
        .. from post in _poster
           let vist = praksis.FirstOrDefault(p => p.Hva == Praksisteller.Av(post.Frist.Navn))?.Tabell
           select new Hvaom(
               post.Nivaa.Nivaa, post.Nivaa.Merke, post.Frist.Navn, post.Frist.Tekst, post.Frist.Regel,
               Tabell(post, enheter, vist, kortere: true), Tabell(post, enheter, vist, kortere: false), Femmer(_uker.Max(u => u.Koe)),
               [.. post.Uker.OrderBy(u => u.Key).Select(u => Topp(u.Key, post.Uker[Naa], u.Value))]),
    ];

    /// <summary>
    /// The weeks within the steps, and last those no step reaches, by unit: one net, in which how many there were in each unit is taken to be
    /// known. A step with few is taken together with the next. Whose number is hidden in practice has no column of its own.
    /// </summary>
    private Hvaom.Tabell Tabell(Post post, IReadOnlyList<Telleenhet> enheter, PrikketTabell? praksis, bool kortere)
    {
        var kolonne = kortere ? 0 : 1;
        if (praksis?.Kolonnesummer[kolonne] is null) return Hvaom.Tabell.Ingen;
        var saker = post.Saker.Where(s => s.VarForSen != kortere).ToList();
        var minst = Praksisteller.Minst(Praksisteller.Av(post.Frist.Navn)!.Value);
        var (stegene, resten) = Stegene(saker, post.Utover(kortere), minst);
        if (stegene.Count == 0) return Hvaom.Tabell.Ingen;

        var vist = praksis.Rader.Where(r => r.Antall[kolonne] is not null).Select(r => r.Enhet).ToHashSet();
        var (alene, samlet) = Prikking.SlaaSammen(enheter, Antall, av => av.Sum(Antall) < minst);
        return Prikket(stegene, resten, alene, samlet, minst) ?? Prikket(stegene, resten, [], enheter, minst)!;

        int Antall(Telleenhet e) => vist.Contains(e.Id) && e.Barn >= Prikking.LitenEnhet ? saker.Count(s => s.Enhet == e.Id) : 0;
    }

    // Null when what is small could not be hidden: then the units are shown as one.
    private Hvaom.Tabell? Prikket(List<(int Dager, List<Sak> Saker)> stegene, List<Sak> resten, IReadOnlyList<Telleenhet> alene, IReadOnlyList<Telleenhet> samlet, int minst)
    {
        List<HashSet<EnhetId>> kolonner = [.. alene.Select(e => new HashSet<EnhetId> { e.Id })];
        if (samlet.Count > 0) kolonner.Add([.. samlet.Select(e => e.Id)]);

        var prikket = Prikking.Prikk(
            new([.. stegene.SelectMany((s, nr) => s.Saker.GroupBy(x => x.Uke).OrderBy(g => g.Key).Select(uke => Rad(Kode(uke.Key), Kode(nr), [.. uke]))), Rad("", "", resten)], [.. kolonner.Select((_, k) => Kode(k))]),
            minst, kolonnesummerErKjent: true);
        if (prikket.Sum is null) return null;
        var rader = new Queue<PrikketTabell.Rad>(prikket.Rader);
        return new Hvaom.Tabell(
            [.. alene.Select(e => new Hvaom.Enhet(e.Id, e.Navn)), .. samlet.Count > 0 ? [new Hvaom.Enhet(null, string.Join(", ", samlet.Select(e => e.Navn)))] : Array.Empty<Hvaom.Enhet>()],
            [.. stegene.Zip(prikket.Tjenester, (steg, del) => new Hvaom.Steg(steg.Dager, del.Sum, del.Antall, [.. Enumerable.Range(0, del.Rader).Select(_ => rader.Dequeue()).Where(r => r.Navn is not null).Select(r => new Hvaom.Uke(_mandag.AddDays(7 * int.Parse(r.Navn!, CultureInfo.InvariantCulture)), r.Sum, r.Antall))]))]);

        Krysstabell.Rad Rad(string navn, string steg, List<Sak> av) => new(navn, Prikking.LitenEnhet, [.. kolonner.Select(k => av.Count(s => k.Contains(s.Enhet)))]) { Tjeneste = steg };

        static string Kode(int nr) => nr.ToString(CultureInfo.InvariantCulture);
    }

    // From what applies and outwards, at least so many in each and in what is left as may be shown.
    private static (List<(int Dager, List<Sak> Saker)> Stegene, List<Sak> Resten) Stegene(List<Sak> saker, IEnumerable<int> utover, int minst)
    {
        List<(int Dager, List<Sak> Saker)> stegene = [];
        List<Sak> samlet = [];
        foreach (var dager in utover)
        {
            samlet.AddRange(saker.Where(s => s.Snudde == dager));
            if (samlet.Count < minst) continue;
            stegene.Add((dager, samlet));
            samlet = [];
        }

        samlet.AddRange(saker.Where(s => s.Snudde is null));
        while (stegene.Count > 0 && samlet.Count < minst)
        {
            samlet.AddRange(stegene[^1].Saker);
            stegene.RemoveAt(stegene.Count - 1);
        }

        return (stegene, samlet);
    }

    private Hvaom.Topp Topp(int dager, Ukestall[] foer, Ukestall[] etter) => new(
        dager == Naa ? null : dager,
        Femmer(_uker.Select((u, uke) => u.Moeter - foer[uke].Moeter + etter[uke].Moeter).Max()),
        Femmer(_uker.Select((u, uke) => u.Ventet - foer[uke].Ventet + etter[uke].Ventet).Max()));

    private static int Femmer(int antall) => Math.Max(1, (antall + Prikking.Minst - 1) / Prikking.Minst) * Prikking.Minst;

    // Every frist there was; null when it came to an act the text does not allow.
    private List<Gjenspiltfrist>? Spill(List<Hendt> skjedd, Handlingsveileder begyntUnder, Func<Handlingsveileder, Handlingsveileder> endret)
    {
        var (foer, etter) = (new Gjenspilling(begyntUnder, kalender, versjoner), new Gjenspilling(endret(begyntUnder), kalender, v => endret(versjoner(v))));
        foreach (var hendt in skjedd)
        {
            var foreslaatt = hendt with { Hendelse = Simulator.SomForeslaatt(hendt.Hendelse, foer, foer.Veileder, etter.Veileder, kalender) };
            if (foer.Hend(hendt) is null && etter.Hend(foreslaatt) is not null) return null;
        }

        return [.. etter.Frister];
    }

    private void TellUkene(List<Gjenspiltfrist> frister, Ukestall[] uker)
    {
        foreach (var frist in frister)
        {
            if (Simulator.KreverMoete(frist) && periode.Har(frist.Dag)) uker[Uke(frist.Dag)].Moeter++;
            if (!Simulator.ErIKoe(frist.Navn, frist.Nivaa)) continue;

            // In the queue at the end of every week until the one it was met in.
            var siste = frist.Ferdig is { } ferdig ? Uke(ferdig) - 1 : uker.Length - 1;
            for (var uke = Uke(frist.Aapnet); uke <= siste; uke++) uker[uke].Koe++;
            for (var uke = Uke(frist.Dag.AddDays(1)); frist.Dag < periode.Til && uke <= siste; uke++) uker[uke].Ventet++;
        }
    }

    private bool Snudde(Gjenspiltfrist frist, List<Gjenspiltfrist> etter) =>
        etter.Find(f => f.AapnetAv == frist.AapnetAv && f.Noekkel == frist.Noekkel) is { } den && ErForSen(den) != ErForSen(frist);

    private bool ErForSen(Gjenspiltfrist frist) => frist.ErForSen(periode.Til.AddDays(1));

    private int Uke(DateOnly dag) => Math.Clamp((dag.DayNumber - _mandag.DayNumber) / 7, 0, _uker.Length - 1);

    private static Ukestall[] Tomme(Tertial periode) => new Ukestall[((periode.Til.DayNumber - Domain.Naa.Mandag(periode.Fra).DayNumber) / 7) + 1];
}
