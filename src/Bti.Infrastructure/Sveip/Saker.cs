using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>What a ladder needs to know about the uroer and forloep a group of frister belong to: people and version, no text.</summary>
internal sealed class Saker
{
    private readonly Dictionary<Guid, Sak> _saker = [];
    private List<Rolleinnehaver> _innehavere = [];
    private ILookup<BarnId, AnsattId> _utelukkede = null!;
    private List<AnsattId> _borte = [];

    /// <param name="Barn">Null for an uro about nobody named.</param>
    /// <param name="ErSkrevetNavn">True when the writer of an uro is told of it though she is barred from the child: she is not to learn that she is (ADR-0064).</param>
    public sealed record Sak(string VeilederVersjon, BarnId? Barn, Saksfolk Folk, bool ErSkrevetNavn = false);

    public Sak For(Frist frist) => _saker[frist.Uro?.Verdi ?? frist.Forloep!.Value.Verdi];

    public IReadOnlyList<Varselmottaker> Mottakere(Frist frist, Varslet varslet, Sak sak) => Domain.Mottakere.Finn(
        varslet.Til, frist.Navn, frist.Ansvarlig, sak.Folk, _innehavere, (sak.Barn is { } barn ? _utelukkede[barn].Where(a => !sak.ErSkrevetNavn || a != sak.Folk.Eier) : []).Concat(_borte).ToHashSet());

    public static async Task<Saker> Hent(BtiDbContext db, IEnumerable<Frist> frister, DateOnly dag, CancellationToken ct)
    {
        var saker = new Saker();
        var uroer = frister.Where(f => f.Uro is not null).Select(f => f.Uro!.Value).Distinct().ToList();
        var forloep = frister.Where(f => f.Forloep is not null).Select(f => f.Forloep!.Value).Distinct().ToList();
        if (uroer.Count > 0)
        {
            foreach (var u in await db.Uroer.Where(u => uroer.Contains(u.Id)).Select(u => new { u.Id, u.VeilederVersjon, u.Barn, u.Eier, u.Enhet, ErSkrevetNavn = u.SkrevetNavn != null }).ToListAsync(ct))
                saker._saker[u.Id.Verdi] = new(u.VeilederVersjon, u.Barn, new Saksfolk(u.Eier, null, u.Enhet, null), u.ErSkrevetNavn);
        }

        if (forloep.Count > 0)
        {
            var rader = await db.Forloep.Where(f => forloep.Contains(f.Id)).Select(f => new
            {
                f.Id,
                f.VeilederVersjon,
                f.Barn,
                Eier = f.Stedfortreder != null && f.StedfortrederTil >= dag ? f.Stedfortreder!.Value : f.Stafettholder,
                f.TilbudtTil,
                f.Enhet,
                TilbudtEnhet = db.Ansatte.Where(a => a.Id == f.TilbudtTil).Select(a => (EnhetId?)a.Enhet).FirstOrDefault(),
            }).ToListAsync(ct);
            foreach (var f in rader) saker._saker[f.Id.Verdi] = new(f.VeilederVersjon, f.Barn, new Saksfolk(f.Eier, f.TilbudtTil, f.Enhet, f.TilbudtEnhet));
        }

        saker._innehavere = await db.Ansatte.Where(a => a.Rolle == Rolle.Enhetsleder || a.Rolle == Rolle.BtiKoordinator || a.Rolle == Rolle.Kommuneadministrator)
            .Select(a => new Rolleinnehaver(a.Id, a.Rolle, a.Enhet)).ToListAsync(ct);
        // Who is away is passed by, as one who is barred: the next above is told.
        saker._borte = await db.Borte(dag).ToListAsync(ct);
        var barn = saker._saker.Values.Where(s => s.Barn is not null).Select(s => s.Barn!.Value).Distinct().ToList();
        saker._utelukkede = await db.Utelukkede(barn, dag, ct);
        return saker;
    }
}
