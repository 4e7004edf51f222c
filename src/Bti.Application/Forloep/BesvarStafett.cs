using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one who is offered the stafettpinne says yes or no.</summary>
public sealed record BesvarStafett(ForloepId Forloep, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvareStafett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BesvarStafettHandler(IBtiDb db, Innlogget innlogget, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<BesvarStafett, Result>
{
    public async Task<Result> Handle(BesvarStafett request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var svar = les.Valg<Stafettsvar>("svar", "svaret", request.Svar);
        if (les.Hinder is { } hinder) return hinder;
        var meg = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == innlogget.Id, cancellationToken);
        var status = await db.Samtykkestatus(forloep, meg.Tjeneste, ramme, cancellationToken);
        if (forloep.BesvarStafett(meg, svar is Stafettsvar.Aksepter, status.Varer, ramme).MedTjenesten(meg, status, rammer) is { } nei) return nei;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
