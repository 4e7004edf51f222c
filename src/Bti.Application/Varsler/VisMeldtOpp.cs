using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The open frister a ladder has told me about because of my role, the most overdue first.</summary>
public sealed record VisMeldtOpp : IQuery<Result<VisMeldtOpp.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(IReadOnlyList<Opptrapping> Linjer, DateOnly Idag);
}

internal sealed class VisMeldtOppHandler(Opptrappinger opptrappinger, TimeProvider klokke) : IRequestHandler<VisMeldtOpp, Result<VisMeldtOpp.Svar>>
{
    public async Task<Result<VisMeldtOpp.Svar>> Handle(VisMeldtOpp request, CancellationToken cancellationToken) =>
        new VisMeldtOpp.Svar(await opptrappinger.Mine(cancellationToken), klokke.Naa.Dag);
}

/// <summary>One frist that was passed up. No child is named: who it is about is read behind the link.</summary>
/// <param name="Tekst">What is to be done.</param>
/// <param name="ArbeidsdagerOver">Working days since the frist.</param>
/// <param name="Meldt">When I was told first.</param>
/// <param name="Nivaa">The level of a forloep; null for an uro, and for one whose metadata I may not see.</param>
/// <param name="Sti">Where it can be opened; null when I may not.</param>
public sealed record Opptrapping(
    string Tekst, DateOnly Dag, int ArbeidsdagerOver, DateTimeOffset Meldt, bool ErUro, string Enhet, int? Nivaa, string? Stafettholder, string? Sti);

/// <summary>Finds them, for the coordinator's page and the leader's.</summary>
internal sealed class Opptrappinger(IBtiDb db, Innlogget innlogget, Saksoppslag oppslag, Rammeoppslag rammer)
{
    private const int Mest = 200;

    public async Task<IReadOnlyList<Opptrapping>> Mine(CancellationToken ct)
    {
        var (meg, rolle) = (innlogget.Id, innlogget.Subjekt.Rolle);
        var mine = db.Varsler.Where(v => v.Mottaker == meg && v.SomRolle == rolle && v.Frist != null);
        var frister = await db.Frister.Where(f => f.Status == Friststatus.Aapen && mine.Any(v => v.Frist == f.Id))
            .OrderBy(f => f.Dag).ThenBy(f => f.Id).Take(Mest)
            .Select(f => new { f.Tekst, f.Dag, f.Uro, f.Forloep, Meldt = mine.Where(v => v.Frist == f.Id).Min(v => v.Tid) })
            .ToListAsync(ct);
        var (idag, kalender) = (rammer.Nye().Naa.Dag, rammer.Oppsett.Kalender);
        var saker = await oppslag.Hent([.. frister.Select(f => f.Uro).OfType<UroId>().Distinct()], [.. frister.Select(f => f.Forloep).OfType<ForloepId>().Distinct()], idag, ct);
        return [.. frister.Select(f =>
        {
            var sak = saker[f.Uro?.Verdi ?? f.Forloep!.Value.Verdi];
            var sti = f.Uro is { } uro ? (sak.KanAapnes ? $"/uro/{uro.Verdi}" : null) : sak.Metadata is null ? null : $"/forloep/{f.Forloep!.Value.Verdi}/oversikt";
            return new Opptrapping(sak.Teksten(f.Tekst)!, f.Dag, kalender.Arbeidsdager(f.Dag, idag), f.Meldt, sak.ErUro, sak.Enhet, sak.Metadata?.Nivaa, sak.Metadata?.Stafettholder, sti);
        })];
    }
}
