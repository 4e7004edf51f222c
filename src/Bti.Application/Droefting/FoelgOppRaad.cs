using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one who asked a team says, once, what its advice led to.</summary>
/// <param name="Utfall">fulgt, delvis or ikke.</param>
/// <param name="Hendte">What happened, in a line.</param>
/// <param name="FunnBesvart">«ja» when what could tell who an anonymous case is about is to stand.</param>
public sealed record FoelgOppRaad(DroeftingssakId Sak, string? Utfall, string? Hendte, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result>
{
    public static Handling Handling => Handling.FoelgeOppRaad;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class FoelgOppRaadHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<FoelgOppRaad, Result>
{
    public async Task<Result> Handle(FoelgOppRaad request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var utfall = les.Valg<Raadutfall>("utfall", "hva som skjedde med rådene", request.Utfall);
        var hendte = les.Fritekst("hendte", "hva som skjedde", request.Hendte, maks: 500);
        if (les.Hinder is { } hinder) return hinder;
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (sak.HinderForOppfoelging is { } nei) return nei;
        if (await db.HinderForTekst(sak, "hendte", "hva som skjedde", hendte!, request.FunnBesvart, rammer.Oppsett, ramme.Naa.Dag, cancellationToken) is { } funn) return funn;
        return sak.FoelgOpp(utfall!.Value, hendte!, ramme);
    }
}

internal static class Raadoppslag
{
    /// <summary>What the referat of her cases asks of one: that the family behind it is told, and later what the advice led to. Derived, so that the one who has done it is not asked again.</summary>
    /// <returns>The forloep with each of a named case.</returns>
    public static async Task<IReadOnlyList<(ForloepId? Forloep, VisHjem.Oppgave Oppgave)>> Raadoppgaver(this IBtiDb db, Subjekt subjekt, DateOnly idag, CancellationToken ct)
    {
        var fra = Naa.StartenPaa(idag.AddDays(-Raadoppfoelging.GirOppEtterDager));
        var saker = await db.Droeftingssaker.SynligFor(db, subjekt, idag).Where(s => s.GodkjentAv != null && s.Lukket >= fra)
            .Select(s => new { s.Id, Forloep = db.Droeftingssaker.OfType<NavngittDroefting>().Where(n => n.Id == s.Id).Select(n => (ForloepId?)n.Forloep).FirstOrDefault(), s.Lukket, ErSvart = s.FulgtOpp != null, MaaFortelles = s.FortaltDag == null && (s.Sakslag == Sakslag.Navngitt || s.Sakslag == Sakslag.Henvendelse) })
            .Where(s => s.MaaFortelles || !s.ErSvart).ToListAsync(ct);
        return
        [
            .. saker.Where(s => s.MaaFortelles).Select(s => (s.Forloep, Oppgave(s.Id, Fristtekster.FortellFamilien, Naa.OsloDag(s.Lukket!.Value).AddDays(Raadoppfoelging.FortellInnenDager)))),
            .. saker.Where(s => !s.ErSvart).Select(s => (s.Id, s.Forloep, Lukket: Naa.OsloDag(s.Lukket!.Value))).Where(s => Raadoppfoelging.Spoerres(s.Lukket, idag))
                .Select(s => (s.Forloep, Oppgave(s.Id, Fristtekster.HvaSkjedde, s.Lukket.AddDays(Raadoppfoelging.SpoerEtterDager + Raadoppfoelging.Svardager)))),
        ];

        static VisHjem.Oppgave Oppgave(DroeftingssakId sak, string tekst, DateOnly innen) => new($"/droefting/{sak.Verdi}", tekst, null, null, innen);
    }
}
