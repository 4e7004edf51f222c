using System.ComponentModel.DataAnnotations;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>How mail is sent (<c>Bti:Epost</c>). Without a server nothing is sent, and the outbox says so.</summary>
public sealed class EpostOptions : IValidatableObject
{
    /// <summary>False on a machine that shall leave the sending to another.</summary>
    public bool Paa { get; init; } = true;

    /// <summary>The mail server; empty when there is none.</summary>
    public string Vert { get; init; } = string.Empty;

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    /// <summary>Who the system logs in as; empty when the server does not ask.</summary>
    public string Bruker { get; init; } = string.Empty;

    /// <summary>A secret: from the environment or /run/secrets.</summary>
    public string Passord { get; init; } = string.Empty;

    /// <summary>The address mail comes from.</summary>
    public string Avsender { get; init; } = string.Empty;

    /// <summary>True to demand STARTTLS; a server that does not offer it then gets nothing.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Where the pages are, as one who reads the mail reaches them.</summary>
    public string Adresse { get; init; } = string.Empty;

    /// <summary>How long one mail may take. Shorter than the loan of the sweep, so that no other begins on it meanwhile.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Tidsgrense { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many times one is tried, with up to an hour between, before it is parked for a person.</summary>
    [Range(1, 100)]
    public int Forsoek { get; init; } = 24;

    /// <summary>The most reminders that can wait, to one person in one week; what haster is never held back.</summary>
    [Range(0, 1000)]
    public int Budsjett { get; init; } = 10;

    /// <summary>True when the installation has a server: mail is made to be sent.</summary>
    public bool HarTjener => Vert.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HarTjener) yield break;
        var les = new Inndata(default);
        if (les.Epost("Avsender", "Bti:Epost:Avsender", Avsender)?.Tekst != Avsender) yield return new("Bti:Epost:Avsender må være en e-postadresse når Bti:Epost:Vert er satt.");
        if (!Uri.TryCreate(Adresse, UriKind.Absolute, out var adresse) || adresse.Scheme is not ("https" or "http") || (adresse.Scheme == "http" && !adresse.IsLoopback))
            yield return new("Bti:Epost:Adresse må være adressen til løsningen, med https, når Bti:Epost:Vert er satt.");
        if (Bruker.Length > 0 && Passord.Length == 0) yield return new("Bti:Epost:Passord mangler.");
        if (Bruker.Length > 0 && !Tls) yield return new("Bti:Epost:Tls må være på når Bti:Epost:Bruker er satt: passordet kan ikke sendes ubeskyttet.");
    }
}
