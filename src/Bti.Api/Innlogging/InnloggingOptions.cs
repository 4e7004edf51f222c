using System.ComponentModel.DataAnnotations;
using Bti.Infrastructure;

namespace Bti.Api;

/// <summary>Who may vouch for those who log in (<c>Bti:Innlogging</c>). None is allowed: then nobody logs in but in the demo.</summary>
public sealed class InnloggingOptions
{
    public const string Section = "Bti:Innlogging";

    public IReadOnlyList<LeverandoerOptions> Leverandoerer { get; init; } = [];

    /// <summary>How old a login may be for what is grave.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan Fersk { get; init; } = TimeSpan.FromMinutes(10);
}

/// <summary>One OpenID Connect authority: Entra ID, Feide, ID-porten, HelseID, or a hub of the kommune's own.</summary>
public sealed class LeverandoerOptions
{
    /// <summary>What it is called in addresses: <c>/logg-inn/feide</c>.</summary>
    [Required, RegularExpression("^[a-z][a-z0-9-]{0,38}$")]
    public string Navn { get; init; } = "";

    /// <summary>What it is called on the button: «Feide».</summary>
    [Required]
    public string Tittel { get; init; } = "";

    /// <summary>The issuer, with https: its <c>/.well-known/openid-configuration</c> says the rest.</summary>
    [Required, Url]
    public string Utsteder { get; init; } = "";

    /// <summary>What Bti is called there.</summary>
    [Required]
    public string KlientId { get; init; } = "";

    /// <summary>The secret agreed with it. Better is <see cref="Noekkelfil"/>; one of them must be there.</summary>
    public string Hemmelighet { get; init; } = "";

    /// <summary>A file with the private key (PEM, RSA) that Bti proves itself with: <c>private_key_jwt</c>.</summary>
    public string Noekkelfil { get; init; } = "";

    /// <summary>The id of that key as registered there; empty when it needs none.</summary>
    public string NoekkelId { get; init; } = "";

    public string Omfang { get; init; } = "openid profile";

    /// <summary>The levels that are good enough, for instance <c>idporten-loa-high</c>; the first is asked for. Empty asks for none, in Development alone.</summary>
    public IReadOnlyList<string> Acr { get; init; } = [];

    /// <summary>The claim that says the level; in Entra ID <c>acrs</c>, which is asked for as a claim and not as a level.</summary>
    [Required]
    public string Nivaafelt { get; init; } = "acr";

    /// <summary>The claim that says who it is.</summary>
    [Required]
    public string Krav { get; init; } = "sub";

    /// <summary>
    /// What stands before it: <c>feide:</c>. It is a part of the brukernavn in the register, where it says whose the name is; a
    /// foedselsnummer stands there without.
    /// </summary>
    public string Forstavelse { get; init; } = "";

    /// <summary>What that claim is in the register of employees.</summary>
    public Kobling Kobling { get; init; } = Kobling.Brukernavn;

    /// <summary>Whom it vouches for: those who are employed, or guardians and young people.</summary>
    public Innloggede Gjelder { get; init; }

    /// <summary>True when the claim is not in the id_token and must be asked for at the userinfo endpoint.</summary>
    public bool Brukerinfo { get; init; }

    /// <summary>The numbers of the kommuner that it may let in to; empty is all of the installation.</summary>
    public IReadOnlyList<string> Kommuner { get; init; } = [];

    /// <summary>The audience of access tokens to the API; empty when it lets nobody in there.</summary>
    public string Maalgruppe { get; init; } = "";

    /// <summary>What such a token must be for (<c>scope</c>, in Entra ID <c>scp</c>); empty asks for nothing, in Development alone.</summary>
    public string Tilgangsomfang { get; init; } = "";
}
