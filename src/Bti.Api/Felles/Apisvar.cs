using System.Diagnostics;
using Bti.Domain;
using Bti.Infrastructure;
using static Microsoft.AspNetCore.Http.StatusCodes;

namespace Bti.Api;

/// <summary>
/// What the API answers where no endpoint does: no such address, another method, a request that cannot be read, a fault.
/// Everything is problem+json with a code, as from the use cases; a fault has an id that also stands in the log.
/// </summary>
internal sealed class Apisvar(RequestDelegate next, ILogger<Apisvar> logg)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        try
        {
            await next(http);
            if (http.Response is { HasStarted: false, StatusCode: >= Status400BadRequest, ContentLength: null, ContentType: null }) await Svar(http, http.Response.StatusCode);
        }
        catch (BadHttpRequestException feil) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            await Svar(http, feil.StatusCode);
        }
        catch (Exception feil) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            logg.LogError(feil, "A request to the API failed");
            http.Response.Clear();
            await Svar(http, Databasefeil.ErNede(feil) ? Status503ServiceUnavailable : Status500InternalServerError);
        }
    }

    private static Task Svar(HttpContext http, int status) => Hinderet(http, status).SomProblem(status).ExecuteAsync(http);

    private static Hinder Hinderet(HttpContext http, int status) => status switch
    {
        Status401Unauthorized => Apihindre.IkkeInnlogget,
        Status404NotFound => Hindre.IkkeFunnet,
        Status405MethodNotAllowed => Apihindre.Metode,
        Status413PayloadTooLarge => Apihindre.ForStor,
        Status415UnsupportedMediaType => Apihindre.Innholdstype,
        Status429TooManyRequests => Apihindre.ForMangeKall,
        Status503ServiceUnavailable => Hindre.LagringNede,
        _ => Apihindre.Teknisk.Med("korrelasjon", Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier),
    };
}

/// <summary>Puts the headers and <see cref="Apisvar"/> outermost: a host name that is not ours is refused before the host's own pipeline.</summary>
internal sealed class Ytterst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseProxyer();
        _ = app.UseMiddleware<Sikkerhetshoder>();
        _ = app.UseMiddleware<Apisvar>();
        next(app);
    };
}
