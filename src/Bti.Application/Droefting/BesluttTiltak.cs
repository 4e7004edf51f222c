using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A named case: what is decided becomes a tiltak of the forloep at once, towards a goal it has or one that is set now.</summary>
/// <param name="Maal">The id of a goal; left out when a new one is set.</param>
/// <param name="NyttMaal">A goal that is set now.</param>
/// <param name="Arena">hjem, enhet or fritid.</param>
/// <param name="Frist">The day it is evaluated.</param>
public sealed record BesluttTiltak(DroeftingssakId Sak, string? Maal, string? NyttMaal, string? Tittel, string? Arena, string? Ansvarlig, string? Tjeneste, string? Frist, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeslutteISak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class BesluttTiltakHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<BesluttTiltak, Result>
{
    public async Task<Result> Handle(BesluttTiltak request, CancellationToken cancellationToken)
    {
        var fakta = (await oppslag.Finn(request.Sak, cancellationToken))!;
        if (fakta.Barnet is not { } barnet) return Hindre.IkkeFunnet;
        var ramme = barnet.Ramme;
        var les = new Inndata(ramme.Naa);
        var nytt = les.Fritekst("nyttMaal", "målet", request.NyttMaal, paakrevd: string.IsNullOrEmpty(request.Maal), maks: 1000);
        var maal = nytt is null ? les.Id("maal", "målet", request.Maal, paakrevd: false) : null;
        var tittel = les.Kort("tittel", "tiltaket", request.Tittel, maks: 300);
        var arena = les.Valg<Arena>("arena", "hvor tiltaket er", request.Arena);
        var ansvarlig = les.Kort("ansvarlig", "hvem som er ansvarlig", request.Ansvarlig);
        if (rammer.Oppsett.Tjenester.All(t => t.Kode != request.Tjeneste)) les.Feil(Hindre.VerdiUgyldig, "tjeneste", "tjenesten");
        var frist = les.Dato("frist", "datoen for evaluering", request.Frist, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (les.Hinder is { } hinder) return hinder;
        if (Saksgang.HinderForBeslutning(fakta) is { } nei) return nei;

        var forloep = await db.Forloep.Hent(barnet.Sak.Forloep, cancellationToken);
        if (Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) is { } stengt) return stengt;
        var logg = await db.Stafettlogger.Hent(forloep.Id, cancellationToken);
        var maalId = maal is { } valgt ? new MaalId(valgt) : MaalId.Ny();
        if (nytt is null && logg.Maal.All(m => m.Id != maalId)) return Hindre.MaalMangler;
        if (nytt is not null && logg.Sett(forloep, new Maal { Kommune = forloep.Kommune, Id = maalId, Forloep = forloep.Id, Tekst = nytt, Innen = frist!.Value, Av = innlogget.Id, Satt = ramme.Naa.Tidspunkt }, ramme) is { } ikkeSatt) return ikkeSatt;
        var tiltak = new Tiltak
        {
            Kommune = forloep.Kommune,
            Id = TiltakId.Ny(),
            Forloep = forloep.Id,
            Maal = maalId,
            Kategori = Informasjonskategori.Tiltak,
            Tittel = tittel!,
            Arena = arena!.Value,
            Ansvarlig = ansvarlig!,
            Tjeneste = request.Tjeneste!,
            Start = ramme.Naa.Dag,
            Evalueres = frist!.Value,
            Av = innlogget.Id,
            Skrevet = ramme.Naa.Tidspunkt,
        };
        if (logg.Start(forloep, tiltak, ramme) is { } ikkeStartet) return ikkeStartet;
        _ = db.Droeftingsinnlegg.Add(fakta.Sak.Noter(Saksinnleggslag.Beslutning, Fortrolig.Av($"{tittel!.Tekst} ({ansvarlig!.Tekst}, {frist.Value:dd.MM.yyyy})"), ramme).Innlegg!);
        return Result.Ja;
    }
}
