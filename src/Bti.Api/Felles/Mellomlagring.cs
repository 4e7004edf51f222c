namespace Bti.Api;

/// <summary>Set on the answer that anyone may keep a while, because it is the same for everybody; every other answer is kept by nobody.</summary>
/// <param name="Merke">The ETag: another when what the answer is made of is.</param>
internal sealed record Mellomlagring(string Merke);
