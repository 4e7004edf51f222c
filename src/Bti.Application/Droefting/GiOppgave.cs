using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A case about no named child: what is decided becomes something one of those in the meeting is to do, with a day, and she is told.</summary>
/// <param name="Ansvarlig">The id of one who sits there, or brought it.</param>
/// <param name="FunnBesvart">«ja» when what could tell who an anonymous case is about is to stand.</param>
public sealed record GiOppgave(DroeftingssakId Sak, string? Tekst, string? Ansvarlig, string? Frist, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result>
{
    public static Handling Handling => Handling.BeslutteISak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class GiOppgaveHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<GiOppgave, Result>
{
    public async Task<Result> Handle(GiOppgave request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var fakta = (await oppslag.Finn(request.Sak, cancellationToken))!;
        if (fakta.Barnet is not null) return Hindre.IkkeFunnet;
        var les = new Inndata(ramme.Naa);
        var tekst = les.Fritekst("oppgave", "hva som skal gjøres", request.Tekst, maks: 1000);
        var valgt = les.Id("ansvarlig", "hvem som er ansvarlig", request.Ansvarlig);
        var frist = les.Dato("frist", "fristen", request.Frist, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var (sak, ansvarlig) = (fakta.Sak, new AnsattId(valgt ?? Guid.Empty));
        if (valgt is not null && !await db.Ansvarlige(fakta, ramme.Naa.Dag).AnyAsync(a => a.Id == ansvarlig, cancellationToken)) les.Feil(Hindre.VerdiUgyldig, "ansvarlig", "hvem som er ansvarlig");
        if (les.Hinder is { } hinder) return hinder;
        if (Saksgang.HinderForBeslutning(fakta) is { } nei) return nei;
        if (await db.HinderForTekst(sak, "oppgave", "hva som skal gjøres", tekst!, request.FunnBesvart, rammer.Oppsett, ramme.Naa.Dag, cancellationToken) is { } funn) return funn;
        var oppgave = Droeftingsoppgave.Gi(sak, Fortrolig.Av(tekst!.Tekst), ansvarlig, frist!.Value, innlogget.Id);
        _ = db.Droeftingsoppgaver.Add(oppgave);
        if (ansvarlig != innlogget.Id) _ = db.Varsler.Add(Varsel.OmOppgave(oppgave, ramme.Naa));
        _ = db.Droeftingsinnlegg.Add(sak.Noter(Saksinnleggslag.Beslutning, tekst, ramme).Innlegg!);
        return Result.Ja;
    }
}
