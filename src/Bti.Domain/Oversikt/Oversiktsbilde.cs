namespace Bti.Domain;

/// <summary>The numbers of one period as they were counted, once. Never changed: not when a name is put right, not when an uro comes late.</summary>
public sealed class Oversiktsbilde
{
    public required KommuneId Kommune { get; init; }

    /// <summary>Which period, as <see cref="Tertial"/> writes it.</summary>
    public required string Periode { get; init; }

    public required DateTimeOffset Frosset { get; init; }

    /// <summary>An <see cref="Oversikt"/> as JSON: what may be shown, and nothing of what is hidden.</summary>
    public required string Innhold { get; init; }
}
