namespace Bti.Domain;

/// <summary>
/// Tries everything that can happen under a veileder before it is published, by asking the motor itself (ADR-0008), and tells
/// what does not hold as a story.
/// </summary>
/// <remarks>
/// Found by search: every open situation has a frist and somebody who is responsible, somebody is told when a frist goes out
/// and the ladder ends at a leader or coordinator, every situation can be closed, the log is never open without a samtykke,
/// every nivaa, way and frist of the text can come into use, and no two ways or frister of a nivaa say different things.
/// Holds by construction, and is not searched for: letting a person in, offering her the stafett or letting her stand in asks
/// for the samtykke in the act itself, which takes no veileder as an argument; and Akutt stands beside all this, since no
/// word of a veileder can name it. What the text can do is hide it in a nivaa one must first get to, and that is refused.
/// </remarks>
public static class Modellkontroll
{
    private static readonly string[] Akuttord = ["akutt", "bekymringsmelding", "melding til barnevern", "barnevernsmelding"];

    /// <summary>Tries a veileder.</summary>
    /// <param name="veileder">The text, read and whole.</param>
    /// <param name="motor">The motor; another only in tests.</param>
    [Haandhever("akutt_er_alltid_aapen", "Akutt er ett klikk unna på hver side, også uten en sak. En veileder som gjemmer det bak et nivå, kan ikke publiseres.", Hinder = "MODELL_AKUTT_ER_NIVAA")]
    public static Modellsvar Proev(Handlingsveileder veileder, Motor? motor = null)
    {
        if (!veileder.Har(Nivaa.Avklaring)) return new([new(Hindre.ModellUtenNivaa.Med("nivaa", Nivaa.Avklaring.ToString()), [])], 0, 0);
        var soek = new Modellsoek(veileder, motor ?? Forloepsmotor.Avgjoer);
        var tilstander = soek.Tilstander.ToList();
        return new([.. veileder.Nivaaer.SelectMany(n => PaaNivaa(n, veileder, soek, tilstander)), .. Systemets(veileder)], tilstander.Count, soek.Spurt);
    }

    /// <summary>Tries to move every open forloep there can be under one version to another: none may be left without a frist, a way out or a samtykke.</summary>
    /// <param name="fra">The version they stand under.</param>
    /// <param name="til">The version they are moved to; it holds by itself.</param>
    /// <param name="kart">The nivaa that takes over for each that is not there; those without one are not moved.</param>
    /// <param name="motor">The motor; another only in tests.</param>
    public static Modellsvar ProevFlytting(Handlingsveileder fra, Handlingsveileder til, Nivaakart kart, Motor? motor = null)
    {
        var proevd = motor ?? Forloepsmotor.Avgjoer;
        var soek = new Modellsoek(til, proevd, new Modellsoek(fra, proevd), kart);
        var tilstander = soek.Tilstander.ToList();
        return new([.. til.Nivaaer.Where(n => n.Nivaa > Nivaa.Avklaring).SelectMany(n => PaaNivaa(n, til, soek, tilstander, flyttet: true))], tilstander.Count, soek.Spurt);
    }

    // The ladders of the frister no text sets: the built-in ones where it leaves them out, and what it puts in their place.
    private static IEnumerable<Brudd> Systemets(Handlingsveileder veileder)
    {
        foreach (var navn in (string[])[Stige.Samtykke, Stige.Alder])
        {
            if (veileder.Stige(navn).Trinn.All(t => t.Naar.Side is Stigeside.Etter)) yield return new(Hindre.ModellStigeUtenVarsel.Med("stige", navn), []);
        }

        foreach (var navn in (string[])[Stige.Leder, Stige.Ansvarsgruppe])
        {
            if (!EnderHosEtMenneske(veileder.Stige(navn))) yield return new(Hindre.ModellLederstigeUtenEnde.Med("stige", navn), []);
        }
    }

