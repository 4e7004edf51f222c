using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What follows on the day a child begins in another unit: the roster, the forloep, the samtykker, and who is let in (ADR-0039).</summary>
internal static class Enhetsbytting
{
    private readonly record struct Hvilket(BarnId Barn);

    private static readonly Fastspoersmaal<Hvilket, Kommendebytte> Kommende = new((db, h) =>
        db.Enhetsbytter.Where(b => b.Barn == h.Barn && b.Utfoert == null && b.Avlyst == null)
            .Select(b => new Kommendebytte(db.Enheter.Where(e => e.Id == b.Til).Select(e => e.Navn).First(), b.Dag, b.Bestilt)));

    /// <summary>The one that lies ahead for a child, where and when; null when none does.</summary>
    public static ValueTask<Kommendebytte?> KommendeBytte(this IBtiDb db, BarnId barn, CancellationToken ct) =>
        db.Spoer(Kommende, new(barn)).FirstOrDefaultAsync(ct);

    /// <summary>Orders one: done at once when the day is today, else when it comes.</summary>
    /// <param name="uten">The unit the child leaves when it is on no roster.</param>
    /// <param name="skrevet">The unit, the first day there and the group, as they were typed.</param>
    public static async Task<Result> BestillBytte(
        this IBtiDb db, BarnId id, Innlogget innlogget, EnhetId uten, (string? Til, string? Dag, string? Gruppe) skrevet, Rammeoppslag rammer, CancellationToken ct)
    {
        var naa = rammer.Nye().Naa;
        var les = new Inndata(naa);
        var valgt = les.Id("til", "den nye enheten", skrevet.Til);
        var dag = les.Dato("dag", "første dag i den nye enheten", skrevet.Dag, paakrevd: false, ikkeFortid: true, senest: naa.Dag.AddYears(2)) ?? naa.Dag;
        var gruppe = les.Kort("gruppe", "gruppa eller trinnet", skrevet.Gruppe, paakrevd: false, maks: 40);
        if (les.Hinder is { } hinder) return hinder;
        var til = new EnhetId(valgt!.Value);
        var barn = await db.Barn.FirstAsync(b => b.Id == id, ct);
        var fra = barn.Enhet ?? uten;
        if (til == fra) return Hindre.GaarDerAllerede.ForFelt("til", "den nye enheten");
        if (!await db.Enheter.HarBarn(dag).AnyAsync(e => e.Id == til, ct)) return Hindre.VerdiUgyldig.ForFelt("til", "den nye enheten");
        if (await db.KommendeBytte(id, ct) is { } venter) return Hindre.EnhetsbytteVenter.Med("dato", venter.Dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));

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
        if (dag == naa.Dag) return await bytte.Utfoer(db, rammer, ct);
        barn.EnhetenErBestemt(innlogget.Id, naa);
        foreach (var forloep in await db.Forloep.Where(f => f.Barn == id && f.ErAapent && f.Enhet == fra).ToListAsync(ct))
        {
            if (forloep.PlanleggOvergang(bytte, rammer.For(forloep.VeilederVersjon)) is { } nei) return nei;
            _ = db.Varsler.Add(Varsel.OmOvergang(bytte, forloep.Id, new(forloep.AnsvarligPaa(naa.Dag), null), naa));
        }

