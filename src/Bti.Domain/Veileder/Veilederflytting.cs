using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// That the open forloep of a kommune are to be moved to another version of its veileder. They are moved one by one after it is
/// ordered; whatever stops on the way, those that are not there yet are moved by whoever goes on.
/// </summary>
public sealed class Veilederflytting
{
    public required KommuneId Kommune { get; init; }

    public required VeilederflyttingId Id { get; init; }

    /// <summary>The version they are moved to.</summary>
    public required string Til { get; init; }

    /// <summary>Where those on a nivaa the version does not have are moved.</summary>
    public required Nivaakart Kart { get; init; }

    public required AnsattId BestiltAv { get; init; }

    public required DateTimeOffset Bestilt { get; init; }

    /// <summary>When all were moved, or had said no; null while it goes on.</summary>
    public DateTimeOffset? Ferdig { get; private set; }

    /// <summary>How many that could not be moved, and stay where they are.</summary>
    public int Nektet { get; private set; }

    /// <summary>There are none left to move.</summary>
    public void Avslutt(int nektet, Naa naa) => (Nektet, Ferdig) = (nektet, naa.Tidspunkt);
}

/// <summary>Which nivaa of a new version takes over for one it does not have, as «3:2 4:2».</summary>
/// <param name="Tekst">Pairs of nivaaer with a space between; empty when every nivaa is kept.</param>
public readonly record struct Nivaakart(string Tekst)
{
    /// <summary>The map somebody has chosen; what is not a nivaa is left out, and then there is no way from there.</summary>
    public static Nivaakart Av(IReadOnlyDictionary<string, string>? valgt) =>
        new(string.Join(' ', (valgt ?? new Dictionary<string, string>()).Where(v => Tall(v.Key) is not null && Tall(v.Value) is not null).DistinctBy(v => Tall(v.Key)).OrderBy(v => Tall(v.Key)).Select(v => $"{Tall(v.Key)}:{Tall(v.Value)}")));

    /// <summary>The nivaa one comes to: the same where the version has it, else the one the map says; null when that is none it has.</summary>
    public Nivaa? Fra(Nivaa nivaa, Handlingsveileder til)
    {
        if (til.Har(nivaa)) return nivaa;
        var kart = (Tekst ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(par => par.Split(':')).ToDictionary(par => Tall(par[0]) ?? 0, par => Tall(par[1]));
        return kart.GetValueOrDefault(nivaa.Tall) is { } valgt && valgt > Nivaa.Avklaring.Tall && til.Har(new Nivaa(valgt)) ? new Nivaa(valgt) : null;
    }

    // A text has nine nivaaer at the most.
    private static int? Tall(string tekst) => int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var tall) && tall < 10 ? tall : null;
}
