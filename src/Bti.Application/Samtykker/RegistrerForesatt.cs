using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A guardian of the child is written down. Foreldreansvar is none unless it is said (Vigilo 2020).</summary>
public sealed record RegistrerForesatt(
    ForloepId Forloep, string? Navn, string? Relasjon, string? Foreldreansvar, string? Mobil, string? Epost, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class RegistrerForesattHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<RegistrerForesatt, Result>
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
        if (les.Hinder is { } hinder) return hinder;

        barn.LeggTil(new Foresatt
        {
            Kommune = barn.Kommune,
            Id = ForesattId.Ny(),
            Barn = barn.Id,
            Navn = navn!,
            Relasjon = relasjon!.Tekst,
            Foreldreansvar = request.Foreldreansvar == "ja",
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
