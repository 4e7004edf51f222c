using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>The sessions as the administrator of a kommune has them, in the transaction of her command. They live in real time.</summary>
internal sealed class Innlogginger(BtiDbContext db, Innlogget innlogget, Oekter oekter) : IInnlogginger
{
    public async Task<IReadOnlyDictionary<AnsattId, int>> Levende(CancellationToken ct)
    {
        var (kommune, naa) = (innlogget.Kommune.Nummer, oekter.Naa);
        return await db.Set<Oekt>().Where(o => o.Kommune == kommune && o.Ansatt != null && o.Til > naa && o.Slutter > naa)
            .GroupBy(o => o.Ansatt!.Value).Select(g => new { Hvem = g.Key, Antall = g.Count() }).ToDictionaryAsync(g => new AnsattId(g.Hvem), g => g.Antall, ct);
    }

    public Task Avslutt(AnsattId hvem, CancellationToken ct) => Avslutt(db.Set<Oekt>().Where(o => o.Ansatt == hvem.Verdi), ct);

    public Task AvsluttAlleUnntatt(AnsattId hun, CancellationToken ct) => Avslutt(db.Set<Oekt>().Where(o => o.Ansatt != null && o.Ansatt != hun.Verdi), ct);

    private async Task Avslutt(IQueryable<Oekt> hvilke, CancellationToken ct)
    {
        var kommune = innlogget.Kommune.Nummer;
        db.RemoveRange(await hvilke.Where(o => o.Kommune == kommune).ToListAsync(ct));
    }
}
