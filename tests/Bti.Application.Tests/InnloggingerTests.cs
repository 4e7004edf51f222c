using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>An administrator shuts somebody out, on both databases.</summary>
public sealed class InnloggingerTests
{
    private const string Admin = "petter.aas";
    private static readonly KommuneId Land = new("3447");

    // Sessions live in real time.
    private static Naa Naa => TimeProvider.System.Naa;

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task En_som_er_logget_inn_to_steder_er_ute_begge_steder_og_ingen_andre(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Naa);
        var oekter = vert.Oekter();
        var siri = await vert.Ansatt("siri.haugen");
        string[] hennes = [await Ny(oekter, siri), await Ny(oekter, siri)];
        var anna = await Ny(oekter, await vert.Ansatt("anna.berg"));
        var familie = await oekter.Begynn(new Oektdata((Land, AnsattId.Ny()), new Oektinnhold([], ErFamilie: true)), "Safari på iPhone", default);
        var nordre = await oekter.Begynn(new Oektdata((new KommuneId("3448"), await vert.Ansatt("3448/eli.rust")), new Oektinnhold([])), "Edge på Windows", default);

        var svar = (await vert.Som(Admin, new VisInnlogginger())).Verdi!;
        Assert.Equal([("Anna Berg", 1), ("Siri Haugen", 2)], svar.Ansatte.Select(a => (a.Navn, a.Antall)));
        Assert.Equal((2, 1), (svar.Antall, svar.Familie));
        var sokt = (await vert.Som(Admin, new VisInnlogginger(" haug "))).Verdi!;
        Assert.Equal(("Siri Haugen", 1, 1), (Assert.Single(sokt.Ansatte).Navn, sokt.Antall, sokt.Familie));
        Assert.Null((await vert.Som(Admin, new AvsluttInnlogginger(siri, Noekkel.Ny()))).Hinder);
        foreach (var noekkel in hennes) Assert.Null((await oekter.Hent(noekkel, default)).Data);
        foreach (var noekkel in new[] { anna, familie, nordre }) Assert.NotNull((await oekter.Hent(noekkel, default)).Data);

        // Twice is once, and one of another kommune is nobody here.
        Assert.Null((await vert.Som(Admin, new AvsluttInnlogginger(siri, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Admin, new AvsluttInnlogginger(await vert.Ansatt("3448/eli.rust"), Noekkel.Ny()))).Hinder);
        Assert.NotNull((await oekter.Hent(nordre, default)).Data);
    }

    [Theory, InlineData(Databaseslag.Sqlite), InlineData(Databaseslag.PostgreSql)]
    public async Task Alle_i_kommunen_er_ute_bare_ikke_hun_som_ba_om_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Naa);
        var oekter = vert.Oekter();
        var hun = await Ny(oekter, await vert.Ansatt(Admin));
        string[] ute = [await Ny(oekter, await vert.Ansatt("siri.haugen")), await oekter.Begynn(new Oektdata((Land, AnsattId.Ny()), new Oektinnhold([], ErFamilie: true)), "Safari på iPhone", default)];
        var nordre = await oekter.Begynn(new Oektdata((new KommuneId("3448"), await vert.Ansatt("3448/eli.rust")), new Oektinnhold([])), "Edge på Windows", default);

        Assert.Null((await vert.Som(Admin, new AvsluttInnlogginger(null, Noekkel.Ny()))).Hinder);
        foreach (var noekkel in ute) Assert.Null((await oekter.Hent(noekkel, default)).Data);
        foreach (var noekkel in new[] { hun, nordre }) Assert.NotNull((await oekter.Hent(noekkel, default)).Data);
        Assert.Equal([("Petter Aas", true)], (await vert.Som(Admin, new VisInnlogginger())).Verdi!.Ansatte.Select(a => (a.Navn, a.ErMeg)));
    }

    [Fact]
    public async Task En_leder_er_ingen_administrator()
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Naa);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("marit.aas", new VisInnlogginger())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("marit.aas", new AvsluttInnlogginger(null, Noekkel.Ny()))).Hinder);
    }

    private static Task<string> Ny(Oekter oekter, AnsattId hvem) => oekter.Begynn(new Oektdata((Land, hvem), new Oektinnhold([])), "Edge på Windows", default);
}
