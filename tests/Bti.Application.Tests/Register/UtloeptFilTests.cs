using System.Text;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A roster is full of names: one that nobody reads in within its day is not kept.</summary>
public sealed class UtloeptFilTests
{
    private const string Admin = "petter.aas";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task En_fil_ingen_har_lest_inn_blir_kastet_natta_etter_at_tiden_er_ute(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var fil = Encoding.UTF8.GetBytes("kode;navn;slag\nny-skole;Ny skole;skole\n");
        var import = (await vert.Som(Admin, new LastOppRegister(fil, "nei", Noekkel.Ny()))).Verdi!.Id;
        async Task<Registerstatus> Status() => (await vert.Som(Admin, new VisRegisterplan(import))).Verdi!.Status;
        await vert.Natt(13.Januar(2026));
        Assert.Equal(Registerstatus.Lastetopp, await Status());
        await vert.Natt(14.Januar(2026));
        Assert.Equal(Registerstatus.Forkastet, await Status());
        Assert.Null((await vert.MedDatabasen(db => db.Registerimporter.SingleAsync())).Fil);
    }
}
