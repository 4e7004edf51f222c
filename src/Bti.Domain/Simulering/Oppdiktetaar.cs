namespace Bti.Domain;

/// <summary>
/// A made-up year for a kommune that has no history of its own yet: uroer and forloep as they come over a school year, some
/// in time and some late. The same seed gives the same year. Every act is put to the motor, so nothing in it is impossible.
/// </summary>
/// <param name="veileder">The version that applies.</param>
/// <param name="kalender">The kommune's working days.</param>
/// <param name="enheter">The units they are spread over.</param>
/// <param name="foerste">The first day of the year.</param>
public sealed class Oppdiktetaar(Handlingsveileder veileder, Kalender kalender, IReadOnlyList<EnhetId> enheter, DateOnly foerste)
{
    // How many uroer a month brings for each that September does: few are written in the summer, most when the groups are new.
    private static readonly double[] Maanedene = [0.9, 0.8, 0.9, 0.7, 0.8, 0.5, 0.1, 0.6, 1.0, 0.9, 1.0, 0.6];

    private static readonly AnsattId Den = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    private static readonly AnsattId DenAndre = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    /// <summary>The last day something happens.</summary>
    public DateOnly Siste { get; } = foerste.AddYears(1).AddDays(-1);

    /// <param name="froe">The seed.</param>
    /// <param name="forloep">About how many of the uroer become a forloep: seven of ten do.</param>
    public IReadOnlyList<Rekke> Lag(int froe, int forloep)
    {
        var tilfeldig = new Random(froe);
        List<Rekke> rekker = [];
        for (var nr = 0; nr < forloep * 10 / 7; nr++)
        {
            var (enhet, uro) = (enheter[tilfeldig.Next(enheter.Count)], new Historie(this, EnDag(tilfeldig), tilfeldig));
            var videre = uro.Uroen();
            rekker.Add(new Rekke(enhet, veileder.Versjon, uro.Hendt));
            if (videre is not { } nivaa) continue;
            var forloepet = new Historie(this, uro.Dag, tilfeldig);
            forloepet.Forloepet(nivaa, uro.Oppsto);
            if (forloepet.Hendt.Count > 0) rekker.Add(new Rekke(enhet, veileder.Versjon, forloepet.Hendt));
        }

        return rekker;
    }

    private DateOnly EnDag(Random tilfeldig)
    {
        while (true)
        {
            var dag = foerste.AddDays(tilfeldig.Next(365));
            if (kalender.ErArbeidsdag(dag) && tilfeldig.NextDouble() < Maanedene[dag.Month - 1]) return dag;
        }
    }

    /// <summary>One uro or one forloep, until it is over or the year is.</summary>
    private sealed class Historie(Oppdiktetaar aar, DateOnly dag, Random tilfeldig)
    {
        private readonly Gjenspilling _spill = new(aar.Veileder, aar.Kalender);

        public List<Hendt> Hendt { get; } = [];

        public DateOnly Dag { get; private set; } = dag;

        public DateOnly Oppsto { get; } = dag.AddDays(-tilfeldig.Next(4));

        /// <returns>The nivaa it goes on at; null when it does not.</returns>
        public Nivaa? Uroen()
        {
            _ = Skjer(new UroSkrevet(Oppsto), 0);
            _ = Skjer(new UroDelt(DenAndre), Dager(2, 0.9));
            _ = Skjer(new SamtaleFoert(Dag), Dager(3, 0.7));
            var vei = tilfeldig.NextDouble();
            Nivaa? til = vei < 0.3 ? null : new Nivaa(vei < 0.72 ? 1 : vei < 0.93 ? 2 : 3);
            return Skjer(new UroAvgjort(til), Dager(2, 0.8)) ? til : null;
        }

