namespace Bti.Domain;

public sealed partial class Forloep
{
    /// <summary>The one who does the holder's work on a day: the stedfortreder while she stands in, else the holder.</summary>
    public AnsattId AnsvarligPaa(DateOnly dag) => Stedfortreder is { } stedfortreder && dag <= StedfortrederTil ? stedfortreder : Stafettholder;

    /// <summary>True for the holder and the one who stands in: the others read and write, and do not steer.</summary>
    public bool ErAnsvarlig(AnsattId ansatt, DateOnly dag) =>
        (ansatt == Stafettholder && !HolderManglerSamtykke(dag)) || (ansatt == Stedfortreder && dag <= StedfortrederTil);

    /// <summary>True when the samtykke that lets the holder's service in has ended: she still holds the stafett, and sees no more than that (ADR-0026).</summary>
    public bool HolderManglerSamtykke(DateOnly dag) => StafettholderVarer < dag;

    /// <summary>True for the holder herself then.</summary>
    public bool ErHolderUtenInnsyn(AnsattId ansatt, DateOnly dag) => ansatt == Stafettholder && HolderManglerSamtykke(dag);

    /// <summary>The samtykke to the service of a holder from another unit holds until another day than when she took the stafett.</summary>
    public void LaHolderVare(DateOnly varer) => StafettholderVarer = varer;

    /// <summary>
    /// The one who holds the stafett, or stands in, works somewhere else from now. Out of the unit that leads she keeps the stafett
    /// and sees no more than that, until there is a samtykke to her service (ADR-0026); one who stands in does it no longer than that.
    /// </summary>
    /// <param name="varer">The last day the samtykke to her service holds; null when it does not.</param>
    public void FoelgAnsatt(Ansatt ansatt, DateOnly? varer, Rammer rammer)
    {
        var erHer = ansatt.Enhet == Enhet;
        if (ansatt.Id == Stafettholder) StafettholderVarer = erHer ? null : varer ?? rammer.Naa.Dag.AddDays(-1);
        if (ansatt.Id == Stedfortreder && !erHer && !(StedfortrederTil <= varer)) _ = AvsluttStedfortreder(rammer);
        Endret(rammer.Av, rammer.Naa);
    }

    /// <summary>Holds the stafettpinne out to another; the holder keeps it until it is accepted.</summary>
    /// <param name="varer">The last day the samtykke to her service holds; null when it does not.</param>
    public Hinder? TilbyStafett(Ansatt til, DateOnly? varer, Rammer rammer) =>
        HinderForDeling(til, varer, rammer) ?? Utfoer(new StafettTilbudt(til.Id), rammer);

    /// <summary>The one it was offered to says yes or no.</summary>
    /// <param name="varer">The last day the samtykke to her service holds; it may have ended since she was asked.</param>
    public Hinder? BesvarStafett(Ansatt av, bool aksepter, DateOnly? varer, Rammer rammer)
    {
        if (aksepter && HinderForDeling(av, varer, rammer) is { } nei) return nei;
        if (Utfoer(new StafettBesvart(av.Id, aksepter) { Enhet = av.Enhet }, rammer) is { } hinder) return hinder;
        if (aksepter) StafettholderVarer = av.Enhet == Enhet ? null : varer;
        return null;
    }

    /// <summary>The holder takes the offer back.</summary>
    public Hinder? TrekkStafettilbud(Rammer rammer) => Utfoer(new StafettTrukket(), rammer);

    /// <summary>Somebody stands in until and including a day, and never longer than the samtykke to her service.</summary>
    public Hinder? SettStedfortreder(Ansatt stedfortreder, DateOnly til, DateOnly? varer, Rammer rammer)
    {
        if (stedfortreder.Id == Stafettholder) return Hindre.HolderAllerede;
        if (HinderForDeling(stedfortreder, varer, rammer) is { } nei) return nei;
        return SettStedfortreder(stedfortreder.Id, stedfortreder.Enhet != Enhet && varer < til ? varer : til, rammer);
    }

    /// <summary>Nobody stands in any more.</summary>
    public Hinder? AvsluttStedfortreder(Rammer rammer) => SettStedfortreder(null, null, rammer);

