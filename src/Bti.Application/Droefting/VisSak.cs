using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// One case as it is discussed: what the child and the foresatte say first, then what was tried, then what is asked and what is said.
/// Of a named case one from another service sees what the samtykke to her service covers today, and nothing else.
/// </summary>
public sealed record VisSak(DroeftingssakId Sak) : IQuery<Result<VisSak.Svar>>
{
    public static Handling Handling => Handling.SeSak;

    public Ressurs Ressurs => Ressurs.Av(Sak);

    /// <param name="Barn">The child's name; null where none is named.</param>
    /// <param name="Hvem">The family that asks by itself.</param>
    /// <param name="Spoersmaal">Null when the samtykke to the reader's service does not cover it.</param>
    /// <param name="KanStyre">True for one who decides and approves.</param>
    /// <param name="Forloep">For the one who does the stafettholder's work; null for the others.</param>
    public sealed record Svar(
        DroeftingssakId Id, Sakslag Slag, string Arena, ArenamoeteId? Moete, DateOnly? Dag, int Minutter, string? Barn, string? Hvem, string? Kontakt, string Tjeneste, string Innmelder, Hastegrad Hast,
        string? Spoersmaal, string? Proevd, string? Deltar, bool ErAapen, bool ErInnmelder, bool KanStyre, Hinder? HinderForReferat, ForloepId? Forloep,
        IReadOnlyList<Innlegg> Stemmene, IReadOnlyList<VisForloep.Maallinje> Maal, IReadOnlyList<VisForloep.Tiltakslinje> Tiltak, IReadOnlyList<Innlegg> Innlegg, IReadOnlyList<Stol> Stoler,
        string? Referat, string? GodkjentAv, DateTimeOffset? Lukket, DateOnly Idag)
    {
        public bool ErBarnevern { get; init; }

        /// <summary>What the referat goes through in this arena.</summary>
        public required Referatmal Mal { get; init; }

        /// <summary>Those who can be given something to do.</summary>
        public IReadOnlyList<Person> Ansvarlige { get; init; } = [];

        /// <summary>What was given to somebody to do, and whether it is done, for the one who approves the referat; nothing for the others.</summary>
        public IReadOnlyList<Oppgave> Oppgaver { get; init; } = [];

        /// <summary>What the advice led to and what happened, for the one who said it.</summary>
        public Raadutfall? Utfall { get; init; }

        public string? Hendte { get; init; }

        /// <summary>True for one who can say what the advice led to, and has not.</summary>
        public bool KanFoelgeOpp { get; init; }

        /// <summary>When the family was told what the team advised, and how, for the one who said it.</summary>
        public DateOnly? FortaltDag { get; init; }

        public Fortalt? FortaltVed { get; init; }

        /// <summary>True for one who can tell the family, and has not.</summary>
        public bool KanFortelle { get; init; }

        /// <summary>The guardians who shall be told nothing about the child.</summary>
        public IReadOnlyList<string> SkalIkkeFaaVite { get; init; } = [];

        /// <summary>Those the referat was given to, and when each had read it, for the one who can approve it; null for the others, and before it is.</summary>
        public IReadOnlyList<Leser>? Lesere { get; init; }

        /// <summary>True for one who can say that she is inhabil in it.</summary>
        public bool KanMeldeSegInhabil { get; init; }

        /// <summary>Those who have said that they are inhabil in it, also where it is lifted, for the one who can lift it; nothing for the others.</summary>
        public IReadOnlyList<Inhabilitet> Inhabile { get; init; } = [];

        /// <summary>Who was there, as far as it is known, for the one who approves the referat of a named case; null for the others.</summary>
        public string? Deltakere { get; init; }
    }

    /// <param name="Gjort">When the one responsible said that it is done; null until then.</param>
    /// <param name="KanGisVidere">True when the one responsible is inhabil in the case, or has left.</param>
    public sealed record Oppgave(DroeftingsoppgaveId Id, string Tekst, string Ansvarlig, DateOnly Frist, DateTimeOffset? Gjort, bool KanGisVidere, IReadOnlyList<Bytte> Bytter);

    /// <summary>One time it was given to another.</summary>
    public sealed record Bytte(string Fra, string Til, string Av, DateTimeOffset Tid);

    /// <param name="Slag">The code of what it is.</param>
    public sealed record Innlegg(string Slag, string Tekst, string Av, DateTimeOffset Tid, bool ErEgneOrd = false);

    public sealed record Stol(string Tjeneste, string? Navn, Stolstand Stand);

    /// <param name="Opphevet">Null while it holds.</param>
    /// <param name="Grunn">Why it was lifted.</param>
    public sealed record Inhabilitet(Guid Id, string Navn, DateTimeOffset Meldt, DateTimeOffset? Opphevet, string? OpphevetAv, string? Grunn);

