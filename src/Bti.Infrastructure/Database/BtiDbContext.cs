using System.Reflection;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// The model, the same on every database. A context without a kommune throws: there is no way to read them all.
/// </summary>
internal abstract class BtiDbContext(DbContextOptions options) : DbContext(options), IBtiDb
{
    private KommuneId? _kommune;

    /// <summary>The kommune every query is held to.</summary>
    public KommuneId Gjeldende
    {
        get => _kommune ?? throw new InvalidOperationException("The context has no kommune.");
        set => _kommune = value;
    }

    /// <summary>Opens and seals what is fortrolig in this context.</summary>
    public Hvelv Hvelv { get; private set; } = null!;

    /// <summary>Whose keys what this context has read is sealed with: the first that is opened fetches them all.</summary>
    public HashSet<Guid> Leste { get; private set; } = [];

    /// <summary>For one kommune, with its keys; said each time the context is taken out of the pool.</summary>
    public void Gjelder(KommuneId kommune, Hvelv hvelv)
    {
        (Gjeldende, Hvelv, Leste) = (kommune, hvelv, []);
        ChangeTracker.Tracked -= Forsegling.Aapne;
        ChangeTracker.Tracked += Forsegling.Aapne;
    }

    public DbSet<Uro> Uroer => Set<Uro>();

    public DbSet<Forloep> Forloep => Set<Forloep>();

    public DbSet<Stafettlogg> Stafettlogger => Set<Stafettlogg>();

    public DbSet<Samtykke> Samtykker => Set<Samtykke>();

    public DbSet<Vedleggsinnhold> Vedleggsinnhold => Set<Vedleggsinnhold>();

    public DbSet<Barn> Barn => Set<Barn>();

    public DbSet<Kommune> Kommuner => Set<Kommune>();

    public DbSet<Enhet> Enheter => Set<Enhet>();

    public DbSet<Ansatt> Ansatte => Set<Ansatt>();

    public DbSet<Fravaer> Fravaer => Set<Fravaer>();

    public DbSet<Noedinnsyn> Noedinnsyn => Set<Noedinnsyn>();

    public DbSet<Loggkontroll> Loggkontroller => Set<Loggkontroll>();

    public DbSet<Loggkontrolluke> Loggkontrolluker => Set<Loggkontrolluke>();

    public DbSet<Registerimport> Registerimporter => Set<Registerimport>();

    public DbSet<Rolletildeling> Rolletildelinger => Set<Rolletildeling>();

    public DbSet<Utsettelse> Utsettelser => Set<Utsettelse>();

    public DbSet<IndividuellPlan> Planer => Set<IndividuellPlan>();

    public DbSet<Gruppemoete> Gruppemoeter => Set<Gruppemoete>();

    public DbSet<Utkast> Utkast => Set<Utkast>();

    public DbSet<Sletting> Slettinger => Set<Sletting>();

    public DbSet<Bekymringsmelding> Bekymringsmeldinger => Set<Bekymringsmelding>();

    public DbSet<Meldingsraad> Meldingsraad => Set<Meldingsraad>();

    public DbSet<Veilederversjon> Veilederversjoner => Set<Veilederversjon>();

    public DbSet<Veilederutkast> Veilederutkast => Set<Veilederutkast>();

    public DbSet<Oversiktsbilde> Oversiktsbilder => Set<Oversiktsbilde>();

    public DbSet<Aarsrapport> Aarsrapporter => Set<Aarsrapport>();

    public DbSet<Praksisgrunn> Praksisgrunner => Set<Praksisgrunn>();

    public DbSet<Veilederflytting> Veilederflyttinger => Set<Veilederflytting>();

    public DbSet<Enhetsbytte> Enhetsbytter => Set<Enhetsbytte>();

    public DbSet<Varsel> Varsler => Set<Varsel>();

    public DbSet<Varselvalg> Varselvalg => Set<Varselvalg>();

    public DbSet<Moetearena> Moetearenaer => Set<Moetearena>();

    public DbSet<Arenamoete> Arenamoeter => Set<Arenamoete>();

    public DbSet<Droeftingssak> Droeftingssaker => Set<Droeftingssak>();

    public DbSet<Droeftingsinnlegg> Droeftingsinnlegg => Set<Droeftingsinnlegg>();

    public DbSet<Droeftingsoppgave> Droeftingsoppgaver => Set<Droeftingsoppgave>();

    public DbSet<Referatlesing> Referatlesinger => Set<Referatlesing>();

    public DbSet<Utsending> Utsendinger => Set<Utsending>();

    public IQueryable<Frist> Frister => Set<Frist>();

    public IQueryable<Innsynsrad> Innsynslogg => Set<Innsynsrad>().AsNoTracking();

    public IQueryable<Kvittering> Kvitteringer => Set<Kvittering>().AsNoTracking();

    public DbSet<Hendelsesrad> Hendelser => Set<Hendelsesrad>();

    public IAsyncEnumerable<TSvar> Spoer<TVerdier, TSvar>(Fastspoersmaal<TVerdier, TSvar> spoersmaal, TVerdier verdier)
        where TVerdier : struct => Faste.For(this, spoersmaal)(this, verdier);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Omforming.Bruk(configurationBuilder, ErSqlite);

    /// <summary>SQLite has no type for an instant; there it is a number.</summary>
    protected virtual bool ErSqlite => false;

    /// <summary>The condition «open» in the database's own words.</summary>
    protected virtual string ErAapent => "er_aapent = 1";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Modell.Bygg(modelBuilder);
        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && !Modell.ErInstallasjonens(t.ClrType)))
            _ = Filtrering.MakeGenericMethod(type.ClrType).Invoke(this, [modelBuilder]);
        _ = modelBuilder.Entity<Forloep>().HasIndex(f => new { f.Kommune, f.Barn }, "ett_aapent_forloep_per_barn").IsUnique().HasFilter(ErAapent);
        Modell.Navngi(modelBuilder);
    }

    private static readonly MethodInfo Filtrering = typeof(BtiDbContext).GetMethod(nameof(Filtrer), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private void Filtrer<T>(ModelBuilder modelBuilder) where T : class =>
        modelBuilder.Entity<T>().HasQueryFilter(rad => EF.Property<KommuneId>(rad, Modell.Kommunen<T>()) == Gjeldende);
}

internal sealed class SqliteBtiDbContext(DbContextOptions<SqliteBtiDbContext> options) : BtiDbContext(options)
{
    protected override bool ErSqlite => true;
}

internal sealed class PostgreSqlBtiDbContext(DbContextOptions<PostgreSqlBtiDbContext> options) : BtiDbContext(options)
{
    protected override string ErAapent => "er_aapent";
}

internal sealed class SqlServerBtiDbContext(DbContextOptions<SqlServerBtiDbContext> options) : BtiDbContext(options);
