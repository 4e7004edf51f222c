using Microsoft.AspNetCore.Components;

namespace Bti.Web;

/// <summary>Addresses within the site.</summary>
internal static class Lenker
{
    /// <summary>The address if it is a path of ours, else the front page: a form cannot send the reader to a foreign site.</summary>
    internal static string Lokal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.AsSpan().ContainsAny('\r', '\n', '\t') ? url : "/";

    extension(NavigationManager navigasjon)
    {
        /// <summary>A link to an element of this page; a bare <c>#id</c> would go to the front page because of <c>&lt;base&gt;</c>.</summary>
        internal string Anker(string id)
        {
            var adresse = new Uri(navigasjon.Uri);
            return $"{adresse.PathAndQuery}#{Uri.EscapeDataString(id)}";
        }
    }
}
