using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The questions of samtykke that one of the family is asked, what she has answered herself, and whether it holds. What the other guardian says is hers.</summary>
public sealed record VisMineSamtykker(ForloepId Forloep) : IQuery<Result<VisMineSamtykker.Svar>>
{
    public static Handling Handling => Handling.SeMinSak;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="KanSvare">False when the forloep is closed, or the young person decides herself.</param>
    /// <param name="MaaAlle">True when every one with foreldreansvar must say yes before it holds.</param>
    public sealed record Svar(string Barn, bool ErMeg, bool ErAapent, bool KanSvare, bool MaaAlle, int Samtykkealder, IReadOnlyList<Spoersmaal> Spoersmaal)
    {
        /// <summary>Where and when the child begins in another unit; an answer from now on holds there too.</summary>
        public Kommendebytte? Bytte { get; init; }
    }

    /// <param name="Til">The service's code, or «stafettlogg».</param>
    /// <param name="Ekstern">True for one outside the kommune.</param>
    /// <param name="ErStilt">True for the log, and for a service somebody has answered about or that takes part.</param>
    /// <param name="Mitt">Where her own answer stands.</param>
    /// <param name="Svart">When she last answered or it was written down for her; null when she has not.</param>
    /// <param name="Varer">The last day her own yes holds; null without one.</param>
    /// <param name="Gjelder">True when enough have said yes.</param>
    public sealed record Spoersmaal(string Til, string Navn, bool Ekstern, bool ErStilt, Samtykkestilling Mitt, DateTimeOffset? Svart, DateOnly? Varer, bool Gjelder)
    {
        /// <summary>The first day her own yes covers; null without one, when it covers what was written before too, and for the log, which is one.</summary>
        public DateOnly? Fra { get; init; }

        /// <summary>The kinds of information her own yes covers; empty without one.</summary>
        public IReadOnlyList<Informasjonskategori> Omfang { get; init; } = [];

        /// <summary>True when her yes ends soon, by its last day or because the child is to begin in another unit, and she can let it go on.</summary>
        public bool KanFornyes { get; init; }
    }
}

internal sealed class VisMineSamtykkerHandler(IBtiDb db, Innlogget innlogget, Familieoppslag familie, Rammeoppslag rammer) : IRequestHandler<VisMineSamtykker, Result<VisMineSamtykker.Svar>>
{
    public async Task<Result<VisMineSamtykker.Svar>> Handle(VisMineSamtykker request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var (id, barnet) = (request.Forloep, forloep.Barn);
        var barn = await db.Barn.FirstAsync(b => b.Id == barnet, cancellationToken);
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (regler, idag) = (ramme.Veileder.Regler, ramme.Naa.Dag);
        var meg = (await familie.Finn(innlogget.Subjekt, id, idag, cancellationToken))!.Foresatt;
        var maaSvare = Samtykkeregel.MaaSvare(barn, regler, idag);
        var stilt = samtykker.Select(s => s.Til).Concat(forloep.Aktoerer.Where(a => a.Til is null && a.Grunnlag is Delingsgrunnlag.Samtykke).Select(a => a.Tjeneste)).Append(Domain.Samtykke.Stafettloggen).ToHashSet();
        var bytte = await db.KommendeBytte(barnet, cancellationToken);
        VisMineSamtykker.Spoersmaal Om(string til, string navn, bool ekstern)
        {
            var mine = Samtykkeregel.Svar(samtykker, meg, til, idag);
            var staar = mine is [var nyeste, ..] && nyeste.GjelderPaa(idag) ? nyeste : null;
            return new(til, navn, ekstern, stilt.Contains(til),
                Samtykkeregel.Svaret(mine, idag),
                mine is [] ? null : mine[0].Registrert, staar?.Varer,
                Samtykkeregel.Status(barn, regler, samtykker, til, idag).Stilling is Samtykkestilling.Gitt)
            {
                Fra = til != Domain.Samtykke.Stafettloggen && staar is not null ? Dekning.Av(mine).FoersteDag : null,
                Omfang = staar?.Omfang.Kategorier ?? [],
                KanFornyes = staar is not null && (staar.Varer <= idag.AddDays(Indikatorer.Utloepsdager) || staar.Registrert <= bytte?.Bestilt),
            };
        }

        return new VisMineSamtykker.Svar(
            barn.Navn.Tekst, meg is null, forloep.ErAapent, forloep.ErAapent && maaSvare.Contains(meg), regler.Foresatte is ForesattesSamtykke.Begge && maaSvare.Count > 1, regler.Samtykkealder,
            [
                Om(Domain.Samtykke.Stafettloggen, rammer.Oppsett.Samtykkenavn(Domain.Samtykke.Stafettloggen), false),
                .. rammer.Oppsett.Tjenester.Select(t => Om(t.Kode, t.Navn, t.Ekstern)),
            ])
        {
            Bytte = bytte,
        };
    }
}
