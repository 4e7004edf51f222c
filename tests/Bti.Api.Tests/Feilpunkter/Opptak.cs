using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Api.Tests;

/// <summary>One command as it was sent, the database it was sent to, and what an undisturbed run made of it.</summary>
/// <param name="Kommando">The name of the use case.</param>
/// <param name="Mappe">The database from before, with its key.</param>
/// <param name="Kjente">What stood there before.</param>
/// <param name="Etter">Every row after.</param>
internal sealed record Tilfelle(
    string Kommando, string Mappe, string Bruker, string Sti, string Type, byte[] Body, string Noekkel, string? Versjon, HashSet<string> Kjente, IReadOnlyList<string> Etter)
{
    /// <summary>The request again, the same to the letter.</summary>
    public HttpRequestMessage Melding()
    {
        var melding = new HttpRequestMessage(HttpMethod.Post, Sti) { Content = new ByteArrayContent(Body) { Headers = { ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(Type) } } };
        melding.Headers.Add("Idempotency-Key", Noekkel);
        melding.Headers.Add("Authorization", $"Demo {Bruker}");
        if (Versjon is not null) melding.Headers.Add("If-Match", Versjon);
        return melding;
    }
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
        var klient = _vert.CreateDefaultClient(new Opptaker(this, brukernavn));
        klient.DefaultRequestHeaders.Add("Authorization", $"Demo {brukernavn}");
        return klient;
    }

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

    private string Kommando(string sti) => _vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
        .Single(e => Regex.IsMatch(sti, $"^/?{Regex.Replace(e.RoutePattern.RawText!, "{[^}]+}", "[^/]+", RegexOptions.NonBacktracking)}$", RegexOptions.NonBacktracking))
        .Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName;

    private sealed class Opptaker(Opptak opptak, string bruker) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.Method != HttpMethod.Post) return await base.SendAsync(request, cancellationToken);
            var (body, foer) = (await request.Content!.ReadAsByteArrayAsync(cancellationToken), opptak.Kopi());
            var svar = await base.SendAsync(request, cancellationToken);
            if (!svar.IsSuccessStatusCode) throw new InvalidOperationException($"{request.RequestUri}: {await svar.Content.ReadAsStringAsync(cancellationToken)}");
            var (sti, kjente) = (request.RequestUri!.AbsolutePath, await Avtrykk.Kjente(foer));
            var versjon = request.Headers.IfMatch.FirstOrDefault()?.Tag;
            opptak._tilfeller.Add(new(opptak.Kommando(sti), foer, bruker, sti, request.Content.Headers.ContentType!.ToString(), body, request.Headers.GetValues("Idempotency-Key").Single(), versjon, kjente, await Avtrykk.Av(opptak._vert.Mappe, kjente)));
            return svar;
        }
    }
}
