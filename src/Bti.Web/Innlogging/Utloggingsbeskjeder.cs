using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json;

namespace Bti.Web;

/// <summary>Whom a leverandoer says has left: a session of its own, or all of one person's.</summary>
internal sealed record Utloggingsbeskjed(string Id, DateTimeOffset Sagt, string? Sub, string? Sid);

/// <summary>The signed words that somebody has left (OIDC Back-Channel Logout 1.0, 2.6): fresh, and each taken once in a process.</summary>
internal sealed class Utloggingsbeskjeder
{
    private const string Hendelse = "http://schemas.openid.net/event/backchannel-logout";

    // They are sent there and then; the spec asks for an exp of two minutes at most.
    private static readonly TimeSpan Fersk = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tatt = new(StringComparer.Ordinal);

    /// <summary>What it says; null when it is something else, old, or was taken before. Signature, issuer, audience and <c>exp</c> are right already.</summary>
    public Utloggingsbeskjed? Les(string leverandoer, ClaimsIdentity krav)
    {
        var (jti, sub, sid) = (krav.FindFirst("jti")?.Value, krav.FindFirst("sub")?.Value, krav.FindFirst("sid")?.Value);
        var naa = TimeProvider.System.GetUtcNow();
        if (string.IsNullOrEmpty(jti) || (sub is null && sid is null) || krav.HasClaim(k => k.Type == "nonce") || !ErUtlogging(krav.FindFirst("events")?.Value)) return null;
        if (!long.TryParse(krav.FindFirst("iat")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sekunder) || sekunder > naa.ToUnixTimeSeconds() + (long)Fersk.TotalSeconds) return null;
        var beskjed = new Utloggingsbeskjed($"{leverandoer} {jti}", DateTimeOffset.FromUnixTimeSeconds(sekunder), sub, sid);
        return naa - beskjed.Sagt > Fersk || _tatt.ContainsKey(beskjed.Id) ? null : beskjed;
    }

    /// <summary>What it said is done. One that failed on the way may come again.</summary>
    public void ErTatt(Utloggingsbeskjed beskjed)
    {
        var naa = TimeProvider.System.GetUtcNow();
        foreach (var (id, sagt) in _tatt)
        {
            if (naa - sagt > 2 * Fersk) _ = _tatt.TryRemove(id, out _);
        }

        _tatt[beskjed.Id] = beskjed.Sagt;
    }

    private static bool ErUtlogging(string? hendelser)
    {
        try
        {
            using var felt = JsonDocument.Parse(hendelser ?? "null");
            return felt.RootElement.ValueKind is JsonValueKind.Object && felt.RootElement.TryGetProperty(Hendelse, out var hva) && hva.ValueKind is JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
