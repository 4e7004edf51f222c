using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// That something waits for an instant. Only what is pending has a row. One who takes it on borrows it for a while: the
/// instant is moved to when the loan ends, so that nobody else sees it, and whoever dies on the way is followed by another.
/// </summary>
internal sealed class Vekking
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The id of what is woken: the frist's.</summary>
    public required Guid Id { get; init; }

    public required Vekkeslag Slag { get; set; }

    /// <summary>When it is due, or when the loan ends; null when it is parked and waits for a person.</summary>
    public DateTimeOffset? Naar { get; set; }

    /// <summary>The loan. A new one each time: the row is changed only by the one who has the last.</summary>
    public Guid? LaantAv { get; set; }

    /// <summary>How many times it has been borrowed without being done.</summary>
    public int Forsoek { get; set; }

    /// <summary>What went wrong the last time: the kind of fault, never its text.</summary>
    public string? Feil { get; set; }

    /// <summary>Waits for another instant, from the beginning.</summary>
    public void VentTil(DateTimeOffset naar) => (Naar, LaantAv, Forsoek, Feil) = (naar, null, 0, null);

    /// <summary>It could not be done: later again, twice as long each time, and at last a person must look at it.</summary>
    public void Mislyktes(Exception feil, SveipOptions valg, Naa naa)
    {
        (LaantAv, Feil) = (null, feil.GetType().Name);
        Naar = Forsoek >= valg.Forsoek ? null : naa.Tidspunkt + (valg.Pause * Math.Pow(2, Forsoek - 1));
    }
}
