namespace Bti.Domain;

/// <summary>What kind of information something in the log is: a samtykke covers some of them, and every entry is one.</summary>
public enum Informasjonskategori
{
    /// <summary>How the child is, learns and plays in barnehage and skole.</summary>
    TrivselOgLaering,

    /// <summary>Body and mind: what health services know.</summary>
    Helse,

    /// <summary>Home and those who belong there.</summary>
    Familie,

    /// <summary>What is done, agreed and evaluated.</summary>
    Tiltak,
}

/// <summary>The kinds of information a samtykke covers. A value: two that cover the same are the same.</summary>
/// <param name="Koder">The codes with a comma between, in the order of the enum; empty for none.</param>
public sealed record Samtykkeomfang(string Koder)
{
    public static readonly Samtykkeomfang Alt = Av(Enum.GetValues<Informasjonskategori>());

    public static readonly Samtykkeomfang Ingenting = Av([]);

    public IReadOnlyList<Informasjonskategori> Kategorier => [.. Koder.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Inndata.Verdi<Informasjonskategori>)];

    public static Samtykkeomfang Av(IEnumerable<Informasjonskategori> kategorier) => new(string.Join(',', kategorier.Distinct().Order().Select(Inndata.Kode)));

    public bool Dekker(Informasjonskategori kategori) => Kategorier.Contains(kategori);

    /// <summary>What both cover.</summary>
    public Samtykkeomfang Felles(Samtykkeomfang annet) => Av(Kategorier.Intersect(annet.Kategorier));

    /// <summary>What at least one covers.</summary>
    public Samtykkeomfang Samlet(Samtykkeomfang annet) => Av(Kategorier.Union(annet.Kategorier));
}

/// <summary>What kind of information is meant when nobody has said: one who writes need not think of it.</summary>
public static class Kategorier
{
    public static Informasjonskategori Vanlig(Innleggslag slag) => slag switch
    {
        Innleggslag.ForesattesSyn => Informasjonskategori.Familie,
        Innleggslag.Proevd => Informasjonskategori.Tiltak,
        Innleggslag.Ressurs or Innleggslag.GrunnTilUro or Innleggslag.BarnetsStemme or Innleggslag.Notat => Informasjonskategori.TrivselOgLaering,
    };
}
