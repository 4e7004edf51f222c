using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Update.Internal;

namespace Bti.Infrastructure;

#pragma warning disable EF1001 // What the provider does with a saving of few rows.
/// <summary>
/// A saving of many rows on PostgreSQL is one statement for each kind of change in each table, with an array for each column, and
/// all of them in one trip (ADR-0057). Columns and how a value stands in them are the model's; so is what guards a row, and one
/// that was changed meanwhile makes the whole saving fail as any other. A saving of few rows goes the provider's way.
/// </summary>
internal sealed class Mengdelagring(ModificationCommandBatchFactoryDependencies deler, IDbContextOptions valg) : IModificationCommandBatchFactory
{
    /// <summary>From so many rows on.</summary>
    public const int Mange = 20;

    private readonly NpgsqlModificationCommandBatchFactory _radvis = new(deler, valg);

    public ModificationCommandBatch Create() => new Mengde(_radvis.Create(), deler.SqlGenerationHelper);

    private sealed class Mengde(ModificationCommandBatch radvis, ISqlGenerationHelper sql) : ModificationCommandBatch
    {
        private const int Flest = 10_000;

        private readonly List<IReadOnlyModificationCommand> _rader = [];
        private readonly List<List<IReadOnlyModificationCommand>> _like = [];
        private bool _flere, _samles = true;
        private int _nyTabell;

        public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _samles ? _rader : radvis.ModificationCommands;

        public override bool RequiresTransaction => _samles || radvis.RequiresTransaction;

        public override bool AreMoreBatchesExpected => _flere;

        public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
        {
            if (ModificationCommands.Count == 0) _samles = KanSamles(modificationCommand);
            if (!_samles) return radvis.TryAddCommand(modificationCommand);
            if (_rader.Count == Flest || !Legg(modificationCommand)) return false;
            _rader.Add(modificationCommand);
            return true;
        }

        public override void Complete(bool moreBatchesExpected)
        {
            _flere = moreBatchesExpected;
            if (_samles && _rader.Count < Mange)
            {
                _samles = false;
                foreach (var rad in _rader) _ = radvis.TryAddCommand(rad);
            }

            if (!_samles) radvis.Complete(moreBatchesExpected);
        }

        public override void Execute(IRelationalConnection connection)
        {
            if (_samles) Kjoer(connection, setninger => Task.FromResult(setninger.ExecuteNonQuery())).GetAwaiter().GetResult();
            else radvis.Execute(connection);
        }

        public override Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default) =>
            _samles ? Kjoer(connection, setninger => setninger.ExecuteNonQueryAsync(cancellationToken)) : radvis.ExecuteAsync(connection, cancellationToken);

        private async Task Kjoer(IRelationalConnection i, Func<NpgsqlBatch, Task<int>> kjoer)
        {
            await using var samlet = new NpgsqlBatch((NpgsqlConnection)i.DbConnection, (NpgsqlTransaction?)i.CurrentTransaction?.GetDbTransaction());
            if (i.CommandTimeout is { } tid) samlet.Timeout = tid;
            foreach (var rader in _like) samlet.BatchCommands.Add(Setning(rader));
            try
            {
                _ = await kjoer(samlet);
            }
            catch (NpgsqlException feil)
            {
                throw new DbUpdateException("The rows could not be saved.", feil, [.. _rader.SelectMany(r => r.Entries)]);
            }

            for (var nr = 0; nr < _like.Count; nr++)
            {
                var (rader, endret) = (_like[nr], samlet.BatchCommands[nr].RecordsAffected);
                if (endret != rader.Count) throw new DbUpdateConcurrencyException($"Of {rader.Count} rows of {rader[0].TableName}, {endret} were as they were read.", [.. rader.SelectMany(r => r.Entries)]);
            }
        }

        // Those that stand together are of one table and one kind, and do not depend on each other; what comes after may depend on them.
        private bool Legg(IReadOnlyModificationCommand rad)
        {
            if (_like.Count > 0 && (_like[^1][0].TableName, _like[^1][0].Schema, _like[^1][0].EntityState) != (rad.TableName, rad.Schema, rad.EntityState)) _nyTabell = _like.Count;
            for (var nr = _nyTabell; nr < _like.Count; nr++)
            {
                if (!ErLike(_like[nr][0], rad)) continue;
                _like[nr].Add(rad);
                return true;
            }

            if (!KanSamles(rad)) return false;
            _like.Add([rad]);
            return true;
        }

