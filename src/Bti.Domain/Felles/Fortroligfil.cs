namespace Bti.Domain;

/// <summary>A file about a person, sealed as <see cref="Fortrolig"/> is: under the child's own key, bound to the row it stands in.</summary>
public sealed class Fortroligfil : IForseglet
{
    private byte[]? _klart;
    private Func<byte[], byte[]?>? _aapner;

    private Fortroligfil(byte[]? klart, byte[]? chiffer) => (_klart, Chiffer) = (klart, chiffer);

    /// <inheritdoc/>
    public byte[]? Chiffer { get; private set; }

    /// <summary>The file; empty when its key has been destroyed. Throws for one that was read from the store by nobody with a key.</summary>
    public byte[] Klart => _klart ??= _aapner is null ? throw new InvalidOperationException("A Fortroligfil was read before it was opened.") : _aapner(Chiffer!) ?? [];

    public static Fortroligfil Av(byte[] fil) => new(fil, null);

    /// <summary>What the store holds; somebody with the key must open it.</summary>
    public static Fortroligfil FraLager(byte[] chiffer) => new(null, chiffer);

    /// <inheritdoc/>
    public void AapnesAv(Func<byte[], byte[]?> aapner) => _aapner = aapner;

    /// <inheritdoc/>
    public void Forsegle(byte[] chiffer) => Chiffer = chiffer;

    /// <summary>Never what is in it.</summary>
    public override string ToString() => "•••";
}
