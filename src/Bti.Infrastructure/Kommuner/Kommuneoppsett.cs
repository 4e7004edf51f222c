using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>The municipalities as their files say, with the versions of the veileder that are stored.</summary>
internal sealed class Kommuneoppsett : IKommuneoppsett
{
    private readonly Dictionary<KommuneId, Oppsett> _etter;

    public Kommuneoppsett(string mappe, Func<KommuneId, BtiDbContext> ny, TimeProvider klokke)
    {
        Alle = [.. new Kommuneleser(mappe).Alle.Select(o => o with { Versjoner = new Lagredeveiledere(o, ny, klokke) })];
        _etter = Alle.ToDictionary(o => o.Kommune);
    }

    public IReadOnlyList<Oppsett> Alle { get; }

    public Oppsett For(KommuneId kommune) => _etter[kommune];
}

/// <summary>
/// The stored versions of one kommune. What is published never changes, so a text is read once in the life of the process; the
/// list of them is asked for anew every few seconds, and always when it has become another day (ADR-0030).
/// </summary>
internal sealed class Lagredeveiledere(Oppsett filer, Func<KommuneId, BtiDbContext> ny, TimeProvider klokke) : IVeiledere
{
    private static readonly TimeSpan Fersk = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, Handlingsveileder> _leste = [];
    private readonly Lock _laas = new();
    private volatile Bilde? _bilde;

    public IReadOnlyList<Handlingsveileder> Alle
    {
        get
        {
            if (ErFersk(_bilde)) return _bilde!.Alle;
            lock (_laas) return ErFersk(_bilde) ? _bilde!.Alle : Hent();
        }
    }

    public Handlingsveileder? Finn(string versjon)
    {
        if (_bilde?.Alle.FirstOrDefault(v => v.Versjon == versjon) is { } kjent) return kjent;
        lock (_laas) return Hent().FirstOrDefault(v => v.Versjon == versjon);
    }

    private bool ErFersk(Bilde? bilde) => bilde is not null && bilde.Dag == klokke.Naa.Dag && klokke.GetElapsedTime(bilde.Tatt) < Fersk;

    private IReadOnlyList<Handlingsveileder> Hent()
    {
        try
        {
            // The day first: a list that is asked for over midnight is of the day before, and is asked for again.
            var (dag, tatt) = (klokke.Naa.Dag, klokke.GetTimestamp());
            using var db = ny(filer.Kommune);
            var rader = db.Veilederversjoner.AsNoTracking().Select(v => new { v.Versjon, v.GjelderFra, v.Publisert }).ToList();
            var nye = rader.Select(r => r.Versjon).Where(v => !_leste.ContainsKey(v)).ToList();
            if (nye.Count > 0)
            {
                foreach (var rad in db.Veilederversjoner.AsNoTracking().Where(v => nye.Contains(v.Versjon)).Select(v => new { v.Versjon, v.Tekst }).ToList())
                    _leste[rad.Versjon] = Lest(rad.Versjon, rad.Tekst);
            }

            if (rader.Count == 0) return filer.Versjoner.Alle;
            _bilde = new Bilde(
                [.. rader.OrderBy(r => r.GjelderFra).ThenBy(r => r.Publisert).ThenBy(r => r.Versjon, StringComparer.Ordinal).Select(r => _leste[r.Versjon])], dag, tatt);
            return _bilde.Alle;
        }
        catch (Exception feil) when (Databasefeil.ErNede(feil))
        {
            // What was known is still published; whoever wants to store something will hear that the database is away.
            return _bilde?.Alle ?? filer.Versjoner.Alle;
        }
    }

    private Handlingsveileder Lest(string versjon, string tekst)
    {
        var (veileder, feil) = new Veilederleser().Les(tekst, filer.Regler);
        return veileder ?? throw new InvalidOperationException($"{filer.Kommune}: the published version {versjon} cannot be read. {string.Join(' ', feil)}");
    }

    private sealed record Bilde(IReadOnlyList<Handlingsveileder> Alle, DateOnly Dag, long Tatt);
}
