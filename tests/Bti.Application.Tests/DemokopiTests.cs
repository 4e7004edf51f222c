using Bti.Infrastructure;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The demo the build has filled is put in place once, in whole, and never over anything.</summary>
public sealed class DemokopiTests : IDisposable
{
    private readonly string _mappe = Directory.CreateTempSubdirectory("bti-demokopi-").FullName;
    private readonly string _ferdig;
    private readonly string _database;
    private readonly string _noekkel;

    public DemokopiTests()
    {
        (_ferdig, _database, _noekkel) = (Path.Combine(_mappe, "demo"), Path.Combine(_mappe, "data", "bti.db"), Path.Combine(_mappe, "data", "bti.noekkel"));
        _ = Directory.CreateDirectory(_ferdig);
        File.WriteAllText(Path.Combine(_ferdig, "bti.db"), "demoens database");
        File.WriteAllText(Path.Combine(_ferdig, "bti.noekkel"), "demoens noekkel");
    }

    [Fact]
    public void The_first_start_gets_the_demo_and_the_second_leaves_what_has_become_of_it()
    {
        Start();
        Assert.Equal(("demoens database", "demoens noekkel"), Staar());
        File.WriteAllText(_database, "endret av brukerne");

        Start();

        Assert.Equal(("endret av brukerne", "demoens noekkel"), Staar());
        Assert.Equal(["bti.db", "bti.noekkel"], Directory.GetFiles(Path.GetDirectoryName(_database)!).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("bti.noekkel.ny", "demoens noek")]
    [InlineData("bti.noekkel", "demoens noekkel")]
    [InlineData("bti.db.ny", "demoens dat")]
    public void A_start_that_was_stopped_in_the_middle_is_a_first_start_again(string fil, string innhold)
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(_database)!);
        if (fil == "bti.db.ny") File.WriteAllText(_noekkel, "demoens noekkel");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_database)!, fil), innhold);

        Start();

        Assert.Equal(("demoens database", "demoens noekkel"), Staar());
    }

    [Fact]
    public void A_key_of_ones_own_is_never_replaced()
    {
        _ = Directory.CreateDirectory(Path.GetDirectoryName(_database)!);
        File.WriteAllText(_noekkel, "en annens noekkel");

        Start();

        Assert.Equal("en annens noekkel", File.ReadAllText(_noekkel));
        Assert.False(File.Exists(_database));
    }

    public void Dispose() => Directory.Delete(_mappe, recursive: true);

    private void Start() => Demodatabase.LeggFram(_ferdig, _database, _noekkel);

    private (string, string) Staar() => (File.ReadAllText(_database), File.ReadAllText(_noekkel));
}
