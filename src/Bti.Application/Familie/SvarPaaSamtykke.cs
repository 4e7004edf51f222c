using System.Globalization;
using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>One of the family answers for herself, from today: the same rules as when an employee writes the answer down, and the stafettholder is told.</summary>
/// <param name="Til">The service's code, or «stafettlogg».</param>
/// <param name="Svar">ja or nei.</param>
/// <param name="Tidligere">ja when a yes to a service covers what was written before it too.</param>
public sealed record SvarPaaSamtykke(ForloepId Forloep, string? Til, string? Svar, Noekkel Noekkel, string? Tidligere = null) : ICommand<Result>
{
    public static Handling Handling => Handling.SvarePaaSamtykke;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SvarPaaSamtykkeHandler(IBtiDb db, Innlogget innlogget, Familieoppslag familie, Rammeoppslag rammer) : IRequestHandler<SvarPaaSamtykke, Result>
{
    public async Task<Result> Handle(SvarPaaSamtykke request, CancellationToken cancellationToken)
    {
        var naa = rammer.Nye().Naa;
        var meg = (await familie.Finn(innlogget.Subjekt, request.Forloep, naa.Dag, cancellationToken))!.Foresatt;
        var svar = await new RegistrerSamtykkeHandler(db, rammer, innlogget).Handle(
            new RegistrerSamtykke(
                request.Forloep, meg?.Verdi.ToString() ?? "ungdommen", request.Til, request.Svar, Inndata.Kode(Samtykkemaate.Digital),
                naa.Dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), null, request.Noekkel, Tidligere: request.Tidligere),
            cancellationToken);
        if (svar.Hinder is null) _ = db.Varsler.Add(Varsel.OmFamiliesvar(await db.Forloep.Hent(request.Forloep, cancellationToken), request.Noekkel, naa));
        return svar;
    }
}
