namespace Bti.Domain.Tests;

/// <summary>What is reckoned back of in and out of each unit, from what is shown of the units, of the services and of what was open at both ends.</summary>
internal static class Flytangrep
{
    /// <summary>How many small numbers of a unit there is only one answer to, for all who read and for each leader; and how many were looked for.</summary>
    public static (int Smaa, int Sett) SmaaSomFinnes(
        Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep, Oversikt foer, Oversikt naa, IReadOnlyList<Enhetsflyt> flyt, IReadOnlyList<Tjenesteflyt> tjenester)
    {
        var (telt, alene) = (Tell(periode, enheter, forloep), flyt.Select(e => e.Enhet).OfType<EnhetId>().ToHashSet());
        var (smaa, sett) = (0, 0);
        foreach (var leder in enheter.Select(e => (EnhetId?)e.Id).Prepend(null))
        {
            var angriper = new Angriper();
            bool Vist(EnhetId enhet) => enhet == leder || alene.Contains(enhet);
            Tallet Inn(Telleenhet e) => new($"inn {e.Navn}", Vist(e.Id) ? telt[e.Id].Inn : null);
            Tallet Ut(Telleenhet e) => new($"ut {e.Navn}", Vist(e.Id) ? telt[e.Id].Ut : null);
            foreach (var e in enheter) angriper.Vet([(Aapne(foer, "foer", e, leder, telt[e.Id].Foer), 1), (Inn(e), 1), (Ut(e), -1), (Aapne(naa, "etter", e, leder, telt[e.Id].Etter), -1)]);
            if (flyt.FirstOrDefault(e => e.Enhet is null) is { } rest)
            {
                angriper.Vet(enheter.Where(e => !alene.Contains(e.Id)).Select(e => (Inn(e), 1)), rest.Inn);
                angriper.Vet(enheter.Where(e => !alene.Contains(e.Id)).Select(e => (Ut(e), 1)), rest.Ut);
            }

            foreach (var tjeneste in tjenester)
            {
                var av = enheter.Where(e => tjeneste.Koder.Contains(Inndata.Kode(e.Slag))).ToList();
                angriper.Vet(av.Select(e => (Inn(e), 1)), tjeneste.Inn);
                angriper.Vet(av.Select(e => (Ut(e), 1)), tjeneste.Ut);
            }

            foreach (var (periodens, navn) in new[] { (foer, "foer"), (naa, "etter") })
            {
                // The row of the small ones is what the sum has besides those that stand alone.
                IReadOnlyList<Telleenhet> I(IReadOnlyList<string>? koder) => [.. enheter.Where(e => koder?.Contains(Inndata.Kode(e.Slag)) != false)];
                foreach (var (av, sum) in periodens.EtterNivaa.Tjenester.Select(t => (I(t.Koder), t.Sum)).Append((I(null), periodens.EtterNivaa.Sum!.Value)))
                    angriper.Vet(av.Select(e => (Aapne(periodens, navn, e, leder, navn == "foer" ? telt[e.Id].Foer : telt[e.Id].Etter), 1)), sum);
            }

            var fasit = enheter.SelectMany(e => new[] { ($"inn {e.Navn}", telt[e.Id].Inn), ($"ut {e.Navn}", telt[e.Id].Ut) }).ToDictionary(t => t.Item1, t => t.Item2);
            var svar = angriper.Angrip().Where(s => fasit.ContainsKey(s.Navn)).ToList();
            (smaa, sett) = (smaa + svar.Count(s => s.Fra == s.Til && fasit[s.Navn] < Prikking.Minst), sett + svar.Count);
        }

        return (smaa, sett);
    }

    /// <summary>In and out of each unit where none is moved and all are counted, and what was open at both ends.</summary>
    public static Dictionary<EnhetId, (int Inn, int Ut, int Foer, int Etter)> Tell(Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep) => enheter.ToDictionary(e => e.Id, e =>
    {
        var spor = forloep.Where(f => f.Enhet == e.Id).Select(f => f.Spor).ToList();
        return (spor.Sum(s => s.Startet.Count(periode.Har)), spor.Sum(s => s.Avsluttet.Count(a => periode.Har(a.Dag))),
            spor.Count(s => s.NivaaPaa(periode.Forrige.Til) is not null), spor.Count(s => s.NivaaPaa(periode.Til) is not null));
    });

    private static Tallet Aapne(Oversikt oversikt, string navn, Telleenhet enhet, EnhetId? leder, int antall) =>
        new($"{navn} {enhet.Navn}", enhet.Id == leder || oversikt.EtterNivaa.Rader.Any(r => r.Enhet == enhet.Id) ? antall : null);
}
