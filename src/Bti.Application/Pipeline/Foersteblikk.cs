using Bti.Domain;

namespace Bti.Application;

/// <summary>
/// What this request has let its reader see first of a case, a child or a meeting: what the page it makes stands on, and asks again about while
/// it is open (ADR-0065).
/// </summary>
public sealed class Foersteblikk
{
    /// <summary>Null until something is seen.</summary>
    public Sett? Vist { get; private set; }

    /// <summary>Somebody has seen something.</summary>
    public event Action? Endret;

    /// <param name="Stand">As <see cref="SerJegFortsatt.Svar"/> has it.</param>
    public sealed record Sett(Handling Hva, Ressurs Om, string Stand);

    internal void Ser(Handling hva, Ressurs om, Tilgangskontekst kontekst)
    {
        if (Vist is not null || om.Slag is Ressursslag.Eget or Ressursslag.Enhet or Ressursslag.Drift or Ressursslag.Register) return;
        Vist = new(hva, om, SerJegFortsatt.StandAv(kontekst));
        Endret?.Invoke();
    }
}
