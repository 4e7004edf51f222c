namespace Bti.Domain;

/// <summary>Whom an uro is about.</summary>
public enum Gjelder
{
    Barn,

    /// <summary>An unborn child: the pregnant woman's name is not asked for.</summary>
    Ufoedt,

    /// <summary>Nobody is named yet.</summary>
    IkkeNavngitt,
}

/// <summary>
/// Nivaa 0: one employee's note about one child. The owner's alone until it is shared with naermeste leder. Two employees'
/// uro about one child do not know of each other.
/// </summary>
public sealed class Uro : Handlingsforloep
{
    public required UroId Id { get; init; }

    /// <summary>The employee whose uro it is.</summary>
    public required AnsattId Eier { get; init; }

    /// <summary>The owner's unit when it was written.</summary>
    public required EnhetId Enhet { get; init; }

    public required string VeilederVersjon { get; init; }

    /// <summary>The day it was seen or heard.</summary>
    public required DateOnly Oppsto { get; init; }

    /// <summary>The day it was written down.</summary>
    public required DateOnly Skrevet { get; init; }

    public Gjelder Gjelder { get; private set; }

    public BarnId? Barn { get; private set; }

    /// <summary>
    /// What the writer called the child, when its address is protected and she named it by number: those who read the uro read that, and not
    /// what the kommune has it down as. Null for all others (ADR-0064).
    /// </summary>
    public Fortrolig? SkrevetNavn { get; private set; }

    /// <summary>What was seen and heard: facts, apart from what one thinks about them.</summary>
    public Fortrolig SettOgHoert { get; private set; } = null!;

    /// <summary>What the employee thinks it may mean.</summary>
    public Fortrolig? Tolkning { get; private set; }

    /// <summary>Private preparation: never shared, never counted, never shown as a rating.</summary>
    public Uroskjema? Skjema { get; private set; }

    public DateTimeOffset? DeltTid { get; private set; }

    /// <summary>The leader it is shared with.</summary>
    public AnsattId? DeltMed { get; private set; }

    public Undringssamtale? Samtale { get; private set; }

    public Avklaring? Avklaring { get; private set; }

    public override Forloepstilstand Tilstand => new()
    {
        Nivaa = Nivaa.Avklaring,
        ErAapent = ErAapent,
        Oppsto = Oppsto,
        NivaaetStartet = Skrevet,
        UroenErDelt = DeltTid is not null,
        SamtalenErFoert = Samtale is not null,
        BarnetErHoert = Samtale is not null,
        AapneFrister = Aapne,
        Staaende = [.. AapneFrister.Select(f => f.SomStaaende)],
    };

    /// <summary>Writes the uro down and opens its frister.</summary>
    public static Uro Skriv(UroId id, Ansatt eier, Uroinnhold innhold, Rammer rammer)
    {
        var uro = new Uro
        {
            Kommune = eier.Kommune,
            Id = id,
            Eier = eier.Id,
            Enhet = eier.Enhet,
            VeilederVersjon = rammer.Veileder.Versjon,
            Oppsto = innhold.Oppsto,
            Skrevet = rammer.Naa.Dag,
            Gjelder = innhold.Gjelder,
            Barn = innhold.Barn,
            SkrevetNavn = innhold.SkrevetNavn,
            SettOgHoert = innhold.SettOgHoert,
            Tolkning = innhold.Tolkning,
        };
        _ = uro.Utfoer(new UroSkrevet(innhold.Oppsto), rammer);
        return uro;
    }

    /// <summary>The owner corrects the text, on top of the version she has seen.</summary>
    public Hinder? Endre(Fortrolig settOgHoert, Fortrolig? tolkning, int? sett, Rammer rammer)
    {
        if (!ErAapent) return Hindre.ErAvsluttet;
        if (KrevVersjon(sett) is { } hinder) return hinder;
        (SettOgHoert, Tolkning) = (settOgHoert, tolkning);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Says which child it is, when nobody or an unborn child stood there.</summary>
    public Hinder? KnyttTil(BarnId barn, Fortrolig? skrevetNavn, Rammer rammer)
    {
        if (!ErAapent) return Hindre.ErAvsluttet;
        if (Barn is not null) return Hindre.BarnetErNavngitt;
        (Gjelder, Barn, SkrevetNavn) = (Gjelder.Barn, barn, skrevetNavn);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Keeps the owner's private preparation.</summary>
    public Hinder? FyllUt(Uroskjema skjema, int? sett, Rammer rammer)
    {
        if (!ErAapent) return Hindre.ErAvsluttet;
        if (KrevVersjon(sett) is { } hinder) return hinder;
        Skjema = skjema;
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Lets naermeste leder read it.</summary>
    public Hinder? Del(AnsattId leder, Rammer rammer)
    {
        if (Utfoer(new UroDelt(leder), rammer) is { } hinder) return hinder;
        (DeltMed, DeltTid) = (leder, rammer.Naa.Tidspunkt);
        return null;
    }

    /// <summary>It is shared with the office and not with the person: another who leads in her place has it from now. Nothing when it is not shared, or is hers.</summary>
    public void FoelgLederen(AnsattId leder, Rammer rammer)
    {
        if (!ErAapent || DeltMed is null || DeltMed == leder) return;
        (DeltMed, DeltTid) = (leder, rammer.Naa.Tidspunkt);
        Endret(rammer.Av, rammer.Naa);
    }

    /// <summary>Writes down the undringssamtale, or why it was not held.</summary>
    public Hinder? FoerSamtale(Undringssamtale samtale, int? sett, Rammer rammer)
    {
        if (KrevVersjon(sett) is { } hinder) return hinder;
        if (Utfoer(new SamtaleFoert(samtale.Dag), rammer) is { } nei) return nei;
        Samtale = samtale;
        return null;
    }

    /// <summary>Decides what happens next.</summary>
    /// <param name="avklaring">The way on, and why.</param>
    /// <param name="rammer">Within what.</param>
    /// <returns>A Hinder when the veileder has no such way, when something it asks for is missing, or when nobody is named.</returns>
    public Hinder? Avgjoer(Avklaring avklaring, Rammer rammer)
    {
        if (avklaring.Til is not null && Barn is null) return Hindre.BarnetErIkkeNavngitt;
        if (Utfoer(new UroAvgjort(avklaring.Til), rammer) is { } hinder) return hinder;
        Avklaring = avklaring;
        return null;
    }

    protected override Frist NyFrist(FristSatt satt, Naa naa) => Frist.Av(satt, Kommune, Id, null, naa);
}

/// <summary>What is written when an uro is written.</summary>
public sealed record Uroinnhold(Gjelder Gjelder, BarnId? Barn, DateOnly Oppsto, Fortrolig SettOgHoert, Fortrolig? Tolkning)
{
    /// <inheritdoc cref="Uro.SkrevetNavn"/>
    public Fortrolig? SkrevetNavn { get; init; }
}
