using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>An entry in the log: a ressurs, a grunn til uro, the child's or the foresattes own view, what has been tried, a notat.</summary>
/// <param name="Kategori">What kind of information it is; left out, it is the ordinary one for what is written.</param>
public sealed record SkrivInnlegg(ForloepId Forloep, string? Slag, string? Dag, string? Tekst, string? EgneOrd, Noekkel Noekkel, string? Kategori = null) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SkrivInnleggHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<SkrivInnlegg, Result>
{
    public async Task<Result> Handle(SkrivInnlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var slag = les.Valg<Innleggslag>("slag", "hva du vil skrive", request.Slag);
        var dag = les.Dato("dag", "dagen det gjelder", request.Dag, ikkeFramtid: true);
        var tekst = les.Fritekst("tekst", "teksten", request.Tekst);
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", request.Kategori, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        return logg.Skriv(
            forloep,
            new Innlegg
            {
                Kommune = forloep.Kommune,
                Id = InnleggId.Ny(),
                Forloep = forloep.Id,
                Slag = slag!.Value,
                Kategori = kategori ?? Kategorier.Vanlig(slag.Value),
                Dag = dag!.Value,
                Tekst = tekst!,
                EgneOrd = request.EgneOrd == "ja",
                Av = innlogget.Id,
                Skrevet = ramme.Naa.Tidspunkt,
            },
            ramme);
    }
}
