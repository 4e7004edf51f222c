using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>An employee writes down an uro, about a child she chooses, one she names, an unborn child, or nobody yet.</summary>
/// <returns>What happens next and when. Nothing in it says whether the kommune knew the child from before.</returns>
public sealed record SkrivUro(
    string? Gjelder, string? Barn, string? BarnNavn, string? BarnFoedt, string? BarnFnr, string? ObservertDato,
    string? Beskrivelse, string? Tolkning, string? DelMedLeder, string? FnrBekreftet, Noekkel Noekkel) : ICommand<Result<SkrivUro.Kvittering>>
{
    public static Handling Handling => Handling.SkriveUro;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Avklares">The last day to decide what happens next.</param>
    /// <param name="DeltMed">The leader who can read it now; null when it is the writer's alone.</param>
    public sealed record Kvittering(UroId Uro, DateOnly Avklares, string? DeltMed);
}

internal sealed class SkrivUroHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, IHvelv hvelv, IConfiguration konfigurasjon)
    : IRequestHandler<SkrivUro, Result<SkrivUro.Kvittering>>
{
    public async Task<Result<SkrivUro.Kvittering>> Handle(SkrivUro request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var gjelder = les.Valg<Gjelder>("gjelder", "hvem uroen gjelder", request.Gjelder);
        var valgt = gjelder is Gjelder.Barn ? les.Id("barn", "barnet", request.Barn, paakrevd: false) : null;
        var nytt = gjelder is Gjelder.Barn && valgt is null ? NyttBarn(request, les) : null;
        var oppsto = les.Dato("observertDato", "dagen du så eller hørte det", request.ObservertDato, ikkeFramtid: true);
        var bekreftet = request.FnrBekreftet == "ja";
        var beskrivelse = les.Fritekst("beskrivelse", "hva du har sett eller hørt", request.Beskrivelse, min: 10, fnrBekreftet: bekreftet);
        var tolkning = les.Fritekst("tolkning", "hva du tenker om det", request.Tolkning, paakrevd: false, fnrBekreftet: bekreftet);
        if (les.Hinder is { } hinder) return hinder;

        var barn = gjelder is Gjelder.Barn ? await FinnEllerRegistrer(valgt, nytt, cancellationToken) : new((BarnId?)null, null);
        if (barn.Hinder is { } ukjent) return ukjent;

        var eier = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == innlogget.Id, cancellationToken);
        var uro = Domain.Uro.Skriv(UroId.Ny(), eier, new Uroinnhold(gjelder!.Value, barn.Verdi, oppsto!.Value, beskrivelse!, tolkning), ramme);
        var leder = request.DelMedLeder == "ja" ? await db.NaermesteLeder(eier, cancellationToken) : null;
        if (leder is not null) _ = uro.Del(leder.Id, ramme);
        if (nytt is not null && nytt.Id == barn.Verdi) _ = db.Barn.Add(nytt);
        _ = db.Uroer.Add(uro);
        return new SkrivUro.Kvittering(uro.Id, uro.AapneFrister.First(f => f.Navn is Fristnavn.Avklaring).Dag, leder?.Navn);
    }

    private Domain.Barn? NyttBarn(SkrivUro request, Inndata les)
    {
        var navn = les.Navn("barnNavn", "navnet til barnet", request.BarnNavn);
        var fnr = les.Fnr("barnFnr", "fødselsnummeret", request.BarnFnr, paakrevd: false, konfigurasjon["Bti:Fnr:TillatSyntetiske"] == "true");
        var foedt = les.Dato("barnFoedt", "fødselsdatoen", request.BarnFoedt, paakrevd: fnr is null && les.Hinder is null, tidligst: new DateOnly(1900, 1, 1), ikkeFramtid: true) ?? fnr?.Foedselsdato;
        if (navn is null || foedt is not { } dag) return null;

        var barn = new Domain.Barn
        {
            Kommune = innlogget.Kommune,
            Id = BarnId.Ny(),
            Navn = navn,
            Fnr = fnr is null ? null : Fortrolig.Av(fnr.Value.Siffer),
            FnrIndeks = fnr is null ? null : hvelv.Indeks(innlogget.Kommune, fnr.Value.Siffer),
            Foedt = dag,
        };
        barn.ErRegistrert(innlogget.Id, les.Naa);
        var alder = barn.Alder(les.Naa.Dag);
        if (alder > rammer.Nye().Veileder.Regler.MaksAlder)
            les.Feil(Hindre.AlderUtenfor.Med("alder", alder.ToString(System.Globalization.CultureInfo.InvariantCulture)), "barnFnr", "barnet");
        return barn;
    }

    // A number that is here already is that child; the writer gets the same answer either way.
    private async Task<Result<BarnId?>> FinnEllerRegistrer(Guid? valgt, Domain.Barn? nytt, CancellationToken ct)
    {
        if (valgt is { } id)
        {
            var barn = new BarnId(id);
            return await db.Barn.SynligPaaLista(db, innlogget.Subjekt).AnyAsync(b => b.Id == barn, ct) ? barn : Hindre.IkkeFunnet;
        }

        if (nytt!.FnrIndeks is not { } indeks) return nytt.Id;
        var kjent = await db.Barn.Where(b => b.FnrIndeks == indeks).Select(b => (BarnId?)b.Id).FirstOrDefaultAsync(ct);
        return kjent ?? nytt.Id;
    }
}
