using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// What would happen if the open forloep were moved to a version today: a line for each state, and every frist that gets another
/// day. States, dates and numbers alone: no child, unit or person is in it.
/// </summary>
/// <param name="Til">The version; null to see which there are.</param>
/// <param name="Nivaaer">The nivaa of the version that takes over for each it does not have.</param>
public sealed record VisFlytteplan(string? Til = null, IReadOnlyDictionary<string, string>? Nivaaer = null) : IQuery<Result<VisFlytteplan.Svar>>
{
    public static Handling Handling => Handling.FlytteForloep;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Versjoner">Those that apply today, the newest first, with how many open forloep each has.</param>
    /// <param name="Paagaar">What is being moved now; null when nothing is.</param>
    /// <param name="Sist">What was moved last; null when nothing has been.</param>
    /// <param name="Plan">Null until a version is chosen.</param>
    public sealed record Svar(IReadOnlyList<Versjonslinje> Versjoner, Flytting? Paagaar, Flytting? Sist, Plan? Plan);

    public sealed record Versjonslinje(string Versjon, string Navn, DateOnly GjelderFra, int Forloep);

    /// <param name="Igjen">How many that are not moved.</param>
    public sealed record Flytting(string Til, DateTimeOffset Bestilt, int Igjen);

    /// <param name="Antall">How many would be moved.</param>
    /// <param name="Valg">The nivaaer to choose among for those the version does not have.</param>
    public sealed record Plan(string Til, int Antall, IReadOnlyList<Tilstandslinje> Tilstander, IReadOnlyList<Fristlinje> Frister, IReadOnlyList<Nivaavalg> Valg)
    {
        /// <summary>True when it may be ordered.</summary>
        public bool KanFlyttes => Antall > 0 && Tilstander.All(t => t.Til is not null);
    }

    /// <param name="Fra">The version they are pinned to.</param>
    /// <param name="Til">The nivaa they come to; null when there is none, and nothing can be moved before one is chosen.</param>
    /// <param name="Forfalte">How many overdue frister stay, with the day they have.</param>
    public sealed record Tilstandslinje(string Fra, int Nivaa, string Merke, Loggstatus Logg, int Antall, string? Til, int Forfalte);

    /// <param name="Fra">The day it has; null for one that is new.</param>
    /// <param name="Til">The day it gets; null for one that falls away.</param>
    /// <param name="Antall">How many forloep it is so for.</param>
    public sealed record Fristlinje(string Merke, Loggstatus Logg, string Frist, DateOnly? Fra, DateOnly? Til, int Antall);

    public sealed record Nivaavalg(int Nivaa, string Merke, string Heter);
}

internal sealed class VisFlytteplanHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisFlytteplan, Result<VisFlytteplan.Svar>>
{
    public async Task<Result<VisFlytteplan.Svar>> Handle(VisFlytteplan request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var gjelder = rammer.Oppsett.Veiledere.Where(v => v.GjelderFra <= ramme.Naa.Dag).Reverse().ToList();
        var les = new Inndata(ramme.Naa);
        var versjon = les.EnAv("til", "versjonen", request.Til, gjelder.Select(v => v.Versjon), paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;

        var antall = await db.Forloep.Where(f => f.ErAapent).GroupBy(f => f.VeilederVersjon).Select(g => new { Versjon = g.Key, Antall = g.Count() }).ToDictionaryAsync(g => g.Versjon, g => g.Antall, cancellationToken);
        int Igjen(string til) => antall.Where(a => a.Key != til).Sum(a => a.Value);
        var flyttinger = await db.Veilederflyttinger.AsNoTracking().OrderByDescending(f => f.Bestilt).Take(2).ToListAsync(cancellationToken);
        VisFlytteplan.Flytting? Flytting(bool ferdig) => flyttinger.FirstOrDefault(f => f.Ferdig is not null == ferdig) is { } f ? new(f.Til, f.Bestilt, ferdig ? f.Nektet : Igjen(f.Til)) : null;
        return new VisFlytteplan.Svar(
            [.. gjelder.Select(v => new VisFlytteplan.Versjonslinje(v.Versjon, v.Navn, v.GjelderFra, antall.GetValueOrDefault(v.Versjon)))],
            Flytting(ferdig: false), Flytting(ferdig: true),
            versjon is null ? null : await Planen(rammer.Oppsett.Veileder(versjon), Nivaakart.Av(request.Nivaaer), cancellationToken));
    }

    private async Task<VisFlytteplan.Plan> Planen(Handlingsveileder til, Nivaakart kart, CancellationToken ct)
    {
        var versjon = til.Versjon;
        var forloep = await db.Forloep.IgnoreAutoIncludes().Include(f => f.Frister).Where(f => f.ErAapent && f.VeilederVersjon != versjon).ToListAsync(ct);
        var proevd = forloep.ConvertAll(f => Proev(f, til, kart));
        return new(
            versjon, forloep.Count,
            [
                .. proevd.GroupBy(p => (p.Fra.Versjon, p.Nivaa, p.Logg)).OrderBy(g => g.Key).Select(g => new VisFlytteplan.Tilstandslinje(
                    g.Key.Versjon, g.Key.Nivaa.Tall, g.First().Merke, g.Key.Logg, g.Count(), g.First().Til is { } n ? til.For(n).Merke : null, g.Sum(p => p.Forfalte))),
            ],
            [
                .. from p in proevd
                   from f in p.Flyttinger
                   group f by (p.Nivaa, p.Merke, p.Logg, Tekst: Tekst(f.Navn, p, til), f.Fra, f.Til) into g
                   orderby g.Key.Nivaa, g.Key.Logg, g.Key.Tekst, g.Key.Fra, g.Key.Til
                   select new VisFlytteplan.Fristlinje(g.Key.Merke, g.Key.Logg, g.Key.Tekst, g.Key.Fra, g.Key.Til, g.Count()),
            ],
            [.. til.Nivaaer.Where(n => n.Nivaa > Nivaa.Avklaring).Select(n => new VisFlytteplan.Nivaavalg(n.Nivaa.Tall, n.Merke, n.Heter))]);
    }

    private sealed record Proevd(Handlingsveileder Fra, Nivaa Nivaa, string Merke, Loggstatus Logg, Nivaa? Til, int Forfalte, IReadOnlyList<Fristflytting> Flyttinger);

    private Proevd Proev(Domain.Forloep forloep, Handlingsveileder til, Nivaakart kart)
    {
        var ramme = rammer.For(forloep.VeilederVersjon);
        var nivaa = kart.Fra(forloep.Nivaa, til);
        var forfalte = forloep.AapneFrister.Count(f => !f.Navn.EndesAvTiden && f.Dag < ramme.Naa.Dag);
        return new(ramme.Veileder, forloep.Nivaa, ramme.Veileder.For(forloep.Nivaa).Merke, forloep.Logg, nivaa, forfalte, nivaa is { } n ? forloep.ProevBytte(til, n, ramme).Flyttinger : []);
    }

    // In the new text's words, or in the old one's for what falls away.
    private static string Tekst(Fristnavn navn, Proevd proevd, Handlingsveileder til) =>
        Posten(til, proevd.Til ?? proevd.Nivaa, navn) ?? Posten(proevd.Fra, proevd.Nivaa, navn) ?? Inndata.Kode(navn);

    private static string? Posten(Handlingsveileder veileder, Nivaa nivaa, Fristnavn navn) =>
        veileder.Har(nivaa) ? veileder.For(nivaa).Frister.FirstOrDefault(f => f.Navn == navn)?.Tekst : null;
}
