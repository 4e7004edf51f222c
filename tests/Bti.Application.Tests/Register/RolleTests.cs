using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A role with wide access takes effect when another administrator has said yes, and not before.</summary>
public sealed class RolleTests
{
    private const string Admin = "petter.aas";
    private const string Annen = "gro.lien";
    private const string Leder = "ny.leder;Ny Leder;enhetsleder;lauvlia-skole;skole";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<Testvert> Start(Databaseslag slag = Databaseslag.Sqlite) => Testvert.Start(slag, 12.Januar(2026).Kl(9));

    private static async Task<VisRegisterplan.Svar> LesInn(Testvert vert, string linje, string hode = "brukernavn;navn;rolle;enhet;tjeneste", string av = Admin)
    {
        var id = (await vert.Som(av, new LastOppRegister(Encoding.UTF8.GetBytes($"{hode}\n{linje}\n"), "nei", Noekkel.Ny()))).Verdi!.Id;
        var plan = (await vert.Som(av, new VisRegisterplan(id))).Verdi!;
        Assert.Null((await vert.Som(av, new UtfoerRegister(id, plan.Plan, plan.KreverAntall?.ToString(System.Globalization.CultureInfo.InvariantCulture), Noekkel.Ny()))).Hinder);
        return plan;
    }

    private static async Task<VisRoller.Linje> Den(Testvert vert, string som = Annen) => (await vert.Som(som, new VisRoller())).Verdi![0];

    private static Task<Result> Godkjenn(Testvert vert, RolletildelingId id, string av = Annen) => vert.Som(av, new GodkjennRolle(id, Noekkel.Ny()));

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_ny_leder_finnes_ikke_foer_en_annen_har_godkjent(Databaseslag slag)
    {
        await using var vert = await Start(slag);
        var foer = await vert.Tell("ansatt");
        Assert.Equal(Registerutfall.TilGodkjenning, Assert.Single((await LesInn(vert, Leder)).Grupper).Utfall);
        Assert.Equal(foer, await vert.Tell("ansatt"));

        // The same file once more asks for nothing more.
        Assert.Equal(Registerutfall.Uendret, Assert.Single((await LesInn(vert, Leder)).Grupper).Utfall);
        var linje = await Den(vert, Admin);
        Assert.Equal((true, false, "Petter Aas"), (linje.Venter, linje.KanGodkjenne, linje.BedtAv));
        Assert.Equal(Hindre.RolleFireOeyne, (await Godkjenn(vert, linje.Id, Admin)).Hinder);
        Assert.Equal(foer, await vert.Tell("ansatt"));

        Assert.True((await Den(vert)).KanGodkjenne);
        Assert.Null((await Godkjenn(vert, linje.Id)).Hinder);
        Assert.Null((await vert.Som("ny.leder", new VisEnhet())).Hinder);
        Assert.Equal(Hindre.RolleAvgjort, (await Godkjenn(vert, linje.Id)).Hinder);
        Assert.Equal("Gro Lien", (await Den(vert)).AvgjortAv);
        Assert.Contains(await vert.MedDatabasen(db => db.Innsynslogg.Where(r => r.Handling == Handling.GodkjenneRolle && r.Ressurs == linje.Id.Verdi).ToListAsync()), r => r.Tillatt);
    }

