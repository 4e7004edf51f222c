namespace Bti.Domain;

public static partial class Forloepsmotor
{
    /// <summary>The rules, with what they all need at hand.</summary>
    private readonly record struct Regler(Forloepstilstand Tilstand, Handlingsveileder Veileder, Kalender Kalender, Naa Naa)
    {
        /// <summary>The way must be in the text, and everything it asks for in place, in the order the text asks.</summary>
        private Hinder? HinderPaaVeien(Nivaa? til)
        {
            if (Veileder.Vei(Tilstand.Nivaa, til) is not { } vei) return Hindre.IngenVei;
            var tilstand = Tilstand;
            return vei.Krever.FirstOrDefault(krav => !krav.ErOppfylt(tilstand))?.Ellers;
        }

        public Avgjoerelse AvgjoerUro(Nivaa? til) =>
            HinderPaaVeien(til) is { } hinder ? hinder : Avgjoerelse.Ja([Lukket(Fristnavn.Avklaring), .. AvlysAlle(unntatt: Fristnavn.Avklaring), new AapentSatt(false)]);

        public Avgjoerelse VelgNivaa(Nivaa til) =>
            HinderPaaVeien(til) is { } hinder ? hinder : Avgjoerelse.Ja([.. AvlysNivaaets(), .. BegynnPaa(til)]);

        public Avgjoerelse Avslutt() =>
            HinderPaaVeien(null) is { } hinder
                ? hinder
                : Avgjoerelse.Ja([.. AvlysAlle(), new TilbudSatt(null), new LoggSatt(Loggstatus.Avsluttet), new AapentSatt(false)]);

        public Avgjoerelse Gjenaapne(Samtykkestilling stilling) =>
            Tilstand.ErAapent ? Hindre.ErIkkeAvsluttet : Avgjoerelse.Ja([new AapentSatt(true), .. BegynnPaa(Tilstand.Nivaa, Loggen(Tilstand.Nivaa, stilling, harVaertAktiv: true))]);

        public IReadOnlyList<Virkning> BegynnPaa(Nivaa nivaa) =>
            BegynnPaa(nivaa, Tilstand.Logg is Loggstatus.IngenLogg ? Loggen(nivaa, Tilstand.Samtykke, harVaertAktiv: false) : Tilstand.Logg);

        private IReadOnlyList<Virkning> BegynnPaa(Nivaa nivaa, Loggstatus logg) =>
            [new NivaaSatt(nivaa), new LoggSatt(logg), .. NivaaetsFrister(nivaa).Where(f => f.Navn != Fristnavn.Samtykke || logg is Loggstatus.VenterSamtykke or Loggstatus.Pause)];

        /// <summary>The log follows the samtykke; a refusal keeps the work going without one.</summary>
        public Avgjoerelse EndreSamtykke(Samtykkestilling stilling, DateOnly? gitt)
        {
            var logg = Loggen(Tilstand.Nivaa, stilling, Tilstand.Logg is Loggstatus.Aktiv or Loggstatus.Pause);
            List<Virkning> virkninger = [new LoggSatt(logg)];
            if (stilling is Samtykkestilling.Gitt or Samtykkestilling.Nektet) virkninger.Add(Lukket(Fristnavn.Samtykke));
            if (stilling is Samtykkestilling.Mangler && logg is (Loggstatus.VenterSamtykke or Loggstatus.Pause) && !Tilstand.AapneFrister.Contains(Fristnavn.Samtykke)) virkninger.AddRange(SpoerOmSamtykke());
            if (stilling is Samtykkestilling.Gitt && Tilstand.Samtykke is not Samtykkestilling.Gitt)
                virkninger.AddRange(FristerFra(Tilstand.Nivaa, Utgangspunkt.SamtykketBleGitt, gitt ?? Naa.Dag));
            return new(null, virkninger);
        }

        /// <summary>
        /// An evaluering is never the end of the dates: the next one is set with it. One who has met the goals is not asked for it;
        /// until the forloep is closed the veileder's own number of weeks stands, so that it is not forgotten open.
        /// </summary>
        public Avgjoerelse Evaluer(Evaluert evaluert)
        {
            if (evaluert.Neste <= evaluert.Dag || (evaluert.Neste is null && evaluert.Utfall is not Utfall.MaalNaadd)) return Hindre.NesteEvalueringMangler;
            var neste = evaluert.Neste ?? Veileder.For(Tilstand.Nivaa).Frister.FirstOrDefault(f => f.Navn == Fristnavn.Evaluering)?.Fornyes?.Forfall(evaluert.Dag, Kalender);
            Virkning[] gjort = [Lukket(Fristnavn.FoersteTiltak), Lukket(Fristnavn.Evaluering)];
            return neste is { } dag ? Avgjoerelse.Ja([.. gjort, EvalueresPaa(dag)]) : Avgjoerelse.Ja(gjort);
        }

        /// <summary>
        /// A tiltak that starts within the frist, or has started when it is too late, is the first one. One planned for later is
        /// written down too, and leaves the frist: nothing has been started for the child by that.
        /// </summary>
        public Avgjoerelse StartTiltak(DateOnly start) =>
            start <= Naa.Dag || start <= Tilstand.FoersteTiltakInnen ? Lukk(Fristnavn.FoersteTiltak) : Avgjoerelse.Ja();

        /// <summary>The day of the evaluering is agreed in the meeting; the veileder's number of weeks is where one starts from.</summary>
        public Avgjoerelse HoldMoete(MoeteHoldt moete)
        {
            if (moete.Evalueres is not { } evalueres) return Avgjoerelse.Ja(Lukket(Fristnavn.Moete));
            if (evalueres <= moete.Dag) return Hindre.NesteEvalueringMangler;
            return Avgjoerelse.Ja(Lukket(Fristnavn.Moete), EvalueresPaa(evalueres));
        }

        private FristSatt EvalueresPaa(DateOnly dag)
        {
            var post = Veileder.For(Tilstand.Nivaa).Frister.FirstOrDefault(f => f.Navn == Fristnavn.Evaluering);
            return Frist(Fristnavn.Evaluering, post?.Tekst ?? "Evaluer tiltakene", dag, post?.Ansvarlig ?? Ansvarsrolle.Stafettholder, post?.Stige ?? Stige.Vanlig);
        }

        /// <summary>The one who holds the stafett keeps it until the other has accepted: never zero, never two (Gloppen, Sogndal).</summary>
        public Avgjoerelse TilbyStafett(AnsattId til)
        {
            if (Tilstand.TilbudtTil is not null) return Hindre.AlleredeTilbudt;
            if (til == Tilstand.Stafettholder) return Hindre.HolderAllerede;
            return Avgjoerelse.Ja([new TilbudSatt(til), .. FristerFra(Tilstand.Nivaa, Utgangspunkt.Tilbudt, Naa.Dag)]);
        }

        public Avgjoerelse BesvarStafett(AnsattId av, bool akseptert)
        {
            if (Tilstand.TilbudtTil != av) return Hindre.IngenTilbud;
            var falt = LaTilbudetFalle().Virkninger;
            return akseptert ? Avgjoerelse.Ja([new HolderSatt(av), .. falt]) : Avgjoerelse.Ja(falt);
        }

        public static Avgjoerelse LaTilbudetFalle() => Avgjoerelse.Ja(new TilbudSatt(null), Lukket(Fristnavn.SvarPaaStafett));

        public static Avgjoerelse Lukk(Fristnavn navn) => Avgjoerelse.Ja(Lukket(navn));

        /// <summary>The frister that open with a nivaa: those counted from what has already happened.</summary>
        public IReadOnlyList<FristSatt> NivaaetsFrister(Nivaa nivaa) =>
        [
            .. FristerFra(nivaa, Utgangspunkt.UroenOppsto, Tilstand.Oppsto),
            .. FristerFra(nivaa, Utgangspunkt.UroenBleSkrevet, Naa.Dag),
            .. FristerFra(nivaa, Utgangspunkt.NivaaetStartet, Naa.Dag),
        ];

        private IEnumerable<FristSatt> FristerFra(Nivaa nivaa, Utgangspunkt utgangspunkt, DateOnly dag)
        {
            var regler = this;
            return Veileder.For(nivaa).Frister
                .Where(f => f.Regel.Fra == utgangspunkt)
                .Select(f => regler.Frist(f.Navn, f.Tekst, f.Regel.Forfall(dag, regler.Kalender), f.Ansvarlig, f.Stige));
        }

        private FristSatt Frist(Fristnavn navn, string tekst, DateOnly dag, Ansvarsrolle ansvarlig, string stige) =>
            new(navn, tekst, dag, ansvarlig, stige) { Plass = FoerstePlass(new Aapenfrist(dag, Naa.Dag, stige), Veileder, Kalender) };

        // As long as the text gives a new nivaa, counted from today.
        private IEnumerable<Virkning> SpoerOmSamtykke()
        {
            var (regler, kalender, idag) = (this, Kalender, Naa.Dag);
            return Veileder.For(Tilstand.Nivaa).Frister.Where(f => f.Navn is Fristnavn.Samtykke)
                .Select(f => regler.Frist(f.Navn, f.Tekst, f.Regel.Forfall(idag, kalender), f.Ansvarlig, f.Stige));
        }

        private Loggstatus Loggen(Nivaa nivaa, Samtykkestilling stilling, bool harVaertAktiv) =>
            nivaa < Veileder.Regler.LoggFraNivaa ? Loggstatus.IngenLogg : stilling switch
            {
                Samtykkestilling.Gitt => Loggstatus.Aktiv,
                Samtykkestilling.Nektet or Samtykkestilling.Trukket => harVaertAktiv ? Loggstatus.Pause : Loggstatus.UtenLogg,
                Samtykkestilling.Mangler => harVaertAktiv ? Loggstatus.Pause : Loggstatus.VenterSamtykke,
            };

        // An offered stafett is about the people, not the nivaa: its frist survives a change of nivaa.
        private IEnumerable<Virkning> AvlysNivaaets() => AvlysAlle(unntatt: Fristnavn.SvarPaaStafett);

        private IEnumerable<Virkning> AvlysAlle(Fristnavn? unntatt = null) =>
            Tilstand.AapneFrister.Where(navn => navn != unntatt).Order().Select(navn => new FristAvlyst(navn));

        private static FristLukket Lukket(Fristnavn navn) => new(navn);
    }
}
