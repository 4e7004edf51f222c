using System.Globalization;
using System.Text;
using Bti.Testdata;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Domain.Tests;

/// <summary>
/// How much the guard finds, and how often it is wrong. The rules were adjusted to the texts of <c>anonymitet.txt</c>; those of
/// <c>anonymitet-holdt-utenfor.txt</c> were written when the rules were done, and say how it goes with a text nobody has thought of.
/// </summary>
public sealed class AnonymitetsmaalTests(ITestOutputHelper ut)
{
    private static readonly Dictionary<string, Kjennetegn> Merker = new()
    {
        ["navn"] = Kjennetegn.Navn, ["dato"] = Kjennetegn.Foedselsdato, ["alder"] = Kjennetegn.AlderOgKlasse, ["fnr"] = Kjennetegn.Foedselsnummer, ["adresse"] = Kjennetegn.Adresse,
        ["kontakt"] = Kjennetegn.Kontakt, ["enhet"] = Kjennetegn.Enhet, ["sjelden"] = Kjennetegn.SjeldenKombinasjon, ["liten"] = Kjennetegn.LitenEnhet,
    };

    private static readonly Dictionary<string, Proeve[]> Proever = new() { ["anonymitet"] = Les("anonymitet"), ["anonymitet-holdt-utenfor"] = Les("anonymitet-holdt-utenfor") };

    [Theory]
    [InlineData("anonymitet", Kjennetegn.Navn, 90, 1)]
    [InlineData("anonymitet", Kjennetegn.Foedselsdato, 24, 0)]
    [InlineData("anonymitet", Kjennetegn.AlderOgKlasse, 23, 0)]
    [InlineData("anonymitet", Kjennetegn.Foedselsnummer, 13, 0)]
    [InlineData("anonymitet", Kjennetegn.Adresse, 25, 0)]
    [InlineData("anonymitet", Kjennetegn.Kontakt, 20, 0)]
    [InlineData("anonymitet", Kjennetegn.Enhet, 34, 1)]
    [InlineData("anonymitet", Kjennetegn.SjeldenKombinasjon, 34, 0)]
    [InlineData("anonymitet", Kjennetegn.LitenEnhet, 15, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Navn, 17, 4)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Foedselsdato, 4, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.AlderOgKlasse, 1, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Foedselsnummer, 3, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Adresse, 6, 1)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Kontakt, 4, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.Enhet, 6, 1)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.SjeldenKombinasjon, 8, 0)]
    [InlineData("anonymitet-holdt-utenfor", Kjennetegn.LitenEnhet, 3, 0)]
    public void Saa_mye_finner_den_av_hvert_slag_og_saa_ofte_tar_den_feil(string fil, Kjennetegn slag, int minst, int falskeHoeyst)
    {
        var plantet = Proever[fil].Sum(p => p.Plantet.Count(x => x.Slag == slag));
        var funnet = Proever[fil].Sum(p => p.Plantet.Count(x => x.Slag == slag && p.Finner(x)));
        var falske = Proever[fil].Sum(p => p.Falske.Count(f => f.Slag == slag));
        ut.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fil}: {slag}: {funnet} of {plantet} found, {falske} false alarms"));

        Assert.True(funnet >= minst && falske <= falskeHoeyst, string.Join('\n', Feil(fil, slag)));
    }

    [Theory]
    [InlineData("anonymitet", 268, 268, 268, 2)]
    [InlineData("anonymitet-holdt-utenfor", 55, 48, 50, 3)]
    public void Saa_mange_tekster_varsler_den_om(string fil, int hver, int altFunnet, int varslet, int reneVarslet)
    {
        var (med, uten) = (Proever[fil].Where(p => p.Plantet.Count > 0).ToArray(), Proever[fil].Where(p => p.Plantet.Count == 0).ToArray());
        var (alt, noe, feil) = (med.Count(p => p.Plantet.All(p.Finner)), med.Count(p => p.Funn.Count > 0), uten.Count(p => p.Funn.Count > 0));
        ut.WriteLine($"{fil}: {med.Length} texts with somebody in them, warned of {noe}, everything found in {alt}; {uten.Length} clean, warned of {feil}");

        Assert.Equal((hver, hver), (med.Length, uten.Length));
        Assert.Equal(["en", "nb", "nn"], Proever[fil].Select(p => p.Spraak).Distinct().Order());
        Assert.True(alt >= altFunnet && noe >= varslet && feil <= reneVarslet, $"{alt}, {noe}, {feil}");
    }

    private static IEnumerable<string> Feil(string fil, Kjennetegn slag) => Proever[fil].SelectMany(p =>
        p.Plantet.Where(x => x.Slag == slag && !p.Finner(x)).Select(_ => $"missed: {p.Tekst}").Concat(p.Falske.Where(f => f.Slag == slag).Select(f => $"false «{p.Tekst[f.Fra..f.Til]}»: {p.Tekst}")));

    private static Proeve[] Les(string fil) =>
        [.. File.ReadLines(Path.Combine(Kildetre.Rot, "tests/Bti.Domain.Tests/Droefting", $"{fil}.txt")).Where(l => !l.StartsWith('#')).Select(linje => Proeve.Les(linje.Split('\t')))];

    /// <summary>One text, what was put in it and what the guard found.</summary>
    private sealed record Proeve(string Spraak, string Tekst, IReadOnlyList<Anonymitetsfunn> Plantet, IReadOnlyList<Anonymitetsfunn> Funn)
    {
        public IEnumerable<Anonymitetsfunn> Falske => Funn.Where(f => !Plantet.Any(p => Samme(f, p)));

        public bool Finner(Anonymitetsfunn plantet) => Funn.Any(f => Samme(f, plantet));

        public static Proeve Les(string[] felt)
        {
            var (tekst, plantet, aapne) = (new StringBuilder(), new List<Anonymitetsfunn>(), new Stack<(Kjennetegn Slag, int Fra)>());
            for (var i = 0; i < felt[2].Length; i++)
            {
                if (felt[2][i] == '[')
                {
                    var slutt = felt[2].IndexOf(':', i);
                    aapne.Push((Merker[felt[2][(i + 1)..slutt]], tekst.Length));
                    i = slutt;
                }
                else if (felt[2][i] == ']')
                {
                    var (slag, fra) = aapne.Pop();
                    plantet.Add(new(slag, fra, tekst.Length));
                }
                else
                {
                    _ = tekst.Append(felt[2][i]);
                }
            }

            return new(felt[0], $"{tekst}", plantet, Anonymitetsvakt.Se($"{tekst}", felt[1] == "L" ? AnonymitetsvaktTests.Liten : AnonymitetsvaktTests.Stor));
        }

        private static bool Samme(Anonymitetsfunn a, Anonymitetsfunn b) => a.Slag == b.Slag && a.Fra < b.Til && b.Fra < a.Til;
    }
}
