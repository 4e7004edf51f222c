using System.ComponentModel.DataAnnotations;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>What an installation decides; every key stands in <c>appsettings.json</c> with its default.</summary>
public sealed class BtiOptions
{
    public const string Section = "Bti";

    /// <summary>True for an installation with synthetic people only, where a visitor chooses whom to be. Refused outside Development.</summary>
    public bool Demo { get; init; }

    /// <summary>Where the host listens.</summary>
    [Required]
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The folder with the municipalities' files; a relative one is beside the program.</summary>
    [Required]
    public string Kommuner { get; init; } = "kommuner";

    public DatabaseOptions Database { get; init; } = new();

    public KrypteringOptions Kryptering { get; init; } = new();

    public SveipOptions Sveip { get; init; } = new();

    public EpostOptions Epost { get; init; } = new();

    public InnsynOptions Innsyn { get; init; } = new();

    public BarnevernOptions Barnevern { get; init; } = new();

    public OektOptions Oekter { get; init; } = new();

    public FilOptions Filer { get; init; } = new();

    public sealed class DatabaseOptions
    {
        public Databaseslag Provider { get; init; } = Databaseslag.Sqlite;
    }

    public sealed class KrypteringOptions
    {
        /// <summary>The file with the master keys, one line for each version. Kept apart from the database and its backups.</summary>
        [Required]
        public string Noekkelfil { get; init; } = "data/bti.noekkel";

