using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader says that an employee leaves, and her last day. What she holds then must have somebody else.</summary>
public sealed record MeldSluttet(AnsattId Ansatt, string? SisteDag, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.MeldeSluttet;

    public Ressurs Ressurs => Ressurs.Av(Ansatt);
}

internal sealed class MeldSluttetHandler(IBtiDb db, Moetefolk moetefolk, Rammeoppslag rammer) : IRequestHandler<MeldSluttet, Result>
{
    public async Task<Result> Handle(MeldSluttet request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var sisteDag = les.Dato("sisteDag", "siste dag", request.SisteDag, senest: ramme.Naa.Dag.AddYears(1));
        if (les.Hinder is { } hinder) return hinder;
        var id = request.Ansatt;
        (await db.Ansatte.FirstAsync(a => a.Id == id, cancellationToken)).Slutter(sisteDag!.Value);
        await moetefolk.ErBorte(id, sisteDag.Value.AddDays(1), DateOnly.MaxValue, ramme, cancellationToken);
        return Result.Ja;
    }
}
