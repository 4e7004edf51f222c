using Bti.Application;
using Bti.Domain;

namespace Bti.Api;

/// <summary>Meldinger to barnevern over HTTP: each route is one use case. No other route of the API says anything of them.</summary>
internal static class MeldingEndpoints
{
    internal static void MapMelding(this IEndpointRouteBuilder api)
    {
        _ = api.MapSpoersmaal("/meldinger", "VisMeldinger", _ => new VisMeldinger());
        _ = api.MapKommando<Meldingsfelter, SkrivMelding.Kvittering>("/meldinger", "SkrivMelding", k => new SkrivMelding(k.Body, k.Noekkel));
        _ = api.MapSpoersmaal("/meldinger/{id:guid}", "VisMelding", http => new VisMelding(M(http)), svar => svar.Versjon);
        _ = api.MapEndring<Meldingsfelter, VisMelding.Svar>("/meldinger/{id:guid}/endring", "EndreMelding", k => new EndreMelding(M(k.Http), k.Body, k.Versjon, k.Noekkel),
            k => new VisMelding(M(k.Http)), (_, svar) => (svar.Felt, svar.Versjon));
        _ = api.MapKommando<Tom>("/meldinger/{id:guid}/sletting", "SlettMelding", k => new SlettMelding(M(k.Http), k.Noekkel));
        _ = api.MapKommando<Tom>("/meldinger/{id:guid}/raadspoersmaal", "BeOmRaad", k => new BeOmRaad(M(k.Http), k.Noekkel));
        _ = api.MapKommando<RaadBody>("/meldinger/{id:guid}/raad", "RaadgiMelding", k => new RaadgiMelding(M(k.Http), k.Body.Tekst, k.Noekkel));
        _ = api.MapSpoersmaal("/meldinger/{id:guid}/sending", "VisSending", http => new VisSending(M(http)));
        _ = api.MapKommando<Tom>("/meldinger/{id:guid}/sending", "SendMelding", k => new SendMelding(M(k.Http), k.Noekkel));
        _ = api.MapKommando<Tom>("/meldinger/{id:guid}/sending/paa-nytt", "SendMeldingPaaNytt", k => new SendMeldingPaaNytt(M(k.Http), k.Noekkel));
        _ = api.MapKommando<OverleveringBody>("/meldinger/{id:guid}/overlevert", "OverleverMelding", k => new OverleverMelding(M(k.Http), k.Body.Til, k.Noekkel));
        _ = api.MapKommando<TilbakemeldingBody>("/meldinger/{id:guid}/tilbakemelding", "RegistrerTilbakemelding", k =>
            new RegistrerTilbakemelding(M(k.Http), k.Body.Dag, k.Body.Undersoekes, k.Noekkel));
    }

    private static BekymringsmeldingId M(HttpContext http) => new(http.Id());
}

public sealed record RaadBody(string? Tekst = null);

/// <param name="Til">The name of the one at barnevern who took it.</param>
public sealed record OverleveringBody(string? Til = null);

public sealed record TilbakemeldingBody(string? Dag = null, string? Undersoekes = null);
