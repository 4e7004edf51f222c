using System.Collections.Concurrent;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bti.Infrastructure;

/// <summary>
/// Seals what is fortrolig before it is written and opens it when it is read, each bound to its row and column, under the key
/// of the child it is about. A child gets its key in the saving that stores it.
/// </summary>
internal sealed class Forsegling : SaveChangesInterceptor
{
    /// <summary>One for all contexts: it has no key of its own, each context carries its <see cref="Hvelv"/>.</summary>
    public static readonly Forsegling Ett = new();

    private readonly ConcurrentDictionary<IEntityType, Plan> _planer = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var db = (BtiDbContext)eventData.Context!;
        foreach (var uforseglet in Finn(db)) uforseglet.Forsegle(db.Hvelv);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (BtiDbContext)eventData.Context!;
        var alle = Finn(db);
        foreach (var hos in alle.Where(u => u.Ny is null).GroupBy(u => u.Sted.Kommune))
            await db.Hvelv.Klargjoer(hos.Key, hos.Select(u => (BarnId?)new BarnId(u.Eier)), cancellationToken);
        foreach (var uforseglet in alle) uforseglet.Forsegle(db.Hvelv);
        return result;
    }

    /// <summary>
    /// Lets what is read be opened, as soon as the context follows it. What is read without being followed stays shut, and throws
    /// when somebody reads it. (The interceptor for this in the library makes a delegate for each property of each row.)
    /// </summary>
    public static void Aapne(object? _, EntityTrackedEventArgs lest)
    {
        if (!lest.FromQuery) return;
        var plan = Ett.PlanFor(lest.Entry.Metadata);
        if (plan.Felt.Length == 0) return;
        var db = (BtiDbContext)lest.Entry.Context;
        var (hvelv, sammen) = (db.Hvelv, db.Leste);
        foreach (var felt in plan.Felt)
        {
            if (felt.GetGetter().GetClrValue(lest.Entry.Entity) is not IForseglet { Chiffer: { } chiffer } tekst) continue;
            _ = sammen.Add(Hvelv.Eier(chiffer));
            var sted = plan.Sted(lest.Entry, felt);
            tekst.AapnesAv(det => hvelv.AapneKlart(det, sted, sammen));
        }
    }

    /// <summary>What is to be sealed in this saving. A child that is stored in it gets its key.</summary>
    private List<Uforseglet> Finn(BtiDbContext db)
    {
        List<Uforseglet> funnet = [];
        var alle = db.ChangeTracker.Entries().ToList();

        // A key that is stored in this saving, or was in this context, is in no other connection's sight yet.
        var nye = alle.Select(e => e.Entity).OfType<Datanoekkel>().Where(n => n.Klar is not null).ToDictionary(n => (n.Kommune, n.Id));
        foreach (var barn in alle.Where(e => e.State is EntityState.Added).Select(e => e.Entity).OfType<Barn>().Where(b => !nye.ContainsKey((b.Kommune, b.Id.Verdi))))
        {
            var noekkel = Datanoekkel.Ny(barn.Kommune, barn.Id.Verdi, db.Hvelv.Hovednoekler);
            nye.Add((barn.Kommune, noekkel.Id), noekkel);
            _ = db.Add(noekkel);
        }

        var eiere = new Noekkeleier(alle);
        var byttet = eiere.Byttet();
        foreach (var rad in alle.Where(e => e.State is EntityState.Added or EntityState.Modified || byttet.Contains(e.Entity)))
        {
            var plan = PlanFor(rad.Metadata);
            Guid? eier = null;
            foreach (var felt in plan.Felt)
            {
                if (rad.Property(felt.Name).CurrentValue is not IForseglet tekst) continue;
                if (tekst.Chiffer is not null && !byttet.Contains(rad.Entity)) continue;
                eier ??= eiere.Finn(rad);
                if (tekst.Chiffer is { } foer && Hvelv.Eier(foer) == eier) continue;

                // The child has become known: the text goes with it to its key, and is the same object still.
                if (tekst.Chiffer is not null) rad.Property(felt.Name).IsModified = true;
                var sted = plan.Sted(rad, felt);
                funnet.Add(new(tekst, sted, eier.Value, nye.GetValueOrDefault((sted.Kommune, eier.Value))?.Klar));
            }
        }

        return funnet;
    }

    private Plan PlanFor(IEntityType type) => _planer.GetOrAdd(type, static t =>
    {
        var noekkel = t.FindPrimaryKey()!.Properties;
        return new Plan(
            [.. t.GetProperties().Where(p => p.ClrType.IsAssignableTo(typeof(IForseglet)))],
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
        PlanId plan => plan.Verdi,
        NoedinnsynId innlegg => innlegg.Verdi,
        LoggkontrollId kontroll => kontroll.Verdi,
        RegisterimportId import => import.Verdi,
        VedleggId vedlegg => vedlegg.Verdi,
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

    /// <param name="Eier">Whose key it is to be sealed with.</param>
    /// <param name="Ny">The key itself, for one that is stored in the same saving.</param>
    private readonly record struct Uforseglet(IForseglet Tekst, Sted Sted, Guid Eier, byte[]? Ny)
    {
        public void Forsegle(Hvelv hvelv) => Tekst.Forsegle(hvelv.Forsegle(Tekst.Klart, Sted, Eier, Ny));
    }

    private sealed record Plan(IProperty[] Felt, IProperty? Kommune, IProperty? Rad, string Tabell)
    {
        public Sted Sted(EntityEntry rad, IProperty felt) => new((KommuneId)rad.Property(Kommune!.Name).CurrentValue!, Tabell, felt.GetColumnName(), Verdi(rad.Property(Rad!.Name).CurrentValue!));
    }
}
