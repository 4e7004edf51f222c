namespace Bti.Domain;

/// <summary>A version of the kommune's veileder as it was published. Never changed and never taken away: forloep are pinned to it.</summary>
public sealed class Veilederversjon
{
    public required KommuneId Kommune { get; init; }

    /// <summary>What the text calls it; unique in the kommune.</summary>
    public required string Versjon { get; init; }

    public required string Navn { get; init; }

    /// <summary>The first day new uroer and forloep start under it.</summary>
    public required DateOnly GjelderFra { get; init; }

    public required string Tekst { get; init; }

    /// <summary>Who published it; null for one that came as a file with the installation.</summary>
    public AnsattId? PublisertAv { get; init; }

    public required DateTimeOffset Publisert { get; init; }

    /// <summary>The first and the last day a new version may begin to apply. Never today: what starts today is started by machines that have not heard of it.</summary>
    public static (DateOnly Foerst, DateOnly Sist) KanGjeldeFra(DateOnly idag) => (idag.AddDays(1), idag.AddYears(2));

    /// <summary>The no to a version that begins on another day than it may.</summary>
    public static Hinder? HinderForDag(DateOnly gjelderFra, DateOnly idag)
    {
        var (foerst, sist) = KanGjeldeFra(idag);
        return gjelderFra < foerst ? Hindre.VeilederForTidlig.Med("dato", Skrevet(foerst)) : gjelderFra > sist ? Hindre.VeilederForSent.Med("dato", Skrevet(sist)) : null;
    }

    // As the text writes a day.
    private static string Skrevet(DateOnly dag) => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The text the kommune is working on; one, and kept as it was typed also when it cannot be used yet.</summary>
public sealed class Veilederutkast : Rot
{
    /// <summary>The most that is kept, in characters: more than can be published, so that a text that is too long can be shortened.</summary>
    public const int Lengst = 300_000;

    public string Tekst { get; private set; } = "";

    /// <summary>A first draft.</summary>
    public static Veilederutkast Ny(KommuneId kommune, string tekst, AnsattId av, Naa naa)
    {
        var utkast = new Veilederutkast { Kommune = kommune, Tekst = tekst };
        utkast.Opprettet(av, naa);
        return utkast;
    }

    /// <summary>Keeps a new text, on top of the version the writer has seen.</summary>
    public Hinder? Skriv(string tekst, int? sett, AnsattId av, Naa naa)
    {
        if (KrevVersjon(sett) is { } hinder) return hinder;
        Tekst = tekst;
        Endret(av, naa);
        return null;
    }
}
