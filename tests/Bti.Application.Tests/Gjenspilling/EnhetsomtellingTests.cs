#pragma warning disable CA5394 // The same months every time, not a secret.
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Each of the leader's five numbers, the list behind it and who carries how much equal a recount from the rows of hendelser, whatever has happened.</summary>
public sealed class EnhetsomtellingTests
{
    [Theory]
    [InlineData(Databaseslag.Sqlite, 1)]
    [InlineData(Databaseslag.PostgreSql, 2)]
    public async Task Alle_fem_tallene_er_det_hendelsene_sier(Databaseslag slag, int froe)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var vandring = new Enhetsvandring(vert, new Random(froe));
        await vandring.Begynn();
        var telt = Enum.GetValues<Ledertall>().ToDictionary(tall => tall, _ => 0);
        var (holdere, forSene) = (0, 0);
        for (var gang = 0; gang < 6; gang++)
        {
            await vandring.Gaa(25);
            var fasit = await vert.MedDatabasen(db => Enhetsomtelling.Av(db, vert.Klokke.Naa.Dag, vert.Oppsett));
            foreach (var leder in vandring.Ledere)
            {
                var brukernavn = await vert.MedDatabasen(db => Task.FromResult(db.Ansatte.First(a => a.Id == leder.Ansatt).Brukernavn));
                var vist = (await vert.Som(brukernavn, new VisEnhetstall())).Verdi!;
                foreach (var ett in vist.Tall)
                {
                    var bak = fasit.Bak(ett.Tall, leder);
                    var linjer = (await vert.Som(brukernavn, new VisEnhetsliste(Inndata.Kode(ett.Tall)))).Verdi!.Linjer;
                    Assert.Equal((ett.Tall, bak.Count), (ett.Tall, ett.Mange));
                    Assert.Equal(bak.Select(b => b.Dag).Order(), linjer.Select(l => l.Dag));
                    Assert.Subset(bak.Select(b => $"{b.Id}").ToHashSet(), linjer.Where(l => l.Sti is not null).Select(l => l.Sti!.Split('/')[^1]).ToHashSet());
                    telt[ett.Tall] += ett.Mange;
                }

                Assert.Equal(fasit.Stafettholdere(leder).OrderBy(h => h.Navn), vist.Stafettholdere.OrderBy(h => h.Navn));
                (holdere, forSene) = (holdere + vist.Stafettholdere.Count, forSene + vist.Stafettholdere.Sum(h => h.ForSene));
            }
        }

        Assert.True(holdere > 20 && forSene > 20, $"{holdere} holders, {forSene} late");
        Assert.All(telt, t => Assert.True(t.Value > 10, string.Join(", ", telt)));
    }
}
