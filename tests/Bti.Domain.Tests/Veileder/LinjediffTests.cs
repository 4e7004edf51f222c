using Xunit;

namespace Bti.Domain.Tests;

public sealed class LinjediffTests
{
    private static string Vis(string gammel, string ny) => string.Join(' ', Linjediff.Mellom(gammel.Replace(' ', '\n'), ny.Replace(' ', '\n'))
        .Select(l => (l.Slag switch { Linjeslag.Lik => "", Linjeslag.Fjernet => "-", Linjeslag.NyLinje => "+" }) + l.Tekst));

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a b c", "a b c", "a b c")]
    [InlineData("", "a b", "+a +b")]
    [InlineData("a b", "", "-a -b")]
    [InlineData("a b c", "a x c", "a -b +x c")]
    [InlineData("a b c", "a c", "a -b c")]
    [InlineData("a c", "a b c", "a +b c")]
    [InlineData("a b", "x y", "-a -b +x +y")]
    public void Det_som_er_endret_staar_mellom_det_som_er_likt(string gammel, string ny, string ventet) => Assert.Equal(ventet, Vis(gammel, ny));

    // Both texts can be read out of the comparison, with their numbers, and no shorter comparison exists.
    [Fact]
    public void Begge_tekstene_staar_der_og_ikke_flere_endringer_enn_noedvendig()
    {
#pragma warning disable CA5394 // Seeded.
        var tilfeldig = new Random(28);
        for (var i = 0; i < 2000; i++)
        {
            var a = Enumerable.Range(0, tilfeldig.Next(1, 12)).Select(_ => ((char)('a' + tilfeldig.Next(4))).ToString()).ToArray();
            var b = Enumerable.Range(0, tilfeldig.Next(1, 12)).Select(_ => ((char)('a' + tilfeldig.Next(4))).ToString()).ToArray();
            var diff = Linjediff.Mellom(string.Join('\n', a), string.Join('\n', b));
            Assert.Equal(a, diff.Where(l => l.Fra is not null).Select(l => l.Tekst));
            Assert.Equal(b, diff.Where(l => l.Til is not null).Select(l => l.Tekst));
            Assert.Equal(Enumerable.Range(1, a.Length), diff.Where(l => l.Fra is not null).Select(l => l.Fra!.Value));
            Assert.Equal(Enumerable.Range(1, b.Length), diff.Where(l => l.Til is not null).Select(l => l.Til!.Value));
            Assert.Equal(a.Length + b.Length - (2 * Felles(a, b)), diff.Count(l => l.Slag is not Linjeslag.Lik));
        }
#pragma warning restore CA5394
    }

    [Fact]
    public void To_store_tekster_uten_noe_felles_sammenlignes_ikke_linje_for_linje()
    {
        var foer = GC.GetAllocatedBytesForCurrentThread();
        var diff = Linjediff.Mellom(string.Join('\n', Enumerable.Range(0, 50_000)), string.Join('\n', Enumerable.Range(100_000, 50_000)));
        Assert.Equal(100_000, diff.Count);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - foer, 0, 100_000_000);
    }

    private static int Felles(string[] a, string[] b)
    {
        var tabell = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++) tabell[i, j] = a[i - 1] == b[j - 1] ? tabell[i - 1, j - 1] + 1 : Math.Max(tabell[i - 1, j], tabell[i, j - 1]);
        }

        return tabell[a.Length, b.Length];
    }
}