    /// <param name="Lest">Null for one who has not said that she has read it.</param>
    public sealed record Leser(string Navn, DateTimeOffset? Lest);

    public sealed record Person(AnsattId Ansatt, string Navn);

    /// <summary>Whether the one who has the seat takes part in this case.</summary>
    public enum Stolstand
    {
        Deltar,
        Inhabil,
        UtenSamtykke,
        Tom,
    }
}

internal sealed class VisSakHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<VisSak, Result<VisSak.Svar>>
{
    public async Task<Result<VisSak.Svar>> Handle(VisSak request, CancellationToken cancellationToken)
    {
        var (id, subjekt, oppsett) = (request.Sak, innlogget.Subjekt, rammer.Oppsett);
        var naa = rammer.Nye().Naa;
        var fakta = (await oppslag.Finn(id, cancellationToken))!;
        var sak = fakta.Sak;
        var vindu = fakta.Barnet?.Vindu(subjekt) ?? Delingsvindu.Alt;
        var innlegg = await db.Droeftingsinnlegg.Where(i => i.Sak == id).OrderBy(i => i.Skrevet).ThenBy(i => i.Id).ToListAsync(cancellationToken);
        var logg = fakta.Barnet is { } barnet ? (await db.Stafettlogger.Hent(barnet.Sak.Forloep, cancellationToken)).Utsnitt(vindu) : null;
        var kontekst = Droeftingsoppslag.Kontekst(subjekt, fakta);
        bool Faar(Handling handling) => Tilgang.Avgjoer(subjekt, handling, kontekst).Tillatt;
        var oppgaver = !Faar(Handling.GodkjenneReferat) ? [] : await db.Droeftingsoppgaver.Where(o => o.Sak == id).OrderBy(o => o.Frist).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        var folk = await Folkene(fakta, innlegg, oppgaver, logg, cancellationToken);
        string Navnet(AnsattId? hvem) => hvem is { } a && folk.TryGetValue(a, out var ansatt) ? ansatt.Navn : "";

        var arena = sak.Arena;
        var moetested = await db.Moetearenaer.Where(a => a.Id == arena).Select(a => new { a.Navn, a.Kode, a.Slag }).FirstAsync(cancellationToken);
        var dekket = vindu.Slipper(sak);
        var erInnmelder = kontekst.Relasjoner.Contains(Relasjon.Innmelder);
        var stoler = Stolene(fakta, folk, oppsett);
        var ansvarlige = fakta.Barnet is null && (sak.ErAapen || oppgaver.Count > 0) ? await db.Ansvarlige(fakta, naa.Dag).OrderBy(a => a.Navn).Select(a => new VisSak.Person(a.Id, a.Navn)).ToListAsync(cancellationToken) : [];
        return new VisSak.Svar(
            sak.Id, sak.Sakslag, moetested.Navn, sak.Moete, fakta.Moete?.Dag, sak.Minutter, fakta.Barnet is { Barn: var b } ? hvelv.Les(b.Navn, Sted.BarnetsNavn(sak.Kommune, b.Id)) : null,
            (sak as Familiehenvendelse)?.Hvem.Tekst, (sak as Familiehenvendelse)?.Kontakt.Tekst, oppsett.Tjenestenavn(sak.Tjeneste), Navnet(sak.Innmelder), sak.Hast,
            dekket ? sak.Spoersmaal.Tekst : null, dekket ? sak.Proevd?.Tekst : null, dekket ? sak.Deltar?.Tekst : null,
            sak.ErAapen, erInnmelder, Faar(Handling.GodkjenneReferat), Saksgang.HinderForReferat(fakta, innlegg, naa), erInnmelder ? fakta.Barnet?.Sak.Forloep : null,
            [.. (logg?.Innlegg ?? []).Where(i => i.Slag is Innleggslag.BarnetsStemme or Innleggslag.ForesattesSyn).OrderBy(i => i.Slag is Innleggslag.ForesattesSyn).ThenByDescending(i => i.Dag)
                .Select(i => new VisSak.Innlegg(Inndata.Kode(i.Slag), i.Tekst.Tekst, Navnet(i.Av), i.Skrevet, i.EgneOrd))],
            logg is null ? [] : [.. VisForloep.Maallinje.Av(logg)],
            logg is null ? [] : [.. VisForloep.Tiltakslinje.Av(logg, oppsett)],
            [.. Saksgang.Viste(fakta, innlegg, subjekt).Select(i => new VisSak.Innlegg(Inndata.Kode(i.Slag), i.Tekst.Tekst, Navnet(i.Av), i.Skrevet))],
            stoler, dekket ? sak.Referat?.Tekst : null, sak.GodkjentAv is null ? null : Navnet(sak.GodkjentAv), sak.Lukket, naa.Dag)
        {
            ErBarnevern = subjekt.Rolle is Rolle.Barnevern,
            Mal = oppsett.Referatmal(moetested.Kode, moetested.Slag),
            Utfall = Faar(Handling.FoelgeOppRaad) ? sak.Utfall : null,
            Hendte = Faar(Handling.FoelgeOppRaad) ? sak.Hendte?.Tekst : null,
            KanFoelgeOpp = Faar(Handling.FoelgeOppRaad) && sak.HinderForOppfoelging is null,
            FortaltDag = Faar(Handling.FoelgeOppRaad) ? sak.FortaltDag : null,
            FortaltVed = Faar(Handling.FoelgeOppRaad) ? sak.FortaltVed : null,
            SkalIkkeFaaVite = fakta.Barnet is { } navngitt ? await db.SkalIkkeFaaVite(navngitt.Barn.Id, cancellationToken) : [],
            KanFortelle = Faar(Handling.FoelgeOppRaad) && sak.HarFamilie && sak.HinderForAaFortelle is null,
            Lesere = sak.Referat is null || !Faar(Handling.GodkjenneReferat) ? null : await db.Referatlesinger.Where(l => l.Sak == id)
                .Join(db.Ansatte, l => l.Ansatt, a => a.Id, (l, a) => new { a.Navn, l.Lest }).OrderBy(l => l.Navn).Select(l => new VisSak.Leser(l.Navn, l.Lest)).ToListAsync(cancellationToken),
            Deltakere = fakta.Barnet is not null && sak.ErAapen && Faar(Handling.GodkjenneReferat) ? Saksgang.Deltakerne(fakta, subjekt.Ansatt, folk, oppsett) : null,
            Ansvarlige = ansvarlige,
            KanMeldeSegInhabil = Faar(Handling.MeldeSegInhabil) && Droeftingssak.HinderForAaMeldeSegInhabil(kontekst.Relasjoner) is null,
            Inhabile = !Faar(Handling.StyreHabilitet) ? [] : [.. sak.Inhabile.OrderBy(i => i.Meldt).ThenBy(i => i.Id).Select(i => new VisSak.Inhabilitet(i.Id, Navnet(i.Ansatt), i.Meldt, i.Opphevet, i.OpphevetAv is null ? null : Navnet(i.OpphevetAv), i.Opphevgrunn?.Tekst))],
            Oppgaver = [.. oppgaver.Select(o => new VisSak.Oppgave(
                o.Id, o.Tekst.Tekst, Navnet(o.Ansvarlig), o.Frist, o.Gjort, o.HinderForAaGiVidere([.. ansvarlige.Select(a => a.Ansatt)]) is null,
                [.. o.Bytter.OrderBy(b => b.Tid).ThenBy(b => b.Id).Select(b => new VisSak.Bytte(Navnet(b.Fra), Navnet(b.Til), Navnet(b.Av), b.Tid))]))],
        };
    }

