using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator writes down who came.</summary>
/// <param name="Moette">The ids of the seats somebody sat in.</param>
public sealed record FoerOppmoete(ArenamoeteId Moete, IReadOnlyList<string>? Moette, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class FoerOppmoeteHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FoerOppmoete, Result>
{
    public async Task<Result> Handle(FoerOppmoete request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Moete, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var moette = (request.Moette ?? []).Select(m => les.Id("moette", "hvem som møtte", m)).OfType<Guid>().ToHashSet();
        if (les.Hinder is { } hinder) return hinder;
        return (await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken)).FoerOppmoete(moette, ramme);
    }
}
