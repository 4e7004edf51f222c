using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader of the unit a child leaves says where it begins, and when. Done at once when the day is today, else when it comes.</summary>
/// <param name="Til">The unit the child begins in.</param>
/// <param name="Dag">The first day there; left out, it is today.</param>
/// <param name="Gruppe">Group or trinn there, where it is known.</param>
public sealed record FlyttBarn(BarnId Barn, string? Til, string? Dag, string? Gruppe, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FlytteBarn;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class FlyttBarnHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FlyttBarn, Result>
{
    public async Task<Result> Handle(FlyttBarn request, CancellationToken cancellationToken)
    {
        var (id, naa) = (request.Barn, rammer.Nye().Naa);
        var les = new Inndata(naa);
        var valgt = les.Id("til", "den nye enheten", request.Til);
        var dag = les.Dato("dag", "første dag i den nye enheten", request.Dag, paakrevd: false, ikkeFortid: true, senest: naa.Dag.AddYears(2)) ?? naa.Dag;
        var gruppe = les.Kort("gruppe", "gruppa eller trinnet", request.Gruppe, paakrevd: false, maks: 40);
        if (les.Hinder is { } hinder) return hinder;
        var til = new EnhetId(valgt!.Value);
        var barn = await db.Barn.FirstAsync(b => b.Id == id, cancellationToken);
        var fra = barn.Enhet ?? innlogget.Subjekt.Enhet;
        if (til == fra) return Hindre.GaarDerAllerede.ForFelt("til", "den nye enheten");
        if (!await db.Enheter.HarBarn(dag).AnyAsync(e => e.Id == til, cancellationToken)) return Hindre.VerdiUgyldig.ForFelt("til", "den nye enheten");
        if (await db.KommendeBytte(id, cancellationToken) is { } venter) return Hindre.EnhetsbytteVenter.Med("dato", venter.Dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));

        var bytte = new Enhetsbytte
        {
            Kommune = innlogget.Kommune,
            Id = EnhetsbytteId.Ny(),
            Barn = id,
            Fra = fra,
            Til = til,
            Gruppe = gruppe?.Tekst,
            Dag = dag,
            BestiltAv = innlogget.Id,
            Bestilt = naa.Tidspunkt,
        };
        _ = db.Enhetsbytter.Add(bytte);
        if (dag == naa.Dag) return await bytte.Utfoer(db, rammer, cancellationToken);
        barn.EnhetenErBestemt(innlogget.Id, naa);
        foreach (var forloep in await db.Forloep.Where(f => f.Barn == id && f.ErAapent && f.Enhet == fra).ToListAsync(cancellationToken))
        {
            if (forloep.PlanleggOvergang(bytte, rammer.For(forloep.VeilederVersjon)) is { } nei) return nei;
            _ = db.Varsler.Add(Varsel.OmOvergang(bytte, forloep.Id, new(forloep.AnsvarligPaa(naa.Dag), null), naa));
        }

        return Result.Ja;
    }
}
