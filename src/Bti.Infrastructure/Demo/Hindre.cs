using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>What the demo can say no to.</summary>
internal static class Demohindre
{
    public static readonly Hinder ForLangt = new("DEMO_FOR_LANGT", "Demoen kan gå høyst to år fram i tid. Hopp {dager} dager eller færre.", "Demoen kan gå høgst to år fram i tid. Hopp {dager} dagar eller færre.");
}
