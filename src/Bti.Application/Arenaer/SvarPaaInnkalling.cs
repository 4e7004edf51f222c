using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One who is called in says whether she comes. When she cannot, her vara has the seat, and sees what she saw.</summary>
/// <param name="Svar">kommer or forfall.</param>
public sealed record SvarPaaInnkalling(ArenamoeteId Moete, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SvarePaaInnkalling;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class SvarPaaInnkallingHandler(IBtiDb db, Innlogget innlogget, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<SvarPaaInnkalling, Result>
{
    public async Task<Result> Handle(SvarPaaInnkalling request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var svar = les.Valg<Innkallingssvar>("svar", "om du kommer", request.Svar);
        if (les.Hinder is { } hinder) return hinder;
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        return folk.Svar(moete, innlogget.Id, svar!.Value, ramme);
    }
}
