using Bti.Domain;

namespace Bti.Application;

/// <summary>Draws a picture anew, so that nothing of the sent file is kept but what can be seen: no place, no camera, no other file hidden in it.</summary>
public interface IBildetegner
{
    /// <summary>The picture as it is kept, of the same kind; a no when it cannot be drawn, or is too large to.</summary>
    Result<byte[]> Tegn(byte[] fil, Filtype type);
}

/// <summary>A scanner for malware that the kommune has beside the system; without one, every file is answered for as clean.</summary>
public interface IViruskontroll
{
    Task<Virussvar> Kontroller(byte[] fil, CancellationToken ct);
}

/// <summary>What a scanner says of a file.</summary>
public enum Virussvar
{
    Rent,
    Funn,

    /// <summary>Nobody has looked: the file is not taken in.</summary>
    SvarerIkke,
}
