namespace Bti.Domain;

/// <summary>What a yes opens for: each kind of information it covers, and the first day anything of that kind may be dated (ADR-0053).</summary>
/// <param name="Fra">By kind; <see cref="DateOnly.MinValue"/> for one that is covered whenever it was written. A kind that is not here is not covered.</param>
public sealed record Dekning(IReadOnlyDictionary<Informasjonskategori, DateOnly> Fra)
{
    public static readonly Dekning Ingenting = new(new Dictionary<Informasjonskategori, DateOnly>());

    /// <summary>The kinds it covers.</summary>
    public Samtykkeomfang Omfang => Samtykkeomfang.Av(Fra.Keys);

    /// <summary>The same kinds, whenever it was written.</summary>
    public Dekning HeleTiden => Alltid(Omfang);

    /// <summary>The first day of the kind that goes back the longest; null when it covers nothing.</summary>
    public DateOnly? Foerste => Fra.Count == 0 ? null : Fra.Values.Min();

    /// <summary>The same day, to be shown; null when it covers what was written before too.</summary>
    public DateOnly? FoersteDag => Foerste is { } foerste && foerste > DateOnly.MinValue ? foerste : null;

    /// <summary>These kinds, whenever it was written.</summary>
    public static Dekning Alltid(Samtykkeomfang omfang) => new(omfang.Kategorier.ToDictionary(k => k, _ => DateOnly.MinValue));

    public bool Dekker(IOpplysning opplysning) => Fra.TryGetValue(opplysning.Kategori, out var fra) && fra <= opplysning.Datert;

    /// <summary>What both cover: each kind from the day the last of them does.</summary>
    public Dekning Felles(Dekning annen) =>
        new(Fra.Where(f => annen.Fra.ContainsKey(f.Key)).ToDictionary(f => f.Key, f => f.Value > annen.Fra[f.Key] ? f.Value : annen.Fra[f.Key]));

    /// <summary>What at least one covers: each kind from the day the first of them does.</summary>
    public Dekning Samlet(Dekning annen) => new(Fra.Concat(annen.Fra).GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Min(f => f.Value)));

    /// <summary>
    /// What one person's answers to one question come to on the day the newest of them holds. It covers each kind from the first day of
    /// the yes that has stood without a break since, a renewal too; and what was written before that only when the newest says so.
    /// </summary>
    /// <param name="svar">Her answers that count that day, the newest first.</param>
    public static Dekning Av(IReadOnlyList<Samtykke> svar) => svar is [{ Tidligere: true } hele, ..]
        ? Alltid(hele.Omfang)
        : new(svar[0].Omfang.Kategorier.ToDictionary(k => k, k => Foerstedag(svar, k)));

    private static DateOnly Foerstedag(IReadOnlyList<Samtykke> svar, Informasjonskategori kategori)
    {
        var foerste = svar[0].Fra;
        foreach (var eldre in svar.Skip(1).TakeWhile(s => s.Ja && s.Omfang.Dekker(kategori)))
        {
            if (eldre.Trukket <= foerste || eldre.Varer.AddDays(1) < foerste) break;
            if (eldre.Fra < foerste) foerste = eldre.Fra;
        }

        return foerste;
    }
}
