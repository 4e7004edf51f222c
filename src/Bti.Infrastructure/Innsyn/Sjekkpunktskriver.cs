using System.Security.Cryptography;
using Bti.Application;
using Bti.Domain;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Signs where each chain ends, at an interval and when the host stops. What does not hold since last time is not signed.</summary>
internal sealed class Sjekkpunktskriver(
    InnsynOptions valg, BtiOptions bti, IConfiguration konfigurasjon, IKommuneoppsett kommuner, Innsynsskriver skriver, TimeProvider klokke, ILogger<Sjekkpunktskriver> logg) : BackgroundService
{
    private readonly Dictionary<KommuneId, (byte[] Avtrykk, Sjekkpunkt? Sist)> _siste = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (valg.HarSjekkpunkter) await Proev(cancellationToken);
    }

    /// <summary>Signs every chain that has grown. Throws when a file or the database cannot be reached.</summary>
    public async Task Signer(CancellationToken ct)
    {
        using var noekkel = valg.Signeringsnoekkel();
        foreach (var kommune in kommuner.Alle.Select(k => k.Kommune)) await Signer(kommune, noekkel, ct);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!valg.HarSjekkpunkter)
        {
            logg.LogWarning("Bti:Innsyn:Sjekkpunkter is empty: a cut at the end of the innsynslogg will not be found");
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            await Proev(stoppingToken);
            await Task.Delay(valg.Intervall, klokke, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Proev(CancellationToken ct)
    {
        try
        {
            await Signer(ct);
        }
        catch (Exception feil) when (!ct.IsCancellationRequested)
        {
            // The database or the volume is away, or another host is at the file: the next one covers what this one did not.
            logg.LogError(feil, "No checkpoint of the innsynslogg could be written, and it is tried again");
        }
        catch (OperationCanceledException)
        {
            // The host stops before it was done.
        }
    }

    private async Task Signer(KommuneId kommune, ECDsa noekkel, CancellationToken ct)
    {
        // Rows of commands that came after the last look get their place first: what is not in the chain is not signed.
        await skriver.TaInnVentende(kommune, ct);
        using var avtrykk = Sjekkpunktmappe.Avtrykk(valg.Sjekkpunkter, kommune.Nummer);
        var (sist, holder) = Siste(kommune, avtrykk.GetCurrentHash(), noekkel);
        await using var leser = await Kjedeleser.Aapne(bti.Database.Provider, konfigurasjon.GetConnectionString("Bti")!, ct);
        var etter = Math.Max(0, (sist?.Loepenr ?? 0) - 1);

        // From the row of the last checkpoint on: that it is there as it was signed, and that what has come since holds.
        var kontroll = new Kjedekontroll(sist is null ? [] : [sist], etter, await leser.Hash(kommune.Nummer, etter, ct));
        await leser.Les(kommune.Nummer, etter, kontroll, ct);
        var brudd = kontroll.Ferdig(await leser.Slutt(kommune.Nummer, ct));
        if (!holder || brudd.Count > 0)
        {
            logg.LogCritical("The innsynslogg of {Kommune} does not hold after row {Loepenr}, and is not signed. Run: revisjon verifiser", kommune.Nummer, etter);
            return;
        }

        if (kontroll.Sist <= (sist?.Loepenr ?? 0)) return;
        var nytt = Sjekkpunkt.Signer(noekkel, sist, kommune.Nummer, kontroll.Sist, kontroll.Hash, klokke.GetUtcNow());
        avtrykk.AppendData(Sjekkpunktmappe.Legg(valg.Sjekkpunkter, nytt));
        _siste[kommune] = (avtrykk.GetHashAndReset(), nytt);
    }

    // A year is half a million signatures: they are all tried at start and when the file is not as it was left, and not each minute.
    private (Sjekkpunkt? Sist, bool Holder) Siste(KommuneId kommune, byte[] avtrykk, ECDsa noekkel)
    {
        if (_siste.TryGetValue(kommune, out var kjent) && kjent.Avtrykk.AsSpan().SequenceEqual(avtrykk)) return (kjent.Sist, true);
        var punkter = Sjekkpunktmappe.Les(valg.Sjekkpunkter, kommune.Nummer, noekkel);
        var sist = punkter.Gyldige.Count == 0 ? null : punkter.Gyldige[^1];
        if (punkter.Ugyldig is null) _siste[kommune] = (avtrykk, sist);
        return (sist, punkter.Ugyldig is null);
    }
}
