using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

internal static class Gruppeoppslag
{
    /// <summary>
    /// The next meeting of the ansvarsgrupper one coordinates from another service, for as long as the samtykke lets her sit there. Who
    /// does the stafettholder's work has it among the frister of the forloep.
    /// </summary>
    public static async Task<IReadOnlyList<Gruppeoppgave>> Gruppeoppgaver(this IBtiDb db, AnsattId meg, DateOnly idag, CancellationToken ct)
    {
        var utelukket = db.Utelukket(meg, idag);
        var deltar = Synlighet.Deltar(db, meg, idag).Where(a => a.Grunnlag == Delingsgrunnlag.Samtykke).Select(a => a.Forloep);
        var grupper = await db.Forloep
            .Where(f => deltar.Contains(f.Id) && f.ErAapent && f.Ansvarsgruppe!.Koordinator == meg && f.Stafettholder != meg && !(f.Stedfortreder == meg && f.StedfortrederTil >= idag) && !utelukket.Contains(f.Barn))
            .Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(),
                Moeter = f.Frister.Where(x => x.Status == Friststatus.Aapen && x.Navn == Fristnavn.Ansvarsgruppemoete).Select(x => new { x.Tekst, x.Dag }).ToList(),
            })
            .ToListAsync(ct);
        return [.. grupper.SelectMany(g => g.Moeter.Select(m => new Gruppeoppgave(g.Id, g.Barn, g.Navn, m.Tekst, m.Dag)))];
    }
}

/// <param name="Dag">The day of the meeting.</param>
internal sealed record Gruppeoppgave(ForloepId Forloep, BarnId Barn, Fortrolig Navn, string Tekst, DateOnly Dag);
