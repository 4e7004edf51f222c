using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A meeting is written down, with who was there and the referat.</summary>
/// <param name="Kategori">What kind of information the referat is; left out, it is what is done and agreed.</param>
/// <param name="Ansvarsgruppe">ja when it was the ansvarsgruppe that met: then who has talked with the child before it is asked too.</param>
/// <param name="Evalueres">The day the meeting agreed to evaluate, if it did.</param>
public sealed record FoerMoete(ForloepId Forloep, string? Dag, string? Deltakere, string? Referat, Noekkel Noekkel, string? Evalueres = null, string? Kategori = null,
    string? Ansvarsgruppe = null, string? BarnetHoertAv = null, string? BarnetHoertDag = null, string? BarnetIkkeHoert = null, string? BarnetsSyn = null) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class FoerMoeteHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FoerMoete, Result>
{
    public async Task<Result> Handle(FoerMoete request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var dag = les.Dato("dag", "dagen for møtet", request.Dag, ikkeFramtid: true);
        var deltakere = les.Fritekst("deltakere", "hvem som var med", request.Deltakere, maks: 1000);
        var referat = les.Fritekst("referat", "referatet", request.Referat);
        var evalueres = les.Dato("evalueres", "datoen for evaluering", request.Evalueres, paakrevd: false, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", request.Kategori, paakrevd: false);
        var erGruppas = request.Ansvarsgruppe == "ja";
        var svar = new Barnesvar(request.BarnetHoertAv, request.BarnetHoertDag, request.BarnetIkkeHoert, request.BarnetsSyn);
        var barnet = erGruppas ? les.Barnet(svar, dag, paakrevd: true) : null;

        // What is asked of the child belongs to a meeting of the group: it is not thrown away unseen because a tick is missing.
        if (!erGruppas && svar.ErSkrevet) les.Feil(Hindre.Paakrevd, "ansvarsgruppe", "om det var ansvarsgruppa som møttes");
        if (evalueres is not null && !forloep.ErAnsvarlig(innlogget.Id, ramme.Naa.Dag)) les.Feil(Hindre.BareStafettholder, "evalueres", "datoen for evaluering");
        if (les.Hinder is { } hinder) return hinder;
        return logg.Foer(
            forloep,
            new Moete
            {
                Kommune = forloep.Kommune,
                Id = MoeteId.Ny(),
                Forloep = forloep.Id,
                Kategori = kategori ?? Informasjonskategori.Tiltak,
                Dag = dag!.Value,
                Deltakere = deltakere!,
                Referat = referat!,
                Barnet = barnet,
                Av = innlogget.Id,
                Skrevet = ramme.Naa.Tidspunkt,
            },
            evalueres,
            ramme);
    }
}
