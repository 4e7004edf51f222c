using System.Security.Cryptography;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// Done at each start, before anything is served: the machine reckons right, the master keys are those the database is locked
/// with, and each kommune has its key. What does not hold stops the start with a sentence.
/// </summary>
internal static class Selvtest
{
    private static readonly byte[] Null = new byte[Datanoekkel.Lengde];
    private static readonly Sted Proevested = new(new KommuneId("0000"), "selvtest", "tekst", Guid.Empty);

    /// <exception cref="InvalidOperationException">The keys are not there, or are not the right ones.</exception>
    public static async Task Kjoer(Hvelv hvelv, Func<KommuneId, BtiDbContext> ny, IReadOnlyList<KommuneId> kommuner, CancellationToken ct)
    {
        Regner();
        var hovednoekler = hvelv.Hovednoekler;
        await using var db = ny(kommuner[0]);
        var noekler = db.Set<Datanoekkel>();
        var egne = await noekler.AsNoTracking().Where(n => n.Id == Guid.Empty).Select(n => n.Kommune).ToListAsync(ct);
        if (!hovednoekler.Finnes)
        {
            if (egne.Count > 0) throw new InvalidOperationException($"Fant ingen hovednøkkel i {hovednoekler.Sti} (Bti:Kryptering:Noekkelfil), og databasen er låst med en. Legg fila tilbake fra sikkerhetskopien av nøklene. Uten den kan ingen lese det som er skrevet.");
            hovednoekler.LagFoerste();
        }

        foreach (var versjon in await noekler.Where(n => n.Innpakket != null).Select(n => n.Hovednoekkel).Distinct().ToListAsync(ct))
            Passer(await noekler.AsNoTracking().Where(n => n.Innpakket != null && n.Hovednoekkel == versjon).OrderBy(n => n.Kommune).ThenBy(n => n.Id).FirstAsync(ct), hovednoekler);

        foreach (var kommune in kommuner.Except(egne)) await Lag(db, kommune, hovednoekler, ct);
        foreach (var kommune in kommuner)
        {
            var proeve = hvelv.Forsegle("Blåbærsyltetøy", Proevested with { Kommune = kommune });
            if (hvelv.Aapne(proeve, Proevested with { Kommune = kommune }) != "Blåbærsyltetøy") throw Feil();
        }
    }

    /// <summary>Known answers: of the algorithms from their standards, and of our own format and index, so that neither changes unseen.</summary>
    internal static void Regner()
    {
        // AES-256-GCM (McGrew and Viega, case 14), HMAC-SHA-256 (RFC 4231, case 2), HKDF (RFC 5869, case 1).
        var (ut, merke) = (new byte[16], new byte[16]);
        using (var aes = new AesGcm(Null, 16)) aes.Encrypt(new byte[12], new byte[16], ut, merke);
        Er("CEA7403D4D606B6E074EC5D3BAF39D18D0D1C8A799996BF0265B98B5D48AB919", [.. ut, .. merke]);
        Er("5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843", HMACSHA256.HashData("Jefe"u8, "what do ya want for nothing?"u8));
        Er("3CB25F25FAACD57A90434F64D0362F2A2D2D0A90CF1A5A4C5DB02D56ECC4C5BF34007208D5B887185865", HKDF.DeriveKey(
            HashAlgorithmName.SHA256, Convert.FromHexString("0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B"), 42, Convert.FromHexString("000102030405060708090A0B0C"), Convert.FromHexString("F0F1F2F3F4F5F6F7F8F9")));
        Er(Kjentindeks, Hvelv.Indeks(Null, "12857912345"));
        Er(Kjenttekst, Hvelv.Forsegle("Æ", Proevested, Guid.Empty, Null, new byte[12]));
        if (Hvelv.Aapne(Convert.FromHexString(Kjenttekst), Proevested, Null) != "Æ") throw Feil();
    }

    private const string Kjentindeks = "1A90E4D6C88294BF868FD0257288BD08";
    private const string Kjenttekst = "0200000000000000000000000000000000000000000000000000000000E668984994893E902C091FC5E3EBE8A40D21";

    private static void Er(string ventet, byte[] svar)
    {
        if (Convert.ToHexString(svar) != ventet) throw Feil();
    }

    private static void Passer(Datanoekkel rad, Hovednoekler hovednoekler)
    {
        try
        {
            _ = rad.PakkUt(hovednoekler);
        }
        catch (CryptographicException)
        {
            throw new InvalidOperationException($"Hovednøkkel {rad.Hovednoekkel} i {hovednoekler.Sti} er ikke den databasen er låst med. Legg tilbake den rette fra sikkerhetskopien av nøklene, eller pek ConnectionStrings:Bti på databasen nøkkelen hører til.");
        }
    }

    private static async Task Lag(BtiDbContext db, KommuneId kommune, Hovednoekler hovednoekler, CancellationToken ct)
    {
        _ = db.Add(Datanoekkel.Ny(kommune, Guid.Empty, hovednoekler));
        try
        {
            _ = await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException feil) when (Database.ErDuplikat(feil))
        {
            // Another process was first: its key is the kommune's.
        }

        db.ChangeTracker.Clear();
    }

    private static InvalidOperationException Feil() => new("Kryptering virker ikke som den skal på denne maskinen: et kjent svar ble et annet. Ingenting er åpnet eller skrevet.");
}
