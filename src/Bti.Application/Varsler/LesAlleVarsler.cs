using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>I have seen all I have been told.</summary>
public sealed record LesAlleVarsler(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class LesAlleVarslerHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<LesAlleVarsler, Result>
{
    public async Task<Result> Handle(LesAlleVarsler request, CancellationToken cancellationToken)
    {
        var (meg, naa) = (innlogget.Id, klokke.Naa);
        foreach (var varsel in await db.Varsler.Where(v => v.Mottaker == meg && v.Lest == null).ToListAsync(cancellationToken)) varsel.ErLest(naa);
        return Result.Ja;
    }
}
