namespace Bti.Domain;

// The child changes unit: barnehage to skole, or another skole. The forloep follows the child; what was said to the old unit does not (ADR-0039).
public static partial class Forloepsmotor
{
    private readonly partial record struct Regler
    {
        /// <summary>The overgang is work from the day it is known, and is counted from the day of the change.</summary>
        public Avgjoerelse PlanleggOvergang(DateOnly dag) => Avgjoerelse.Ja([.. Overgangen(dag)]);

        public Avgjoerelse AvlysOvergang() => Avgjoerelse.Ja([.. Tilstand.OvergangFra is null ? Avlys(navn => navn is Fristnavn.Overgang) : []]);

        /// <summary>
        /// The new unit leads from today. The family is asked about the log anew, unless it has been since the change was known;
        /// and the stafett stays where it is until somebody takes it. One who holds it and is not of the old unit goes on.
        /// </summary>
        public Avgjoerelse ByttEnhet(BarnetByttetEnhet byttet)
        {
            var foelger = byttet.HoldersEnhet == byttet.Til || (byttet.HoldersEnhet != byttet.Fra && Tilstand.OvergangFra is null);
            return Avgjoerelse.Ja(
            [
                new EnhetSatt(byttet.Til),
                new OvergangSatt(foelger ? null : byttet.Fra),
                .. byttet.Logg == Tilstand.Samtykke ? [] : EndreSamtykke(new(byttet.Logg, byttet.Gitt, byttet.Varer)).Virkninger,
                .. foelger ? OvergangenErGjort() : Overgangen(Naa.Dag),
            ]);
        }

        /// <summary>Somebody has taken the stafett: the overgang is over when she is not of the unit the child left.</summary>
        private IEnumerable<Virkning> OvergangenEtter(EnhetId? enhet) =>
            Tilstand.OvergangFra is { } fra && enhet is { } ny && ny != fra ? [new OvergangSatt(null), .. OvergangenErGjort()] : [];

        private IEnumerable<Virkning> OvergangenErGjort() => Tilstand.AapneFrister.Contains(new(Fristnavn.Overgang)) ? [Lukket(Fristnavn.Overgang)] : [];

        // One that is planned keeps its day, and its place on the ladder.
        private IEnumerable<Virkning> Overgangen(DateOnly dag) =>
            Tilstand.AapneFrister.Contains(new(Fristnavn.Overgang)) ? [] : FristerFra(Tilstand.Nivaa, Utgangspunkt.BarnetByttetEnhet, dag);
    }
}
