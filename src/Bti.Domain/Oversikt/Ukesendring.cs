namespace Bti.Domain;

/// <summary>What some days brought to the forloep of a unit.</summary>
/// <param name="Startet">New, and opened again.</param>
/// <param name="Opp">Moved to a higher nivaa.</param>
/// <param name="Ned">Moved to a lower one.</param>
public sealed record Ukesendring(int Startet, int Avsluttet, int Opp, int Ned)
{
    /// <summary>Counts it in the rows of hendelser.</summary>
    /// <param name="rekker">Each forloep's row from its start, in order.</param>
    /// <param name="fra">The first instant that counts.</param>
    /// <param name="planenAvslutter">True where the kommune closes the forloep when the family says yes to an individuell plan.</param>
    public static Ukesendring Av(IEnumerable<IEnumerable<(Hendelse Hendelse, DateTimeOffset Tid)>> rekker, DateTimeOffset fra, bool planenAvslutter = false)
    {
        var (startet, avsluttet, opp, ned) = (0, 0, 0, 0);
        foreach (var rekke in rekker)
        {
            var nivaa = Nivaa.Avklaring;
            foreach (var (hendelse, tid) in rekke)
            {
                var (foer, teller) = (nivaa, tid >= fra);
                nivaa = hendelse switch { ForloepStartet start => start.Nivaa, NivaaValgt valgt => valgt.Til, VeilederByttet byttet => byttet.Nivaa, _ => nivaa };
                if (!teller) continue;
                if (hendelse is ForloepStartet or Gjenaapnet) startet++;
                if (hendelse is AvslutningValgt || (planenAvslutter && hendelse is PlanBesvart { Akseptert: true })) avsluttet++;
                if (hendelse is NivaaValgt && nivaa > foer) opp++;
                if (hendelse is NivaaValgt && nivaa < foer) ned++;
            }
        }

        return new(startet, avsluttet, opp, ned);
    }
}