    /// <summary>Lets a person from another service in. The samtykke is asked at the act, whatever the veileder says (fvl § 13 a nr. 1).</summary>
    /// <param name="varer">The last day the samtykke to her service holds; access ends with it. Null when it does not hold.</param>
    [Haandhever("samtykke_foer_deling", Samtykkestatus.Vernet, Hinder = "SAMTYKKE_MANGLER")]
    public Hinder? SlippTil(Ansatt ansatt, DateOnly? varer, Rammer rammer)
    {
        if (ansatt.Id == Stafettholder) return Hindre.HolderAllerede;
        var foer = _aktoerer.FirstOrDefault(a => a.Ansatt == ansatt.Id && a.Til is null);
        if (foer is { Grunnlag: Delingsgrunnlag.Samtykke }) return Hindre.ErAktoerAllerede;
        if (HinderForNyDeling(rammer) is { } venter) return venter;
        if (varer is not { } sisteDag) return Hindre.SamtykkeMangler;
        if (foer is not null && TaUt(ansatt.Id, rammer) is { } sitter) return sitter;
        if (Utfoer(new AktoerSluppetTil(ansatt.Id, ansatt.Tjeneste), rammer) is { } hinder) return hinder;
        _aktoerer.Add(Aktoer.Ny(this, ansatt, sisteDag, rammer.Naa));
        return null;
    }

    /// <summary>Lets a person from another service in on another basis than samtykke, to what is needed for it and for a short while.</summary>
    /// <param name="varer">The last day; at most <see cref="Delingsgrunnlagene.DagerUtenSamtykke"/> from today.</param>
    public Hinder? SlippTilUtenSamtykke(Ansatt ansatt, Delingsgrunnlag grunnlag, Fortrolig begrunnelse, Samtykkeomfang omfang, DateOnly varer, Rammer rammer)
    {
        if (ansatt.Id == Stafettholder) return Hindre.HolderAllerede;
        var foer = _aktoerer.FirstOrDefault(a => a.Ansatt == ansatt.Id && a.Til is null);
        if (foer?.Varer >= rammer.Naa.Dag) return Hindre.ErAktoerAllerede;
        if (foer is not null && TaUt(ansatt.Id, rammer) is { } sitter) return sitter;
        if (Utfoer(new AktoerSluppetTil(ansatt.Id, ansatt.Tjeneste) { Grunnlag = grunnlag }, rammer) is { } hinder) return hinder;
        _aktoerer.Add(Aktoer.UtenSamtykke(this, ansatt, grunnlag, begrunnelse, omfang, varer, rammer.Naa));
        return null;
    }

    /// <summary>The samtykke to her service holds until another day than when she was let in.</summary>
    public void LaAktoerVare(AnsattId ansatt, DateOnly varer)
    {
        foreach (var aktoer in _aktoerer.Where(a => a.Ansatt == ansatt && a.Til is null)) aktoer.Varer = varer;
    }

    /// <summary>A participant leaves, or the samtykke to the service ended.</summary>
    public Hinder? TaUt(AnsattId ansatt, Rammer rammer)
    {
        if (_aktoerer.FirstOrDefault(a => a.Ansatt == ansatt && a.Til is null) is not { } aktoer) return Hindre.IkkeFunnet;
        if (Utfoer(new AktoerGikkUt(ansatt), rammer) is { } hinder) return hinder;
        aktoer.GaaUt(rammer.Naa);
        return null;
    }

    /// <summary>Nobody is there to do the holder's work, or nothing has a date. The leader is asked once, unless she is to be asked again: then once that day.</summary>
    public Hinder? MisterAnsvarlig(Foreldreloesgrunn grunn, bool igjen, Rammer rammer) =>
        AapneFrister.Any(f => f.Navn is Fristnavn.UtenAnsvarlig && (!igjen || f.Aapnet == rammer.Naa.Dag)) ? null : Utfoer(new MistetAnsvarlig(grunn), rammer);

    /// <summary>Somebody is there, and something has a date. Nothing when nobody was asked.</summary>
    public Hinder? FaarAnsvarlig(Rammer rammer) => Aapne.Contains(new(Fristnavn.UtenAnsvarlig)) ? Utfoer(new FikkAnsvarlig(), rammer) : null;

    private Hinder? SettStedfortreder(AnsattId? stedfortreder, DateOnly? til, Rammer rammer)
    {
        if (Utfoer(new StedfortrederSatt(stedfortreder, til), rammer) is { } hinder) return hinder;
        (Stedfortreder, StedfortrederTil) = (stedfortreder, til);
        return null;
    }

