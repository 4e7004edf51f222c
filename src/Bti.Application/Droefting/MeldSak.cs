using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An employee asks a team to discuss something about nobody who is named: an anonymous case, or one about a class, an environment, a routine.</summary>
/// <param name="Slag">anonym or system.</param>
/// <param name="FunnBesvart">«ja» when the writer has seen what could tell who it is about, and lets it stand.</param>
public sealed record MeldSak(string? Slag, Saksfelter Felter, string? FunnBesvart, Noekkel Noekkel) : ICommand<Result<MeldSak.Kvittering>>
{
    public static Handling Handling => Handling.MeldeSak;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Kvittering(DroeftingssakId Sak);
}

internal sealed class MeldSakHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<MeldSak, Result<MeldSak.Kvittering>>
{
    public async Task<Result<MeldSak.Kvittering>> Handle(MeldSak request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var slag = les.EnAv("slag", "hva slags sak det er", request.Slag, [Inndata.Kode(Sakslag.Anonym), Inndata.Kode(Sakslag.System)]);
        var arena = await les.Arena(db, rammer.Oppsett, request.Felter.Arena, cancellationToken);
        if (les.Innhold(arena, request.Felter) is not { } innhold) return les.Hinder!;

        var meg = innlogget.Id;
        var jeg = await db.Ansatte.FirstAsync(a => a.Id == meg, cancellationToken);
        var (sak, nei) = slag == Inndata.Kode(Sakslag.System) ? (Systemsak.Meld(arena!, jeg, innhold, ramme), null) : await Anonym(arena!, jeg, innhold, request.FunnBesvart == "ja", ramme, cancellationToken);
        if (nei is not null) return nei;
        _ = db.Droeftingssaker.Add(sak!);
        return new MeldSak.Kvittering(sak!.Id);
    }

    private async Task<(Droeftingssak? Sak, Hinder? Hinder)> Anonym(Moetearena arena, Ansatt jeg, Saksinnhold innhold, bool besvart, Rammer ramme, CancellationToken ct)
    {
        var (sak, nei) = AnonymDroefting.Meld(arena, jeg, innhold, besvart, await db.Vaktkunnskap(rammer.Oppsett, jeg.Enhet, ramme.Naa.Dag, ct), ramme);
        return (sak, nei);
    }
}
