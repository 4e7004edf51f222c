using System.Collections.Concurrent;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bti.Infrastructure;

/// <summary>Seals what is fortrolig before it is written and opens it when it is read, each bound to its row and column.</summary>
internal sealed class Forsegling : SaveChangesInterceptor
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

    /// <summary>
    /// Opens what is read, as soon as the context follows it. What is read without being followed stays shut, and throws
    /// when somebody reads it. (The interceptor for this in the library makes a delegate for each property of each row.)
    /// </summary>
    public static void Aapne(object? _, EntityTrackedEventArgs lest)
    {
        if (!lest.FromQuery) return;
        var plan = Ett.PlanFor(lest.Entry.Metadata);
        if (plan.Felt.Length == 0) return;
        var kommune = (KommuneId)lest.Entry.Property(plan.Kommune!.Name).CurrentValue!;
        var rad = Verdi(lest.Entry.Property(plan.Rad!.Name).CurrentValue!);
        foreach (var felt in plan.Felt)
        {
            if (felt.GetGetter().GetClrValue(lest.Entry.Entity) is Fortrolig tekst)
                _ = ((BtiDbContext)lest.Entry.Context).Hvelv.Les(tekst, new Sted(kommune, plan.Tabell, felt.GetColumnName(), rad));
        }
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
        SamtykkeId samtykke => samtykke.Verdi,
        UtsettelseId innlegg => innlegg.Verdi,
        NoedinnsynId innlegg => innlegg.Verdi,
        MaalId maal => maal.Verdi,
        TiltakId tiltak => tiltak.Verdi,
        MoeteId moete => moete.Verdi,
        EvalueringId evaluering => evaluering.Verdi,
        DroeftingssakId sak => sak.Verdi,
        DroeftingsinnleggId innlegg => innlegg.Verdi,
        DroeftingsoppgaveId oppgave => oppgave.Verdi,
        BekymringsmeldingId melding => melding.Verdi,
        MeldingsraadId raad => raad.Verdi,
        _ => throw new InvalidOperationException($"A {id.GetType().Name} is not the key of anything fortrolig."),
    };

    private sealed record Plan(IProperty[] Felt, IProperty? Kommune, IProperty? Rad, string Tabell);
}
