using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

internal sealed class SkrivUroHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, Barnevalg barnevalg)
    : IRequestHandler<SkrivUro, Result<SkrivUro.Kvittering>>
{
    public async Task<Result<SkrivUro.Kvittering>> Handle(SkrivUro request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var gjelder = les.Valg<Gjelder>("gjelder", "hvem uroen gjelder", request.Gjelder);
        var lest = gjelder is Gjelder.Barn ? barnevalg.Les(request.Barn, request.BarnNavn, request.BarnFoedt, request.BarnFnr, les) : null;
        var oppsto = les.Dato("observertDato", "dagen du så eller hørte det", request.ObservertDato, ikkeFramtid: true);
        var bekreftet = request.FnrBekreftet == "ja";
        var beskrivelse = les.Fritekst("beskrivelse", "hva du har sett eller hørt", request.Beskrivelse, min: 10, fnrBekreftet: bekreftet);
        var tolkning = les.Fritekst("tolkning", "hva du tenker om det", request.Tolkning, paakrevd: false, fnrBekreftet: bekreftet);
        if (les.Hinder is { } hinder) return hinder;

        var barn = lest is null ? null : await barnevalg.Finn(lest, cancellationToken);
        if (barn?.Hinder is { } ukjent) return ukjent;

        var eier = await db.Ansatte.AsNoTracking().FirstAsync(a => a.Id == innlogget.Id, cancellationToken);
        var skalDeles = request.DelMedLeder == "ja";
        var leder = skalDeles ? await db.NaermesteLeder(eier, ramme.Naa.Dag, cancellationToken) : null;
        if (skalDeles && leder is null) return Hindre.IngenLeder;

        var uro = Domain.Uro.Skriv(UroId.Ny(), eier, new Uroinnhold(gjelder!.Value, barn?.Verdi?.Barn.Id, oppsto!.Value, beskrivelse!, tolkning) { SkrevetNavn = barn?.Verdi?.SkrevetNavn }, ramme);
        if (leder is not null) _ = uro.Del(leder.Id, ramme);
        if (barn?.Verdi is { } funn) barnevalg.Bruk(funn);
        _ = db.Uroer.Add(uro);
        return new SkrivUro.Kvittering(uro.Id, uro.AapneFrister.First(f => f.Navn is Fristnavn.Avklaring).Dag, leder?.Navn);
    }
}