        /// <summary>How long a master key is kept after it was followed by another: as long as a backup of the database is. Then <c>noekler glem</c> takes it away.</summary>
        [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
        public TimeSpan GlemEtter { get; init; } = TimeSpan.FromDays(35);
    }
}

/// <summary>Composes everything below the hosts; Bti.Web and Bti.Api call the same.</summary>
public static class InfrastructureOppsett
{
    /// <summary>The use cases on the chosen database, with keys and the municipalities' files.</summary>
    /// <param name="produksjon">True where real people are: no demo, and none of its made-up employees.</param>
    public static IServiceCollection AddBti(this IServiceCollection services, IConfiguration configuration, bool produksjon)
    {
        var valg = configuration.GetSection(BtiOptions.Section).Get<BtiOptions>() ?? new BtiOptions();
        if (valg.Demo && produksjon) throw new InvalidOperationException("Bti:Demo kan bare være på i Development: slå den av.");
#if !BTI_FULL_REGISTRY
        if (valg.Database.Provider is Databaseslag.SqlServer)
            throw new InvalidOperationException("Denne byggingen kan ikke kjøre på SQL Server. Bygg med -p:BtiFullRegistry=true.");
#endif
        Validator.ValidateObject(valg.Sveip, new ValidationContext(valg.Sveip), validateAllProperties: true);
        Validator.ValidateObject(valg.Epost, new ValidationContext(valg.Epost), validateAllProperties: true);
        Validator.ValidateObject(valg.Innsyn, new ValidationContext(valg.Innsyn), validateAllProperties: true);
        Validator.ValidateObject(valg.Barnevern, new ValidationContext(valg.Barnevern), validateAllProperties: true);
        if (valg.Barnevern.Tidsgrense >= valg.Sveip.Laan) throw new InvalidOperationException("Bti:Barnevern:Tidsgrense må være kortere enn Bti:Sveip:Laan.");
        Validator.ValidateObject(valg.Kryptering, new ValidationContext(valg.Kryptering), validateAllProperties: true);
        Validator.ValidateObject(valg.Oekter, new ValidationContext(valg.Oekter), validateAllProperties: true);
        Validator.ValidateObject(valg.Filer, new ValidationContext(valg.Filer), validateAllProperties: true);
        if (valg.Epost.HarTjener && valg.Epost.Tidsgrense >= valg.Sveip.Laan) throw new InvalidOperationException("Bti:Epost:Tidsgrense må være kortere enn Bti:Sveip:Laan.");
        var tilkobling = configuration.GetConnectionString("Bti") ?? throw new InvalidOperationException("ConnectionStrings:Bti mangler.");
        Demodatabase.LeggFram(valg, tilkobling);
        services.TryAddSingleton(TimeProvider.System);
        if (valg.Demo) _ = services.AddDemour();
        _ = services
            .AddBtiApplication()
            .AddSingleton(valg)
            .AddSingleton(new Hovednoekler(valg.Kryptering.Noekkelfil))
            .AddSingleton(p => new Hvelv(p.GetRequiredService<Hovednoekler>(), () => p.GetRequiredKeyedService<Func<KommuneId, BtiDbContext>>(nameof(Hvelv))))
            .AddSingleton<IHvelv>(p => p.GetRequiredService<Hvelv>())
            .AddSingleton<IVeilederleser, Veilederleser>()
            .AddSingleton<IAapneTall>(p => new AapneTall(p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), p.GetRequiredService<TimeProvider>()))
            .AddSingleton<IFellestall>(p => new Fellestall(p.GetRequiredService<Func<KommuneId, BtiDbContext>>()))
            .AddSingleton<IKommuneoppsett>(p => new Kommuneoppsett(
                Path.Combine(AppContext.BaseDirectory, valg.Kommuner), medOppdiktede: !produksjon, p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), p.GetRequiredService<TimeProvider>()))
            .AddSingleton(p => new Brukeroppslag(p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), p.GetRequiredService<IKommuneoppsett>(), p.GetRequiredService<IHvelv>(), p.GetRequiredService<TimeProvider>()))
            .AddSveip(valg.Sveip)
            .AddEpost(valg.Epost)
            .AddBarnevern(valg.Barnevern)
            .AddSingleton<ILesekvittering, Lesekvittering>()
            .AddSingleton<IBildetegner, Bildetegner>()
            .AddSingleton<IViruskontroll>(new Viruskontroll(valg.Filer))
            .AddScoped<ILagring, Lagring>()
            .AddScoped<IBtiDb>(p => p.GetRequiredService<BtiDbContext>())
            .AddScoped(Database.ForEnForespoersel)
            .AddSingleton<Innsynsskriver>()
            .AddSingleton<IInnsynslogg>(p => p.GetRequiredService<Innsynsskriver>())
            .AddSingleton(valg.Innsyn)
            .AddSingleton<Sjekkpunktskriver>()
            .AddHostedService(p => p.GetRequiredService<Sjekkpunktskriver>());
        _ = services.AddSingleton(p => new Oekter(
            p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), p.GetRequiredService<IKommuneoppsett>(), p.GetRequiredService<Hvelv>(), valg.Oekter, TimeProvider.System, p.GetRequiredService<ILogger<Oekter>>()));
        _ = services.AddScoped<IInnlogginger, Innlogginger>();
        _ = services.AddSingleton(p => new Kjeksnoekkellager(p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), p.GetRequiredService<IKommuneoppsett>()));
        _ = services.AddDataProtection().SetApplicationName("bti");
        _ = services.AddOptions<KeyManagementOptions>().Configure<Kjeksnoekkellager, Hvelv>((noekler, lager, hvelv) =>
            (noekler.XmlRepository, noekler.XmlEncryptor) = (lager, new Kjeksforsegler(hvelv)));
        _ = services.AddHealthChecks().AddCheck<DatabaseSvarer>("database", tags: ["ready"]);
        return valg.Database.Provider switch
        {
            Databaseslag.Sqlite => services.AddKontekst<SqliteBtiDbContext>(Databaseslag.Sqlite, tilkobling),
            Databaseslag.PostgreSql => services.AddKontekst<PostgreSqlBtiDbContext>(Databaseslag.PostgreSql, tilkobling),
            Databaseslag.SqlServer => services.AddKontekst<SqlServerBtiDbContext>(Databaseslag.SqlServer, tilkobling),
        };
    }

    /// <summary>Migrates the database and reads the municipalities' registers in; safe to run again.</summary>
    public static async Task KlargjoerBti(this IServiceProvider tjenester, CancellationToken ct)
    {
        var kommuner = tjenester.GetRequiredService<IKommuneoppsett>();
        await using (var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(kommuner.Alle[0].Kommune))
        {
            if (db.Database.IsSqlite() && Path.GetDirectoryName(Path.GetFullPath(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource)) is { } mappe)
                _ = Directory.CreateDirectory(mappe);

            // EF's lock is a row there, and one who was killed while migrating left it for ever. There is one process on SQLite.
            if (db.Database.IsSqlite() && await db.Database.CanConnectAsync(ct)) _ = await db.Database.ExecuteSqlAsync($"drop table if exists \"__EFMigrationsLock\"", ct);

            // Asked first: to migrate is to build the model a second time, also when there is nothing to do.
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any()) await db.Database.MigrateAsync(ct);
        }

        await Selvtest.Kjoer(tjenester.GetRequiredService<Hvelv>(), tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>(), [.. kommuner.Alle.Select(k => k.Kommune), Kjeksforsegler.Sted.Kommune], ct);
        if (tjenester.GetService<Demourfoelger>() is { } ur) await ur.Les(ct);

        foreach (var oppsett in kommuner.Alle)
        {
            if (oppsett.Ansatte.Count == 0)
            {
                tjenester.GetRequiredService<ILogger<Kommuneoppsett>>().LogWarning(
                    "Kommune {Kommune} has no ansatte.csv: only those who are in its register already can log in. Name the first administrators there", oppsett.Kommune);
            }

            _ = await tjenester.LesInn(oppsett, new LesInnRegister(Noekkel.Ny()), ct);
            _ = await tjenester.LesInn(oppsett, new LesInnArenaer(Noekkel.Ny()), ct);
            var veiledere = (await tjenester.LesInn(oppsett, new LesInnVeiledere(Noekkel.Ny()), ct)).Verdi!;
            if (veiledere.HolderIkke.Count > 0) throw new InvalidOperationException($"{oppsett.Navn}: {string.Join(' ', veiledere.HolderIkke)}");
            foreach (var versjon in veiledere.Avviker)
            {
                tjenester.GetRequiredService<ILogger<Kommuneoppsett>>().LogWarning(
                    "Kommune {Kommune}: the file of version {Versjon} of the veileder says something else than what was published; the published text is used. Give the new text a new version", oppsett.Kommune, versjon);
            }
        }
    }

    private static async Task<TSvar> LesInn<TSvar>(this IServiceProvider tjenester, Oppsett oppsett, IRequest<TSvar> request, CancellationToken ct) where TSvar : ISvar<TSvar>
    {
        await using var scope = tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(oppsett.Kommune);
        var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
        return svar.Hinder is { } hinder ? throw new InvalidOperationException($"{oppsett.Navn}: {hinder.Forklaring}") : svar;
    }

    private static IServiceCollection AddKontekst<T>(this IServiceCollection services, Databaseslag slag, string tilkobling) where T : BtiDbContext =>
        services
            .AddSingleton<Sqlitekoblinger>()
            .AddPooledDbContextFactory<T>(
                (p, options) => Database.Velg(options, slag, tilkobling).AddInterceptors(slag is Databaseslag.Sqlite ? [Forsegling.Ett, p.GetRequiredService<Sqlitekoblinger>()] : [Forsegling.Ett]), Database.Samling(slag))
            .AddSingleton(p =>
            {
                // Made before, and so closed after, all that reads and writes.
                _ = p.GetRequiredService<Sqlitekoblinger>();
                return Kontekster(p, p.GetRequiredService<IDbContextFactory<T>>());
            })
            .AddKeyedSingleton(nameof(Hvelv), (p, _) => Database.ForNoekler(slag, tilkobling) is { } egne
                ? Kontekster(p, new PooledDbContextFactory<T>((DbContextOptions<T>)Database.Velg(new DbContextOptionsBuilder<T>(), slag, egne).AddInterceptors(Forsegling.Ett).Options))
                : p.GetRequiredService<Func<KommuneId, BtiDbContext>>());

    private static Func<KommuneId, BtiDbContext> Kontekster<T>(IServiceProvider tjenester, IDbContextFactory<T> fabrikk) where T : BtiDbContext => kommune =>
    {
        var db = fabrikk.CreateDbContext();
        db.Gjelder(kommune, tjenester.GetRequiredService<Hvelv>());
        return db;
    };
}
