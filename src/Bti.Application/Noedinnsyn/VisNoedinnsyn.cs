using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The nødinnsyn one is to look into: as leader those of the unit, as personvernombud all. What waits comes first. No child is named.</summary>
public sealed record VisNoedinnsyn : IQuery<Result<VisNoedinnsyn.Svar>>
{
    public static Handling Handling => Handling.SeNoedinnsyn;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    public sealed record Svar(IReadOnlyList<Linje> Linjer, DateOnly Idag);

    /// <param name="Frist">The last day it should be looked into.</param>
    /// <param name="VarNoedvendig">What was found; null until somebody has looked into it.</param>
    /// <param name="Forloep">Where to see who has seen, for the personvernombud; else null.</param>
    public sealed record Linje(
        NoedinnsynId Id, string Navn, Rolle Rolle, Noedgrunn Grunn, string Begrunnelse, DateTimeOffset Fra, DateTimeOffset Til, DateOnly Frist, bool? VarNoedvendig, string? Vurdering,
        string? KontrollertAv, ForloepId? Forloep);
}

internal sealed class VisNoedinnsynHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<VisNoedinnsyn, Result<VisNoedinnsyn.Svar>>
{
    private const int Mest = 200;

    public async Task<Result<VisNoedinnsyn.Svar>> Handle(VisNoedinnsyn request, CancellationToken cancellationToken)
    {
        var (idag, erOmbud) = (klokke.Naa.Dag, innlogget.Subjekt.Rolle is Rolle.Personvernombud);
        var rader = await db.Noedinnsyn.SynligFor(db, innlogget.Subjekt, idag).OrderBy(n => n.Kontrollert != null).ThenBy(n => n.Kontrollfrist).ThenBy(n => n.Id).Take(Mest).ToListAsync(cancellationToken);
        var barn = rader.ConvertAll(n => n.Barn);
        await hvelv.Klargjoer(innlogget.Kommune, barn.Select(b => (BarnId?)b), cancellationToken);
        var forloep = (await db.Forloep.Where(f => erOmbud && barn.Contains(f.Barn)).OrderBy(f => f.Startet).Select(f => new { f.Barn, f.Id }).ToListAsync(cancellationToken)).ToLookup(f => f.Barn, f => f.Id);
        AnsattId[] nevnt = [.. rader.Select(n => n.Ansatt).Concat(rader.Select(n => n.KontrollertAv).OfType<AnsattId>())];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).Select(a => new { a.Id, a.Navn, a.Rolle }).ToDictionaryAsync(a => a.Id, cancellationToken);
        return new VisNoedinnsyn.Svar(
            [.. rader.Select(n => new VisNoedinnsyn.Linje(
                n.Id, folk[n.Ansatt].Navn, folk[n.Ansatt].Rolle, n.Grunn, n.Begrunnelse.Tekst, n.Fra, n.Til, n.Kontrollfrist, n.VarNoedvendig, n.Vurdering?.Tekst,
                n.KontrollertAv is { } av ? folk[av].Navn : null, forloep[n.Barn].Select(f => (ForloepId?)f).LastOrDefault()))],
            idag);
    }
}
