namespace Bti.Domain;

// A frist that cannot be kept is moved or put on pause, or stands: it is never without a day (ADR-0066).
public static partial class Forloepsmotor
{
    /// <summary>The day a frist gets when it is put on pause: as many days on as the pause lasts.</summary>
    /// <param name="frist">The day it has.</param>
    /// <param name="fra">The first day of the pause.</param>
    /// <param name="til">The last day of the pause.</param>
    public static DateOnly EtterPause(DateOnly frist, DateOnly fra, DateOnly til) => frist.AddDays(til.DayNumber - fra.DayNumber + 1);

    /// <summary>The day a frist gets when it is taken off its pause: what was left of it is left from that day.</summary>
    /// <param name="frist">The day it has.</param>
    /// <param name="aapnesIgjen">The day after the pause.</param>
    /// <param name="dag">The day it is taken off.</param>
    public static DateOnly UtenRestenAvPausen(DateOnly frist, DateOnly aapnesIgjen, DateOnly dag) => frist.AddDays(dag.DayNumber - aapnesIgjen.DayNumber);

    private readonly partial record struct Regler
    {
        public Avgjoerelse BeOmUtsettelse(BedtOmUtsettelse bedt)
        {
            if (!Tilstand.AapneFrister.Contains(new(bedt.Navn)) || Posten(bedt.Navn) is not { Utsettelse: not Utsettelsesregel.Nei } post) return Hindre.KanIkkeUtsettes;
            if (Tilstand.AapneFrister.Contains(Spoersmaalet(bedt.Navn))) return Hindre.UtsettelsenVenter;
            if (PaaPause(bedt.Navn) is not null) return Hindre.FristenErPaaPause;
            if (bedt.Slag is Utsettelsesslag.Flytting && bedt.Til <= bedt.Fra) return Hindre.KanIkkeUtsettes;
            var utsatt = Utsatt(post, bedt.Slag, bedt.Fra, bedt.Til);
            if (utsatt.Hinder is not null || post.Utsettelse is Utsettelsesregel.MedGrunn) return utsatt;

            // The leader reads an uro when it is shared, and why it must wait is part of it.
            return Tilstand.UroenErDelt
                ? Avgjoerelse.Ja(Frist(Fristnavn.SvarPaaUtsettelse, Fristtekster.SvarPaaUtsettelse, Kalender.EtterArbeidsdager(Naa.Dag, 3), Ansvarsrolle.Enhetsleder, Stige.Leder) with { Gjelder = Spoersmaalet(bedt.Navn).Gjelder })
                : Hindre.UroenErIkkeDelt;
        }

        /// <summary>A yes moves it, or begins the pause; a no leaves it as it is. The ladder has gone on all the time.</summary>
        public Avgjoerelse BesvarUtsettelse(UtsettelseBesvart svar)
        {
            var spoersmaalet = Spoersmaalet(svar.Navn);
            if (!Tilstand.AapneFrister.Contains(spoersmaalet) || Posten(svar.Navn) is not { } post) return Hindre.KanIkkeUtsettes;
            var lukket = new FristLukket(spoersmaalet.Navn, spoersmaalet.Gjelder);
            if (!svar.Innvilget) return Avgjoerelse.Ja(lukket);
            var utsatt = Utsatt(post, svar.Slag, svar.Fra, svar.Til);
            return utsatt.Hinder is null ? utsatt with { Virkninger = [lukket, .. utsatt.Virkninger] } : utsatt;
        }

        /// <summary>The frist goes on with the days it had left, under the text it was put on pause under or has been moved to since.</summary>
        public Avgjoerelse AvsluttPause(Fristnavn navn) => PaaPause(navn) is { } frist
            ? Avgjoerelse.Ja(Frist(navn, frist.Tekst, UtenRestenAvPausen(frist.Dag, frist.Aapnet, Naa.Dag), frist.Ansvarlig, frist.Stige))
            : Hindre.FristenErIkkePaaPause;

        /// <summary>What is done, called off or set to another day needs no answer about moving it.</summary>
        public Avgjoerelse LaSpoersmaaleneFalle(Avgjoerelse avgjoerelse)
        {
            var aapne = Tilstand.AapneFrister;
            var lukkes = avgjoerelse.Virkninger.Select(v => v switch
            {
                FristSatt satt => satt.Navn,
                FristLukket lukket => lukket.Navn,
                FristAvlyst avlyst => avlyst.Navn,
                _ => (Fristnavn?)null,
            }).OfType<Fristnavn>().Where(n => n is not Fristnavn.SvarPaaUtsettelse).Select(Spoersmaalet).Where(aapne.Contains).Distinct().ToList();
            return lukkes.Count == 0 ? avgjoerelse : avgjoerelse with { Virkninger = [.. avgjoerelse.Virkninger, .. lukkes.Select(s => new FristLukket(s.Navn, s.Gjelder))] };
        }

        // Nothing is left of one that is overdue, and a pause that is over when it begins is none.
        private Avgjoerelse Utsatt(Fristpost post, Utsettelsesslag slag, DateOnly fra, DateOnly til)
        {
            if (slag is Utsettelsesslag.Flytting) return Avgjoerelse.Ja(Frist(post.Navn, post.Tekst, til, post.Ansvarlig, post.Stige));
            if (fra < Naa.Dag) return Hindre.FristenErUte;
            if (til < Naa.Dag) return Hindre.PausenErOver;
            return Avgjoerelse.Ja(Frist(post.Navn, post.Tekst, EtterPause(fra, Naa.Dag, til), post.Ansvarlig, post.Stige, til.AddDays(1)));
        }

        private Staaendefrist? PaaPause(Fristnavn navn)
        {
            var idag = Naa.Dag;
            return Tilstand.Staaende.FirstOrDefault(f => f.Noekkel == new Fristnoekkel(navn) && f.Aapnet > idag);
        }

        private Fristpost? Posten(Fristnavn navn) => Post(Tilstand.Nivaa, navn);

        private static Fristnoekkel Spoersmaalet(Fristnavn navn) => new(Fristnavn.SvarPaaUtsettelse, Inndata.Kode(navn));
    }
}
