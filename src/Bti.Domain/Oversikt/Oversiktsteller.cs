namespace Bti.Domain;

/// <summary>A forloep to be counted: the unit that leads now, how old the child is, and what has happened.</summary>
/// <param name="Foedt">Null when it is not known.</param>
public sealed record Tellbart(EnhetId Enhet, DateOnly? Foedt, Forloepsspor Spor)
{
    public ForloepId Id { get; init; }

    public BarnId Barn { get; init; }

    /// <summary>The unit that led at the end of a day.</summary>
    public EnhetId EnhetPaa(DateOnly dag) => Spor.EnhetFoerByttetEtter(dag) ?? Enhet;
}

/// <summary>A unit of the kommune, and how many children are on its roster.</summary>
/// <param name="Slag">The service it is of.</param>
public readonly record struct Telleenhet(EnhetId Id, string Navn, int Barn, Enhetsslag Slag);

/// <summary>An uro that is decided.</summary>
public sealed record TellbarUro(DateOnly Oppsto, DateOnly Avgjort);

/// <summary>Counts a period, and hides what is small. The same rows give the same numbers, whenever it is done.</summary>
public static class Oversiktsteller
{
    // Lower bounds; the last has no end.
    private static readonly int[] Aldre = [0, 6, 13, 16];

    /// <param name="enheter">The units that have children, or lead something.</param>
    /// <param name="praksis">What was asked of practice, each with the unit that led on its day.</param>
    /// <param name="frosne">The periods that are counted before.</param>
    public static Oversikt Tell(
        Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep, IReadOnlyList<TellbarUro> uroer, Tellgrunnlag? grunnlag = null,
        IReadOnlyList<(EnhetId Enhet, Praksispunkt Punkt)>? praksis = null, IReadOnlyList<Oversikt>? frosne = null)
    {
        var aktive = forloep.Select(f => (Forloep: f, Nivaa: f.Spor.NivaaPaa(periode.Til))).Where(f => f.Nivaa is not null).ToList();
        var nivaaer = aktive.Select(f => f.Nivaa!.Value.Tall).Append(1).Append(2).Append(3).Distinct().Order().ToList();
        var avsluttet = I(f => f.Avsluttet.Select(a => (a.Dag, a.Grunn))).ToList();
        var borte = Borte(periode, forloep, frosne ?? []);
        var startet = I(f => f.Startet.Select(dag => (dag, dag))).Count() + borte.Sum(b => Math.Max(0, -b.Antall));
        var gikkUt = avsluttet.Count + borte.Sum(b => Math.Max(0, b.Antall));

        var skjules = ErFlytSkjult(periode, forloep, borte);
        var evaluert = I(f => f.Evaluert.Select(e => (e.Dag, e))).ToList();
        var svart = forloep.Select(f => (Forloep: f, Sist: f.Spor.Samtykke.LastOrDefault(s => periode.Har(s.Dag) && s.Stilling is Samtykkestilling.Gitt or Samtykkestilling.Nektet)))
            .Where(s => s.Sist.Stilling is not Samtykkestilling.Mangler).Select(s => new Enhetspunkt<Samtykkestilling>(s.Forloep.EnhetPaa(s.Sist.Dag), s.Sist.Stilling)).ToList();
        var avklart = uroer.Where(u => periode.Har(u.Avgjort)).Select(u => u.Avgjort.DayNumber - u.Oppsto.DayNumber).ToList();

        var avklartInnen = Andel.Regn(avklart.Count(d => d <= Oversikt.Avklaringsdager), avklart.Count);
        var praksistall = praksis is null ? null : Praksisteller.Tell(periode, enheter, praksis, avklartInnen.Prosent is null);
        var hoert = Andel.Regn(evaluert.Count(e => e.BarnetErHoert), evaluert.Count);

        List<Enhetspunkt<Utfall>> utfall = [.. forloep.SelectMany(f => f.Spor.Evaluert.Where(e => periode.Har(e.Dag)).Select(e => new Enhetspunkt<Utfall>(f.EnhetPaa(e.Dag), e.Utfall)))];

        var oversikt = new Oversikt(
            periode.ToString(),
            Prikking.Prikk(Tabell(nivaaer.ConvertAll(n => $"{n}"), f => nivaaer.IndexOf(f.Nivaa!.Value.Tall))),
            Prikking.Prikk(Tabell(["0", "6", "13", "16", "-"], f => f.Forloep.Foedt is { } foedt ? Array.FindLastIndex(Aldre, fra => fra <= Barn.AlderPaa(foedt, periode.Til)) : Aldre.Length)),
            skjules ? null : startet,
            skjules ? null : gikkUt,
            [.. nivaaer.Select(n => new Oversikt.Nivaatid(n, Varighet.Regn(forloep.SelectMany(f => f.Spor.Oppholdene).Where(o => o.Nivaa.Tall == n && o.Til is { } til && periode.Har(til)).Select(o => o.Dager!.Value))))],
            Varighet.Regn(forloep.Where(f => f.Spor.FoersteTiltak is { } foerste && periode.Har(foerste)).Select(f => Math.Max(0, f.Spor.FoersteTiltak!.Value.DayNumber - f.Spor.Oppsto.DayNumber))),
            avklartInnen,
            Andel.Regn(svart.Count(s => s.Hva is Samtykkestilling.Gitt), svart.Count, Prikking.MinstSensitiv),
            ErSkjultVedSiden(praksistall) ? hoert with { Prosent = null } : hoert,
            Prikking.PrikkSummene(Utfallene(enheter, utfall)),
            skjules ? default : Andel.Regn(avsluttet.Count(g => g is Avslutningsgrunn.MaalNaadd), gikkUt))
        {
            Indikatorer = grunnlag is null ? null : Indikatorteller.Tell(periode, forloep, avklart, avklartInnen, skjules, VarFlytSkjult(periode with { Aar = periode.Aar - 1 }, forloep, frosne ?? []), grunnlag),
            Praksis = praksistall,
        };
        var (enhetsflyt, tjenesteflyt) = Flytteller.Fordel([.. Enhetene(periode, enheter, forloep, borte)], Frosset(periode.Forrige, frosne ?? []), oversikt);
        return oversikt with
        {
            Flyt = enhetsflyt,
            Tjenesteflyt = tjenesteflyt,
            PerEnhet = Enhetsdeler.Del(
                enheter, oversikt.Utfall, praksistall?.First(p => p.Hva is Praksis.BarnetHoeresFoerst).Tabell, nivaaer, utfall, svart, Indikatorteller.Trukket(periode, forloep), Indikatorteller.Utloeper(periode, forloep),
                [.. forloep.SelectMany(f => f.Spor.Oppholdene.Where(o => o.Til is { } til && periode.Har(til)).Select(o => new Enhetspunkt<(int, int)>(f.EnhetPaa(o.Til!.Value), (o.Nivaa.Tall, o.Dager!.Value))))]),
        };

        IEnumerable<T> I<T>(Func<Forloepsspor, IEnumerable<(DateOnly Dag, T Hva)>> hendt) =>
            forloep.SelectMany(f => hendt(f.Spor)).Where(h => periode.Har(h.Dag)).Select(h => h.Hva);

        Krysstabell Tabell(IReadOnlyList<string> kolonner, Func<(Tellbart Forloep, Nivaa? Nivaa), int> kolonne) => new(
            [.. enheter.OrderBy(e => e.Slag).Select(e => new Krysstabell.Rad(e.Navn, e.Barn, [.. Enumerable.Range(0, kolonner.Count).Select(k => aktive.Count(f => f.Forloep.EnhetPaa(periode.Til) == e.Id && kolonne(f) == k))]) { Tjeneste = Inndata.Kode(e.Slag), Enhet = e.Id })],
            kolonner);
    }

