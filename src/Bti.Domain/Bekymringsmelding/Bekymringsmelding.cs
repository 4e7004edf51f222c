namespace Bti.Domain;

/// <summary>
/// One employee's melding to barnevern. Sealed: nothing points to it, and only the sender and the nearest leader know of it.
/// The duty is hers alone (barnevernsloven § 13-2): there is no act here by which anybody else stops, changes or delays it.
/// </summary>
public sealed class Bekymringsmelding : Rot
{
    /// <summary>How long a melding may be under way before two people are told.</summary>
    public static readonly TimeSpan Alarmtid = TimeSpan.FromHours(4);

    /// <summary>How long after that they are told again.</summary>
    public static readonly TimeSpan Alarmpause = TimeSpan.FromDays(1);

    private static readonly TimeOnly Morgen = new(8, 0);

    public required BekymringsmeldingId Id { get; init; }

    /// <summary>The id of its clock among what waits; says nothing of the melding.</summary>
    public required Guid Klokke { get; init; }

    public required AnsattId Melder { get; init; }

    /// <summary>The sender's unit when it was written: its leader is naermeste leder.</summary>
    public required EnhetId Enhet { get; init; }

    /// <summary>The child, when the kommune knows it: only to keep out those who are barred from it. No foreign key: a child must not be kept by a melding.</summary>
    public BarnId? Barn { get; private set; }

    /// <summary>True when the leader is part of what it is about: then she does not see it.</summary>
    public bool GjelderLeder { get; private set; }

    /// <summary>The typed content (<see cref="Meldingsinnhold"/>) as JSON.</summary>
    public Fortrolig Innhold { get; private set; } = null!;

    /// <summary>The copy of what was sent; null until then, and the same for good after.</summary>
    public Fortrolig? Dokument { get; private set; }

    /// <summary>SHA-256 of <see cref="Dokument"/>.</summary>
    public string? Hash { get; private set; }

    public Meldingstilstand Tilstand { get; private set; }

    public DateTimeOffset Skrevet { get; init; }

    /// <summary>When the sender asked her leader for advice.</summary>
    public DateTimeOffset? BedtOmRaad { get; private set; }

    /// <summary>When it was last put in the outbox.</summary>
    public DateTimeOffset? Sendt { get; private set; }

    /// <summary>How many times a person has sent it.</summary>
    public int Sendinger { get; private set; }

    /// <summary>When the receiver first answered.</summary>
    public DateTimeOffset? Akseptert { get; private set; }

    /// <summary>When the receiver confirmed that it is stored.</summary>
    public DateTimeOffset? Levert { get; private set; }

    /// <summary>The one it was handed over to; null when it was not.</summary>
    public Fortrolig? OverlevertTil { get; private set; }

    /// <summary>When the daily count first missed it at the receiver; null when it is not missed.</summary>
    public DateTimeOffset? Savnet { get; private set; }

    /// <summary>True when two people have been told that this sending is not delivered; then they are told each day.</summary>
    public bool AlarmGitt { get; private set; }

    /// <summary>How many times two people have been told: each time anew.</summary>
    public int Alarmer { get; private set; }

    /// <summary>How many of the sender's two clocks have struck.</summary>
    public int Klokketrinn { get; private set; }

    /// <summary>The day barnevern answered.</summary>
    public DateOnly? Tilbakemelding { get; private set; }

    /// <summary>Whether barnevern has opened an undersoekelse; null when it has not answered.</summary>
    public bool? Undersoekes { get; private set; }

    /// <summary>True from the moment it is the outbox's to deliver, until the receiver says that it has it.</summary>
    public bool ErUnderveis => Tilstand is not (Meldingstilstand.Utkast or Meldingstilstand.Levert or Meldingstilstand.Feilet or Meldingstilstand.AvvistPrint);

    /// <summary>
    /// True while it is told of again and again, until somebody does something: what is written and not sent, and what two people have been told
    /// is not delivered. When it was told of last is in what waits, not here.
    /// </summary>
    public bool Purres => Tilstand is Meldingstilstand.Utkast || (AlarmGitt && Tilstand is not Meldingstilstand.Levert);

