using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>The municipalities as their files say, with the versions of the veileder that are stored.</summary>
internal sealed class Kommuneoppsett : IKommuneoppsett, IDisposable
{
    private readonly Dictionary<KommuneId, Oppsett> _etter;

    public Kommuneoppsett(string mappe, bool medOppdiktede, Func<KommuneId, BtiDbContext> ny, TimeProvider klokke)
    {
        Alle = [.. new Kommuneleser(mappe, medOppdiktede).Alle.Select(o => o with { Versjoner = new Lagredeveiledere(o, ny, klokke) })];
        _etter = Alle.ToDictionary(o => o.Kommune);
    }

    public IReadOnlyList<Oppsett> Alle { get; }

    public Oppsett For(KommuneId kommune) => _etter[kommune];

    public void Dispose()
    {
        foreach (var oppsett in Alle) ((IDisposable)oppsett.Versjoner).Dispose();
    }
}

/// <summary>
/// The stored versions of one kommune. What is published never changes, so a text is read once in the life of the process; the
/// list of them is asked for anew every few seconds, and always when it has become another day (ADR-0030).
/// </summary>
internal sealed class Lagredeveiledere(Oppsett filer, Func<KommuneId, BtiDbContext> ny, TimeProvider klokke) : IVeiledere, IDisposable
{
    private static readonly TimeSpan Fersk = TimeSpan.FromSeconds(3);
    private readonly Dictionary<string, Handlingsveileder> _leste = [];
    private readonly SemaphoreSlim _en = new(1);
    private volatile Bilde? _bilde;

    public IReadOnlyList<Handlingsveileder> Alle
    {
        get
        {
            var bilde = _bilde;
            if (ErFersk(bilde)) return bilde!.Alle;

            // Somebody is asking already: what was known a moment ago will do, but not over midnight.
            if (!_en.Wait(bilde is not null && bilde.Dag == klokke.Naa.Dag ? TimeSpan.Zero : Timeout.InfiniteTimeSpan)) return bilde!.Alle;
            try
            {
                return ErFersk(_bilde) ? _bilde!.Alle : HentNaa();
            }
            finally
            {
                _ = _en.Release();
            }
        }
    }

    public async ValueTask Oppfrisk(CancellationToken ct)
    {
        if (ErFersk(_bilde)) return;
        await _en.WaitAsync(ct);
        try
        {
            if (!ErFersk(_bilde)) _ = await Hent(ct);
        }
        finally
        {
            _ = _en.Release();
        }
    }

    public Handlingsveileder? Finn(string versjon)
    {
        if (Med(versjon, _bilde?.Alle) is { } kjent) return kjent;
        _en.Wait();
        try
        {
            return Med(versjon, HentNaa());
        }
        finally
        {
            _ = _en.Release();
        }
    }

    public void Dispose() => _en.Dispose();

    private static Handlingsveileder? Med(string versjon, IReadOnlyList<Handlingsveileder>? alle) => alle?.FirstOrDefault(v => v.Versjon == versjon);

    private bool ErFersk(Bilde? bilde) => bilde is not null && bilde.Dag == klokke.Naa.Dag && klokke.GetElapsedTime(bilde.Tatt) < Fersk;

    // Away from the thread that waits: a page is rendered in a context of its own, and what was to go on in it would wait for itself.
    private IReadOnlyList<Handlingsveileder> HentNaa() => Task.Run(() => Hent(CancellationToken.None)).GetAwaiter().GetResult();

    private async Task<IReadOnlyList<Handlingsveileder>> Hent(CancellationToken ct)
    {
        try
        {
            // The day first: a list that is asked for over midnight is of the day before, and is asked for again.
            var (dag, tatt) = (klokke.Naa.Dag, klokke.GetTimestamp());
            await using var db = ny(filer.Kommune);
            var rader = await db.Veilederversjoner.AsNoTracking().Select(v => new { v.Versjon, v.GjelderFra, v.Publisert }).ToListAsync(ct);
            var nye = rader.Select(r => r.Versjon).Where(v => !_leste.ContainsKey(v)).ToList();
            if (nye.Count > 0)
            {
                foreach (var rad in await db.Veilederversjoner.AsNoTracking().Where(v => nye.Contains(v.Versjon)).Select(v => new { v.Versjon, v.Tekst }).ToListAsync(ct))
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
