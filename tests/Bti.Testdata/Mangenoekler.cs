using System.Security.Cryptography;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Testdata;

/// <summary>A SQLite database with the keys of many children and nothing else, for the change of the master key to be stopped in the middle of.</summary>
public static class Mangenoekler
{
    /// <summary>Where the database and the master keys lie in a folder, as a host is told it.</summary>
    public static IReadOnlyDictionary<string, string?> Innstillinger(string mappe) => new Dictionary<string, string?>
    {
        ["ConnectionStrings:Bti"] = $"Data Source={Path.Combine(mappe, "bti.db")};Pooling=False",
        ["Bti:Kryptering:Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
    };

    /// <summary>Makes them.</summary>
    public static async Task Fyll(string mappe, int antall)
    {
        await using var tjenester = Tjenester(mappe);
        await tjenester.KlargjoerBti(CancellationToken.None);
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId("3447"));
        db.AddRange(Enumerable.Range(0, antall).Select(_ => Datanoekkel.Ny(db.Gjeldende, Guid.CreateVersion7(), tjenester.GetRequiredService<Hovednoekler>())));
        _ = await db.SaveChangesAsync();
    }

    /// <summary>Opens every one: a hash of them all, and how many each master key wraps. Throws when one cannot be opened.</summary>
    public static async Task<(string Avtrykk, IReadOnlyDictionary<int, int> Antall)> Aapne(string mappe)
    {
        await using var tjenester = Tjenester(mappe);
        var hovednoekler = tjenester.GetRequiredService<Hovednoekler>();
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(new KommuneId("3447"));
        var noekler = await db.Set<Datanoekkel>().AsNoTracking().OrderBy(n => n.Kommune).ThenBy(n => n.Id).ToListAsync();
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var noekkel in noekler) sum.AppendData(noekkel.PakkUt(hovednoekler)!);
        return (Convert.ToHexString(sum.GetHashAndReset()), noekler.CountBy(n => n.Hovednoekkel).ToDictionary());
    }

    private static ServiceProvider Tjenester(string mappe)
    {
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(Innstillinger(mappe)).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(konfigurasjon).AddLogging().AddSingleton(TimeProvider.System).AddBti(konfigurasjon, produksjon: false).BuildServiceProvider();
    }
}
