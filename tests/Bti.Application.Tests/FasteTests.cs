using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>What is always asked in the same form is asked with the values of the one who asks now, on the model of her database.</summary>
public sealed class FasteTests
{
    private readonly record struct Hvem(AnsattId Ansatt, Rolle Rolle);

    private static readonly Fastspoersmaal<Hvem, string> Navnet = new((db, h) => db.Ansatte.Where(a => a.Id == h.Ansatt && a.Rolle == h.Rolle).Select(a => a.Navn));

    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Each_gets_the_answer_to_her_own_values(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        foreach (var hun in await vert.MedDatabasen(db => db.Ansatte.Take(3).ToListAsync()))
        {
            Assert.Equal([hun.Navn], await Spurt(hun.Id, hun.Rolle));
            Assert.Empty(await Spurt(hun.Id, Enum.GetValues<Rolle>().First(r => r != hun.Rolle)));
        }

        Task<List<string>> Spurt(AnsattId ansatt, Rolle rolle) => vert.MedDatabasen(db => db.Spoer(Navnet, new(ansatt, rolle)).ToListAsync().AsTask());
    }

    [Fact]
    public async Task One_that_catches_what_is_not_among_its_values_is_refused()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9));
        var hennes = AnsattId.Ny();
        var feil = new Fastspoersmaal<Hvem, string>((db, h) => db.Ansatte.Where(a => a.Id == hennes && a.Rolle == h.Rolle).Select(a => a.Navn));

        var sagt = await Assert.ThrowsAsync<InvalidOperationException>(() => vert.MedDatabasen(db => db.Spoer(feil, new(hennes, default)).ToListAsync().AsTask()));
        Assert.Contains(nameof(hennes), sagt.Message, StringComparison.Ordinal);
    }
}
