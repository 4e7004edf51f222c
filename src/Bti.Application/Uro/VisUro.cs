using System.Text.Json.Serialization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The page of one uro: what stands in it, what to do next, and the ways on with what each still lacks.</summary>
/// <remarks>The first time the leader it is shared with reads it, the one who wrote it is told.</remarks>
public sealed record VisUro(UroId Uro) : IQuery<Result<VisUro.Svar>>
{
    public static Handling Handling => Handling.SeUro;

    public Ressurs Ressurs => Ressurs.Av(Uro);

    /// <param name="LestTid">When the leader it is shared with read it first.</param>
    /// <param name="Skjema">The owner's private preparation: absent for everybody else.</param>
    public sealed record Svar(
        UroId Id, int Versjon, bool ErMin, bool ErAapen, Gjelder Gjelder, string? Barn, DateOnly Oppsto, DateOnly Skrevet, string SkrevetAv,
        string SettOgHoert, string? Tolkning,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Privat? Skjema, string? DeltMed, DateTimeOffset? LestTid, Samtale? Samtale, Utfall? Avklaring,
        IReadOnlyList<Fristlinje> Frister, IReadOnlyList<Trinn> Trinn, IReadOnlyList<Veivalg> Veier, DateOnly Idag)
    {
        /// <summary>The guardians who shall be told nothing about the child.</summary>
        public IReadOnlyList<string> SkalIkkeFaaVite { get; init; } = [];
    }

    public sealed record Privat(string? HvisIngenGjoerNoe, string? Styrker, string? FoersteOrd, string? ReddFor, string? KanTilby, int? Sone);

    public sealed record Samtale(DateOnly Dag, string? IkkeHoldtFordi, string? ForesatteSa, string? BarnetSa, string? Avtalt);

    public sealed record Utfall(int? Til, string Begrunnelse, DateOnly Dag, string Av);

    /// <param name="Gjelder">The service it is about, by name; null when it is about the whole.</param>
    public sealed record Fristlinje(string Tekst, DateOnly Dag, string? Gjelder = null)
    {
        /// <summary>The frist's id when the one who asks may move it, put it on pause or take it off; null when it stands.</summary>
        public FristId? KanFlyttes { get; init; }

        /// <summary>The last day of the pause it is on; null when it is not on one.</summary>
        public DateOnly? PauseTil { get; init; }
    }

    /// <param name="Til">«avslutt», or the number of the nivaa.</param>
    /// <param name="Hinder">What is missing; null when the way is open.</param>
    public sealed record Veivalg(string Til, string Tittel, string Naar, Hinder? Hinder);
}

internal sealed class VisUroHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, IHvelv hvelv, ILesekvittering lesekvittering) : IRequestHandler<VisUro, Result<VisUro.Svar>>
{
    public async Task<Result<VisUro.Svar>> Handle(VisUro request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var avgjortAv = uro.Avklaring?.Av;
        var navn = await db.Ansatte.AsNoTracking().Where(a => a.Id == uro.Eier || a.Id == uro.DeltMed || a.Id == avgjortAv).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        var barnet = uro.SkrevetNavn is { } skrevet ? skrevet.Tekst : uro.Barn is { } id
            ? hvelv.Les(await db.Barn.Where(b => b.Id == id).Select(b => b.Navn).FirstAsync(cancellationToken), Sted.BarnetsNavn(uro.Kommune, id))
            : null;
        var ramme = rammer.For(uro.VeilederVersjon);
        var nivaa = ramme.Veileder.For(Nivaa.Avklaring);
        var erMin = uro.Eier == innlogget.Id;
        return new VisUro.Svar(
            uro.Id, uro.Versjon, erMin, uro.ErAapent, uro.Gjelder, barnet, uro.Oppsto, uro.Skrevet, navn[uro.Eier], uro.SettOgHoert.Tekst, uro.Tolkning?.Tekst,
            erMin && uro.Skjema is { } s ? new(s.HvisIngenGjoerNoe?.Tekst, s.Styrker?.Tekst, s.FoersteOrd?.Tekst, s.ReddFor?.Tekst, s.KanTilby?.Tekst, s.Sone) : null,
            uro.DeltMed is { } leder ? navn[leder] : null,
            await Lest(uro, ramme.Naa, cancellationToken),
            uro.Samtale is { } t ? new(t.Dag, t.IkkeHoldtFordi?.Tekst, t.ForesatteSa?.Tekst, t.BarnetSa?.Tekst, t.Avtalt?.Tekst) : null,
            uro.Avklaring is { } a ? new(a.Til?.Tall, a.Begrunnelse.Tekst, a.Dag, navn[a.Av]) : null,
            [.. uro.AapneFrister.Select(f => new VisUro.Fristlinje(f.Tekst, f.Dag) { KanFlyttes = erMin && nivaa.KanFlyttes(f, ramme.Naa.Dag) ? f.Id : null, PauseTil = f.PauseTil(ramme.Naa.Dag) })],
            nivaa.Trinn,
            [.. nivaa.Veier.Select(v => Valg(v, uro, ramme))],
            ramme.Naa.Dag)
        {
            SkalIkkeFaaVite = uro is { Barn: { } barn, SkrevetNavn: null } ? await db.SkalIkkeFaaVite(barn, cancellationToken) : [],
        };
    }

    private async Task<DateTimeOffset?> Lest(Domain.Uro uro, Naa naa, CancellationToken ct)
    {
        if (uro is not { DeltMed: { } leder, DeltTid: { } delt }) return null;
        var id = uro.Id;
        var lest = await db.Varsler.Where(v => v.Uro == id && v.Slag == Varselslag.Lest && v.Tid >= delt).Select(v => (DateTimeOffset?)v.Tid).FirstOrDefaultAsync(ct);
        if (lest is not null || innlogget.Id != leder) return lest;
        await lesekvittering.Gi(Varsel.TilEieren(uro, Varselslag.Lest, naa), ct);
        return naa.Tidspunkt;
    }

    private static VisUro.Veivalg Valg(Vei vei, Domain.Uro uro, Rammer ramme)
    {
        var hinder = vei.Til is not null && uro.Barn is null ? Hindre.BarnetErIkkeNavngitt : uro.HinderFor(new UroAvgjort(vei.Til), ramme);
        return vei.Til is { } til
            ? new(til.ToString(), $"Nivå {ramme.Veileder.For(til).Merke}: {ramme.Veileder.For(til).Heter}", vei.Naar, hinder)
            : new("avslutt", "Avslutt uroen", vei.Naar, hinder);
    }
}
