using System.Data.Common;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>Borrows what is due, across kommuner, so that two who look at the same time get different rows.</summary>
internal static class Laan
{
    /// <summary>Lanes, so that a slow mail server holds up no frist and no melding.</summary>
    public enum Bane
    {
        /// <summary>Everything that is done in the database.</summary>
        Sveip,

        /// <summary>Mail.</summary>
        Post,

        /// <summary>Meldinger to barnevern, and the daily count of them.</summary>
        Barnevern,
    }

    /// <summary>What was borrowed.</summary>
    public readonly record struct Laant(KommuneId Kommune, Guid Id, Vekkeslag Slag);

    /// <summary>Borrows the earliest due.</summary>
    /// <param name="db">Any context: who owns the rows comes with the answer.</param>
    /// <param name="bane">The lane to look in.</param>
    /// <param name="laan">The loan, new each time.</param>
    /// <param name="antall">The most to take.</param>
    /// <param name="naa">What is due by now is taken.</param>
    /// <param name="til">When the loan ends.</param>
    /// <param name="ct">Stops the asking; what was borrowed comes back by itself.</param>
    public static async Task<IReadOnlyList<Laant>> Ta(BtiDbContext db, Bane bane, Guid laan, int antall, Naa naa, DateTimeOffset til, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await Les(db, bane, laan, antall, naa, til, ct);
        }
        finally
        {
            // A context that goes back with its connection open keeps it, and one more each time it is used anew.
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<IReadOnlyList<Laant>> Les(BtiDbContext db, Bane bane, Guid laan, int antall, Naa naa, DateTimeOffset til, CancellationToken ct)
    {
        await using var kommando = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Constants, put together.
        kommando.CommandText = Sql(db, bane);
#pragma warning restore CA2100
        Legg(kommando, "@antall", antall);
        Legg(kommando, "@laan", laan);
        Legg(kommando, "@naa", Instant(db, naa.Tidspunkt));
        Legg(kommando, "@til", Instant(db, til));
        List<Laant> laant = [];
        await using var leser = await kommando.ExecuteReaderAsync(ct);
        while (await leser.ReadAsync(ct)) laant.Add(new Laant(new KommuneId(leser.GetString(0)), leser.GetGuid(1), Inndata.Verdi<Vekkeslag>(leser.GetString(2))));
        return laant;
    }

    // Two who meet on PostgreSQL and SQL Server pass by each other's rows; SQLite has one writer at a time.
    internal static string Sql(BtiDbContext db, Bane bane)
    {
        // Somebody's mail is made when the rest is done, or on its way for the third time: otherwise what was told in the same
        // hour would come a day late.
        const string AndreBaner = "('utsending', 'melding', 'meldingsavstemming')";
        var forfalt = bane switch
        {
            Bane.Sveip => $"""
                v.naar <= @naa and v.slag not in {AndreBaner} and (v.slag <> 'samlebrev' or v.kommune not in (
                    select a.kommune from vekking a where a.naar <= @til and (a.naar <= @naa or a.laant_av is not null)
                        and a.forsoek < 3 and a.slag <> 'samlebrev' and a.slag not in {AndreBaner}))
                """,
            Bane.Post => "v.naar <= @naa and v.slag = 'utsending'",
            Bane.Barnevern => "v.naar <= @naa and v.slag in ('melding', 'meldingsavstemming')",
        };
        return db switch
        {
            SqlServerBtiDbContext => $"""
                with forfalt as (select top (@antall) * from vekking v with (rowlock, updlock, readpast) where {forfalt} order by v.naar)
                update forfalt set naar = @til, laant_av = @laan, forsoek = forsoek + 1 output inserted.kommune, inserted.id, inserted.slag
                """,

            // By where the row lies: by its key, the database reads the whole table for each group.
            PostgreSqlBtiDbContext => $"""
                update vekking l set naar = @til, laant_av = @laan, forsoek = forsoek + 1
                where l.ctid = any(array(select v.ctid from vekking v where {forfalt} order by v.naar limit @antall for update of v skip locked))
                returning l.kommune, l.id, l.slag
                """,
            _ => $"""
                update vekking set naar = @til, laant_av = @laan, forsoek = forsoek + 1
                where (kommune, id) in (select v.kommune, v.id from vekking v where {forfalt} order by v.naar limit @antall)
                returning kommune, id, slag
                """,
        };
    }

    private static object Instant(BtiDbContext db, DateTimeOffset tid) => db is SqliteBtiDbContext ? Omforming.Mikrosekunder(tid) : tid.ToUniversalTime();

    private static void Legg(DbCommand kommando, string navn, object verdi)
    {
        var parameter = kommando.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (navn, verdi);
        _ = kommando.Parameters.Add(parameter);
    }
}
