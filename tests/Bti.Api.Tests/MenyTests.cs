using Xunit;

namespace Bti.Api.Tests;

/// <summary>The menu offers what the role has: who reads no case has nothing to search in.</summary>
public sealed class MenyTests(Vert vert) : IClassFixture<Vert>
{
    [Theory]
    [InlineData("Siri Haugen", true)]
    [InlineData("Marit Sveen", true)]
    [InlineData("Anna Brenden", true)]
    [InlineData("Inger Kolstad", false)]
    [InlineData("Odd Dokken", false)]
    [InlineData("Petter Aas", false)]
    public async Task Soek_staar_bare_hos_den_som_kan_ha_saker(string navn, bool staar)
    {
        using var hvem = await Nettleser.Som(vert, navn);
        var hjem = await hvem.Tekst("/");

        Assert.Equal(staar, hjem.Contains("href=\"/soek\"", StringComparison.Ordinal));
        Assert.Equal(staar, hjem.Contains("<kbd>/</kbd>", StringComparison.Ordinal));
    }
}
