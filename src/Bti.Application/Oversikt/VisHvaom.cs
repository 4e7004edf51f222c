using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>«Hva om 14 dager blir 10?» asked by one who leads in the kommune: what another frist would have meant in a period that is over, by unit and week. About no child.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last that is counted.</param>
/// <param name="Frist">Which frist, by its code; null to see those there are.</param>
/// <param name="Dager">How many days it could have had.</param>
public sealed record VisHvaom(string? Periode = null, string? Frist = null, string? Dager = null) : IQuery<Result<VisHvaom.Svar>>
{
    public static Handling Handling => Handling.SeSimulering;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Perioder">Those that are counted, the last first.</param>
    /// <param name="Periode">Null before the first is over.</param>
    /// <param name="Frister">The frister of the veileder; null for a period that was counted before it was asked.</param>
    /// <param name="Valgt">Null when nothing is asked.</param>
    public sealed record Svar(IReadOnlyList<string> Perioder, string? Periode, IReadOnlyList<Hvaomfrist>? Frister, Utfall? Valgt);

    /// <param name="ErKortere">True when it is about frister that would have been overdue, false when about those that would not.</param>
    /// <param name="IAlt">How many; null where they are so few that nothing is shown.</param>
    /// <param name="Moeter">The most meetings in one week, in whole fives upwards.</param>
    /// <param name="Koe">The longest queue of the drøftingsteam, in whole fives upwards.</param>
    /// <param name="Ventet">The most that were in the queue after their frist; null for a frist that is not about it.</param>
    public sealed record Utfall(
        Hvaomfrist Frist, int Dager, bool ErKortere, int? IAlt, Hvaomuke? VersteUke, IReadOnlyList<Hvaomuke> Uker, IReadOnlyList<Enhetslinje> Enheter,
        int MoeterNaa, int Moeter, int Koe, int? VentetNaa, int? Ventet);

    /// <param name="ErFlere">True for units that are shown as one.</param>
    /// <param name="Antall">Null where it is hidden.</param>
    /// <param name="Uker">The weeks that can be shown of it.</param>
    public sealed record Enhetslinje(string Navn, bool ErFlere, int? Antall, IReadOnlyList<Hvaomuke> Uker);
}

/// <summary>One frist of the veileder, and what one can ask of it.</summary>
/// <param name="Merke">What the nivaa is called in short.</param>
/// <param name="Regel">The sentence that applied when the period was over.</param>
/// <param name="ErArbeidsdager">True when it is counted in working days.</param>
public sealed record Hvaomfrist(string Kode, string Merke, string Tekst, string Regel, bool ErArbeidsdager, IReadOnlyList<Hvaomdager> Valg)
{
    /// <param name="erVist">Whether an answer can be shown.</param>
    internal static Hvaomfrist Av(Hvaom hvaom, Func<int, bool> erVist) => new(
        hvaom.Kode, hvaom.Merke, hvaom.Tekst, hvaom.Regel.ToString(), hvaom.Regel.Enhet is Fristenhet.Arbeidsdag,
        [.. Hvaom.Valgene(hvaom.Regel).Select(n => new Hvaomdager(n, erVist(n)))]);
}

/// <param name="ErVist">False where the answer is hidden.</param>
public sealed record Hvaomdager(int Dager, bool ErVist);

/// <summary>How many there were in a week, by the day the frist ran out as it was.</summary>
public sealed record Hvaomuke(DateOnly Mandag, int Antall);

internal sealed class VisHvaomHandler(Hvaomoppslag oppslag) : IRequestHandler<VisHvaom, Result<VisHvaom.Svar>>
{
    public async Task<Result<VisHvaom.Svar>> Handle(VisHvaom request, CancellationToken cancellationToken)
    {
        var (valg, hinder) = await oppslag.Finn(request.Periode, request.Frist, request.Dager, cancellationToken);
        if (hinder is not null) return hinder;
        return new VisHvaom.Svar(valg!.Perioder, valg.Periode, valg.Alle?.Select(Frist).ToList(), valg.Frist is { } frist ? Utfall(frist, valg.Dager) : null);
    }

    private static Hvaomfrist Frist(Hvaom hvaom) => Hvaomfrist.Av(hvaom, n => hvaom.Svar(n) is not null);

    private static VisHvaom.Utfall Utfall(Hvaom hvaom, int dager)
    {
        var (svar, naa, blir) = (hvaom.Svar(dager), hvaom.Topper.First(t => t.Dager is null), hvaom.Topper.First(t => t.Dager == dager));
        return new(
            Frist(hvaom), dager, dager < Hvaom.Lengde(hvaom.Regel), svar?.IAlt,
            svar?.VersteUke is { } verst ? new(verst.Mandag, verst.Sum) : null,
            [.. (svar?.Uker ?? []).Select(u => new Hvaomuke(u.Mandag, u.Sum))],
            [.. (svar?.Enheter ?? []).Select((e, k) => new VisHvaom.Enhetslinje(e.Enhet.Navn, e.Enhet.Id is null, e.Antall, svar!.Ukene(k)))],
            naa.Moeter, blir.Moeter, hvaom.Koe, hvaom.GjelderKoeen ? naa.Ventet : null, hvaom.GjelderKoeen ? blir.Ventet : null);
    }
}

internal static class Hvaomsvar
{
    /// <summary>The weeks that can be shown of one unit, those with nothing left out.</summary>
    internal static IReadOnlyList<Hvaomuke> Ukene(this Hvaom.Utfallet svar, int enhet) =>
        [.. svar.Uker.Where(u => u.Antall[enhet] > 0).Select(u => new Hvaomuke(u.Mandag, u.Antall[enhet]!.Value))];
}
