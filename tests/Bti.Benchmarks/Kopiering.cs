using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace Bti.Benchmarks;

/// <summary>Writes the new rows of a saving by one COPY for each table, in the order the saving has put them in.</summary>
internal sealed class Kopiering : IModificationCommandBatchFactory
{
    public ModificationCommandBatch Create() => new Bunke();

    private sealed class Bunke : ModificationCommandBatch
    {
        private readonly List<IReadOnlyModificationCommand> _rader = [];

        public override IReadOnlyList<IReadOnlyModificationCommand> ModificationCommands => _rader;

        public override bool RequiresTransaction => true;

        public override bool AreMoreBatchesExpected => true;

        public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand)
        {
            if (modificationCommand.EntityState is not EntityState.Added) throw new InvalidOperationException($"A row of {modificationCommand.TableName} is not new.");
            if (_rader.Count > 0 && !Kolonner(_rader[0]).SequenceEqual(Kolonner(modificationCommand))) return false;
            _rader.Add(modificationCommand);
            return true;
        }

        public override void Complete(bool moreBatchesExpected)
        {
        }

        public override void Execute(IRelationalConnection connection) => throw new NotSupportedException();

        public override async Task ExecuteAsync(IRelationalConnection connection, CancellationToken cancellationToken = default)
        {
            var kolonner = string.Join(", ", _rader[0].ColumnModifications.Select(k => $"\"{k.ColumnName}\""));
            await using var skriver = await ((NpgsqlConnection)connection.DbConnection).BeginBinaryImportAsync($"copy \"{_rader[0].TableName}\" ({kolonner}) from stdin (format binary)", cancellationToken);
            foreach (var rad in _rader)
            {
                await skriver.StartRowAsync(cancellationToken);
                foreach (var felt in rad.ColumnModifications)
                {
                    if ((felt.TypeMapping!.Converter is { } omform ? omform.ConvertToProvider(felt.Value) : felt.Value) is { } verdi) await skriver.WriteAsync(verdi, felt.TypeMapping.StoreTypeNameBase, cancellationToken);
                    else await skriver.WriteNullAsync(cancellationToken);
                }
            }

            _ = await skriver.CompleteAsync(cancellationToken);
        }

        private static IEnumerable<string> Kolonner(IReadOnlyModificationCommand rad) => rad.ColumnModifications.Select(k => k.ColumnName).Prepend(rad.TableName);
    }
}
