using System.Reflection;
using Bti.Domain;
using Bti.Infrastructure;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>No SQL Server runs here. What can be known without one: that its provider can say every query, and that the script is the migrations'.</summary>
public sealed class SqlServerTests(SqlServerTests.Gangen gangen) : IClassFixture<SqlServerTests.Gangen>
{
    /// <summary>Words SQL Server does not know, as the other two databases say it.</summary>
    private static readonly string[] Fremmed = [" LIMIT ", " RETURNING ", "||", " ILIKE ", "ON CONFLICT", "::", "\"", " instr("];

    [Fact]
    public void Every_query_of_the_application_can_be_said_to_SQL_Server()
    {
        Assert.True(gangen.Vandring.Speil.Feil.IsEmpty, string.Join("\n\n", gangen.Vandring.Speil.Feil));
        Assert.NotEmpty(gangen.Vandring.Speil.Kommandoer);
        Assert.All(gangen.Vandring.Speil.Kommandoer.Keys, sql => Assert.DoesNotContain(Fremmed, ord => sql.Contains(ord, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Borrowing_is_said_to_SQL_Server_in_its_own_words()
    {
        using var db = new SqlServerFabrikk().CreateDbContext([]);

        Assert.All(Enum.GetValues<Laan.Bane>(), bane => Assert.DoesNotContain(Fremmed, ord => Laan.Sql(db, bane).Contains(ord, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_query_SQL_Server_cannot_say_is_noticed()
    {
        using var sqlite = new SqliteFabrikk().CreateDbContext([]);
        var speil = new Speil();

        speil.Vis(sqlite.Ansatte.Where(a => EF.Functions.Glob(a.Navn, "Siri*")).Expression, new KommuneId("3447"));

        Assert.Contains("could not be translated", Assert.Single(speil.Feil), StringComparison.Ordinal);
    }

    // On a host that has just begun the threads are few: those that stood would keep the others from getting on.
    [Fact]
    public void No_use_case_lets_a_thread_stand_and_wait_for_the_database() =>
        Assert.True(gangen.Vandring.Speil.Ventende.IsEmpty, string.Join("\n", gangen.Vandring.Speil.Ventende.Keys.Select(v => $"{v.Request.Name}: {v.Metode}").Order()));

    [Fact]
    public void Every_use_case_was_among_them()
    {
        var alle = typeof(IBtiDb).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(t));

        Assert.Equal(alle.Select(t => t.Name).Order(), gangen.Vandring.Sendte.Select(t => t.Name).Order());
    }

    [Fact]
    public void Every_place_that_asks_the_database_was_reached()
    {
        var steder = new[] { typeof(IBtiDb).Assembly, typeof(BtiDbContext).Assembly }.SelectMany(Spoerringer.Steder).ToList();

        Assert.NotEmpty(steder);
        Assert.Empty(steder.Except(gangen.Vandring.Speil.Steder.Keys.Select(Kallet)).Select(s => $"{s.Metode.DeclaringType}.{s.Metode.Name} {s.Plass}"));

        // A frame of the stack stands some bytes before the call it is in. What is read row by row is asked for after it, where the first row is.
        (MethodBase Metode, int Plass) Kallet((MethodBase Metode, int Plass) ramme) =>
            steder.Where(s => s.Metode == ramme.Metode && s.Plass >= ramme.Plass).OrderBy(s => s.Plass).FirstOrDefault(steder.Where(s => s.Metode == ramme.Metode).OrderBy(s => s.Plass).LastOrDefault(ramme));
    }

    [Fact]
    public void The_script_is_what_the_migrations_say_now()
    {
        using var db = new SqlServerFabrikk().CreateDbContext([]);
        var naa = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Equal(Linjer(naa), Linjer(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sqlserver.sql"))));
    }

    private static string[] Linjer(string tekst) => tekst.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim().Split('\n');

    /// <summary>The walk, once for the class.</summary>
    public sealed class Gangen : IAsyncLifetime
    {
        private readonly string _mappe = Directory.CreateTempSubdirectory("bti-sqlserver-").FullName;

        internal Vandring Vandring { get; } = new();

        public Task InitializeAsync() => Vandring.Gaa(_mappe);

        public Task DisposeAsync()
        {
            Directory.Delete(_mappe, recursive: true);
            return Task.CompletedTask;
        }
    }
}
