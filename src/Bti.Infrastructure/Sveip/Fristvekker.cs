using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>Frister whose next step is reached: the motor says whom to tell, and each is told once.</summary>
internal sealed class Fristvekker(IKommuneoppsett kommuner) : IVekker
{
    public Vekkeslag Slag => Vekkeslag.Frist;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var oppsett = kommuner.For(db.Gjeldende);
        var ider = vekkinger.Select(v => new FristId(v.Id)).ToList();
        var frister = await db.Set<Frist>().Where(f => ider.Contains(f.Id)).ToDictionaryAsync(f => f.Id.Verdi, ct);
        var saker = await Saker.Hent(db, frister.Values, naa.Dag, ct);
        foreach (var vekking in vekkinger)
        {
            if (!frister.TryGetValue(vekking.Id, out var frist))
            {
                _ = db.Remove(vekking);
                continue;
            }

            var sak = saker.For(frist);
            foreach (var varslet in frist.Klatre(oppsett.Veileder(sak.VeilederVersjon), oppsett.Kalender, naa))
                db.Varsler.AddRange(saker.Mottakere(frist, varslet, sak).Select(m => Varsel.Om(frist, varslet, m, naa)));
            vekking.Slag = frist.Vekkeslag;
            if (frist.Vekkes is { } dag) vekking.VentTil(Naa.StartenPaa(dag));
            else _ = db.Remove(vekking);
        }
    }
}
