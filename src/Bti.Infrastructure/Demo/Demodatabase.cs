using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>The demo as an operator and a first start meet it.</summary>
public static class Demodatabase
{
    // Made by the build beside the program: a filled database and its key.
    private static readonly string Ferdig = Path.Combine(AppContext.BaseDirectory, "demo");

    /// <summary>Fills the configured database with the demo (<c>Bti.Web demo</c>). A kommune that has children already is left alone.</summary>
    /// <exception cref="InvalidOperationException">The installation is not a demo.</exception>
    public static Task FyllDemo(IConfiguration konfigurasjon, CancellationToken ct) => Fyll(konfigurasjon, Demomengde.Hel, ct);

    internal static async Task Fyll(IConfiguration konfigurasjon, Demomengde mengde, CancellationToken ct)
    {
        if (!konfigurasjon.GetValue<bool>("Bti:Demo")) throw new InvalidOperationException("Bare en installasjon med Bti:Demo=true kan fylles med demo.");
        var klokke = new Demoklokke();
        await using var tjenester = new ServiceCollection()
            .AddSingleton(konfigurasjon).AddLogging().AddSingleton<TimeProvider>(klokke)
            .AddBti(konfigurasjon, produksjon: false)
            .BuildServiceProvider();
        await new Demofyller(tjenester, klokke).Fyll(mengde, ct);
    }

    /// <summary>At the first start of a demo the database the build has filled is put in place, with its key. Anything that is there already stays.</summary>
    internal static void LeggFram(BtiOptions valg, string tilkobling)
    {
        if (!valg.Demo || valg.Database.Provider is not Databaseslag.Sqlite || !Directory.Exists(Ferdig)) return;
        var database = new SqliteConnectionStringBuilder(tilkobling).DataSource;
        if (database == Standard) LeggFram(Ferdig, database, valg.Kryptering.Noekkelfil);
    }

    /// <param name="ferdig">The folder with the filled database and its key.</param>
    /// <param name="database">Where the database shall be.</param>
    /// <param name="noekkel">Where the key shall be.</param>
    internal static void LeggFram(string ferdig, string database, string noekkel)
    {
        var (ferdigBase, ferdigNoekkel) = (Path.Combine(ferdig, "bti.db"), Path.Combine(ferdig, "bti.noekkel"));
        if (File.Exists(database)) return;

        // The demo's own key without a database is a start that was stopped in the middle: it is a first start again.
        if (File.Exists(noekkel) && File.ReadAllText(noekkel) != File.ReadAllText(ferdigNoekkel)) return;
        Legg(ferdigNoekkel, noekkel);
        Legg(ferdigBase, database);
    }

    // In whole, or not at all.
    private static void Legg(string fra, string til)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(til))!);
        File.Copy(fra, $"{til}.ny", overwrite: true);
        File.Move($"{til}.ny", til, overwrite: true);
    }

    // Only the installation of the README gets it: one that names a database of its own wants that one.
    private const string Standard = "data/bti.db";
}
