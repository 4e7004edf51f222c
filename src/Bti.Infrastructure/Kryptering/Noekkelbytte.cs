using System.Security.Cryptography;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>
/// The master key changed by an operator, beside hosts that are running (<c>Bti.Web noekler roter</c>, <c>noekler glem</c>).
/// Keys are wrapped anew; no text is touched. Stopped anywhere, it goes on where it was the next time (ADR-0040).
/// </summary>
public static class Noekkelbytte
{
    private const int Gruppe = 500;

    /// <summary>Makes a new master key, and wraps every key by it. One that was begun is done instead. True when all are wrapped.</summary>
    public static async Task<bool> Roter(IConfiguration konfigurasjon, TextWriter ut, CancellationToken ct)
    {
        await using var tjenester = Tjenester(konfigurasjon);
        return await Roter(tjenester, ut, ct);
    }

    /// <inheritdoc cref="Roter(IConfiguration, TextWriter, CancellationToken)"/>
    internal static async Task<bool> Roter(IServiceProvider tjenester, TextWriter ut, CancellationToken ct)
    {
        var (hovednoekler, ny) = (tjenester.GetRequiredService<Hovednoekler>(), tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>());
        if (await Laas(hovednoekler, ut) is not { } laas) return false;
        await using var _ = laas;
        await using var db = ny(Kjeksforsegler.Sted.Kommune);
        var foerst = await Installasjonens(db, ct);
        if (ErLagetHer(foerst, hovednoekler)) hovednoekler.TaIBruk();
        var gjeldende = hovednoekler.Gjeldende;
        if (await db.Set<Datanoekkel>().AnyAsync(n => n.Innpakket != null && n.Hovednoekkel > gjeldende, ct))
        {
            await ut.WriteLineAsync("Hovednøkkelen er byttet på en annen maskin. Hent nøkkelfila derfra. Ingenting er gjort her.");
            return false;
        }

        var paabegynt = await Eldre(db, hovednoekler).CountAsync(ct);
        if (paabegynt > 0)
        {
            await ut.WriteLineAsync($"Fortsetter byttet til hovednøkkel {hovednoekler.Gjeldende}: {paabegynt} nøkler gjenstår.");
        }
        else
        {
            if (!await Begynn(db, foerst, hovednoekler, ct))
            {
                await ut.WriteLineAsync("En annen maskin bytter hovednøkkel nå. Hent nøkkelfila derfra når den er ferdig. Ingenting er gjort her.");
                return false;
            }

            await ut.WriteLineAsync($"Hovednøkkel {hovednoekler.Gjeldende} er laget i {hovednoekler.Sti}. Ta en sikkerhetskopi av fila, og legg den på hver maskin som kjører Bti.");
        }

        var antall = 0;
        while (await Eldre(db, hovednoekler).OrderBy(n => n.Hovednoekkel).ThenBy(n => n.Kommune).ThenBy(n => n.Id).Take(Gruppe).ToListAsync(ct) is { Count: > 0 } gruppe)
        {
            antall += await PakkOm(db, gruppe, hovednoekler, hovednoekler.Gjeldende, ct);
            await ut.WriteLineAsync($"{antall} pakket om");
        }

        await ut.WriteLineAsync($"Ferdig. Alle nøkler er pakket med hovednøkkel {hovednoekler.Gjeldende}. Eldre hovednøkler er beholdt, så sikkerhetskopier fra før kan leses.");
        return true;
    }

    /// <summary>Takes away the master keys that wrap nothing, and were followed by another long enough ago. What was deleted can then be opened in no backup. True when no older one is left.</summary>
    public static async Task<bool> Glem(IConfiguration konfigurasjon, TextWriter ut, CancellationToken ct)
    {
        await using var tjenester = Tjenester(konfigurasjon);
        return await Glem(tjenester, ut, ct);
    }

