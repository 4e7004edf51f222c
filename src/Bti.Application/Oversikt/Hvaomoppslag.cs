using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What is frozen of «hva om» in a period, and which of it is asked for.</summary>
internal sealed class Hvaomoppslag(IBtiDb db, TimeProvider klokke)
{
    /// <param name="frist">Which frist, by its code; null for none.</param>
    /// <param name="dager">How many days, one of those that can be asked for; needed with a frist.</param>
    public async Task<Result<Hvaomvalg>> Finn(string? periode, string? frist, string? dager, CancellationToken ct)
    {
        var perioder = await db.Oversiktsbilder.AsNoTracking().OrderByDescending(b => b.Periode).Select(b => b.Periode).ToListAsync(ct);
        var les = new Inndata(klokke.Naa);
        var valgt = les.EnAv("periode", "perioden", periode, perioder, paakrevd: false) ?? perioder.FirstOrDefault();
        if (les.Hinder is { } ingenPeriode) return ingenPeriode;

        var alle = valgt is null ? null : (await db.Oversiktsbilder.AsNoTracking().FirstAsync(b => b.Periode == valgt, ct)).Hvaom();
        var kode = les.EnAv("frist", "fristen", frist, (alle ?? []).Select(h => h.Kode), paakrevd: false);
        var den = alle?.FirstOrDefault(h => h.Kode == kode);
        var antall = den is null ? null : les.EnAv("dager", "antall dager", dager, Hvaom.Valgene(den.Regel).Select(n => n.ToString(CultureInfo.InvariantCulture)));
        if (les.Hinder is { } hinder) return hinder;
        return new Hvaomvalg(perioder, valgt, alle, den, antall is null ? 0 : int.Parse(antall, CultureInfo.InvariantCulture));
    }
}

/// <param name="Perioder">Those that are counted, the last first.</param>
/// <param name="Alle">Null where it was not asked.</param>
/// <param name="Frist">The one that is asked about; null for none.</param>
/// <param name="Dager">And how many days it could have had.</param>
internal sealed record Hvaomvalg(IReadOnlyList<string> Perioder, string? Periode, IReadOnlyList<Hvaom>? Alle, Hvaom? Frist, int Dager);
