namespace Bti.Domain;

/// <summary>What became of a mail.</summary>
public enum Utsendingstilstand
{
    Venter,
    Sendt,

    /// <summary>The installation has no mail server: it was never tried.</summary>
    IkkeSendt,

    /// <summary>It was refused for good, or tried too many times: a person must look at it.</summary>
    Parkert,
}

/// <summary>
/// One mail in the outbox: that somebody has something to do, and how much. Unique in (mottaker, dag, nr): one a day, and
/// besides it what goes at once. The words are made from the numbers when it is sent.
/// </summary>
public sealed class Utsending
{
    public required KommuneId Kommune { get; init; }

    public required UtsendingId Id { get; init; }

    public required AnsattId Mottaker { get; init; }

    /// <summary>The day it was made, in Oslo.</summary>
    public required DateOnly Dag { get; init; }

    /// <summary>0 for the one of the day; from 1 those that went at once.</summary>
    public int Nr { get; init; }

    /// <summary>True for one that no hour and no day off stops.</summary>
    public bool GaarStraks => Nr > 0;

    /// <summary>How many things that wait.</summary>
    public required int Antall { get; init; }

    /// <summary>How many of them that may not wait for another day.</summary>
    public required int Haster { get; init; }

    public required DateTimeOffset Lagd { get; init; }

    public required Utsendingstilstand Tilstand { get; set; }

    /// <summary>When the mail server said yes; null until then.</summary>
    public DateTimeOffset? Sendt { get; private set; }

    /// <summary>The mail server has it.</summary>
    public void ErSendt(Naa naa) => (Tilstand, Sendt) = (Utsendingstilstand.Sendt, naa.Tidspunkt);
}