        public void Forloepet(Nivaa nivaa, DateOnly oppsto)
        {
            if (!Skjer(new ForloepStartet(nivaa, oppsto, Den), 0)) return;
            var svar = tilfeldig.NextDouble();
            if (svar < 0.92) _ = Skjer(new SamtykkeEndret(svar < 0.82 ? Samtykkestilling.Gitt : Samtykkestilling.Nektet, svar < 0.82 ? Dag : null), Dager(8, 0.8));
            if (nivaa.Tall > 1) Samarbeidet();
            if (_spill.Tilstand.Logg is Loggstatus.Aktiv) _ = Skjer(new TiltakStartet(default, Dag), Dager(7, 0.6));
            if (tilfeldig.NextDouble() < 0.12) Stafetten();
            for (var runde = 1; Evalueringen(runde); runde++)
            {
                // Goes on to the next evaluering.
            }
        }

        private void Samarbeidet()
        {
            _ = Skjer(new AktoerSluppetTil(DenAndre, "ppt"), Dager(3, 0.6));
            _ = Skjer(new MoeteHoldt(default, Dag), Dager(8, 0.6));
        }

        private void Stafetten()
        {
            _ = Skjer(new StafettTilbudt(DenAndre), Dager(10, 0.5));
            _ = Skjer(new StafettBesvart(DenAndre, tilfeldig.NextDouble() < 0.8), Dager(3, 0.9));
        }

        // Near the day that was set: most in the week before, some late.
        private bool Evalueringen(int runde)
        {
            if (_spill.AapneFrister.FirstOrDefault(f => f.Navn is Fristnavn.Evaluering) is not { } frist) return false;
            var om = frist.Dag.DayNumber - Dag.DayNumber + (tilfeldig.NextDouble() < 0.65 ? -tilfeldig.Next(6) : Dager(6, 0.8));
            var valg = tilfeldig.NextDouble();
            var nivaa = _spill.Tilstand.Nivaa;
            if (!Skjer(new BarnetHoert(Dag), Math.Max(1, om))) return false;
            var neste = aar.Veileder.For(nivaa).Frister.First(f => f.Navn is Fristnavn.Evaluering).Fornyes?.Forfall(Dag, aar.Kalender) ?? Dag.AddDays(42);
            _ = Skjer(new Evaluert(default, valg < 0.35 ? Utfall.MaalNaadd : valg < 0.5 ? Utfall.Opp : Utfall.NoeEffekt, Dag, neste), 0);
            if (valg < 0.35) return !Skjer(new AvslutningValgt(Avslutningsgrunn.MaalNaadd), Dager(3, 0.7));
            if (valg < 0.5 && runde == 1 && Skjer(new NivaaValgt(new Nivaa(nivaa.Tall + 1)), 0) && nivaa.Tall == 1) Samarbeidet();
            return runde < 12;
        }

        // Nothing happens after the year, nor on a day nobody works; what the motor refuses does not happen.
        private bool Skjer(Hendelse hendelse, int om)
        {
            Dag = aar.Kalender.ArbeidsdagFraOgMed(Dag.AddDays(om));
            if (Dag > aar.Siste) return false;
            var hendt = new Hendt(Hendt.Count + 1, MedDagen(hendelse), Den, Naa.StartenPaa(Dag).AddHours(10));
            if (_spill.Hend(hendt) is not null) return false;
            Hendt.Add(hendt);
            return true;
        }

        private Hendelse MedDagen(Hendelse hendelse) => hendelse switch
        {
            SamtaleFoert => new SamtaleFoert(Dag),
            SamtykkeEndret { Gitt: not null } gitt => gitt with { Gitt = Dag },
            MoeteHoldt moete => moete with { Dag = Dag },
            TiltakStartet tiltak => tiltak with { Start = Dag },
            BarnetHoert => new BarnetHoert(Dag),
            _ => hendelse,
        };

        // Most take about the median, a few very long: a log-normal spread.
        private int Dager(int median, double spredning)
        {
            var z = Math.Sqrt(-2 * Math.Log(1 - tilfeldig.NextDouble())) * Math.Cos(2 * Math.PI * tilfeldig.NextDouble());
            return (int)Math.Round(median * Math.Exp(spredning * z));
        }
    }

    private Handlingsveileder Veileder => veileder;

    private Kalender Kalender => kalender;
}
