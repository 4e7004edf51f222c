using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An answer to the question of samtykke is written down: yes or no, orally or on paper, to the log or to one service.</summary>
public sealed record RegistrerSamtykke(ForloepId Forloep, string? GittAv, string? Til, string? Svar, string? Maate, string? Fra, string? Varer, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.RegistrereSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class RegistrerSamtykkeHandler(IBtiDb db, Rammeoppslag rammer, Innlogget innlogget) : IRequestHandler<RegistrerSamtykke, Result>
{
    public async Task<Result> Handle(RegistrerSamtykke request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        if (!forloep.ErAapent) return Hindre.ErAvsluttet;
        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, cancellationToken);
        var les = new Inndata(ramme.Naa);
        ForesattId? giver = request.GittAv == "ungdommen" ? null : les.Id("gittAv", "hvem som har svart", request.GittAv) is { } id ? new ForesattId(id) : null;
        var svar = les.Valg<Samtykkesvar>("svar", "svaret", request.Svar);
        var maate = les.Valg<Samtykkemaate>("maate", "hvordan svaret ble gitt", request.Maate);
        if (maate is Samtykkemaate.Digital && !innlogget.Subjekt.Rolle.ErFamilie) les.Feil(Hindre.VerdiUgyldig, "maate", "hvordan svaret ble gitt");
        var fra = les.Dato("fra", "dagen svaret ble gitt", request.Fra, ikkeFramtid: true) ?? ramme.Naa.Dag;
        var siste = Samtykkeregel.SisteDag(barn, ramme.Veileder.Regler, giver, fra);
        var varer = les.Dato("gyldigTil", "siste dag samtykket gjelder", request.Varer, paakrevd: false, tidligst: fra, senest: siste) ?? siste;
        var til = rammer.Oppsett.Tjenester.Any(t => t.Kode == request.Til) || request.Til == Domain.Samtykke.Stafettloggen ? request.Til : null;
        if (til is null) les.Feil(Hindre.VerdiUgyldig, "til", "hva samtykket gjelder");
        if (les.Hinder is { } hinder) return hinder;
        var maaSvare = Samtykkeregel.MaaSvare(barn, ramme.Veileder.Regler, ramme.Naa.Dag);
        if (!maaSvare.Contains(giver)) return maaSvare.Contains(null) ? Hindre.UngdommenMaaSvare : Hindre.IkkeFunnet;
        if (giver is null) forloep.UngdommenHarSvart(fra, ramme);

        _ = db.Samtykker.Add(Domain.Samtykke.Registrer(SamtykkeId.Ny(), forloep, giver, til!, svar is Samtykkesvar.Ja, maate!.Value, fra, varer, ramme));
        return await forloep.FoelgSamtykkene(til!, db, ramme, cancellationToken);
    }
}
