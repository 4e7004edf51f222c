namespace Bti.Domain;

public static partial class Forloepsmotor
{
    /// <summary>The rules, with what they all need at hand.</summary>
    private readonly partial record struct Regler(Forloepstilstand Tilstand, Handlingsveileder Veileder, Kalender Kalender, Naa Naa)
    {
        /// <summary>The way must be in the text, and everything it asks for in place, in the order the text asks.</summary>
        private Hinder? HinderPaaVeien(Nivaa? til)
        {
            if (Veileder.Vei(Tilstand.Nivaa, til) is not { } vei) return Hindre.IngenVei;
            var tilstand = Tilstand;
            return vei.Krever.FirstOrDefault(krav => !krav.ErOppfylt(tilstand))?.Ellers;
        }

        public Avgjoerelse AvgjoerUro(Nivaa? til) =>
            HinderPaaVeien(til) is { } hinder ? hinder : Avgjoerelse.Ja([Lukket(Fristnavn.Avklaring), .. Avlys(f => f != Fristnavn.Avklaring), new AapentSatt(false)]);

        public Avgjoerelse VelgNivaa(Nivaa til) =>
            HinderPaaVeien(til) is { } hinder ? hinder : Avgjoerelse.Ja([.. AvlysNivaaets(), .. BegynnPaa(til)]);

        public Avgjoerelse Avslutt() =>
            HinderPaaVeien(null) is { } hinder
                ? hinder
                : Avgjoerelse.Ja([.. Avlys(_ => true), new TilbudSatt(null), .. TilbudetOmPlanFaller(), new LoggSatt(Loggstatus.Avsluttet), new AapentSatt(false)]);

        public Avgjoerelse Gjenaapne(Samtykkestilling stilling, DateOnly? varer) => Tilstand.ErAapent
            ? Hindre.ErIkkeAvsluttet
            : Avgjoerelse.Ja([new AapentSatt(true), .. BegynnPaa(Tilstand.Nivaa, Loggen(Tilstand.Nivaa, stilling, harVaertAktiv: true), stilling), .. Utloeper(Samtykke.Stafettloggen, varer), .. NesteAldersgrense(), .. Tilstand.OvergangFra is null ? [] : Overgangen(Naa.Dag), .. PlanenErOver()]);

        /// <summary>A draft that is tried may lack the nivaa.</summary>
        public Avgjoerelse Start(Nivaa nivaa) => Veileder.Har(nivaa) ? Avgjoerelse.Ja([.. BegynnPaa(nivaa), .. NesteAldersgrense()]) : Hindre.IngenVei;

        public IReadOnlyList<Virkning> BegynnPaa(Nivaa nivaa) =>
            BegynnPaa(nivaa, Tilstand.Logg is Loggstatus.IngenLogg ? Loggen(nivaa, Tilstand.Samtykke, harVaertAktiv: false) : Tilstand.Logg, Tilstand.Samtykke);

        private IReadOnlyList<Virkning> BegynnPaa(Nivaa nivaa, Loggstatus logg, Samtykkestilling stilling) =>
        [
            new NivaaSatt(nivaa),
            new LoggSatt(logg),
            .. NivaaetsFrister(nivaa).Where(f => f.Navn is Fristnavn.Samtykke ? logg is Loggstatus.VenterSamtykke or Loggstatus.Pause : !f.Navn.MoetesILoggen || KanFaaLogg(logg, stilling)),
        ];

        /// <summary>
        /// The log follows the samtykke; a refusal keeps the work going without one. What is met in the log is asked of nobody
        /// while the family's answer is no, and asked anew from the day it is not.
        /// </summary>
        public Avgjoerelse EndreSamtykke(SamtykkeEndret endret)
        {
            var (stilling, gitt, varer) = endret;
            var logg = Loggen(Tilstand.Nivaa, stilling, Tilstand.Logg is Loggstatus.Aktiv or Loggstatus.Pause);
            List<Virkning> virkninger = [new LoggSatt(logg), .. Utloeper(Samtykke.Stafettloggen, varer)];
            if (stilling is Samtykkestilling.Gitt or Samtykkestilling.Nektet) virkninger.Add(Lukket(Fristnavn.Samtykke));
            if (stilling is Samtykkestilling.Mangler && logg is (Loggstatus.VenterSamtykke or Loggstatus.Pause) && !Tilstand.AapneFrister.Contains(new(Fristnavn.Samtykke))) virkninger.AddRange(SpoerOmSamtykke());
            var kan = KanFaaLogg(logg, stilling);
            if (stilling is Samtykkestilling.Gitt && Tilstand.Samtykke is not Samtykkestilling.Gitt)
                virkninger.AddRange(FristerFra(Tilstand.Nivaa, Utgangspunkt.SamtykketBleGitt, gitt ?? Naa.Dag).Where(f => kan || !f.Navn.MoetesILoggen));
            if (!kan) virkninger.AddRange(Avlys(navn => navn.MoetesILoggen));
            else if (!KanFaaLogg(Tilstand.Logg, Tilstand.Samtykke)) virkninger.AddRange([.. FristerFra(Tilstand.Nivaa, Utgangspunkt.NivaaetStartet, Naa.Dag).Where(f => f.Navn.MoetesILoggen), .. GruppasMoete()]);
            return new(null, virkninger);
        }

        // There is a log, or the answer that opens it may come; not where the family has said no, nor where the kommune has none.
        private static bool KanFaaLogg(Loggstatus logg, Samtykkestilling stilling) =>
            logg is Loggstatus.Aktiv or Loggstatus.VenterSamtykke || (logg is Loggstatus.Pause && stilling is Samtykkestilling.Mangler);

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

        public Avgjoerelse BesvarStafett(StafettBesvart svar)
        {
            if (Tilstand.TilbudtTil != svar.Av) return Hindre.IngenTilbud;
            var falt = LaTilbudetFalle().Virkninger;
            return svar.Akseptert ? Avgjoerelse.Ja([new HolderSatt(svar.Av), .. falt, .. LederenHarSvart(), .. OvergangenEtter(svar.Enhet)]) : Avgjoerelse.Ja(falt);
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
                .Select(f => regler.Frist(f.Navn, f.Tekst, f.Regel.Forfall(dag, regler.Kalender), f.Ansvarlig, f.Stige) with { RegnetFra = dag });
        }

        private FristSatt Frist(Fristnavn navn, string tekst, DateOnly dag, Ansvarsrolle ansvarlig, string stige, DateOnly? aapnesIgjen = null) =>
            new(navn, tekst, dag, ansvarlig, stige) { Plass = FoerstePlass(new Aapenfrist(dag, aapnesIgjen ?? Naa.Dag, stige) { Slutter = navn.Slutter(dag) }, Veileder, Kalender), AapnesIgjen = aapnesIgjen };

        /// <summary>A samtykke that is given is asked for anew before it ends; one that does not hold has no end.</summary>
        public IEnumerable<Virkning> Utloeper(string til, DateOnly? varer)
        {
            if (varer is { } dag) return [Frist(Fristnavn.SamtykketUtloeper, Fristtekster.BeOmNyttSamtykke, dag, Ansvarsrolle.Stafettholder, Stige.Samtykke) with { Gjelder = til }];
            return Tilstand.AapneFrister.Contains(new(Fristnavn.SamtykketUtloeper, til)) ? [new FristAvlyst(Fristnavn.SamtykketUtloeper, til)] : [];
        }

        /// <summary>Sharing ends with the samtykke; that the family must be asked again is work with a frist.</summary>
        public Avgjoerelse LaSamtykketUtloepe(string til) => Avgjoerelse.Ja(
            [new FristLukket(Fristnavn.SamtykketUtloeper, til), .. til == Samtykke.Stafettloggen ? SpoerOmSamtykke() : []]);

        /// <summary>The leader has three working days to find somebody; asked again, it is asked anew.</summary>
        public Avgjoerelse SpoerLederen(Foreldreloesgrunn grunn)
        {
            var tekst = grunn switch
            {
                Foreldreloesgrunn.Fravaer => Fristtekster.HolderenErBorte,
                Foreldreloesgrunn.Sluttet => Fristtekster.HolderenHarSluttet,
                Foreldreloesgrunn.Inhabil => Fristtekster.HolderenErInhabil,
                Foreldreloesgrunn.UtenNesteDato => Fristtekster.IngenNesteDato,
                Foreldreloesgrunn.BorteISommer => Fristtekster.HolderenErBorteISommer,
            };
            return Avgjoerelse.Ja(Frist(Fristnavn.UtenAnsvarlig, tekst, Kalender.EtterArbeidsdager(Naa.Dag, 3), Ansvarsrolle.Enhetsleder, Stige.Leder));
        }

        public IEnumerable<Virkning> LederenHarSvart() => Tilstand.AapneFrister.Contains(new(Fristnavn.UtenAnsvarlig)) ? [Lukket(Fristnavn.UtenAnsvarlig)] : [];

        /// <summary>Somebody else decides from today: she is asked, and until she has answered nothing new is shared.</summary>
        public Avgjoerelse LaBarnetFylle(int alder) => Avgjoerelse.Ja(
            [Lukket(Fristnavn.Aldersgrense), .. NesteAldersgrense(alder), .. Aldersgrense.FryserDeling(alder, Veileder.Regler) && Tilstand.Nivaa >= Veileder.Regler.LoggFraNivaa ? SpoerOmSamtykke() : []]);

        /// <summary>The birthdays are others: the next is waited for anew, and when the young person decides already, she is asked.</summary>
        /// <param name="foer">The day of birth as it was said before; null when it was not known.</param>
        public Avgjoerelse RettFoedselsdato(DateOnly? foer)
        {
            if (!Tilstand.ErAapent) return Avgjoerelse.Ja();
            var (neste, regler, svarte, idag) = (NesteAldersgrense().ToList(), Veileder.Regler, Tilstand.UngdommenSvarte, Naa.Dag);
            var bestemmerNaa = Aldersgrense.VenterPaaUngdommen(Tilstand.Foedt, svarte, regler, idag) && !Aldersgrense.VenterPaaUngdommen(foer, svarte, regler, idag);
            return Avgjoerelse.Ja(
                [.. neste.Count > 0 ? neste : Avlys(navn => navn is Fristnavn.Aldersgrense), .. bestemmerNaa && Tilstand.Nivaa >= regler.LoggFraNivaa ? SpoerOmSamtykke() : []]);
        }

        /// <summary>The next birthday that changes who decides; none when the child is of age, or nobody knows when it was born.</summary>
        public IEnumerable<Virkning> NesteAldersgrense() => Tilstand.Foedt is { } foedt ? NesteAldersgrense(Barn.AlderPaa(foedt, Naa.Dag)) : [];

        private IEnumerable<Virkning> NesteAldersgrense(int etter)
        {
            if (Tilstand.Foedt is { } foedt && Aldersgrense.Neste(etter) is { } alder)
                yield return Frist(Fristnavn.Aldersgrense, Aldersgrense.Tekst(alder, Veileder.Regler), Barn.Bursdag(foedt, alder), Ansvarsrolle.Stafettholder, Stige.Alder);
        }

        // As long as the text gives a new nivaa, counted from today.
        private IEnumerable<Virkning> SpoerOmSamtykke()
        {
            var (regler, kalender, idag) = (this, Kalender, Naa.Dag);
            return Veileder.For(Tilstand.Nivaa).Frister.Where(f => f.Navn is Fristnavn.Samtykke)
                .Select(f => regler.Frist(f.Navn, f.Tekst, f.Regel.Forfall(idag, kalender), f.Ansvarlig, f.Stige) with { RegnetFra = idag });
        }

        private Loggstatus Loggen(Nivaa nivaa, Samtykkestilling stilling, bool harVaertAktiv) =>
            nivaa < Veileder.Regler.LoggFraNivaa ? Loggstatus.IngenLogg : stilling switch
            {
                Samtykkestilling.Gitt => Loggstatus.Aktiv,
                Samtykkestilling.Nektet or Samtykkestilling.Trukket => harVaertAktiv ? Loggstatus.Pause : Loggstatus.UtenLogg,
                Samtykkestilling.Mangler => harVaertAktiv ? Loggstatus.Pause : Loggstatus.VenterSamtykke,
            };

        // An offered stafett and an overgang are about the people, and the day a samtykke ends about the family: they do not end with the nivaa.
        private IEnumerable<Virkning> AvlysNivaaets() => Avlys(navn => !navn.FoelgerIkkeNivaaet && !navn.ErLederens && !navn.EndesAvTiden);

        private IEnumerable<Virkning> Avlys(Func<Fristnavn, bool> gjelder) =>
            Tilstand.AapneFrister.Where(f => gjelder(f.Navn)).Order().Select(f => new FristAvlyst(f.Navn, f.Gjelder));

        private static FristLukket Lukket(Fristnavn navn) => new(navn);
    }
}
