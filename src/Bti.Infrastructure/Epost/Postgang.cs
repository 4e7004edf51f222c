using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// Empties the outbox, one mail at a time: borrows it, sends it with no transaction open, and writes down how it went. One who
/// dies between the last two is followed by another that sends it again, with the same Message-ID (ADR-0029).
/// </summary>
internal sealed class Postgang(
    Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, IPostsender sender, IHvelv hvelv, EpostOptions epost, SveipOptions sveip, TimeProvider klokke, ILogger<Postgang> logg)
{
    /// <summary>Sends until nothing more is due, or the mail server is away.</summary>
    /// <returns>How many that were taken on.</returns>
    public async Task<int> TilTomt(CancellationToken ct)
    {
        if (!epost.Paa || !epost.HarTjener) return 0;
        for (var antall = 0; ; antall++)
        {
            var (naa, laan) = (klokke.Naa, Guid.CreateVersion7());
            IReadOnlyList<Laan.Laant> laant;
            await using (var db = ny(kommuner.Alle[0].Kommune)) laant = await Laan.Ta(db, Laan.Bane.Post, laan, 1, naa, naa.Tidspunkt + sveip.Laan, ct);
            if (laant is not [var en]) return antall;
            if (!await Ekspeder(en, laan, ct)) return antall + 1;
        }
    }

    // False when the rest may as well wait.
    private async Task<bool> Ekspeder(Laan.Laant laant, Guid laan, CancellationToken ct)
    {
        await using var db = ny(laant.Kommune);
        if (await db.Set<Vekking>().FirstOrDefaultAsync(v => v.Id == laant.Id && v.LaantAv == laan, ct) is not { } vekking) return true;
        var id = new UtsendingId(laant.Id);
        var utsending = await db.Utsendinger.FirstAsync(u => u.Id == id, ct);
        var (oppsett, naa) = (kommuner.For(laant.Kommune), klokke.Naa);
        if (!utsending.GaarStraks && Samlebrev.ErStille(oppsett.Kalender, naa))
        {
            vekking.LeggTilbake(Samlebrev.StillhetenSlutter(oppsett.Kalender, naa));
            await Lagre(db, laant);
            return true;
        }

        // More loans than tries: whoever takes it on dies of it.
        var svar = vekking.Forsoek > epost.Forsoek ? new(Postutfall.Aldri, "Avbrutt") : await Send(db, utsending, oppsett, ct);
        if (svar.Utfall is Postutfall.Tatt)
        {
            utsending.ErSendt(klokke.Naa);
            _ = db.Remove(vekking);
        }
        else
        {
            if (svar.Utfall is Postutfall.Aldri) vekking.Parker(svar.Feil!);
            else vekking.Mislyktes(svar.Feil!, epost.Forsoek, sveip.Pause, klokke.Naa);
            if (vekking.Naar is null) utsending.Tilstand = Utsendingstilstand.Parkert;
            logg.LogWarning("Utsending {Id} was not taken: {Feil}", laant.Id, svar.Feil);
        }

        await Lagre(db, laant);
        return svar.Utfall is not Postutfall.TjenerenBorte;
    }

    private async Task<Postsvar> Send(BtiDbContext db, Utsending utsending, Oppsett oppsett, CancellationToken ct)
    {
        try
        {
            var adresse = await db.Ansatte.Where(a => a.Id == utsending.Mottaker).Select(a => a.Epost).FirstOrDefaultAsync(ct);
            return adresse is null
                ? new(Postutfall.Aldri, "IngenAdresse")
                : await sender.Send(adresse, await Brev.Hent(db, utsending, oppsett.Maalform, epost, hvelv, ct), ct);
        }
        catch (Exception feil) when (feil is not OperationCanceledException && !Databasefeil.ErNede(feil))
        {
            logg.LogError(feil, "Utsending {Id} could not be made", utsending.Id.Verdi);
            return new(Postutfall.Senere, feil.GetType().Name);
        }
    }

    // What is sent is written down also when the host is stopping. One that was stopped past its loan changes nothing.
    private async Task Lagre(BtiDbContext db, Laan.Laant laant)
    {
        try
        {
            _ = await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            logg.LogWarning("The loan of utsending {Id} ran out while it was being sent", laant.Id);
        }
    }
}
