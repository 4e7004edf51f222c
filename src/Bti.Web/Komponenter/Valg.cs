namespace Bti.Web;

/// <summary>One thing to choose in a Valgfelt, Nedtrekk or Avkryssingsliste.</summary>
/// <param name="Verdi">What is sent.</param>
/// <param name="Tekst">What is read.</param>
/// <param name="Hjelp">A sentence under it, where one is needed.</param>
public sealed record Valg(string Verdi, string Tekst, string? Hjelp = null);
