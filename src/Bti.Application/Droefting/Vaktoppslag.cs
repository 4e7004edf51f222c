using Bti.Domain;

namespace Bti.Application;

/// <summary>What the kommune's own data tell the guard of anonymous texts.</summary>
internal static class Vaktoppslag
{
    extension(Oppsett oppsett)
    {
        /// <summary>The names of the schools, barnehager and their groups tell whom; the names of the kommune, its services and its meetings do not.</summary>
        public Enhetskunnskap Vaktkunnskap(DateOnly dag)
        {
            var steder = oppsett.Enheter.Where(e => e.Slag is Enhetsslag.Skole or Enhetsslag.Barnehage).ToList();
            return new(dag)
            {
                Kjente = [oppsett.Navn, .. oppsett.Tjenester.Select(t => t.Navn), .. oppsett.Arenaer.Select(a => a.Navn)],
                Enheter = [.. steder.Select(e => e.Navn)],
                Grupper = [.. steder.SelectMany(e => e.Grupper).Distinct()],
            };
        }
    }

    /// <summary>Null when a text can be added to a case: only an anonymous one has a guard, and only until its findings are answered.</summary>
    public static Hinder? HinderForTekst(this Droeftingssak sak, string felt, string etikett, Fortrolig tekst, string? funnBesvart, Enhetskunnskap kunnskap) =>
        sak is AnonymDroefting && funnBesvart != "ja" ? AnonymDroefting.Gjenkjennelig(kunnskap, (felt, etikett, tekst)) : null;
}
