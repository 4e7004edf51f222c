using System.Globalization;
using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The kommune's numbers for a period that is over.</summary>
/// <param name="Periode">Which, as 2026-2; null for the last.</param>
public sealed record VisOversikt(string? Periode = null) : IQuery<Result<VisOversikt.Svar>>
{
    public static Handling Handling => Handling.SeOversikt;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Perioder">Those there are numbers for, the last first.</param>
    /// <param name="Oversikt">Null before the first period is over.</param>
    /// <param name="Frosset">When they were counted.</param>
    /// <param name="Utvikling">Every period, the first first.</param>
    public sealed record Svar(IReadOnlyList<string> Perioder, Domain.Oversikt? Oversikt, DateOnly? Frosset, IReadOnlyList<Domain.Oversikt> Utvikling);
}

internal sealed class VisOversiktHandler(Oversiktsoppslag oppslag) : IRequestHandler<VisOversikt, Result<VisOversikt.Svar>>
{
    public Task<Result<VisOversikt.Svar>> Handle(VisOversikt request, CancellationToken cancellationToken) => oppslag.Finn(request.Periode, cancellationToken);
}

/// <summary>The periods that are counted, as they were when they were.</summary>
internal sealed class Oversiktsoppslag(IBtiDb db, TimeProvider klokke)
{
    public async Task<Result<VisOversikt.Svar>> Finn(string? periode, CancellationToken ct)
    {
        var bilder = await db.Oversiktsbilder.AsNoTracking().OrderBy(b => b.Periode).ToListAsync(ct);
        var les = new Inndata(klokke.Naa);
        List<string> perioder = [.. bilder.Select(b => b.Periode).Reverse()];
        var valgt = les.EnAv("periode", "perioden", periode, perioder, paakrevd: false) ?? perioder.FirstOrDefault();
        if (les.Hinder is { } hinder) return hinder;

        var alle = bilder.ConvertAll(b => b.Tall());
        var nr = bilder.FindIndex(b => b.Periode == valgt);
        return nr < 0 ? new VisOversikt.Svar([], null, null, []) : new VisOversikt.Svar(perioder, alle[nr], Naa.OsloDag(bilder[nr].Frosset), alle);
    }

    /// <summary>The numbers of a year, and which years there are; the last when none is asked for.</summary>
    public async Task<Result<Aarsvalg>> FinnAar(string? aar, Naa naa, CancellationToken ct)
    {
        var alle = (await db.Oversiktsbilder.AsNoTracking().OrderBy(b => b.Periode).ToListAsync(ct)).ConvertAll(b => b.Tall());
        var aarene = Aarstall.Aarene(alle);
        var les = new Inndata(naa);
        var valgt = les.EnAv("aar", "året", aar, [.. aarene.Select(Tall)], paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;
        return new Aarsvalg(aarene, aarene.Count == 0 ? null : Aarstall.For(aarene.FirstOrDefault(a => Tall(a) == valgt, aarene[0]), alle));

        static string Tall(int aar) => aar.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>How the numbers of a period are kept.</summary>
public static class Oversiktsbilder
{
    /// <summary>A period as it is stored.</summary>
    public static Oversiktsbilde Bilde(this Domain.Oversikt tall, KommuneId kommune, DateTimeOffset frosset, IReadOnlyList<Hvaom>? hvaom = null)
    {
        var innhold = JsonSerializer.SerializeToNode(tall)!.AsObject();
        innhold[nameof(Ved.Hvaom)] = JsonSerializer.SerializeToNode(hvaom);
        return new() { Kommune = kommune, Periode = tall.Periode, Frosset = frosset, Innhold = innhold.ToJsonString() };
    }

    /// <summary>The numbers as they were counted.</summary>
    public static Domain.Oversikt Tall(this Oversiktsbilde bilde) => JsonSerializer.Deserialize<Domain.Oversikt>(bilde.Innhold)!;

    /// <summary>What other frister would have meant: stored beside the numbers, for not all who see those see it. Null for a period that was counted before it was asked.</summary>
    public static IReadOnlyList<Hvaom>? Hvaom(this Oversiktsbilde bilde) => JsonSerializer.Deserialize<Ved>(bilde.Innhold)!.Hvaom;

    private sealed record Ved(IReadOnlyList<Hvaom>? Hvaom);
}

/// <param name="Aarene">Those there are numbers for, the last first.</param>
/// <param name="Tall">The one that is asked for; null when there are none.</param>
internal sealed record Aarsvalg(IReadOnlyList<int> Aarene, Aarstall? Tall);
