using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The coordinator puts a case on the list of a meeting where what it needs is there, within its time; or takes it back to the queue. When
/// the list is out, the one who asked is told.
/// </summary>
/// <param name="Moete">The id of the meeting; left out, it goes back to the queue.</param>
/// <param name="Minutter">How long it gets; left out, it is what the arena gives one case.</param>
public sealed record PlanleggSak(DroeftingssakId Sak, string? Moete, string? Minutter, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.PlanleggeSak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class PlanleggSakHandler(IBtiDb db, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<PlanleggSak, Result>
{
    public async Task<Result> Handle(PlanleggSak request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        var arena = sak.Arena;
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("moete", "møtet", request.Moete, paakrevd: false);
        var minutter = les.Tall("minutter", "minuttene", request.Minutter, 5, 240, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        if (!sak.ErAapen) return Hindre.SakenErLukket;
        var staarPaa = sak.Moete;
        var fra = staarPaa is null ? null : await db.Arenamoeter.FirstAsync(m => m.Id == staarPaa, cancellationToken);
        if (valgt is not { } moeteId)
        {
            sak.TilKoen(ramme);
            await SiFra(sak, fra, null, ramme, cancellationToken);
            return Result.Ja;
        }

        var moetet = new ArenamoeteId(moeteId);
        if (await db.Arenamoeter.FirstOrDefaultAsync(m => m.Id == moetet && m.Arena == arena, cancellationToken) is not { } moete) return Hindre.IkkeFunnet;
        var andre = await db.Droeftingssaker.Where(s => s.Moete == moetet && s.Lukket == null).ToListAsync(cancellationToken);
        minutter ??= await db.Moetearenaer.Where(a => a.Id == arena).Select(a => a.Saksminutter).FirstAsync(cancellationToken);
        if (moete.SettOpp(sak, andre, minutter.Value, ramme) is { } nei) return nei;
        if (moete != fra) await SiFra(sak, fra, moete, ramme, cancellationToken);
        return Result.Ja;
    }

    // Once, of the meeting it goes to where that list is out, else of the one it leaves.
    private async Task SiFra(Droeftingssak sak, Arenamoete? fra, Arenamoete? til, Rammer ramme, CancellationToken ct)
    {
        fra?.SakErTattAv(ramme);
        if (new[] { til, fra }.FirstOrDefault(m => m is { Status: Moetestatus.Publisert }) is { } ute) await folk.VarsleInnmelder(sak, ute, ramme, ct);
    }
}
