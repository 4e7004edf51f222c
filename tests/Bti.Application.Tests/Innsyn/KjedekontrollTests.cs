#pragma warning disable CA5394 // The same chance every time, not a secret.
using System.Security.Cryptography;
using Bti.Domain;
using Bti.Infrastructure;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Whatever is done to the rows of the innsynslogg, verification finds it.</summary>
public sealed class KjedekontrollTests
{
    private const int Rader = 200;
    private const int Proever = 10_000;
    private const int Froe = 20261126;

    private static Kjederad Rad(Random tilfeldig, long nr) => Kjederad.Av(
        new Innsynsrad(
            new KommuneId("3447"), Id(tilfeldig), DateTimeOffset.UnixEpoch.AddYears(56).AddSeconds(nr), new AnsattId(Id(tilfeldig)), (Rolle)tilfeldig.Next(9),
            new EnhetId(Id(tilfeldig)), (Handling)tilfeldig.Next(30), Ressursslag.Forloep, Id(tilfeldig), tilfeldig.Next(3) == 0 ? null : new BarnId(Id(tilfeldig)),
            tilfeldig.Next(4) > 0, $"{tilfeldig.Next(70)}"),
        nr);

    private static Guid Id(Random tilfeldig)
    {
        var tall = new byte[16];
        tilfeldig.NextBytes(tall);
        return new Guid(tall);
    }

    private static List<Kjederad> Kjede(Random tilfeldig, int antall, byte[]? foran = null, long etter = 0)
    {
        List<Kjederad> kjede = [];
        var hash = foran ?? new byte[SHA256.HashSizeInBytes];
        for (var nr = etter + 1; nr <= etter + antall; nr++)
        {
            var rad = Rad(tilfeldig, nr);
            hash = rad.HashEtter(hash);
            kjede.Add(rad with { Hash = hash });
        }

        return kjede;
    }

    private static IReadOnlyList<Kjedebrudd> Kontroller(IEnumerable<Kjederad> rader, (long, byte[])? slutt, IReadOnlyList<Sjekkpunkt> punkter)
    {
        var kontroll = new Kjedekontroll(punkter);
        foreach (var rad in rader) kontroll.Ta(rad);
        return kontroll.Ferdig(slutt);
    }

    private static Kjederad Endret(Kjederad rad, Random tilfeldig) => tilfeldig.Next(13) switch
    {
        0 => rad with { Id = Id(tilfeldig) },
        1 => rad with { Mikrosekunder = rad.Mikrosekunder + 1 },
        2 => rad with { Ansatt = Id(tilfeldig) },
        3 => rad with { Rolle = $"{rad.Rolle}x" },
        4 => rad with { Enhet = Id(tilfeldig) },
        5 => rad with { Handling = rad.Handling[..^1] },
        6 => rad with { Slag = "uro" },
        7 => rad with { Ressurs = Id(tilfeldig) },
        8 => rad with { Barn = rad.Barn == Guid.Empty ? Id(tilfeldig) : Guid.Empty },
        9 => rad with { Tillatt = !rad.Tillatt },
        10 => rad with { Regel = $"1{rad.Regel}" },

        // A character moved over the border between two texts.
        11 => rad with { Rolle = rad.Rolle + rad.Handling[0], Handling = rad.Handling[1..] },
        _ => rad with { Hash = SHA256.HashData(rad.Hash) },
    };

