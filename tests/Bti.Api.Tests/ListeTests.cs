using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>The list of forloep is read on a phone in a corridor: what it may weigh is decided, and not by how fast it is.</summary>
public sealed class ListeTests(Vert vert) : IClassFixture<Vert>
{
    private const int Mest = 12 * 1024;

    [Fact]
    public async Task A_list_of_fifty_is_at_most_12_KiB_of_HTML()
    {
        using var siri = vert.Som(Sak.Siri);

        // One more than a page, so that the links to the other pages are in it.
        for (var i = 0; i < 51; i++) _ = await siri.StartForloep();
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var svar = await nettleser.Hent("/forloep");
        var side = await svar.Content.ReadAsByteArrayAsync();
        var tekst = Encoding.UTF8.GetString(side);

        Assert.Equal(50, Regex.Count(tekst, "<li><a href=\"forloep/[0-9a-f]{32}\">", RegexOptions.NonBacktracking));
        Assert.Contains("class=\"ds-button bjelle ", tekst, StringComparison.Ordinal);
        Assert.Contains("class=\"demolinje", tekst, StringComparison.Ordinal);
        Assert.InRange(side.Length, 1, Mest);
    }
}