    private static IEnumerable<Brudd> PaaNivaa(Veiledernivaa nivaa, Handlingsveileder veileder, Modellsoek soek, List<Modelltilstand> tilstander, bool flyttet = false)
    {
        var tall = nivaa.Nivaa.Tall;
        var foerst = tilstander.FindIndex(t => t.Nivaa == tall && t.ErAapent);

        // A text that is moved to holds by itself: what is asked is how those who come stand.
        if (flyttet) return foerst < 0 ? [] : [.. Tilstandene()];
        if (foerst < 0) return [Her(Hindre.ModellUtenNivaa)];
        return [.. Tilstandene(), .. Fristene(), .. Veiene(), .. Ordene()];

        Brudd Her(Hinder hinder, int? nr = null) => new(hinder.Med("nivaa", nivaa.Merke), nr is { } der ? soek.Veien(der) : []);

        IEnumerable<Brudd> Tilstandene()
        {
            if (Finn(t => t.ErAapent && t.Frister == 0) is { } stille) yield return Her(tall == 0 ? Hindre.ModellUroUtenFrist : Hindre.ModellForloepUtenFrist, stille);
            if (Mangler(nivaa.Ansvarlig)) yield return Her(Hindre.ModellUtenAnsvarlig.Med("rolle", Inndata.Kode(nivaa.Ansvarlig)), foerst);
            if (soek.UtenUtgang(tall) is { } fast) yield return Her(tall == 0 ? Hindre.ModellUroUtenSlutt : Hindre.ModellForloepUtenSlutt, fast);
            if (Finn(t => t.Logg is Loggstatus.Aktiv && t.Samtykke is not Samtykkestilling.Gitt) is { } delt) yield return Her(Hindre.ModellDeltUtenSamtykke, delt);
        }

        IEnumerable<Brudd> Fristene()
        {
            foreach (var gruppe in nivaa.Frister.GroupBy(f => f.Navn))
            {
                var (frist, noekkel) = (gruppe.First(), (tall, gruppe.Key));
                Brudd Om(Hinder hinder, int? nr = null) => Her(hinder.Med("frist", Inndata.Kode(frist.Navn)), nr);
                if (gruppe.Count() > 1) yield return Om(Hindre.ModellToFrister, foerst);
                if (!soek.Startet.TryGetValue(noekkel, out var start))
                {
                    yield return Om(Hindre.ModellFristStarterIkke.Med("regel", frist.Regel.ToString()));
                    continue;
                }

                if (Mangler(frist.Ansvarlig)) yield return Om(Hindre.ModellFristUtenAnsvarlig.Med("rolle", Inndata.Kode(frist.Ansvarlig)), start.Nr);
                if (!soek.Gjort.Contains(noekkel)) yield return Om(Hindre.ModellFristKanIkkeGjoeres, start.Nr);
                if (!EnderHosEtMenneske(veileder.Stige(frist.Stige))) yield return Om(Hindre.ModellStigeUtenEnde.Med("stige", frist.Stige), start.Nr);
                else if (soek.UtenVekking.TryGetValue(noekkel, out var stum)) yield return Om(Hindre.ModellIngenFaarVite.Med("stige", frist.Stige), stum.Nr);
            }
        }

        IEnumerable<Brudd> Veiene()
        {
            foreach (var gruppe in nivaa.Veier.GroupBy(v => v.Til))
            {
                var vei = gruppe.First();
                Brudd Om(Hinder hinder, int? nr = null) => Her(hinder.Med("til", vei.Til is { } til ? veileder.Har(til) ? veileder.For(til).Merke : til.ToString() : "avslutt"), nr);
                var krav = vei.Krever.Select(k => k.Kode).Order(StringComparer.Ordinal).ToList();
                if (gruppe.Any(v => !v.Krever.Select(k => k.Kode).Order(StringComparer.Ordinal).SequenceEqual(krav))) yield return Om(Hindre.ModellUenigeVeier, foerst);
                if (!soek.Tatt.Contains((tall, vei.Til?.Tall))) yield return Om(Hindre.ModellStengtVei.Med("krav", string.Join(", ", krav)));
            }
        }

        IEnumerable<Brudd> Ordene()
        {
            if (Akuttord.Any(ord => nivaa.Heter.Contains(ord, StringComparison.OrdinalIgnoreCase))) yield return Her(Hindre.ModellAkuttErNivaa.Med("heter", nivaa.Heter), foerst);
        }

        int? Finn(Predicate<Modelltilstand> slik) => tilstander.FindIndex(t => t.Nivaa == tall && slik(t)) is >= 0 and var nr ? nr : null;

        // There is no holder before there is a forloep, and one who wrote an uro need not be with the child afterwards.
        bool Mangler(Ansvarsrolle rolle) => rolle is Ansvarsrolle.Stafettholder ? tall == 0 : rolle is Ansvarsrolle.DenSomUndrerSeg && tall > 0;
    }

    private static bool EnderHosEtMenneske(Stige stige) =>
        stige.Trinn is [.., { Til: not Mottaker.Ansvarlig, Naar.Side: not Stigeside.Foer }];
}
