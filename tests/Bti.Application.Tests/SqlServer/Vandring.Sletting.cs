using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

internal sealed partial class Vandring
{
    // The time of keeping is over for the child of the story, who is on no list: one asks, another approves.
    private async Task Slettingen(ServiceProvider tjenester, ForloepId forloepet)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        var barn = await db.Forloep.Where(f => f.Id == forloepet).Select(f => f.Barn).FirstAsync();
        var enhet = await db.Uroer.Where(u => u.Barn == barn).Select(u => u.Enhet).FirstAsync();
        _ = await db.Database.ExecuteSqlAsync($"update barn set enhet = null where id = {barn.Verdi}");
        _ = await db.Database.ExecuteSqlAsync($"update forloep set er_aapent = 0 where barn = {barn.Verdi}");
        _ = await db.Database.ExecuteSqlAsync($"update uro set er_aapent = 0 where barn = {barn.Verdi}");
        _klokke.Still(new DateOnly(2041, 3, 1), minutt: 0);
        var (leder, ombud) = (_folk.Values.First(a => a.Enhet == enhet && a.Rolle is Rolle.Enhetsleder), _folk.Values.First(a => a.Rolle is Rolle.Personvernombud));
        Assert.Contains((await _send.Som(leder, new VisSletting())).KanSlettes, l => l.Barn == barn);
        await _send.Som(leder, new BeOmSletting(barn, "avlevert", "2041/1204-3", Noekkel.Ny()));
        await _send.Som(ombud, new GodkjennSletting(barn, "2041/1204-3", Noekkel.Ny()));
        Assert.Contains((await _send.Som(ombud, new VisSletting())).Slettet, l => l.Barn == barn);
    }
}
