using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>«Hvem har sett»: who has seen or done something with the forloep, the newest first, fifty at a time. To ask is a line itself.</summary>
/// <param name="Fra">The first day; null from the beginning.</param>
/// <param name="Til">The last day; null until now.</param>
/// <param name="Side">1 is the first.</param>
public sealed record VisInnsyn(ForloepId Forloep, string? Fra = null, string? Til = null, string? Side = null) : IQuery<Result<VisInnsyn.Svar>>
{
    public const int PerSide = 50;

    public static Handling Handling => Handling.SeInnsyn;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(IReadOnlyList<Linje> Linjer, int Antall, int Side);

    /// <param name="Navn">Empty for one of the family, who is known by her role.</param>
    /// <param name="Enhet">Where she worked then; null when the unit is not there any more.</param>
    /// <param name="Grunnlag">Why she might, as the table of access says it; null when the table has no such line any more.</param>
    public sealed record Linje(DateTimeOffset Tid, string Navn, Rolle Rolle, string? Enhet, Innsynskategori Kategori, string? Grunnlag);
}

internal sealed class VisInnsynHandler(Innsynslinjer linjer, TimeProvider klokke) : IRequestHandler<VisInnsyn, Result<VisInnsyn.Svar>>
{
    public async Task<Result<VisInnsyn.Svar>> Handle(VisInnsyn request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var fra = les.Dato("fra", "fra-datoen", request.Fra, paakrevd: false);
        var til = les.Dato("til", "til-datoen", request.Til, paakrevd: false);
        les.Rekkefoelge("til", "til-datoen", fra, til);
        var side = les.Tall("side", "siden", request.Side, 1, 100_000, paakrevd: false) ?? 1;
        return les.Hinder is { } hinder ? hinder : await linjer.Hent([request.Forloep], fra, til, side, cancellationToken);
    }
}