        return Result.Ja;
    }

    /// <summary>Somebody says that one that waits is not to be, roster or not.</summary>
    public static async Task<Result> Ikke(this Enhetsbytte bytte, IBtiDb db, Rammeoppslag rammer, CancellationToken ct)
    {
        var (barn, ramme) = (bytte.Barn, rammer.Nye());
        (await db.Barn.FirstAsync(b => b.Id == barn, ct)).EnhetenErBestemt(ramme.Av, ramme.Naa);
        return await bytte.Avlys(db, rammer, ct);
    }

    /// <summary>It does not happen after all, and what it had set going in the forloep is over.</summary>
    public static async Task<Hinder?> Avlys(this Enhetsbytte bytte, IBtiDb db, Rammeoppslag rammer, CancellationToken ct)
    {
        var (barn, fra) = (bytte.Barn, bytte.Fra);
        bytte.Avlys(rammer.Nye().Naa);
        foreach (var forloep in await db.Forloep.Where(f => f.Barn == barn && f.ErAapent && f.Enhet == fra).ToListAsync(ct))
        {
            if (forloep.AvlysOvergang(bytte, rammer.For(forloep.VeilederVersjon)) is { } nei) return nei;
        }

        return null;
    }

    /// <summary>The day has come: it is done, with all that follows.</summary>
    public static async Task<Hinder?> Utfoer(this Enhetsbytte bytte, IBtiDb db, Rammeoppslag rammer, CancellationToken ct)
    {
        var (id, ramme) = (bytte.Barn, rammer.Nye());
        var barn = await db.Barn.FirstAsync(b => b.Id == id, ct);
        barn.BegynnerI(bytte.Til, bytte.Gruppe, ramme.Av, ramme.Naa);
        bytte.ErUtfoert(ramme.Naa);
        foreach (var forloep in await db.Forloep.Where(f => f.Barn == id && f.ErAapent).ToListAsync(ct))
        {
            var ledet = forloep.Enhet == bytte.Fra;
            var da = rammer.For(forloep.VeilederVersjon);
            if (await forloep.FoelgBarnet(bytte.Fra, bytte.Til, bytte.Bestilt, db, da, ct) is { } hinder) return hinder;
            foreach (var mottaker in await db.Mottakere(forloep, ledet ? barn : null, da.Naa.Dag, ct)) _ = db.Varsler.Add(Varsel.OmOvergang(bytte, forloep.Id, mottaker, da.Naa));
        }

        return null;
    }

    // Those who are here of: the one who does the holder's work, and the leader of the unit that leads from now, if she may see the child.
    private static async Task<List<Varselmottaker>> Mottakere(this IBtiDb db, Domain.Forloep forloep, Domain.Barn? ledet, DateOnly dag, CancellationToken ct)
    {
        var (ansvarlig, enhet) = (forloep.AnsvarligPaa(dag), forloep.Enhet);
        var serLederen = ledet is { Adressebeskyttelse: not Adressebeskyttelse.StrengtFortrolig };
        var utelukkede = (await db.Utelukkede([forloep.Barn], dag, ct))[forloep.Barn].ToHashSet();
        var her = await db.Ansatte.SomErHer(dag).Where(a => a.Id == ansvarlig || (serLederen && a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder)).Select(a => a.Id).ToListAsync(ct);
        return [.. her.Where(a => a == ansvarlig || !utelukkede.Contains(a)).Select(a => new Varselmottaker(a, a == ansvarlig ? null : Rolle.Enhetsleder))];
    }

    /// <summary>
    /// A forloep follows the child out of a unit. What was said to that unit before the family knew of it is no answer any
    /// more, and whoever it let in goes out. One that another unit leads stays there.
    /// </summary>
    /// <param name="bestilt">From when the family knew of it.</param>
    public static async Task<Hinder?> FoelgBarnet(this Domain.Forloep forloep, EnhetId fra, EnhetId til, DateTimeOffset bestilt, IBtiDb db, Rammer ramme, CancellationToken ct)
    {
        var (id, ledet, holder) = (forloep.Id, forloep.Enhet == fra, forloep.Stafettholder);
        var tjenester = await db.Ansatte.Where(a => a.Enhet == fra).Select(a => a.Tjeneste).Distinct().ToListAsync(ct);
        var gjelder = ledet ? [.. tjenester, Domain.Samtykke.Stafettloggen] : tjenester;
        foreach (var svar in await db.Samtykker.Where(s => s.Forloep == id && s.Registrert <= bestilt && gjelder.Contains(s.Til)).ToListAsync(ct)) svar.Avloes(ramme.Av, ramme.Naa);
        if (ledet)
        {
            var holdersEnhet = await db.Ansatte.Where(a => a.Id == holder).Select(a => a.Enhet).FirstAsync(ct);
            var status = await db.Samtykkestatus(forloep, Domain.Samtykke.Stafettloggen, ramme, ct);
            if (forloep.BytteEnhet(til, holdersEnhet, status, ramme) is { } hinder) return hinder;
            (await db.Stafettlogger.Hent(id, ct)).SamtykketErEndret(ramme);
        }

        foreach (var tjeneste in tjenester) _ = await forloep.FoelgSamtykkene(tjeneste, db, ramme, ct);
        return null;
    }
}

/// <summary>That a child is to begin in another unit.</summary>
/// <param name="Bestilt">When it was ordered: what the family answers after that holds there too.</param>
public sealed record Kommendebytte(string Enhet, DateOnly Dag, DateTimeOffset Bestilt);
