using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// «Hvem har sett» for the family: when, in what role and where, what, and why. Numbered from the first line of this list, so
/// that no gap tells of what is not in it: an uro, a bekymringsmelding, what another guardian has looked at.
/// </summary>
/// <param name="Side">1 is the first.</param>
public sealed record VisHvemHarSett(ForloepId Forloep, string? Side = null) : IQuery<Result<VisHvemHarSett.Svar>>
{
    public static Handling Handling => Handling.SeHvemHarSett;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(IReadOnlyList<Linje> Linjer, int Antall, int Side);

    /// <param name="Nr">1 is the oldest.</param>
    /// <param name="ErMeg">True for what she has done herself.</param>
    /// <param name="Enhet">Where the employee worked then; null for herself, and when the unit is not there any more.</param>
    public sealed record Linje(int Nr, DateTimeOffset Tid, bool ErMeg, Rolle Rolle, string? Enhet, Innsynskategori Kategori, string? Grunnlag);
}

internal sealed class VisHvemHarSettHandler(Innsynslinjer linjer, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisHvemHarSett, Result<VisHvemHarSett.Svar>>
{
    public async Task<Result<VisHvemHarSett.Svar>> Handle(VisHvemHarSett request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var side = les.Tall("side", "siden", request.Side, 1, 100_000, paakrevd: false) ?? 1;
        return les.Hinder is { } hinder ? hinder : await linjer.HentForFamilien(request.Forloep, innlogget.Id, side, cancellationToken);
    }
}