    // The samtykke to the log is to the unit that leads; to hold it from anywhere else takes one to that service, as to take part does (fvl § 13 a nr. 1).
    private Hinder? HinderForDeling(Ansatt ansatt, DateOnly? varer, Rammer rammer)
    {
        if (ansatt.Enhet == Enhet) return null;
        return HinderForNyDeling(rammer) ?? (varer is not null ? null : Hindre.SamtykkeMangler);
    }

    private void BytteHolder(AnsattId ny, Naa naa)
    {
        _holdere.Single(h => h.Til is null).GiFraSeg(naa);
        _holdere.Add(Holder.Ny(this, ny, naa));
        (Stafettholder, Stedfortreder, StedfortrederTil) = (ny, null, null);
    }
}

/// <summary>A person from another service who takes part, from and until a day.</summary>
public sealed class Aktoer
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required AnsattId Ansatt { get; init; }

    /// <summary>The service she takes part for; the samtykke is to the service.</summary>
    public required string Tjeneste { get; init; }

    public required DateTimeOffset Fra { get; init; }

    /// <summary>The last day the samtykke to the service holds, or the last day without one.</summary>
    public required DateOnly Varer { get; set; }

    /// <summary>What lets her in.</summary>
    public Delingsgrunnlag Grunnlag { get; init; }

    /// <summary>Why it could not wait; null under a samtykke.</summary>
    public Fortrolig? Begrunnelse { get; init; }

    /// <summary>What she was let in to; null under a samtykke, which says it itself.</summary>
    public Samtykkeomfang? Omfang { get; init; }

    public DateTimeOffset? Til { get; private set; }

    /// <summary>True when she sits in the ansvarsgruppe.</summary>
    public bool SitterIGruppa { get; internal set; }

    /// <summary>True when she took part at an instant.</summary>
    public bool VarMed(DateTimeOffset tidspunkt) => Fra <= tidspunkt && !(Til < tidspunkt);

    /// <summary>True while she is in on another basis than samtykke.</summary>
    public bool GjelderUtenSamtykke(DateOnly dag) => Til is null && dag <= Varer && Grunnlag is not Delingsgrunnlag.Samtykke;

    internal static Aktoer Ny(Forloep forloep, Ansatt ansatt, DateOnly varer, Naa naa) => new()
    {
        Kommune = forloep.Kommune,
        Id = Guid.CreateVersion7(),
        Forloep = forloep.Id,
        Ansatt = ansatt.Id,
        Tjeneste = ansatt.Tjeneste,
        Fra = naa.Tidspunkt,
        Varer = varer,
    };

    internal static Aktoer UtenSamtykke(Forloep forloep, Ansatt ansatt, Delingsgrunnlag grunnlag, Fortrolig begrunnelse, Samtykkeomfang omfang, DateOnly varer, Naa naa) => new()
    {
        Kommune = forloep.Kommune,
        Id = Guid.CreateVersion7(),
        Forloep = forloep.Id,
        Ansatt = ansatt.Id,
        Tjeneste = ansatt.Tjeneste,
        Fra = naa.Tidspunkt,
        Varer = varer,
        Grunnlag = grunnlag,
        Begrunnelse = begrunnelse,
        Omfang = omfang,
    };

    internal void GaaUt(Naa naa) => (Til, SitterIGruppa) = (naa.Tidspunkt, false);
}

/// <summary>One turn with the stafettpinne.</summary>
public sealed class Holder
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required AnsattId Ansatt { get; init; }

    public required DateTimeOffset Fra { get; init; }

    /// <summary>Null for the one who holds it now.</summary>
    public DateTimeOffset? Til { get; private set; }

    internal static Holder Ny(Forloep forloep, AnsattId ansatt, Naa naa) =>
        new() { Kommune = forloep.Kommune, Id = Guid.CreateVersion7(), Forloep = forloep.Id, Ansatt = ansatt, Fra = naa.Tidspunkt };

    internal void GiFraSeg(Naa naa) => Til = naa.Tidspunkt;
}

/// <summary>The answer to an offered stafettpinne.</summary>
public enum Stafettsvar
{
    Aksepter,
    Avslaa,
}
