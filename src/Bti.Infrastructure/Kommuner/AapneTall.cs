using System.Collections.Concurrent;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// Reads the last frozen numbers of a kommune, and keeps them a while: they change three times a year, and the page is asked for by
/// anyone. Without a database there are none, and the page stands.
/// </summary>
internal sealed class AapneTall(Func<KommuneId, BtiDbContext> ny, TimeProvider klokke) : IAapneTall
{
    private static readonly TimeSpan Ferske = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<KommuneId, (long Tatt, Tiltaksbruk Bruk)> _kjente = new();

    public async Task<Tiltaksbruk> Tiltaksbruk(KommuneId kommune, CancellationToken ct)
    {
        if (_kjente.TryGetValue(kommune, out var kjent) && klokke.GetElapsedTime(kjent.Tatt) < Ferske) return kjent.Bruk;
        try
        {
            await using var db = ny(kommune);
            var bilde = await db.Oversiktsbilder.AsNoTracking().OrderByDescending(b => b.Periode).FirstOrDefaultAsync(ct);
            var bruk = bilde is null ? Application.Tiltaksbruk.Ingen : Les(bilde.Tall());
            _kjente[kommune] = (klokke.GetTimestamp(), bruk);
            return bruk;
        }
        catch (Exception feil) when (Databasefeil.ErNede(feil))
        {
            return kjent.Bruk ?? Application.Tiltaksbruk.Ingen;
        }
    }

    private static Tiltaksbruk Les(Oversikt tall) => tall.Indikatorer is { Tiltak: { } tiltak }
        ? new(tall.Periode, tiltak.Rader.Where(r => r.Navn is not null).ToDictionary(r => r.Navn!, r => r.Sum))
        : Application.Tiltaksbruk.Ingen;
}
