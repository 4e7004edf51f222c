using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The draft becomes a version that is never changed. One with faults, or under which something can go wrong, does not.</summary>
/// <param name="Versjon">The version of the draft that was read before it was decided to publish it.</param>
public sealed record PubliserVeileder(int? Versjon, Noekkel Noekkel) : ICommand<Result<PubliserVeileder.Kvittering>>
{
    public static Handling Handling => Handling.PublisereVeileder;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Kvittering(string Versjon, DateOnly GjelderFra);
}

internal sealed class PubliserVeilederHandler(IBtiDb db, Innlogget innlogget, IVeilederleser leser, Rammeoppslag rammer, TimeProvider klokke)
    : IRequestHandler<PubliserVeileder, Result<PubliserVeileder.Kvittering>>
{
    public async Task<Result<PubliserVeileder.Kvittering>> Handle(PubliserVeileder request, CancellationToken cancellationToken)
    {
        if (await db.Veilederutkast.FirstOrDefaultAsync(cancellationToken) is not { } utkast) return Hindre.VeilederUtkastMangler;
        if (utkast.KrevVersjon(request.Versjon) is not null) return await db.SisteEndring(utkast, cancellationToken);
        var naa = klokke.Naa;
        var (veileder, feil) = leser.Les(utkast.Tekst, rammer.Oppsett.Regler);
        if (veileder is null) return Hindre.VeilederHarFeil.Med("antall", Tall(feil.Count)).Med("linje", Tall(feil[0].Linje));
        if (Veilederversjon.HinderForDag(veileder.GjelderFra, naa.Dag) is { } dagen) return dagen;
        var versjon = veileder.Versjon;
        if (await db.Veilederversjoner.AnyAsync(v => v.Versjon == versjon, cancellationToken)) return Hindre.VeilederVersjonBrukt.Med("versjon", versjon);
        if (Modellkontroll.Proev(veileder) is { Holder: false } svar) return Hindre.VeilederHoldtIkke.Med("antall", Tall(svar.Brudd.Count));

        _ = db.Veilederversjoner.Add(new Veilederversjon
        {
            Kommune = innlogget.Kommune,
            Versjon = versjon,
            Navn = veileder.Navn,
            GjelderFra = veileder.GjelderFra,
            Tekst = utkast.Tekst,
            PublisertAv = innlogget.Id,
            Publisert = naa.Tidspunkt,
        });
        return new PubliserVeileder.Kvittering(versjon, veileder.GjelderFra);
    }

    private static string Tall(int tall) => tall.ToString(CultureInfo.InvariantCulture);
}
