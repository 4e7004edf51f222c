using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The numbers of the kommuner that have the same barnevern, side by side: what each shows above its units, and nothing it hides.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last.</param>
public sealed record VisFellestall(string? Periode = null) : IQuery<Result<VisFellestall.Svar>>
{
    public static Handling Handling => Handling.SeFellestall;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Perioder">Those any of them has numbers for, the last first.</param>
    /// <param name="Periode">The one that is shown; null before any is over.</param>
    public sealed record Svar(string Barnevern, IReadOnlyList<string> Perioder, string? Periode, IReadOnlyList<Kommune> Kommuner)
    {
        /// <summary>What a count comes to in all of them; null when one of them has not counted it, or hides it.</summary>
        public int? IAlt(Func<Domain.Oversikt, int?> antall) => Kommuner.All(k => k.Tall is { } tall && antall(tall) is not null) ? Kommuner.Sum(k => antall(k.Tall!)) : null;
    }

    /// <param name="ErHer">False for one this installation does not serve.</param>
    /// <param name="Tall">Null when it has no numbers for the period.</param>
    public sealed record Kommune(string Navn, bool ErHer, Domain.Oversikt? Tall);
}

internal sealed class VisFellestallHandler(IFellestall fellestall, IKommuneoppsett kommuner, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisFellestall, Result<VisFellestall.Svar>>
{
    public async Task<Result<VisFellestall.Svar>> Handle(VisFellestall request, CancellationToken cancellationToken)
    {
        var egen = kommuner.For(innlogget.Kommune);
        var barnevern = egen.MottakFor(egen.Kommune.Nummer)!.Barnevern;
        List<(string Navn, bool ErHer, IReadOnlyList<Domain.Oversikt> Tall)> alle = [];
        foreach (var mottak in egen.Mottak.Where(m => m.Barnevern == barnevern))
        {
            var her = kommuner.Alle.FirstOrDefault(k => k.Kommune.Nummer == mottak.Kommunenummer);
            alle.Add((mottak.Kommunenavn, her is not null, her is null ? [] : await fellestall.Les(her.Kommune, cancellationToken)));
        }

        List<string> perioder = [.. alle.SelectMany(k => k.Tall).Select(t => t.Periode).Distinct().OrderDescending(StringComparer.Ordinal)];
        var les = new Inndata(klokke.Naa);
        var valgt = les.EnAv("periode", "perioden", request.Periode, perioder, paakrevd: false) ?? perioder.FirstOrDefault();
        return les.Hinder is { } hinder
            ? hinder
            : new VisFellestall.Svar(barnevern, perioder, valgt, alle.ConvertAll(k => new VisFellestall.Kommune(k.Navn, k.ErHer, k.Tall.FirstOrDefault(t => t.Periode == valgt))));
    }
}
