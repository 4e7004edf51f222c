using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>«Hva om 14 dager blir 10?» A draft of the veileder is tried on what has happened the last year, or on a made-up one.</summary>
/// <param name="Tekst">The draft.</param>
/// <param name="Grunnlag">egen or oppdiktet.</param>
/// <param name="Antall">How many forloep a made-up year has.</param>
public sealed record SimulerVeileder(string? Tekst, string? Grunnlag, string? Antall) : IQuery<Result<SimulerVeileder.Svar>>
{
    /// <summary>The fewest and the most forloep of a made-up year.</summary>
    public const int Minst = 10;
    public const int Mest = 5000;

    public static Handling Handling => Handling.SimulereVeileder;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Gjeldende">The version that applies today.</param>
    /// <param name="Utkast">What the draft calls itself.</param>
    /// <param name="Borte">Frister that were overdue, and would not have been.</param>
    /// <param name="Stoppet">How many came to an act the draft does not allow.</param>
    public sealed record Svar(
        string Gjeldende, string Utkast, DateOnly Fra, DateOnly Til, int Rekker, int Stoppet, int Nye, int Borte, Simulertuke? VersteUke, Simulertuke? FlestMoeter,
        IReadOnlyList<Simulertuke> Uker, IReadOnlyList<Enhetslinje> Enheter, IReadOnlyList<Fristlinje> Frister);

    /// <summary>A unit by name. Small numbers are hidden.</summary>
    public sealed record Enhetslinje(string Enhet, Skjermet Nye, IReadOnlyList<Skjermet> Uker);

    /// <param name="Nivaa">What the nivaa is called in short.</param>
    /// <param name="Tekst">What is to be done, in the draft's words.</param>
    /// <param name="RegelFoer">The sentence in force; null where there is no such frist.</param>
    /// <param name="RegelEtter">The draft's sentence; null where it has no such frist.</param>
    public sealed record Fristlinje(string Nivaa, Fristnavn Frist, string Tekst, string? RegelFoer, string? RegelEtter, int Foer, int ForSeneFoer, int Etter, int ForSeneEtter);
}

internal sealed class SimulerVeilederHandler(IBtiDb db, IVeilederleser leser, Rammeoppslag rammer) : IRequestHandler<SimulerVeileder, Result<SimulerVeileder.Svar>>
{
    private const string Egen = "egen";
    private const string Oppdiktet = "oppdiktet";

    // The same made-up year each time, so that two drafts can be compared.
    private const int Froe = 1;

    public async Task<Result<SimulerVeileder.Svar>> Handle(SimulerVeileder request, CancellationToken cancellationToken)
    {
        var (gjeldende, kalender, _, naa) = rammer.Nye();
        var les = new Inndata(naa);
        if (string.IsNullOrWhiteSpace(request.Tekst)) les.Feil(Hindre.Paakrevd, "tekst", "utkastet");
        var grunnlag = les.EnAv("grunnlag", "hva utkastet skal prøves på", request.Grunnlag, [Egen, Oppdiktet]);
        var antall = grunnlag is Oppdiktet ? les.Tall("antall", "antall forløp", request.Antall, SimulerVeileder.Minst, SimulerVeileder.Mest) : null;
        if (les.Hinder is { } hinder) return hinder;
        var (utkast, feil) = leser.Les(request.Tekst!, gjeldende.Regler);
        if (utkast is null)
            return Hindre.UtkastetKanIkkeLeses.ForFelt("tekst", "utkastet").Med("antall", Tall(feil.Count)).Med("linje", Tall(feil[0].Linje));

        var enheter = await db.Enheter.AsNoTracking().ToDictionaryAsync(e => e.Id, cancellationToken);
        var fra = naa.Dag.AddYears(-1);
        var rekker = antall is { } forloep ? OppdiktetAar(gjeldende, kalender, enheter.Values, fra, forloep) : await Historien(fra, cancellationToken);
        if (rekker.Count == 0) return Hindre.IngenHistorie.ForFelt("grunnlag", "hva utkastet skal prøves på");

        var svar = Simulator.Simuler(rekker, rammer.Oppsett.Veileder, utkast, kalender, naa.Dag);
        return new SimulerVeileder.Svar(
            gjeldende.Navn, utkast.Navn, fra, naa.Dag, svar.Rekker, svar.Stoppet, svar.Nye, svar.Borte, svar.VersteUke, svar.FlestMoeter, svar.Uker,
            [.. svar.Enheter.Select(e => new SimulerVeileder.Enhetslinje(enheter[e.Enhet].Navn, e.Nye, e.Uker)).OrderBy(e => e.Enhet, StringComparer.CurrentCulture)],
            [.. svar.Frister.Select(f => new SimulerVeileder.Fristlinje(
                (utkast.Har(f.Nivaa) ? utkast : gjeldende).For(f.Nivaa).Merke, f.Navn, (Post(utkast, f) ?? Post(gjeldende, f))?.Tekst ?? "", Post(gjeldende, f)?.Regel.ToString(), Post(utkast, f)?.Regel.ToString(), f.Foer, f.ForSeneFoer, f.Etter, f.ForSeneEtter))]);
    }

    // Days, codes and units alone: neither a child nor a text is read.
    private async Task<IReadOnlyList<Rekke>> Historien(DateOnly fra, CancellationToken ct)
    {
        var tid = Naa.StartenPaa(fra);
        var saker = await db.Uroer.AsNoTracking().Where(u => u.Skrevet >= fra).Select(u => new { Id = u.Id.Verdi, u.Enhet, u.VeilederVersjon }).ToListAsync(ct);
        saker.AddRange(await db.Forloep.AsNoTracking().Where(f => f.Startet >= fra).Select(f => new { Id = f.Id.Verdi, f.Enhet, f.VeilederVersjon }).ToListAsync(ct));
        var hendt = (await db.Hendelser.AsNoTracking().Where(h => h.Tid >= tid).ToListAsync(ct)).ToLookup(h => h.Rekke);
        return
        [
            .. from s in saker
               let rekke = hendt[s.Id].OrderBy(h => h.Nr).Select(h => new Hendt(h.Nr, Gjenspilling.Les(h.Innhold), h.Av, h.Tid)).ToList()
               select new Rekke(s.Enhet, Gjenspilling.BegynteUnder(rekke) ?? s.VeilederVersjon, rekke),
        ];
    }

    private static IReadOnlyList<Rekke> OppdiktetAar(Handlingsveileder gjeldende, Kalender kalender, IEnumerable<Enhet> enheter, DateOnly fra, int forloep) =>
        new Oppdiktetaar(gjeldende, kalender, [.. enheter.Where(e => e.Slag is Enhetsslag.Skole or Enhetsslag.Barnehage).OrderBy(e => e.Kode, StringComparer.Ordinal).Select(e => e.Id)], fra).Lag(Froe, forloep);

    private static Fristpost? Post(Handlingsveileder veileder, Fristtall tall) =>
        veileder.Har(tall.Nivaa) ? veileder.For(tall.Nivaa).Frister.FirstOrDefault(f => f.Navn == tall.Navn) : null;

    private static string Tall(int tall) => tall.ToString(CultureInfo.InvariantCulture);
}
