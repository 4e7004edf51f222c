using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Who must answer, where the samtykke to the log and to each service stands, and every answer there has been.</summary>
public sealed record VisSamtykker(ForloepId Forloep) : IQuery<Result<VisSamtykker.Svar>>
{
    public static Handling Handling => Handling.SeSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(IReadOnlyList<Giver> Givere, IReadOnlyList<Stilling> Stillinger, IReadOnlyList<Svarlinje> Historikk, IReadOnlyList<Tjeneste> Tjenester, bool ErAapent)
    {
        /// <summary>Where and when the child begins in another unit; an answer from now on holds there too.</summary>
        public Kommendebytte? Bytte { get; init; }
    }

    /// <param name="Id">The guardian's id, or «ungdommen».</param>
    public sealed record Giver(string Id, string Navn);

    /// <param name="Giverne">What each of those who must answer says.</param>
    public sealed record Stilling(string Til, Samtykkestilling Status, DateOnly? Varer, IReadOnlyList<Giversvar> Giverne)
    {
        /// <summary>The kinds of information it covers now.</summary>
        public IReadOnlyList<Informasjonskategori> Omfang { get; init; } = [];

        /// <summary>The first day anything may be dated to be covered; null for the log, for no yes, and when it covers what was written before too.</summary>
        public DateOnly? Fra { get; init; }
    }

    public sealed record Giversvar(string Navn, Samtykkestilling Status);

    public sealed record Svarlinje(SamtykkeId Id, string Giver, string Til, bool Ja, Samtykkemaate Maate, DateOnly Fra, DateOnly Varer, DateOnly? Trukket, bool Gjelder)
    {
        /// <summary>The kinds of information a yes covers.</summary>
        public IReadOnlyList<Informasjonskategori> Omfang { get; init; } = [];

        /// <summary>True when a yes covers what was written before its first day too.</summary>
        public bool Tidligere { get; init; }

        /// <summary>The day the child began in another unit, which ended it; null when that has not been.</summary>
        public DateOnly? Avloest { get; init; }

        /// <summary>Who wrote the answer down; null when the family answered by itself.</summary>
        public string? RegistrertAv { get; init; }

        public string? Vitne { get; init; }

        /// <summary>The language it was explained in; null for the kommune's own.</summary>
        public string? Spraak { get; init; }

        public bool Tolk { get; init; }

        /// <summary>What the one who answered said it means.</summary>
        public string? Forstaatt { get; init; }

        /// <summary>The paper it was signed on, where it has been brought; those that are there first.</summary>
        public IReadOnlyList<Vedleggslinje> Papirer { get; init; } = [];
    }
}

internal sealed class VisSamtykkerHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<VisSamtykker, Result<VisSamtykker.Svar>>
{
    public async Task<Result<VisSamtykker.Svar>> Handle(VisSamtykker request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.FirstAsync(f => f.Id == request.Forloep, cancellationToken);
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var id = request.Forloep;
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (regler, idag) = (ramme.Veileder.Regler, ramme.Naa.Dag);
        var papirer = (await db.Stafettlogger.Hent(id, cancellationToken)).Vedlegg.ToLookup(v => v.Samtykke);
        AnsattId[] skrev = [.. samtykker.Select(s => s.RegistrertAv).Concat(samtykker.SelectMany(s => papirer[s.Id]).SelectMany(Vedleggslinje.Nevnte)).Distinct()];
        var registrert = await db.Ansatte.Where(a => EF.Parameter(skrev).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        string Navnet(ForesattId? giver) => giver is null ? barn.Navn.Tekst : barn.Foresatte.First(f => f.Id == giver).Navn.Tekst;
        return new VisSamtykker.Svar(
            [.. Samtykkeregel.MaaSvare(barn, regler, idag).Select(g => new VisSamtykker.Giver(g?.Verdi.ToString() ?? "ungdommen", Navnet(g)))],
            [.. samtykker.Select(s => s.Til).Append(Domain.Samtykke.Stafettloggen).Distinct().Select(til =>
            {
                var status = Samtykkeregel.Status(barn, regler, samtykker, til, idag);
                return new VisSamtykker.Stilling(rammer.Oppsett.Samtykkenavn(til), status.Stilling, status.Varer,
                    [.. Samtykkeregel.Svarene(barn, regler, samtykker, til, idag).Select(s => new VisSamtykker.Giversvar(Navnet(s.Hvem), s.Stilling))])
                {
                    Omfang = status.Omfang.Kategorier,
                    Fra = til == Domain.Samtykke.Stafettloggen ? null : status.Dekning.FoersteDag,
                };
            })],
            [.. samtykker.OrderByDescending(s => s.Registrert).ThenByDescending(s => s.Id.Verdi).Select(s => new VisSamtykker.Svarlinje(
                s.Id, Navnet(s.GittAv), rammer.Oppsett.Samtykkenavn(s.Til), s.Ja, s.Maate, s.Fra, s.Varer, s.Trukket, s.GjelderPaa(idag))
            {
                Omfang = s.Omfang.Kategorier,
                Tidligere = s.Tidligere,
                Avloest = s.Avloest,
                RegistrertAv = registrert.GetValueOrDefault(s.RegistrertAv),
                Vitne = s.Vitne?.Tekst,
                Spraak = s.Spraak?.Tekst,
                Tolk = s.Tolk,
                Forstaatt = s.Forstaatt?.Tekst,
                Papirer = [.. Vedleggslinje.Liste(papirer[s.Id], registrert)],
            })],
            rammer.Oppsett.Tjenester,
            forloep.ErAapent)
        {
            Bytte = await db.KommendeBytte(forloep.Barn, cancellationToken),
        };
    }
}
