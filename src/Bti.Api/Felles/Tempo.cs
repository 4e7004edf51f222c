using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bti.Application;
using Microsoft.AspNetCore.StaticAssets;

namespace Bti.Api;

/// <summary>How many times a minute one may ask (<c>Bti:Tempo</c>). So many may come at once, and are given back evenly; each process counts for itself.</summary>
internal sealed class TempoOptions
{
    internal const string Section = "Bti:Tempo";

    /// <summary>One who is logged in, from all her browsers together.</summary>
    [Range(60, 1_000_000)]
    public int Bruker { get; init; } = 600;

    /// <summary>All who are not logged in from one address: a school may have but one.</summary>
    [Range(60, 1_000_000)]
    public int Adresse { get; init; } = 1200;

    /// <summary>Logins and tokens from one address that were refused.</summary>
    [Range(60, 1_000_000)]
    public int Mislykkede { get; init; } = 60;
}

/// <summary>
/// Slows down a program that asks for everything or tries its way (ADR-0058). A human never comes near; a file that belongs to the
/// pages is not counted.
/// </summary>
internal static class Tempo
{
    internal static IServiceCollection AddTempo(this IServiceCollection services, IConfiguration oppsett)
    {
        var valg = oppsett.GetSection(TempoOptions.Section).Get<TempoOptions>() ?? new TempoOptions();
        Validator.ValidateObject(valg, new ValidationContext(valg), validateAllProperties: true);
        return services.AddSingleton(_ => new Innloggingsforsoek(valg.Mislykkede)).AddRateLimiter(grense =>
        {
            grense.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            grense.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http =>
                http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null ? RateLimitPartition.GetNoLimiter("fil")
                : http.RequestServices.GetRequiredService<Innlogget>() is { ErInnlogget: true } hun ? RateLimitPartition.GetTokenBucketLimiter($"{hun.Kommune.Nummer}/{hun.Id.Verdi}", _ => IMinuttet(valg.Bruker))
                : RateLimitPartition.GetTokenBucketLimiter(Adresse(http), _ => IMinuttet(valg.Adresse)));

            // When she may ask again (RFC 9110 § 10.2.3); the sentence comes with the error page, or the problem of the API.
            grense.OnRejected = (nei, _) =>
            {
                var sekunder = nei.Lease.TryGetMetadata(MetadataName.RetryAfter, out var om) ? Math.Max(1, (int)Math.Ceiling(om.TotalSeconds)) : 1;
                nei.HttpContext.Response.Headers.RetryAfter = sekunder.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>So many at once, and as many again in a minute.</summary>
    internal static TokenBucketRateLimiterOptions IMinuttet(int antall) => new()
    {
        TokenLimit = antall,
        TokensPerPeriod = antall / 60,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };

    /// <summary>Where it comes from: one home has a whole net of IPv6 to ask from.</summary>
    internal static string Adresse(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } fire => fire.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } seks => new IPAddress([.. seks.GetAddressBytes().Take(8), .. new byte[8]]).ToString(),
        var fire => fire.ToString(),
    };
}

/// <summary>
/// Counts the logins and tokens that are refused, by address. Where there have been too many, the next one is not looked at; who is
/// logged in already, goes on.
/// </summary>
internal sealed class Innloggingsforsoek(int mest) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _nektet = PartitionedRateLimiter.Create<HttpContext, string>(
        http => RateLimitPartition.GetTokenBucketLimiter(Tempo.Adresse(http), _ => Tempo.IMinuttet(mest)));

    /// <summary>This login was refused.</summary>
    internal static void Nektet(HttpContext http) => http.Items[typeof(Innloggingsforsoek)] = true;

    public async Task InvokeAsync(HttpContext http, RequestDelegate neste)
    {
        var medToken = http.Request.Headers.Authorization.Count > 0;
        var logger = http.Request.Path.StartsWithSegments("/logg-inn", StringComparison.OrdinalIgnoreCase, out var svar) && svar.HasValue;

        // Not asked for none, which is a yes while a part of one is left.
        if ((medToken || logger) && _nektet.GetStatistics(http)?.CurrentAvailablePermits == 0)
        {
            (http.Response.StatusCode, http.Response.Headers.RetryAfter) = (StatusCodes.Status429TooManyRequests, "1");
            return;
        }

        await neste(http);
        if (http.Items.ContainsKey(typeof(Innloggingsforsoek)) || (medToken && http.Response.StatusCode == StatusCodes.Status401Unauthorized)) _nektet.AttemptAcquire(http).Dispose();
    }

    public void Dispose() => _nektet.Dispose();
}