    /// <summary>When it is told of the next time while it is so: each working day of what is not sent, each day of what is not delivered.</summary>
    public DateTimeOffset NestePurring(Kalender kalender, Naa naa) =>
        Tilstand is Meldingstilstand.Utkast ? Naa.StartenPaa(kalender.EtterArbeidsdager(naa.Dag, 1)) : naa.Tidspunkt + Alarmpause;

    /// <summary>When its clock strikes next; null when it has nothing to tell, or is told of again and again.</summary>
    public DateTimeOffset? NesteKlokke => Tilstand switch
    {
        _ when Purres => null,
        Meldingstilstand.Levert when Tilbakemelding is not null => null,
        Meldingstilstand.Levert => Klokketrinn switch
        {
            0 => Klokka(7),
            1 => Klokka(21),
            _ => null,
        },
        Meldingstilstand.Feilet or Meldingstilstand.AvvistPrint => Sendt,
        _ => Savnet ?? Sendt + Alarmtid,
    };

    public static Bekymringsmelding Skriv(Ansatt melder, Meldingsinnhold innhold, BarnId? barn, bool gjelderLeder, Naa naa)
    {
        var melding = new Bekymringsmelding
        {
            Kommune = melder.Kommune,
            Id = BekymringsmeldingId.Ny(),
            Klokke = Tilfeldig.Id(),
            Melder = melder.Id,
            Enhet = melder.Enhet,
            Skrevet = naa.Tidspunkt,
            Barn = barn,
            GjelderLeder = gjelderLeder,
            Innhold = Fortrolig.Av(Meldingsdokument.Skriv(innhold)),
        };
        melding.Opprettet(melder.Id, naa);
        return melding;
    }

    /// <summary>The sender corrects what is not sent, on top of the version she has seen.</summary>
    public Hinder? Endre(Meldingsinnhold innhold, BarnId? barn, bool gjelderLeder, int? sett, Naa naa)
    {
        if (Tilstand is not Meldingstilstand.Utkast) return Hindre.MeldingenErSendt;
        if (KrevVersjon(sett) is { } hinder) return hinder;
        (Innhold, Barn, GjelderLeder) = (Fortrolig.Av(Meldingsdokument.Skriv(innhold)), barn, gjelderLeder);
        if (gjelderLeder) BedtOmRaad = null;
        Endret(Melder, naa);
        return null;
    }

    /// <summary>Lets the leader read what is not sent, and say what she thinks.</summary>
    public Hinder? BeOmRaad(Naa naa)
    {
        if (Tilstand is not Meldingstilstand.Utkast) return Hindre.MeldingenErSendt;
        if (GjelderLeder) return Hindre.RaadetGjelderLederen;
        BedtOmRaad ??= naa.Tidspunkt;
        Endret(Melder, naa);
        return null;
    }

    /// <summary>Puts it in the outbox. Nobody is asked.</summary>
    /// <param name="dokument">Exactly what was previewed, with the instant of sending.</param>
    /// <param name="naa">Now.</param>
    public Hinder? Send(string dokument, Naa naa)
    {
        if (Tilstand is not Meldingstilstand.Utkast) return Hindre.MeldingenErSendt;
        (Dokument, Hash) = (Fortrolig.Av(dokument), Meldingsdokument.Hash(dokument));
        TilUtboksen(naa);
        return null;
    }

    /// <summary>The same document, once more, when nobody has confirmed the first: the receiver knows it by its id.</summary>
    public Hinder? SendPaaNytt(Naa naa)
    {
        if (Tilstand is Meldingstilstand.Utkast) return Hindre.MeldingenErIkkeSendt;
        if (Tilstand is Meldingstilstand.Levert) return Hindre.MeldingenErLevert;
        TilUtboksen(naa);
        return null;
    }

