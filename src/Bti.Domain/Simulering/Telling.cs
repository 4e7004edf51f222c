namespace Bti.Domain;

/// <summary>Adds up the replays of one simulation. Keeps numbers by unit, week and frist, and nothing about which row they came from.</summary>
internal sealed class Telling
{
    private readonly DateOnly _mandag;
    private readonly DateOnly _til;
    private readonly Ukestall[] _foer;
    private readonly Ukestall[] _etter;
    private readonly int[] _nye;
    private readonly Dictionary<EnhetId, int[]> _nyeIEnheten = [];
    private readonly SortedDictionary<(Nivaa Nivaa, Fristnavn Navn), Fristtall> _frister = new(Comparer<(Nivaa Nivaa, Fristnavn Navn)>.Default);
    private int _borte;
    private int _stoppet;

    public Telling(DateOnly fra, DateOnly til)
    {
        (_mandag, _til) = (Naa.Mandag(fra), til);
        var uker = ((til.DayNumber - _mandag.DayNumber) / 7) + 1;
        (_foer, _etter, _nye) = (new Ukestall[uker], new Ukestall[uker], new int[uker]);
    }

    public void Tell(EnhetId enhet, IReadOnlyList<Gjenspiltfrist> foer, IReadOnlyList<Gjenspiltfrist> etter, bool stoppet)
    {
        if (stoppet) _stoppet++;
        if (!_nyeIEnheten.TryGetValue(enhet, out var iEnheten)) _nyeIEnheten[enhet] = iEnheten = new int[_nye.Length];
        foreach (var frist in foer) Tell(frist, _foer, (tall, sen) => tall with { Foer = tall.Foer + 1, ForSeneFoer = tall.ForSeneFoer + sen });
        foreach (var frist in etter) Tell(frist, _etter, (tall, sen) => tall with { Etter = tall.Etter + 1, ForSeneEtter = tall.ForSeneEtter + sen });

        // The same frist is the one that the same hendelse opened.
        var (senFoer, senEtter) = (ForSene(foer), ForSene(etter));
        foreach (var (noekkel, frist) in senEtter.Where(f => !senFoer.ContainsKey(f.Key)))
        {
            var uke = Uke(frist.Dag.AddDays(1));
            _nye[uke]++;
            iEnheten[uke]++;
        }

        _borte += senFoer.Keys.Count(n => !senEtter.ContainsKey(n));
    }

    public Simulering Svar(int rekker)
    {
        var enheter = _nyeIEnheten.Keys.OrderBy(e => e.Verdi).ToList();
        var skjermet = Skjerming.Skjerm(enheter.ConvertAll(e => _nyeIEnheten[e]));
        return new Simulering(
            rekker, _stoppet, _borte,
            [.. _nye.Select((nye, uke) => new Simulertuke(_mandag.AddDays(7 * uke), _foer[uke], _etter[uke], nye))],
            [.. enheter.Select((e, nr) => new Simulertenhet(e, skjermet[nr][^1], skjermet[nr][..^1]))],
            [.. _frister.Select(f => f.Value)]);
    }

    private void Tell(Gjenspiltfrist frist, Ukestall[] uker, Func<Fristtall, int, Fristtall> legg)
    {
        var noekkel = (frist.Nivaa, frist.Navn);
        var sen = frist.ErForSen(_til);
        _frister[noekkel] = legg(_frister.GetValueOrDefault(noekkel) ?? new Fristtall(frist.Nivaa, frist.Navn, 0, 0, 0, 0), sen ? 1 : 0);
        if (sen) uker[Uke(frist.Dag.AddDays(1))].ForSene++;
        if (Simulator.KreverMoete(frist) && frist.Dag <= _til) uker[Uke(frist.Dag)].Moeter++;
        if (!Simulator.ErIKoe(frist.Navn, frist.Nivaa)) return;

        // In the queue at the end of every week until the one it was met in.
        var siste = frist.Ferdig is { } ferdig ? Uke(ferdig) - 1 : uker.Length - 1;
        for (var uke = Uke(frist.Aapnet); uke <= siste; uke++) uker[uke].Koe++;
    }

    private Dictionary<(int, Fristnoekkel), Gjenspiltfrist> ForSene(IReadOnlyList<Gjenspiltfrist> frister) =>
        frister.Where(f => f.ErForSen(_til)).ToDictionary(f => (f.AapnetAv, f.Noekkel));

    // What was overdue before the first week is counted in it.
    private int Uke(DateOnly dag) => Math.Clamp((dag.DayNumber - _mandag.DayNumber) / 7, 0, _foer.Length - 1);
}
