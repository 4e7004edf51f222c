using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The leader offers the stafett of a forloep she sees nothing of to another who works in the unit. An offer somebody has left
/// unanswered gives way to it.
/// </summary>
/// <returns>The same Hinder for everyone who cannot be chosen: why she cannot would tell who the child is.</returns>
public sealed record UtpekStafettholder(ForloepId Forloep, string? Til, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.UtpekeStafettholder;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class UtpekStafettholderHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<UtpekStafettholder, Result>
{
    public async Task<Result> Handle(UtpekStafettholder request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var til = les.Id("til", "hvem som skal få stafettpinnen", request.Til);
        if (les.Hinder is { } hinder) return hinder;
        if (await Valgt(til!.Value, forloep, ramme.Naa.Dag, cancellationToken) is not { } ansatt) return Hindre.KanIkkeUtpekes;
        if (forloep.TilbudtTil == ansatt.Id) return Result.Ja;
        if (forloep.TilbudtTil is not null && forloep.TrekkStafettilbud(ramme) is { } nei) return nei;
        return forloep.TilbyStafett(ansatt, null, ramme);
    }

    private async Task<Ansatt?> Valgt(Guid til, Domain.Forloep forloep, DateOnly dag, CancellationToken ct)
    {
        var id = new AnsattId(til);
        return await db.KanUtpekes(innlogget.Subjekt, dag).AnyAsync(a => a.Id == id, ct) ? await db.HentValgbar(til, forloep.Barn, dag, ct) : null;
    }
}