    // By unit, and what was evaluated in none of them.
    private static Krysstabell Utfallene(IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Enhetspunkt<Utfall>> utfall)
    {
        var i = utfall.ToLookup(u => enheter.Any(e => e.Id == u.Enhet) ? u.Enhet : default, u => u.Hva);
        return new([.. enheter.Select(e => Rad(e.Navn, e.Barn, e.Id)), Rad("", 0, null)], [.. Enum.GetValues<Utfall>().Select(Inndata.Kode)]);

        Krysstabell.Rad Rad(string navn, int barn, EnhetId? enhet) => new(navn, barn, [.. Enum.GetValues<Utfall>().Select(u => i[enhet ?? default].Count(x => x == u))]) { Enhet = enhet };
    }

    /// <summary>The share of the kommune is one of the sums of the table by unit: hidden there, to hide a unit, it is hidden here.</summary>
    private static bool ErSkjultVedSiden(IReadOnlyList<Praksistall>? praksis) =>
        praksis?.FirstOrDefault(p => p.Hva is Praksis.BarnetHoeresFoerst) is { Tabell: { Sum: not null } tabell } && tabell.Kolonnesummer.Any(n => n is null);

    /// <summary>
    /// How many more were open in each unit when the period before was counted than the same day counts now: a child whose address is protected since is no
    /// longer counted, and one that is deleted cannot be. Shown as closed, they cannot be told from those who are (ADR-0045). Fewer where one is counted again.
    /// </summary>
    private static IReadOnlyList<(EnhetId Enhet, int Antall)> Borte(Tertial periode, IReadOnlyList<Tellbart> forloep, IReadOnlyList<Oversikt> frosne)
    {
        if (Frosset(periode.Forrige, frosne)?.EtterNivaa is not { Sum: not null } foer) return [];
        var alene = foer.Rader.Select(r => r.Enhet ?? default).ToHashSet();
        var naa = AapnePaa(periode.Forrige.Til, forloep).ToLookup(e => alene.Contains(e) ? e : default);
        return [.. foer.Rader.Select(r => (r.Enhet ?? default, r.Sum)).Concat(naa.Select(n => (n.Key, -n.Count()))).GroupBy(r => r.Item1, r => r.Item2).Select(g => (g.Key, g.Sum()))];
    }

