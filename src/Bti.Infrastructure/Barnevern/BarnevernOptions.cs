using System.ComponentModel.DataAnnotations;
using Bti.Application;

namespace Bti.Infrastructure;

/// <summary>How meldinger are sent (<c>Bti:Barnevern</c>).</summary>
public sealed class BarnevernOptions : IValidatableObject
{
    /// <summary>False on a machine that shall leave the sending to another.</summary>
    public bool Paa { get; init; } = true;

    public Sendekanal Kanal { get; init; } = Sendekanal.Fil;

    /// <summary>Where sealed files are laid, for the channel <see cref="Sendekanal.Fil"/>; readable by the program alone.</summary>
    [Required]
    public string Mappe { get; init; } = "data/barnevern";

    /// <summary>Where the receiver is, for the channel <see cref="Sendekanal.Fiks"/>.</summary>
    public string Adresse { get; init; } = string.Empty;

    /// <summary>How long one call may take. Shorter than the loan of the sweep, so that no other begins on it meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Tidsgrense { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time between two questions of how a sending goes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan Spoerreintervall { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many times in a row a call may fail, with up to an hour between, before the sending is parked and two people told.</summary>
    [Range(1, 1000)]
    public int Forsoek { get; init; } = 24;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Kanal is Sendekanal.Fil) yield break;
        if (!Uri.TryCreate(Adresse, UriKind.Absolute, out var adresse) || adresse.Scheme is not ("https" or "http") || (adresse.Scheme == "http" && !adresse.IsLoopback))
            yield return new("Bti:Barnevern:Adresse må være adressen til mottakeren, med https, når Bti:Barnevern:Kanal er Fiks.");
    }
}