    /// <summary>What the receiver says. It is delivered only when the receiver has stored the very document that was sent.</summary>
    /// <param name="tilstand">The receiver's status.</param>
    /// <param name="lagret">The hash of what it has stored; null when it has not said.</param>
    /// <param name="naa">Now.</param>
    public void Svarte(Meldingstilstand tilstand, string? lagret, Naa naa)
    {
        if (Tilstand is Meldingstilstand.Levert or Meldingstilstand.Utkast) return;
        Akseptert ??= naa.Tidspunkt;
        if (tilstand is Meldingstilstand.Levert)
        {
            if (lagret != Hash) return;
            (Levert, Savnet) = (naa.Tidspunkt, null);
        }

        Tilstand = tilstand;
        Endret(Melder, naa);
    }

    /// <summary>Somebody has carried it to barnevern, and says to whom: also what was sent in another way, and never got there.</summary>
    public Hinder? Overlever(Fortrolig til, AnsattId av, Naa naa)
    {
        if (Tilstand is Meldingstilstand.Utkast) return Hindre.MeldingenErIkkeSendt;
        if (Tilstand is Meldingstilstand.Levert) return Hindre.MeldingenErLevert;
        (Tilstand, OverlevertTil, Levert, Savnet) = (Meldingstilstand.Levert, til, naa.Tidspunkt, null);
        Endret(av, naa);
        return null;
    }

    /// <summary>The outbox has given up.</summary>
    public void Feiler(Naa naa)
    {
        Tilstand = Meldingstilstand.Feilet;
        Endret(Melder, naa);
    }

    /// <summary>The receiver's own count does not have it: what was said before does not count, and two people are told at once.</summary>
    public void ErSavnet(Naa naa)
    {
        if (Savnet is not null || Tilstand is Meldingstilstand.Utkast) return;
        Savnet = naa.Tidspunkt;
        if (Tilstand is Meldingstilstand.Levert) (Tilstand, Levert, AlarmGitt) = (Meldingstilstand.Akseptert, null, false);
        Endret(Melder, naa);
    }

    /// <summary>Barnevern has said what it does.</summary>
    public Hinder? FikkTilbakemelding(DateOnly dag, bool undersoekes, Naa naa)
    {
        if (Tilstand is Meldingstilstand.Utkast) return Hindre.MeldingenErIkkeSendt;
        (Tilbakemelding, Undersoekes) = (dag, undersoekes);
        Endret(Melder, naa);
        return null;
    }

    /// <summary>What its clock has to tell now; null when it is not time. To be told of what she is writing does not change it.</summary>
    /// <param name="naa">Now.</param>
    /// <param name="melderHarSluttet">True when the sender does not work here any more, and cannot be reminded.</param>
    public Sendingstrinn? Slaa(Naa naa, bool melderHarSluttet)
    {
        if (Tilstand is Meldingstilstand.Utkast) return melderHarSluttet ? Sendingstrinn.Forlatt : Sendingstrinn.Usendt;
        if (!Purres && !(NesteKlokke <= naa.Tidspunkt)) return null;
        Endret(Melder, naa);
        if (Tilstand is not Meldingstilstand.Levert)
        {
            (AlarmGitt, Alarmer) = (true, Alarmer + 1);
            return Sendingstrinn.Ulevert;
        }

        return ++Klokketrinn == 1 ? Sendingstrinn.Gjennomgang : Sendingstrinn.Tilbakemelding;
    }

    private void TilUtboksen(Naa naa)
    {
        (Tilstand, Sendt, Savnet, AlarmGitt) = (Meldingstilstand.Sendt, naa.Tidspunkt, null, false);
        Sendinger++;
        Endret(Melder, naa);
    }

    private DateTimeOffset Klokka(int dager) => Naa.Klokka(Naa.OsloDag(Levert!.Value).AddDays(dager), Morgen);
}

/// <summary>What a leader thinks of a melding. Only that: it changes nothing in the melding.</summary>
public sealed class Meldingsraad
{
    public required KommuneId Kommune { get; init; }

    public required MeldingsraadId Id { get; init; }

    public required BekymringsmeldingId Melding { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Tid { get; init; }

    public required Fortrolig Tekst { get; init; }
}
