namespace Bti.Domain;

/// <summary>
/// Outcomes, samtykke and time by unit, in few rows of which none is hidden: units are taken together until each number may be shown, also less what
/// the leader of one of them knows of her own (ADR-0045). Each list has the units that are large enough alone, and last the others as one; it is empty
/// where that cannot be shown.
/// </summary>
/// <param name="Utfall">What the evalueringer came to.</param>
/// <param name="Samtykket">Forloep with a yes to the log, of those where somebody answered. Sensitive.</param>
/// <param name="SamtykkeTrukket">How many times a samtykke to the log was withdrawn or ran out. Sensitive.</param>
/// <param name="SamtykkeUtloeper">Open forloep whose samtykke to the log ends soon. Sensitive.</param>
/// <param name="PaaNivaa">How long the times on each nivaa lasted that ended in the period. Of how many is not said: beside who went out, it would tell of one who is no longer counted.</param>
public sealed record Enhetsdeling(
    Enhetsdeling.Utfallstabell Utfall, IReadOnlyList<Delrad<Andel>> Samtykket, IReadOnlyList<Delrad<int>> SamtykkeTrukket, IReadOnlyList<Delrad<int>> SamtykkeUtloeper,
    IReadOnlyList<Enhetsdeling.Nivaatid> PaaNivaa)
{
    /// <param name="Kolonner">The utfall of each column, by their codes: those that are hidden in the whole kommune are counted as one, and those nobody had are left out.</param>
    public sealed record Utfallstabell(IReadOnlyList<IReadOnlyList<string>> Kolonner, IReadOnlyList<Delrad<IReadOnlyList<int>>> Rader);

    public sealed record Nivaatid(int Nivaa, IReadOnlyList<Delrad<Varighet>> Rader);
}

/// <summary>What is shown of a unit, or of several as one.</summary>
/// <param name="Navn">Null for the units that are shown as one.</param>
public sealed record Delrad<T>(string? Navn, T Tall)
{
    /// <summary>The unit; null for those that are shown as one.</summary>
    public EnhetId? Enhet { get; init; }
}

/// <summary>Something that is counted, and the unit that led on its day.</summary>
internal readonly record struct Enhetspunkt<T>(EnhetId Enhet, T Hva);

/// <summary>Shares a period between the units.</summary>
internal static class Enhetsdeler
{
    /// <param name="utfall">What is shown of the outcomes of the whole kommune.</param>
    /// <param name="praksis">What practice shows of how many were evaluated in each unit: one that does not stand alone there must not here, or its outcomes would say how many the others are. Null when it was not asked.</param>
    /// <param name="nivaaer">Those that are shown of the whole kommune.</param>
    public static Enhetsdeling Del(
        IReadOnlyList<Telleenhet> enheter, PrikketTabell utfall, PrikketTabell? praksis, IReadOnlyList<int> nivaaer,
        IReadOnlyList<Enhetspunkt<Utfall>> evaluert, IReadOnlyList<Enhetspunkt<Samtykkestilling>> svart, IReadOnlyList<EnhetId> trukket, IReadOnlyList<EnhetId> utloeper,
        IReadOnlyList<Enhetspunkt<(int Nivaa, int Dager)>> opphold)
    {
        return new(
            Utfall(),
            Fordel<Samtykkestilling, Andel>(svart, [s => s is Samtykkestilling.Gitt, s => s is not Samtykkestilling.Gitt], Prikking.MinstSensitiv, av => Andel.Regn(av.Count(s => s is Samtykkestilling.Gitt), av.Count, Prikking.MinstSensitiv)),
            Antall(trukket), Antall(utloeper),
            [
                .. from nivaa in nivaaer
                   select new Enhetsdeling.Nivaatid(nivaa, Fordel<(int Nivaa, int Dager), Varighet>([.. opphold.Where(o => o.Hva.Nivaa == nivaa)], [_ => true], Andel.MinsteNevner, av => Varighet.Regn(av.Select(o => o.Dager)) with { Av = null })),
            ]);

        Enhetsdeling.Utfallstabell Utfall()
        {
            if (utfall.Sum is null) return new([], []);
            var vist = utfall.Kolonner.Zip(utfall.Kolonnesummer).ToLookup(k => k.Second is null, k => k);
            List<IReadOnlyList<string>> kolonner = [.. vist[false].Where(k => k.Second > 0).Select(k => (string[])[k.First]), .. vist[true].Any() ? (string[][])[[.. vist[true].Select(k => k.First)]] : []];
            return new(kolonner, Fordel<Utfall, IReadOnlyList<int>>(
                evaluert, [.. kolonner.Select(k => (Func<Utfall, bool>)(u => k.Contains(Inndata.Kode(u))))], Prikking.Minst, av => [.. kolonner.Select(k => av.Count(u => k.Contains(Inndata.Kode(u))))],
                praksis?.Rader.Select(r => r.Enhet).OfType<EnhetId>().ToHashSet()));
        }

        IReadOnlyList<Delrad<int>> Antall(IReadOnlyList<EnhetId> alle) => Fordel<EnhetId, int>([.. alle.Select(e => new Enhetspunkt<EnhetId>(e, e))], [_ => true], Prikking.MinstSensitiv, av => av.Count);

        // What nobody has is no secret in one unit either: the whole kommune shows that.
        IReadOnlyList<Delrad<TTall>> Fordel<T, TTall>(IReadOnlyList<Enhetspunkt<T>> alle, IReadOnlyList<Func<T, bool>> kolonner, int minst, Func<IReadOnlyList<T>, TTall> tall, IReadOnlySet<EnhetId>? kanAlene = null)
        {
            var (i, kjente) = (alle.ToLookup(p => p.Enhet, p => p.Hva), enheter.Select(e => e.Id).ToHashSet());
            List<T> ellers = [.. alle.Where(p => !kjente.Contains(p.Enhet)).Select(p => p.Hva)];
            List<Func<T, bool>> brukte = [.. kolonner.Where(k => alle.Any(p => k(p.Hva)))];
            if (brukte.Count == 0) return [];
            var rader = Fordeling.Fordel<Telleenhet?>(
                [.. enheter.Select(e => new Tilfordeling<Telleenhet?>(e, kanAlene?.Contains(e.Id) != false, [Del(e.Id, i[e.Id])])), .. ellers.Count == 0 ? [] : (Tilfordeling<Telleenhet?>[])[new(null, KanAlene: false, [Del(null, ellers)])]], minst);
            return
            [
                .. from rad in rader
                   let alene = rad.Av is [{ } en] ? en : (Telleenhet?)null
                   select new Delrad<TTall>(alene?.Navn, tall([.. rad.Av.SelectMany(e => e is { } enhet ? i[enhet.Id] : ellers)])) { Enhet = alene?.Id },
            ];

            Enhetsdel Del(EnhetId? enhet, IEnumerable<T> av) => new(enhet, [.. brukte.Select(av.Count)]);
        }
    }
}
