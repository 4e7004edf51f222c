using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The writer throws away what she had begun. Throwing away what is not there changes nothing.</summary>
public sealed record SlettUtkast(string? Skjema, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class SlettUtkastHandler(IBtiDb db, Innlogget innlogget) : IRequestHandler<SlettUtkast, Result>
{
    public async Task<Result> Handle(SlettUtkast request, CancellationToken cancellationToken)
    {
        var (meg, skjema) = (innlogget.Id, request.Skjema);
        if (!Skjemanavn.ErGyldig(skjema)) return Hindre.IkkeFunnet;
        var utkast = await db.Utkast.Where(u => u.Ansatt == meg && u.Skjema == skjema).ToListAsync(cancellationToken);
        var ider = utkast.ConvertAll(u => u.Id);
        db.Varsler.RemoveRange(await db.Varsler.Where(v => v.Mottaker == meg && ider.Contains(v.Gjelder) && v.Slag == Varselslag.Sending).ToListAsync(cancellationToken));
        db.Utkast.RemoveRange(utkast);
        return Result.Ja;
    }
}
