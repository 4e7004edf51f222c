using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An answer to the question of samtykke is written down: yes or no, orally, on paper or digitally, to the log or to one service.</summary>
/// <param name="Kategorier">The codes of the kinds of information a yes covers; left out, it covers all, and empty is an error.</param>
/// <param name="Vitne">Who heard an oral answer besides the one who writes it down.</param>
/// <param name="Spraak">The language it was explained in; left out, it is the kommune's own.</param>
/// <param name="Tolk">ja when there was an interpreter.</param>
/// <param name="Tidligere">ja when a yes to a service covers what was written before it too; left out, it does not.</param>
/// <param name="Forstaatt">What the one who answered said it means, in her own words.</param>
public sealed record RegistrerSamtykke(
    ForloepId Forloep, string? GittAv, string? Til, string? Svar, string? Maate, string? Fra, string? Varer, Noekkel Noekkel,
    IReadOnlyList<string>? Kategorier = null, string? Vitne = null, string? Spraak = null, string? Tolk = null, string? Forstaatt = null, string? Tidligere = null) : ICommand<Result>
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
        if (maate is { } valgt && !innlogget.Subjekt.Rolle.ErFamilie && !Domain.Samtykke.SkrevetNed.Contains(valgt)) les.Feil(Hindre.VerdiUgyldig, "maate", "hvordan svaret ble gitt");
        var fra = les.Dato("fra", "dagen svaret ble gitt", request.Fra, ikkeFramtid: true) ?? ramme.Naa.Dag;
        var siste = Samtykkeregel.SisteDag(barn, ramme.Veileder.Regler, giver, fra);
        var varer = les.Dato("gyldigTil", "siste dag samtykket gjelder", request.Varer, paakrevd: false, tidligst: fra, senest: siste) ?? siste;
        var til = rammer.Oppsett.Tjenester.Any(t => t.Kode == request.Til) || request.Til == Domain.Samtykke.Stafettloggen ? request.Til : null;
        if (til is null) les.Feil(Hindre.VerdiUgyldig, "til", "hva samtykket gjelder");
        var omfang = svar is Samtykkesvar.Ja ? request.Kategorier is { } valgte ? les.Omfang(valgte) : Samtykkeomfang.Alt : Samtykkeomfang.Ingenting;
        var vitne = les.Kort("vitne", "vitnet", request.Vitne, paakrevd: false, maks: 120);
        if (vitne is not null && maate is not null and not Samtykkemaate.Muntlig) les.Feil(Hindre.VitneBareMuntlig, "vitne", "vitnet");
        var spraak = les.Kort("spraak", "språket", request.Spraak, paakrevd: false, maks: 40);
        var forstaatt = les.Fritekst("forstaatt", "hva den som svarte har forstått", request.Forstaatt, paakrevd: false, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;
        var maaSvare = Samtykkeregel.MaaSvare(barn, ramme.Veileder.Regler, ramme.Naa.Dag);
        if (!maaSvare.Contains(giver)) return maaSvare.Contains(null) ? Hindre.UngdommenMaaSvare : Hindre.IkkeFunnet;
        if (giver is null) forloep.UngdommenHarSvart(fra, ramme);

        _ = db.Samtykker.Add(Domain.Samtykke.Registrer(SamtykkeId.Ny(), forloep, giver, til!, svar is Samtykkesvar.Ja, maate!.Value, new(vitne, spraak, request.Tolk == "ja", forstaatt), omfang, fra, varer, ramme, request.Tidligere == "ja"));
        return await forloep.FoelgSamtykkene(til!, db, ramme, cancellationToken);
    }
}
