using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader's page: the uro shared with her, how many are not and since when, the unit's forloep as metadata, and the frister that are passed up to her.</summary>
public sealed record VisEnhet : IQuery<Result<VisEnhet.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Udelte">How many open uro in the unit are not shared; never whose child.</param>
    /// <param name="EldsteUdelte">The day the oldest of them was written.</param>
    public sealed record Svar(IReadOnlyList<Delt> Delte, int Udelte, DateOnly? EldsteUdelte, IReadOnlyList<Forloepslinje> Forloep, IReadOnlyList<Opptrapping> MeldtOpp, DateOnly Idag)
    {
        /// <summary>The unit's forloep without anybody responsible: every one, so that the number on the tile is the number on the list.</summary>
        public IReadOnlyList<Foreldreloes> UtenAnsvarlig { get; init; } = [];

        /// <summary>How many forloep the leader is not shown that nobody does the holder's work in.</summary>
        public int UsetteUtenHolder { get; init; }

        /// <summary>Those whose holder will be away in the summer, and where nobody is to stand in: from June.</summary>
        public IReadOnlyList<Sommerborte> BorteISommer { get; init; } = [];
    }

    /// <param name="Borte">The holder, when the leader can say who stands in for her; null when she works in another unit.</param>
    public sealed record Sommerborte(ForloepId Forloep, string? Barn, string Stafettholder, AnsattId? Borte, DateOnly Fra, DateOnly Til);

    public sealed record Foreldreloes(ForloepId Forloep, string? Barn, string Stafettholder, Foreldreloesgrunn Grunn);

    public sealed record Delt(UroId Uro, string? Barn, string SkrevetAv, DateOnly? NesteFrist);

    public sealed record Forloepslinje(ForloepId Forloep, string? Barn, int Nivaa, string Stafettholder, DateOnly? NesteFrist);
}

internal sealed class VisEnhetHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Opptrappinger opptrappinger, Rammeoppslag rammer) : IRequestHandler<VisEnhet, Result<VisEnhet.Svar>>
{
    private const int Mest = 50;

    private sealed record Uroen(UroId Id, BarnId? Barn, Fortrolig? SkrevetNavn, Fortrolig? Navn, string Av, DateOnly? NesteFrist);

    private sealed record Forloepet(ForloepId Id, BarnId Barn, Fortrolig Navn, Nivaa Nivaa, string Holder, DateOnly? NesteFrist);

    private sealed record Uten(ForloepId Id, BarnId Barn, Fortrolig Navn, string Holder, bool UtenHolder, bool HarSluttet, bool ErUtelukket);

    private sealed record Borte(ForloepId Id, BarnId Barn, Fortrolig Navn, string Holder, AnsattId Stafettholder, bool ErHer, DateOnly Fra, DateOnly Til);

    private static readonly Fastspoersmaal<Enhetsblikk, Uroen> Delte = new((db, b) => db.Uroer.IkkeUtelukket(db, b.Meg, b.Dag).Where(u => u.DeltMed == b.Meg && u.ErAapent)
        .OrderBy(u => u.NesteFrist).ThenBy(u => u.Id).Take(Mest)
        .Select(u => new Uroen(u.Id, u.Barn, u.SkrevetNavn, db.Barn.Where(x => x.Id == u.Barn).Select(x => x.Navn).FirstOrDefault(), db.Ansatte.Where(a => a.Id == u.Eier).Select(a => a.Navn).First(), u.NesteFrist)));

    private static readonly Fastspoersmaal<Enhetsblikk, DateOnly> Udelte = new((db, b) =>
        db.Uroer.Where(u => u.Enhet == b.Enhet && u.DeltMed == null && u.Eier != b.Meg && u.ErAapent).Select(u => u.Skrevet));

    private static readonly Fastspoersmaal<Enhetsblikk, Forloepet> Ledet = new((db, b) => db.EnhetensForloep(b.Leder(), b.Dag, true)
        .OrderBy(f => f.NesteFrist).ThenBy(f => f.Id).Take(Mest)
        .Select(f => new Forloepet(f.Id, f.Barn, db.Barn.Where(x => x.Id == f.Barn).Select(x => x.Navn).First(), f.Nivaa, db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(), f.NesteFrist)));

    private static readonly Fastspoersmaal<Enhetsblikk, Uten> UtenAnsvarlig = new((db, b) => UtenNoen(db, b, db.EnhetensForloep(b.Leder(), b.Dag, true)));

    private static readonly Fastspoersmaal<Enhetsblikk, ForloepId> Usette = new((db, b) => db.UsetteUtenHolder(b.Leder(), b.Dag, b.Fravaersdager).Select(f => f.Id));

    private static readonly Fastspoersmaal<Enhetsblikk, Borte> ISommer = new((db, b) => BorteISommer(db, b, db.EnhetensForloep(b.Leder(), b.Dag, true)));

