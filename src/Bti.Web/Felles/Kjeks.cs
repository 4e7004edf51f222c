namespace Bti.Web;

/// <summary>What the cookies are called. The <c>__Host-</c> prefix keeps other programs under the same domain from setting them, and demands https, which a developer's machine does not have.</summary>
internal static class Kjeks
{
    internal static string Navn(IHostEnvironment miljoe, string navn) => $"{(miljoe.IsDevelopment() ? "" : "__Host-")}bti-{navn}";

    internal static CookieSecurePolicy Sikker(IHostEnvironment miljoe) => miljoe.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
