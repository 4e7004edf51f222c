using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One who is called to a meeting, or leads it, puts it in her own calendar. The file says nothing of what is discussed.</summary>
public sealed record HentInnkalling(ArenamoeteId Moete) : IQuery<Result<HentInnkalling.Fil>>
{
    public static Handling Handling => Handling.SeMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);

    /// <param name="Type">What kind of file it is, as a mail or a browser is told.</param>
    public sealed record Fil(string Type, string Tekst);
}

internal sealed class HentInnkallingHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<HentInnkalling, Result<HentInnkalling.Fil>>
{
    public async Task<Result<HentInnkalling.Fil>> Handle(HentInnkalling request, CancellationToken cancellationToken)
    {
        var (id, meg) = (request.Moete, innlogget.Id);
        var moete = await db.Arenamoeter.AsNoTracking().FirstAsync(m => m.Id == id, cancellationToken);
        var arena = await db.Moetearenaer.AsNoTracking().FirstAsync(a => a.Id == moete.Arena, cancellationToken);
        AnsattId[] folk = [arena.Koordinator, meg];
        var post = await db.Ansatte.Where(a => folk.Contains(a.Id)).Select(a => new { a.Id, a.Epost }).ToDictionaryAsync(a => a.Id, a => a.Epost, cancellationToken);
        if (post[arena.Koordinator] is not { } avsender || post[meg] is not { } mottaker) return Hindre.IkkeFunnet;

        var innkalling = moete.Innkalling(hvelv.Innkallingsuid(moete), arena, avsender, mottaker);
        return new HentInnkalling.Fil(Kalenderfil.Type(innkalling), Kalenderfil.Skriv(innkalling, klokke.GetUtcNow()));
    }
}

/// <summary>What a meeting is called in the calendars outside.</summary>
public static class Innkallingsuider
{
    /// <summary>Keyed, so that outside nothing can be told from it, and the same for every version of the meeting.</summary>
    public static Guid Innkallingsuid(this IHvelv hvelv, Arenamoete moete) => hvelv.Innkallingsuid(moete.Kommune, moete.Id.Verdi);

    /// <inheritdoc cref="Innkallingsuid(IHvelv, Arenamoete)"/>
    public static Guid Innkallingsuid(this IHvelv hvelv, Gruppemoete moete) => hvelv.Innkallingsuid(moete.Kommune, moete.Id.Verdi);

    private static Guid Innkallingsuid(this IHvelv hvelv, KommuneId kommune, Guid moete) => new(hvelv.Avtrykk(kommune, $"innkalling {moete}").AsSpan(0, 16));
}
