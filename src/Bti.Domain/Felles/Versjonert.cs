namespace Bti.Domain;

/// <summary>
/// The root of what is loaded, decided on and saved together. <c>Versjon</c> is ours, the same on every database, and is
/// raised by every change, so two people cannot both have the last word unseen.
/// </summary>
public abstract class Rot
{
    /// <summary>The kommune that owns the row.</summary>
    public required KommuneId Kommune { get; init; }

    /// <summary>1 when it is made; one more for each change.</summary>
    public int Versjon { get; private set; } = 1;

    /// <summary>Who changed it last, for the one who comes second.</summary>
    public AnsattId? EndretAv { get; private set; }

    /// <summary>When it was changed last.</summary>
    public DateTimeOffset EndretTid { get; private set; }

    /// <summary>The change is made on top of a version the writer has seen; null when the act only adds and overwrites nothing.</summary>
    public Hinder? KrevVersjon(int? sett) => sett is null || sett == Versjon ? null : Hindre.Versjon;

    /// <summary>Says who changed it and when; called once by every act that changed something.</summary>
    protected void Endret(AnsattId av, Naa naa)
    {
        NyVersjon();
        (EndretAv, EndretTid) = (av, naa.Tidspunkt);
    }

    /// <summary>Takes part in the saving, so that two who decided on the same version cannot both be stored; nothing in it is changed.</summary>
    protected void NyVersjon() => Versjon++;

    /// <summary>Says who made it.</summary>
    protected void Opprettet(AnsattId av, Naa naa) => (EndretAv, EndretTid) = (av, naa.Tidspunkt);
}
