using System.Globalization;
using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// Whether a page that is open may still be seen by its reader, for one that asks every few seconds. Nothing of the case is in the answer,
/// so it is no look at one; one who no longer may, is answered as if it were not there, and it is the page she then gets that is logged.
/// </summary>
/// <param name="Hva">What the page did first.</param>
/// <param name="Om">What it is about.</param>
public sealed record SerJegFortsatt(Handling Hva, Ressurs Om) : IQuery<Result<SerJegFortsatt.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Stand">A word that is another when a samtykke lets her see more or less.</param>
    public sealed record Svar(string Stand);

    internal static string StandAv(Tilgangskontekst kontekst) => kontekst.Delingsstand?.ToString(CultureInfo.InvariantCulture) ?? "";
}

internal sealed class SerJegFortsattHandler(Innlogget innlogget, Tilgangsoppslag oppslag, TimeProvider klokke) : IRequestHandler<SerJegFortsatt, Result<SerJegFortsatt.Svar>>
{
    public async Task<Result<SerJegFortsatt.Svar>> Handle(SerJegFortsatt request, CancellationToken cancellationToken)
    {
        var kontekst = await oppslag.Hent(innlogget, request.Om, klokke.Naa.Dag, cancellationToken);
        return Tilgang.Avgjoer(innlogget.Subjekt, request.Hva, kontekst).Tillatt && Tilgang.HinderNaarSlettet(request.Hva, kontekst) is null ? new SerJegFortsatt.Svar(SerJegFortsatt.StandAv(kontekst)) : Hindre.IkkeFunnet;
    }
}
