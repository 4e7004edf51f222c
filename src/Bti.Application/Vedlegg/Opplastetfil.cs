using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Bti.Application;

/// <summary>A file as it was sent.</summary>
/// <param name="navn">What the sender calls it, with or without the folders it lay in.</param>
public sealed class Opplastetfil(string? navn, byte[] innhold)
{
    public string? Navn { get; } = navn;

    [JsonIgnore]
    public byte[] Innhold { get; } = innhold;

    /// <summary>What the same file is known again by when it is sent once more, instead of all that is in it.</summary>
    public string Sum => Convert.ToHexString(SHA256.HashData(Innhold));
}
