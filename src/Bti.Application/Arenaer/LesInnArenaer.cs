using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Application;

/// <summary>
/// The system reads the arenas in from the kommune's files, and makes the calendar for a year ahead. What is planned stands, so a
/// new rhythm applies from where the calendar ended.
/// </summary>
public sealed record LesInnArenaer(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.ImportereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;
}

internal sealed partial class LesInnArenaerHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, ILogger<LesInnArenaerHandler> logg) : IRequestHandler<LesInnArenaer, Result>
{
    private const int Maaneder = 12;

    public async Task<Result> Handle(LesInnArenaer request, CancellationToken cancellationToken)
    {
        var (oppsett, naa) = (rammer.Oppsett, rammer.Nye().Naa);
        if (oppsett.Arenaer.Count == 0) return Result.Ja;

        string[] nevnt = [.. oppsett.Arenaer.SelectMany(a => a.Plasser.SelectMany(p => new[] { p.Ansatt, p.Vara }).Concat([a.Koordinator, a.Stedfortreder])).OfType<string>().Distinct()];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Brukernavn)).ToDictionaryAsync(a => a.Brukernavn, a => a.Id, cancellationToken);
        var kjente = await db.Moetearenaer.ToDictionaryAsync(a => a.Kode, cancellationToken);
        var siste = (await db.Arenamoeter.GroupBy(m => m.Arena).Select(g => new { g.Key, Dag = g.Max(m => m.Planlagt) }).ToListAsync(cancellationToken)).ToDictionary(m => m.Key, m => m.Dag);
        AnsattId? Den(string? brukernavn) => brukernavn is null ? null : folk[brukernavn];
        var her = (await db.Ansatte.SomErHer(naa.Dag).Where(a => nevnt.Contains(a.Brukernavn)).Select(a => a.Brukernavn).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var fil in oppsett.Arenaer)
        {
            if (!her.Contains(fil.Koordinator) && (fil.Stedfortreder is not { } vikar || !her.Contains(vikar))) KoordinatorHarSluttet(logg, oppsett.Kommune.Nummer, fil.Kode);
            if (!kjente.TryGetValue(fil.Kode, out var arena))
                _ = db.Moetearenaer.Add(arena = new Moetearena { Kommune = oppsett.Kommune, Id = MoetearenaId.Ny(), Kode = fil.Kode, Slag = fil.Slag });
            arena.ErSom(
                new(fil.Navn, folk[fil.Koordinator], Den(fil.Stedfortreder), fil.Sted, fil.Klokka, fil.Minutter, fil.Saksminutter,
                    [.. fil.Plasser.Select(p => new Plassinnhold(p.Tjeneste, p.Funksjon, Den(p.Ansatt), Den(p.Vara), p.Rotasjon))]),
                innlogget.Id, naa);
            var etter = siste.TryGetValue(arena.Id, out var dag) ? dag : naa.Dag.AddDays(-1);
            db.Arenamoeter.AddRange(arena.Planlegg(fil.Plan, etter, naa.Dag.AddMonths(Maaneder), oppsett.Kalender, innlogget.Id, naa));
        }

        return Result.Ja;
    }

    [LoggerMessage(LogLevel.Warning, "The coordinator of {Arena} in {Kommune} has left, and nobody plans its queue. Name another in arenaer.yml.")]
    private static partial void KoordinatorHarSluttet(ILogger logg, string kommune, string arena);
}
