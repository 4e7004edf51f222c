using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The one who does the stafettholder's work asks a team to discuss a forloep by name. Nothing goes to a service the family has not said yes to.</summary>
public sealed record MeldNavngittSak(ForloepId Forloep, Saksfelter Felter, Noekkel Noekkel) : ICommand<Result<MeldNavngittSak.Kvittering>>
{
    public static Handling Handling => Handling.DroefteForloep;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Kvittering(DroeftingssakId Sak);
}

internal sealed class MeldNavngittSakHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<MeldNavngittSak, Result<MeldNavngittSak.Kvittering>>
{
    public async Task<Result<MeldNavngittSak.Kvittering>> Handle(MeldNavngittSak request, CancellationToken cancellationToken)
    {
        var (id, meg) = (request.Forloep, innlogget.Id);
        var forloep = await db.Forloep.Hent(id, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var arena = await les.Arena(db, rammer.Oppsett, request.Felter.Arena, cancellationToken);
        if (les.Innhold(arena, request.Felter) is not { } innhold) return les.Hinder!;

        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var utelukkede = (await db.Utelukkede([barn.Id], ramme.Naa.Dag, cancellationToken))[barn.Id].ToHashSet();
        if (NavngittDroefting.HinderForArena(arena!, utelukkede, await db.SluttedeKoordinatorer(ramme.Naa.Dag).ToListAsync(cancellationToken)) is { } utelukket) return utelukket;
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(cancellationToken);
        var jeg = await db.Ansatte.FirstAsync(a => a.Id == meg, cancellationToken);
        var samtykke = Droeftingssamtykke.For(arena!, til => Samtykkeregel.Status(barn, ramme.Veileder.Regler, samtykker, til, ramme.Naa.Dag));
        var (sak, hinder) = NavngittDroefting.Meld(arena!, forloep, barn, samtykke, jeg, innhold, ramme);
        if (hinder is not null) return hinder;
        _ = db.Droeftingssaker.Add(sak!);
        return new MeldNavngittSak.Kvittering(sak!.Id);
    }
}
