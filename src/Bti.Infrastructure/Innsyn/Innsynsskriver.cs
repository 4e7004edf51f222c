using System.Data.Common;
using System.Threading.Channels;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// The one writer of the innsynslogg in this process: takes everything that waits, and stores it in one transaction for
/// each kommune. Rows that commands have stored with their change are given their place in the chain here too.
/// </summary>
internal sealed class Innsynsskriver : IInnsynslogg, IAsyncDisposable
{
    private const int StoersteGruppe = 500;
    private readonly Channel<(KommuneId Kommune, Innsynsrad? Rad, TaskCompletionSource Lagret)> _koe = Channel.CreateBounded<(KommuneId, Innsynsrad?, TaskCompletionSource)>(10_000);
    private readonly Func<KommuneId, BtiDbContext> _ny;
    private readonly ILogger<Innsynsskriver> _logg;
    private readonly Dictionary<KommuneId, Kjedelager> _kjeder = [];
    private readonly Task _arbeid;

    public Innsynsskriver(Func<KommuneId, BtiDbContext> ny, ILogger<Innsynsskriver> logg)
    {
        (_ny, _logg) = (ny, logg);
        _arbeid = Task.Run(Skriv);
    }

    /// <inheritdoc/>
    public Task Noter(Innsynsrad rad, CancellationToken ct) => Vent(rad.Kommune, rad, ct);

    /// <summary>Completes when the rows that commands have stored in a kommune have their place in the chain.</summary>
    public Task TaInnVentende(KommuneId kommune, CancellationToken ct) => Vent(kommune, null, ct);

    private async Task Vent(KommuneId kommune, Innsynsrad? rad, CancellationToken ct)
    {
        // Continuations must not run on the writer: it is the only one.
        var lagret = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await _koe.Writer.WriteAsync((kommune, rad, lagret), ct);
        await lagret.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _ = _koe.Writer.TryComplete();
        await _arbeid;
        foreach (var kommune in _kjeder.Keys.ToList()) await Slipp(kommune);
    }

    private async Task Skriv()
    {
        while (await _koe.Reader.WaitToReadAsync())
        {
            List<(KommuneId Kommune, Innsynsrad? Rad, TaskCompletionSource Lagret)> ventende = [];
            while (ventende.Count < StoersteGruppe && _koe.Reader.TryRead(out var en)) ventende.Add(en);
            foreach (var gruppe in ventende.GroupBy(v => v.Kommune)) await SkrivGruppe(gruppe.Key, [.. gruppe]);
        }
    }

    private async Task SkrivGruppe(KommuneId kommune, IReadOnlyList<(KommuneId Kommune, Innsynsrad? Rad, TaskCompletionSource Lagret)> gruppe)
    {
        for (var forsoek = 1; ; forsoek++)
        {
            try
            {
                await Lagre(kommune, gruppe.Select(v => v.Rad).OfType<Innsynsrad>());
                foreach (var (_, _, lagret) in gruppe) lagret.SetResult();
                return;
            }
            catch (Exception feil)
            {
                await Slipp(kommune);
                if (feil is DbUpdateException or DbException && forsoek < (Databasefeil.ErNede(feil) ? 2 : 10))
                {
                    _logg.LogDebug(feil, "The chain of {Kommune} was moved by another machine", kommune.Nummer);
                    continue;
                }

                // No row, no answer: the ones who wait get the error and show nothing.
                foreach (var (_, _, lagret) in gruppe) lagret.SetException(feil);
                return;
            }
        }
    }

    // The end of the chain is kept between the groups; another machine that has moved it makes the saving fail.
    private async Task Lagre(KommuneId kommune, IEnumerable<Innsynsrad> rader)
    {
        if (!_kjeder.TryGetValue(kommune, out var kjede)) _kjeder[kommune] = kjede = await Kjedelager.Aapne(_ny(kommune));
        await kjede.Ta(rader);
    }

    private async Task Slipp(KommuneId kommune)
    {
        if (_kjeder.Remove(kommune, out var kjede)) await kjede.DisposeAsync();
    }
}
