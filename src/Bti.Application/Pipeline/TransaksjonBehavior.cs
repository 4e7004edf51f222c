using System.Text.Json;
using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>One saving for everything an act leads to, or for nothing. A no that has changed something is a bug.</summary>
internal sealed class TransaksjonBehavior<TRequest, TSvar>(
    Innlogget innlogget, ILagring lagring, Innsending innsending, TimeProvider klokke) : IPipelineBehavior<TRequest, TSvar>
    where TRequest : ICommand<TSvar>
    where TSvar : ISvar<TSvar>
{
    public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
    {
        var svar = await next();
        if (svar.Hinder is not null)
        {
            return lagring.HarEndringer
                ? throw new InvalidOperationException($"{typeof(TRequest).Name} said no ({svar.Hinder.Kode}) and had changed something.")
                : svar;
        }

        var (noekkel, innhold) = innsending.Noekkel!.Value;
        var kvittering = new Kvittering
        {
            Kommune = innlogget.Kommune,
            Ansatt = innlogget.Id,
            Noekkel = noekkel,
            Innhold = innhold,
            Svar = JsonSerializer.Serialize(svar),
            Tid = klokke.Naa.Tidspunkt,
        };
        await lagring.Lagre(kvittering, innsending.Innsyn!, cancellationToken);
        return svar;
    }
}
