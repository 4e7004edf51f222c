using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The leader's own unit in the answer the kommune's leaders see, where it is shown there; and no other.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last that is counted.</param>
/// <param name="Frist">Which frist, by its code; null to see those there are.</param>
/// <param name="Dager">How many days it could have had.</param>
public sealed record VisEnhetshvaom(string? Periode = null, string? Frist = null, string? Dager = null) : IQuery<Result<VisEnhetshvaom.Svar>>
{
    public static Handling Handling => Handling.SeEnhet;

    public Ressurs Ressurs => Ressurs.EgenEnhet;

    /// <param name="Perioder">Those that are counted, the last first.</param>
    /// <param name="Periode">Null before the first is over.</param>
    /// <param name="Frister">The frister of the veileder; null for a period that was counted before it was asked.</param>
    /// <param name="Valgt">Null when nothing is asked.</param>
    public sealed record Svar(IReadOnlyList<string> Perioder, string? Periode, IReadOnlyList<Hvaomfrist>? Frister, Utfall? Valgt);

    /// <param name="ErKortere">True when it is about frister that would have been overdue, false when about those that would not.</param>
    /// <param name="Antall">Null where it is not shown of the unit.</param>
    public sealed record Utfall(Hvaomfrist Frist, int Dager, bool ErKortere, int? Antall, IReadOnlyList<Hvaomuke> Uker);
}

internal sealed class VisEnhetshvaomHandler(Hvaomoppslag oppslag, Innlogget innlogget) : IRequestHandler<VisEnhetshvaom, Result<VisEnhetshvaom.Svar>>
{
    public async Task<Result<VisEnhetshvaom.Svar>> Handle(VisEnhetshvaom request, CancellationToken cancellationToken)
    {
        var (valg, hinder) = await oppslag.Finn(request.Periode, request.Frist, request.Dager, cancellationToken);
        if (hinder is not null) return hinder;
        return new VisEnhetshvaom.Svar(valg!.Perioder, valg.Periode, valg.Alle?.Select(Frist).ToList(), valg.Frist is { } frist ? Utfall(frist, valg.Dager) : null);
    }

    private Hvaomfrist Frist(Hvaom hvaom) => Hvaomfrist.Av(hvaom, n => Utfall(hvaom, n).Antall is not null);

    private VisEnhetshvaom.Utfall Utfall(Hvaom hvaom, int dager)
    {
        var enhet = innlogget.Subjekt.Enhet;
        var (svar, nr) = hvaom.Svar(dager) is { } alle ? (alle, alle.Enheter.ToList().FindIndex(e => e.Enhet.Id == enhet)) : (null, -1);
        return new(
            Hvaomfrist.Av(hvaom, _ => true), dager, dager < Hvaom.Lengde(hvaom.Regel),
            nr < 0 ? null : svar!.Enheter[nr].Antall, nr < 0 ? [] : svar!.Ukene(nr));
    }
}
