using System.Globalization;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Nobody can make the guard slow by what is written. Seconds of CPU, so nothing else runs meanwhile.</summary>
[Collection(nameof(Alene))]
public sealed class AnonymitetstidTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("1.1.")]
    [InlineData("12 34 ")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("@.a")]
    [InlineData("Kari-")]
    [InlineData("Xy ")]
    [InlineData("Xy skole ")]
    [InlineData("eneste ")]
    [InlineData("mor er driver ")]
    [InlineData("født ")]
    [InlineData("døv Syria ")]
    [InlineData("ti år femte klasse ")]
    [InlineData("\u0301")]
    [InlineData("a\u0301\u0302")]
    [InlineData("\u202E")]
    [InlineData("ﷺ")]
    [InlineData("\uD83D")]
    [InlineData("'a")]
    public void Tiden_vokser_med_lengden_og_ikke_fortere(string bit)
    {
        double Tid(int lengde, int ganger)
        {
            var tekst = string.Concat(Enumerable.Repeat(bit, (lengde / bit.Length) + 1))[..lengde];
            var best = double.MaxValue;
            for (var i = 0; i < ganger; i++)
            {
                var foer = Environment.CpuUsage.TotalTime;
                _ = Anonymitetsvakt.Se(tekst, AnonymitetsvaktTests.Stor);
                best = Math.Min(best, (Environment.CpuUsage.TotalTime - foer).TotalMilliseconds);
            }

            return best;
        }

        var (kort, lang) = (Tid(10_000, ganger: 3), Tid(160_000, ganger: 1));

        // Sixteen times the text: square would be 256 times the time.
        Assert.True(lang < (80 * kort) + 300, string.Create(CultureInfo.InvariantCulture, $"{kort:0.0} ms, {lang:0.0} ms"));
        Assert.True(kort < 500, string.Create(CultureInfo.InvariantCulture, $"{kort:0.0} ms for 10 000 characters"));
    }
}

/// <summary>Tests that measure the CPU of the process.</summary>
[CollectionDefinition(nameof(Alene), DisableParallelization = true)]
public sealed class Alene;
