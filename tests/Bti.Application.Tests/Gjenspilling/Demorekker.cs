using System.Text.Json;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Every row of hendelser of a small demo, beside what is stored of the same uro or forloep; swept until the last day.</summary>
public sealed class Demorekker : IAsyncLifetime
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-rekker-").FullName;

    internal List<Demorekke> Alle { get; } = [];

    /// <summary>What was counted and kept in each kommune, and the rows it was counted from.</summary>
    internal List<Demokommune> Kommuner { get; } = [];

    internal Naa Naa { get; private set; }

    public async Task InitializeAsync()
    {
        var klokke = new Demoklokke();
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bti:Kryptering:Noekkelfil"] = Path.Combine(_mappe, "bti.noekkel"),
            ["Bti:Fnr:TillatSyntetiske"] = "true",
            ["ConnectionStrings:Bti"] = $"Data Source={Path.Combine(_mappe, "bti.db")};Pooling=False",
        }).Build();
        await using var tjenester = new ServiceCollection()
            .AddSingleton<IConfiguration>(konfigurasjon).AddLogging().AddSingleton<TimeProvider>(klokke)
            .AddBti(konfigurasjon, produksjon: false).BuildServiceProvider();
        await new Demofyller(tjenester, klokke).Fyll(new Demomengde(Barn: 50, Forloep: 40, Uroer: 8), CancellationToken.None);
        klokke.Still(new DateOnly(2026, 11, 25), minutt: 0);
        _ = await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None);
        Naa = klokke.Naa;
        foreach (var oppsett in tjenester.GetRequiredService<IKommuneoppsett>().Alle) await Les(tjenester, oppsett);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_mappe, recursive: true);
        return Task.CompletedTask;
    }

    private async Task Les(IServiceProvider tjenester, Oppsett oppsett)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(oppsett.Kommune);
        var hendt = (await db.Hendelser.AsNoTracking().ToListAsync()).ToLookup(h => h.Rekke);
        void LeggTil(Handlingsforloep rot, Guid id, string versjon) =>
            Alle.Add(new(oppsett, oppsett.Veileder(versjon), rot, [.. hendt[id].OrderBy(h => h.Nr).Select(h => new Hendt(h.Nr, Domain.Gjenspilling.Les(h.Innhold), h.Av, h.Tid))]));
        foreach (var uro in await db.Uroer.ToListAsync()) LeggTil(uro, uro.Id.Verdi, uro.VeilederVersjon);
        foreach (var forloep in await db.Forloep.ToListAsync()) LeggTil(forloep, forloep.Id.Verdi, forloep.VeilederVersjon);
        Kommuner.Add(new(
            oppsett, [.. (await db.Oversiktsbilder.AsNoTracking().OrderBy(b => b.Periode).ToListAsync()).Select(b => JsonSerializer.Deserialize<Oversikt>(b.Innhold)!)],
            await db.Enheter.AsNoTracking().ToListAsync(),
            (await db.Barn.AsNoTracking().Where(b => b.Adressebeskyttelse != Adressebeskyttelse.Ingen).Select(b => b.Id).ToListAsync()).ToHashSet(),
            await db.Stafettlogger.SelectMany(l => l.Tiltak).Where(t => t.Katalog != null).Select(t => new TellbartTiltak(t.Id, t.Forloep, t.Katalog!, t.Start, t.Avsluttet)).ToListAsync(),
            [.. (await db.Droeftingssaker.Select(s => new { s.Sakslag, s.Meldt, Dag = s.GodkjentAv == null ? null : db.Arenamoeter.Where(m => m.Id == s.Moete).Select(m => (DateOnly?)m.Dag).FirstOrDefault() }).ToListAsync())
                .Select(s => new TellbarSak(s.Sakslag, Naa.OsloDag(s.Meldt), s.Dag))]));
    }
}

/// <summary>The frozen numbers of a kommune, and what else than the rows of hendelser they are counted from.</summary>
internal sealed record Demokommune(
    Oppsett Oppsett, IReadOnlyList<Oversikt> Frosset, IReadOnlyList<Enhet> Enheter, IReadOnlySet<BarnId> Vernede, IReadOnlyList<TellbartTiltak> Tiltak, IReadOnlyList<TellbarSak> Saker);

/// <summary>One uro or forloep as it is stored, and the row of what has happened to it.</summary>
internal sealed record Demorekke(Oppsett Oppsett, Handlingsveileder Veileder, Handlingsforloep Rot, IReadOnlyList<Hendt> Hendt);
