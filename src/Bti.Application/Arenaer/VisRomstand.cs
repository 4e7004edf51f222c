using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Whether anything is new in the room, for a page that is open in it and asks every few seconds: a word that is another when
/// there is, also when a case is closed. Nothing of a case is in it, so it is no look at one; what is new is fetched as every other page is. Of a case one does
/// not take part in, it does not tell that somebody writes.
/// </summary>
public sealed record VisRomstand(ArenamoeteId Moete) : IQuery<Result<VisRomstand.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(string Stand);
}

internal sealed class VisRomstandHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag) : IRequestHandler<VisRomstand, Result<VisRomstand.Svar>>
{
    public async Task<Result<VisRomstand.Svar>> Handle(VisRomstand request, CancellationToken cancellationToken)
    {
        var (id, subjekt) = (request.Moete, innlogget.Subjekt);
        if (!Tilgang.Avgjoer(subjekt, Handling.SeMoete, await oppslag.Moetet(subjekt, id, cancellationToken)).Tillatt) return Hindre.IkkeFunnet;
        var moete = await db.Arenamoeter.Where(m => m.Id == id).Select(m => new { m.Versjon, m.Oppe }).FirstAsync(cancellationToken);
        var lista = $"{moete.Versjon}-{await db.Droeftingssaker.Where(s => s.Moete == id).SumAsync(s => s.Versjon, cancellationToken)}";
        if (moete.Oppe is not { } sak || !Tilgang.Avgjoer(subjekt, Handling.SeSak, await oppslag.Saken(subjekt, sak, cancellationToken)).Tillatt) return new VisRomstand.Svar(lista);
        return new VisRomstand.Svar($"{lista}-{await db.Droeftingsinnlegg.CountAsync(i => i.Sak == sak, cancellationToken)}");
    }
}
