using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The personvernombud approves, and the child's key is destroyed in the same transaction: every text about the child is noise
/// from then on. Days, levels and who did what stay. Once more changes nothing (ADR-0040).
/// </summary>
/// <param name="Arkivkvittering">The number of the request she has seen: another that has taken its place meanwhile is not approved with it.</param>
public sealed record GodkjennSletting(BarnId Barn, string? Arkivkvittering, Noekkel Noekkel) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.GodkjenneSletting;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class GodkjennSlettingHandler(IBtiDb db, Innlogget innlogget, Oppbevaringsoppslag oppbevaring, TimeProvider klokke) : IRequestHandler<GodkjennSletting, Result>
{
    public async Task<Result> Handle(GodkjennSletting request, CancellationToken cancellationToken)
    {
        var (barn, les) = (request.Barn, new Inndata(klokke.Naa));
        var kvittering = les.Kort("arkivkvittering", "nummeret fra arkivet", request.Arkivkvittering, maks: 40);
        if (les.Hinder is { } mangler) return mangler;
        if (await db.Slettinger.FirstOrDefaultAsync(s => s.Barn == barn, cancellationToken) is not { } sletting) return Hindre.IkkeFunnet;
        if (sletting.Godkjent is not null) return Result.Ja;

        // What has happened since she was asked counts: somebody may have written an uro.
        var fakta = await oppbevaring.Finn(barn, cancellationToken);
        if (Oppbevaring.HinderForSletting(fakta, oppbevaring.Grense) is { } nei) return nei;
        if (sletting.Godkjenn(innlogget.Id, kvittering!.Tekst, fakta, les.Naa) is { } hinder) return hinder;
        (await db.Barn.FirstAsync(b => b.Id == barn, cancellationToken)).Slett(innlogget.Id, les.Naa);
        db.Utkast.RemoveRange(await db.Utkast.Where(u => u.Barn == barn).ToListAsync(cancellationToken));
        return Result.Ja;
    }
}