    private async Task<Dictionary<AnsattId, Ansatt>> Folkene(Droeftingsoppslag.Fakta fakta, IReadOnlyList<Droeftingsinnlegg> innlegg, IReadOnlyList<Droeftingsoppgave> oppgaver, Domain.Stafettlogg? logg, CancellationToken ct)
    {
        AnsattId[] nevnt =
        [
            .. innlegg.Select(i => i.Av).Concat(oppgaver.SelectMany(o => o.Bytter.SelectMany(b => new[] { b.Fra, b.Av }).Append(o.Ansvarlig))).Concat(logg?.Innlegg.Select(i => i.Av) ?? []).Concat(Saksgang.Folkene(fakta)).Concat(fakta.Sak.Inhabile.SelectMany(i => new[] { i.Ansatt, i.OpphevetAv ?? i.Ansatt })).Append(fakta.Sak.GodkjentAv ?? fakta.Sak.Innmelder).Append(fakta.Sak.Innmelder).Append(innlogget.Id).Distinct(),
        ];
        return await db.Ansatte.AsNoTracking().Where(a => EF.Parameter(nevnt).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
    }

    // Whether each seat takes part while the case is open and its list is published; a closed case keeps the answer of today.
    private static List<VisSak.Stol> Stolene(Droeftingsoppslag.Fakta fakta, Dictionary<AnsattId, Ansatt> folk, Oppsett oppsett) =>
        [.. (fakta.Moete?.Stoler ?? []).OrderBy(s => s.Tjeneste).ThenBy(s => s.Id).Select(s => new VisSak.Stol(
            oppsett.Tjenestenavn(s.Tjeneste), s.Sitter is { } a ? folk[a].Navn : s.Ansatt is null ? s.Funksjon : null, Saksgang.Stand(fakta, s, folk)))];
}
