using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the reader had begun to write in a form, wherever she wrote it.</summary>
public sealed record HentUtkast(string? Skjema) : IQuery<Result<HentUtkast.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Felt">What stands in each field; null when there is no draft.</param>
    /// <param name="Noekkel">The key the form will be sent with.</param>
    public sealed record Svar(IReadOnlyDictionary<string, string>? Felt, Guid? Noekkel, DateTimeOffset? Lagret);
}

internal sealed class HentUtkastHandler(IBtiDb db, IHvelv hvelv, Innlogget innlogget) : IRequestHandler<HentUtkast, Result<HentUtkast.Svar>>
{
    public async Task<Result<HentUtkast.Svar>> Handle(HentUtkast request, CancellationToken cancellationToken)
    {
        var (meg, skjema) = (innlogget.Id, request.Skjema);
        if (!Skjemanavn.ErGyldig(skjema)) return Hindre.IkkeFunnet;
        if (await db.Utkast.FirstOrDefaultAsync(u => u.Ansatt == meg && u.Skjema == skjema, cancellationToken) is not { } utkast) return new HentUtkast.Svar(null, null, null);
        await hvelv.Klargjoer(utkast.Kommune, [utkast.Barn], cancellationToken);
        return new HentUtkast.Svar(JsonSerializer.Deserialize<Dictionary<string, string>>(utkast.Innhold.Tekst), utkast.Noekkel.Verdi, utkast.Lagret);
    }
}
