using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// The calendar files that go with a mail: one for each meeting it tells of that the receiver has a seat at, as the meeting stands
/// when it is sent (ADR-0056). One who only brought a case gets none, and can fetch it.
/// </summary>
internal static class Innkallinger
{
    public static async Task<IReadOnlyList<HentInnkalling.Fil>> Hent(BtiDbContext db, IHvelv hvelv, Utsending utsending, IReadOnlyList<Varsel> varsler, CancellationToken ct) =>
        [.. await Arenaenes(db, hvelv, utsending, varsler, ct), .. await Gruppenes(db, hvelv, utsending, varsler, ct)];

    private static async Task<IReadOnlyList<HentInnkalling.Fil>> Arenaenes(BtiDbContext db, IHvelv hvelv, Utsending utsending, IReadOnlyList<Varsel> varsler, CancellationToken ct)
    {
        var (meg, ider) = (utsending.Mottaker, varsler.Where(v => v.Slag is Varselslag.Moete).Select(v => new ArenamoeteId(v.Gjelder)).Distinct().ToList());
        if (ider.Count == 0) return [];
        var moeter = (await db.Arenamoeter.AsNoTracking().Where(m => ider.Contains(m.Id)).OrderBy(m => m.Dag).ThenBy(m => m.Id).ToListAsync(ct)).FindAll(m => m.HarPlass(meg));
        MoetearenaId[] arenaene = [.. moeter.Select(m => m.Arena).Distinct()];
        var arenaer = await db.Moetearenaer.AsNoTracking().Where(a => arenaene.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        AnsattId[] folk = [.. arenaer.Values.Select(a => a.Koordinator).Append(meg).Distinct()];
        var post = await db.Ansatte.Where(a => folk.Contains(a.Id)).Select(a => new { a.Id, a.Epost }).ToDictionaryAsync(a => a.Id, a => a.Epost, ct);

        // The same outbox row gives the same letters: it is dated when the mail was made.
        return
        [
            .. from moete in moeter
               let arena = arenaer[moete.Arena]
               where post[arena.Koordinator] is not null && post[meg] is not null
               let innkalling = moete.Innkalling(hvelv.Innkallingsuid(moete), arena, post[arena.Koordinator]!, post[meg]!, utgaar: moete.Stoler.All(s => s.Ansatt != meg && s.Sitter != meg))
               select new HentInnkalling.Fil(Kalenderfil.Type(innkalling), Kalenderfil.Skriv(innkalling, utsending.Lagd)),
        ];
    }

    // Who sits in the group is asked when it is sent: one whose samtykke has ended is called in no more, whatever the row says.
    private static async Task<IReadOnlyList<HentInnkalling.Fil>> Gruppenes(BtiDbContext db, IHvelv hvelv, Utsending utsending, IReadOnlyList<Varsel> varsler, CancellationToken ct)
    {
        var (meg, ider) = (utsending.Mottaker, varsler.Where(v => v.Slag is Varselslag.Gruppemoete).Select(v => new GruppemoeteId(v.Gjelder)).Distinct().ToList());
        if (ider.Count == 0) return [];
        var moeter = (await db.Gruppemoeter.AsNoTracking().Where(m => ider.Contains(m.Id)).OrderBy(m => m.Dag).ThenBy(m => m.Id).ToListAsync(ct)).FindAll(m => m.HarPlass(meg));
        ForloepId[] forloepene = [.. moeter.Select(m => m.Forloep).Distinct()];
        var forloep = await db.Forloep.AsNoTracking().Where(f => forloepene.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        AnsattId[] folk = [.. moeter.Select(m => m.InnkaltAv).Append(meg).Distinct()];
        var post = await db.Ansatte.Where(a => folk.Contains(a.Id)).Select(a => new { a.Id, a.Epost }).ToDictionaryAsync(a => a.Id, a => a.Epost, ct);
        return
        [
            .. from moete in moeter
               where post[moete.InnkaltAv] is not null && post[meg] is not null
               let erMed = moete.ErInnkalt(meg) && forloep[moete.Forloep].Gruppa(utsending.Dag).Contains(meg)
               let innkalling = moete.Innkalling(hvelv.Innkallingsuid(moete), post[moete.InnkaltAv]!, post[meg]!, utgaar: !erMed)
               select new HentInnkalling.Fil(Kalenderfil.Type(innkalling), Kalenderfil.Skriv(innkalling, utsending.Lagd)),
        ];
    }
}
