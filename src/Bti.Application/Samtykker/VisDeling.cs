using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What would go to a service, line by line, and why: asked before anybody is let in or anything is printed.</summary>
/// <param name="Til">The service, by its code; null while none is chosen.</param>
public sealed record VisDeling(ForloepId Forloep, string? Til) : IQuery<Result<VisDeling.Svar>>
{
    public static Handling Handling => Handling.SeDeling;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Mottaker">What the service is called; null while none is chosen.</param>
    /// <param name="Hinder">Why nothing can go; null when something may.</param>
    /// <param name="Omfang">The kinds of information the samtykke covers today.</param>
    /// <param name="KanGi">Who can lift what stands in the way, by saying yes.</param>
    public sealed record Svar(
        string? Mottaker, Hinder? Hinder, DateOnly? Varer, IReadOnlyList<Informasjonskategori> Omfang, IReadOnlyList<string> KanGi,
        IReadOnlyList<Linje> Linjer, IReadOnlyList<Tjeneste> Tjenester)
    {
        /// <summary>The first day anything may be dated to go; null when nothing goes, or it covers what was written before too.</summary>
        public DateOnly? Fra { get; init; }
    }

    /// <param name="Slag">The code of what it is.</param>
    /// <param name="Gaar">True when the service would see it.</param>
    /// <param name="Hinder">Why it does not go; null when it does.</param>
    /// <param name="Lov">The row of law it rests on; null when none is known for the day.</param>
    public sealed record Linje(string Slag, DateOnly Dag, string Utdrag, Informasjonskategori Kategori, bool Gaar, Hinder? Hinder, Lovhenvisning? Lov)
    {
        /// <summary>True for what the service has written itself.</summary>
        public bool ErDeres { get; init; }
    }

    /// <param name="Id">What a link to «Hva loven krever» points at.</param>
    public sealed record Lovhenvisning(string Id, string Lov, string Paragraf);
}

internal sealed class VisDelingHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisDeling, Result<VisDeling.Svar>>
{
    private const int Utdragslengde = 120;

    public async Task<Result<VisDeling.Svar>> Handle(VisDeling request, CancellationToken cancellationToken)
    {
        var tjenester = rammer.Oppsett.Tjenester;
        if (string.IsNullOrEmpty(request.Til)) return new VisDeling.Svar(null, null, null, [], [], [], tjenester);
        if (tjenester.FirstOrDefault(t => t.Kode == request.Til) is not { } mottaker) return Hindre.VerdiUgyldig.ForFelt("til", "tjenesten");

        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var dag = ramme.Naa.Dag;
        var (status, hinder) = await db.DelingTil(forloep, mottaker.Kode, ramme, cancellationToken);
        var logg = (await db.Stafettlogger.Hent(request.Forloep, cancellationToken)).Utsnitt(await db.Vindu(forloep, innlogget.Subjekt, null, ramme, cancellationToken));
        var vindu = Delingsoppslag.Vindu(forloep, mottaker.Kode, status, hinder);
        VisDeling.Linje Linje(string slag, DateOnly skjedde, Fortrolig tekst, IOpplysning opplysning)
        {
            var nei = vindu.HinderFor(opplysning) is { } hver ? (hinder ?? hver).Med("mottaker", mottaker.Navn) : null;
            return new(slag, skjedde, Utdrag(tekst.Tekst), opplysning.Kategori, nei is null, nei, Loven(nei, dag)) { ErDeres = vindu.ErEgen(opplysning) };
        }

        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        return new VisDeling.Svar(
            mottaker.Navn, hinder?.Med("mottaker", mottaker.Navn), status.Varer, status.Omfang.Kategorier,
            [.. Samtykkeregel.MaaSvare(barn, ramme.Veileder.Regler, dag).Select(g => g is null ? barn.Navn.Tekst : barn.Foresatte.First(f => f.Id == g).Navn.Tekst)],
            [
                .. logg.Innlegg.Select(i => Linje(Inndata.Kode(i.Slag), i.Dag, i.Tekst, i))
                    .Concat(logg.Moeter.Select(m => Linje("moete", m.Dag, m.Referat, m)))
                    .Concat(logg.Evalueringer.Select(e => Linje("evaluering", e.Dag, e.Vurdering, e)))
                    .Concat(logg.Maal.Select(m => Linje("maal", Naa.OsloDag(m.Satt), m.Tekst, m)))
                    .Concat(logg.Tiltak.Select(t => Linje("tiltak", t.Start, t.Tittel, t)))
                    .Concat(logg.Filer.Where(v => v.Fjernet is null).Select(v => Linje("vedlegg", Naa.OsloDag(v.LagtVed), v.Navn, v)))
                    .OrderByDescending(l => l.Dag),
            ],
            tjenester)
        {
            Fra = hinder is null ? status.Dekning.FoersteDag : null,
        };
    }

    private static VisDeling.Lovhenvisning? Loven(Hinder? nei, DateOnly dag)
    {
        var rad = nei is null ? Delingsgrunnlag.Samtykke.Loven(dag) : Lovverk.Bak(nei.Kode) is { } vern ? Lovverk.GjeldendePaa(dag).FirstOrDefault(r => r.Vern == vern.Id) : null;
        return rad is null ? null : new(rad.Id, rad.Lov, rad.Paragraf);
    }

    private static string Utdrag(string tekst) => tekst.Length <= Utdragslengde ? tekst : string.Concat(tekst.AsSpan(0, Utdragslengde), "…");
}
