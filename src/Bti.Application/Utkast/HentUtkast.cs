using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the reader had begun to write in a form, wherever she wrote it.</summary>
public sealed record HentUtkast(string Skjema) : IQuery<Result<HentUtkast.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Innhold">The fields as JSON; null when there is no draft.</param>
    public sealed record Svar(string? Innhold, Noekkel? Noekkel, DateTimeOffset? Lagret);
}

internal sealed class HentUtkastHandler(IBtiDb db, Innlogget innlogget) : IRequestHandler<HentUtkast, Result<HentUtkast.Svar>>
{
    public async Task<Result<HentUtkast.Svar>> Handle(HentUtkast request, CancellationToken cancellationToken)
    {
        var (meg, skjema) = (innlogget.Id, request.Skjema);
        var utkast = await db.Utkast.FirstOrDefaultAsync(u => u.Ansatt == meg && u.Skjema == skjema, cancellationToken);
        return new HentUtkast.Svar(utkast?.Innhold.Tekst, utkast?.Noekkel, utkast?.Lagret);
    }
}
