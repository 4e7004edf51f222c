using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What time alone led to in the kommune between two days, and which of it came to me. For the demo, where time is moved.</summary>
/// <param name="Fra">The day time was moved from.</param>
/// <param name="Til">The day it was moved to.</param>
public sealed record DetteSkjedde(string? Fra, string? Til) : IQuery<Result<DetteSkjedde.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Paaminnelser">To those a frist belongs to.</param>
    /// <param name="Opptrappinger">To those it was passed up to.</param>
    public sealed record Svar(DateOnly Fra, DateOnly Til, int Paaminnelser, int Opptrappinger, IReadOnlyList<Varsellinje> Mine);
}

internal sealed class DetteSkjeddeHandler(IBtiDb db, Innlogget innlogget, Varsellinjer linjer, TimeProvider klokke) : IRequestHandler<DetteSkjedde, Result<DetteSkjedde.Svar>>
{
    private const int Mest = 50;

    public async Task<Result<DetteSkjedde.Svar>> Handle(DetteSkjedde request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var fra = les.Dato("fra", "fra-datoen", request.Fra);
        var til = les.Dato("til", "til-datoen", request.Til);
        if (les.Hinder is { } hinder) return hinder;

        var (meg, start, slutt) = (innlogget.Id, Naa.SluttenPaa(fra!.Value), Naa.SluttenPaa(til!.Value));
        var nye = db.Varsler.Where(v => v.Slag == Varselslag.Paaminnelse && v.Tid >= start && v.Tid < slutt);
        var alle = await nye.CountAsync(cancellationToken);
        var opp = await nye.CountAsync(v => v.SomRolle != null, cancellationToken);
        var mine = nye.Where(v => v.Mottaker == meg).OrderByDescending(v => v.Tid).ThenByDescending(v => v.Id).Take(Mest);
        return new DetteSkjedde.Svar(fra.Value, til.Value, alle - opp, opp, await linjer.Lag(mine, cancellationToken));
    }
}
