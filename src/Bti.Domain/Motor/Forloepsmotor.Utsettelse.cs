namespace Bti.Domain;

// A frist that cannot be kept is moved, or stands: it is never without a day.
public static partial class Forloepsmotor
{
    private readonly partial record struct Regler
    {
        public Avgjoerelse BeOmUtsettelse(BedtOmUtsettelse bedt)
        {
            if (!Tilstand.AapneFrister.Contains(new(bedt.Navn)) || Posten(bedt.Navn) is not { } post) return Hindre.KanIkkeUtsettes;
            if (Tilstand.AapneFrister.Contains(Spoersmaalet(bedt.Navn))) return Hindre.UtsettelsenVenter;
            return bedt.Til <= bedt.Fra ? Hindre.KanIkkeUtsettes : post.Utsettelse switch
            {
                Utsettelsesregel.Nei => Hindre.KanIkkeUtsettes,
                Utsettelsesregel.MedGrunn => Avgjoerelse.Ja(Flyttet(post, bedt.Til)),

                // The leader reads an uro when it is shared, and why it must wait is part of it.
                Utsettelsesregel.MedLedersJa when !Tilstand.UroenErDelt => Hindre.UroenErIkkeDelt,
                Utsettelsesregel.MedLedersJa => Avgjoerelse.Ja(
                    Frist(Fristnavn.SvarPaaUtsettelse, Fristtekster.SvarPaaUtsettelse, Kalender.EtterArbeidsdager(Naa.Dag, 3), Ansvarsrolle.Enhetsleder, Stige.Leder) with { Gjelder = Spoersmaalet(bedt.Navn).Gjelder }),
            };
        }

        /// <summary>A yes moves it; a no leaves it as it is. The ladder has gone on all the time.</summary>
        public Avgjoerelse BesvarUtsettelse(UtsettelseBesvart svar)
        {
            var spoersmaalet = Spoersmaalet(svar.Navn);
            if (!Tilstand.AapneFrister.Contains(spoersmaalet) || Posten(svar.Navn) is not { } post) return Hindre.KanIkkeUtsettes;
            var lukket = new FristLukket(spoersmaalet.Navn, spoersmaalet.Gjelder);
            return svar.Innvilget ? Avgjoerelse.Ja(lukket, Flyttet(post, svar.Til)) : Avgjoerelse.Ja(lukket);
        }

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

        private FristSatt Flyttet(Fristpost post, DateOnly til) => Frist(post.Navn, post.Tekst, til, post.Ansvarlig, post.Stige);

        private Fristpost? Posten(Fristnavn navn) => Post(Tilstand.Nivaa, navn);

        private static Fristnoekkel Spoersmaalet(Fristnavn navn) => new(Fristnavn.SvarPaaUtsettelse, Inndata.Kode(navn));
    }
}
