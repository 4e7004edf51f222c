using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A tiltak towards a goal: where, who, from when, and the day it is evaluated.</summary>
/// <param name="Kategori">What kind of information it is; left out, it is what is done and agreed.</param>
public sealed record StartTiltak(ForloepId Forloep, string? Maal, string? Katalog, string? Tittel, string? Arena, string? Ansvarlig, string? Tjeneste, string? Start, string? Evalueres, Noekkel Noekkel, string? Kategori = null) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class StartTiltakHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<StartTiltak, Result>
{
    public async Task<Result> Handle(StartTiltak request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var maal = les.Id("maal", "målet", request.Maal);
        var fraKatalog = rammer.Oppsett.Katalog.FirstOrDefault(k => k.Id == request.Katalog);
        var tittel = les.Kort("tittel", "tiltaket", string.IsNullOrWhiteSpace(request.Tittel) ? fraKatalog?.Navn : request.Tittel, maks: 300);
        var arena = les.Valg<Arena>("arena", "hvor tiltaket er", request.Arena);
        var ansvarlig = les.Kort("ansvarlig", "hvem som er ansvarlig", request.Ansvarlig);
        if (rammer.Oppsett.Tjenester.All(t => t.Kode != request.Tjeneste)) les.Feil(Hindre.VerdiUgyldig, "tjeneste", "tjenesten");
        var start = les.Dato("start", "startdatoen", request.Start, senest: ramme.Naa.Dag.AddYears(1));
        var evalueres = les.Dato("frist", "datoen for evaluering", request.Evalueres, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (evalueres < start) les.Feil(Hindre.DatoRekkefoelge, "frist", "datoen for evaluering");
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", request.Kategori, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        return logg.Start(
            forloep,
            new Tiltak
            {
                Kommune = forloep.Kommune,
                Id = TiltakId.Ny(),
                Forloep = forloep.Id,
                Maal = new MaalId(maal!.Value),
                Kategori = kategori ?? Informasjonskategori.Tiltak,
                Katalog = fraKatalog?.Id,
                Tittel = tittel!,
                Arena = arena!.Value,
                Ansvarlig = ansvarlig!,
                Tjeneste = request.Tjeneste!,
                Start = start!.Value,
                Evalueres = evalueres!.Value,
                Av = innlogget.Id,
                Skrevet = ramme.Naa.Tidspunkt,
            },
            ramme);
    }
}
