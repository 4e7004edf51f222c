namespace Bti.Domain;

/// <summary>
/// That somebody has talked with the child before an evaluering or a meeting of the ansvarsgruppe, or that nobody has, and why.
/// Neither can be written down without.
/// </summary>
public sealed class Barnesamtale
{
    /// <summary>The grown-up who talked with the child, as the child knows her; null when nobody has.</summary>
    public Fortrolig? Voksen { get; private init; }

    /// <summary>The day they talked; null when nobody has.</summary>
    public DateOnly? Dag { get; private init; }

    /// <summary>What the child said; or why nobody has asked.</summary>
    public required Fortrolig Syn { get; init; }

    /// <summary>True when the child is heard.</summary>
    public bool ErHoert => Dag is not null;

    public static Barnesamtale Hoert(Fortrolig voksen, DateOnly dag, Fortrolig syn) => new() { Voksen = voksen, Dag = dag, Syn = syn };

    /// <param name="fordi">Why nobody has talked with the child.</param>
    public static Barnesamtale IkkeHoert(Fortrolig fordi) => new() { Syn = fordi };
}
