using System.Text.Json;
using System.Text.Json.Nodes;
using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// Same key, same content: the stored answer. Same key, other content: a no. When two writers meet, the act is tried again
/// on what is there now, and the loser of a race on one key reads the winner's answer.
/// </summary>
internal sealed class IdempotensBehavior<TRequest, TSvar>(Innlogget innlogget, ILagring lagring, IHvelv hvelv, Innsending innsending)
    : IPipelineBehavior<TRequest, TSvar>
    where TRequest : ICommand<TSvar>
    where TSvar : ISvar<TSvar>
{
    private const int Forsoek = 5;

    public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
    {
        await hvelv.Klargjoer(innlogget.Kommune, [], cancellationToken);
        var innhold = Avtrykk(request);
        innsending.Noekkel = (request.Noekkel, innhold);
        for (var forsoek = 1; ; forsoek++)
        {
            if (await lagring.HentKvittering(innlogget.Id, request.Noekkel, cancellationToken) is { } kvittering)
            {
                if (!kvittering.Innhold.AsSpan().SequenceEqual(innhold)) return TSvar.Nei(Hindre.NoekkelBrukt);
                innsending.ErGjentatt = true;
                return JsonSerializer.Deserialize<TSvar>(kvittering.Svar)!;
            }

            try
            {
                return await next();
            }
            catch (KollisjonException) when (forsoek < Forsoek)
            {
                lagring.Nullstill();
            }
            catch (KollisjonException)
            {
                lagring.Nullstill();
                return TSvar.Nei(Hindre.LagringNede);
            }
        }
    }

    // The name of the use case and every field but the key.
    private byte[] Avtrykk(TRequest request)
    {
        var felt = JsonSerializer.SerializeToNode(request, request.GetType())!.AsObject();
        _ = felt.Remove(nameof(ICommand<>.Noekkel));
        return hvelv.Avtrykk(innlogget.Kommune, new JsonArray(typeof(TRequest).Name, felt).ToJsonString());
    }
}
