using Bti.Api;
using Bti.Application;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Localization;

namespace Bti.Web;

/// <summary>
/// The maalform of a reader who has not chosen: that of the kommune she is logged in to. Before the login it is the one all
/// the kommuner of the installation have, if they agree. Read from the session's cookie alone, so an error page knows it too.
/// </summary>
internal sealed class KommunensMaalform : RequestCultureProvider
{
    public override async Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        if (httpContext.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)) return null;

        var alle = httpContext.RequestServices.GetRequiredService<IKommuneoppsett>().Alle;
        var oekt = await httpContext.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var egen = oekt.Principal?.FindFirst(BtiVert.Kommune)?.Value is { } nummer ? alle.FirstOrDefault(k => k.Kommune.Nummer == nummer) : null;
        var nynorsk = egen is null ? alle.All(ErNynorsk) : ErNynorsk(egen);
        return nynorsk ? new ProviderCultureResult(Innstillinger.Nynorsk) : null;
    }

    private static bool ErNynorsk(Oppsett kommune) => kommune.Maalform == Maalform.Nynorsk;
}
