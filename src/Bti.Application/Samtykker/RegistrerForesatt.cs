using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>
/// A guardian of the child is written down. Foreldreansvar is none unless it is said (Vigilo 2020). With her foedselsnummer she can log in;
/// one who was written down without it gets it when she is written down once more by the same name.
/// </summary>
public sealed record RegistrerForesatt(
    ForloepId Forloep, string? Navn, string? Relasjon, string? Foreldreansvar, string? Mobil, string? Epost, Noekkel Noekkel, string? Fnr = null) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <summary>A foedselsnummer opens a login.</summary>
    public bool ErAlvorlig => !string.IsNullOrWhiteSpace(Fnr);
}

internal sealed class RegistrerForesattHandler(IBtiDb db, Rammeoppslag rammer, IHvelv hvelv, IConfiguration konfigurasjon) : IRequestHandler<RegistrerForesatt, Result>
{
    public async Task<Result> Handle(RegistrerForesatt request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        if (!forloep.ErAapent) return Hindre.ErAvsluttet;
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var navn = les.Navn("navn", "navnet", request.Navn);
        var relasjon = les.Kort("relasjon", "relasjonen", request.Relasjon, maks: 40);
        var mobil = les.Telefon("mobil", "telefonnummeret", request.Mobil, paakrevd: false);
        var epost = les.Epost("epost", "e-postadressen", request.Epost, paakrevd: false);
        var fnr = les.Fnr("fnr", "fødselsnummeret", request.Fnr, paakrevd: false, konfigurasjon.TillaterSyntetiske);
        if (les.Hinder is { } hinder) return hinder;

        var indeks = fnr is { } nummer ? hvelv.Indeks(barn.Kommune, nummer.Siffer) : null;
        if (indeks is not null)
        {
            if (barn.Foresatte.Any(f => f.GjelderPaa(ramme.Naa.Dag) && f.FnrIndeks.AsSpan().SequenceEqual(indeks))) return Hindre.ForesattFinnes.ForFelt("fnr", "fødselsnummeret");
            if (barn.Foresatte.FirstOrDefault(f => f.FnrIndeks is null && f.GjelderPaa(ramme.Naa.Dag) && string.Equals(f.Navn.Tekst, navn!.Tekst, StringComparison.OrdinalIgnoreCase)) is { } kjent)
            {
                (kjent.Fnr, kjent.FnrIndeks, kjent.Telefon, kjent.Epost) = (Fortrolig.Av(fnr!.Value.Siffer), indeks, mobil ?? kjent.Telefon, epost ?? kjent.Epost);
                barn.ErEndret(ramme.Av, ramme.Naa);
                return Result.Ja;
            }
        }

        barn.LeggTil(new Foresatt
        {
            Kommune = barn.Kommune,
            Id = ForesattId.Ny(),
            Barn = barn.Id,
            Navn = navn!,
            Relasjon = relasjon!.Tekst,
            Foreldreansvar = request.Foreldreansvar == "ja",
            Fnr = fnr is { } hennes ? Fortrolig.Av(hennes.Siffer) : null,
            FnrIndeks = indeks,
            Telefon = mobil,
            Epost = epost,
        });
        barn.ErRegistrert(ramme.Av, ramme.Naa);
        if (request.Foreldreansvar != "ja") return Result.Ja;

        // One more who must answer: what was agreed without her does not hold any longer.
        var id = request.Forloep;
        var gjelder = await db.Samtykker.Where(s => s.Forloep == id).Select(s => s.Til).Distinct().ToListAsync(cancellationToken);
        foreach (var til in gjelder) _ = await forloep.FoelgSamtykkene(til, db, rammer.For(forloep.VeilederVersjon), cancellationToken);
        return Result.Ja;
    }
}
