using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

internal sealed partial class Vandring
{
    // When everything has been done: whatever hangs on a child, however it hangs, is sealed with the child's own key.
    private async Task Noeklene(ServiceProvider tjenester, ForloepId forloepet)
    {
        foreach (var sak in (Guid[])[forloepet.Verdi, Guid.CreateVersion7()]) await _send.Som(Siri, new LagreUtkast($"moete-{sak}", new Dictionary<string, string> { ["referat"] = "Ada sa" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()));
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        var (forloep, uroer) = (await db.Forloep.ToDictionaryAsync(f => f.Id, f => f.Barn), await db.Uroer.ToDictionaryAsync(u => u.Id, u => u.Barn));
        var meldinger = await db.Bekymringsmeldinger.ToDictionaryAsync(m => m.Id, m => m.Barn);
        _ = (await db.Barn.ToListAsync(), await db.Stafettlogger.ToListAsync(), await db.Vedleggsinnhold.ToListAsync(), await db.Samtykker.ToListAsync(), await db.Utsettelser.ToListAsync(), await db.Planer.ToListAsync(), await db.Noedinnsyn.ToListAsync(), await db.Loggkontroller.ToListAsync(), await db.Utkast.ToListAsync(), await db.Meldingsraad.ToListAsync(), await db.Registerimporter.ToListAsync());
        var saker = (await db.Droeftingssaker.ToListAsync()).ToDictionary(s => s.Id, s => (s as NavngittDroefting)?.Barn);
        _ = (await db.Droeftingsinnlegg.ToListAsync(), await db.Droeftingsoppgaver.ToListAsync());
        var samtaler = db.ChangeTracker.Entries<Moete>().ToDictionary(m => m.Entity.Id.Verdi, m => m.Entity.Forloep).Concat(db.ChangeTracker.Entries<Evaluering>().ToDictionary(e => e.Entity.Id.Verdi, e => e.Entity.Forloep)).ToDictionary();
        List<string> sett = [];
        foreach (var rad in db.ChangeTracker.Entries().ToList())
        {
            object? Verdi(params string[] navn) => navn.Select(n => rad.Metadata.FindProperty(n)).Where(p => p is not null).Select(p => rad.Property(p!.Name).CurrentValue).FirstOrDefault(v => v is not null);
            foreach (var felt in rad.Metadata.GetProperties().Where(p => p.ClrType.IsAssignableTo(typeof(IForseglet))))
            {
                if (rad.Property(felt.Name).CurrentValue is not IForseglet { Chiffer: { } chiffer }) continue;
                var barn = rad.Entity is Barn ? Verdi("Id") : Verdi("Barn") ?? Verdi("UroId", "ForloepId", "Forloep", "Uro", "Melding", "Sak", "MoeteId", "EvalueringId") switch
                {
                    ForloepId id => forloep[id],
                    UroId id => uroer[id],
                    MoeteId id => forloep[samtaler[id.Verdi]],
                    EvalueringId id => forloep[samtaler[id.Verdi]],
                    BekymringsmeldingId id => meldinger[id],
                    DroeftingssakId id => saker[id],
                    _ => null,
                };
                Assert.Equal(((BarnId?)barn)?.Verdi ?? Guid.Empty, Hvelv.Eier(chiffer));
                if (barn is not null) sett.Add(rad.Metadata.ClrType.Name);
            }
        }

        // A roster is about many, a control of the log about the one who looked, and a case without a name about nobody: those are the kommune's.
        Type[] utenBarn = [typeof(Registerimport), typeof(Loggkontroll), typeof(Droeftingssak), typeof(AnonymDroefting), typeof(Systemsak), typeof(Familiehenvendelse), typeof(Droeftingsoppgave), typeof(Saksinhabil)];
        Assert.Equal(db.Model.GetEntityTypes().Where(t => t.GetProperties().Any(p => p.ClrType.IsAssignableTo(typeof(IForseglet)))).Select(t => t.ClrType).Except(utenBarn).Select(t => t.Name).Order(StringComparer.Ordinal), sett.Distinct().Order(StringComparer.Ordinal));
        var hvelv = tjenester.GetRequiredService<Hvelv>();
        await hvelv.Klargjoer(Kommunen, [BarnId.Ny()], CancellationToken.None);
        await Selvtest.Kjoer(hvelv, tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>(), [Kommunen], CancellationToken.None);
        Assert.True(await Noekkelbytte.Roter(tjenester, TextWriter.Null, CancellationToken.None));
        Assert.False(await Noekkelbytte.Glem(tjenester, TextWriter.Null, CancellationToken.None));
    }
}