        private static bool ErLike(IReadOnlyModificationCommand en, IReadOnlyModificationCommand annen)
        {
            if (en.ColumnModifications.Count != annen.ColumnModifications.Count) return false;
            for (var nr = 0; nr < en.ColumnModifications.Count; nr++)
            {
                var (a, b) = (en.ColumnModifications[nr], annen.ColumnModifications[nr]);
                if (a.ColumnName != b.ColumnName || a.IsWrite != b.IsWrite || a.IsRead != b.IsRead || a.JsonPath != b.JsonPath || a.IsCondition != b.IsCondition) return false;
                if (a.IsCondition && a.OriginalValue is null != b.OriginalValue is null) return false;
            }

            return true;
        }

        // Not what the database is to answer with values, and not what one row may have to give up before another can take it.
        private static bool KanSamles(IReadOnlyModificationCommand rad) =>
            rad.StoreStoredProcedure is null
            && rad.EntityState is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && rad.ColumnModifications.All(k => k is { IsRead: false, JsonPath: null, TypeMapping: not null, Property: { } felt }
                && !(k.IsWrite && rad.EntityState is EntityState.Modified && felt.GetContainingIndexes().Any(i => i.IsUnique)));

        // One statement over rows that are alike.
        private NpgsqlBatchCommand Setning(List<IReadOnlyModificationCommand> rader)
        {
            var setning = new NpgsqlBatchCommand();
            var tabell = sql.DelimitIdentifier(rader[0].TableName, rader[0].Schema);
            List<string> kolonner = [], verdier = [], vilkaar = [];
            for (var nr = 0; nr < rader[0].ColumnModifications.Count; nr++)
            {
                var felt = rader[0].ColumnModifications[nr];
                var kolonne = sql.DelimitIdentifier(felt.ColumnName);
                if (felt.IsCondition) vilkaar.Add(felt.OriginalValue is null ? $"t.{kolonne} is null" : $"t.{kolonne} = {Verdi(felt.TypeMapping!, nr, lest: true)}");
                if (!felt.IsWrite) continue;
                kolonner.Add(kolonne);
                verdier.Add(Verdi(felt.TypeMapping!, nr, lest: false));
            }

            var alle = Enumerable.Range(1, setning.Parameters.Count).ToList();
            var data = $"unnest({string.Join(", ", alle.Select(nr => $"${nr}"))}) as d({string.Join(", ", alle.Select(nr => $"v{nr}"))})";
            setning.CommandText = rader[0].EntityState switch
            {
                EntityState.Added => $"insert into {tabell} ({string.Join(", ", kolonner)}) select {string.Join(", ", verdier)} from {data}",
                EntityState.Modified => $"update {tabell} as t set {string.Join(", ", kolonner.Zip(verdier, (k, v) => $"{k} = {v}"))} from {data} where {string.Join(" and ", vilkaar)}",
                _ => $"delete from {tabell} as t using {data} where {string.Join(" and ", vilkaar)}",
            };
            return setning;

            string Verdi(RelationalTypeMapping form, int nr, bool lest)
            {
                _ = setning.Parameters.Add(new NpgsqlParameter { Value = Matrise(rader, form, nr, lest), DataTypeName = $"{form.StoreTypeNameBase}[]" });
                return $"d.v{setning.Parameters.Count}";
            }
        }

        // Of the database's own type without its length: a text that is too long is refused when it is stored, and not cut before.
        private static Array Matrise(List<IReadOnlyModificationCommand> rader, RelationalTypeMapping form, int nr, bool lest)
        {
            var type = form.Converter?.ProviderClrType ?? form.ClrType;
            var verdier = Array.CreateInstance(type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type, rader.Count);
            for (var rad = 0; rad < rader.Count; rad++)
            {
                var felt = rader[rad].ColumnModifications[nr];
                var verdi = lest ? felt.OriginalValue : felt.Value;
                verdier.SetValue(verdi is not null && form.Converter is { } omform ? omform.ConvertToProvider(verdi) : verdi, rad);
            }

            return verdier;
        }
    }
}
#pragma warning restore EF1001
