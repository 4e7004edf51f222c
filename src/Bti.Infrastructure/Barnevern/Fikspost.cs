using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// Over HTTP to a receiver with the statuses of Fiks bekymringsmelding. Tried against a simulator only: Maskinporten and the
/// encrypted ASiC-E package come with an agreement with KS.
/// </summary>
internal sealed class Fikspost : IBarnevernspost, IDisposable
{
    private readonly HttpClient _http;

    public Fikspost(BarnevernOptions valg) => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(valg.Adresse.TrimEnd('/') + "/"), Timeout = valg.Tidsgrense };

    public Sendekanal Kanal => Sendekanal.Fiks;

    public async Task<Postkvittering> Send(BekymringsmeldingId id, KommuneId kommune, BarnId? barn, string dokument, CancellationToken ct)
    {
        using var innhold = new StringContent(dokument, Encoding.UTF8, "application/json");
        using var svar = await _http.PostAsync(Sti(id), innhold, ct);
        _ = svar.EnsureSuccessStatusCode();
        return Les(await svar.Content.ReadFromJsonAsync<Statussvar>(ct));
    }

    public async Task<Postkvittering?> Spoer(BekymringsmeldingId id, CancellationToken ct)
    {
        using var svar = await _http.GetAsync(Sti(id), ct);
        if (svar.StatusCode is HttpStatusCode.NotFound) return null;
        _ = svar.EnsureSuccessStatusCode();
        return Les(await svar.Content.ReadFromJsonAsync<Statussvar>(ct));
    }

    public async Task<IReadOnlyDictionary<BekymringsmeldingId, string>?> Lagret(CancellationToken ct) =>
        (await _http.GetFromJsonAsync<Lagretsvar[]>(new Uri("lagret", UriKind.Relative), ct))!.ToDictionary(l => new BekymringsmeldingId(l.Id), l => l.Sha256);

    public void Dispose() => _http.Dispose();

    private static Uri Sti(BekymringsmeldingId id) => new($"meldinger/{id.Verdi}", UriKind.Relative);

    // A word we do not know, or one that is ours alone, is no answer.
    private static Postkvittering Les(Statussvar? svar) =>
        Inndata.ErKode<Meldingstilstand>(svar?.Status?.ToLowerInvariant() ?? "", out var tilstand) && tilstand is not (Meldingstilstand.Utkast or Meldingstilstand.Sendt or Meldingstilstand.Feilet)
            ? new(tilstand, svar!.Sha256)
            : throw new HttpRequestException("The receiver answered with a status that is not known.");

    private sealed record Statussvar(string? Status, string? Sha256);

    private sealed record Lagretsvar(Guid Id, string Sha256);
}
