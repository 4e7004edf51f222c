using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the asker may know of the uroer and forloep that a list of varsler or frister points to.</summary>
internal sealed class Saksoppslag(IBtiDb db, Innlogget innlogget, Tilgangsoppslag tilgang, IHvelv hvelv)
{
    /// <param name="Enhet">The unit that leads.</param>
    /// <param name="Barn">The child's name, for one who may open it or is asked to; else null.</param>
    /// <param name="KanAapnes">True for one who may open it, or answer whether she takes it over.</param>
    /// <param name="Metadata">Level and holder of a forloep, for one who may see them; else null.</param>
    /// <param name="DeltMed">The leader an uro is shared with.</param>
    /// <param name="AvgjortAv">Who decided what happens with an uro.</param>
    public sealed record Sak(bool ErUro, string Enhet, string? Barn, bool KanAapnes, Metadata? Metadata, string? DeltMed, string? AvgjortAv)
    {
        /// <summary>True when she is told of it and shall not see whom it is about: then not why it has no holder either, for she knows who has left.</summary>
        public bool ErUsett { get; init; }

        /// <summary>What is to be done, as she may read it.</summary>
        public string? Teksten(string? tekst) =>
            ErUsett && tekst is Fristtekster.HolderenErBorte or Fristtekster.HolderenHarSluttet or Fristtekster.HolderenErInhabil ? Fristtekster.UsettUtenHolder : tekst;
    }

    public sealed record Metadata(int Nivaa, string Stafettholder);

    public async Task<IReadOnlyDictionary<Guid, Sak>> Hent(IReadOnlyCollection<UroId> uroer, IReadOnlyCollection<ForloepId> forloep, DateOnly dag, CancellationToken ct)
    {
        var (subjekt, kommune) = (innlogget.Subjekt, innlogget.Kommune);
        var kontekster = await tilgang.HentAlle(subjekt, uroer, forloep, dag, ct);
        bool Faar(Guid sak, Handling handling) => Tilgang.Avgjoer(subjekt, handling, kontekster[sak]).Tillatt;
        // That something is late, and in which unit, is enough to tell who a child with strengt fortrolig address is.
        bool ErUsett(bool faar, Guid sak) => !faar && kontekster[sak].Beskyttelse is Adressebeskyttelse.StrengtFortrolig;

        await hvelv.Klargjoer(kommune, kontekster.Values.Select(k => k.Barn), ct);
        Dictionary<Guid, Sak> saker = [];
        if (uroer.Count > 0)
        {
            var rader = await db.Uroer.Where(u => uroer.Contains(u.Id)).Select(u => new
            {
                u.Id,
                u.Barn,
                u.SkrevetNavn,
                Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault(),
                Enhet = db.Enheter.Where(e => e.Id == u.Enhet).Select(e => e.Navn).First(),
                DeltMed = db.Ansatte.Where(a => a.Id == u.DeltMed).Select(a => a.Navn).FirstOrDefault(),
                AvgjortAv = db.Ansatte.Where(a => u.Avklaring != null && a.Id == u.Avklaring.Av).Select(a => a.Navn).FirstOrDefault(),
            }).ToListAsync(ct);
            foreach (var u in rader)
            {
                var faar = Faar(u.Id.Verdi, Handling.SeUro);
                var usett = ErUsett(faar, u.Id.Verdi);
                saker[u.Id.Verdi] = new(true, usett ? "" : u.Enhet, faar ? hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn) : null, faar, null, u.DeltMed, u.AvgjortAv) { ErUsett = usett };
            }
        }

        if (forloep.Count > 0)
        {
            var rader = await db.Forloep.Where(f => forloep.Contains(f.Id)).Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(),
                Enhet = db.Enheter.Where(e => e.Id == f.Enhet).Select(e => e.Navn).First(),
                f.Nivaa,
                Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
            }).ToListAsync(ct);
            foreach (var f in rader)
            {
                var id = f.Id.Verdi;
                var faar = Faar(id, Handling.SeForloep) || Faar(id, Handling.BesvareStafett);
                var usett = ErUsett(faar, id);
                saker[id] = new(false, usett ? "" : f.Enhet, faar ? hvelv.Les(f.Navn, Sted.BarnetsNavn(kommune, f.Barn)) : null, faar, Faar(id, Handling.SeForloepMetadata) ? new(f.Nivaa.Tall, f.Holder) : null, null, null) { ErUsett = usett };
            }
        }

        return saker;
    }
}
