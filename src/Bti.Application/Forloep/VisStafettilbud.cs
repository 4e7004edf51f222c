using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What one who is offered the stafettpinne may see before she answers: the metadata, and no word of the log.</summary>
public sealed record VisStafettilbud(ForloepId Forloep) : IQuery<Result<VisStafettilbud.Svar>>
{
    public static Handling Handling => Handling.BesvareStafett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(string Barn, string Nivaa, string Stafettholder, DateOnly? Svarfrist, DateOnly Idag);
}

internal sealed class VisStafettilbudHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisStafettilbud, Result<VisStafettilbud.Svar>>
{
    public async Task<Result<VisStafettilbud.Svar>> Handle(VisStafettilbud request, CancellationToken cancellationToken)
    {
        var id = request.Forloep;
        var forloep = await db.Forloep.FirstAsync(f => f.Id == id, cancellationToken);
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var holder = await db.Ansatte.Where(a => a.Id == forloep.Stafettholder).Select(a => a.Navn).FirstAsync(cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var nivaa = ramme.Veileder.For(forloep.Nivaa);
        return new VisStafettilbud.Svar(
            barn.Navn.Tekst, $"{nivaa.Merke}: {nivaa.Heter}", holder,
            forloep.AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.SvarPaaStafett)?.Dag, ramme.Naa.Dag);
    }
}
