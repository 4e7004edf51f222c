using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Where a case can be brought, and what a text without a name may not say.</summary>
public sealed class MeldSakTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Navnet_paa_en_barnehage_registeret_har_lest_inn_kan_vise_hvem_saken_gjelder(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var felter = Team.Felter(await vert.Arenaen(), "Tyttebærtunet har fått et barn som trekker seg unna. Hva gjør vi?");
        async Task<Hinder?> Meld() => (await vert.Som(Team.Siri, new MeldSak("anonym", felter, null, Noekkel.Ny()))).Hinder;
        Assert.Null(await Meld());
        await vert.MedDatabasen(db =>
        {
            _ = db.Enheter.Add(new Enhet { Kommune = vert.Oppsett.Kommune, Id = EnhetId.Ny(), Kode = "ny", Navn = "Tyttebærtunet", Slag = Enhetsslag.Barnehage });
            return db.SaveChangesAsync();
        });
        Assert.Equal(Anonymitetsvakt.Raad(Kjennetegn.Enhet, Maalform.Bokmaal), (await Meld())!.Bokmaal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Er_det_faa_barn_i_den_alderen_i_enheten_til_den_som_spoer_kan_barnet_kjennes_igjen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var arena = await vert.Arenaen();
        async Task<Hinder?> Meld(string tekst, string av = Team.Siri) => (await vert.Som(av, new MeldSak("anonym", Team.Felter(arena, tekst), null, Noekkel.Ny()))).Hinder;
        const string Fem = "En femåring trekker seg unna. Hva gjør vi?";
        Assert.Null(await Meld(Fem));

        var siri = await vert.Ansatt(Team.Siri);
        var barnehagen = await vert.MedDatabasen(db => db.Ansatte.Where(a => a.Id == siri).Join(db.Enheter, a => a.Enhet, e => e.Id, (a, e) => e.Kode).SingleAsync());
        LesInnBarn.Linje Barnet(int nr, int aar) => new("Prøve Prøvesen", $"barn-{nr}", Team.Idag.AddYears(-aar).AddDays(-40), barnehagen, "Småtrollene", Adressebeskyttelse.Ingen, []);
        Assert.Null((await vert.SomSystemet(new LesInnBarn([.. Enumerable.Range(0, 40).Select(nr => Barnet(nr, nr < 3 ? 5 : 4))], Noekkel.Ny()))).Hinder);

        Assert.Equal(Anonymitetsvakt.Raad(Kjennetegn.LitenEnhet, Maalform.Bokmaal), (await Meld(Fem))!.Bokmaal);
        Assert.Null(await Meld("En fireåring trekker seg unna. Hva gjør vi?"));
        Assert.Null(await Meld(Fem, Team.Ppt));

        // Whoever writes it later: it is the one who asked that tells where the child goes.
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Equal(Hindre.KanKjennesIgjen.Kode, (await vert.Som(Team.Helse, new NoterISak(sak, "notat", "Femåringen trives best ute.", Noekkel.Ny()))).Hinder!.Kode);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_moete_kommunen_har_tatt_ut_av_fila_tar_ikke_imot_flere_saker(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var arena = await vert.Arenaen();
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        await vert.MedDatabasen(async db =>
        {
            db.Entry(await db.Moetearenaer.FirstAsync(a => a.Id == arena)).Property(a => a.Kode).CurrentValue = "nedlagt";
            return await db.SaveChangesAsync();
        });
        Assert.Equal("arena", (await vert.Som(Team.Siri, new MeldSak("anonym", Team.Felter(arena), "ja", Noekkel.Ny()))).Hinder!.Felt);
        Assert.Equal("arena", (await vert.Som(Team.Siri, new MeldNavngittSak(forloep, Team.Felter(arena), Noekkel.Ny()))).Hinder!.Felt);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisNySak())).Verdi!, a => a.Id == arena);
        Assert.DoesNotContain((await vert.Som(Team.Siri, new VisDroeftingsgrunnlag(forloep))).Verdi!, a => a.Id == arena);

        // What waits there is the coordinator's still.
        Assert.Equal(sak, Assert.Single((await vert.Som(Team.Koordinator, new VisKoe(arena))).Verdi!.Koe).Id);
    }
}
