using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// Carries meldinger from the outbox to the receiver, one at a time, and asks until the receiver has stored each. Borrows,
/// sends with no transaction open, and writes down how it went; one who dies between is followed by another that sends the
/// same document under the same id (ADR-0032). Once a day the receiver's own count is held against ours.
/// </summary>
internal sealed class Barnevernsgang(
    Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, IBarnevernspost post, BarnevernOptions valg, SveipOptions sveip, TimeProvider klokke, ILogger<Barnevernsgang> logg)
{
    // One for each kommune: the key of the row is the kommune and this.
    private static readonly Guid Avstemmingen = new("0195a000-0000-7000-8000-000000000002");
    private static readonly TimeOnly Avstemmes = new(6, 15);

    // What was sent longer ago is the archive's.
    private static readonly TimeSpan Avstemmingstid = TimeSpan.FromDays(90);

    /// <summary>Takes on what is due until nothing more is.</summary>
    /// <returns>How many that were taken on.</returns>
    public async Task<int> TilTomt(CancellationToken ct)
    {
        if (!valg.Paa) return 0;
        for (var antall = 0; ; antall++)
        {
            var (naa, laan) = (klokke.Naa, Guid.CreateVersion7());
            IReadOnlyList<Laan.Laant> laant;
            await using (var db = ny(kommuner.Alle[0].Kommune)) laant = await Laan.Ta(db, Laan.Bane.Barnevern, laan, 1, naa, naa.Tidspunkt + sveip.Laan, ct);
            if (laant is not [var en]) return antall;
            await using var kontekst = ny(en.Kommune);
            if (await kontekst.Set<Vekking>().FirstOrDefaultAsync(v => v.Id == en.Id && v.LaantAv == laan, ct) is not { } vekking) continue;
            try
            {
                if (en.Slag is Vekkeslag.Meldingsavstemming) await Avstem(kontekst, vekking, ct);
                else await Ekspeder(kontekst, vekking, ct);
                await Meldingsvekkinger.Planlegg(kontekst, utboks: false, kommuner.For(kontekst.Gjeldende).Kalender, klokke.Naa, CancellationToken.None);

                // What has been sent is written down also when the host is stopping.
                _ = await kontekst.SaveChangesAsync(CancellationToken.None);
            }
            catch (DbUpdateConcurrencyException)
            {
                logg.LogWarning("Something else happened to {Id} while it was being sent; it is looked at again", en.Id);
            }
        }
    }

    /// <summary>Sees to that the kommune's daily count is waited for. Called at start.</summary>
    public static async Task Sikre(BtiDbContext db, Naa naa, CancellationToken ct)
    {
        if (await db.Set<Vekking>().AnyAsync(v => v.Id == Avstemmingen, ct)) return;
        var vekking = new Vekking { Kommune = db.Gjeldende, Id = Avstemmingen, Slag = Vekkeslag.Meldingsavstemming };
        vekking.VentTil(Neste(naa));
        _ = db.Add(vekking);
    }

    private async Task Ekspeder(BtiDbContext db, Vekking vekking, CancellationToken ct)
    {
        var id = new BekymringsmeldingId(vekking.Id);
        Bekymringsmelding? melding = null;
        try
        {
            melding = await db.Bekymringsmeldinger.FirstOrDefaultAsync(m => m.Id == id, ct);
            if (melding is not { ErUnderveis: true })
            {
                _ = db.Remove(vekking);
                return;
            }

            // What the receiver does not know of any more is sent again.
            var svar = (melding.Tilstand is Meldingstilstand.Sendt ? null : await post.Spoer(id, ct)) ?? await post.Send(id, melding.Kommune, melding.Barn, melding.Dokument!.Tekst, ct);
            melding.Svarte(svar.Tilstand, svar.Lagret, klokke.Naa);
            if (melding.ErUnderveis && post.Kanal is not Sendekanal.Fil) vekking.VentTil(klokke.Naa.Tidspunkt + valg.Spoerreintervall);
            else _ = db.Remove(vekking);
        }
        catch (Exception feil) when (Ukjent(feil, ct))
        {
            vekking.Mislyktes(feil.GetType().Name, valg.Forsoek, sveip.Pause, klokke.Naa);
            if (vekking.Naar is null) melding?.Feiler(klokke.Naa);
            logg.LogWarning("{Id} was not answered for: {Feil}", vekking.Id, feil.GetType().Name);
        }
    }

    // What the receiver has is delivered, whatever was lost on the way to us; what it does not have is not, whatever it said.
    private async Task Avstem(BtiDbContext db, Vekking vekking, CancellationToken ct)
    {
        vekking.VentTil(Neste(klokke.Naa));
        IReadOnlyDictionary<BekymringsmeldingId, string>? lagret;
        try
        {
            lagret = await post.Lagret(ct);
        }
        catch (Exception feil) when (Ukjent(feil, ct))
        {
            logg.LogError("The receiver's count could not be had, and is asked for again: {Feil}", feil.GetType().Name);
            vekking.VentTil(klokke.Naa.Tidspunkt + TimeSpan.FromHours(1));
            return;
        }

        if (lagret is null) return;
        var (fra, til) = (klokke.Naa.Tidspunkt - Avstemmingstid, klokke.Naa.Tidspunkt - Bekymringsmelding.Alarmtid);
        var sendte = await db.Bekymringsmeldinger.Where(m => m.Sendt >= fra && (m.Sendt <= til || m.Levert != null) && m.OverlevertTil == null).ToListAsync(ct);
        foreach (var melding in sendte)
        {
            if (lagret.GetValueOrDefault(melding.Id) is { } hash && hash == melding.Hash) melding.Svarte(Meldingstilstand.Levert, hash, klokke.Naa);
            else melding.ErSavnet(klokke.Naa);
        }

        logg.LogInformation("Avstemming: {Sendte} sent, {Savnede} missing", sendte.Count, sendte.Count(m => m.Savnet is not null));
    }

    // Whatever it is, one that cannot be carried does not stop the others; only our own stop, and a database that is away, do.
    private static bool Ukjent(Exception feil, CancellationToken ct) => !Databasefeil.ErNede(feil) && !(feil is OperationCanceledException && ct.IsCancellationRequested);

    private static DateTimeOffset Neste(Naa naa)
    {
        var idag = Naa.Klokka(naa.Dag, Avstemmes);
        return idag > naa.Tidspunkt ? idag : Naa.Klokka(naa.Dag.AddDays(1), Avstemmes);
    }
}
