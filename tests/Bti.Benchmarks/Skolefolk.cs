using System.Globalization;

namespace Bti.Benchmarks;

/// <summary>Those who work in the kommuner, each logged in, and what they hold.</summary>
/// <param name="Ledere">The leaders of the units that have forloep.</param>
/// <param name="Holdere">How many that hold a forloep.</param>
internal sealed record Skolefolk(IReadOnlyList<Skolefolk.Sak> Saker, IReadOnlyList<Kunde> Ledere, int Holdere)
{
    /// <param name="Bruker">Her name in the API.</param>
    /// <param name="Frist">One she may move by herself.</param>
    /// <param name="Ny">To which day.</param>
    public sealed record Sak(Kunde Kunde, Guid Holder, string Bruker, Guid Forloep, Guid Frist, string Ny);

    public static async Task<Skolefolk> LoggInn(Maalebase basen, HttpClient http, int forloep)
    {
        Dictionary<Guid, Kunde> kunder = [];
        foreach (var nummer in Skoleland.Numre(forloep))
            foreach (var (id, (_, kunde)) in await Kunde.LoggInnAlle(http, nummer)) kunder[id] = kunde;

        var saker = await basen.Rader(
            "select a.id, f.kommune || '/' || a.brukernavn, f.id, x.id, x.dag from forloep f join ansatt a on a.kommune=f.kommune and a.id=f.stafettholder join frist x on x.kommune=f.kommune and x.forloep=f.id and x.status='aapen' and x.navn='foerste_tiltak' order by f.id",
            les => new Sak(kunder[les.GetGuid(0)], les.GetGuid(0), les.GetString(1), les.GetGuid(2), les.GetGuid(3), les.GetFieldValue<DateOnly>(4).AddDays(7).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)));
        var ledere = await basen.Rader(
            "select a.id from ansatt a where a.rolle='enhetsleder' and exists(select 1 from forloep f where f.kommune=a.kommune and f.enhet=a.enhet) order by a.kommune, a.brukernavn", les => kunder[les.GetGuid(0)]);
        return new(saker, ledere, saker.Select(s => s.Holder).Distinct().Count());
    }
}
