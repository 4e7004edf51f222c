using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One arena: who sits there, how often it meets, and the meetings of the year. Nothing of what is discussed.</summary>
public sealed record VisArena(MoetearenaId Arena) : IQuery<Result<VisArena.Svar>>
{
    public static Handling Handling => Handling.SeArenaer;

    public Ressurs Ressurs => Ressurs.Av(Arena);

    /// <param name="Stedfortreder">Who plans while the coordinator is away; null where nobody is named.</param>
    /// <param name="ErKoordinator">True for the one who plans it today.</param>
    /// <param name="Rytme">How often, in the words of the file; null when the file has it no more.</param>
    public sealed record Svar(
        MoetearenaId Id, Arenaslag Slag, string Navn, string Koordinator, string? Stedfortreder, bool ErKoordinator, bool TarImotSaker, string? Rytme, string Sted, TimeOnly Klokka, int Minutter, int Saksminutter,
        IReadOnlyList<Plass> Plasser, IReadOnlyList<Moete> Moeter, DateOnly Idag);

    public sealed record Plass(string Tjeneste, string Funksjon, string? Navn, string? Vara, Rotasjon Rotasjon);

    /// <param name="Med">The services that rotate and come to this one.</param>
    public sealed record Moete(ArenamoeteId Id, int Versjon, DateOnly Dag, DateOnly Planlagt, TimeOnly Klokka, string Sted, Moetestatus Status, IReadOnlyList<string> Med, DateOnly SakslisteInnen);
}

internal sealed class VisArenaHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisArena, Result<VisArena.Svar>>
{
    private const int Tilbake = 60;

    public async Task<Result<VisArena.Svar>> Handle(VisArena request, CancellationToken cancellationToken)
    {
        var (id, idag, oppsett) = (request.Arena, rammer.Nye().Naa.Dag, rammer.Oppsett);
        var arena = await db.Moetearenaer.FirstAsync(a => a.Id == id, cancellationToken);
        AnsattId[] nevnt = [.. arena.Plasser.SelectMany(p => new[] { p.Ansatt, p.Vara }).Concat([arena.Koordinator, arena.Stedfortreder]).OfType<AnsattId>().Distinct()];
        var navn = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        var (fra, erKoordinator) = (idag.AddDays(-Tilbake), await db.KoordineresAv(innlogget.Id, idag).ContainsAsync(id, cancellationToken));
        var moeter = await db.Arenamoeter.AsNoTracking().IgnoreAutoIncludes().Where(m => m.Arena == id && m.Dag >= fra).OrderBy(m => m.Dag).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        return new VisArena.Svar(
            arena.Id, arena.Slag, arena.Navn, navn[arena.Koordinator], arena.Stedfortreder is { } vikar ? navn[vikar] : null, erKoordinator, arena.TarImotSaker,
            oppsett.Arenaer.FirstOrDefault(a => a.Kode == arena.Kode)?.Plan.Rytme.ToString(), arena.Sted, arena.Klokka, arena.Minutter, arena.Saksminutter,
            [.. arena.Plasser.OrderBy(p => p.Rotasjon).ThenBy(p => p.Tjeneste).ThenBy(p => p.Id).Select(p => new VisArena.Plass(
                oppsett.Tjenestenavn(p.Tjeneste), p.Funksjon, p.Ansatt is { } a ? navn[a] : null, p.Vara is { } v ? navn[v] : null, p.Rotasjon))],
            [.. moeter.Select(m => new VisArena.Moete(
                m.Id, m.Versjon, m.Dag, m.Planlagt, m.Klokka, m.Sted, m.Status, [.. m.RoterendeTjenester.Select(oppsett.Tjenestenavn)], m.SakslisteInnen))],
            idag);
    }
}
