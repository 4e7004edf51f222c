using System.Net;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The unit: what it is called at the top of the pages, and what the one who leads it can do with a forloep she does not hold.</summary>
public sealed class EnhetTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task The_pages_name_the_unit_one_works_in_and_the_unit_that_leads_the_forloep()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        var side = await nettleser.Tekst($"/forloep/{forloep}");

        Assert.Contains("Barnehagelærer, Solbakken barnehage, Søndre Land</p>", side, StringComparison.Ordinal);
        Assert.Contains("<dd>Solbakken barnehage</dd>", side, StringComparison.Ordinal);
    }
}
