using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// That something waits for an instant. Only what is pending has a row. One who takes it on borrows it for a while: the
/// instant is moved to when the loan ends, so that nobody else sees it, and whoever dies on the way is followed by another.
/// </summary>
internal sealed class Vekking
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The id of what is woken: the frist's, the employee's, the mail's.</summary>
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

    /// <summary>Could not be tried now, through no fault of its own: it does not count.</summary>
    public void LeggTilbake(DateTimeOffset naar) => (Naar, LaantAv, Forsoek) = (naar, null, Forsoek - 1);

    /// <summary>It could not be done: later again, twice as long each time up to an hour, and at last a person must look at it.</summary>
    /// <param name="feil">The kind of fault.</param>
    /// <param name="forsoek">How many times it is tried before it is parked.</param>
    /// <param name="pause">The wait after the first failure.</param>
    /// <param name="naa">Now.</param>
    public void Mislyktes(string feil, int forsoek, TimeSpan pause, Naa naa)
    {
        if (Forsoek >= forsoek)
        {
            Parker(feil);
            return;
        }

        var vent = pause * Math.Pow(2, Forsoek - 1);
        (Naar, LaantAv, Feil) = (naa.Tidspunkt + (vent < Lengst ? vent : Lengst), null, feil);
    }

    /// <summary>Waits for a person.</summary>
    public void Parker(string feil) => (Naar, LaantAv, Feil) = (null, null, feil);

    private static readonly TimeSpan Lengst = TimeSpan.FromHours(1);
}
