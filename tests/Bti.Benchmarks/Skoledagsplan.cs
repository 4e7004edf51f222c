namespace Bti.Benchmarks;

/// <summary>What somebody does in a school day.</summary>
internal enum Gjoeremaal
{
    Forloep,
    Liste,
    Enheten,
    Hjem,
    Soek,
    NyUro,
    FlyttFrist,
}

/// <summary>One working day of the whole country, or a part of it: 230 000 views, 1 650 uro, 5 000 frister that are moved and 10 000 reminders over 50 000 forloep.</summary>
/// <param name="Del">1 for the country, 10 for a tenth.</param>
internal sealed record Skoledagsplan(int Del)
{
    private static readonly int[] Primtall = [7919, 104_729, 15_485_863];

    public int Forloep => 50_000 / Del;

    public int Visninger => 230_000 / Del;

    public int Uroer => 1_650 / Del;

    public int Fristendringer => 5_000 / Del;

    public int Alt => Visninger + Uroer + Fristendringer;

    /// <summary>What is done as number so and so: the same mix all day.</summary>
    public Gjoeremaal Hva(int nr)
    {
        // A step that shares no factor with the whole visits each place once.
        var plass = (int)((long)nr * Skritt % Alt);
        if (plass < Uroer) return Gjoeremaal.NyUro;
        if (plass < Uroer + Fristendringer) return Gjoeremaal.FlyttFrist;
        return ((plass - Uroer - Fristendringer) * 100L / Visninger) switch
        {
            < 70 => Gjoeremaal.Forloep,
            < 90 => Gjoeremaal.Liste,
            < 98 => Gjoeremaal.Enheten,
            98 => Gjoeremaal.Hjem,
            _ => Gjoeremaal.Soek,
        };
    }

    private int Skritt => Primtall.First(s => Alt % s != 0);
}
