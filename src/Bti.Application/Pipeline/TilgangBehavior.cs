using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>No handler runs without a decision, and no decision goes unlogged. A refusal reads like "not there" (ADR-0010).</summary>
internal sealed class TilgangBehavior<TRequest, TSvar>(
    Innlogget innlogget, IKommuneoppsett kommuner, Tilgangsoppslag oppslag, IInnsynslogg innsynslogg, Innsending innsending, Foersteblikk blikk, ILagring lagring, IHvelv hvelv, TimeProvider klokke)
    : IPipelineBehavior<TRequest, TSvar>
    where TRequest : IRequest<TSvar>, IKreverTilgang
    where TSvar : ISvar<TSvar>
{
    private static readonly bool ErKommando =
        typeof(TRequest).GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    private const int Forsoek = 5;

    public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
    {
        var subjekt = innlogget.Subjekt;
        await kommuner.For(subjekt.Kommune).Versjoner.Oppfrisk(cancellationToken);
        var naa = klokke.Naa;
        for (var forsoek = 1; ; forsoek++)
        {
            var kontekst = await oppslag.Hent(innlogget, request.Ressurs, naa.Dag, cancellationToken);
            var beslutning = Tilgang.Avgjoer(subjekt, TRequest.Handling, kontekst);
            var rad = new Innsynsrad(
                subjekt.Kommune, Guid.CreateVersion7(), naa.Tidspunkt, subjekt.Ansatt, subjekt.Rolle, subjekt.Enhet, TRequest.Handling,
                request.Ressurs.Slag, request.Ressurs.Id, kontekst.Barn, beslutning.Tillatt, beslutning.Regel);

            // The row of a query, or of a refusal, is stored before anything is answered (while the answer is made); a command's row
            // is saved with its change.
            if (!beslutning.Tillatt)
            {
                await innsynslogg.Noter(rad, cancellationToken);
                return TSvar.Nei(Hindre.IkkeFunnet);
            }

            if (Tilgang.HinderNaarSlettet(TRequest.Handling, kontekst) is { } slettet)
            {
                await innsynslogg.Noter(rad, cancellationToken);
                return TSvar.Nei(slettet);
            }

            // What is grave waits until she has proved that it is her; that she was stopped is a row of its own.
            if (request is IAlvorlig { ErAlvorlig: true } && !innlogget.ErFersk)
            {
                await innsynslogg.Noter(rad with { Tillatt = false, Regel = Tilgang.VaktBekreftelse }, cancellationToken);
                return TSvar.Nei(Hindre.BekreftInnlogging);
            }

            // Of what is about one thing. A list fetches the keys of its rows, all at once, when it knows them.
            if (request.Ressurs.Id != Guid.Empty) await hvelv.Klargjoer(subjekt.Kommune, [kontekst.Barn], cancellationToken);
            if (ErKommando) return await Utfoer(rad, next, cancellationToken);
            if (request.Ressurs.Slag is Ressursslag.Eget) return await next();
            blikk.Ser(TRequest.Handling, request.Ressurs, kontekst);
            var svar = await Les(rad, next, cancellationToken);

            // What a samtykke lets one read is answered only when it stood unchanged after the row of the look was stored: then the look
            // came before whatever withdraws it (ADR-0037). Otherwise it is decided, and read, anew.
            if (kontekst.Delingsstand is not { } stand || (await oppslag.Hent(innlogget, request.Ressurs, naa.Dag, cancellationToken)).Delingsstand == stand) return svar;
            if (forsoek == Forsoek) return TSvar.Nei(Hindre.LagringNede);
            lagring.Nullstill();
        }
    }

    private async Task<TSvar> Les(Innsynsrad rad, RequestHandlerDelegate<TSvar> next, CancellationToken ct)
    {
        var notering = innsynslogg.Noter(rad, ct);
        try
        {
            return await next();
        }
        finally
        {
            await notering;
        }
    }

    private async Task<TSvar> Utfoer(Innsynsrad rad, RequestHandlerDelegate<TSvar> next, CancellationToken ct)
    {
        innsending.Innsyn = rad;
        var svar = await next();
        if (svar.Hinder is not null) await innsynslogg.Noter(rad, ct);
        return svar;
    }
}
