using System.Security.Cryptography;
using System.Text;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// One who is logged in to the pages, in one browser. It belongs to the installation: whose kommune it is may not be chosen yet.
/// Who has the table cannot use it: the browser's key stands here as its hash alone, and what the session holds is sealed.
/// </summary>
internal sealed class Oekt
{
    /// <summary>SHA-256 of the key in the browser's cookie.</summary>
    public required byte[] Id { get; init; }

    /// <summary>The number of the kommune; null while she has several to choose between.</summary>
    public string? Kommune { get; init; }

    /// <summary>Who it is there; null likewise.</summary>
    public Guid? Ansatt { get; init; }

    /// <summary>Who vouched for her; empty in the demo.</summary>
    public required string Leverandoer { get; init; }

    /// <summary>The leverandoer's name for her; null in the demo.</summary>
    public string? Sub { get; init; }

    /// <summary>The leverandoer's name for its own session; null when it gives none.</summary>
    public string? Sid { get; init; }

    /// <summary>The kind of browser, in words she knows: «Firefox på Windows».</summary>
    public required string Nettleser { get; init; }

    /// <summary>When she logged in.</summary>
    public required DateTimeOffset Fra { get; init; }

    /// <summary>When she was last heard from, within a minute.</summary>
    public required DateTimeOffset SistBrukt { get; init; }

    /// <summary>When it ends if she is not heard from again.</summary>
    public required DateTimeOffset Til { get; init; }

    /// <summary>When it ends whatever she does.</summary>
    public required DateTimeOffset Slutter { get; init; }

    /// <summary>The rest of it (<see cref="Oektinnhold"/>), sealed.</summary>
    public required byte[] Innhold { get; init; }

    /// <summary>Where a key is found.</summary>
    public static byte[] IdAv(string noekkel) => SHA256.HashData(Encoding.UTF8.GetBytes(noekkel));
}

/// <summary>A session as its owner sees it.</summary>
/// <param name="Nummer">What she names it by to end it; says nothing of its key.</param>
/// <param name="DenneHer">True for the one she asks from.</param>
public sealed record Oektlinje(string Nummer, string Nettleser, DateTimeOffset Fra, DateTimeOffset SistBrukt, bool DenneHer);

/// <summary>The answer to a key.</summary>
/// <param name="Data">What the session holds; null when there is none that lives.</param>
/// <param name="Utloept">True when there was one, and it ended by itself.</param>
public sealed record Oektsvar(Oektdata? Data, bool Utloept);

/// <summary>What is kept in a session.</summary>
/// <param name="Valgt">Who she is; null while she has several kommuner to choose between.</param>
/// <param name="Innhold">The rest.</param>
public sealed record Oektdata((KommuneId Kommune, AnsattId Ansatt)? Valgt, Oektinnhold Innhold);

/// <summary>What nobody who has the database alone may read.</summary>
/// <param name="Kandidater">Those she may be, where she is employed in several kommuner.</param>
/// <param name="Leverandoer">Who vouched for her; empty in the demo.</param>
/// <param name="Sub">The leverandoer's name for her.</param>
/// <param name="Sid">The leverandoer's name for its own session.</param>
/// <param name="IdToken">What the leverandoer wants back when she logs out.</param>
/// <param name="ErFamilie">True for a guardian or a young person: her session is shorter.</param>
/// <param name="Nivaa">How strong the leverandoer says that the login was (<c>acr</c>); null when it does not.</param>
/// <param name="Metode">With what she logged in (<c>amr</c>); null when it does not say.</param>
/// <param name="Bekreftet">When she last proved that it is her, in seconds since 1970; null when it is not known.</param>
public sealed record Oektinnhold(
    IReadOnlyList<Kandidat> Kandidater, string Leverandoer = "", string? Sub = null, string? Sid = null, string? IdToken = null, bool ErFamilie = false, long? Bekreftet = null,
    string? Nivaa = null, string? Metode = null);

/// <summary>One she may be.</summary>
public sealed record Kandidat(string Kommune, Guid Ansatt);
