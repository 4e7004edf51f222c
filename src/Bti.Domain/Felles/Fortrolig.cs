using System.Text;

namespace Bti.Domain;

/// <summary>What the store seals before it keeps it: a text, or a file.</summary>
public interface IForseglet
{
    /// <summary>The ciphertext as stored, or null for what is not stored yet.</summary>
    byte[]? Chiffer { get; }

    /// <summary>What is sealed.</summary>
    byte[] Klart { get; }

    /// <summary>Called by the store when it has encrypted what it will write.</summary>
    void Forsegle(byte[] chiffer);

    /// <summary>Called by the store when it has read it: opened the first time somebody reads it, and not before.</summary>
    /// <param name="aapner">Decrypts; answers null when the key has been destroyed.</param>
    void AapnesAv(Func<byte[], byte[]?> aapner);
}

/// <summary>
/// A text about a person: a name, a number, what somebody saw or said. In the database it is only ciphertext, bound to
/// kommune, table, column and row (ADR-0021), under the child's own key (ADR-0040). It does not print itself, so no log or
/// exception can tell it.
/// </summary>
public sealed class Fortrolig : IForseglet
{
    /// <summary>What stands in place of a text whose key has been destroyed.</summary>
    public const string SlettetTekst = "–";

    private string? _tekst;
    private Func<byte[], byte[]?>? _aapner;

    private Fortrolig(string? tekst, byte[]? chiffer) => (_tekst, Chiffer) = (tekst, chiffer);

    /// <inheritdoc/>
    public byte[]? Chiffer { get; private set; }

    /// <summary>The text. Throws for a text that was read from the store by nobody with a key: that is a bug, never an empty text.</summary>
    public string Tekst => _tekst ??= Aapne();

    /// <inheritdoc/>
    public byte[] Klart => Encoding.UTF8.GetBytes(Tekst);

    /// <summary>True for a text whose key has been destroyed: nobody can ever read it.</summary>
    public bool ErSlettet => _aapner is not null && ReferenceEquals(Tekst, SlettetTekst);

    /// <summary>True when the text can be read here.</summary>
    public bool ErAapnet => _tekst is not null || _aapner is not null;

    public static Fortrolig Av(string tekst) => new(tekst, null);

    /// <summary>Null for an empty text, which is stored as nothing.</summary>
    public static Fortrolig? AvEllerTom(string? tekst) => string.IsNullOrEmpty(tekst) ? null : Av(tekst);

    /// <summary>What the store holds; somebody with the key must open it.</summary>
    public static Fortrolig FraLager(byte[] chiffer) => new(null, chiffer);

    /// <inheritdoc/>
    public void AapnesAv(Func<byte[], byte[]?> aapner) => _aapner = aapner;

    /// <inheritdoc/>
    public void Forsegle(byte[] chiffer) => Chiffer = chiffer;

    /// <summary>Never the text.</summary>
    public override string ToString() => "•••";

    private string Aapne() => _aapner is null ? throw new InvalidOperationException("A Fortrolig was read before it was opened.") : _aapner(Chiffer!) is { } klar ? Encoding.UTF8.GetString(klar) : SlettetTekst;
}
