using System.Text.RegularExpressions;
using Bti.Testdata;
using Xunit;

namespace Bti.Arkitektur.Tests;

/// <summary>
/// <c>docs/asvs.csv</c> says of every requirement of OWASP ASVS 5.0 at level 1 and 2 how it is met. What it points to is there: a
/// test that is renamed, or code that is moved, must be pointed to anew.
/// </summary>
public sealed partial class AsvsTests
{
    /// <summary>How many requirements there are at level 1 and at level 2 in version 5.0.0.</summary>
    private const int Nivaa1 = 70, Nivaa2 = 183;

    private static readonly IReadOnlyList<(string Id, string Nivaa, string Status, string Bevis)> Krav =
        [.. Tekst("docs/asvs.csv").TrimEnd().Split('\n').Skip(1).Select(linje => linje.Split(';') is [var id, var nivaa, var status, var bevis] ? (id, nivaa, status, bevis) : (linje, "", "", ""))];

    [Fact]
    public void Hvert_krav_staar_der_en_gang()
    {
        Assert.Equal((Nivaa1, Nivaa2), (Krav.Count(k => k.Nivaa == "1"), Krav.Count(k => k.Nivaa == "2")));
        Assert.All(Krav, k => Assert.Matches(@"^V\d+\.\d+\.\d+$", k.Id));
        Assert.Equal(Krav.Count, Krav.DistinctBy(k => k.Id).Count());
    }

    [Fact]
    public void Det_de_viser_til_finnes()
    {
        Assert.All(Krav, k =>
        {
            switch (k.Status)
            {
                case "dekket":
                    var (fil, metode) = k.Bevis.Split("::") is [var f, var m] ? (f, m) : (k.Bevis, "");
                    Assert.True(metode.Length > 0 && Regex.IsMatch(Tekst(fil), $@"\b{Regex.Escape(metode)}\("), $"{k.Id}: no test is called {k.Bevis}.");
                    break;
                case "lest":
                    Assert.NotEmpty(Tekst(k.Bevis.Split(' ')[0]));
                    Assert.Matches(Setning(), k.Bevis);
                    break;
                default:
                    Assert.Contains(k.Status, (string[])["delvis", "ikke", "gjelder_ikke"]);
                    Assert.Matches(Setning(), k.Bevis);
                    break;
            }
        });
    }

    private static string Tekst(string fil) => File.ReadAllText(Path.Combine(Kildetre.Rot, fil));

    // Some words that say why.
    [GeneratedRegex(@"\w+ \w+ \w+")]
    private static partial Regex Setning();
}
