using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator lifts what somebody has said by mistake of a case about no named child, and says why: she is let in again.</summary>
/// <param name="Inhabil">The id of what was said.</param>
/// <param name="FunnBesvart">«ja» when what could tell who an anonymous case is about is to stand.</param>
public sealed record OpphevInhabilISak(DroeftingssakId Sak, string? Inhabil, string? Grunn, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result>, IAlvorlig
{
    public static Handling Handling => Handling.StyreHabilitet;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class OpphevInhabilISakHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<OpphevInhabilISak, Result>
{
    public async Task<Result> Handle(OpphevInhabilISak request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var les = new Inndata(ramme.Naa);
        var inhabil = les.Id("inhabil", "hvem som er inhabil", request.Inhabil);
        var grunn = les.Fritekst("grunn", "hvorfor", request.Grunn, min: 10, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (await db.HinderForTekst(sak, "grunn", "hvorfor", grunn!, request.FunnBesvart, rammer.Oppsett, ramme.Naa.Dag, cancellationToken) is { } funn) return funn;
        return sak.OpphevInhabil(inhabil!.Value, grunn!, ramme);
    }
}
