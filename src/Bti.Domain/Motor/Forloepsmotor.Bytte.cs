namespace Bti.Domain;

// Another version of the text begins to apply to something that is under way (ADR-0031).
public static partial class Forloepsmotor
{
    /// <summary>The frister a change of version gives another day, opens or lets fall away: what a person is told of it.</summary>
    /// <param name="foer">How it stood before.</param>
    /// <param name="virkninger">What was decided.</param>
    public static IReadOnlyList<Fristflytting> Flyttinger(Forloepstilstand foer, IReadOnlyList<Virkning> virkninger)
    {
        DateOnly? Sto(Fristnavn navn, string? gjelder) => foer.Staaende.FirstOrDefault(f => f.Noekkel == new Fristnoekkel(navn, gjelder))?.Dag;
        return
        [
            .. virkninger.Select(v => v switch
            {
                FristSatt satt => new Fristflytting(satt.Navn, Sto(satt.Navn, satt.Gjelder), satt.Dag),
                FristAvlyst avlyst => new Fristflytting(avlyst.Navn, Sto(avlyst.Navn, avlyst.Gjelder), null),
                _ => null,
            }).OfType<Fristflytting>().Where(f => f.Fra != f.Til),
        ];
    }

    private readonly partial record struct Regler
    {
        /// <summary>
        /// The new text applies from today, and nothing behind us changes. A frist that was counted is counted anew from the same
        /// day; one whose day was agreed keeps it. One the new text does not have falls away, and one it has and nobody has met is
        /// opened, counted as if it had been there.
        /// </summary>
        /// <remarks>
        /// No frist vanishes when it is overdue, and none is made overdue. An overdue one stays with its day, also where the new
        /// text does not have it, until what it was for is done. One that would get today or a day that has been gets the first
        /// working day after today. One that comes under another ladder climbs it from today, so the leader is told of an overdue
        /// one anew. Where the new text lacks the nivaa, the one it is moved to starts today.
        /// </remarks>
        /// <param name="gammel">The version it stands under; the new one is this one's own.</param>
        /// <param name="til">The nivaa of the new version.</param>
        public Avgjoerelse ByttVeileder(Handlingsveileder gammel, Nivaa til)
        {
            if (til == Nivaa.Avklaring || !Veileder.Har(til)) return Hindre.FlyttingUtenNivaa.Med("nivaa", Tilstand.Nivaa.ToString());
            var regler = this;
            return til == Tilstand.Nivaa
                ? Avgjoerelse.Ja([.. Tilstand.Staaende.OrderBy(f => f.Noekkel).SelectMany(f => regler.Foert(f, gammel)), .. Manglende()])
                : Avgjoerelse.Ja([.. ByttNivaa(gammel, til)]);
        }

        private IEnumerable<Virkning> ByttNivaa(Handlingsveileder gammel, Nivaa til)
        {
            var (regler, idag) = (this, Naa.Dag);
            var forfalte = Tilstand.Staaende.Where(f => !f.Noekkel.Navn.ErSystemets && f.Dag < idag).Select(f => f.Noekkel).ToHashSet();
            var nye = BegynnPaa(til).Where(v => v is not FristSatt satt || !forfalte.Contains(new(satt.Navn, satt.Gjelder))).Select(regler.IkkeForfalt).ToList();
            var aapnesPaaNytt = nye.OfType<FristSatt>().Select(f => f.Navn).ToHashSet();
            List<Virkning> virkninger = [];
            foreach (var frist in Tilstand.Staaende.OrderBy(f => f.Noekkel))
            {
                var navn = frist.Noekkel.Navn;
                if (navn.ErSystemets || navn.FoelgerIkkeNivaaet || forfalte.Contains(frist.Noekkel)) virkninger.AddRange(regler.Omstilt(frist, gammel, regler.Post(til, navn)));
                else if (!aapnesPaaNytt.Contains(navn)) virkninger.Add(new FristAvlyst(navn, frist.Noekkel.Gjelder));
            }

            return [.. virkninger, .. nye];
        }

        // One open frist on a nivaa that both texts have.
        private IEnumerable<Virkning> Foert(Staaendefrist frist, Handlingsveileder gammel)
        {
            var post = frist.Noekkel.Navn.ErSystemets ? null : Posten(frist.Noekkel.Navn);
            if (post is null && !frist.Noekkel.Navn.ErSystemets && frist.Dag >= Naa.Dag) return [new FristAvlyst(frist.Noekkel.Navn, frist.Noekkel.Gjelder)];
            if (post is null || frist.Dag < Naa.Dag || frist.RegnetFra is not { } regnet) return Omstilt(frist, gammel, post);
            var fra = post.Regel.Fra switch
            {
                Utgangspunkt.UroenOppsto => Tilstand.Oppsto,
                Utgangspunkt.NivaaetStartet or Utgangspunkt.UroenBleSkrevet => regnet > Tilstand.NivaaetStartet ? regnet : Tilstand.NivaaetStartet,
                Utgangspunkt.SamtykketBleGitt or Utgangspunkt.ForrigeEvaluering or Utgangspunkt.Tilbudt or Utgangspunkt.BarnetByttetEnhet => regnet,
            };
            var dag = post.Regel.Forfall(fra, Kalender);
            return dag == frist.Dag ? Omstilt(frist, gammel, post) : [IkkeForfalt(Frist(post.Navn, post.Tekst, dag, post.Ansvarlig, post.Stige) with { RegnetFra = fra })];
        }

        // The same day under the new text: its words, whose it is, and its ladder. Nothing when all of that is as before.
        private IEnumerable<Virkning> Omstilt(Staaendefrist frist, Handlingsveileder gammel, Fristpost? post)
        {
            var (noekkel, dag, _, foerTekst, foerAnsvarlig, foerStige, _) = frist;
            var stige = post?.Stige ?? (noekkel.Navn.ErSystemets || Veileder.Stige(foerStige).Trinn.Count > 0 ? foerStige : Stige.Vanlig);
            var (tekst, ansvarlig) = (post?.Tekst ?? foerTekst, post?.Ansvarlig ?? foerAnsvarlig);
            if ((tekst, ansvarlig, stige) == (foerTekst, foerAnsvarlig, foerStige) && gammel.Stige(stige).Trinn.SequenceEqual(Veileder.Stige(stige).Trinn)) return [];
            return [Frist(noekkel.Navn, tekst, dag, ansvarlig, stige, frist.Aapnet > Naa.Dag ? frist.Aapnet : null) with { Gjelder = noekkel.Gjelder, RegnetFra = frist.RegnetFra }];
        }

        // What the text would have open here, and is neither open nor met.
        private IEnumerable<Virkning> Manglende()
        {
            var (regler, tilstand) = (this, Tilstand);
            var kan = KanFaaLogg(tilstand.Logg, tilstand.Samtykke);
            IEnumerable<FristSatt> skulleVaertAapne =
            [
                .. FristerFra(tilstand.Nivaa, Utgangspunkt.UroenOppsto, tilstand.Oppsto),
                .. FristerFra(tilstand.Nivaa, Utgangspunkt.UroenBleSkrevet, tilstand.NivaaetStartet),
                .. FristerFra(tilstand.Nivaa, Utgangspunkt.NivaaetStartet, tilstand.NivaaetStartet),
                .. tilstand.Samtykke is Samtykkestilling.Gitt ? FristerFra(tilstand.Nivaa, Utgangspunkt.SamtykketBleGitt, Naa.Dag) : [],
                .. tilstand.TilbudtTil is null ? [] : FristerFra(tilstand.Nivaa, Utgangspunkt.Tilbudt, Naa.Dag),
                .. tilstand.OvergangFra is null ? [] : FristerFra(tilstand.Nivaa, Utgangspunkt.BarnetByttetEnhet, Naa.Dag),
            ];
            return skulleVaertAapne
                .Where(f => !tilstand.AapneFrister.Contains(new(f.Navn)) && !tilstand.Gjort.Contains(f.Navn))
                .Where(f => f.Navn is Fristnavn.Samtykke ? tilstand.Logg is Loggstatus.VenterSamtykke or Loggstatus.Pause : !f.Navn.MoetesILoggen || kan)
                .Select(regler.IkkeForfalt);
        }

        private Virkning IkkeForfalt(Virkning virkning) =>
            virkning is FristSatt satt && satt.Dag <= Naa.Dag
                ? Frist(satt.Navn, satt.Tekst, Kalender.EtterArbeidsdager(Naa.Dag, 1), satt.Ansvarlig, satt.Stige) with { Gjelder = satt.Gjelder, RegnetFra = satt.RegnetFra }
                : virkning;

        private Fristpost? Post(Nivaa nivaa, Fristnavn navn) => Veileder.For(nivaa).Frister.FirstOrDefault(f => f.Navn == navn);
    }
}
