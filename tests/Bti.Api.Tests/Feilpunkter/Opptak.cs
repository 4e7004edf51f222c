using System.Text;
using System.Text.RegularExpressions;
using Bti.Application;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Api.Tests;

/// <summary>One command as it was sent, the database it was sent to, and what an undisturbed run made of it.</summary>
/// <param name="Kommando">The name of the use case.</param>
/// <param name="Mappe">The database from before, with its key.</param>
/// <param name="Hoder">Who sent it and with what key; of a form, the session and half of the antiforgery token.</param>
/// <param name="Kjente">What stood there before.</param>
/// <param name="Etter">Every row after.</param>
internal sealed record Tilfelle(
    string Kommando, string Mappe, IReadOnlyList<(string Navn, string Verdi)> Hoder, string Sti, string Type, byte[] Body, HashSet<string> Kjente, IReadOnlyList<string> Etter)
{
    /// <summary>The request again, the same to the letter.</summary>
    public HttpRequestMessage Melding()
    {
        var melding = new HttpRequestMessage(HttpMethod.Post, Sti) { Content = new ByteArrayContent(Body) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(Type) } } };
        foreach (var (navn, verdi) in Hoder) melding.Headers.Add(navn, verdi);
        return melding;
    }

    /// <summary>True for a form, whose page is made anew each time it is sent: each is a look at the case, and stands in the innsynslogg.</summary>
    public bool ErSkjema => Kommando is nameof(SvarPaaSamtykke) or nameof(TrekkMittSamtykke);

    /// <summary>True for the answer of one that is done: a form is sent on within its own page.</summary>
    public bool ErGjort(HttpResponseMessage svar) => svar.IsSuccessStatusCode || (svar.Headers.Location is { } til && new Uri(new Uri("http://bti"), til).AbsolutePath == Sti);
}

/// <summary>Keeps every act that is done on a host: the database before it, what was sent, and everything that stood there after.</summary>
internal sealed class Opptak(Vert vert, string mappe)
{
    private readonly Vert _vert = vert;
    private readonly List<Tilfelle> _tilfeller = [];

    public IReadOnlyList<Tilfelle> Tilfeller => _tilfeller;

    /// <summary>Somebody whose acts are kept.</summary>
    public HttpClient Som(string brukernavn)
    {
        var klient = _vert.CreateDefaultClient(new Opptaker(this));
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {brukernavn}");
        return klient;
    }

    /// <summary>One of the family, whose forms on her own pages are kept.</summary>
    public Task<Nettleser> SomFamilie(string foresatt) => Nettleser.SomFamilie(_vert.CreateDefaultClient(new CookieContainerHandler(), new Opptaker(this)), foresatt);

    /// <summary>The database as it stands now, in a folder of its own with its key.</summary>
    public string Kopi()
    {
        var til = Directory.CreateDirectory(Path.Combine(mappe, Guid.CreateVersion7().ToString("N"))).FullName;
        File.Copy(Path.Combine(_vert.Mappe, "bti.noekkel"), Path.Combine(til, "bti.noekkel"));
        using var fra = new SqliteConnection($"Data Source={Path.Combine(_vert.Mappe, "bti.db")};Pooling=False");
        using var kopi = new SqliteConnection($"Data Source={Path.Combine(til, "bti.db")};Pooling=False");
        fra.Open();
        kopi.Open();
        fra.BackupDatabase(kopi);
        return til;
    }

    // The use case of a route, or of a form of the family's; null for the login.
    private string? Kommando(string sti, byte[] body) => _vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Single(e => Regex.IsMatch(sti, $"^/?{Regex.Replace(e.RoutePattern.RawText!.TrimStart('/'), "{[^}]+}", "[^/]+", RegexOptions.NonBacktracking)}$", RegexOptions.NonBacktracking))
        .Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName
        ?? (!sti.StartsWith("/mine-barn/", StringComparison.Ordinal) ? null : Encoding.UTF8.GetString(body).Contains("_handler=trekk-", StringComparison.Ordinal) ? nameof(TrekkMittSamtykke) : nameof(SvarPaaSamtykke));

    private sealed class Opptaker(Opptak opptak) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post) return await base.SendAsync(request, cancellationToken);
            var (sti, body) = (request.RequestUri!.AbsolutePath, await request.Content!.ReadAsByteArrayAsync(cancellationToken));
            if (opptak.Kommando(sti, body) is not { } kommando) return await base.SendAsync(request, cancellationToken);
            var foer = opptak.Kopi();
            var svar = await base.SendAsync(request, cancellationToken);
            var kjente = await Avtrykk.Kjente(foer);
            List<(string, string)> hoder = [.. request.Headers.SelectMany(h => h.Value.Select(verdi => (h.Key, verdi)))];
            var tilfelle = new Tilfelle(kommando, foer, hoder, sti, request.Content.Headers.ContentType!.ToString(), body, kjente, await Avtrykk.Av(opptak._vert.Mappe, kjente));
            if (!tilfelle.ErGjort(svar)) throw new InvalidOperationException($"{request.RequestUri}: {svar.StatusCode} {await svar.Content.ReadAsStringAsync(cancellationToken)}");
            opptak._tilfeller.Add(tilfelle);
            return svar;
        }
    }
}