    public async Task<Result<VisEnhet.Svar>> Handle(VisEnhet request, CancellationToken cancellationToken)
    {
        var (blikk, kommune) = (Enhetsblikk.For(innlogget.Subjekt, rammer.Nye()), innlogget.Kommune);
        var delte = await db.Spoer(Delte, blikk).ToListAsync(cancellationToken);
        var udelte = await db.Spoer(Udelte, blikk).ToListAsync(cancellationToken);
        var forloep = await db.Spoer(Ledet, blikk).ToListAsync(cancellationToken);
        var uten = await db.Spoer(UtenAnsvarlig, blikk).ToListAsync(cancellationToken);
        var sommer = blikk.ErSommer() ? await db.Spoer(ISommer, blikk).ToListAsync(cancellationToken) : [];
        await hvelv.Klargjoer(kommune, [.. delte.Select(u => u.Barn), .. forloep.Select(f => (BarnId?)f.Barn), .. uten.Select(f => (BarnId?)f.Barn), .. sommer.Select(f => (BarnId?)f.Barn)], cancellationToken);
        string? Navnet(Fortrolig navn, BarnId barn) => hvelv.Les(navn, Sted.BarnetsNavn(kommune, barn));
        return new VisEnhet.Svar(
            [.. delte.Select(u => new VisEnhet.Delt(u.Id, hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn), u.Av, u.NesteFrist))],
            udelte.Count,
            udelte.Count == 0 ? null : udelte.Min(),
            [.. forloep.Select(f => new VisEnhet.Forloepslinje(f.Id, Navnet(f.Navn, f.Barn), f.Nivaa.Tall, f.Holder, f.NesteFrist))],
            await opptrappinger.Mine(cancellationToken),
            blikk.Dag)
        {
            UtenAnsvarlig = [.. uten.Select(f => new VisEnhet.Foreldreloes(
                f.Id, Navnet(f.Navn, f.Barn), f.Holder, f.UtenHolder ? Bemanning.Grunn(f.HarSluttet, f.ErUtelukket) : Foreldreloesgrunn.UtenNesteDato))],
            UsetteUtenHolder = await db.Spoer(Usette, blikk).CountAsync(cancellationToken),
            BorteISommer = [.. sommer.Select(f => new VisEnhet.Sommerborte(f.Id, Navnet(f.Navn, f.Barn), f.Holder, f.ErHer ? f.Stafettholder : null, f.Fra, f.Til))],
        };
    }

    private static IQueryable<Uten> UtenNoen(IBtiDb db, Enhetsblikk b, IQueryable<Domain.Forloep> ledet)
    {
        var utenHolder = ledet.UtenHolder(db, b.Dag, b.Fravaersdager).Select(f => f.Id);
        var utelukketHolder = ledet.MedUtelukketHolder(db, b.Dag).Select(f => f.Id);
        return db.UtenAnsvarlig(b.Leder(), b.Dag, b.Fravaersdager)
            .OrderBy(f => f.Startet).ThenBy(f => f.Id)
            .Select(f => new Uten(
                f.Id,
                f.Barn,
                db.Barn.Where(x => x.Id == f.Barn).Select(x => x.Navn).First(),
                db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
                utenHolder.Contains(f.Id),
                db.Ansatte.Any(a => a.Id == f.Stafettholder && a.Sluttet < b.Dag),
                utelukketHolder.Contains(f.Id)));
    }

    private static IQueryable<Borte> BorteISommer(IBtiDb db, Enhetsblikk b, IQueryable<Domain.Forloep> ledet)
    {
        var (fravaer, naa) = (db.SommerensFravaer(b.Dag, b.Sommerslutt, b.Fravaersdager), db.UtenAnsvarlig(b.Leder(), b.Dag, b.Fravaersdager).Select(f => f.Id));
        var iSommer = ledet.UtenHolderISommer(db, b.Dag, b.Sommerslutt, b.Fravaersdager).Select(f => f.Id);
        return ledet.Where(f => iSommer.Contains(f.Id) && !naa.Contains(f.Id))
            .OrderBy(f => f.Startet).ThenBy(f => f.Id)
            .Select(f => new Borte(
                f.Id,
                f.Barn,
                db.Barn.Where(x => x.Id == f.Barn).Select(x => x.Navn).First(),
                db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
                f.Stafettholder,
                db.Ansatte.Any(a => a.Id == f.Stafettholder && a.Enhet == b.Enhet),
                fravaer.Where(x => x.Ansatt == f.Stafettholder).OrderBy(x => x.Fra).Select(x => x.Fra).First(),
                fravaer.Where(x => x.Ansatt == f.Stafettholder).OrderBy(x => x.Fra).Select(x => x.Til).First()));
    }
}
