using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>What the holder of a child with strengt fortrolig address needs to say where it begins.</summary>
public sealed record VisSkjermetBytte(ForloepId Forloep) : IQuery<Result<VisSkjermetBytte.Svar>>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Enheter">Where it can go.</param>
    /// <param name="Venter">Where it is to begin already; null when nothing is planned.</param>
    public sealed record Svar(IReadOnlyList<VisEnhetsbytter.Enhetslinje> Enheter, Kommendebytte? Venter);
}

internal sealed class VisSkjermetBytteHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<VisSkjermetBytte, Result<VisSkjermetBytte.Svar>>
{
    public async Task<Result<VisSkjermetBytte.Svar>> Handle(VisSkjermetBytte request, CancellationToken cancellationToken)
    {
        if (await db.Skjermet(request.Forloep, cancellationToken) is not { } funn) return Hindre.IkkeFunnet;
        return new VisSkjermetBytte.Svar(await db.KanBytteTil(funn.Enhet, klokke.Naa.Dag, cancellationToken), await db.KommendeBytte(funn.Barn, cancellationToken));
    }
}
