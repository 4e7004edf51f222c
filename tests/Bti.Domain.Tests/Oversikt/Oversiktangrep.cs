namespace Bti.Domain.Tests;

/// <summary>What somebody who knows the rules reads out of a table.</summary>
internal static class Oversiktangrep
{
    /// <param name="navn">What tells its numbers from those of other tables.</param>
    public static void Vet(this Angriper angriper, Krysstabell tabell, PrikketTabell prikket, string navn = "")
    {
        var barn = prikket.Rader.Select(rad => tabell.Rader.Where(r => rad.Navn is null ? prikket.Samlet.Contains(r.Navn) : r.Navn == rad.Navn).Sum(r => r.Barn)).ToList();
        var alt = prikket.Rader.All(r => r.Antall.All(n => n is null));
        angriper.Vet(navn, [.. prikket.Rader.Select(r => r.Antall)], [.. prikket.Rader.Select(r => r.Sum)], prikket.Kolonnesummer, r => alt || (r < barn.Count && barn[r] < Prikking.LitenEnhet) ? 0 : 1);
    }
}
