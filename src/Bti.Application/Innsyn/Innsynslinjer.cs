using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The innsynslogg of some forloep as lines to read; the same for whoever may see it. Only what was let through, only acts on
/// the forloep itself, and nothing of what the system does by itself: an uro, a refusal or a search leaves no line here.
/// </summary>
internal sealed class Innsynslinjer(IBtiDb db)
{
    private static readonly Handling[] Viste = [.. Innsynskategorier.Viste];
    private static readonly string[] UtenSamtykke =
        [.. Tilgang.Tabell.Where(r => r is { Relasjon: Relasjon.AktoerUtenSamtykke } or { Handling: Handling.DeleUtenSamtykke }).Select(r => r.Navn)];

    public async Task<VisInnsyn.Svar> Hent(IReadOnlyList<ForloepId> forloep, DateOnly? fra, DateOnly? til, int side, CancellationToken ct)
    {
        var rader = await Om(forloep, ct);
        if (fra is { } foerste)
        {
            var start = Naa.SluttenPaa(foerste.AddDays(-1));
            rader = rader.Where(r => r.Tid >= start);
        }

        if (til is { } siste)
        {
            var slutt = Naa.SluttenPaa(siste);
            rader = rader.Where(r => r.Tid < slutt);
        }

        var antall = await rader.CountAsync(ct);
        var sida = await Sida(rader, side)
            .Select(r => new
            {
                r.Tid,
                r.Rolle,
                r.Handling,
                r.Regel,
                Navn = db.Ansatte.Where(a => a.Id == r.Ansatt).Select(a => a.Navn).FirstOrDefault(),
                Enhet = db.Enheter.Where(e => e.Id == r.Enhet).Select(e => e.Navn).FirstOrDefault(),
            })
            .ToListAsync(ct);
        return new VisInnsyn.Svar(
            [.. sida.Select(r => new VisInnsyn.Linje(r.Tid, r.Navn ?? "", r.Rolle, r.Enhet, Innsynskategorier.Av(r.Handling)!.Value, Grunnlaget(r.Regel)))],
            antall, side);
    }

    /// <summary>
    /// The same for one of the family: without names, without what others of the family have looked at, and without those who
    /// were let in without a samtykke. That is done because of danger, and may tell the one the danger comes from.
    /// </summary>
    public async Task<VisHvemHarSett.Svar> HentForFamilien(ForloepId forloep, AnsattId meg, int side, CancellationToken ct)
    {
        var rader = (await Om([forloep], ct)).Where(r => !UtenSamtykke.Contains(r.Regel)).Where(r => (r.Rolle != Rolle.Foresatt && r.Rolle != Rolle.Ungdom) || r.Ansatt == meg);

        // How many there are is asked for in the same statement: this look is stored at the same time, and may not shift the numbers.
        var sida = await Sida(rader, side)
            .Select(r => new { r.Tid, r.Ansatt, r.Rolle, r.Handling, r.Regel, Enhet = db.Enheter.Where(e => e.Id == r.Enhet).Select(e => e.Navn).FirstOrDefault(), Antall = rader.Count() })
            .ToListAsync(ct);
        var antall = sida is [var foerste, ..] ? foerste.Antall : await rader.CountAsync(ct);
        var nyeste = antall - ((side - 1) * VisInnsyn.PerSide);
        return new VisHvemHarSett.Svar(
            [.. sida.Select((r, plass) => new VisHvemHarSett.Linje(nyeste - plass, r.Tid, r.Ansatt == meg, r.Rolle, r.Enhet, Innsynskategorier.Av(r.Handling)!.Value, Grunnlaget(r.Regel)))],
            antall, side);
    }

    // By the child first: that is what the log is indexed by. Of the cases to discuss only those of these forloep: a child may have had others.
    private async Task<IQueryable<Innsynsrad>> Om(IReadOnlyList<ForloepId> forloep, CancellationToken ct)
    {
        var saker = await db.Droeftingssaker.OfType<NavngittDroefting>().Where(s => forloep.Contains(s.Forloep)).Select(s => s.Id).ToListAsync(ct);
        Guid[] ider = [.. forloep.Select(f => f.Verdi), .. saker.Select(s => s.Verdi)];
        var systemet = new AnsattId(Guid.Empty);
        var barn = db.Forloep.Where(f => forloep.Contains(f.Id)).Select(f => (BarnId?)f.Barn);
        return db.Innsynslogg.Where(r => barn.Contains(r.Barn) && (r.Slag == Ressursslag.Forloep || r.Slag == Ressursslag.Droeftingssak) && ider.Contains(r.Ressurs) && r.Tillatt && r.Ansatt != systemet && Viste.Contains(r.Handling));
    }

    private static IQueryable<Innsynsrad> Sida(IQueryable<Innsynsrad> rader, int side) =>
        rader.OrderByDescending(r => r.Tid).ThenByDescending(r => r.Id).Skip((side - 1) * VisInnsyn.PerSide).Take(VisInnsyn.PerSide);

    private static string? Grunnlaget(string regel) => Tilgang.Tabell.FirstOrDefault(r => r.Navn == regel)?.Grunnlag;
}
