namespace Bti.Domain;

/// <summary>What makes a look worth a question. None of them shows that something is wrong.</summary>
public enum Loggmoenster
{
    /// <summary>Tried to see a child she is barred from: her own, kin, or one she is inhabil for.</summary>
    Utelukket,

    /// <summary>Looked at, or tried to see, a child with her own surname that she has no part in the case of.</summary>
    SammeEtternavn,

    /// <summary>Tried to see children that are not hers to see.</summary>
    Avvist,

    /// <summary>Tried to see a child after her part in the case was over.</summary>
    EtterSlutten,

    /// <summary>Read between eleven at night and six in the morning.</summary>
    OmNatta,

    /// <summary>Read about many children that are not her own work, and did nothing for them.</summary>
    MangeBarn,

    /// <summary>Opened nødinnsyn more than once.</summary>
    Noedinnsyn,
}

/// <summary>One row of the innsynslogg about a child, as the control reads it.</summary>
/// <param name="Tillatt">False when she was refused.</param>
/// <param name="ErUtelukket">True when she was refused because she is barred from the child.</param>
/// <param name="HarDel">True when the child is her own work: she holds the case, takes part in it, wrote the uro, or leads the unit.</param>
/// <param name="HarHattDel">True when she has had a part in a case about the child.</param>
/// <param name="SammeEtternavn">True when the child has her surname.</param>
/// <param name="Skrev">True when she did something, and did not only read.</param>
public sealed record Loggoppslag(BarnId Barn, DateTimeOffset Tid, bool Tillatt, bool ErUtelukket, bool HarDel, bool HarHattDel, bool SammeEtternavn, bool Skrev);

/// <summary>How many times a pattern was found.</summary>
public sealed record Loggtreff(Loggmoenster Moenster, int Antall);

/// <summary>
/// Weighs what one employee has looked at in a week. Each pattern gives points by how often it is found, so that what happens to
/// anyone once, a wrong click or a late night, is not asked about, and several small things together are.
/// </summary>
public static class Loggregler
{
    /// <summary>From this many points somebody is asked to look into it; 1000 is the most.</summary>
    public const int Grense = 300;

    public const int Mest = 1000;

    /// <summary>So many children one has read about and done nothing for in a week are many.</summary>
    public const int ErMange = 15;

    private const int Natta = 23;
    private const int Morgenen = 6;

    /// <summary>The patterns found in a week's looks of one employee.</summary>
    /// <param name="erVakt">True for one whose service is on duty at night.</param>
    /// <param name="noedinnsyn">How many nødinnsyn she opened.</param>
    public static IReadOnlyList<Loggtreff> Finn(IReadOnlyCollection<Loggoppslag> uka, bool erVakt, int noedinnsyn)
    {
        var lest = uka.Where(o => o.Tillatt).ToLookup(o => o.Barn);
        return
        [
            .. new Loggtreff[]
            {
                new(Loggmoenster.Utelukket, Dager(uka.Where(o => o.ErUtelukket))),
                new(Loggmoenster.SammeEtternavn, uka.Where(o => o is { SammeEtternavn: true, HarDel: false, HarHattDel: false, ErUtelukket: false }).Select(o => o.Barn).Distinct().Count()),
                new(Loggmoenster.Avvist, uka.Where(o => o is { Tillatt: false, ErUtelukket: false, HarDel: false, HarHattDel: false }).Select(o => o.Barn).Distinct().Count()),
                new(Loggmoenster.EtterSlutten, Dager(uka.Where(o => o is { Tillatt: false, ErUtelukket: false, HarDel: false, HarHattDel: true }))),
                new(Loggmoenster.OmNatta, erVakt ? 0 : Dager(uka.Where(o => ErNatt(o.Tid)))),
                new(Loggmoenster.MangeBarn, lest.Count(barn => !barn.Any(o => o.Skrev || o.HarDel))),
                new(Loggmoenster.Noedinnsyn, noedinnsyn),
            }.Where(t => Poeng(t) > 0),
        ];
    }

    /// <summary>What the patterns weigh together, 0 to 1000.</summary>
    public static int Poeng(IEnumerable<Loggtreff> treff) => Math.Min(Mest, treff.Sum(Poeng));

    private static int Poeng(Loggtreff treff) => treff.Moenster switch
    {
        Loggmoenster.SammeEtternavn => 300 * treff.Antall,
        Loggmoenster.Utelukket or Loggmoenster.EtterSlutten or Loggmoenster.Noedinnsyn => 150 * treff.Antall,
        Loggmoenster.Avvist or Loggmoenster.OmNatta => 100 * treff.Antall,
        Loggmoenster.MangeBarn => treff.Antall < ErMange ? 0 : 300 + (20 * (treff.Antall - ErMange)),
    };

    /// <summary>True for a line of the table of access by which the case is her own work.</summary>
    /// <param name="regel">The line as the innsynslogg keeps it.</param>
    public static bool ErDel(string regel) => Deler.Contains(regel);

    /// <summary>True for what only reads about a child.</summary>
    public static bool ErLesing(Handling handling) => handling is Handling.FinneBarn or Handling.SeUro or Handling.SeForloepMetadata or Handling.SeForloep or Handling.SeLogg
        or Handling.SeDeling or Handling.SeSamtykke or Handling.SeInnsyn or Handling.SeSak or Handling.LeseReferat or Handling.SeMoete or Handling.AapneNoedinnsyn;

    private static readonly HashSet<string> Deler = [.. Tilgang.Tabell
        .Where(r => r.Relasjon is Relasjon.Eier or Relasjon.DeltMed or Relasjon.Stafettholder or Relasjon.StafettholderUtenSamtykke or Relasjon.Stedfortreder or Relasjon.TilbudtStafett
            or Relasjon.Aktoer or Relasjon.Gruppekoordinator or Relasjon.AktoerUtenSamtykke or Relasjon.Innmelder or Relasjon.Moetedeltaker or Relasjon.Referatmottaker or Relasjon.Koordinator or Relasjon.Sakskoordinator
            or Relasjon.Leder or Relasjon.Eskalert)
        .Select(r => r.Navn)];

    // To press twice is one attempt: what is counted is each child on each day.
    private static int Dager(IEnumerable<Loggoppslag> oppslag) => oppslag.Select(o => (o.Barn, Naa.OsloDag(o.Tid))).Distinct().Count();

    /// <summary>True between eleven at night and six in the morning in Oslo.</summary>
    public static bool ErNatt(DateTimeOffset tid) => new Naa(tid).OsloTid.Hour is >= Natta or < Morgenen;
}
