using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Whom a forloep can be discussed with by name: for each arena, which services the family has said yes to, what they would see, and which must be asked.</summary>
public sealed record VisDroeftingsgrunnlag(ForloepId Forloep) : IQuery<Result<IReadOnlyList<VisDroeftingsgrunnlag.Arena>>>
{
    public static Handling Handling => Handling.DroefteForloep;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Hinder">Why nothing about this child can be brought there; null when it can.</param>
    public sealed record Arena(MoetearenaId Id, string Navn, IReadOnlyList<Tjeneste> Roterende, IReadOnlyList<Stilling> Tjenester, Hinder? Hinder);

    /// <param name="Varer">The last day it holds; null when it does not.</param>
    /// <param name="Omfang">The kinds of information the service would see.</param>
    public sealed record Stilling(string Kode, string Tjeneste, Samtykkestilling Status, DateOnly? Varer, IReadOnlyList<Informasjonskategori> Omfang);
}

internal sealed class VisDroeftingsgrunnlagHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisDroeftingsgrunnlag, Result<IReadOnlyList<VisDroeftingsgrunnlag.Arena>>>
{
    public async Task<Result<IReadOnlyList<VisDroeftingsgrunnlag.Arena>>> Handle(VisDroeftingsgrunnlag request, CancellationToken cancellationToken)
    {
        var id = request.Forloep;
        var forloep = await db.Forloep.Hent(id, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(cancellationToken);
        var utelukkede = (await db.Utelukkede([barn.Id], ramme.Naa.Dag, cancellationToken))[barn.Id].ToHashSet();
        var sluttede = await db.SluttedeKoordinatorer(ramme.Naa.Dag).ToListAsync(cancellationToken);
        var arenaer = await db.Moetearenaer.AsNoTracking().OrderBy(a => a.Slag).ThenBy(a => a.Navn).ToListAsync(cancellationToken);
        VisDroeftingsgrunnlag.Arena[] svar = [.. arenaer.Where(rammer.Oppsett.TarImotSaker).Select(a => new VisDroeftingsgrunnlag.Arena(
            a.Id, a.Navn, [.. rammer.Oppsett.Tjenester.Where(t => a.Roterende.Contains(t.Kode))],
            [.. a.Plasser.Select(p => p.Tjeneste).Distinct().Select(t =>
            {
                var status = Samtykkeregel.Status(barn, ramme.Veileder.Regler, samtykker, t, ramme.Naa.Dag);
                return new VisDroeftingsgrunnlag.Stilling(t, rammer.Oppsett.Tjenestenavn(t), status.Stilling, status.Varer, status.Omfang.Kategorier);
            })],
            NavngittDroefting.HinderForArena(a, utelukkede, sluttede)))];
        return svar;
    }
}
