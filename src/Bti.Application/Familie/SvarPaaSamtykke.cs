using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One of the family answers for herself, from today: the same rules as when an employee writes the answer down, and the stafettholder is told.</summary>
/// <param name="Til">The service's code, or «stafettlogg».</param>
/// <param name="Svar">ja or nei.</param>
/// <param name="Tidligere">ja when a yes to a service covers what was written before it too; left out, it is as her yes that stands, unless kinds are added.</param>
/// <param name="Kategorier">The codes of the kinds of information a yes covers; left out, they are those of her yes that stands, or all.</param>
public sealed record SvarPaaSamtykke(ForloepId Forloep, string? Til, string? Svar, Noekkel Noekkel, string? Tidligere = null, IReadOnlyList<string>? Kategorier = null) : ICommand<Result>
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
        var staar = await Staar(request, meg, naa.Dag, cancellationToken);

        // What is pressed is all that is changed: more of the past is not more kinds, nor are more kinds more of the past, and neither is a longer time.
        var staarI = staar?.Omfang.Kategorier.Select(Inndata.Kode).ToList();
        var tidligere = request.Tidligere ?? (staar is { Tidligere: true } && (request.Kategorier ?? []).All(staarI!.Contains) ? "ja" : null);
        var varer = request.Tidligere is null && request.Kategorier is null ? null : staar?.Varer.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        var svar = await new RegistrerSamtykkeHandler(db, rammer, innlogget).Handle(
            new RegistrerSamtykke(
                request.Forloep, meg?.Verdi.ToString() ?? "ungdommen", request.Til, request.Svar, Inndata.Kode(Samtykkemaate.Digital),
                naa.Dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), varer, request.Noekkel,
                Kategorier: request.Kategorier ?? staarI, Tidligere: tidligere),
            cancellationToken);
        if (svar.Hinder is null) _ = db.Varsler.Add(Varsel.OmFamiliesvar(await db.Forloep.Hent(request.Forloep, cancellationToken), request.Noekkel, naa));
        return svar;
    }

    // Her own yes that holds; null when she has none.
    private async Task<Domain.Samtykke?> Staar(SvarPaaSamtykke request, ForesattId? meg, DateOnly dag, CancellationToken ct)
    {
        var id = request.Forloep;
        var samtykker = await db.Samtykker.Where(s => s.Forloep == id).ToListAsync(ct);
        return Samtykkeregel.Svar(samtykker, meg, request.Til ?? "", dag) is [var nyeste, ..] && nyeste.GjelderPaa(dag) ? nyeste : null;
    }
}
