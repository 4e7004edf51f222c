namespace Bti.Domain;

/// <summary>What a search through everything that can happen under a veileder found.</summary>
/// <param name="Brudd">What does not hold, each with the shortest way there.</param>
/// <param name="Tilstander">How many different situations were visited: all there are.</param>
/// <param name="Overganger">How many times the motor was asked.</param>
public sealed record Modellsvar(IReadOnlyList<Brudd> Brudd, int Tilstander, int Overganger)
{
    /// <summary>True when everything holds, and the veileder may be published.</summary>
    public bool Holder => Brudd.Count == 0;
}

/// <summary>Something that does not hold.</summary>
/// <param name="Hinder">The sentence; <c>{slik}</c> in it is the way there.</param>
/// <param name="Slik">What happens, in order, until it does not hold; the shortest there is. Empty when the text alone shows it.</param>
public sealed record Brudd(Hinder Hinder, IReadOnlyList<Steg> Slik)
{
    /// <summary>The whole story in one sentence.</summary>
    public string Fortelling(Maalform maalform) => Hinder.Med("slik", SomSetning(maalform)).Tekst(maalform, ord => ord);

    private string SomSetning(Maalform maalform) => string.Join(", og så ", Slik.Select(s => s.Tekst(maalform)));
}

/// <summary>One thing that happens in a story, in both maalformer.</summary>
public readonly record struct Steg(string Bokmaal, string Nynorsk)
{
    public string Tekst(Maalform maalform) => maalform is Maalform.Nynorsk ? Nynorsk : Bokmaal;
}
