using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system lets time do what it does to a forloep: the last day of a samtykke is over, a birthday has begun. Nothing, when it has been done or moved.</summary>
public sealed record LaFristenGaaUt(ForloepId Forloep, FristId Frist, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeTiden;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class LaFristenGaaUtHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<LaFristenGaaUt, Result>
{
    public async Task<Result> Handle(LaFristenGaaUt request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (forloep.AapneFrister.FirstOrDefault(f => f.Id == request.Frist && f.Slutter <= ramme.Naa.Dag) is not { } frist) return Result.Ja;
        if (frist.Navn is Fristnavn.SamtykketUtloeper)
        {
            if (forloep.LaSamtykketUtloepe(frist.Gjelder!, ramme) is { } nei) return nei;
            await SiFra(forloep, Varselslag.SamtykketSlutt, ramme, cancellationToken);
            return await forloep.FoelgSamtykkene(frist.Gjelder!, db, ramme, cancellationToken);
        }

        if (forloep.LaBarnetFylle(Domain.Barn.AlderPaa(forloep.BarnetFoedt!.Value, frist.Dag), ramme) is { } hinder) return hinder;
        await SiFra(forloep, Varselslag.Aldersgrense, ramme, cancellationToken);
        var id = request.Forloep;
        var gjelder = await db.Samtykker.Where(s => s.Forloep == id).Select(s => s.Til).Distinct().ToListAsync(cancellationToken);
        foreach (var til in gjelder.Append(Domain.Samtykke.Stafettloggen).Distinct()) _ = await forloep.FoelgSamtykkene(til, db, ramme, cancellationToken);
        return Result.Ja;
    }

    // The reminders came before; this is the day itself, and the one who asks the family has to know that it is here.
    private async Task SiFra(Domain.Forloep forloep, Varselslag slag, Rammer ramme, CancellationToken ct)
    {
        var varsel = Varsel.OmDagen(forloep, slag, ramme.Naa);
        var (gjelder, trinn, mottaker) = (varsel.Gjelder, varsel.Trinn, varsel.Mottaker);
        if (!await db.Varsler.AnyAsync(v => v.Gjelder == gjelder && v.Slag == slag && v.Trinn == trinn && v.Mottaker == mottaker, ct)) _ = db.Varsler.Add(varsel);
    }
}
