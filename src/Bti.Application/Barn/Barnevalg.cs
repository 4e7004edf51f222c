using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>
/// Which child an uro is about: one chosen from the own unit's roster, or one the writer names. Reads and finds; the use
/// case says that it is used when nothing can say no any more.
/// </summary>
internal sealed class Barnevalg(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, IHvelv hvelv, IConfiguration konfigurasjon)
{
    /// <summary>What was typed: a child on the roster, or the one who was named.</summary>
    internal sealed record Lest(Guid? Valgt, Domain.Barn? Navngitt);

    /// <summary>The child it is.</summary>
    /// <param name="ErNytt">True when the kommune has not had it before.</param>
    /// <param name="SkrevetNavn">What the writer called it, when nothing else of it may be told.</param>
    internal sealed record Funn(Domain.Barn Barn, bool ErNytt, Fortrolig? SkrevetNavn = null);

    /// <summary>Reads the choice; <paramref name="les"/> notes what is wrong with it.</summary>
    public Lest Les(string? barn, string? navn, string? foedt, string? fnr, Inndata les) =>
        string.IsNullOrEmpty(barn) ? new(null, Navngitt(navn, foedt, fnr, les)) : new(les.Id("barn", "barnet", barn), null);

    /// <summary>
    /// Finds the child. A number that is here already is that child; the writer gets the same answer either way, and of a child whose
    /// address is protected, and that she cannot choose herself, reads no name but her own for it (ADR-0064).
    /// </summary>
    /// <returns>A Hinder when the one chosen is not on the roster.</returns>
    public async Task<Result<Funn>> Finn(Lest lest, CancellationToken ct)
    {
        if (lest.Valgt is { } id)
        {
            var valgt = new BarnId(id);
            return await Lista.FirstOrDefaultAsync(b => b.Id == valgt, ct) is { } paaLista ? new Funn(paaLista, false) : Hindre.IkkeFunnet;
        }

        var nytt = lest.Navngitt!;
        var kjent = nytt.FnrIndeks is { } indeks
            ? await db.Barn.FirstOrDefaultAsync(b => b.FnrIndeks == indeks, ct)
            : null;
        if (kjent is null) return new Funn(nytt, ErNytt: true);
        var faarVite = kjent.Adressebeskyttelse is Adressebeskyttelse.Ingen || await Lista.AnyAsync(b => b.Id == kjent.Id, ct);
        return new Funn(kjent, ErNytt: false, faarVite ? null : nytt.Navn);
    }

    private IQueryable<Domain.Barn> Lista => db.Barn.SynligPaaLista(db, innlogget.Subjekt, rammer.Nye().Naa.Dag);

    /// <summary>The uro is about the child: a new one is stored with it, and one that is here takes part in the saving.</summary>
    public void Bruk(Funn funn)
    {
        if (funn.ErNytt) _ = db.Barn.Add(funn.Barn);
        else funn.Barn.SkrivesOm();
    }

    private Domain.Barn? Navngitt(string? navnet, string? foedselsdag, string? nummer, Inndata les)
    {
        var utenNummer = string.IsNullOrWhiteSpace(nummer);
        var navn = les.Navn("barnNavn", "navnet til barnet", navnet);
        var dag = les.Dato("barnFoedt", "fødselsdatoen", foedselsdag, paakrevd: utenNummer, tidligst: new DateOnly(1900, 1, 1), ikkeFramtid: true);
        var fnr = les.Fnr("barnFnr", "fødselsnummeret", nummer, paakrevd: false, konfigurasjon.TillaterSyntetiske);
        if (navn is null || (dag ?? fnr?.Foedselsdato) is not { } foedt) return null;

        var barn = new Domain.Barn
        {
            Kommune = innlogget.Kommune,
            Id = BarnId.Ny(),
            Navn = navn,
            Fnr = fnr is { } gyldig ? Fortrolig.Av(gyldig.Siffer) : null,
            FnrIndeks = fnr is { } kjent ? hvelv.Indeks(innlogget.Kommune, kjent.Siffer) : null,
            Foedt = foedt,
        };
        barn.ErRegistrert(innlogget.Id, les.Naa);
        var alder = barn.Alder(les.Naa.Dag);
        if (alder > rammer.Nye().Veileder.Regler.MaksAlder)
            les.Feil(Hindre.AlderUtenfor.Med("alder", alder.ToString(CultureInfo.InvariantCulture)), dag is null ? "barnFnr" : "barnFoedt", "barnet");
        return barn;
    }
}
