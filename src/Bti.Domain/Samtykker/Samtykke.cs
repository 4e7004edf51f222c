namespace Bti.Domain;

/// <summary>How an answer to the question of samtykke was given.</summary>
public enum Samtykkemaate
{
    /// <summary>Said, and written down by the one who heard it; another who heard it may be named.</summary>
    Muntlig,
    Papir,

    /// <summary>By the one who answers, logged in as herself; nobody else can register it so.</summary>
    Digital,
}

/// <summary>
/// One person's answer to whether one service may take part, or whether there shall be a shared log. A yes is fritak fra
/// taushetsplikt (fvl § 13 a nr. 1), not the basis for processing. It never changes: it is withdrawn, and given anew.
/// </summary>
public sealed class Samtykke : Rot
{
    /// <summary>What stands for the shared log itself, beside the services' codes.</summary>
    public const string Stafettloggen = "stafettlogg";

    /// <summary>How an answer somebody else writes down was given; the one who answers digitalt does so herself.</summary>
    public static readonly IReadOnlyList<Samtykkemaate> SkrevetNed = [Samtykkemaate.Muntlig, Samtykkemaate.Papir];

    public required SamtykkeId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required BarnId Barn { get; init; }

    /// <summary>The guardian who answered; null when it was the young person.</summary>
    public ForesattId? GittAv { get; init; }

    /// <summary>The service it is about, or <see cref="Stafettloggen"/>.</summary>
    public required string Til { get; init; }

    /// <summary>True for yes, false for no: a refusal is recorded too.</summary>
    public required bool Ja { get; init; }

    public required Samtykkemaate Maate { get; init; }

    /// <summary>What kinds of information a yes covers; nothing for a no.</summary>
    public required Samtykkeomfang Omfang { get; init; }

    /// <summary>True when a yes covers what was written before its first day too.</summary>
    public bool Tidligere { get; init; }

    /// <summary>Who heard an oral answer besides the one who wrote it down.</summary>
    public Fortrolig? Vitne { get; init; }

    /// <summary>The language it was explained in; null for the kommune's own.</summary>
    public Fortrolig? Spraak { get; init; }

    public bool Tolk { get; init; }

    /// <summary>What the one who answered said it means, in her own words; null when she was not asked.</summary>
    public Fortrolig? Forstaatt { get; init; }

    public required DateOnly Fra { get; init; }

    /// <summary>The last day it holds. Every samtykke has one (ADR-0015).</summary>
    public required DateOnly Varer { get; init; }

    public required AnsattId RegistrertAv { get; init; }

    public required DateTimeOffset Registrert { get; init; }

    /// <summary>The day it was withdrawn: it does not hold from that day on.</summary>
    public DateOnly? Trukket { get; private set; }

    /// <summary>The day the child began in another unit: it was said to the old one, and is no answer from that day on.</summary>
    public DateOnly? Avloest { get; private set; }

    /// <summary>True for an answer, yes or no, that counts on a day.</summary>
    public bool ErSvarPaa(DateOnly dag) => Fra <= dag && !(Avloest <= dag);

    /// <summary>True when it is a yes that holds on a day.</summary>
    public bool GjelderPaa(DateOnly dag) => Ja && ErSvarPaa(dag) && dag <= Varer && (Trukket is null || dag < Trukket);

    /// <summary>The child has begun in another unit, and whoever is to answer is asked anew.</summary>
    public void Avloes(AnsattId av, Naa naa)
    {
        if (Avloest is not null) return;
        Avloest = naa.Dag;
        Endret(av, naa);
    }

    /// <summary>Holds from and including the day. Withdrawing twice changes nothing.</summary>
    public void Trekk(AnsattId av, Naa naa)
    {
        if (Trukket is not null) return;
        Trukket = naa.Dag;
        Endret(av, naa);
    }

    /// <summary>Writes down an answer.</summary>
    public static Samtykke Registrer(
        SamtykkeId id, Forloep forloep, ForesattId? gittAv, string til, bool ja, Samtykkemaate maate, Samtykkeforklaring forklart, Samtykkeomfang omfang, DateOnly fra, DateOnly varer, Rammer rammer, bool tidligere = false)
    {
        var samtykke = new Samtykke
        {
            Kommune = forloep.Kommune,
            Id = id,
            Forloep = forloep.Id,
            Barn = forloep.Barn,
            GittAv = gittAv,
            Til = til,
            Ja = ja,
            Maate = maate,
            Omfang = ja ? omfang : Samtykkeomfang.Ingenting,
            Tidligere = ja && tidligere && til != Stafettloggen,
            Vitne = forklart.Vitne,
            Spraak = forklart.Spraak,
            Tolk = forklart.Tolk,
            Forstaatt = forklart.Forstaatt,
            Fra = fra,
            Varer = varer,
            RegistrertAv = rammer.Av,
            Registrert = rammer.Naa.Tidspunkt,
        };
        samtykke.Opprettet(rammer.Av, rammer.Naa);
        return samtykke;
    }
}

/// <summary>How the question was put, and that it was understood.</summary>
public sealed record Samtykkeforklaring(Fortrolig? Vitne, Fortrolig? Spraak, bool Tolk, Fortrolig? Forstaatt);

/// <summary>The answer to the question of samtykke.</summary>
public enum Samtykkesvar
{
    Ja,
    Nei,
}
