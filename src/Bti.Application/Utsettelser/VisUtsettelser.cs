using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The frister in the unit that wait for the leader's yes or no.</summary>
public sealed record VisUtsettelser : IQuery<Result<IReadOnlyList<VisUtsettelser.Linje>>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Forloep">Null when it is a frist of an uro.</param>
    /// <param name="Uro">Null when it is a frist of a forloep.</param>
    /// <param name="Barn">Null for an uro about nobody named.</param>
    /// <param name="Frist">What the frist asks for.</param>
    /// <param name="Fra">The day it has.</param>
    /// <param name="Til">The day asked for; of a pause, its last.</param>
    public sealed record Linje(UtsettelseId Id, ForloepId? Forloep, UroId? Uro, string? Barn, string Frist, DateOnly Fra, DateOnly Til, string Grunn, string BedtAv)
    {
        public Utsettelsesslag Slag { get; init; }

        /// <summary>The day the frist gets with a yes today.</summary>
        public DateOnly NyFrist { get; init; }
    }
}

internal sealed class VisUtsettelserHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<VisUtsettelser, Result<IReadOnlyList<VisUtsettelser.Linje>>>
{
    public async Task<Result<IReadOnlyList<VisUtsettelser.Linje>>> Handle(VisUtsettelser request, CancellationToken cancellationToken)
    {
        var (meg, enhet, kommune, idag) = (innlogget.Id, innlogget.Subjekt.Enhet, innlogget.Kommune, klokke.Naa.Dag);
        var lesbare = db.Uroer.IkkeUtelukket(db, meg, idag);
        var listede = db.Barn.IkkeUtelukket(db, meg, idag).Where(b => b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig);

        // What was done or called off in the meantime needs no answer. An uro is read by the leader it is shared with, whatever the address.
        var ventende = await db.Utsettelser.Where(u => u.Innvilget == null && db.Frister.Any(x => x.Id == u.Frist && x.Status == Friststatus.Aapen)
                && (db.Forloep.Any(f => f.Id == u.Forloep && f.Enhet == enhet && f.ErAapent && listede.Any(b => b.Id == f.Barn))
                    || lesbare.Any(x => x.Id == u.Uro && x.DeltMed == meg && x.ErAapent)))
            .OrderBy(u => u.Bedt).ToListAsync(cancellationToken);
        List<Guid> ider = [.. ventende.Select(u => u.Forloep?.Verdi ?? u.Uro!.Value.Verdi)];
        List<ForloepId> forloep = [.. ventende.Select(u => u.Forloep).OfType<ForloepId>()];
        List<UroId> uroer = [.. ventende.Select(u => u.Uro).OfType<UroId>()];
        List<FristId> frister = ventende.ConvertAll(u => u.Frist);
        List<AnsattId> bedtAv = ventende.ConvertAll(u => u.BedtAv);
        var fra = (await db.Forloep.Where(f => forloep.Contains(f.Id)).Select(f => new { Id = f.Id.Verdi, Barn = (BarnId?)f.Barn, SkrevetNavn = (Fortrolig?)null, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault() }).ToListAsync(cancellationToken))
            .Concat(await db.Uroer.Where(u => uroer.Contains(u.Id)).Select(u => new { Id = u.Id.Verdi, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault() }).ToListAsync(cancellationToken))
            .ToList();
        await hvelv.Klargjoer(kommune, fra.Select(g => g.Barn), cancellationToken);
        var gjelder = fra.ToDictionary(g => g.Id, g => hvelv.Barnet(kommune, new(g.Id), g.SkrevetNavn, g.Barn, g.Navn));
        var tekster = await db.Frister.Where(f => frister.Contains(f.Id)).Select(f => new { f.Id, f.Tekst }).ToDictionaryAsync(f => f.Id, f => f.Tekst, cancellationToken);
        var navn = await db.Ansatte.Where(a => bedtAv.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        VisUtsettelser.Linje[] linjer = [.. ventende.Select((u, nr) => new VisUtsettelser.Linje(u.Id, u.Forloep, u.Uro, gjelder[ider[nr]], tekster[u.Frist], u.Fra, u.Til, u.Grunn.Tekst, navn[u.BedtAv])
        {
            Slag = u.Utsettelsesslag, NyFrist = u.Utsettelsesslag is Utsettelsesslag.Pause ? Forloepsmotor.EtterPause(u.Fra, idag, u.Til) : u.Til,
        })];
        return linjer;
    }
}
