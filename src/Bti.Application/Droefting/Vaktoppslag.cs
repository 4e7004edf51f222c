using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the kommune's own data tell the guard of anonymous texts.</summary>
internal static class Vaktoppslag
{
    /// <summary>
    /// The names of the schools, barnehager and their groups tell whom, also of those the register has read in since; the names of the kommune, its
    /// services and its meetings do not. How many children there are is counted on the roster of the unit of the one who asks, whose name the team sees.
    /// </summary>
    public static async Task<Enhetskunnskap> Vaktkunnskap(this IBtiDb db, Oppsett oppsett, EnhetId enhet, DateOnly dag, CancellationToken ct)
    {
        var barn = await db.Barn.PaaEnListe(dag).Where(b => b.Enhet == enhet && b.Slettet == null).Select(b => new { b.Gruppe, b.Foedt }).ToListAsync(ct);
        var kunnskap = new Enhetskunnskap(dag)
        {
            Kjente = [oppsett.Navn, .. oppsett.Tjenester.Select(t => t.Navn), .. oppsett.Arenaer.Select(a => a.Navn)],
            Enheter = await db.Enheter.HarBarn().Select(e => e.Navn).ToListAsync(ct),
            Grupper = [.. oppsett.Enheter.SelectMany(e => e.Grupper).Distinct()],
        };
        return kunnskap.Med(barn.ConvertAll(b => (b.Gruppe, b.Foedt)));
    }

    /// <summary>Null when a text can be added to a case: only an anonymous one has a guard, and only until its findings are answered.</summary>
    public static async Task<Hinder?> HinderForTekst(this IBtiDb db, Droeftingssak sak, string felt, string etikett, Fortrolig tekst, string? funnBesvart, Oppsett oppsett, DateOnly dag, CancellationToken ct)
    {
        if (sak is not AnonymDroefting || funnBesvart == "ja") return null;
        var innmelder = sak.Innmelder;
        var enhet = await db.Ansatte.Where(a => a.Id == innmelder).Select(a => a.Enhet).FirstAsync(ct);
        return AnonymDroefting.Gjenkjennelig(await db.Vaktkunnskap(oppsett, enhet, dag, ct), (felt, etikett, tekst));
    }
}
