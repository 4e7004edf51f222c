namespace Bti.Domain;

/// <summary>
/// The uro-skjema A (when the uro is felt) and B (before the talk), and the sone. A feeling of the adult, never a score of
/// the child (Å ta opp uro).
/// </summary>
public sealed class Uroskjema
{
    /// <summary>A: What does it do to you, and what do you think happens if nobody does anything?</summary>
    public Fortrolig? HvisIngenGjoerNoe { get; init; }

    /// <summary>A: The child's strengths.</summary>
    public Fortrolig? Styrker { get; init; }

    /// <summary>B: What will you say first, and how do you show that you need help to understand?</summary>
    public Fortrolig? FoersteOrd { get; init; }

    /// <summary>B: What are you afraid of?</summary>
    public Fortrolig? ReddFor { get; init; }

    /// <summary>B: What can you offer?</summary>
    public Fortrolig? KanTilby { get; init; }

    /// <summary>1 (no uro) to 7 (great uro); null when not used.</summary>
    public int? Sone { get; init; }
}

/// <summary>The talk about the uro with child and foresatte: who was heard, or why not, and what was agreed.</summary>
public sealed class Undringssamtale
{
    public required DateOnly Dag { get; init; }

    /// <summary>Why it was not held; null when it was. Where violence is feared one does not talk with the foresatte first.</summary>
    public Fortrolig? IkkeHoldtFordi { get; init; }

    /// <summary>What the foresatte said, or why they were not heard.</summary>
    public Fortrolig? ForesatteSa { get; init; }

    /// <summary>What the child said, or why it was not heard.</summary>
    public Fortrolig? BarnetSa { get; init; }

    /// <summary>What was agreed: the facts that follow the case on.</summary>
    public Fortrolig? Avtalt { get; init; }

    /// <summary>Reads the talk from what was typed.</summary>
    /// <returns>Null when <paramref name="les"/> has noted what is wrong.</returns>
    public static Undringssamtale? Av(DateOnly dag, bool holdt, Fortrolig? ikkeHoldtFordi, Fortrolig? foresatteSa, Fortrolig? barnetSa, Fortrolig? avtalt, Inndata les)
    {
        if (holdt && foresatteSa is null) les.Feil(Hindre.Paakrevd, "foresatteSa", "hva foresatte sa, eller hvorfor de ikke ble hørt");
        if (holdt && barnetSa is null) les.Feil(Hindre.Paakrevd, "barnetSa", "hva barnet sa, eller hvorfor barnet ikke ble hørt");
        if (!holdt && ikkeHoldtFordi is null) les.Feil(Hindre.Paakrevd, "ikkeHoldtFordi", "hvorfor dere ikke har hatt samtalen");
        return les.Hinder is not null ? null : new Undringssamtale
        {
            Dag = dag,
            IkkeHoldtFordi = holdt ? null : ikkeHoldtFordi,
            ForesatteSa = foresatteSa,
            BarnetSa = barnetSa,
            Avtalt = avtalt,
        };
    }
}

/// <summary>What was decided about an uro, by whom and why.</summary>
public sealed class Avklaring
{
    /// <summary>The nivaa it goes on at; null when it is closed.</summary>
    public Nivaa? Til { get; init; }

    public required Fortrolig Begrunnelse { get; init; }

    public required AnsattId Av { get; init; }

    public required DateOnly Dag { get; init; }

    /// <summary>The forloep it went on in; null when it was closed.</summary>
    public ForloepId? Forloep { get; init; }
}
