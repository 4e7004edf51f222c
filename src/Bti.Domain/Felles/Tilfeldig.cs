using System.Security.Cryptography;

namespace Bti.Domain;

/// <summary>Ids for what is sent outside or sealed: nothing can be guessed or counted from one (design: ids are otherwise version-7 GUIDs).</summary>
internal static class Tilfeldig
{
    /// <summary>128 random bits.</summary>
    public static Guid Id() => new(RandomNumberGenerator.GetBytes(16));
}
