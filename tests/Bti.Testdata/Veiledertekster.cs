using Bti.Domain;
using Bti.Infrastructure;

namespace Bti.Testdata;

/// <summary>The municipalities' own guides, whole or with something in them changed.</summary>
public static class Veiledertekster
{
    public static readonly Kommuneregler Regler = new(Samtykkealder: 15, ForesattesSamtykke.Begge, SamtykkeMaaneder: 12, LoggFraNivaa: new Nivaa(1), MaksAlder: 24);

    /// <summary>Every guide that ships, by its place under <c>kommuner</c>.</summary>
    public static IReadOnlyList<string> Alle { get; } =
        [.. Directory.GetFiles(Path.Combine(Kildetre.Rot, "kommuner"), "handlingsveileder-*.yml", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Path.Combine(Kildetre.Rot, "kommuner"), f)).Order(StringComparer.Ordinal)];

    /// <summary>Our standard: 0 to 3, fourteen days.</summary>
    public static string Standard { get; } = Tekst("3407-gjoevik/handlingsveileder-2025-08.yml");

    /// <summary>The text of a guide.</summary>
    public static string Tekst(string sti) => File.ReadAllText(Path.Combine(Kildetre.Rot, "kommuner", sti));

    /// <summary>The standard with one place in it changed. Throws when the place is not there: the guide has been changed.</summary>
    public static string Med(string gammel, string ny, string? tekst = null)
    {
        var fra = tekst ?? Standard;
        var plass = fra.IndexOf(gammel, StringComparison.Ordinal);
        return plass < 0 ? throw new InvalidOperationException($"The guide does not say «{gammel}».") : string.Concat(fra.AsSpan(0, plass), ny, fra.AsSpan(plass + gammel.Length));
    }

    /// <summary>Reads a text as the installation does.</summary>
    public static Lestveileder Les(string tekst, Kommuneregler? regler = null) => new Veilederleser().Les(tekst, regler ?? Regler);
}
