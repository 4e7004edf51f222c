namespace Bti.Domain;

/// <summary>
/// What a file would do, before anything is done (dry run): the roster as it is held against the file, by key. The same plan is
/// shown and carried out. Nothing is removed: what ends gets a last day, and what is closed is closed by that.
/// </summary>
/// <param name="Gjaldt">How many the file could have ended: what the share that ends is a share of.</param>
public sealed record Registerplan(IReadOnlyList<Registerendring> Endringer, int Gjaldt)
{
    /// <summary>The column with the last day, in the plan.</summary>
    public const string Slutt = "slutt";

    /// <summary>How many end.</summary>
    public int Avslutter => Endringer.Count(e => e.Utfall is Registerutfall.Avsluttet);

    /// <summary>True when something would be changed or asked for.</summary>
    public bool EndrerNoe => Endringer.Any(e => e.Utfall is not (Registerutfall.Uendret or Registerutfall.Avvist));

    /// <summary>True when it lets somebody in by a foedselsnummer: then it takes another administrator than the one who uploaded the file.</summary>
    public bool AapnerEnDoer => Endringer.Any(e => e.AapnerEnDoer && e.Utfall is not Registerutfall.Uendret);

    /// <summary>Makes the plan.</summary>
    /// <param name="har">The roster, ended ones too.</param>
    /// <param name="fil">The lines of the file, in order.</param>
    /// <param name="erHele">True when the file is the whole list: one that is not in it ended yesterday.</param>
    /// <param name="dag">Today.</param>
    /// <param name="utfall">Another outcome than the one that follows from what is changed: asked for, or asked for already; null for none.</param>
    /// <param name="vurder">What else stands in the way of a line, given what is there already; null for nothing.</param>
    public static Registerplan Lag(
        IReadOnlyList<Registerpost> har, IReadOnlyList<Registerlinje> fil, bool erHele, DateOnly dag, Func<Registerpost, Registerpost?, Hinder?>? vurder = null,
        Func<Registerpost, Registerpost?, Registerutfall?>? utfall = null)
    {
        var kjente = har.ToDictionary(p => p.Noekkel);
        Dictionary<string, int> sett = [];
        List<Registerendring> endringer = [];
        foreach (var linje in fil)
        {
            if (linje.Post is not { } ny)
            {
                endringer.Add(new(Registerutfall.Avvist, linje.Nr, "", "", [], linje.Hinder));
                continue;
            }

            var gammel = kjente.GetValueOrDefault(ny.Noekkel);
            var hinder = linje.Hinder
                ?? (sett.TryGetValue(ny.Noekkel, out var foerste) ? Hindre.RegisterTo.Med("linje", Tall(foerste)) : null)
                ?? (ny.Beskyttelse < gammel?.Beskyttelse ? Hindre.RegisterBeskyttelse : null)
                ?? (gammel is { Slutt: { } sluttet } && !ny.SierSlutt && sluttet < dag ? Hindre.RegisterSluttet.Med("dato", Norsk(sluttet)) : null)
                ?? vurder?.Invoke(ny, gammel);
            _ = sett.TryAdd(ny.Noekkel, linje.Nr);
            if (hinder is not null)
            {
                endringer.Add(new(Registerutfall.Avvist, linje.Nr, ny.Noekkel, ny.Hvem, [], hinder));
                continue;
            }

            var endring = Endringen(linje.Nr, ny, gammel, dag) with { AapnerEnDoer = ny.AapnerEnDoer(gammel, dag) };
            endringer.Add(utfall?.Invoke(ny, gammel) is { } annet ? endring with { Utfall = annet } : endring);
        }

        // A line that cannot be read may be any of those who are not in the file: then nobody has left it.
        var uleste = endringer.Any(e => e.Utfall is Registerutfall.Avvist && e.Noekkel.Length == 0);
        if (erHele && !uleste)
        {
            endringer.AddRange(har.Where(p => p.GjelderPaa(dag) && !p.StaarFast && !sett.ContainsKey(p.Noekkel))
                .Select(p => new Registerendring(Registerutfall.Avsluttet, null, p.Noekkel, p.Hvem, [new(Slutt, Dag(p.Slutt), Dag(dag.AddDays(-1)))])));
        }

        return new(endringer, har.Count(p => p.GjelderPaa(dag) && !p.StaarFast));
    }

    /// <summary>
    /// The no to a file that ends more than the kommune lets one file end, until somebody has written how many it is: half an
    /// export looks like a school that has closed.
    /// </summary>
    /// <param name="prosent">The share that passes without being asked about.</param>
    /// <param name="skrevet">How many she has said that it ends.</param>
    public Hinder? KrevBekreftelse(int prosent, int? skrevet) => Avslutter * 100 <= Gjaldt * prosent || skrevet == Avslutter
        ? null
        : Hindre.RegisterMangeSlutter.Med("antall", Tall(Avslutter)).Med("av", Tall(Gjaldt)).Med("prosent", Tall(prosent));

    private static Registerendring Endringen(int linje, Registerpost ny, Registerpost? gammel, DateOnly dag)
    {
        if (gammel is null)
        {
            return ny.GjelderPaa(dag)
                ? new(Registerutfall.Ny, linje, ny.Noekkel, ny.Hvem, [.. ny.Felter.Where(f => f.Value.Length > 0).Select(f => new Feltendring(f.Key, null, f.Value)), .. Slutten(null, ny.Slutt)])
                : new(Registerutfall.Uendret, linje, ny.Noekkel, ny.Hvem, []);
        }

        // What stood there is not shown of one whose address is protected: it may say where she is.
        var skjult = gammel.Beskyttelse > Adressebeskyttelse.Ingen;
        Feltendring[] felter =
        [
            .. ny.Felter.Where(f => gammel.Felter.GetValueOrDefault(f.Key, "") != f.Value).Select(f => new Feltendring(f.Key, skjult ? null : Innhold(gammel.Felter.GetValueOrDefault(f.Key, "")), Innhold(f.Value))),
            .. ny.SierSlutt ? Slutten(gammel.Slutt, ny.Slutt) : [],
        ];
        var utfall = felter.Length == 0 ? Registerutfall.Uendret
            : gammel.GjelderPaa(dag) && ny.SierSlutt && !ny.GjelderPaa(dag) ? Registerutfall.Avsluttet
            : Registerutfall.Endret;
        return new(utfall, linje, ny.Noekkel, ny.Hvem, felter);
    }

    private static IEnumerable<Feltendring> Slutten(DateOnly? fra, DateOnly? til) => fra == til ? [] : [new(Slutt, Dag(fra), Dag(til))];

    private static string? Innhold(string verdi) => verdi.Length == 0 ? null : verdi;

    private static string? Dag(DateOnly? dag) => dag?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string Norsk(DateOnly dag) => dag.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static string Tall(int tall) => tall.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
