using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What is reckoned back of each unit's outcomes and samtykke from all that is shown of the kommune and of the units.</summary>
internal static class Delingsangrep
{
    private static readonly Utfall[] Utfallene = Enum.GetValues<Utfall>();

    /// <summary>How many small numbers of a unit there is only one answer to, and how many were looked for.</summary>
    /// <param name="leder">The unit whose numbers are known to the one who reads; null for one who leads none.</param>
    public static (int Smaa, int Sett) SmaaSomFinnes(Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep, Oversikt vist, EnhetId? leder)
    {
        var angriper = new Angriper();
        var fasit = new Dictionary<string, (int Antall, int Minst)>();
        var per = vist.PerEnhet!;

        // Outcomes: the rows, the sums of the kommune, and how many were evaluated in each unit, as practice says it.
        var celle = Tallene("utfall", Prikking.Minst, [.. Utfallene.Select(Inndata.Kode)], (f, k) => f.Spor.Evaluert.Count(e => periode.Har(e.Dag) && Inndata.Kode(e.Utfall) == k));
        foreach (var rad in per.Utfall.Rader)
            foreach (var (antall, koder) in rad.Tall.Zip(per.Utfall.Kolonner)) Vet(Enhetene(rad, per.Utfall.Rader).SelectMany(e => koder.Select(k => celle[(e, k)])), antall);
        foreach (var (kode, sum) in vist.Utfall.Kolonner.Zip(vist.Utfall.Kolonnesummer)) if (sum is { } kjent) Vet(enheter.Select(e => celle[(e.Id, kode)]), kjent);
        if (vist.Utfall.Sum is { } alt) Vet(celle.Values, alt);
        if (vist.Praksis?.Single(p => p.Hva is Praksis.BarnetHoeresFoerst).Tabell is { Sum: { } evaluert } praksis)
        {
            // The row of the small ones is what the sum has besides those that stand alone.
            var iAlt = Tallene("evaluert", Prikking.Minst, [""], (f, _) => f.Spor.Evaluert.Count(e => periode.Har(e.Dag)));
            foreach (var e in enheter) angriper.Vet([.. Utfallene.Select(u => (celle[(e.Id, Inndata.Kode(u))], 1)), (iAlt[(e.Id, "")], -1)]);
            foreach (var rad in praksis.Rader) if (rad.Enhet is { } enhet) Vet([iAlt[(enhet, "")]], rad.Sum);
            foreach (var tjeneste in praksis.Tjenester) Vet(enheter.Where(e => tjeneste.Koder.Contains(Inndata.Kode(e.Slag))).Select(e => iAlt[(e.Id, "")]), tjeneste.Sum);
            Vet(iAlt.Values, evaluert);
        }

        // Samtykke: the last answers, and those that were withdrawn.
        var svar = Tallene("svar", Prikking.MinstSensitiv, ["ja", "nei"], (f, k) => f.Spor.Samtykke.LastOrDefault(s => s.Stilling is Samtykkestilling.Gitt or Samtykkestilling.Nektet).Stilling == (k == "ja" ? Samtykkestilling.Gitt : Samtykkestilling.Nektet) ? 1 : 0);
        foreach (var (her, andel) in per.Samtykket.Select(r => (Enhetene(r, per.Samtykket), r.Tall)))
        {
            // A percent of so many is so many, or close to it: the one who reckons is told which.
            var (ja, nei) = (her.Sum(e => fasit[svar[(e, "ja")].Navn].Antall), her.Sum(e => fasit[svar[(e, "nei")].Navn].Antall));
            Assert.Equal(new Andel((int)Math.Round(100m * ja / (ja + nei), MidpointRounding.AwayFromZero), ja + nei), andel);
            foreach (var (kode, antall) in new[] { ("ja", ja), ("nei", nei) }) Vet(her.Select(e => svar[(e, kode)]), antall);
        }

        var trukket = Tallene("trukket", Prikking.MinstSensitiv, [""], (f, _) => f.Spor.Samtykke.Count(s => periode.Har(s.Dag) && s.Stilling is Samtykkestilling.Trukket));
        foreach (var rad in per.SamtykkeTrukket) Vet(Enhetene(rad, per.SamtykkeTrukket).Select(e => trukket[(e, "")]), rad.Tall);
        if (vist.Indikatorer!.SamtykkeTrukket is { } trukketIAlt) Vet(enheter.Select(e => trukket[(e.Id, "")]), trukketIAlt);

        var utloeper = Tallene("utløper", Prikking.MinstSensitiv, [""], (f, _) => f.Spor.SamtykketVarerPaa(periode.Til) <= periode.Til.AddDays(30) ? 1 : 0);
        foreach (var rad in per.SamtykkeUtloeper) Vet(Enhetene(rad, per.SamtykkeUtloeper).Select(e => utloeper[(e, "")]), rad.Tall);
        if (vist.Indikatorer!.SamtykkeUtloeper is { } utloeperIAlt) Vet(enheter.Select(e => utloeper[(e.Id, "")]), utloeperIAlt);

        var funn = angriper.Angrip();
        return (funn.Count(s => s.Fra == s.Til && s.Til > 0 && s.Til < fasit[s.Navn].Minst), funn.Count);

        // What is shown is what there is, counted here once more.
        void Vet(IEnumerable<Tallet> av, int sum)
        {
            var alle = av.ToList();
            Assert.Equal(alle.Sum(t => fasit[t.Navn].Antall), sum);
            angriper.Vet(alle.Select(t => (t, 1)), sum);
        }

        Dictionary<(EnhetId, string), Tallet> Tallene(string hva, int minst, string[] koder, Func<Tellbart, string, int> tell) =>
            (from e in enheter from k in koder select (e, k)).ToDictionary(t => (t.e.Id, t.k), t =>
            {
                var antall = forloep.Where(f => f.Enhet == t.e.Id).Sum(f => tell(f, t.k));
                var navn = $"{hva} {t.e.Navn} {t.k}";
                fasit[navn] = (antall, minst);
                return new Tallet(navn, t.e.Id == leder ? antall : null);
            });

        IReadOnlyList<EnhetId> Enhetene<T>(Delrad<T> rad, IReadOnlyList<Delrad<T>> alle) => rad.Enhet is { } en ? [en] : [.. enheter.Select(e => e.Id).Where(e => alle.All(r => r.Enhet != e))];
    }

    /// <summary>Each unit with five in all alone, and the others as one: as it would be shown by one who thinks of the sums.</summary>
    public static Enhetsdeling.Utfallstabell UtenVern(IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep)
    {
        IReadOnlyList<int> Tell(Func<EnhetId, bool> av) => [.. Utfallene.Select(u => forloep.Where(f => av(f.Enhet)).Sum(f => f.Spor.Evaluert.Count(e => e.Utfall == u)))];
        var store = enheter.Where(e => Tell(x => x == e.Id).Sum() >= Prikking.Minst).ToList();
        return new([.. Utfallene.Select(u => (string[])[Inndata.Kode(u)])], [.. store.Select(e => new Delrad<IReadOnlyList<int>>(e.Navn, Tell(x => x == e.Id)) { Enhet = e.Id }), new(null, Tell(e => store.All(s => s.Id != e)))]);
    }
}
