using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>What a tiltak has led to so far, and whether it ends or is evaluated again.</summary>
public sealed record VurderTiltak(ForloepId Forloep, TiltakId Tiltak, string? Effekt, string? Merknad, string? Avslutt, string? Evalueres, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class VurderTiltakHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VurderTiltak, Result>
{
    public async Task<Result> Handle(VurderTiltak request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var avslutt = request.Avslutt == "ja";
        var effekt = les.Valg<Effekt>("effekt", "effekten", request.Effekt);
        var merknad = les.Fritekst("merknad", "merknaden", request.Merknad, paakrevd: false);
        var neste = les.Dato("frist", "datoen for neste evaluering", request.Evalueres, paakrevd: !avslutt, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (les.Hinder is { } hinder) return hinder;
        var vindu = await db.Vindu(forloep, innlogget.Subjekt, til: null, ramme, cancellationToken);
        if (logg.Tiltak.Any(t => t.Id == request.Tiltak && !vindu.Slipper(t))) return Hindre.IkkeFunnet;
        var nei = logg.Vurder(forloep, request.Tiltak, effekt!.Value, merknad, avslutt, neste ?? ramme.Naa.Dag, request.Versjon, ramme);
        return nei == Hindre.Versjon ? await db.SisteEndring(logg, cancellationToken) : nei;
    }
}
