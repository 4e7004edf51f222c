namespace Bti.Domain;

/// <summary>
/// A situation an uro or a forloep can be in, without what makes two of them different to people and not to the motor: names,
/// dates, texts. There are finitely many.
/// </summary>
/// <param name="Nivaa">0 while it is an uro.</param>
/// <param name="ErAapent">False when it is closed.</param>
/// <param name="LengeSiden">True when the uro arose, and the samtykke was given, long before it was written down.</param>
/// <param name="Logg">What the log may be used for.</param>
/// <param name="Samtykke">Where the samtykke to it stands.</param>
/// <param name="Fakta">What else the veileder can ask for.</param>
/// <param name="Frister">The open frister of the text, one bit for each <see cref="Fristnavn"/>. The system's own are left out: a
/// samtykke that runs out is no date somebody works towards.</param>
internal readonly record struct Modelltilstand(
    int Nivaa, bool ErAapent, bool LengeSiden, Loggstatus Logg, Samtykkestilling Samtykke, Modellfakta Fakta, int Frister)
{
    /// <summary>An ordinary Wednesday; the search also asks the motor on the other days of the week where the day matters.</summary>
    public static readonly Naa Naa = new(new DateTimeOffset(2026, 9, 16, 10, 0, 0, TimeSpan.Zero));

    public static readonly AnsattId Holder = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    public static readonly EnhetId Gammel = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    public static readonly EnhetId Ny = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
    public static readonly AnsattId EnAnnen = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));

    // The sets of open frister there can be, by their bits.
    private static readonly IReadOnlySet<Fristnoekkel>[] Fristmengder = Mengdene([.. Enum.GetValues<Fristnavn>().Where(navn => !navn.ErSystemets)]);

    private static IReadOnlySet<Fristnoekkel>[] Mengdene(Fristnavn[] navnene) =>
        [.. Enumerable.Range(0, 2 << (int)navnene.Max()).Select(bits => navnene.Where(navn => (bits & (1 << (int)navn)) != 0).Select(navn => new Fristnoekkel(navn)).ToHashSet())];

    /// <summary>The day the uro arose, and the samtykke was given.</summary>
    public static DateOnly Fra(bool lengeSiden) => lengeSiden ? Naa.Dag.AddDays(-90) : Naa.Dag;

    public bool ErUro => Nivaa == 0;

    public bool Er(Modellfakta fakta) => Fakta.HasFlag(fakta);

    public Modelltilstand Naar(Modellfakta fakta, bool er = true) => this with { Fakta = er ? Fakta | fakta : Fakta & ~fakta };

    /// <summary>The same as the aggregate would tell the motor.</summary>
    public Forloepstilstand ForMotoren(bool medNotat) => new()
    {
        Nivaa = new Nivaa(Nivaa),
        ErAapent = ErAapent,
        Oppsto = Fra(LengeSiden),
        NivaaetStartet = Naa.Dag,
        UroenErDelt = !ErUro || Er(Modellfakta.Delt),
        SamtalenErFoert = !ErUro || Er(Modellfakta.SamtaleFoert),
        Stafettholder = ErUro ? null : Holder,
        TilbudtTil = Er(Modellfakta.Tilbudt) ? EnAnnen : null,
        OvergangFra = Er(Modellfakta.Byttet) ? Gammel : null,
        Plan = ErUro ? Planstilling.Ingen : Planstilling.Tilbudt,
        Logg = Logg,
        Samtykke = Samtykke,
        SistEvaluert = Er(Modellfakta.Evaluert) ? Naa.Dag : null,
        BarnetErHoert = Er(Modellfakta.BarnetHoert),
        HarAvslutningsnotat = medNotat,
        AndreTjenesterErMed = Er(Modellfakta.AndreMed),
        AapneFrister = Fristmengder[Frister],
    };

    /// <summary>The same before a move to another version, with everything that is not open met: the fewest frister there can be.</summary>
    public Forloepstilstand ForFlytting()
    {
        var tilstand = ForMotoren(medNotat: false);
        return tilstand with
        {
            Staaende = [.. tilstand.AapneFrister.Select(f => new Staaendefrist(f, Naa.Dag.AddDays(14), null, "", Ansvarsrolle.Stafettholder, Stige.Vanlig, Naa.Dag))],
            Gjort = Enum.GetValues<Fristnavn>().Where(navn => !tilstand.AapneFrister.Contains(new(navn))).ToHashSet(),
        };
    }

    /// <summary>Does one effect, as the aggregate does. One it does not know is a bug here.</summary>
    public Modelltilstand Etter(Virkning virkning) => virkning switch
    {
        FristSatt { Navn.ErSystemets: true } or FristLukket { Navn.ErSystemets: true } or FristAvlyst { Navn.ErSystemets: true } => this,
        FristSatt satt => this with { Frister = Frister | (1 << (int)satt.Navn) },
        FristLukket lukket => this with { Frister = Frister & ~(1 << (int)lukket.Navn) },
        FristAvlyst avlyst => this with { Frister = Frister & ~(1 << (int)avlyst.Navn) },
        AapentSatt(var erAapent) => this with { ErAapent = erAapent },
        LoggSatt(var status) => this with { Logg = status },
        TilbudSatt(var til) => Naar(Modellfakta.Tilbudt, til is not null),
        OvergangSatt(var fra) => Naar(Modellfakta.Byttet, fra is not null),

        // Whichever leads is the unit that leads.
        EnhetSatt => this,

        // What was evaluated and heard was so on the nivaa before.
        NivaaSatt(var nivaa) => (this with { Nivaa = nivaa.Tall }).Naar(Modellfakta.Evaluert | Modellfakta.BarnetHoert, er: false),

        // Whoever holds it is the holder, a group changes nothing but its own dates, and a plan may be offered in any situation.
        HolderSatt or GruppeSatt or PlanSatt => this,
        _ => throw new InvalidOperationException($"The model check does not know {virkning.GetType().Name}."),
    };
}

/// <summary>What can be true of a situation beside nivaa, log and frister.</summary>
[Flags]
internal enum Modellfakta
{
    Ingen = 0,
    Delt = 1,
    SamtaleFoert = 2,
    Tilbudt = 4,
    Evaluert = 8,
    BarnetHoert = 16,
    AndreMed = 32,

    /// <summary>The child has changed unit, and the stafett is not handed over.</summary>
    Byttet = 64,
}
