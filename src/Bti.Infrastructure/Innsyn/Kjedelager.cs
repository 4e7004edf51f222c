using System.Data.Common;
using System.Globalization;
using Bti.Application;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Bti.Infrastructure;

/// <summary>
/// The end of one kommune's chain, and the statements it grows by. A row is written for every look at a child, so it goes past
/// the tracking of changes; columns and how a value stands in them are the model's.
/// </summary>
internal sealed class Kjedelager : IAsyncDisposable
{
    private readonly BtiDbContext _db;
    private readonly Innsynskjede _kjede;
    private readonly IProperty[] _felt;
    private readonly Setning _legg, _plasser, _venter, _flytt;

    private Kjedelager(BtiDbContext db, Innsynskjede kjede)
    {
        (_db, _kjede) = (db, kjede);
        var (rad, ende) = (db.Model.FindEntityType(typeof(Innsynsrad))!, db.Model.FindEntityType(typeof(Innsynskjede))!);
        var (kommune, id, loepenr, hash) = (Felt(rad, nameof(Innsynsrad.Kommune)), Felt(rad, nameof(Innsynsrad.Id)), Felt(rad, Modell.Loepenr), Felt(rad, Modell.Hash));
        var (endesKommune, endesLoepenr, endesHash) = (Felt(ende, nameof(Innsynskjede.Kommune)), Felt(ende, nameof(Innsynskjede.Loepenr)), Felt(ende, nameof(Innsynskjede.Hash)));
        _felt = [.. rad.GetProperties()];
        _legg = new(db, $"insert into {Navn(rad)} ({string.Join(", ", _felt.Select(Kolonne))}) values ({string.Join(", ", _felt.Select((_, nr) => $"@p{nr}"))})", _felt);
        _plasser = new(db, $"update {Navn(rad)} set {Kolonne(loepenr)} = @p0, {Kolonne(hash)} = @p1 where {Kolonne(kommune)} = @p2 and {Kolonne(id)} = @p3 and {Kolonne(loepenr)} is null", loepenr, hash, kommune, id);
        _venter = new(db, $"select count(*) from {Navn(rad)} where {Kolonne(kommune)} = @p0 and {Kolonne(loepenr)} is null", kommune);
        _flytt = new(db, $"update {Navn(ende)} set {Kolonne(endesLoepenr)} = @p0, {Kolonne(endesHash)} = @p1 where {Kolonne(endesKommune)} = @p2 and {Kolonne(endesLoepenr)} = @p3", endesLoepenr, endesHash, endesKommune, endesLoepenr);

        static IProperty Felt(IEntityType type, string navn) => type.FindProperty(navn)!;
        string Navn(IEntityType type) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(type.GetTableName()!);
        string Kolonne(IProperty felt) => db.GetService<ISqlGenerationHelper>().DelimitIdentifier(felt.GetColumnName());
    }

    public static async Task<Kjedelager> Aapne(BtiDbContext db)
    {
        var kjede = await db.Set<Innsynskjede>().FirstOrDefaultAsync();
        if (kjede is null)
        {
            _ = db.Add(kjede = new Innsynskjede { Kommune = db.Gjeldende });
            _ = await db.SaveChangesAsync();
        }

        return new(db, kjede);
    }

    /// <summary>Gives their place to those that commands have stored, and then to these; all or none. Throws when another machine has moved the chain: then it must be opened anew.</summary>
    public async Task Ta(IEnumerable<Innsynsrad> rader)
    {
        await using var transaksjon = await _db.Database.BeginTransactionAsync();
        var i = transaksjon.GetDbTransaction();
        var fra = _kjede.Loepenr;
        if (await _venter.Tell(i, _kjede.Kommune) > 0)
        {
            var ventende = await _db.Innsynslogg.Where(r => EF.Property<long?>(r, Modell.Loepenr) == null).ToListAsync();
            await _plasser.Kjoer(i, ventende.ConvertAll(rad =>
            {
                var (loepenr, hash) = _kjede.Ta(rad);
                return new object?[] { loepenr, hash, rad.Kommune, rad.Id };
            }));
        }

        await _legg.Kjoer(i, [.. rader.Select(rad =>
        {
            var (loepenr, hash) = _kjede.Ta(rad);
            return _felt.Select(f => f.Name switch { Modell.Loepenr => loepenr, Modell.Hash => hash, _ => f.GetGetter().GetClrValue(rad) }).ToArray();
        })]);
        if (_kjede.Loepenr > fra) await _flytt.Kjoer(i, [[_kjede.Loepenr, _kjede.Hash, _kjede.Kommune, fra]]);
        await transaksjon.CommitAsync();
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    private sealed class Setning(BtiDbContext db, string tekst, params IProperty[] felt)
    {
        /// <summary>Once for each row of values, and each time one row is changed: together where the library has a way to send many at once, otherwise one after the other.</summary>
        public async Task Kjoer(DbTransaction i, List<object?[]> rader)
        {
            if (rader.Count == 0) return;
            await using var kommando = Kommando(i);
            if (!kommando.Connection!.CanCreateBatch)
            {
                foreach (var rad in rader)
                {
                    kommando.Parameters.Clear();
                    kommando.Parameters.AddRange(Verdier(kommando, rad));
                    if (await kommando.ExecuteNonQueryAsync() != 1) throw Flyttet();
                }

                return;
            }

            await using var samling = kommando.Connection.CreateBatch();
            samling.Transaction = i;
            foreach (var rad in rader)
            {
                var en = samling.CreateBatchCommand();
                en.CommandText = kommando.CommandText;
                en.Parameters.AddRange(Verdier(kommando, rad));
                samling.BatchCommands.Add(en);
            }

            _ = await samling.ExecuteNonQueryAsync();
            if (samling.BatchCommands.Any(en => en.RecordsAffected != 1)) throw Flyttet();
        }

        public async Task<long> Tell(DbTransaction i, params object?[] verdier)
        {
            await using var kommando = Kommando(i);
            kommando.Parameters.AddRange(Verdier(kommando, verdier));
            return Convert.ToInt64(await kommando.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        }

        private static DbUpdateConcurrencyException Flyttet() => new("Another machine has moved the chain.");

        private DbCommand Kommando(DbTransaction i)
        {
            var kommando = db.Database.GetDbConnection().CreateCommand();
            kommando.Transaction = i;
#pragma warning disable CA2100 // Names from the model.
            kommando.CommandText = tekst;
#pragma warning restore CA2100
            return kommando;
        }

        private DbParameter[] Verdier(DbCommand kommando, object?[] verdier) =>
            [.. felt.Select((f, nr) => f.GetRelationalTypeMapping().CreateParameter(kommando, $"@p{nr}", verdier[nr], f.IsNullable))];
    }
}
