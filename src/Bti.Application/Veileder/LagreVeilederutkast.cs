using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The text the kommune is working on is kept as it was typed, also when it cannot be used yet.</summary>
/// <param name="Versjon">The version of the draft it was written on top of; 0 when there was none.</param>
public sealed record LagreVeilederutkast(string? Tekst, int? Versjon, Noekkel Noekkel) : ICommand<Result<LagreVeilederutkast.Kvittering>>
{
    public static Handling Handling => Handling.RedigereVeileder;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Versjon">The draft's version now.</param>
    public sealed record Kvittering(int Versjon);
}

internal sealed class LagreVeilederutkastHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke)
    : IRequestHandler<LagreVeilederutkast, Result<LagreVeilederutkast.Kvittering>>
{
    public async Task<Result<LagreVeilederutkast.Kvittering>> Handle(LagreVeilederutkast request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var tekst = les.Raatekst("tekst", "veilederen", request.Tekst, Veilederutkast.Lengst);
        if (les.Hinder is { } hinder) return hinder;

        var utkast = await db.Veilederutkast.FirstOrDefaultAsync(cancellationToken);
        if (utkast is null)
        {
            if (request.Versjon is not (null or 0)) return Hindre.VeilederUtkastMangler;
            utkast = Veilederutkast.Ny(innlogget.Kommune, tekst!, innlogget.Id, klokke.Naa);
            _ = db.Veilederutkast.Add(utkast);
            return new LagreVeilederutkast.Kvittering(utkast.Versjon);
        }

        if (utkast.Skriv(tekst!, request.Versjon, innlogget.Id, klokke.Naa) is not null) return await db.SisteEndring(utkast, cancellationToken);
        return new LagreVeilederutkast.Kvittering(utkast.Versjon);
    }
}
