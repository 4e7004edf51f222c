using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Where the leader's own unit did otherwise than the veileder says in a period: each number with the list it is the length of, and the reasons she has written.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last that is counted.</param>
public sealed record VisPraksis(string? Periode = null) : IQuery<Result<VisPraksis.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Perioder">Those that are counted, the last first.</param>
    /// <param name="Periode">Null before the first is over.</param>
    public sealed record Svar(IReadOnlyList<string> Perioder, string? Periode, IReadOnlyList<Post> Poster);

    /// <param name="IAlt">How often it was asked.</param>
    /// <param name="Annerledes">The times it went otherwise.</param>
    /// <param name="Vist">What is shown of the unit in the numbers of the kommune; null where that is hidden, and no reason is asked for.</param>
    /// <param name="Versjon">The version of the reason; 0 when none is written.</param>
    public sealed record Post(Praksis Hva, int IAlt, IReadOnlyList<Linje> Annerledes, int? Vist, string? Grunn, int Versjon);

    /// <param name="Sti">Where the leader can read more; null for an uro that is not shared with her.</param>
    /// <param name="Barn">Null for an uro about nobody named yet, and for one that is not shared.</param>
    /// <param name="Dag">The last day it was in time; for an evaluering, the day it was done.</param>
    /// <param name="Gjort">Null when it was not.</param>
    public sealed record Linje(string? Sti, string? Barn, DateOnly Dag, DateOnly? Gjort);
}

internal sealed class VisPraksisHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Oversiktsoppslag oppslag, Rammeoppslag rammer)
    : IRequestHandler<VisPraksis, Result<VisPraksis.Svar>>
{
    public async Task<Result<VisPraksis.Svar>> Handle(VisPraksis request, CancellationToken cancellationToken)
    {
        var (svar, hinder) = await oppslag.Finn(request.Periode, cancellationToken);
        if (hinder is not null) return hinder;
        if (svar!.Oversikt is not { } oversikt) return new VisPraksis.Svar([], null, []);

        var (leder, periode) = (innlogget.Subjekt, Tertial.Les(oversikt.Periode));
        var punkter = await Punkter(leder, periode, cancellationToken);
        var grunner = await db.Praksisgrunner.AsNoTracking().Where(g => g.Enhet == leder.Enhet && g.Periode == oversikt.Periode).ToDictionaryAsync(g => g.Praksis, cancellationToken);
        await hvelv.Klargjoer(innlogget.Kommune, [.. punkter.Select(p => p.Barn)], cancellationToken);
        return new VisPraksis.Svar(svar.Perioder, oversikt.Periode,
        [
            .. from praksis in Enum.GetValues<Praksis>()
               let spurt = punkter.Where(p => p.Punkt.Hva == praksis).ToList()
               let grunn = grunner.GetValueOrDefault(praksis)
               select new VisPraksis.Post(
                   praksis, spurt.Count, [.. spurt.Where(p => !p.Punkt.SomVeilederen).OrderBy(p => p.Punkt.Dag).Select(Linje)],
                   oversikt.Praksis?.FirstOrDefault(p => p.Hva == praksis)?.Annerledes(leder.Enhet), grunn?.Tekst, grunn?.Versjon ?? 0),
        ]);
    }

    private sealed record Sak(string? Sti, Guid Id, BarnId? Barn, Fortrolig? SkrevetNavn, Fortrolig? Navn, Praksispunkt Punkt);

    private VisPraksis.Linje Linje(Sak sak) =>
        new(sak.Sti, hvelv.Barnet(innlogget.Kommune, new(sak.Id), sak.SkrevetNavn, sak.Barn, sak.Navn), sak.Punkt.Dag, sak.Punkt.Gjort);

    // What she may open a list of, and that the unit led on the day: counted as the kommune's numbers are.
    private async Task<IReadOnlyList<Sak>> Punkter(Subjekt leder, Tertial periode, CancellationToken ct)
    {
        var (dag, fra) = (rammer.Nye().Naa.Dag, Naa.StartenPaa(periode.Fra));
        var forloep = (await db.EnhetensForloep(leder, dag, aapne: false).Where(f => f.ErAapent || f.EndretTid >= fra)
            .Select(f => new { Id = f.Id.Verdi, f.Enhet, f.VeilederVersjon, f.Barn, Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).First() }).ToListAsync(ct)).ToDictionary(f => f.Id);
        var uroer = (await db.EnhetensUroer(leder, dag).Where(u => u.ErAapent || u.EndretTid >= fra)
            .Select(u => new { Id = u.Id.Verdi, u.VeilederVersjon, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault(), ErDelt = u.DeltMed == leder.Ansatt }).ToListAsync(ct)).ToDictionary(u => u.Id);
        var rekker = forloep.Keys.Concat(uroer.Keys).ToList();
        var hendt = await db.Hendelser.AsNoTracking().Where(h => rekker.Contains(h.Rekke)).OrderBy(h => h.Rekke).ThenBy(h => h.Nr).ToListAsync(ct);
        return
        [
            .. from rekke in hendt.GroupBy(h => h.Rekke, h => new Hendt(h.Nr, Gjenspilling.Les(h.Innhold), h.Av, h.Tid))
               let rad = rekke.ToList()
               let f = forloep.GetValueOrDefault(rekke.Key)
               let u = uroer.GetValueOrDefault(rekke.Key)
               let spor = Forloepsspor.Av(rad.Select(h => (h.Hendelse, h.Tid)))
               from punkt in Praksisteller.Punkter(rad, rammer.Oppsett.Veileder(Gjenspilling.BegynteUnder(rad) ?? f?.VeilederVersjon ?? u!.VeilederVersjon), rammer.Oppsett.Kalender, rammer.Oppsett.Veileder)
               where periode.Har(punkt.Dag) && (f is null || (spor.EnhetFoerByttetEtter(punkt.Dag) ?? f.Enhet) == leder.Enhet)
               select f is not null ? new Sak($"/enheten/forloep/{f.Id}", f.Id, f.Barn, null, f.Navn, punkt)
                   : u!.ErDelt ? new Sak($"/uro/{u.Id}", u.Id, u.Barn, u.SkrevetNavn, u.Navn, punkt) : new Sak(null, u.Id, null, null, null, punkt),
        ];
    }
}
