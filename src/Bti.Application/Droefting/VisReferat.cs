using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The referat of a case that is closed, for one who had a place in the meeting: what it says and nothing else of the case, until she has read it or the days are over.</summary>
public sealed record VisReferat(DroeftingssakId Sak) : IQuery<Result<VisReferat.Svar>>
{
    public static Handling Handling => Handling.LeseReferat;

    public Ressurs Ressurs => Ressurs.Av(Sak);

    /// <param name="Barn">The child's name; null where none is named.</param>
    /// <param name="Hvem">The family that asks by itself.</param>
    /// <param name="SisteDag">The last day it can be read.</param>
    public sealed record Svar(DroeftingssakId Id, Sakslag Slag, string Arena, DateOnly Dag, string? Barn, string? Hvem, string Referat, string GodkjentAv, DateTimeOffset Lukket, DateOnly SisteDag)
    {
        public bool ErBarnevern { get; init; }

        /// <summary>What the referat went through in this arena.</summary>
        public required Referatmal Mal { get; init; }
    }
}

internal sealed class VisReferatHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<VisReferat, Result<VisReferat.Svar>>
{
    public async Task<Result<VisReferat.Svar>> Handle(VisReferat request, CancellationToken cancellationToken)
    {
        var fakta = (await oppslag.Finn(request.Sak, cancellationToken))!;
        var (sak, arena, godkjentAv) = (fakta.Sak, fakta.Sak.Arena, fakta.Sak.GodkjentAv);
        var moetested = await db.Moetearenaer.Where(a => a.Id == arena).Select(a => new { a.Navn, a.Kode, a.Slag }).FirstAsync(cancellationToken);
        var navn = await db.Ansatte.Where(a => a.Id == godkjentAv).Select(a => a.Navn).FirstAsync(cancellationToken);
        var lukket = sak.Lukket!.Value;
        return new VisReferat.Svar(
            sak.Id, sak.Sakslag, moetested.Navn, fakta.Moete!.Dag, fakta.Barnet is { Barn: var b } ? hvelv.Les(b.Navn, Sted.BarnetsNavn(sak.Kommune, b.Id)) : null, (sak as Familiehenvendelse)?.Hvem.Tekst,
            sak.Referat!.Tekst, navn, lukket, Referatlesing.SisteDag(lukket))
        {
            ErBarnevern = innlogget.Subjekt.Rolle is Rolle.Barnevern,
            Mal = rammer.Oppsett.Referatmal(moetested.Kode, moetested.Slag),
        };
    }
}
