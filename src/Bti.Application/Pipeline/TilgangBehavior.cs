using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>No handler runs without a decision, and no decision goes unlogged. A refusal reads like "not there" (ADR-0010).</summary>
internal sealed class TilgangBehavior<TRequest, TSvar>(
    Innlogget innlogget, IKommuneoppsett kommuner, Tilgangsoppslag oppslag, IInnsynslogg innsynslogg, Innsending innsending, TimeProvider klokke)
    : IPipelineBehavior<TRequest, TSvar>
    where TRequest : IRequest<TSvar>, IKreverTilgang
    where TSvar : ISvar<TSvar>
{
    private static readonly bool ErKommando =
        typeof(TRequest).GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
    {
        var subjekt = innlogget.Subjekt;
        await kommuner.For(subjekt.Kommune).Versjoner.Oppfrisk(cancellationToken);
        var naa = klokke.Naa;
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

        if (!ErKommando)
        {
            if (request.Ressurs.Slag is Ressursslag.Eget) return await next();
            var notering = innsynslogg.Noter(rad, cancellationToken);
            try
            {
                return await next();
            }
            finally
            {
                await notering;
            }
        }

        innsending.Innsyn = rad;
        var svar = await next();
        if (svar.Hinder is not null) await innsynslogg.Noter(rad, cancellationToken);
        return svar;
    }
}
