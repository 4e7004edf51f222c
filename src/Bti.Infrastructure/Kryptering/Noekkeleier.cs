using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bti.Infrastructure;

/// <summary>
/// Whom a row is about: the child whose key its texts are sealed with, or nobody. A row that hangs on a forloep, an uro or a
/// melding is about the same child, so that must be read in the same saving; a new kind of row does not get past here unsaid.
/// </summary>
/// <param name="alle">Everything the context follows.</param>
internal sealed class Noekkeleier(IReadOnlyList<EntityEntry> alle)
{
    private readonly Lazy<Dictionary<ForloepId, Forloep>> _forloep = new(() => alle.Select(e => e.Entity).OfType<Forloep>().ToDictionary(f => f.Id));

    /// <summary>The child's id; empty for what is about none.</summary>
    public Guid Finn(EntityEntry rad) => (rad.Entity switch
    {
        Barn barn => barn.Id,
        Foresatt foresatt => foresatt.Barn,
        Inhabil inhabil => inhabil.Barn,
        Begrensning begrensning => begrensning.Barn,
        Noedinnsyn noedinnsyn => noedinnsyn.Barn,
        Utkast utkast => utkast.Barn,
        Registerimport or Loggkontroll => null,
        Uro uro => uro.Barn,
        Uroskjema or Undringssamtale or Avklaring => Rot<Uro>(rad).Barn,
        Forloep forloep => forloep.Barn,
        Avslutning => Rot<Forloep>(rad).Barn,
        Aktoer aktoer => Forloepet(aktoer.Forloep),
        IndividuellPlan plan => Forloepet(plan.Forloep),
        Utsettelse { Forloep: { } forloep } => Forloepet(forloep),
        Utsettelse { Uro: { } uro } => (Uroen(uro) ?? throw Ulest(nameof(Uro))).Barn,
        Samtykke samtykke => Forloepet(samtykke.Forloep),
        Innlegg innlegg => Forloepet(innlegg.Forloep),
        Vedlegg vedlegg => Forloepet(vedlegg.Forloep),
        Vedleggsinnhold innhold => Forloepet(innhold.Forloep),
        Maal maal => Forloepet(maal.Forloep),
        Tiltak tiltak => Forloepet(tiltak.Forloep),
        Moete moete => Forloepet(moete.Forloep),
        Evaluering evaluering => Forloepet(evaluering.Forloep),
        Barnesamtale => Eieren(rad).Entity is Moete moete ? Forloepet(moete.Forloep) : Forloepet(Rot<Evaluering>(rad).Forloep),
        Bekymringsmelding melding => melding.Barn,
        Meldingsraad raad => (Meldingen(raad.Melding) ?? throw Ulest(nameof(Bekymringsmelding))).Barn,
        NavngittDroefting sak => sak.Barn,
        Droeftingssak => null,
        Saksinhabil inhabil => Saken(inhabil.Sak),
        Droeftingsinnlegg innlegg => Saken(innlegg.Sak),
        Droeftingsoppgave oppgave => Saken(oppgave.Sak),
        _ => throw new InvalidOperationException($"Nobody has said whose key a {rad.Metadata.ClrType.Name} is sealed with."),
    })?.Verdi ?? Guid.Empty;

    /// <summary>The rows whose child has just become another, and what hangs on them: what was sealed there before is sealed anew.</summary>
    public HashSet<object> Byttet()
    {
        var byttet = alle.Where(e => e.State is EntityState.Modified && e.Entity is Uro or Bekymringsmelding or Utkast && e.Property(nameof(Uro.Barn)).IsModified).Select(e => e.Entity).ToHashSet();
        if (byttet.Count > 0) byttet.UnionWith(alle.Where(e => HengerPaa(e) is { } rot && byttet.Contains(rot)).Select(e => e.Entity).ToList());
        return byttet;
    }

    // What can get another child; a forloep and a named case never do.
    private object? HengerPaa(EntityEntry rad) => rad.Entity switch
    {
        Utsettelse { Uro: { } uro } => Uroen(uro),
        Meldingsraad raad => Meldingen(raad.Melding),
        _ => rad.Metadata.IsOwned() ? Eieren(rad).Entity : null,
    };

    private T Rot<T>(EntityEntry eid) where T : class => (T)Eieren(eid).Entity;

    private EntityEntry Eieren(EntityEntry eid)
    {
        var eierskap = eid.Metadata.FindOwnership()!;
        var noekkel = eierskap.Properties.Select(p => eid.Property(p.Name).CurrentValue).ToList();
        return alle.First(e => e.Metadata == eierskap.PrincipalEntityType && eierskap.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(noekkel));
    }

    private BarnId Forloepet(ForloepId id) => _forloep.Value.TryGetValue(id, out var forloep) ? forloep.Barn : throw Ulest(nameof(Forloep));

    private Uro? Uroen(UroId id) => alle.Select(e => e.Entity).OfType<Uro>().FirstOrDefault(u => u.Id == id);

    private BarnId? Saken(DroeftingssakId id) => ((alle.Select(e => e.Entity).OfType<Droeftingssak>().FirstOrDefault(s => s.Id == id) ?? throw Ulest(nameof(Droeftingssak))) as NavngittDroefting)?.Barn;

    private Bekymringsmelding? Meldingen(BekymringsmeldingId id) => alle.Select(e => e.Entity).OfType<Bekymringsmelding>().FirstOrDefault(m => m.Id == id);

    private static InvalidOperationException Ulest(string hva) => new($"A text is written that hangs on a {hva} nobody has read: its key is not known.");
}
