using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

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

internal sealed class LesInnArenaerHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<LesInnArenaer, Result>
{
    private const int Maaneder = 12;

    public async Task<Result> Handle(LesInnArenaer request, CancellationToken cancellationToken)
    {
        var (oppsett, naa) = (rammer.Oppsett, rammer.Nye().Naa);
        if (oppsett.Arenaer.Count == 0) return Result.Ja;

        string[] nevnt = [.. oppsett.Arenaer.SelectMany(a => a.Plasser.SelectMany(p => new[] { p.Ansatt, p.Vara }).Append(a.Koordinator)).OfType<string>().Distinct()];
        var folk = await db.Ansatte.Where(a => nevnt.Contains(a.Brukernavn)).ToDictionaryAsync(a => a.Brukernavn, a => a.Id, cancellationToken);
        var kjente = await db.Moetearenaer.ToDictionaryAsync(a => a.Kode, cancellationToken);
        var siste = (await db.Arenamoeter.GroupBy(m => m.Arena).Select(g => new { g.Key, Dag = g.Max(m => m.Planlagt) }).ToListAsync(cancellationToken)).ToDictionary(m => m.Key, m => m.Dag);
        AnsattId? Den(string? brukernavn) => brukernavn is null ? null : folk[brukernavn];
        foreach (var fil in oppsett.Arenaer)
        {
            if (!kjente.TryGetValue(fil.Kode, out var arena))
                _ = db.Moetearenaer.Add(arena = new Moetearena { Kommune = oppsett.Kommune, Id = MoetearenaId.Ny(), Kode = fil.Kode, Slag = fil.Slag });
            arena.ErSom(
                new(fil.Navn, folk[fil.Koordinator], fil.Sted, fil.Klokka, fil.Minutter, fil.Saksminutter,
                    [.. fil.Plasser.Select(p => new Plassinnhold(p.Tjeneste, p.Funksjon, Den(p.Ansatt), Den(p.Vara), p.Rotasjon))]),
                innlogget.Id, naa);
            var etter = siste.TryGetValue(arena.Id, out var dag) ? dag : naa.Dag.AddDays(-1);
            db.Arenamoeter.AddRange(arena.Planlegg(fil.Plan, etter, naa.Dag.AddMonths(Maaneder), oppsett.Kalender, innlogget.Id, naa));
        }

        return Result.Ja;
    }
}
