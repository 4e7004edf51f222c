using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Bti.Api.Tests;

/// <summary>Hears everything a host lets out beside the pages themselves: log lines at every level, traces, measurements, addresses, headers, titles.</summary>
internal sealed class Avlytting : ILoggerProvider, IStartupFilter
{
    /// <summary>An address that answers with whatever is asked for in the title and in a header: how the listening is itself tried.</summary>
    public const string Proeve = "/kanariproeve";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _hoert = new();
    private readonly ActivityListener _spor;
    private readonly MeterListener _maalinger = new();

    public Avlytting()
    {
        _spor = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = a => Ta("spor", string.Join(' ', [a.OperationName, a.DisplayName, a.StatusDescription ?? "",
                .. a.TagObjects.Concat(a.Events.SelectMany(e => e.Tags)).Select(t => $"{t.Key}={t.Value}"), .. a.Baggage.Select(b => $"{b.Key}={b.Value}"), .. a.Events.Select(e => e.Name)])),
        };
        ActivitySource.AddActivityListener(_spor);
        _maalinger.InstrumentPublished = (instrument, lytter) => lytter.EnableMeasurementEvents(instrument);
        _maalinger.SetMeasurementEventCallback<long>((i, _, merker, _) => Ta("målinger", Merkene(i, merker)));
        _maalinger.SetMeasurementEventCallback<int>((i, _, merker, _) => Ta("målinger", Merkene(i, merker)));
        _maalinger.SetMeasurementEventCallback<double>((i, _, merker, _) => Ta("målinger", Merkene(i, merker)));
        _maalinger.Start();
    }

    /// <summary>What was heard, by where.</summary>
    public IReadOnlyDictionary<string, byte[]> Hoert => _hoert.ToDictionary(h => h.Key, h => Encoding.UTF8.GetBytes(string.Join('\n', h.Value)));

    /// <summary>The pages and answers themselves, where a name is meant to be.</summary>
    public ConcurrentQueue<string> Sidene { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Logg(this, categoryName);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        _ = app.Use(async (http, neste) =>
        {
            var ut = http.Response.Body;
            using var kopi = new MemoryStream();
            http.Response.Body = kopi;
            try
            {
                if (http.Request.Path == Proeve)
                {
                    http.Response.Headers["X-Proeve"] = http.Request.Query["q"].ToString();
                    await http.Response.WriteAsync($"<title>{http.Request.Query["q"]}</title>");
                }
                else
                {
                    await neste(http);
                }
            }
            finally
            {
                http.Response.Body = ut;
                Hoer(http, Encoding.UTF8.GetString(kopi.ToArray()));
                kopi.Position = 0;
                await kopi.CopyToAsync(ut);
            }
        });
        next(app);
    };

    public void Dispose()
    {
        _spor.Dispose();
        _maalinger.Dispose();
    }

    private void Hoer(HttpContext http, string svar)
    {
        Sidene.Enqueue(svar);
        Ta("adresser", $"{http.Request.GetEncodedUrl()} {http.Request.Headers.Referer} {http.Response.Headers.Location}");
        Ta("hoder", string.Join('\n', http.Response.Headers.Select(h => $"{h.Key}: {h.Value}")));
        if (http.Response.ContentType is { } type && !type.Contains("html", StringComparison.Ordinal)) return;
        foreach (Match tittel in Regex.Matches(svar, "<title>(.*?)</title>", RegexOptions.NonBacktracking | RegexOptions.Singleline)) Ta("titler", System.Net.WebUtility.HtmlDecode(tittel.Value));
        foreach (Match lenke in Regex.Matches(svar, "(?:href|src|action)=\"([^\"]*)\"", RegexOptions.NonBacktracking)) Ta("adresser", System.Net.WebUtility.HtmlDecode(lenke.Value));
    }

    private void Ta(string hvor, string hva) => _hoert.GetOrAdd(hvor, _ => new()).Enqueue(hva);

    private static string Merkene(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> merker) =>
        $"{instrument.Name} {string.Join(' ', merker.ToArray().Select(m => $"{m.Key}={m.Value}"))}";

    private sealed class Logg(Avlytting til, string kategori) : ILogger
    {
        // A scope is part of what a log keeps.
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            til.Ta("logg", $"{kategori} {Felt(state)}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            til.Ta("logg", $"{logLevel} {kategori} {formatter(state, exception)} {Felt(state)} {exception} {string.Join(' ', exception?.Data.Values.Cast<object?>() ?? [])}");

        private static string Felt(object? state) => state is IEnumerable<KeyValuePair<string, object?>> felt ? string.Join(' ', felt.Select(f => $"{f.Key}={f.Value}")) : $"{state}";
    }
}
