using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A family asks for help by itself, and the coordinator takes it: «en dør inn», no waiting list. The family says yes to the team hearing it.</summary>
/// <param name="Hvem">Who asks, as she wants to be called.</param>
/// <param name="Kontakt">How she is reached.</param>
/// <param name="HarSagtJa">«ja» when she has.</param>
public sealed record MeldHenvendelse(string? Hvem, string? Kontakt, string? HarSagtJa, Saksfelter Felter, Noekkel Noekkel) : ICommand<Result<MeldHenvendelse.Kvittering>>
{
    public static Handling Handling => Handling.TaImotHenvendelse;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Kvittering(DroeftingssakId Sak);
}

internal sealed class MeldHenvendelseHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<MeldHenvendelse, Result<MeldHenvendelse.Kvittering>>
{
    public async Task<Result<MeldHenvendelse.Kvittering>> Handle(MeldHenvendelse request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var arena = await les.Arena(db, rammer.Oppsett, request.Felter.Arena, cancellationToken);
        var hvem = les.Navn("hvem", "hvem som spør", request.Hvem);
        var kontakt = les.Kort("kontakt", "hvordan familien nås", request.Kontakt);
        var innhold = les.Innhold(arena, request.Felter);
        if (request.HarSagtJa != "ja") les.Feil(Hindre.FamilienMaaSiJa, "harSagtJa", "at familien har sagt ja");
        if (les.Hinder is { } hinder) return hinder;

        var meg = innlogget.Id;
        var sak = Familiehenvendelse.Meld(arena!, await db.Ansatte.FirstAsync(a => a.Id == meg, cancellationToken), innhold!, hvem!, kontakt!, ramme);
        _ = db.Droeftingssaker.Add(sak);
        return new MeldHenvendelse.Kvittering(sak.Id);
    }
}
