using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>
/// Something is written about a child in the moment it is deleted. Whichever comes first, nothing that was stored is noise: either it
/// is not deleted, or what is written is about a child the kommune does not have.
/// </summary>
public sealed class SlettekapploepTests
{
    private const string Siri = "siri.haugen";
    private const string Lederen = "marit.sveen";
    private const string Ombudet = "odd.dokken";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static SkrivUro Uro => new("barn", null, "Ada Prøve", "03.02.2021", SlettingTests.Fnr, "13.01.2036", "Ada gråter i garderoben igjen.", null, "ja", null, Noekkel.Ny());

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_skriver_en_uro_om_et_barn_som_blir_slettet_imens_skriver_om_et_barn_kommunen_ikke_har(Databaseslag slag)
    {
        var (vert, _, barn) = await Bedt(slag);
        await using var __ = vert;
        await using var annen = vert.EnMaskinTil();
        await annen.Hvelv.Klargjoer(new KommuneId("3447"), [barn], default); // It still has the key in memory.

        var uro = (await Midt(() => annen.Som(Siri, Uro), () => vert.Som(Ombudet, new GodkjennSletting(barn, "2036/1204-3", Noekkel.Ny())))).Verdi!.Uro;

        Assert.Equal(1, await vert.Tell("barn where slettet is not null"));
        var lest = (await vert.Som(Siri, new VisUro(uro))).Verdi!;
        Assert.Equal(("Ada gråter i garderoben igjen.", "Ada Prøve"), (lest.SettOgHoert, lest.Barn));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Det_barnet_noen_skriver_om_imens_blir_ikke_slettet(Databaseslag slag)
    {
        (Func<Testvert, ForloepId, BarnId, Task<Hinder?>> Gjoer, Hinder Nei)[] imens =
        [
            (async (v, _, _) => (await v.Som(Siri, Uro)).Hinder, Hindre.HarAapenSak),
            (async (v, _, _) => (await v.Som(Siri, new SkrivMelding(Melderen.Skjema with { BarnFnr = SlettingTests.Fnr }, Noekkel.Ny()))).Hinder, Hindre.OppbevaringstidenLoeper),
            (async (v, f, _) => (await v.Som(Siri, new GjenaapneForloep(f, Noekkel.Ny()))).Hinder, Hindre.HarAapenSak),
            (async (v, _, b) => (await v.Som("guro.kjos", new AapneNoedinnsyn(b, "akutt_hendelse", "Ada kom alene til helsestasjonen og er syk.", Noekkel.Ny()))).Hinder, Hindre.HarAapenSak),
        ];
        foreach (var (gjoer, nei) in slag is Databaseslag.Sqlite ? imens : imens[..1])
        {
            var (vert, forloep, barn) = await Bedt(slag);
            await using var __ = vert;
            await using var annen = vert.EnMaskinTil();

            Assert.Equal(nei, (await Midt(() => vert.Som(Ombudet, new GodkjennSletting(barn, "2036/1204-3", Noekkel.Ny())), async () => Assert.Null(await gjoer(annen, forloep, barn)))).Hinder);

            Assert.Equal(0, await vert.Tell("barn where slettet is not null"));
        }
    }

    private static async Task<(Testvert, ForloepId, BarnId)> Bedt(Databaseslag slag)
    {
        var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var (forloep, barn) = await SlettingTests.Avsluttet(vert);
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        Assert.Null((await vert.Som(Lederen, new BeOmSletting(barn, "avlevert", "2036/1204-3", Noekkel.Ny()))).Hinder);
        return (vert, forloep, barn);
    }

    // The other act is done from beginning to end when the first has read and decided, and is about to be stored.
    private static async Task<T> Midt<T>(Func<Task<T>> gjoer, Func<Task> imens)
    {
        var begynt = 0;
        using var lytter = new Lytter(hendt =>
        {
            if (hendt is DbContextEventData { EventId: var id } && id == CoreEventId.SaveChangesStarting && Interlocked.Exchange(ref begynt, 1) == 0) Task.Run(imens).GetAwaiter().GetResult();
        });
        var svar = await gjoer();
        Assert.Equal(1, begynt);
        return svar;
    }
}
