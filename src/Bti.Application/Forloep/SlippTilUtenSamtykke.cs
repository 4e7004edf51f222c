using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// A person from another service is let in without a samtykke, because the law does not wait for one. Chosen on purpose, with
/// which law, why, to what and for how long; its own line in the innsynslogg and in the timeline.
/// </summary>
/// <param name="Grunnlag">The code of the basis; samtykke is not one here.</param>
/// <param name="Kategorier">The kinds of information that are needed for it.</param>
/// <param name="Varer">The last day; left out, it is the last one there may be.</param>
public sealed record SlippTilUtenSamtykke(
    ForloepId Forloep, string? Ansatt, string? Grunnlag, string? Begrunnelse, IReadOnlyList<string>? Kategorier, string? Varer, Noekkel Noekkel) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.DeleUtenSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SlippTilUtenSamtykkeHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<SlippTilUtenSamtykke, Result>
{
    public async Task<Result> Handle(SlippTilUtenSamtykke request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var dag = ramme.Naa.Dag;
        var siste = dag.AddDays(Delingsgrunnlagene.DagerUtenSamtykke);
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("ansatt", "hvem som skal bli med", request.Ansatt);
        var grunnlag = les.Valg<Delingsgrunnlag>("grunnlag", "hvorfor det ikke kan vente på samtykke", request.Grunnlag);
        if (grunnlag is Delingsgrunnlag.Samtykke) les.Feil(Hindre.VerdiUgyldig, "grunnlag", "hvorfor det ikke kan vente på samtykke");
        var begrunnelse = les.Fritekst("begrunnelse", "begrunnelsen", request.Begrunnelse, min: 20, maks: 1000);
        var omfang = les.Omfang(request.Kategorier ?? []);
        var varer = les.Dato("gyldigTil", "siste dag", request.Varer, paakrevd: false, tidligst: dag, senest: siste) ?? siste;
        if (les.Hinder is { } hinder) return hinder;
        if (await db.HentValgbar(valgt!.Value, forloep.Barn, dag, cancellationToken) is not { } ansatt) return Hindre.IkkeFunnet;
        return forloep.SlippTilUtenSamtykke(ansatt, grunnlag!.Value, begrunnelse!, omfang, varer, ramme);
    }
}
