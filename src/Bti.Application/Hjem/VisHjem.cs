using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// What waits for me, the most overdue first: my own uro and those shared with me, my forloep, and a stafett offered to me.
/// Derived from the frister, never stored.
/// </summary>
public sealed record VisHjem : IQuery<Result<VisHjem.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(IReadOnlyList<Oppgave> Oppgaver, IReadOnlyList<Linje> Uroer, IReadOnlyList<Linje> Forloep, DateOnly Idag);

    /// <param name="Sti">Where it is done.</param>
    /// <param name="Hinder">What is in the way, where that is what waits; null for a frist.</param>
    /// <param name="Fra">The day of the uro it is about, which tells those without a name apart; null for a forloep.</param>
    public sealed record Oppgave(string Sti, string Tekst, string? Barn, DateOnly? Fra, DateOnly Dag, Hinder? Hinder = null)
    {
        /// <summary>The service the frist is about, or the arena a referat is from, by name; null when it is about the forloep as a whole.</summary>
        public string? Gjelder { get; init; }
    }

    public sealed record Linje(string Sti, string? Barn, DateOnly Dag, DateOnly? NesteFrist);
}

internal sealed class VisHjemHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer, Droeftingsoppslag droefting, TimeProvider klokke) : IRequestHandler<VisHjem, Result<VisHjem.Svar>>
{
    private const int Mest = 100;

