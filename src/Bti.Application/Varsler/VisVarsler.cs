using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What I have been told, the newest first, fifty at a time.</summary>
/// <param name="Side">1 is the first.</param>
public sealed record VisVarsler(string? Side = null) : IQuery<Result<VisVarsler.Svar>>
{
    public const int PerSide = 50;

    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(IReadOnlyList<Varsellinje> Linjer, int Antall, int Uleste, int Side, DateOnly Idag);
}

internal sealed class VisVarslerHandler(IBtiDb db, Innlogget innlogget, Varsellinjer linjer, TimeProvider klokke) : IRequestHandler<VisVarsler, Result<VisVarsler.Svar>>
{
    public async Task<Result<VisVarsler.Svar>> Handle(VisVarsler request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var les = new Inndata(naa);
        var side = les.Tall("side", "siden", request.Side, 1, 100_000, paakrevd: false) ?? 1;
        if (les.Hinder is { } hinder) return hinder;

        var meg = innlogget.Id;
        var mine = db.Varsler.Where(v => v.Mottaker == meg);
        var antall = await mine.CountAsync(cancellationToken);
        var uleste = await db.UlesteVarsler(meg).CountAsync(cancellationToken);
        var ulest = db.UlesteVarsler(meg).Select(v => v.Id);

        // What waits comes first, however old it is.
        var paaSiden = mine.OrderByDescending(v => ulest.Contains(v.Id)).ThenByDescending(v => v.Tid).ThenByDescending(v => v.Id).Skip((side - 1) * VisVarsler.PerSide).Take(VisVarsler.PerSide);
        return new VisVarsler.Svar(await linjer.Lag(paaSiden, cancellationToken), antall, uleste, side, naa.Dag);
    }
}
