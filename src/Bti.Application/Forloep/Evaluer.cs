using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The tiltak are evaluated: one of five outcomes, and a next date unless the goals are met.</summary>
/// <param name="BarnetsSyn">What the child said; or, when nobody has talked with it, why.</param>
/// <param name="BarnetHoertAv">The grown-up who talked with the child before the evaluering.</param>
/// <param name="BarnetIkkeHoert">ja when nobody has.</param>
/// <param name="Kategori">What kind of information the texts are; left out, it is what is done and agreed.</param>
public sealed record Evaluer(ForloepId Forloep, string? Utfall, string? Dag, string? Neste, string? Vurdering, string? BarnetsSyn, string? ForesattesSyn, string? BarnetErHoert, Noekkel Noekkel, string? Kategori = null,
    string? BarnetHoertAv = null, string? BarnetHoertDag = null, string? BarnetIkkeHoert = null) : ICommand<Result>
{
    public static Handling Handling => Handling.Evaluere;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class EvaluerHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<Evaluer, Result>
{
    public async Task<Result> Handle(Evaluer request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var utfall = les.Valg<Utfall>("utfall", "utfallet", request.Utfall);
        var dag = les.Dato("dag", "dagen for evalueringen", request.Dag, tidligst: forloep.Startet, ikkeFramtid: true);
        var neste = les.Dato("neste", "dagen for neste evaluering", request.Neste, paakrevd: utfall is not Utfall.MaalNaadd, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", request.Kategori, paakrevd: false);
        var skriver = Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) is null;
        var vurdering = les.Fritekst("vurdering", "hva tiltakene har ført til", request.Vurdering, paakrevd: skriver);
        var barnet = les.Barnet(new(request.BarnetHoertAv, request.BarnetHoertDag, request.BarnetIkkeHoert, request.BarnetsSyn), dag, paakrevd: skriver);
        var foresattesSyn = les.Fritekst("foresattesSyn", "hvordan foresatte ser det", request.ForesattesSyn, paakrevd: false);

        // Without a samtykke to the log the choice is a fact of the process, and no text about the child is kept here.
        if (!skriver && (vurdering ?? barnet?.Syn ?? foresattesSyn) is not null) les.Feil(Hindre.LoggenErIkkeAktiv, "vurdering", "vurderingen");
        if (les.Hinder is { } hinder) return hinder;

        var id = EvalueringId.Ny();
        if (forloep.Evaluer(id, utfall!.Value, dag!.Value, neste, ramme) is { } nei) return nei;
        if ((skriver || request.BarnetErHoert == "ja") && forloep.HoerBarnet(dag.Value, ramme) is { } uhoert) return uhoert;
        if (!skriver) return Result.Ja;
        return logg.Foer(
            forloep,
            new Evaluering
            {
                Kommune = forloep.Kommune,
                Id = id,
                Forloep = forloep.Id,
                Kategori = kategori ?? Informasjonskategori.Tiltak,
                Dag = dag.Value,
                Nivaa = forloep.Nivaa,
                Utfall = utfall.Value,
                Neste = neste,
                Vurdering = vurdering!,
                Barnet = barnet!,
                ForesattesSyn = foresattesSyn,
                Av = innlogget.Id,
                Skrevet = ramme.Naa.Tidspunkt,
            },
            ramme);
    }
}
