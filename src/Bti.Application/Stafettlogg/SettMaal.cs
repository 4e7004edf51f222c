using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A goal: something concrete, within a time.</summary>
public sealed record SettMaal(ForloepId Forloep, string? Tekst, string? Innen, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SettMaalHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<SettMaal, Result>
{
    public async Task<Result> Handle(SettMaal request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var tekst = les.Fritekst("tekst", "målet", request.Tekst, maks: 1000);
        var innen = les.Dato("innen", "når målet skal være nådd", request.Innen, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(2));
        if (les.Hinder is { } hinder) return hinder;
        return logg.Sett(
            forloep,
            new Maal { Kommune = forloep.Kommune, Id = MaalId.Ny(), Forloep = forloep.Id, Tekst = tekst!, Innen = innen!.Value, Av = innlogget.Id, Satt = ramme.Naa.Tidspunkt },
            ramme);
    }
}