    private static IEnumerable<Enhetstelling> Enhetene(Tertial periode, IReadOnlyList<Telleenhet> enheter, IReadOnlyList<Tellbart> forloep, IReadOnlyList<(EnhetId Enhet, int Antall)> borte)
    {
        var startet = Antall(forloep.SelectMany(f => f.Spor.Startet.Where(periode.Har).Select(f.EnhetPaa)));
        var (foer, etter, flere) = (Antall(AapnePaa(periode.Forrige.Til, forloep)), Antall(AapnePaa(periode.Til, forloep)), borte.ToDictionary(b => b.Enhet, b => b.Antall));
        return enheter.Select(e => new Enhetstelling(
            e, startet.GetValueOrDefault(e.Id) + Math.Max(0, -flere.GetValueOrDefault(e.Id)), foer.GetValueOrDefault(e.Id) + flere.GetValueOrDefault(e.Id), etter.GetValueOrDefault(e.Id)));

        static Dictionary<EnhetId, int> Antall(IEnumerable<EnhetId> av) => av.CountBy(e => e).ToDictionary();
    }

    private static bool VarFlytSkjult(Tertial periode, IReadOnlyList<Tellbart> forloep, IReadOnlyList<Oversikt> frosne) =>
        Frosset(periode, frosne) is { } frosset ? frosset.Startet is null : ErFlytSkjult(periode, forloep, borte: []);

    private static Oversikt? Frosset(Tertial periode, IReadOnlyList<Oversikt> frosne) => frosne.FirstOrDefault(o => o.Periode == periode.ToString());

    /// <summary>How many there were, plus the new, less the closed, is how many there are: what is known of three says the fourth. So it is for a leader of what is not hers.</summary>
    private static bool ErFlytSkjult(Tertial periode, IReadOnlyList<Tellbart> forloep, IReadOnlyList<(EnhetId Enhet, int Antall)> borte)
    {
        return ErLite(I(s => s.Startet, -1)) || ErLite(I(s => s.Avsluttet.Select(a => a.Dag), 1))
            || ErLite(AapnePaa(periode.Til, forloep)) || ErLite(AapnePaa(periode.Forrige.Til, forloep));

        List<EnhetId> I(Func<Forloepsspor, IEnumerable<DateOnly>> dagene, int fortegn) =>
            [.. forloep.SelectMany(f => dagene(f.Spor).Where(periode.Har).Select(f.EnhetPaa)), .. borte.SelectMany(b => Enumerable.Repeat(b.Enhet, Math.Max(0, fortegn * b.Antall)))];

        static bool ErLite(List<EnhetId> alle) => alle.Count is > 0 and < Prikking.Minst || alle.GroupBy(e => e).Any(egne => alle.Count - egne.Count() is > 0 and < Prikking.Minst);
    }

    private static List<EnhetId> AapnePaa(DateOnly dag, IReadOnlyList<Tellbart> forloep) => [.. forloep.Where(f => f.Spor.NivaaPaa(dag) is not null).Select(f => f.EnhetPaa(dag))];
}