    [Fact]
    public void Ti_tusen_tilfeldige_inngrep_blir_alle_funnet()
    {
        var tilfeldig = new Random(Froe);
        using var noekkel = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var hel = Kjede(tilfeldig, Rader);
        var slutt = ((long)Rader, hel[^1].Hash);
        Sjekkpunkt[] punkter = [Sjekkpunkt.Signer(noekkel, null, "3447", Rader, hel[^1].Hash, DateTimeOffset.UnixEpoch)];
        Assert.Empty(Kontroller(hel, slutt, punkter));

        var funnet = new int[6];
        for (var proeve = 0; proeve < Proever; proeve++)
        {
            var (rader, enden, slag, her) = (hel.ToList(), slutt, tilfeldig.Next(6), tilfeldig.Next(Rader));
            switch (slag)
            {
                case 0:
                    rader[her] = Endret(rader[her], tilfeldig);
                    break;
                case 1:
                    rader.RemoveRange(her, tilfeldig.Next(1, Rader - her + 1));
                    break;

                // Cut at the end, and what says where the end is made to agree.
                case 2:
                    rader.RemoveRange(her, Rader - her);
                    enden = her == 0 ? (0, new byte[SHA256.HashSizeInBytes]) : (her, rader[^1].Hash);
                    break;
                case 3:
                    var der = (her + tilfeldig.Next(1, Rader)) % Rader;
                    (rader[her], rader[der]) = (hel[der] with { Loepenr = her + 1 }, hel[her] with { Loepenr = der + 1 });
                    break;

                // Put in, and every row after it moved one place.
                case 4:
                    rader = [.. rader[..her], Rad(tilfeldig, her + 1) with { Hash = hel[her].Hash }, .. rader[her..].Select(r => r with { Loepenr = r.Loepenr + 1 })];
                    enden = (Rader + 1, hel[^1].Hash);
                    break;

                // Everything from one row on written anew by one who knows how, with an end that agrees.
                default:
                    rader = [.. rader[..her], .. Kjede(tilfeldig, Rader - her, her == 0 ? null : hel[her - 1].Hash, her)];
                    enden = (Rader, rader[^1].Hash);
                    break;
            }

            if (Kontroller(rader, enden, punkter).Count > 0) funnet[slag]++;
            else Assert.Fail($"Attempt {proeve} of kind {slag} at row {her + 1} was not found.");
        }

        Assert.Equal(Proever, funnet.Sum());
        Assert.All(funnet, antall => Assert.True(antall > Proever / 10));
    }

    [Fact]
    public void Feilen_staar_med_slag_og_sted()
    {
        var tilfeldig = new Random(Froe);
        var hel = Kjede(tilfeldig, Rader);
        var slutt = ((long)Rader, hel[^1].Hash);
        Kjedebrudd Ett(IEnumerable<Kjederad> rader, (long, byte[])? enden = null) => Assert.Single(Kontroller(rader, enden ?? slutt, []));
        List<Kjederad> Med(int plass, Kjederad rad) => [.. hel[..plass], rad, .. hel[(plass + 1)..]];

        Assert.Equal(new Kjedebrudd(Bruddslag.Endret, 50, 50), Ett(Med(49, hel[49] with { Regel = "x" })));
        Assert.Equal(new Kjedebrudd(Bruddslag.Endret, 50, 50), Ett(Med(49, hel[49] with { Hash = new byte[32] })));
        Assert.Equal(new Kjedebrudd(Bruddslag.Fjernet, 50, 59), Ett([.. hel[..49], .. hel[59..]]));
        Assert.Equal(new Kjedebrudd(Bruddslag.Avkuttet, 51, Rader), Ett(hel[..50]));
        Assert.Equal(new Kjedebrudd(Bruddslag.SattInn, Rader, Rader), Ett(hel, (Rader - 1, hel[^2].Hash)));
        Assert.Equal(new Kjedebrudd(Bruddslag.Slutt, Rader, Rader), Ett(hel, (Rader, new byte[32])));
        Assert.Contains(
            new Kjedebrudd(Bruddslag.Byttet, 11, 101),
            Kontroller([.. hel[..10], hel[100] with { Loepenr = 11 }, .. hel[11..100], hel[10] with { Loepenr = 101 }, .. hel[101..]], slutt, []));
    }

    [Fact]
    public void Uten_sjekkpunkt_ser_en_kjede_som_er_kuttet_og_rettet_i_enden_hel_ut()
    {
        var hel = Kjede(new Random(Froe), Rader);

        Assert.Empty(Kontroller(hel[..50], (50, hel[49].Hash), []));
    }
}
