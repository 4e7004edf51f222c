namespace Bti.Domain;

/// <summary>
/// Who must say yes, and where it stands: the kommune's rule (<c>kommune.yml</c>) over the answers there are. Asked for
/// the log and for each service alike.
/// </summary>
public static class Samtykkeregel
{
    /// <summary>Those whose answer counts: the young person from the kommune's age, else the guardians with foreldreansvar.</summary>
    /// <returns>Null in the list stands for the young person.</returns>
    public static IReadOnlyList<ForesattId?> MaaSvare(Barn barn, Kommuneregler regler, DateOnly dag) =>
        barn.Alder(dag) >= regler.Samtykkealder
            ? [null]
            : [.. barn.Foresatte.Where(f => f.Foreldreansvar && f.GjelderPaa(dag)).Select(f => (ForesattId?)f.Id)];

    /// <summary>What each of those who must answer says on a day, to the log or to a service.</summary>
    public static IReadOnlyList<(ForesattId? Hvem, Samtykkestilling Stilling)> Svarene(
        Barn barn, Kommuneregler regler, IEnumerable<Samtykke> samtykker, string til, DateOnly dag) =>
        [.. Gjeldende(barn, regler, samtykker, til, dag).Select(g => (g.Hvem, Svaret(g.Svar, dag)))];

    /// <summary>Where the samtykke to the log or to a service stands on a day, and how long a yes lasts.</summary>
    /// <param name="til">A service's code, or <see cref="Samtykke.Stafettloggen"/>.</param>
    public static Samtykkestatus Status(Barn barn, Kommuneregler regler, IEnumerable<Samtykke> samtykker, string til, DateOnly dag)
    {
        var svar = Gjeldende(barn, regler, samtykker, til, dag).Select(g => g.Svar).ToList();
        var stilling = Stilling(svar.ConvertAll(s => Svaret(s, dag)), regler.Foresatte);
        if (stilling is not Samtykkestilling.Gitt) return new(stilling, null) { ErUtloept = stilling is Samtykkestilling.Trukket && svar.Exists(s => s is [{ Ja: true, Trukket: null } nyeste, ..] && nyeste.Varer < dag) };
        var gitte = svar.FindAll(s => s is [var nyeste, ..] && nyeste.GjelderPaa(dag));
        var alle = regler.Foresatte is ForesattesSamtykke.Begge;
        return new(stilling, gitte.Min(s => s[0].Varer), alle ? gitte.Max(s => s[0].Fra) : gitte.Min(s => s[0].Fra))
        {
            Dekning = gitte.Select(Dekning.Av).Aggregate((a, b) => alle ? a.Felles(b) : a.Samlet(b)),
        };
    }

    /// <summary>The last day a new samtykke may hold: the kommune's longest, and never past the day before the young person decides alone.</summary>
    public static DateOnly SisteDag(Barn barn, Kommuneregler regler, ForesattId? gittAv, DateOnly fra)
    {
        var lengst = fra.AddMonths(regler.SamtykkeMaaneder);
        var selv = Barn.Bursdag(barn.Foedt, regler.Samtykkealder).AddDays(-1);
        return gittAv is not null && selv < lengst ? selv : lengst;
    }

    private static Samtykkestilling Stilling(List<Samtykkestilling> svar, ForesattesSamtykke regel)
    {
        if (svar.Count == 0) return Samtykkestilling.Mangler;
        var alle = regel is ForesattesSamtykke.Begge;
        if (alle ? svar.TrueForAll(ErGitt) : svar.Exists(ErGitt)) return Samtykkestilling.Gitt;
        if (svar.Contains(Samtykkestilling.Trukket)) return Samtykkestilling.Trukket;
        var nektet = alle ? svar.Contains(Samtykkestilling.Nektet) : svar.TrueForAll(s => s is Samtykkestilling.Nektet);
        return nektet ? Samtykkestilling.Nektet : Samtykkestilling.Mangler;
    }

    private static IEnumerable<(ForesattId? Hvem, IReadOnlyList<Samtykke> Svar)> Gjeldende(
        Barn barn, Kommuneregler regler, IEnumerable<Samtykke> samtykker, string til, DateOnly dag) =>
        MaaSvare(barn, regler, dag).Select(hvem => (hvem, Svar(samtykker, hvem, til, dag)));

    private static bool ErGitt(Samtykkestilling stilling) => stilling is Samtykkestilling.Gitt;

    /// <summary>What one person has answered that counts on a day, the newest first. That one is her answer: a yes after a no is a yes.</summary>
    /// <param name="hvem">Null for the young person.</param>
    /// <param name="til">A service's code, or <see cref="Samtykke.Stafettloggen"/>.</param>
    public static IReadOnlyList<Samtykke> Svar(IEnumerable<Samtykke> samtykker, ForesattId? hvem, string til, DateOnly dag) =>
        [.. samtykker.Where(s => s.Til == til && s.GittAv == hvem && s.ErSvarPaa(dag)).OrderByDescending(s => s.Registrert).ThenByDescending(s => s.Id.Verdi)];

    /// <summary>Where they stand on the day.</summary>
    /// <param name="svar">As <see cref="Svar"/> has them.</param>
    public static Samtykkestilling Svaret(IReadOnlyList<Samtykke> svar, DateOnly dag) => svar switch
    {
        [] => Samtykkestilling.Mangler,
        [{ Ja: false }, ..] => Samtykkestilling.Nektet,
        [var nyeste, ..] => nyeste.GjelderPaa(dag) ? Samtykkestilling.Gitt : Samtykkestilling.Trukket,
    };
}

/// <summary>Where a samtykke stands.</summary>
/// <param name="Varer">The last day a yes holds; null when it is not a yes.</param>
/// <param name="Gitt">The day the last yes that was needed was given; null when it is not a yes.</param>
public sealed record Samtykkestatus(Samtykkestilling Stilling, DateOnly? Varer, DateOnly? Gitt = null)
{
    internal const string Vernet = "En fra en annen tjeneste slipper bare til når samtykket til den tjenesten gjelder i dag, og går ut av seg selv når det slutter.";

    /// <summary>True when a yes ran out by itself: the way on is to ask again.</summary>
    public bool ErUtloept { get; init; }

    /// <summary>Why nothing may go there; null when it may.</summary>
    [Haandhever("samtykke_foer_deling", Vernet, Hinder = "SAMTYKKE_UTLOEPT")]
    public Hinder? Nei() => Stilling is Samtykkestilling.Gitt ? null : ErUtloept ? Hindre.SamtykkeUtloept : Hindre.SamtykkeMangler;

    /// <summary>What it covers and from when: what all who must say yes have said yes to; nothing when it is not a yes.</summary>
    public Dekning Dekning { get; init; } = Dekning.Ingenting;

    /// <summary>The kinds of information it covers.</summary>
    public Samtykkeomfang Omfang => Dekning.Omfang;
}
