using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The invitation comes with the morning's mail, follows the meeting when it is moved and called off, and says nothing of whom it is about.</summary>
public sealed class InnkallingTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Brevet? Til(Postkasse kasse, string hvem) => kasse.Mottatt.LastOrDefault(b => b.Mottakere[0].Contains($"<{hvem}@", StringComparison.Ordinal));

    // A long line is folded in the file.
    private static string Utbrettet(string fil) => fil.Replace("\r\n ", "", StringComparison.Ordinal);

    private static (string Metode, int Nummer, string? Status, string Fra, string Uid) Filen(Postkasse kasse, string hvem)
    {
        var (hoder, brettet) = Assert.Single(Til(kasse, hvem)!.Kalenderfiler);
        var fil = Utbrettet(brettet);
        var linjer = fil.Split("\r\n").Select(l => l.Split(':', 2)).Where(l => l.Length == 2).ToLookup(l => l[0], l => l[1]);
        Assert.Contains($"method={linjer["METHOD"].Single()}", hoder, StringComparison.Ordinal);
        Assert.Contains($"mailto:{hvem}@soendre-land.example", fil, StringComparison.Ordinal);
        return (linjer["METHOD"].Single(), int.Parse(linjer["SEQUENCE"].Single(), null), linjer["STATUS"].SingleOrDefault(), linjer["DTSTART"].Single(), linjer["UID"].Single());
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Innkallingen_kommer_i_e_posten_og_foelger_moetet_naar_det_flyttes_og_avlyses(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);

        // One who has seen it in Bti has it in no calendar.
        Assert.Null((await vert.Som(Team.Helse, new LesAlleVarsler(Noekkel.Ny()))).Hinder);
        await vert.Morgen(13.Januar(2026));
        var foerst = Filen(kasse, Team.Helse);
        Assert.Equal(("REQUEST", "CONFIRMED", "20260114T080000Z"), (foerst.Metode, foerst.Status, foerst.Fra));
        Assert.StartsWith("Du har én oppgave i Bti. En kalenderfil ligger ved.", Til(kasse, Team.Helse)!.Lesbart.Split('\n').First(l => l.Contains("ligger ved", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Empty(Til(kasse, Team.Siri)!.Kalenderfiler);

        Assert.Null((await vert.Som(Team.Koordinator, new FlyttMoete(moete, "15.01.2026", "10.00", "Kantina", (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Versjon, Noekkel.Ny()))).Hinder);
        await vert.Morgen(14.Januar(2026));
        var flyttet = Filen(kasse, Team.Helse);
        Assert.Equal(("REQUEST", "CONFIRMED", "20260115T090000Z", foerst.Uid), (flyttet.Metode, flyttet.Status, flyttet.Fra, flyttet.Uid));
        Assert.True(flyttet.Nummer > foerst.Nummer);

        Assert.Null((await vert.Som(Team.Koordinator, new AvlysMoete(moete, Noekkel.Ny()))).Hinder);
        await vert.Morgen(15.Januar(2026));
        var avlyst = Filen(kasse, Team.Helse);
        Assert.Equal(("CANCEL", "CANCELLED", foerst.Uid), (avlyst.Metode, avlyst.Status, avlyst.Uid));
        Assert.True(avlyst.Nummer > flyttet.Nummer);
        await vert.Morgen(16.Januar(2026));
        Assert.Equal(3, kasse.Mottatt.Count(b => b.Mottakere[0].Contains(Team.Helse, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Filen_og_brevet_sier_ingenting_om_barnet_saken_eller_de_andre(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var ((_, sak), moete) = (await vert.Navngitt(("helsestasjon", null), ("ppt", null)), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        var barn = await vert.MedDatabasen(async db => (await db.Barn.ToListAsync()).SelectMany(b => b.Navn.Tekst.Split(' ')).ToList());
        await vert.Morgen(13.Januar(2026));

        var fil = Utbrettet(Assert.Single(Til(kasse, Team.Helse)!.Kalenderfiler).Tekst);
        Assert.NotEmpty(barn);
        Assert.All([.. barn, "trekker seg", "Lekegruppe", "Ped.leder", "siri.haugen", "solveig.sandvik", sak.Verdi.ToString(), moete.Verdi.ToString()], ord => Assert.DoesNotMatch($@"(?i)(?<!\w){Regex.Escape(ord)}(?!\w)", fil));
        Assert.All(kasse.Mottatt, brev => Assert.All([.. barn, "Randsfjorden", "drøftingsteam", "møte"], ord => Assert.DoesNotMatch($@"(?i)(?<!\w){Regex.Escape(ord)}(?!\w)", brev.Lesbart)));
        Assert.Contains("SUMMARY:Drøftingsmøte: Tverrfaglig drøftingsteam", fil, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_vara_kalles_inn_og_tas_ut_igjen_naar_den_andre_kommer_likevel(Databaseslag slag)
    {
        const string Vara = "kjell.moen";
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9), kasse.Innstillinger);
        var moete = await vert.Moetet(1);
        await vert.Publiser(moete);
        await vert.Morgen(13.Januar(2026));
        Assert.Null(Til(kasse, Vara));
        async Task Svar(string svar) => Assert.Null((await vert.Som(Team.Ppt, new SvarPaaInnkalling(moete, svar, Noekkel.Ny()))).Hinder);

        await Svar("forfall");
        await vert.Morgen(14.Januar(2026));
        var inn = Filen(kasse, Vara);
        Assert.Equal(("REQUEST", "CONFIRMED"), (inn.Metode, inn.Status));

        // Said twice, it is told once.
        await Svar("forfall");
        await vert.Morgen(15.Januar(2026));
        Assert.Equal(1, kasse.Mottatt.Count(b => b.Mottakere[0].Contains(Vara, StringComparison.Ordinal)));

        // The meeting is held: only she is taken away from it.
        await Svar("kommer");
        await vert.Morgen(16.Januar(2026));
        var ut = Filen(kasse, Vara);
        Assert.Equal(("CANCEL", null, inn.Uid), (ut.Metode, ut.Status, ut.Uid));
        Assert.True(ut.Nummer > inn.Nummer);
    }
}
