namespace Bti.Domain;

/// <summary>What is woken when its time comes.</summary>
public enum Vekkeslag
{
    /// <summary>The next step of a frist's ladder.</summary>
    Frist,

    /// <summary>The end of a frist that time itself ends.</summary>
    Fristslutt,

    /// <summary>The check that somebody is responsible for every open forloep.</summary>
    Nattkontroll,

    /// <summary>The moving of forloep to another version of the veileder; the id is that of what was ordered.</summary>
    Veilederflytting,

    /// <summary>The hour of a person's daily mail; the id is hers.</summary>
    Samlebrev,

    /// <summary>A mail in the outbox.</summary>
    Utsending,

    /// <summary>A bekymringsmelding in the outbox. Shown to nobody who runs the installation, as the next two.</summary>
    Melding,

    /// <summary>The kommune's daily count of meldinger against the receiver's.</summary>
    Meldingsavstemming,

    /// <summary>The clock of a melding: what its sender, and another, is told.</summary>
    Meldingsklokke,

    /// <summary>The day a child begins in another unit; the id is that of what was ordered.</summary>
    Enhetsbytte,
}
