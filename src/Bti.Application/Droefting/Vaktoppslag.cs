using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the kommune's own data tell the guard of anonymous texts.</summary>
internal static class Vaktoppslag
{
    /// <summary>The names of the schools, barnehager and their groups tell whom, also of those the register has read in since; the names of the kommune, its services and its meetings do not.</summary>
    public static async Task<Enhetskunnskap> Vaktkunnskap(this IBtiDb db, Oppsett oppsett, DateOnly dag, CancellationToken ct) => new(dag)
    {
        Kjente = [oppsett.Navn, .. oppsett.Tjenester.Select(t => t.Navn), .. oppsett.Arenaer.Select(a => a.Navn)],
        Enheter = await db.Enheter.HarBarn().Select(e => e.Navn).ToListAsync(ct),
        Grupper = [.. oppsett.Enheter.SelectMany(e => e.Grupper).Distinct()],
    };

    /// <summary>Null when a text can be added to a case: only an anonymous one has a guard, and only until its findings are answered.</summary>
    public static Hinder? HinderForTekst(this Droeftingssak sak, string felt, string etikett, Fortrolig tekst, string? funnBesvart, Enhetskunnskap kunnskap) =>
        sak is AnonymDroefting && funnBesvart != "ja" ? AnonymDroefting.Gjenkjennelig(kunnskap, (felt, etikett, tekst)) : null;
}
