using System.ComponentModel.DataAnnotations;

namespace Bti.Infrastructure;

/// <summary>How the sweep works (<c>Bti:Sveip</c>). The frister themselves stand in the municipality's handlingsveileder, not here.</summary>
public sealed class SveipOptions
{
    /// <summary>False on a machine that shall only answer people.</summary>
    public bool Paa { get; init; } = true;

    /// <summary>Time between two looks when nothing is due; also the most a varsel can be late.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Intervall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many are taken at a time, and done in one transaction.</summary>
    [Range(1, 1000)]
    public int Gruppe { get; init; } = 200;

    /// <summary>How long one is borrowed; the time until another takes over from one that died.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Laan { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How many times something is tried before it is parked for a person.</summary>
    [Range(1, 20)]
    public int Forsoek { get; init; } = 5;

    /// <summary>The wait after the first failure; twice as long after each.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Pause { get; init; } = TimeSpan.FromMinutes(1);
}
