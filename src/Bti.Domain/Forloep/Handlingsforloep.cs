namespace Bti.Domain;

/// <summary>One hendelse that has happened, in its place in the row.</summary>
/// <param name="Nr">1 for the first; no gaps.</param>
public sealed record Hendt(int Nr, Hendelse Hendelse, AnsattId Av, DateTimeOffset Tid);

/// <summary>
/// What uro and forloep have in common: frister, hendelser, and that the motor alone decides. An act is a hendelse put to
/// the motor; its effects are done here and nowhere else.
/// </summary>
public abstract class Handlingsforloep : Rot
{
    private readonly List<Frist> _frister = [];
    private readonly List<Hendt> _nyeHendelser = [];

    /// <summary>Every frist there has been.</summary>
    public IReadOnlyList<Frist> Frister => _frister;

    /// <summary>The earliest day somebody has something to do, kept for lists; null when nobody has.</summary>
    public DateOnly? NesteFrist { get; private set; }

    /// <summary>How many hendelser there have been.</summary>
    public int AntallHendelser { get; private set; }

    /// <summary>True until it is closed or carried on.</summary>
    public bool ErAapent { get; private set; } = true;

    /// <summary>The facts the motor decides on.</summary>
    public abstract Forloepstilstand Tilstand { get; }

    /// <summary>The frister that are open, the earliest first.</summary>
    public IEnumerable<Frist> AapneFrister => _frister.Where(f => f.ErAapen).OrderBy(f => f.Dag).ThenBy(f => f.Navn);

    /// <summary>What tells the open frister apart, for the motor.</summary>
    protected IReadOnlySet<Fristnoekkel> Aapne => _frister.Where(f => f.ErAapen).Select(f => f.Noekkel).ToHashSet();

    /// <summary>Hands over the hendelser that are not stored yet; the one who takes them stores them with the change.</summary>
    public IReadOnlyList<Hendt> TaNyeHendelser()
    {
        var nye = _nyeHendelser.ToArray();
        _nyeHendelser.Clear();
        return nye;
    }

    /// <summary>The same question for the button on the screen and for the act itself.</summary>
    public Hinder? HinderFor(Hendelse hendelse, Rammer rammer) =>
        Forloepsmotor.Avgjoer(Tilstand, rammer.Veileder, rammer.Kalender, hendelse, rammer.Naa).Hinder;

    /// <summary>A frist is moved or put on pause, or the leader is asked to.</summary>
    public Hinder? BeOmUtsettelse(Utsettelse bedt, Rammer rammer)
    {
        var skalSpoerres = rammer.Veileder.For(Tilstand.Nivaa).Frister.FirstOrDefault(f => f.Navn == bedt.Navn)?.Utsettelse is Utsettelsesregel.MedLedersJa;
        if (Utfoer(new BedtOmUtsettelse(bedt.Id, bedt.Navn, bedt.Fra, bedt.Til) { Slag = bedt.Utsettelsesslag }, rammer) is { } hinder) return hinder;
        if (!skalSpoerres) bedt.Besvar(true, rammer.Av);
        return null;
    }

    /// <summary>The leader has answered.</summary>
    public Hinder? BesvarUtsettelse(Utsettelse bedt, bool innvilget, Rammer rammer)
    {
        if (Utfoer(new UtsettelseBesvart(bedt.Id, bedt.Navn, bedt.Fra, bedt.Til, innvilget) { Slag = bedt.Utsettelsesslag }, rammer) is { } hinder) return hinder;
        bedt.Besvar(innvilget, rammer.Av);
        return null;
    }

    /// <summary>A frist is taken off its pause, and has from today the days it had left.</summary>
    public Hinder? AvsluttPause(Frist frist, Rammer rammer) =>
        Utfoer(new PauseAvsluttet(frist.Navn, Forloepsmotor.UtenRestenAvPausen(frist.Dag, frist.Aapnet, rammer.Naa.Dag)), rammer);

    /// <summary>Puts the hendelse to the motor and does what it decides, or nothing.</summary>
    protected Hinder? Utfoer(Hendelse hendelse, Rammer rammer)
    {
        var avgjoerelse = Forloepsmotor.Avgjoer(Tilstand, rammer.Veileder, rammer.Kalender, hendelse, rammer.Naa);
        if (avgjoerelse.Hinder is { } hinder) return hinder;

        foreach (var virkning in avgjoerelse.Virkninger) Bruk(virkning, rammer.Naa);
        _nyeHendelser.Add(new Hendt(++AntallHendelser, hendelse, rammer.Av, rammer.Naa.Tidspunkt));
        NesteFrist = AapneFrister.FirstOrDefault(f => !f.Navn.EndesAvTiden)?.Dag;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Does one effect; the subclass knows those that are its own.</summary>
    protected virtual void Bruk(Virkning virkning, Naa naa)
    {
        switch (virkning)
        {
            case FristSatt satt:
                Avslutt(new(satt.Navn, satt.Gjelder), Friststatus.Avlyst, naa);
                _frister.Add(NyFrist(satt, naa));
                break;
            case FristLukket lukket:
                Avslutt(new(lukket.Navn, lukket.Gjelder), Friststatus.Lukket, naa);
                break;
            case FristAvlyst avlyst:
                Avslutt(new(avlyst.Navn, avlyst.Gjelder), Friststatus.Avlyst, naa);
                break;
            case AapentSatt(var erAapent):
                ErAapent = erAapent;
                break;
            default:
                throw new InvalidOperationException($"{GetType().Name} does not know {virkning.GetType().Name}.");
        }
    }

    /// <summary>The frist as a row that belongs to this one.</summary>
    protected abstract Frist NyFrist(FristSatt satt, Naa naa);

    private void Avslutt(Fristnoekkel noekkel, Friststatus status, Naa naa)
    {
        foreach (var frist in _frister.Where(f => f.ErAapen && f.Noekkel == noekkel)) frist.Avslutt(status, naa);
    }
}

/// <summary>What every act is done within: the text that applies, the kommune's calendar, who, and when.</summary>
public sealed record Rammer(Handlingsveileder Veileder, Kalender Kalender, AnsattId Av, Naa Naa);
