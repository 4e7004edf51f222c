using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>An act the database could not keep is a no, and the writer still has what she wrote. Nothing is done, and no receipt is given.</summary>
internal sealed class NedeBehavior<TRequest, TSvar>(ILagring lagring) : IPipelineBehavior<TRequest, TSvar>
    where TRequest : ICommand<TSvar>
    where TSvar : ISvar<TSvar>
{
    public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
    {
        try
        {
            return await next();
        }
        catch (Exception feil) when (lagring.ErNede(feil))
        {
            return TSvar.Nei(Hindre.LagringNede);
        }
    }
}
