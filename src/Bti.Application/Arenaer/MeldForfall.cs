using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One who is called in has phoned that she cannot come, and the coordinator says it for her: her vara has the seat, and is told.</summary>
/// <param name="Stol">The id of her seat.</param>
public sealed record MeldForfall(ArenamoeteId Moete, string? Stol, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class MeldForfallHandler(IBtiDb db, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<MeldForfall, Result>
{
    public async Task<Result> Handle(MeldForfall request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var stol = les.Id("stol", "plassen", request.Stol);
        if (les.Hinder is { } hinder) return hinder;
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        return moete.Stoler.FirstOrDefault(s => s.Id == stol)?.Ansatt is { } hvem ? folk.Svar(moete, hvem, Innkallingssvar.Forfall, ramme) : Hindre.IkkeFunnet;
    }
}
