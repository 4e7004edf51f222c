namespace Bti.Domain;

/// <summary>What kind of meeting place it is.</summary>
public enum Arenaslag
{
    Droeftingsteam,
    TverrfagligTeam,
    Kontaktmoete,
    Oppvekstforum,
    Slt,
    Samarbeidsmoete,
    Ansvarsgruppe,
    Styringsgruppe,
}

/// <summary>How often one who has a seat comes.</summary>
public enum Rotasjon
{
    Alltid,

    /// <summary>To the first meeting of each month: BUP and barnevern, mostly.</summary>
    FoersteIMaaneden,
}

/// <summary>A standing meeting place of the kommune: who sits there, how often, and how much time there is. From <c>arenaer.yml</c>.</summary>
public sealed class Moetearena : Rot
{
    private readonly List<Arenaplass> _plasser = [];

    public required MoetearenaId Id { get; init; }

    /// <summary>The kommune's own code for it, the same in every import.</summary>
    public required string Kode { get; init; }

    public required Arenaslag Slag { get; init; }

    public string Navn { get; private set; } = "";

    /// <summary>The one who plans: queue, saksliste and the meetings themselves.</summary>
    public AnsattId Koordinator { get; private set; }

    /// <summary>The one who plans in her place while she is away; null where the kommune has named nobody.</summary>
    public AnsattId? Stedfortreder { get; private set; }

    /// <summary>The room, or a link to where one meets on a screen.</summary>
    public string Sted { get; private set; } = "";

    public TimeOnly Klokka { get; private set; }

    /// <summary>How long a meeting is.</summary>
    public int Minutter { get; private set; }

    /// <summary>What one case gets when nothing else is said.</summary>
    public int Saksminutter { get; private set; }

    public IReadOnlyList<Arenaplass> Plasser => _plasser;

    /// <summary>True for one that takes cases to discuss; SLT, oppvekstforum and the others talk about no child.</summary>
    public bool TarImotSaker => Slag is Arenaslag.Droeftingsteam or Arenaslag.TverrfagligTeam or Arenaslag.Kontaktmoete;

    /// <summary>The services that only come to some of the meetings.</summary>
    public IReadOnlyList<string> Roterende => [.. _plasser.Where(p => p.Rotasjon is not Rotasjon.Alltid).Select(p => p.Tjeneste).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What its meetings are called outside the house.</summary>
    public Moetetittel Tittel => Slag switch
    {
        Arenaslag.Droeftingsteam or Arenaslag.TverrfagligTeam => Moetetittel.Droeftingsmoete,
        Arenaslag.Samarbeidsmoete => Moetetittel.Samarbeidsmoete,
        Arenaslag.Ansvarsgruppe => Moetetittel.Ansvarsgruppe,
        Arenaslag.Styringsgruppe => Moetetittel.Styringsgruppe,
        _ => Moetetittel.Moete,
    };

    /// <summary>Is as the file says from now. Meetings that are planned stand as they are.</summary>
    public void ErSom(Arenainnhold innhold, AnsattId av, Naa naa)
    {
        var foer = new Arenainnhold(Navn, Koordinator, Stedfortreder, Sted, Klokka, Minutter, Saksminutter, innhold.Plasser);
        if (foer == innhold && _plasser.Count == innhold.Plasser.Count && innhold.Plasser.All(ny => _plasser.Exists(p => p.Innhold == ny))) return;
        (Navn, Koordinator, Stedfortreder, Sted, Klokka, Minutter, Saksminutter) = (innhold.Navn, innhold.Koordinator, innhold.Stedfortreder, innhold.Sted, innhold.Klokka, innhold.Minutter, innhold.Saksminutter);
        _ = _plasser.RemoveAll(p => !innhold.Plasser.Contains(p.Innhold));
        foreach (var plass in innhold.Plasser.Where(ny => _plasser.TrueForAll(p => p.Innhold != ny)))
            _plasser.Add(new Arenaplass { Kommune = Kommune, Id = Guid.CreateVersion7(), Arena = Id, Tjeneste = plass.Tjeneste, Funksjon = plass.Funksjon, Ansatt = plass.Ansatt, Vara = plass.Vara, Rotasjon = plass.Rotasjon });
        Endret(av, naa);
    }

    /// <summary>The days it meets after a day, with the services that come to each: those who rotate come to the first of the month.</summary>
    public IEnumerable<Arenamoete> Planlegg(Moeteplan plan, DateOnly etter, DateOnly til, Kalender kalender, AnsattId av, Naa naa)
    {
        var maaned = 0;
        foreach (var dag in plan.Rytme.Dager(plan.Fra, til, kalender, plan.Pauser))
        {
            var erFoerste = (dag.Year * 12) + dag.Month != maaned;
            maaned = (dag.Year * 12) + dag.Month;
            if (dag > etter) yield return Arenamoete.Paa(this, dag, erFoerste ? Roterende : [], av, naa);
        }
    }
}

/// <summary>What the kommune's file says of an arena.</summary>
public sealed record Arenainnhold(string Navn, AnsattId Koordinator, AnsattId? Stedfortreder, string Sted, TimeOnly Klokka, int Minutter, int Saksminutter, IReadOnlyList<Plassinnhold> Plasser);

/// <summary>When it meets.</summary>
/// <param name="Fra">The day every second week is counted from.</param>
public sealed record Moeteplan(Moeterytme Rytme, DateOnly Fra, IReadOnlyList<Moetepause> Pauser);

/// <summary>Who sits, for which service.</summary>
/// <param name="Funksjon">What she is there: «Leder», «Rådgiver fra BUP».</param>
/// <param name="Ansatt">Null for a service that has nobody who logs in here.</param>
/// <param name="Vara">Who comes when she cannot.</param>
public sealed record Plassinnhold(string Tjeneste, string Funksjon, AnsattId? Ansatt, AnsattId? Vara, Rotasjon Rotasjon);

/// <summary>A seat in an arena.</summary>
public sealed class Arenaplass
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required MoetearenaId Arena { get; init; }

    public required string Tjeneste { get; init; }

    public required string Funksjon { get; init; }

    public AnsattId? Ansatt { get; init; }

    public AnsattId? Vara { get; init; }

    public Rotasjon Rotasjon { get; init; }

    internal Plassinnhold Innhold => new(Tjeneste, Funksjon, Ansatt, Vara, Rotasjon);
}
