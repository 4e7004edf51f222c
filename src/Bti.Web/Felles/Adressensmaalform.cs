using Microsoft.AspNetCore.Localization;

namespace Bti.Web;

/// <summary>The maalform that stands in the address of an open page: it has no form with a key, so that it may be kept, and its maalform is a link.</summary>
internal sealed class Adressensmaalform : RequestCultureProvider
{
    /// <summary>What it is called in the address.</summary>
    internal const string Navn = "maalform";

    public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext) =>
        Task.FromResult(!httpContext.Request.Path.StartsWithSegments("/tiltak", StringComparison.OrdinalIgnoreCase) ? null : (string?)httpContext.Request.Query[Navn] switch
        {
            "nn" => new ProviderCultureResult(Innstillinger.Nynorsk),
            "nb" => new ProviderCultureResult(Innstillinger.Bokmaal),
            _ => null,
        });
}
