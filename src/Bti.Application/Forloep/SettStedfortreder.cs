using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>Somebody stands in for the holder until and including a day; nobody ends it.</summary>
public sealed record SettStedfortreder(ForloepId Forloep, string? Ansatt, string? TilOgMed, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SetteStedfortreder;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SettStedfortrederHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<SettStedfortreder, Result>
{
    public async Task<Result> Handle(SettStedfortreder request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("ansatt", "stedfortrederen", request.Ansatt, paakrevd: false);
        var til = les.Dato("tilOgMed", "siste dag", request.TilOgMed, paakrevd: valgt is not null, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (les.Hinder is { } hinder) return hinder;
        if (valgt is not { } id) return forloep.AvsluttStedfortreder(ramme);
        if (await db.HentValgbar(id, forloep.Barn, ramme.Naa.Dag, cancellationToken) is not { } ansatt) return Hindre.IkkeFunnet;
        var status = await db.Samtykkestatus(forloep, ansatt.Tjeneste, ramme, cancellationToken);
        return forloep.SettStedfortreder(ansatt, til!.Value, status.Varer, ramme).MedTjenesten(ansatt, status, rammer);
    }
}