    /// <inheritdoc cref="Glem(IConfiguration, TextWriter, CancellationToken)"/>
    internal static async Task<bool> Glem(IServiceProvider tjenester, TextWriter ut, CancellationToken ct)
    {
        var (hovednoekler, ny) = (tjenester.GetRequiredService<Hovednoekler>(), tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>());
        var etter = tjenester.GetRequiredService<BtiOptions>().Kryptering.GlemEtter;
        if (await Laas(hovednoekler, ut) is not { } laas) return false;
        await using var _ = laas;
        await using var db = ny(Kjeksforsegler.Sted.Kommune);
        var beholdt = 0;
        foreach (var versjon in hovednoekler.Versjoner.SkipLast(1))
        {
            var (avloest, bruk) = (hovednoekler.AvloestTid(versjon)!.Value, await Eldre(db, hovednoekler).CountAsync(n => n.Hovednoekkel == versjon, ct));
            if (bruk == 0 && avloest + etter <= TimeProvider.System.GetUtcNow())
            {
                hovednoekler.Glem(versjon);
                await ut.WriteLineAsync($"Hovednøkkel {versjon} er fjernet. Sikkerhetskopier av databasen fra før {avloest:dd.MM.yyyy} kan ikke leses lenger. Fjern den også fra sikkerhetskopiene av nøkkelfila.");
                continue;
            }

            beholdt++;
            await ut.WriteLineAsync(bruk > 0
                ? $"Hovednøkkel {versjon} er i bruk på {bruk} nøkler. Kjør «noekler roter» først."
                : $"Hovednøkkel {versjon} beholdes til {avloest + etter:dd.MM.yyyy}, for sikkerhetskopiene.");
        }

        return beholdt == 0;
    }

    private static IQueryable<Datanoekkel> Eldre(BtiDbContext db, Hovednoekler hovednoekler)
    {
        var gjeldende = hovednoekler.Gjeldende;
        return db.Set<Datanoekkel>().Where(n => n.Innpakket != null && n.Hovednoekkel < gjeldende);
    }

    private static Task<Datanoekkel> Installasjonens(BtiDbContext db, CancellationToken ct)
    {
        var installasjonen = Kjeksforsegler.Sted.Kommune;
        return db.Set<Datanoekkel>().FirstAsync(n => n.Kommune == installasjonen && n.Id == Guid.Empty, ct);
    }

    // Stopped after the first key was wrapped, and before the file said so: then the one that was made here is the one that holds.
    private static bool ErLagetHer(Datanoekkel foerst, Hovednoekler hovednoekler)
    {
        if (foerst.Hovednoekkel <= hovednoekler.Gjeldende || foerst.Hovednoekkel != hovednoekler.Forberedt) return false;
        try
        {
            return foerst.PakkUt(hovednoekler) is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // The installation's own key is wrapped first, and decides between two machines that begin at the same time: until it is, no host
    // wraps by the new one, so the one that stops has lost nothing.
    private static async Task<bool> Begynn(BtiDbContext db, Datanoekkel foerst, Hovednoekler hovednoekler, CancellationToken ct)
    {
        if (await PakkOm(db, [foerst], hovednoekler, hovednoekler.Forbered(), ct) == 1)
        {
            hovednoekler.TaIBruk();
            return true;
        }

        hovednoekler.Forkast();
        return false;
    }

    // One that was destroyed, or wrapped, in the meantime is left as it is.
    private static async Task<int> PakkOm(BtiDbContext db, IReadOnlyList<Datanoekkel> gruppe, Hovednoekler hovednoekler, int versjon, CancellationToken ct)
    {
        foreach (var noekkel in gruppe) noekkel.PakkOm(hovednoekler, versjon);
        try
        {
            return await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // One at a time on a machine: two would write over each other's file.
    private static async Task<FileStream?> Laas(Hovednoekler hovednoekler, TextWriter ut)
    {
        try
        {
            return new FileStream($"{hovednoekler.Sti}.laas", new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
        }
        catch (IOException)
        {
            await ut.WriteLineAsync("Hovednøkkelen byttes allerede på denne maskinen.");
            return null;
        }
    }

    private static ServiceProvider Tjenester(IConfiguration konfigurasjon) =>
        new ServiceCollection().AddSingleton(konfigurasjon).AddLogging().AddBti(konfigurasjon, produksjon: false).BuildServiceProvider();
}
