using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// An employee is away. While she is, what waits for her is said to the one who stands in, or to the leader; and she has forfall in the
/// meetings she is called in to.
/// </summary>
/// <param name="Stedfortreder">Who may stand in where it lasts; left out, the leader is asked.</param>
public sealed record MeldFravaer(AnsattId Ansatt, string? Fra, string? Til, string? Stedfortreder, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.MeldeFravaer;

    public Ressurs Ressurs => Ressurs.Av(Ansatt);
}

internal sealed class MeldFravaerHandler(IBtiDb db, Innlogget innlogget, Moetefolk moetefolk, Rammeoppslag rammer) : IRequestHandler<MeldFravaer, Result>
{
    public async Task<Result> Handle(MeldFravaer request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var naa = ramme.Naa;
        var les = new Inndata(naa);
        var fra = les.Dato("fra", "første dag", request.Fra, senest: naa.Dag.AddYears(1));
        var til = les.Dato("til", "siste dag", request.Til, tidligst: fra, ikkeFortid: true, senest: naa.Dag.AddYears(2));
        var valgt = les.Id("stedfortreder", "stedfortrederen", request.Stedfortreder, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        var (id, dag) = (request.Ansatt, naa.Dag);
        var ansatt = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == id, cancellationToken);
        AnsattId? stedfortreder = valgt is { } verdi ? new AnsattId(verdi) : null;
        if (stedfortreder == id || (stedfortreder is not null && !await db.Ansatte.KanDelta().SomErHer(dag).AnyAsync(a => a.Id == stedfortreder, cancellationToken))) return Hindre.IkkeFunnet;
        _ = db.Fravaer.Add(Fravaer.Meld(ansatt, fra!.Value, til!.Value, stedfortreder, innlogget.Id, naa));
        await moetefolk.ErBorte(id, fra.Value, til.Value, ramme, cancellationToken);
        return Result.Ja;
    }
}
