using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// How the half-years of an arena have gone, for the one who coordinates it. What is the length of a list she may read is not hidden;
/// what the advice led to is, for each answer is the one's who asked.
/// </summary>
/// <param name="Halvaar">With <paramref name="Tall"/>, the list behind one of the numbers: «2026-1».</param>
/// <param name="Tall">The code of the number.</param>
public sealed record VisSesong(MoetearenaId Arena, string? Halvaar = null, string? Tall = null) : IQuery<Result<VisSesong.Svar>>
{
    public static Handling Handling => Handling.SeSakskoe;

    public Ressurs Ressurs => Ressurs.Av(Arena);

    /// <param name="Lovet">The most days a case waits by the rhythm of the meetings; null when it promises none.</param>
    /// <param name="Halvaarene">The newest first, back to the first that a case was brought in.</param>
    /// <param name="Liste">Null while no number is chosen.</param>
    public sealed record Svar(string Navn, int? Lovet, IReadOnlyList<Rad> Halvaarene, Liste? Liste);

    /// <param name="Aar">The year it is in.</param>
    /// <param name="Nr">1 or 2.</param>
    /// <param name="OverLovet">Null when nothing is promised.</param>
    /// <param name="Median">Days from a case was brought to it was discussed; null when none has been.</param>
    /// <param name="Raad">What was answered in it about advice; null until it is over.</param>
    public sealed record Rad(string Halvaar, int Aar, int Nr, int Meldt, int Droeftet, int Venter, int? OverLovet, int Trukket, int? Median, Raadtall? Raad);

    public sealed record Liste(Sesongtall Tall, int Aar, int Nr, IReadOnlyList<Linje> Linjer);

    /// <param name="Sak">Null for a named case, which is not hers to open.</param>
    /// <param name="Dager">How long it waited, or has waited; null for one that was taken back.</param>
    public sealed record Linje(DroeftingssakId? Sak, Sakslag Slag, string Tjeneste, DateOnly Meldt, DateOnly? Droeftet, int? Dager, bool ErTrukket);
}

internal sealed class VisSesongHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisSesong, Result<VisSesong.Svar>>
{
    private const int Antall = 4;

    public async Task<Result<VisSesong.Svar>> Handle(VisSesong request, CancellationToken cancellationToken)
    {
        var (id, oppsett, naa) = (request.Arena, rammer.Oppsett, rammer.Nye().Naa);
        List<Halvaar> halvaarene = [Halvaar.For(naa.Dag)];
        while (halvaarene.Count < Antall) halvaarene.Add(halvaarene[^1].Forrige);
        var les = new Inndata(naa);
        var tall = les.Valg<Sesongtall>("tall", "hvilken liste", request.Tall, paakrevd: false);
        var valgt = halvaarene.FindIndex(h => h.ToString() == request.Halvaar);
        if (tall is not null && valgt < 0) les.Feil(Hindre.VerdiUgyldig, "halvaar", "halvåret");
        if (les.Hinder is { } hinder) return hinder;

        var arena = await db.Moetearenaer.AsNoTracking().IgnoreAutoIncludes().Where(a => a.Id == id).Select(a => new { a.Navn, a.Kode }).FirstAsync(cancellationToken);
        var lovet = oppsett.Arenaer.FirstOrDefault(a => a.Kode == arena.Kode)?.Plan.Rytme.LovetVentetid;

        // A case that is not hers to plan is not there, as in her queue.
        var fra = Naa.StartenPaa(halvaarene[^1].Fra);
        var saker = (await db.SakerSomKoordineresAv(innlogget.Id, naa.Dag).AsNoTracking().Where(s => s.Arena == id && s.Meldt >= fra).Select(s => new
        {
            s.Id,
            s.Sakslag,
            s.Tjeneste,
            s.Meldt,
            ErTrukket = s.Lukket != null && s.GodkjentAv == null,
            Droeftet = s.GodkjentAv == null ? null : db.Arenamoeter.Where(m => m.Id == s.Moete).Select(m => (DateOnly?)m.Dag).FirstOrDefault(),
        }).ToListAsync(cancellationToken)).ConvertAll(s => (Sak: s, Tall: new Sesongsak(Naa.OsloDag(s.Meldt), s.Droeftet, s.ErTrukket)));
        var svar = await db.Droeftingssaker.AsNoTracking().Where(s => s.Arena == id && s.FulgtOpp >= fra).Select(s => new { s.Utfall, s.FulgtOpp }).ToListAsync(cancellationToken);

        VisSesong.Rad Rad(Halvaar h)
        {
            var meldte = saker.FindAll(s => h.Har(s.Tall.Meldt)).ConvertAll(s => s.Tall);
            int Mange(Sesongtall hva) => meldte.Count(s => s.Er(hva, lovet, naa.Dag));
            return new(
                h.ToString(), h.Aar, h.Nr, Mange(Sesongtall.Meldt), Mange(Sesongtall.Droeftet), Mange(Sesongtall.Venter), lovet is null ? null : Mange(Sesongtall.OverLovet), Mange(Sesongtall.Trukket),
                Varighet.Regn(meldte.Where(s => s.Droeftet is not null).Select(s => s.Ventet(naa.Dag)!.Value), minst: 1).Median,
                h.Til < naa.Dag ? Raadtall.Tell([.. svar.Where(s => h.Har(Naa.OsloDag(s.FulgtOpp!.Value))).Select(s => s.Utfall!.Value)]) : null);
        }

        var foerste = halvaarene.FindLastIndex(h => saker.Exists(s => h.Har(s.Tall.Meldt)));
        return new VisSesong.Svar(arena.Navn, lovet, [.. halvaarene.Take(Math.Max(1, foerste + 1)).Select(Rad)], tall is not { } hvilke ? null : new(
            hvilke, halvaarene[valgt].Aar, halvaarene[valgt].Nr,
            [
                .. saker.Where(s => halvaarene[valgt].Har(s.Tall.Meldt) && s.Tall.Er(hvilke, lovet, naa.Dag)).OrderBy(s => s.Sak.Meldt).ThenBy(s => s.Sak.Id.Verdi).Select(s => new VisSesong.Linje(
                    s.Sak.Sakslag is Sakslag.Navngitt ? null : s.Sak.Id, s.Sak.Sakslag, oppsett.Tjenestenavn(s.Sak.Tjeneste), s.Tall.Meldt, s.Tall.Droeftet, s.Tall.Ventet(naa.Dag), s.Tall.ErTrukket)),
            ]));
    }
}
