namespace Bti.Domain;

/// <summary>Where a melding is. The six in the middle are the receiver's own words; only <see cref="Levert"/> is an end.</summary>
public enum Meldingstilstand
{
    /// <summary>Not sent: hers alone.</summary>
    Utkast,

    /// <summary>In the outbox.</summary>
    Sendt,

    /// <summary>The receiver has answered, and says nothing of having stored it.</summary>
    Akseptert,
    SendtFagsystem,
    AvvistFagsystem,

    /// <summary>On its way as paper, or lying ready to be carried.</summary>
    SendtPrint,
    AvvistPrint,

    /// <summary>The receiver has stored just this document, or a person has handed it over.</summary>
    Levert,

    /// <summary>Given up by the outbox: a person must do something.</summary>
    Feilet,
}

/// <summary>What the sender is told about a melding, and when somebody else is too.</summary>
public enum Sendingstrinn
{
    /// <summary>The leader is asked for advice.</summary>
    Raad,

    /// <summary>Nobody has confirmed that it is stored.</summary>
    Ulevert,

    /// <summary>A week has gone: barnevern shall have looked at it.</summary>
    Gjennomgang,

    /// <summary>Three weeks have gone: barnevern shall have answered.</summary>
    Tilbakemelding,

    /// <summary>It is written and not sent: to the one who wrote it, and nobody else.</summary>
    Usendt,

    /// <summary>It is not sent, and the one who wrote it has left: to naermeste leder, that it is there and no more.</summary>
    Forlatt,
}
