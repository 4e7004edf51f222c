using Xunit;

namespace Bti.Domain.Tests;

public sealed class SkjermingTests
{
    [Fact]
    public void Smaa_tall_er_skjult_og_store_vises()
    {
        var rader = Skjerming.Skjerm([[0, 7, 4], [12, 1, 3], [2, 9, 30]]);

        Assert.All(rader.SelectMany(r => r).Where(c => c.ErUnder), c => Assert.Null(c.Antall));
        Assert.Equal(7, rader[0][1].Antall);
        Assert.Equal(30, rader[2][2].Antall);
        Assert.True(rader[0][0].ErUnder && rader[0][2].ErUnder);
    }

    [Fact]
    public void Ingen_kan_regne_seg_fram_til_ett_skjult_tall()
    {
        var tilfeldig = new Random(1);
        for (var runde = 0; runde < 2000; runde++)
        {
            var (bredde, hoeyde) = (tilfeldig.Next(1, 6), tilfeldig.Next(2, 6));
            int[][] tall = [.. Enumerable.Range(0, hoeyde).Select(_ => Enumerable.Range(0, bredde).Select(_ => tilfeldig.Next(12)).ToArray())];
            var rader = Skjerming.Skjerm(tall);

            for (var r = 0; r < hoeyde; r++)
            {
                Assert.NotEqual(1, rader[r].Count(c => c.Antall is null));
                for (var k = 0; k < bredde; k++) Assert.Equal(tall[r][k] < Skjerming.Minst, rader[r][k].ErUnder);
            }

            for (var k = 0; k <= bredde; k++) Assert.NotEqual(1, rader.Count(r => r[k].Antall is null));
        }
    }
}
