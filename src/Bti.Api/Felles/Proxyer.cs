using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Bti.Api;

/// <summary>
/// Machines in front of the host that end TLS for it (<c>Bti:Proxyer</c>): an address or a net each. What they say of the scheme is
/// believed, so that cookies, logins and headers are those of https; what anybody else says is not. The address they hand on says
/// only how fast its programs may ask (<see cref="Tempo"/>); nobody is let in by one.
/// </summary>
internal static class Proxyer
{
    internal const string Section = "Bti:Proxyer";

    /// <exception cref="InvalidOperationException">One of them is neither an address nor a net.</exception>
    internal static void UseProxyer(this IApplicationBuilder app)
    {
        var proxyer = app.ApplicationServices.GetRequiredService<IConfiguration>().GetSection(Section).Get<string[]>() ?? [];

        // The framework believes everybody where nobody is named.
        if (proxyer.Length == 0) return;
        var valg = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        valg.KnownProxies.Clear();
        valg.KnownIPNetworks.Clear();
        foreach (var proxy in proxyer)
        {
            if (IPAddress.TryParse(proxy, out var adresse)) valg.KnownProxies.Add(adresse);
            else if (System.Net.IPNetwork.TryParse(proxy, out var nett)) valg.KnownIPNetworks.Add(nett);
            else throw new InvalidOperationException($"{Section}: «{proxy}» er verken en adresse eller et nett. Skriv for eksempel 10.0.0.5 eller 10.0.0.0/24.");
        }

        _ = app.UseForwardedHeaders(valg);
    }
}
