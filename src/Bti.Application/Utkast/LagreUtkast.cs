using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What is being written is kept, for the writer alone. It goes when the form is sent with the same key.</summary>
/// <param name="Skjema">Which form, and about what.</param>
/// <param name="Innhold">The fields as JSON.</param>
/// <param name="Skjemanoekkel">The key the form will be sent with.</param>
public sealed record LagreUtkast(string Skjema, string Innhold, Noekkel Skjemanoekkel, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class LagreUtkastHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<LagreUtkast, Result>
{
    public async Task<Result> Handle(LagreUtkast request, CancellationToken cancellationToken)
    {
        var (meg, skjema) = (innlogget.Id, request.Skjema);
        var utkast = await db.Utkast.FirstOrDefaultAsync(u => u.Ansatt == meg && u.Skjema == skjema, cancellationToken);
        if (utkast is null)
        {
            _ = db.Utkast.Add(new Utkast
            {
                Kommune = innlogget.Kommune,
                Id = Guid.CreateVersion7(),
                Ansatt = meg,
                Skjema = skjema,
                Noekkel = request.Skjemanoekkel,
                Innhold = Fortrolig.Av(request.Innhold),
                Lagret = klokke.Naa.Tidspunkt,
            });
            return Result.Ja;
        }

        (utkast.Noekkel, utkast.Innhold, utkast.Lagret) = (request.Skjemanoekkel, Fortrolig.Av(request.Innhold), klokke.Naa.Tidspunkt);
        return Result.Ja;
    }
}
