using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The metadata of a forloep, for one a frist has been passed up to: level, dates, holder, and who has been told; no word of the log.</summary>
public sealed record VisForloepsoversikt(ForloepId Forloep) : IQuery<Result<VisForloepsoversikt.Svar>>
{
    public static Handling Handling => Handling.SeForloepMetadata;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(
        ForloepId Id, string Barn, string Enhet, string Nivaa, DateOnly NivaaetStartet, DateOnly Startet, bool ErAapent, string Stafettholder, string? Stedfortreder,
        string? TilbudtTil, IReadOnlyList<Fristlinje> Frister, DateOnly Idag);

    /// <param name="Varslet">Who has been told, and when, the first first.</param>
    public sealed record Fristlinje(string Tekst, DateOnly Dag, int ArbeidsdagerOver, IReadOnlyList<Varslet> Varslet)
    {
        /// <summary>The last day of the pause it is on; null when it is not on one.</summary>
        public DateOnly? PauseTil { get; init; }
    }

    public sealed record Varslet(string Navn, DateTimeOffset Tid);
}

internal sealed class VisForloepsoversiktHandler(IBtiDb db, Rammeoppslag rammer, IHvelv hvelv) : IRequestHandler<VisForloepsoversikt, Result<VisForloepsoversikt.Svar>>
{
    public async Task<Result<VisForloepsoversikt.Svar>> Handle(VisForloepsoversikt request, CancellationToken cancellationToken)
    {
        var id = request.Forloep;
        var forloep = await db.Forloep.IgnoreAutoIncludes().Include(f => f.Frister).FirstAsync(f => f.Id == id, cancellationToken);
        var barn = await db.Barn.Where(b => b.Id == forloep.Barn).Select(b => b.Navn).FirstAsync(cancellationToken);
        var enhet = await db.Enheter.Where(e => e.Id == forloep.Enhet).Select(e => e.Navn).FirstAsync(cancellationToken);
        var navn = await db.Ansatte.Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        var varslet = (await db.Varsler.Where(v => v.Forloep == id && v.Frist != null).OrderBy(v => v.Tid).ThenBy(v => v.Id)
            .Select(v => new { v.Frist, v.Mottaker, v.Tid }).ToListAsync(cancellationToken)).ToLookup(v => v.Frist!.Value);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (nivaa, idag) = (ramme.Veileder.For(forloep.Nivaa), ramme.Naa.Dag);
        return new VisForloepsoversikt.Svar(
            forloep.Id, hvelv.Les(barn, Sted.BarnetsNavn(forloep.Kommune, forloep.Barn))!, enhet, $"{nivaa.Merke}: {nivaa.Heter}", forloep.NivaaetStartet, forloep.Startet,
            forloep.ErAapent, navn[forloep.Stafettholder], forloep.Stedfortreder is { } s && idag <= forloep.StedfortrederTil ? navn[s] : null,
            forloep.TilbudtTil is { } t ? navn[t] : null,
            [.. forloep.AapneFrister.Where(f => f.Navn.ErAktuell(f.Dag, ramme.Naa.Dag)).Select(f => new VisForloepsoversikt.Fristlinje(
                f.Tekst, f.Dag, ramme.Kalender.Arbeidsdager(f.Dag, idag), [.. varslet[f.Id].Select(v => new VisForloepsoversikt.Varslet(navn[v.Mottaker], v.Tid))]) { PauseTil = f.PauseTil(idag) })],
            idag);
    }
}