    [Fact]
    public async Task Den_som_har_en_rolle_beholder_den_til_svaret_og_ingen_godkjenner_sin_egen()
    {
        await using var vert = await Start();
        _ = await LesInn(vert, "ola.myhre;Ola Myhre;kommuneadministrator;soendre-land-oppvekst;oppvekst");
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som("ola.myhre", new VisRegister())).Hinder);
        Assert.Equal(Hindre.IkkeFunnet, (await Godkjenn(vert, (await Den(vert)).Id, "ola.myhre")).Hinder);
        Assert.Equal(Rolle.Laerer, (await Den(vert)).Fra);
        Assert.Null((await Godkjenn(vert, (await Den(vert)).Id)).Hinder);
        vert.Klokke.Gaa(TimeSpan.FromSeconds(11));
        Assert.Null((await vert.Som("ola.myhre", new VisRegister())).Hinder);

        // One administrator asks for another: that one is not the one to say yes.
        _ = await LesInn(vert, $"{Annen};Gro Lien;personvernombud;soendre-land-oppvekst;oppvekst");
        Assert.False((await Den(vert)).KanGodkjenne);
        Assert.Equal(Hindre.RolleFireOeyne, (await Godkjenn(vert, (await Den(vert)).Id)).Hinder);
        Assert.Null((await Godkjenn(vert, (await Den(vert)).Id, "ola.myhre")).Hinder);
    }

    [Fact]
    public async Task Et_nei_et_spoersmaal_som_er_gaatt_ut_og_et_register_som_er_endret_gir_ingen_rolle()
    {
        await using var vert = await Start();
        var foer = await vert.Tell("ansatt");
        _ = await LesInn(vert, Leder);
        Assert.Null((await vert.Som(Admin, new AvslaaRolle((await Den(vert)).Id, Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.RolleAvgjort, (await Godkjenn(vert, (await Den(vert)).Id)).Hinder);

        _ = await LesInn(vert, Leder);
        vert.Klokke.Gaa(TimeSpan.FromDays(15));
        Assert.False((await Den(vert)).Venter);
        Assert.Equal(Hindre.RolleUtloept, (await Godkjenn(vert, (await Den(vert)).Id)).Hinder);
        Assert.Equal(foer, await vert.Tell("ansatt"));

        // She left while the question waited: an old yes does not let her in again.
        _ = await LesInn(vert, "ola.myhre;Ola Myhre;bti_koordinator;soendre-land-oppvekst;oppvekst");
        _ = await LesInn(vert, "ola.myhre;Ola Myhre;laerer;lauvlia-skole;skole;20.01.2026", "brukernavn;navn;rolle;enhet;tjeneste;slutt");
        Assert.Equal(Hindre.RolleEndret, (await Godkjenn(vert, (await Den(vert)).Id)).Hinder);
    }

    [Fact]
    public async Task Et_gammelt_ja_gjelder_ikke_det_registeret_har_sagt_siden_og_en_annen_siste_dag_er_et_nytt_spoersmaal()
    {
        await using var vert = await Start();
        const string hode = "brukernavn;navn;rolle;enhet;tjeneste;epost;slutt", koordinator = "ola.myhre;Ola Myhre;bti_koordinator;soendre-land-oppvekst;oppvekst";
        _ = await LesInn(vert, koordinator);
        var foerste = await Den(vert);
        _ = await LesInn(vert, "ola.myhre;Ola Myhre;ppt;lauvlia-skole;skole");
        Assert.Equal(Hindre.RolleEndret, (await Godkjenn(vert, foerste.Id)).Hinder);

        foreach (var slutt in new[] { "ola@soendre-land.example;", "ola@soendre-land.example;01.03.2026", "myhre@soendre-land.example;01.03.2026" })
        {
            Assert.Equal(Registerutfall.TilGodkjenning, Assert.Single((await LesInn(vert, $"{koordinator};{slutt}", hode)).Grupper).Utfall);
            Assert.Equal(Registerutfall.Uendret, Assert.Single((await LesInn(vert, $"{koordinator};{slutt}", hode)).Grupper).Utfall);
            vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
        }

        Assert.Null((await Godkjenn(vert, (await Den(vert)).Id)).Hinder);
        Assert.Equal(("myhre@soendre-land.example", 1.Mars(2026)), await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == "ola.myhre").Select(a => new ValueTuple<string, DateOnly>(a.Epost!, a.Sluttet!.Value)).FirstAsync()));
        Assert.Equal(Hindre.RolleEndret, (await Godkjenn(vert, (await vert.Som(Annen, new VisRoller())).Verdi!.First(l => l.Venter).Id)).Hinder);
    }

    [Theory]
    [InlineData("enhetsleder", "marit.sveen", false)]
    [InlineData("laerer", "marit.sveen", true)]
    public async Task En_vid_rolle_i_samme_enhet_staar_og_en_smalere_gis_med_en_gang(string rolle, string hvem, bool endres)
    {
        await using var vert = await Start();
        var (enhet, tjeneste) = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Brukernavn == hvem).Select(a => new ValueTuple<string, string>(db.Enheter.First(e => e.Id == a.Enhet).Kode, a.Tjeneste)).FirstAsync());
        Assert.Equal(endres ? Registerutfall.Endret : Registerutfall.Uendret, Assert.Single((await LesInn(vert, $"{hvem};Marit Sveen;{rolle};{enhet};{tjeneste}")).Grupper).Utfall);
        Assert.Empty((await vert.Som(Annen, new VisRoller())).Verdi!);
    }
}
