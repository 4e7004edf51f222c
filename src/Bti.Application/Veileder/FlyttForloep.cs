using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The open forloep of the kommune are ordered to another version. Nothing is ordered that would leave one behind: every nivaa
/// somebody is on must be in the version, or be given another.
/// </summary>
/// <param name="Til">A version that applies today.</param>
/// <param name="Nivaaer">The nivaa of the version that takes over for each it does not have.</param>
public sealed record FlyttForloep(string? Til, IReadOnlyDictionary<string, string>? Nivaaer, Noekkel Noekkel) : ICommand<Result<FlyttForloep.Kvittering>>
{
    public static Handling Handling => Handling.FlytteForloep;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Antall">How many there are to move.</param>
    public sealed record Kvittering(string Til, int Antall);
}

internal sealed class FlyttForloepHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<FlyttForloep, Result<FlyttForloep.Kvittering>>
{
    public async Task<Result<FlyttForloep.Kvittering>> Handle(FlyttForloep request, CancellationToken cancellationToken)
    {
        var naa = rammer.Nye().Naa;
        var les = new Inndata(naa);
        var versjon = les.EnAv("til", "versjonen", request.Til, rammer.Oppsett.Veiledere.Where(v => v.GjelderFra <= naa.Dag).Select(v => v.Versjon));
        if (les.Hinder is { } hinder) return hinder;
        var til = rammer.Oppsett.Veileder(versjon!);
        if (await db.Veilederflyttinger.Where(f => f.Ferdig == null).Select(f => f.Til).FirstOrDefaultAsync(cancellationToken) is { } paagaar)
            return Hindre.FlyttingPaagaar.Med("versjon", paagaar);
        var paaNivaa = await db.Forloep.Where(f => f.ErAapent && f.VeilederVersjon != versjon).GroupBy(f => f.Nivaa).Select(g => new { Nivaa = g.Key, Antall = g.Count() }).ToListAsync(cancellationToken);
        if (paaNivaa.Count == 0) return Hindre.IngenAaFlytte.Med("versjon", versjon!);
        var kart = Nivaakart.Av(request.Nivaaer);
        if (paaNivaa.OrderBy(n => n.Nivaa).FirstOrDefault(n => kart.Fra(n.Nivaa, til) is null) is { } uten)
            return Hindre.FlyttingUtenNivaa.ForFelt($"nivaa{uten.Nivaa}", "nivået").Med("nivaa", uten.Nivaa.ToString());

        var fra = await db.Forloep.Where(f => f.ErAapent && f.VeilederVersjon != versjon).Select(f => f.VeilederVersjon).Distinct().ToListAsync(cancellationToken);
        if (fra.Sum(f => Modellkontroll.ProevFlytting(rammer.Oppsett.Veileder(f), til, kart).Brudd.Count) + Modellkontroll.Proev(til).Brudd.Count is var brudd and > 0)
            return Hindre.FlyttingHolderIkke.Med("versjon", versjon!).Med("antall", brudd.ToString(CultureInfo.InvariantCulture));

        _ = db.Veilederflyttinger.Add(new Veilederflytting
        {
            Kommune = innlogget.Kommune,
            Id = VeilederflyttingId.Ny(),
            Til = versjon!,
            Kart = kart,
            BestiltAv = innlogget.Id,
            Bestilt = naa.Tidspunkt,
        });
        return new FlyttForloep.Kvittering(versjon!, paaNivaa.Sum(n => n.Antall));
    }
}
