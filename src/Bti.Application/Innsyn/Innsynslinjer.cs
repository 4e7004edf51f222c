using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The innsynslogg of some forloep as lines to read; the same for whoever may see it. Only what was let through, only acts on
/// the forloep itself, and nothing of what the system does by itself: an uro, a refusal or a search leaves no line here.
/// </summary>
internal sealed class Innsynslinjer(IBtiDb db)
{
    private static readonly Handling[] Viste = [.. Innsynskategorier.Viste];

    public async Task<VisInnsyn.Svar> Hent(IReadOnlyList<ForloepId> forloep, DateOnly? fra, DateOnly? til, int side, CancellationToken ct)
    {
        Guid[] ider = [.. forloep.Select(f => f.Verdi)];
        var systemet = new AnsattId(Guid.Empty);
        var barn = db.Forloep.Where(f => forloep.Contains(f.Id)).Select(f => (BarnId?)f.Barn);

        // By the child first: that is what the log is indexed by.
        var rader = db.Innsynslogg.Where(r => barn.Contains(r.Barn) && r.Slag == Ressursslag.Forloep && ider.Contains(r.Ressurs) && r.Tillatt && r.Ansatt != systemet && Viste.Contains(r.Handling));
        if (fra is { } foerste)
        {
            var start = Naa.SluttenPaa(foerste.AddDays(-1));
            rader = rader.Where(r => r.Tid >= start);
        }

        if (til is { } siste)
        {
            var slutt = Naa.SluttenPaa(siste);
            rader = rader.Where(r => r.Tid < slutt);
        }

        var antall = await rader.CountAsync(ct);
        var sida = await rader.OrderByDescending(r => r.Tid).ThenByDescending(r => r.Id).Skip((side - 1) * VisInnsyn.PerSide).Take(VisInnsyn.PerSide)
            .Select(r => new
            {
                r.Tid,
                r.Rolle,
                r.Handling,
                r.Regel,
                Navn = db.Ansatte.Where(a => a.Id == r.Ansatt).Select(a => a.Navn).First(),
                Enhet = db.Enheter.Where(e => e.Id == r.Enhet).Select(e => e.Navn).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return new VisInnsyn.Svar(
            [.. sida.Select(r => new VisInnsyn.Linje(r.Tid, r.Navn, r.Rolle, r.Enhet, Innsynskategorier.Av(r.Handling)!.Value, Tilgang.Tabell.FirstOrDefault(regel => regel.Navn == r.Regel)?.Grunnlag))],
            antall, side);
    }
}
