using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The ansvarsgruppe around a forloep, the plan its services share, and where the question of an individuell plan stands.</summary>
public sealed record VisAnsvarsgruppe(ForloepId Forloep) : IQuery<Result<VisAnsvarsgruppe.Svar>>
{
    public static Handling Handling => Handling.SeLogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Gruppe">Null when there is none.</param>
    /// <param name="Kandidater">Those who can sit in it: the stafettholder and the aktoerer by samtykke.</param>
    /// <param name="Familien">Those of the family who are always in it, for the one who steers; the others are told only that it is.</param>
    /// <param name="Planer">Each time an individuell plan was offered, the newest first.</param>
    /// <param name="Avslutter">True when a yes to an individuell plan closes the forloep in this kommune.</param>
    /// <param name="FraNivaa">The first nivaa one can have a group on.</param>
    /// <param name="KanStyre">True for one who steers the group of a forloep that is open.</param>
    public sealed record Svar(
        Gruppelinje? Gruppe, IReadOnlyList<Medlem> Kandidater, IReadOnlyList<string> Familien, Planstilling Plan, IReadOnlyList<Planlinje> Planer, bool Avslutter,
        IReadOnlyList<VisForloep.Maallinje> Maal, IReadOnlyList<VisForloep.Tiltakslinje> Tiltak, bool KanHaGruppe, int FraNivaa, bool KanStyre)
    {
        /// <summary>The meeting the group is called in to; null when it is not.</summary>
        public Moetelinje? Moete { get; init; }
    }

    /// <param name="ErInnkalt">True for one who is called in, and answers.</param>
    /// <param name="HarInnkalling">True when she can put it in a calendar of her own: both she and the one who called it in have an address.</param>
    public sealed record Moetelinje(int Versjon, DateOnly Dag, TimeOnly Klokka, int Minutter, string Sted, IReadOnlyList<Innkalt> Innkalte, bool ErInnkalt, Innkallingssvar? MittSvar, bool HarInnkalling);

    public sealed record Innkalt(string Navn, Innkallingssvar? Svar);

    /// <param name="NesteMoete">The day the next meeting is to have been; null while nothing can be written in the log.</param>
    public sealed record Gruppelinje(string Koordinator, bool ErBarnekoordinator, int Uker, DateOnly? NesteMoete);

    /// <param name="Hvor">Her service.</param>
    public sealed record Medlem(AnsattId Ansatt, string Navn, string Hvor, bool ErMedlem, bool ErKoordinator, bool ErStafettholder);

    /// <param name="Ja">Null while the family has not answered.</param>
    /// <param name="Ord">What the family said.</param>
    /// <param name="Hvor">Where the plan is kept.</param>
    public sealed record Planlinje(DateOnly Tilbudt, string TilbudtAv, DateOnly? Besvart, bool? Ja, string? Ord, string? Hvor);
}

