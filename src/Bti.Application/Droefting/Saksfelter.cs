using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What is typed about a case to discuss, the same whatever kind it is.</summary>
/// <param name="Arena">The id of the arena.</param>
/// <param name="Spoersmaal">The question to the team.</param>
/// <param name="Proevd">What has been tried.</param>
/// <param name="Deltar">Who comes besides those who sit there.</param>
/// <param name="Hast">vanlig, snart or haster; left out, it is vanlig.</param>
/// <param name="Trenger">The services that rotate and must be there.</param>
/// <param name="Kategori">What kind of information it is; left out, it is what is done and agreed.</param>
public sealed record Saksfelter(string? Arena = null, string? Spoersmaal = null, string? Proevd = null, string? Deltar = null, string? Hast = null, IReadOnlyList<string>? Trenger = null, string? Kategori = null);

/// <summary>Reads them.</summary>
internal static class Saksleser
{
    /// <summary>True for an arena that takes cases, and that the kommune still has in its file.</summary>
    public static bool TarImotSaker(this Oppsett oppsett, Moetearena arena) => arena.TarImotSaker && oppsett.Arenaer.Any(a => a.Kode == arena.Kode);

    /// <summary>The arena that is chosen; null, and noted, when it is not there or takes no cases.</summary>
    public static async Task<Moetearena?> Arena(this Inndata les, IBtiDb db, Oppsett oppsett, string? verdi, CancellationToken ct)
    {
        if (les.Id("arena", "hvem saken skal drøftes med", verdi) is not { } id) return null;
        var valgt = new MoetearenaId(id);
        if (await db.Moetearenaer.FirstOrDefaultAsync(a => a.Id == valgt, ct) is { } arena && oppsett.TarImotSaker(arena)) return arena;
        les.Feil(Hindre.VerdiUgyldig, "arena", "hvem saken skal drøftes med");
        return null;
    }

    /// <summary>Null when something in it cannot be used.</summary>
    public static Saksinnhold? Innhold(this Inndata les, Moetearena? arena, Saksfelter felt)
    {
        var spoersmaal = les.Fritekst("spoersmaal", "spørsmålet til teamet", felt.Spoersmaal, min: 10, maks: 4000);
        var proevd = les.Fritekst("proevd", "hva dere har prøvd", felt.Proevd, paakrevd: false, maks: 4000);
        var deltar = les.Fritekst("deltar", "hvem som kommer", felt.Deltar, paakrevd: false, maks: 1000);
        var hast = les.Valg<Hastegrad>("hast", "hvor lenge det kan vente", felt.Hast, paakrevd: false) ?? Hastegrad.Vanlig;
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", felt.Kategori, paakrevd: false) ?? Informasjonskategori.Tiltak;
        var trenger = (felt.Trenger ?? []).Where(t => t.Length > 0).Distinct().Order(StringComparer.Ordinal).ToList();
        if (arena is not null && trenger.Except(arena.Roterende).Any()) les.Feil(Hindre.VerdiUgyldig, "trenger", "hvem som må være med");
        return les.Hinder is null ? new(spoersmaal!, proevd, deltar, hast, trenger, kategori) : null;
    }
}
