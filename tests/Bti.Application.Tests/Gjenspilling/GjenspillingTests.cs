using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A row of hendelser put to the motor again gives what is stored: nothing that decides anything is missing from the row.</summary>
public sealed class GjenspillingTests(Demorekker demo) : IClassFixture<Demorekker>
{
    private static readonly Naa Fasitdag = new(new DateTimeOffset(2026, 12, 1, 7, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Hver_uro_og_hvert_forloep_blir_det_samme_igjen()
    {
        Assert.True(demo.Alle.Count(r => r.Rot is Uro) > 140, "The demo has too few uroer to prove anything.");
        Assert.True(demo.Alle.Count(r => r.Rot is Forloep) > 110, "The demo has too few forloep to prove anything.");
        foreach (var rekke in demo.Alle)
        {
            var veileder = rekke.Veileder;
            Assert.Equal(Enumerable.Range(1, rekke.Rot.AntallHendelser), rekke.Hendt.Select(h => h.Nr));
            Assert.Equal(Bilde.Av(rekke.Rot), Bilde.Av(Spill(rekke.Hendt, veileder, rekke.Oppsett.Kalender), veileder, rekke.Oppsett.Kalender, demo.Naa));
        }
    }

    [Fact]
    public void Hver_frist_det_har_vaert_blir_den_samme_igjen()
    {
        foreach (var rekke in demo.Alle)
        {
            var spilt = Spill(rekke.Hendt, rekke.Veileder, rekke.Oppsett.Kalender).Frister;
            Assert.Equal(
                rekke.Rot.Frister.Select(f => (f.Navn, f.Dag, f.Aapnet, f.Status, f.Ferdig is { } tid ? Naa.OsloDag(tid) : (DateOnly?)null)).Order(),
                spilt.Select(f => (f.Navn, f.Dag, f.Aapnet, f.Status, f.Ferdig)).Order());
        }
    }

    // The corpus of a release is never changed: what the motor makes of it is. A new one is written with BTI_REKKER=2 and so on.
    [Theory, InlineData(1)]
    public void Hver_utgitt_versjons_rekker_blir_det_samme_som_da(int utgave)
    {
        if (Environment.GetEnvironmentVariable("BTI_REKKER") == $"{utgave}") SkrivKorpus(utgave);
        var kommuner = new Kommuneleser(Path.Combine(AppContext.BaseDirectory, "kommuner"), medOppdiktede: true).Alle.ToDictionary(o => o.Kommune);
        var ut = new StringBuilder();
        foreach (var rekke in JsonSerializer.Deserialize<List<Lagretrekke>>(File.ReadAllText(Fasit.Sti($"rekker-{utgave}.json")), Bilde.Form)!)
        {
            var oppsett = kommuner[new KommuneId(rekke.Kommune)];
            var veileder = oppsett.Veileder(rekke.Veileder);
            var spill = Spill([.. rekke.Hendt.Select(h => new Hendt(h.Nr, Domain.Gjenspilling.Les(h.Innhold.GetRawText()), new AnsattId(h.Av), h.Tid))], veileder, oppsett.Kalender);
            _ = ut.Append(rekke.Navn).Append('\n').Append(Bilde.Av(spill, veileder, oppsett.Kalender, Fasitdag)).Append('\n');
        }

        Fasit.Er(ut.ToString(), $"fasit-{utgave}.txt");
    }

    private static Domain.Gjenspilling Spill(IReadOnlyList<Hendt> rekke, Handlingsveileder veileder, Kalender kalender)
    {
        var spill = new Domain.Gjenspilling(veileder, kalender);
        foreach (var hendt in rekke) Assert.Null(spill.Hend(hendt));
        return spill;
    }

    // Rows that differ in what has happened; the people in them are numbers.
    private void SkrivKorpus(int utgave)
    {
        List<Lagretrekke> korpus = [];
        foreach (var kommune in demo.Alle.GroupBy(r => r.Oppsett.Kommune))
        {
            var ulike = kommune.OrderBy(r => r.Hendt[0].Tid).DistinctBy(r => string.Join(' ', r.Hendt.Select(h => h.Hendelse.GetType().Name).Distinct().Order()));
            korpus.AddRange(ulike.Select((r, nr) => new Lagretrekke(
                $"{kommune.Key}-{nr + 1:00}", kommune.Key.Nummer, r.Veileder.Versjon,
                [.. r.Hendt.Select(h => new Lagrethendelse(h.Nr, h.Tid, h.Av.Verdi, JsonSerializer.SerializeToElement(h.Hendelse)))])));
        }

        var nummer = new Dictionary<string, string>();
        var tekst = Regex.Replace(
            JsonSerializer.Serialize(korpus, Bilde.Form), "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
            m => nummer.TryGetValue(m.Value, out var n) ? n : nummer[m.Value] = $"00000000-0000-0000-0000-{nummer.Count + 1:000000000000}", RegexOptions.NonBacktracking);
        File.WriteAllText(Fasit.Sti($"rekker-{utgave}.json"), tekst);
    }

    private sealed record Lagretrekke(string Navn, string Kommune, string Veileder, IReadOnlyList<Lagrethendelse> Hendt);

    private sealed record Lagrethendelse(int Nr, DateTimeOffset Tid, Guid Av, JsonElement Innhold);
}
