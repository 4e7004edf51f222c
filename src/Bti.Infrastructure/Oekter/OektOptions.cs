using System.ComponentModel.DataAnnotations;

namespace Bti.Infrastructure;

/// <summary>How long one stays logged in (<c>Bti:Oekter</c>).</summary>
public sealed class OektOptions
{
    /// <summary>Ends when she has not been heard from for so long.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Hvile { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Ends so long after she logged in, whatever she does.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan Lengst { get; init; } = TimeSpan.FromHours(8);

    /// <summary>The same for guardians and young people.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "08:00:00")]
    public TimeSpan LengstFamilie { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How many one employee may have at a time; a new one ends her oldest.</summary>
    [Range(1, 1000)]
    public int Samtidige { get; init; } = 3;
}
