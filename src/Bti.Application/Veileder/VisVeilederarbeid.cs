using System.Text.Json.Serialization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The draft as it stands, what is wrong with it, what does not hold under it, and what it changes.</summary>
public sealed record VisVeilederarbeid : IQuery<Result<VisVeilederarbeid.Svar>>
{
    public static Handling Handling => Handling.RedigereVeileder;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Tekst">The draft; without one, the newest published text to begin from.</param>
    /// <param name="Versjon">The draft's version; 0 without a draft.</param>
    /// <param name="EndretAv">Who changed the draft last.</param>
    /// <param name="Feil">What is wrong, by line; empty when the text can be read.</param>
    /// <param name="Brudd">What does not hold; empty also when the text cannot be read.</param>
    /// <param name="Tilstander">How many situations were tried; 0 when the text cannot be read.</param>
    /// <param name="Hinder">What else stands in the way of publishing it: the day, or the name of the version.</param>
    /// <param name="Gjeldende">The version in force today.</param>
    /// <param name="Endringer">The text in force against the draft, line by line.</param>
    /// <param name="Publiserte">Every published version, the newest first.</param>
    public sealed record Svar(
        string Tekst, int Versjon, string? EndretAv, DateTimeOffset? EndretTid, IReadOnlyList<Feillinje> Feil, IReadOnlyList<Fortelling> Brudd, int Tilstander,
        Nei? Hinder, string Gjeldende, IReadOnlyList<Difflinje> Endringer, IReadOnlyList<Publisert> Publiserte)
    {
        /// <summary>The draft, when it can be read.</summary>
        [JsonIgnore]
        public Handlingsveileder? Lest { get; init; }

        /// <summary>True when it may be published.</summary>
        public bool KanPubliseres => Versjon > 0 && Feil.Count == 0 && Brudd.Count == 0 && Hinder is null;
    }

    /// <summary>Something that is wrong on a line.</summary>
    public sealed record Feillinje(int Linje, string Kode, string Melding)
    {
        [JsonIgnore]
        public Hinder Hinder { get; init; } = null!;
    }

    /// <summary>Something that does not hold, with the shortest way there.</summary>
    public sealed record Fortelling(string Kode, string Melding)
    {
        [JsonIgnore]
        public Brudd Brudd { get; init; } = null!;
    }

    public sealed record Nei(string Kode, string Melding)
    {
        [JsonIgnore]
        public Hinder Hinder { get; init; } = null!;
    }

    /// <param name="Av">Who published it; null for one that came with the installation.</param>
    public sealed record Publisert(string Versjon, string Navn, DateOnly GjelderFra, DateTimeOffset Tid, string? Av);
}

internal sealed class VisVeilederarbeidHandler(IBtiDb db, IVeilederleser leser, Rammeoppslag rammer, TimeProvider klokke)
    : IRequestHandler<VisVeilederarbeid, Result<VisVeilederarbeid.Svar>>
{
    public async Task<Result<VisVeilederarbeid.Svar>> Handle(VisVeilederarbeid request, CancellationToken cancellationToken)
    {
        var idag = klokke.Naa.Dag;
        var publiserte = await db.Veilederversjoner.AsNoTracking().NyesteFoerst()
            .Select(v => new { v.Versjon, v.Navn, v.GjelderFra, v.Tekst, v.Publisert, Av = db.Ansatte.Where(a => a.Id == v.PublisertAv).Select(a => a.Navn).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        var gjeldende = publiserte.FirstOrDefault(v => v.GjelderFra <= idag) ?? publiserte[^1];
        var utkast = await db.Veilederutkast.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        var endretAv = utkast?.EndretAv is { } id ? await db.Ansatte.Where(a => a.Id == id).Select(a => a.Navn).FirstOrDefaultAsync(cancellationToken) : null;

        var tekst = utkast?.Tekst ?? publiserte[0].Tekst;
        var (veileder, feil) = leser.Les(tekst, rammer.Oppsett.Regler);
        var modell = veileder is null ? new Modellsvar([], 0, 0) : Modellkontroll.Proev(veileder);
        var hinder = veileder is null ? null
            : publiserte.Any(v => v.Versjon == veileder.Versjon) ? Hindre.VeilederVersjonBrukt.Med("versjon", veileder.Versjon)
            : Veilederversjon.HinderForDag(veileder.GjelderFra, idag);
        return new VisVeilederarbeid.Svar(
            tekst, utkast?.Versjon ?? 0, endretAv, utkast?.EndretTid,
            [.. feil.Select(f => new VisVeilederarbeid.Feillinje(f.Linje, f.Hinder.Kode, f.Hinder.Forklaring) { Hinder = f.Hinder })],
            [.. modell.Brudd.Select(b => new VisVeilederarbeid.Fortelling(b.Hinder.Kode, b.Fortelling(Maalform.Bokmaal)) { Brudd = b })],
            modell.Tilstander,
            hinder is null ? null : new VisVeilederarbeid.Nei(hinder.Kode, hinder.Forklaring) { Hinder = hinder },
            gjeldende.Versjon, Linjediff.Mellom(gjeldende.Tekst, tekst),
            [.. publiserte.Select(v => new VisVeilederarbeid.Publisert(v.Versjon, v.Navn, v.GjelderFra, v.Publisert, v.Av))]) { Lest = veileder };
    }
}

internal static class Publiserte
{
    /// <summary>The published versions, the one that is or will be in force last first; of two from the same day, the later published.</summary>
    public static IQueryable<Veilederversjon> NyesteFoerst(this IQueryable<Veilederversjon> versjoner) =>
        versjoner.OrderByDescending(v => v.GjelderFra).ThenByDescending(v => v.Publisert).ThenByDescending(v => v.Versjon);
}