internal sealed class VisAnsvarsgruppeHandler(IBtiDb db, Innlogget innlogget, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<VisAnsvarsgruppe, Result<VisAnsvarsgruppe.Svar>>
{
    public async Task<Result<VisAnsvarsgruppe.Svar>> Handle(VisAnsvarsgruppe request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var idag = ramme.Naa.Dag;
        var vindu = await db.Vindu(forloep, innlogget.Subjekt, null, ramme, cancellationToken);
        var erAnsvarlig = forloep.ErAnsvarlig(innlogget.Id, idag);

        // As on the page of the forloep: when the log is closed to the other services, so is the plan that stands in it.
        var kanLese = erAnsvarlig || Domain.Stafettlogg.HinderForSkriving(forloep, idag) is null;
        var logg = kanLese ? (await db.Stafettlogger.Hent(request.Forloep, cancellationToken)).Utsnitt(vindu) : Domain.Stafettlogg.For(forloep, ramme);
        var gruppe = forloep.Ansvarsgruppe;
        AnsattId[] ider = [.. forloep.Aktoerer.Select(a => a.Ansatt).Append(forloep.Stafettholder).Where(a => a == gruppe?.Koordinator || forloep.KanSitteIGruppa(a, idag)).Distinct()];
        var folk = await db.Ansatte.Where(a => EF.Parameter(ider).Contains(a.Id)).Select(a => new { a.Id, a.Navn, a.Tjeneste }).ToListAsync(cancellationToken);
        var (koordinatoren, barnet, regler) = (gruppe?.Koordinator, forloep.Barn, ramme.Veileder.Regler);
        var styrer = forloep.StyrerGruppa(innlogget.Id, idag);
        var barn = styrer ? await db.Barn.FirstAsync(b => b.Id == barnet, cancellationToken) : null;
        return new VisAnsvarsgruppe.Svar(
            gruppe is null ? null : new(
                folk.First(a => a.Id == koordinatoren).Navn, gruppe.ErBarnekoordinator, gruppe.Uker, forloep.AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.Ansvarsgruppemoete)?.Dag),
            [.. folk.Where(a => forloep.KanSitteIGruppa(a.Id, idag)).OrderBy(a => a.Navn, StringComparer.Ordinal).Select(a => new VisAnsvarsgruppe.Medlem(
                a.Id, a.Navn, rammer.Oppsett.Tjenestenavn(a.Tjeneste), gruppe is not null && (a.Id == forloep.Stafettholder || forloep.Aktoerer.Any(x => x.Ansatt == a.Id && x.SitterIGruppa)), a.Id == koordinatoren, a.Id == forloep.Stafettholder))],
            barn is null ? [] :
            [
                barn.Navn.Tekst,
                .. barn.Foresatte.Where(f => Familierelasjon.Foresatt(barn.Foedt, f.Foreldreansvar, barn.ErBegrenset(f.Id), regler, idag) is Relasjon.ForesattMedAnsvar).Select(f => f.Navn.Tekst),
            ],
            forloep.Plan, kanLese ? await db.Planlinjer(forloep, vindu.Slipper, cancellationToken) : [], regler.IpPolicy is IpPolicy.AvsluttLogg,
            [.. VisForloep.Maallinje.Av(logg)], [.. VisForloep.Tiltakslinje.Av(logg, rammer.Oppsett)], forloep.Nivaa >= regler.AnsvarsgruppeFraNivaa, regler.AnsvarsgruppeFraNivaa.Tall, styrer && forloep.ErAapent)
        {
            Moete = gruppe is not null && kanLese && await innkalling.SomKommer(forloep.Id, idag, cancellationToken) is { } moete ? await Moetet(moete, cancellationToken) : null,
        };
    }

    private async Task<VisAnsvarsgruppe.Moetelinje> Moetet(Gruppemoete moete, CancellationToken ct)
    {
        var innkalte = moete.Stoler.Where(s => !s.ErUte).ToList();
        AnsattId[] ider = [.. innkalte.Select(s => s.Ansatt).Append(moete.InnkaltAv).Distinct()];
        var folk = await db.Ansatte.Where(a => EF.Parameter(ider).Contains(a.Id)).Select(a => new { a.Id, a.Navn, HarEpost = a.Epost != null }).ToDictionaryAsync(a => a.Id, ct);
        var min = innkalte.Find(s => s.Ansatt == innlogget.Id);
        return new(
            moete.Versjon, moete.Dag, moete.Klokka, moete.Minutter, moete.Sted, [.. innkalte.Select(s => new VisAnsvarsgruppe.Innkalt(folk[s.Ansatt].Navn, s.Svar)).OrderBy(i => i.Navn, StringComparer.Ordinal)],
            min is not null, min?.Svar, min is not null && folk[moete.InnkaltAv].HarEpost && folk[innlogget.Id].HarEpost);
    }
}

internal static class Planoppslag
{
    /// <summary>Each time the family was offered an individuell plan, the newest first.</summary>
    /// <param name="slipper">What the reader may see.</param>
    public static async Task<IReadOnlyList<VisAnsvarsgruppe.Planlinje>> Planlinjer(this IBtiDb db, Domain.Forloep forloep, Func<IOpplysning, bool> slipper, CancellationToken ct)
    {
        if (forloep.Plan is Planstilling.Ingen) return [];
        var id = forloep.Id;
        var planer = await db.Planer.Where(p => p.Forloep == id).ToListAsync(ct);
        AnsattId[] av = [.. planer.Select(p => p.Av).Distinct()];
        var navn = await db.Ansatte.Where(a => EF.Parameter(av).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, ct);
        return [.. planer.Where(p => slipper(p)).OrderByDescending(p => p.Id.Verdi).Select(p => new VisAnsvarsgruppe.Planlinje(p.Tilbudt, navn[p.Av], p.Besvart, p.Akseptert, p.FamiliensOrd?.Tekst, p.Hvor?.Tekst))];
    }
}