    public async Task<Result<VisHjem.Svar>> Handle(VisHjem request, CancellationToken cancellationToken)
    {
        var (meg, kommune, idag) = (innlogget.Id, innlogget.Kommune, klokke.Naa.Dag);
        var kontrollene = innlogget.Subjekt.Rolle is Rolle.Enhetsleder or Rolle.Personvernombud ? await Kontrollene(idag, cancellationToken) : [];
        if (!Tilgang.HarSaker(innlogget.Subjekt.Rolle)) return new VisHjem.Svar([.. kontrollene.OrderBy(o => o.Dag)], [], [], idag);
        var erLeder = innlogget.Subjekt.Rolle is Rolle.Enhetsleder;
        var utelukket = db.Utelukket(meg, idag);
        var mine = Synlighet.Ansvarlig(db, meg, idag).Concat(db.Forloep.Where(f => f.TilbudtTil == meg).Select(f => f.Id));
        var uroer = await db.Uroer.IkkeUtelukket(db, meg, idag).Where(u => (u.Eier == meg || (erLeder && u.DeltMed == meg)) && u.ErAapent)
            .OrderBy(u => u.NesteFrist).ThenBy(u => u.Id).Take(Mest)
            .Select(u => new { u.Id, u.Barn, u.SkrevetNavn, Navn = db.Barn.Where(b => b.Id == u.Barn).Select(b => b.Navn).FirstOrDefault(), u.Oppsto, u.NesteFrist, ErMin = u.Eier == meg, Frister = u.Frister.Where(f => f.Status == Friststatus.Aapen).Select(f => new { f.Navn, f.Tekst, f.Dag }).ToList() })
            .ToListAsync(cancellationToken);
        var forloep = await db.Forloep.Where(f => mine.Contains(f.Id) && f.ErAapent && !utelukket.Contains(f.Barn))
            .OrderBy(f => f.NesteFrist).ThenBy(f => f.Id).Take(Mest)
            .Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(),
                f.Startet,
                f.NesteFrist,
                ErMitt = f.Stafettholder == meg || (f.Stedfortreder == meg && f.StedfortrederTil >= idag),
                ErTilbudt = f.TilbudtTil == meg,
                ErHolder = f.Stafettholder == meg,
                f.StafettholderVarer,
                Frister = f.Frister.Where(x => x.Status == Friststatus.Aapen).Select(x => new { x.Navn, x.Tekst, x.Dag, x.Gjelder }).ToList(),
            })
            .ToListAsync(cancellationToken);

        // A holder whose service the samtykke has ended for can do nothing but hand over: that waits for her, and for the leader (ADR-0026).
        var enhet = innlogget.Subjekt.Enhet;
        var enhetens = !erLeder ? [] : await db.Forloep
            .Where(f => f.Enhet == enhet && f.ErAapent && f.StafettholderVarer < idag && f.Stafettholder != meg && !utelukket.Contains(f.Barn)
                && db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse != Adressebeskyttelse.StrengtFortrolig))
            .OrderBy(f => f.StafettholderVarer).ThenBy(f => f.Id).Take(Mest)
            .Select(f => new
            {
                f.Id,
                f.Barn,
                Navn = db.Barn.Where(b => b.Id == f.Barn).Select(b => b.Navn).FirstOrDefault(),
                f.StafettholderVarer,
                Tjeneste = db.Ansatte.Where(a => a.Id == f.Stafettholder).Select(a => a.Tjeneste).First(),
            })
            .ToListAsync(cancellationToken);

        var gruppene = await db.Gruppeoppgaver(meg, idag, cancellationToken);
        await hvelv.Klargjoer(kommune, [.. uroer.Select(u => u.Barn), .. forloep.Select(f => (BarnId?)f.Barn), .. enhetens.Select(f => (BarnId?)f.Barn), .. gruppene.Select(g => (BarnId?)g.Barn)], cancellationToken);

        // What one was given to do and to read after a meeting, what the meetings she coordinates ask for, and the cases she leads.
        var gitt = await db.Moeteoppgaver(meg).Where(o => o.Gjort == null).Select(o => o.Frist).ToListAsync(cancellationToken);
        var referatene = await droefting.TilLesing(innlogget.Subjekt, cancellationToken);
        var koordinering = await db.Koordinatoroppgaver(meg, idag, cancellationToken);
        var ledede = forloep.Where(f => f.ErMitt && !(f.ErHolder && f.StafettholderVarer < idag)).ToDictionary(f => f.Id);
        var saker = await db.Saksoppgaver(ledede.Keys, idag, cancellationToken);
        var raadene = await db.Raadoppgaver(innlogget.Subjekt, idag, cancellationToken);

        string? Navnet(Fortrolig? navn, BarnId? id) => id is { } barnet ? hvelv.Les(navn, Sted.BarnetsNavn(kommune, barnet)) : null;
        // The offered stafett waits for the one it is offered to; everything else for the one who holds it.
        var oppgaver = uroer.SelectMany(u => u.Frister.Where(f => !u.ErMin || !f.Navn.ErLederens).Select(f => new VisHjem.Oppgave($"/uro/{u.Id.Verdi}", f.Tekst, hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn), u.Oppsto, f.Dag)))
            .Concat(forloep.SelectMany(f => f.Frister.Where(x => (x.Navn is Fristnavn.SvarPaaStafett ? f.ErTilbudt : f.ErMitt && !x.Navn.ErLederens) && x.Navn.ErAktuell(x.Dag, idag)).Select(x => new VisHjem.Oppgave(x.Navn is Fristnavn.SvarPaaStafett ? $"/forloep/{f.Id.Verdi}/svar" : $"/forloep/{f.Id.Verdi}", x.Tekst, Navnet(f.Navn, f.Barn), null, x.Dag) { Gjelder = x.Gjelder is { } til ? rammer.Oppsett.Samtykkenavn(til) : null })));
        VisHjem.Oppgave Overlevering(string sti, string tjeneste, string? navn, DateOnly dag)
        {
            var hinder = Hindre.SamtykketTilTjenestenErSlutt.Med("mottaker", rammer.Oppsett.Tjenestenavn(tjeneste));
            return new(sti, hinder.Forklaring, navn, null, dag, hinder);
        }

        oppgaver = oppgaver
            .Concat(kontrollene)
            .Concat(gitt.Select(frist => new VisHjem.Oppgave(Varselsti.Moetene, Fristtekster.OppgaveEtterMoete, null, null, frist)))
            .Concat(referatene.Select(r => new VisHjem.Oppgave(Varselsti.Referatet(r.Sak.Id.Verdi), Fristtekster.LesReferatet, null, null, Referatlesing.SisteDag(r.Sak.Lukket!.Value)) { Gjelder = r.Arena }))
            .Concat(koordinering)
            .Concat(gruppene.Select(g => new VisHjem.Oppgave($"/forloep/{g.Forloep.Verdi}/moete", g.Tekst, Navnet(g.Navn, g.Barn), null, g.Dag)))
            .Concat(saker.Concat(raadene).Select(s => s.Forloep is { } f && ledede.TryGetValue(f, out var hennes) ? s.Oppgave with { Barn = Navnet(hennes.Navn, hennes.Barn) } : s.Oppgave))
            .Concat(forloep.Where(f => f.ErHolder && f.StafettholderVarer < idag).Select(f => Overlevering($"/forloep/{f.Id.Verdi}", innlogget.Subjekt.Tjeneste, Navnet(f.Navn, f.Barn), f.StafettholderVarer!.Value)))
            .Concat(enhetens.Select(f => Overlevering($"/enheten/forloep/{f.Id.Verdi}", f.Tjeneste, Navnet(f.Navn, f.Barn), f.StafettholderVarer!.Value)));
        return new VisHjem.Svar(
            [.. oppgaver.OrderBy(o => o.Dag)],
            [.. uroer.Where(u => u.ErMin).Select(u => new VisHjem.Linje($"/uro/{u.Id.Verdi}", hvelv.Barnet(kommune, u.Id, u.SkrevetNavn, u.Barn, u.Navn), u.Oppsto, u.NesteFrist))],
            [.. forloep.Where(f => f.ErMitt).Select(f => new VisHjem.Linje($"/forloep/{f.Id.Verdi}", Navnet(f.Navn, f.Barn), f.Startet, f.NesteFrist))],
            idag);
    }

    // What has been read and is to be asked about: in an emergency, and what the weekly control of the innsynslogg found.
    private async Task<List<VisHjem.Oppgave>> Kontrollene(DateOnly idag, CancellationToken ct)
    {
        var noedinnsyn = await db.Noedinnsyn.SynligFor(db, innlogget.Subjekt, idag).Where(n => n.Kontrollert == null).Select(n => n.Kontrollfrist).ToListAsync(ct);
        var oppslag = await db.Loggkontroller.SynligFor(innlogget.Subjekt).Where(k => k.Kontrollert == null).Select(k => k.Frist).ToListAsync(ct);
        return [.. noedinnsyn.Select(dag => Kontroll(Varselsti.Noedkontroll, Fristtekster.KontrollerNoedinnsyn, dag)), .. oppslag.Select(dag => Kontroll(Varselsti.Loggkontroll, Fristtekster.SpoerOmOppslag, dag))];

        static VisHjem.Oppgave Kontroll(string sti, string tekst, DateOnly dag) => new(sti, tekst, null, null, dag);
    }
}
