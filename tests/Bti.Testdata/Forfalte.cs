using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Testdata;

/// <summary>Fills a database with uroer whose frister have come due, and with rows that wait.</summary>
internal static class Forfalte
{
    private const int Gruppe = 500;
    private static readonly KommuneId Kommunen = new("3407");

    /// <summary>The services on a database of their own, with the sweep off.</summary>
    public static ServiceProvider Tjenester(Databaseslag slag, string mappe, string tilkobling, TimeProvider klokke)
    {
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bti:Database:Provider"] = slag.ToString(),
            ["ConnectionStrings:Bti"] = tilkobling,
            ["Bti:Kryptering:Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
        }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(konfigurasjon).AddLogging().AddSingleton(klokke)
            .AddBti(konfigurasjon, produksjon: false).BuildServiceProvider();
    }

    /// <summary>Two frister for each uro: written on a day, so that the first step of one of them is due on another.</summary>
    /// <param name="antall">How many frister; an even number.</param>
    /// <param name="skrevet">The day they are written.</param>
    public static async Task Fyll(ServiceProvider tjenester, int antall, DateOnly skrevet)
    {
        var ny = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>();
        var oppsett = tjenester.GetRequiredService<IKommuneoppsett>().For(Kommunen);
        await using var lesing = ny(Kommunen);
        var eiere = await lesing.Ansatte.AsNoTracking().Where(a => a.Rolle == Rolle.Laerer || a.Rolle == Rolle.Barnehagelaerer).ToListAsync();
        var naa = new Naa(Naa.StartenPaa(skrevet).AddHours(9));
        for (var start = 0; start < antall / 2; start += Gruppe)
        {
            await using var db = ny(Kommunen);
            List<Frist> frister = [];
            for (var nr = start; nr < Math.Min(start + Gruppe, antall / 2); nr++)
            {
                var eier = eiere[nr % eiere.Count];
                var uro = Uro.Skriv(UroId.Ny(), eier, new Uroinnhold(Gjelder.IkkeNavngitt, null, skrevet, Fortrolig.Av("Sitter alene."), null), new Rammer(oppsett.GjeldendePaa(skrevet), oppsett.Kalender, eier.Id, naa));
                _ = db.Add(uro);
                frister.AddRange(uro.Frister);
            }

            await new Driver(db, tjenester.GetRequiredService<Sveip>()).Planlegg(frister, CancellationToken.None);
            _ = await db.SaveChangesAsync();
        }
    }

    /// <summary>Rows that wait for a day long after: in the table the sweep looks in, made by the database.</summary>
    public static async Task Vent(ServiceProvider tjenester, int antall)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        if (antall == 0) return;
        _ = await (db is SqliteBtiDbContext
            ? db.Database.ExecuteSqlAsync($"with recursive tall(n) as (select 1 union all select n + 1 from tall where n < {antall}) insert into vekking (kommune, id, slag, naar, forsoek) select '3407', printf('%08X-0000-7000-8000-000000000000', n), 'frist', 4000000000000000 + n, 0 from tall")
            : db.Database.ExecuteSqlAsync($"insert into vekking (kommune, id, slag, naar, forsoek) select '3407', gen_random_uuid(), 'frist', timestamptz '2090-01-01' + n * interval '1 second', 0 from generate_series(1, {antall}) n"));
    }
}
