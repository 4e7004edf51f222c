using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system reads a roster of children with their foresatte in. A child whose number is here already is left as it is.</summary>
public sealed record LesInnBarn(IReadOnlyList<LesInnBarn.Linje> Linjer, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.ImportereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <summary>One child on the roster.</summary>
    public sealed record Linje(
        string Navn, string Fnr, DateOnly Foedt, string Enhetskode, string? Gruppe, Adressebeskyttelse Beskyttelse, IReadOnlyList<Voksen> Foresatte);

    /// <summary>A guardian; none has foreldreansvar unless the roster says so.</summary>
    public sealed record Voksen(string Navn, string? Fnr, string Relasjon, bool Foreldreansvar, Adressebeskyttelse Beskyttelse = Adressebeskyttelse.Ingen);
}

internal sealed class LesInnBarnHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, TimeProvider klokke) : IRequestHandler<LesInnBarn, Result>
{
    public async Task<Result> Handle(LesInnBarn request, CancellationToken cancellationToken)
    {
        var kommune = innlogget.Kommune;
        var enheter = await db.Enheter.AsNoTracking().ToDictionaryAsync(e => e.Kode, e => e.Id, cancellationToken);
        var kjente = (await db.Barn.Where(b => b.FnrIndeks != null).Select(b => b.FnrIndeks!).ToListAsync(cancellationToken)).Select(Convert.ToHexString).ToHashSet();
        foreach (var linje in request.Linjer)
        {
            var indeks = hvelv.Indeks(kommune, linje.Fnr);
            if (!kjente.Add(Convert.ToHexString(indeks))) continue;
            var barn = new Domain.Barn
            {
                Kommune = kommune,
                Id = BarnId.Ny(),
                Navn = Fortrolig.Av(linje.Navn),
                Fnr = Fortrolig.Av(linje.Fnr),
                FnrIndeks = indeks,
                Foedt = linje.Foedt,
                Enhet = enheter[linje.Enhetskode],
                Gruppe = linje.Gruppe,
                Adressebeskyttelse = linje.Beskyttelse,
            };
            barn.ErRegistrert(innlogget.Id, klokke.Naa);
            foreach (var voksen in linje.Foresatte)
            {
                barn.LeggTil(new Foresatt
                {
                    Kommune = kommune,
                    Id = ForesattId.Ny(),
                    Barn = barn.Id,
                    Navn = Fortrolig.Av(voksen.Navn),
                    Relasjon = voksen.Relasjon,
                    Foreldreansvar = voksen.Foreldreansvar,
                    Adressebeskyttelse = voksen.Beskyttelse,
                    FnrIndeks = voksen.Fnr is null ? null : hvelv.Indeks(kommune, voksen.Fnr),
                });
            }

            _ = db.Barn.Add(barn);
        }

        return Result.Ja;
    }
}
