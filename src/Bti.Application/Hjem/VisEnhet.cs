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

    public async Task<Result<VisEnhet.Svar>> Handle(VisEnhet request, CancellationToken cancellationToken)
    {
        var (meg, enhet, kommune) = (innlogget.Id, innlogget.Subjekt.Enhet, innlogget.Kommune);
        var (dag, dager) = (rammer.Nye().Naa.Dag, rammer.Nye().Veileder.Regler.Fravaersdager);
        var delte = await db.Uroer.IkkeUtelukket(db, meg, dag).Where(u => u.DeltMed == meg && u.ErAapent)
            .OrderBy(u => u.NesteFrist).ThenBy(u => u.Id).Take(Mest)
            .Select(u => new { u.Id, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault(), Av = db.Ansatte.Where(a => a.Id == u.Eier).Select(a => a.Navn).First(), u.NesteFrist })
            .ToListAsync(cancellationToken);
        var udelte = await db.Uroer.Where(u => u.Enhet == enhet && u.DeltMed == null && u.Eier != meg && u.ErAapent).Select(u => u.Skrevet).ToListAsync(cancellationToken);
        var ledet = db.EnhetensForloep(innlogget.Subjekt, dag);
        var forloep = await ledet
            .OrderBy(f => f.NesteFrist).ThenBy(f => f.Id).Take(Mest)
            .Select(f => new { f.Id, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(), f.Nivaa, Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(), f.NesteFrist })
            .ToListAsync(cancellationToken);

        var utenHolder = ledet.UtenHolder(db, dag, dager).Select(f => f.Id);
        var utelukketHolder = ledet.MedUtelukketHolder(db, dag).Select(f => f.Id);
        var uten = await db.UtenAnsvarlig(innlogget.Subjekt, dag, dager)
            .OrderBy(f => f.Startet).ThenBy(f => f.Id)
            .Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(),
                Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
                UtenHolder = utenHolder.Contains(f.Id),
                HarSluttet = db.Ansatte.Any(a => a.Id == f.Stafettholder && a.Sluttet < dag),
                ErUtelukket = utelukketHolder.Contains(f.Id),
            })
            .ToListAsync(cancellationToken);

        var (fravaer, naa) = (db.SommerensFravaer(rammer.Oppsett.Kalender, dag, dager), db.UtenAnsvarlig(innlogget.Subjekt, dag, dager).Select(f => f.Id));
        var iSommer = ledet.UtenHolderISommer(db, rammer.Oppsett.Kalender, dag, dager).Select(f => f.Id);
        var sommer = await ledet.Where(f => iSommer.Contains(f.Id) && !naa.Contains(f.Id))
            .OrderBy(f => f.Startet).ThenBy(f => f.Id)
            .Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(),
                Holder = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Navn).First(),
                f.Stafettholder,
                ErHer = db.Ansatte.Any(a => a.Id == f.Stafettholder && a.Enhet == enhet),
                Borte = fravaer.Where(x => x.Ansatt == f.Stafettholder).OrderBy(x => x.Fra).Select(x => new { x.Fra, x.Til }).First(),
            })
            .ToListAsync(cancellationToken);
        await hvelv.Klargjoer(kommune, [.. delte.Select(u => u.Barn), .. forloep.Select(f => (BarnId?)f.Barn), .. uten.Select(f => (BarnId?)f.Barn), .. sommer.Select(f => (BarnId?)f.Barn)], cancellationToken);
        string? Navnet(Fortrolig? navn, BarnId? id) => id is { } barnet ? hvelv.Les(navn, Sted.BarnetsNavn(kommune, barnet)) : null;
        return new VisEnhet.Svar(
            [.. delte.Select(u => new VisEnhet.Delt(u.Id, hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn), u.Av, u.NesteFrist))],
            udelte.Count,
            udelte.Count == 0 ? null : udelte.Min(),
            [.. forloep.Select(f => new VisEnhet.Forloepslinje(f.Id, Navnet(f.Navn, f.Barn), f.Nivaa.Tall, f.Holder, f.NesteFrist))],
            await opptrappinger.Mine(cancellationToken),
            dag)
        {
            UtenAnsvarlig = [.. uten.Select(f => new VisEnhet.Foreldreloes(
                f.Id, Navnet(f.Navn, f.Barn), f.Holder, f.UtenHolder ? Bemanning.Grunn(f.HarSluttet, f.ErUtelukket) : Foreldreloesgrunn.UtenNesteDato))],
            UsetteUtenHolder = await db.UsetteUtenHolder(innlogget.Subjekt, dag, dager).CountAsync(cancellationToken),
            BorteISommer = [.. sommer.Select(f => new VisEnhet.Sommerborte(f.Id, Navnet(f.Navn, f.Barn), f.Holder, f.ErHer ? f.Stafettholder : null, f.Borte.Fra, f.Borte.Til))],
        };
    }
}
