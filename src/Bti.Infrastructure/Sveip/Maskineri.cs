using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>The kommune's rows of <c>vekking</c>, as an operator sees them.</summary>
internal sealed class Maskineri(BtiDbContext db, IKommuneoppsett kommuner, EpostOptions epost, IHvelv hvelv, Hovednoekler hovednoekler) : IMaskineri
{
    /// <inheritdoc/>
    public bool SenderEpost => epost.HarTjener;

    // Sealed: the one who runs it is told neither that there is a melding nor how it goes.
    private IQueryable<Vekking> Vekkinger =>
        db.Set<Vekking>().Where(v => v.Slag != Vekkeslag.Melding && v.Slag != Vekkeslag.Meldingsklokke && v.Slag != Vekkeslag.Meldingsavstemming);

    /// <inheritdoc/>
    public async Task<Maskinstatus> Status(Naa naa, CancellationToken ct)
    {
        var tid = naa.Tidspunkt;
        var forfalte = await Vekkinger.Where(v => v.Naar <= tid).GroupBy(v => v.Slag)
            .Select(g => new { Slag = g.Key, Mange = g.Count(), Siden = g.Min(v => v.Naar) }).ToListAsync(ct);
        var parkerte = await Vekkinger.Where(v => v.Naar == null).OrderBy(v => v.Slag).ThenBy(v => v.Id)
            .Select(v => new Parkert(v.Slag, v.Id, v.Forsoek, v.Feil)).ToListAsync(ct);
        var (post, sveip) = (forfalte.Where(f => f.Slag is Vekkeslag.Utsending).ToList(), forfalte.Where(f => f.Slag is not Vekkeslag.Utsending).ToList());
        return new(sveip.Sum(f => f.Mange), sveip.Min(f => f.Siden), post.Sum(f => f.Mange), post.Min(f => f.Siden), parkerte);
    }

    /// <inheritdoc/>
    public async Task<Noekkelstatus> Noekler(CancellationToken ct)
    {
        var (kommune, gjeldende, versjoner) = (db.Gjeldende, hovednoekler.Gjeldende, hovednoekler.Versjoner);
        var antall = await db.Set<Datanoekkel>().Where(n => n.Kommune == kommune)
            .GroupBy(n => new { n.Hovednoekkel, Er = n.Innpakket != null }).Select(g => new { g.Key.Hovednoekkel, g.Key.Er, Mange = g.Count() }).ToListAsync(ct);
        return new(
            gjeldende, antall.Where(a => a.Er).Sum(a => a.Mange), antall.Where(a => a.Er && a.Hovednoekkel < gjeldende).Sum(a => a.Mange),
            versjoner.Count - 1, antall.Where(a => !a.Er && a.Hovednoekkel >= versjoner[0]).Sum(a => a.Mange));
    }

    /// <inheritdoc/>
    public async Task<VisBrev.Svar?> Brev(UtsendingId id, CancellationToken ct)
    {
        if (await db.Utsendinger.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is not { } utsending) return null;
        var brev = await Infrastructure.Brev.Hent(db, utsending, kommuner.For(db.Gjeldende).Maalform, epost, hvelv, ct);
        return new(brev.Emne, brev.Tekst);
    }

    /// <inheritdoc/>
    public async Task<bool> ProevIgjen(Guid id, Naa naa, CancellationToken ct)
    {
        if (await Vekkinger.FirstOrDefaultAsync(v => v.Id == id, ct) is not { } vekking) return false;
        if (vekking.Naar is not null) return true;
        vekking.VentTil(naa.Tidspunkt);
        var utsendingId = new UtsendingId(id);
        if (await db.Utsendinger.FirstOrDefaultAsync(u => u.Id == utsendingId, ct) is { } utsending) utsending.Tilstand = Utsendingstilstand.Venter;
        return true;
    }
}
