using System.Collections.Concurrent;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bti.Infrastructure;

/// <summary>Seals what is fortrolig before it is written and opens it when it is read, each bound to its row and column.</summary>
internal sealed class Forsegling : SaveChangesInterceptor, IMaterializationInterceptor
{
    /// <summary>One for all contexts: it has no key of its own, each context carries its <see cref="Hvelv"/>.</summary>
    public static readonly Forsegling Ett = new();

    private readonly ConcurrentDictionary<IEntityType, Plan> _planer = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Forsegle(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Forsegle(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public object InitializedInstance(MaterializationInterceptionData materializationData, object instance)
    {
        var plan = PlanFor(materializationData.EntityType);
        if (plan.Felt.Length == 0) return instance;
        var kommune = (KommuneId)materializationData.GetPropertyValue(plan.Kommune!)!;
        var rad = Verdi(materializationData.GetPropertyValue(plan.Rad!)!);
        foreach (var felt in plan.Felt)
        {
            // The text on the instance itself: GetPropertyValue would convert the ciphertext once more, into another object.
            if (felt.GetGetter().GetClrValue(instance) is Fortrolig tekst)
                _ = ((BtiDbContext)materializationData.Context).Hvelv.Les(tekst, new Sted(kommune, plan.Tabell, felt.GetColumnName(), rad));
        }

        return instance;
    }

    private void Forsegle(DbContext db)
    {
        foreach (var oppfoering in db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified))
        {
            var plan = PlanFor(oppfoering.Metadata);
            foreach (var felt in plan.Felt)
            {
                if (oppfoering.Property(felt.Name).CurrentValue is not Fortrolig { Chiffer: null } tekst) continue;
                var kommune = (KommuneId)oppfoering.Property(plan.Kommune!.Name).CurrentValue!;
                var rad = Verdi(oppfoering.Property(plan.Rad!.Name).CurrentValue!);
                tekst.Forsegle(((BtiDbContext)db).Hvelv.Forsegle(tekst.Tekst, new Sted(kommune, plan.Tabell, felt.GetColumnName(), rad)));
            }
        }
    }

    private Plan PlanFor(IEntityType type) => _planer.GetOrAdd(type, static t =>
    {
        var noekkel = t.FindPrimaryKey()!.Properties;
        return new Plan(
            [.. t.GetProperties().Where(p => p.ClrType == typeof(Fortrolig))],
            noekkel.FirstOrDefault(p => p.ClrType == typeof(KommuneId)),
            noekkel.FirstOrDefault(p => p.ClrType != typeof(KommuneId)),
            t.GetTableName()!);
    });

    private static Guid Verdi(object id) => id switch
    {
        Guid guid => guid,
        UroId uro => uro.Verdi,
        ForloepId forloep => forloep.Verdi,
        BarnId barn => barn.Verdi,
        ForesattId foresatt => foresatt.Verdi,
        InnleggId innlegg => innlegg.Verdi,
        MaalId maal => maal.Verdi,
        TiltakId tiltak => tiltak.Verdi,
        MoeteId moete => moete.Verdi,
        EvalueringId evaluering => evaluering.Verdi,
        _ => throw new InvalidOperationException($"A {id.GetType().Name} is not the key of anything fortrolig."),
    };

    private sealed record Plan(IProperty[] Felt, IProperty? Kommune, IProperty? Rad, string Tabell);
}
