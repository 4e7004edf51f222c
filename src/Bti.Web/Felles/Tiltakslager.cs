using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bti.Api;
using Bti.Application;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Net.Http.Headers;

namespace Bti.Web;

/// <summary>
/// Lets browsers, and what stands in front of the host, keep the open page of tiltak. Its ETag is of all the page is made of: one who
/// asks again with it is answered without the page being made, and a change in the catalogue, an agreement or the numbers is seen at once.
/// </summary>
internal sealed class Tiltakslager(RequestDelegate next, IKommuneoppsett kommuner, IAapneTall tall, TimeProvider klokke)
{
    private static readonly Guid Utgave = typeof(Tiltakslager).Module.ModuleVersionId;

    public async Task InvokeAsync(HttpContext kontekst)
    {
        if (kontekst.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(Tiltaksoversiktside)
            && HttpMethods.IsGet(kontekst.Request.Method)
            && kommuner.Alle.FirstOrDefault(k => k.Kommune.Nummer == kontekst.GetRouteValue("Kommune") as string) is { } oppsett)
        {
            var merke = await Merke(kontekst.Request, oppsett, kontekst.RequestAborted);
            kontekst.Features.Set(new Mellomlagring(merke.ToString()));
            if (kontekst.Request.GetTypedHeaders().IfNoneMatch.Any(m => m.Compare(merke, useStrongComparison: false)))
            {
                kontekst.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        await next(kontekst);
    }

    // The day is in it because an agreement runs out on one.
    private async Task<EntityTagHeaderValue> Merke(HttpRequest spurt, Oppsett oppsett, CancellationToken ct)
    {
        var innhold = JsonSerializer.SerializeToUtf8Bytes(new
        {
            Utgave, Sti = spurt.Path.Value, Soek = spurt.QueryString.Value, Spraak = CultureInfo.CurrentUICulture.Name, klokke.Naa.Dag,
            oppsett.Navn, oppsett.Katalog, oppsett.Partnere, oppsett.Avtaler, oppsett.Innsatstrapp, Bruk = await tall.Tiltaksbruk(oppsett.Kommune, ct),
        });
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(innhold))}\"", isWeak: true);
    }
}
