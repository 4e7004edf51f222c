using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Who has the responsibility, and since whom: for the leader who sees to that somebody has, and sees no word of the log.</summary>
public sealed record VisStafett(ForloepId Forloep) : IQuery<Result<VisStafett.Svar>>
{
    public static Handling Handling => Handling.SeForloepMetadata;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(
        string Barn, string Enhet, string Nivaa, string Stafettholder, string? Stedfortreder, DateOnly? StedfortrederTil, string? TilbudtTil,
        DateOnly? NesteFrist, bool ErAapent, DateOnly Idag);
}

internal sealed class VisStafettHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<VisStafett, Result<VisStafett.Svar>>
{
    public async Task<Result<VisStafett.Svar>> Handle(VisStafett request, CancellationToken cancellationToken)
    {
        var id = request.Forloep;
        var f = await db.Forloep.Where(f => f.Id == id).Select(f => new
        {
            f.Barn,
            Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First(),
            Enhet = db.Enheter.Where(e => e.Id == f.Enhet).Select(e => e.Navn).First(),
            f.VeilederVersjon,
            f.Nivaa,
            Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
            Stedfortreder = db.Ansatte.Where(a => a.Id == f.Stedfortreder).Select(a => a.Navn).FirstOrDefault(),
            f.StedfortrederTil,
            Tilbudt = db.Ansatte.Where(a => a.Id == f.TilbudtTil).Select(a => a.Navn).FirstOrDefault(),
            f.NesteFrist,
            f.ErAapent,
        }).FirstAsync(cancellationToken);
        var ramme = rammer.For(f.VeilederVersjon);
        var (nivaa, idag) = (ramme.Veileder.For(f.Nivaa), ramme.Naa.Dag);
        var staarInne = idag <= f.StedfortrederTil;
        return new VisStafett.Svar(
            hvelv.Les(f.Navn, Sted.BarnetsNavn(innlogget.Kommune, f.Barn))!, f.Enhet, $"{nivaa.Merke}: {nivaa.Heter}", f.Holder,
            staarInne ? f.Stedfortreder : null, staarInne ? f.StedfortrederTil : null, f.Tilbudt, f.NesteFrist, f.ErAapent, idag);
    }
}
