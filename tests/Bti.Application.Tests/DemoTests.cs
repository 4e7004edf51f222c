using Bti.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Bti.Application.Tests;

public sealed class DemoTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-demo-").FullName;

    [Fact]
    public async Task The_same_seed_gives_the_same_people_and_stories()
    {
        await Fyll("en");
        await Fyll("to");

        Assert.Equal(await Les("en", Bilde), await Les("to", Bilde));
        Assert.Equal(["3"], await Les("en", "select count(*) from barn where adressebeskyttelse <> 'ingen'"));
        Assert.Equal(["45"], await Les("en", "select count(*) from barn"));
        Assert.Equal(["36"], await Les("en", "select count(*) from forloep"));
        Assert.Equal(["0"], await Les("en", "select count(*) from innsynslogg where tillatt = 0"));
    }

    [Fact]
    public async Task Filling_again_adds_nothing_and_what_is_filled_lies_in_one_file()
    {
        await Fyll("en");
        var foer = await Les("en", "select count(*) from hendelse");
        await Fyll("en");

        Assert.Equal(foer, await Les("en", "select count(*) from hendelse"));
        SqliteConnection.ClearAllPools();
        Assert.Equal([Path.Combine(_mappe, "en.db")], Directory.GetFiles(_mappe, "en.db*"));
    }

    [Fact]
    public Task An_installation_with_real_people_is_never_filled() =>
        Assert.ThrowsAsync<InvalidOperationException>(() => Demodatabase.Fyll(Konfigurasjon("ekte", demo: false), new Demomengde(15, 12, 2), CancellationToken.None));

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_mappe, recursive: true);
    }

    // What does not carry an id: who was born when, and how each forloep stands.
    private const string Bilde = """
        select kommune || foedt || gruppe from barn
        union all select kommune || startet || nivaa || logg || er_aapent || coalesce(neste_frist, '') || antall_hendelser from forloep
        order by 1
        """;

    private Task Fyll(string navn) => Demodatabase.Fyll(Konfigurasjon(navn, demo: true), new Demomengde(15, 12, 2), CancellationToken.None);

    private IConfiguration Konfigurasjon(string navn, bool demo) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Bti:Demo"] = demo.ToString(),
        ["Bti:Kryptering:Noekkelfil"] = Path.Combine(_mappe, $"{navn}.noekkel"),
        ["Bti:Fnr:TillatSyntetiske"] = "true",
        ["ConnectionStrings:Bti"] = $"Data Source={Path.Combine(_mappe, $"{navn}.db")}",
    }).Build();

    private async Task<List<string>> Les(string navn, string spoerring)
    {
        await using var kobling = new SqliteConnection($"Data Source={Path.Combine(_mappe, $"{navn}.db")}");
        await kobling.OpenAsync();
        await using var kommando = kobling.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        kommando.CommandText = spoerring;
#pragma warning restore CA2100
        await using var leser = await kommando.ExecuteReaderAsync();
        List<string> rader = [];
        while (await leser.ReadAsync()) rader.Add(leser.GetValue(0).ToString()!);
        return rader;
    }
}
