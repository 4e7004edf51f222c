namespace Bti.Domain;

/// <summary>What is woken when its time comes.</summary>
public enum Vekkeslag
{
    /// <summary>The next step of a frist's ladder.</summary>
    Frist,

    /// <summary>The hour of a person's daily mail; the id is hers.</summary>
    Samlebrev,

    /// <summary>A mail in the outbox.</summary>
    Utsending,
}
