namespace Bti.Domain;

/// <summary>What a meeting is called outside the house. Says nothing of whom it is about.</summary>
public enum Moetetittel
{
    Moete,
    Droeftingsmoete,
    Samarbeidsmoete,
    Ansvarsgruppe,
    Styringsgruppe,
}

/// <summary>
/// What one who is called to a meeting gets in the calendar: the kind of meeting, the arena, when and where. It has no room for a
/// child, a case or a text; calendars are shared, synchronised to phones and read by assistants.
/// </summary>
/// <param name="Uid">The same for every version of the meeting. Sent outside, so 128 random bits.</param>
/// <param name="Nummer">0 in the first invitation, one more for each change and for the cancelling (SEQUENCE).</param>
/// <param name="Fra">When it begins; whole seconds, in any offset.</param>
/// <param name="Til">When it ends; after <paramref name="Fra"/>.</param>
public sealed record Innkalling(Guid Uid, int Nummer, Moetetittel Tittel, string Arena, DateTimeOffset Fra, DateTimeOffset Til)
{
    /// <summary>The arena's own room or video link; never a text about the meeting.</summary>
    public string? Sted { get; init; }

    /// <summary>True when the meeting is called off.</summary>
    public bool Avlyst { get; init; }

    /// <summary>True when the meeting is held, and she is not called in to it any more.</summary>
    public bool Utgaar { get; init; }

    /// <summary>The mail address that answers go to.</summary>
    public required string Avsender { get; init; }

    /// <summary>The one who is called. Each gets a file of her own, so that nobody reads from it who the others are.</summary>
    public required string Mottaker { get; init; }
}
