using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The system reads through what was looked at in the week that is over, and keeps what is worth a question, each once. Does
/// nothing when the week is done already. A bekymringsmelding names no child in the innsynslogg, and is not seen here.
/// </summary>
public sealed record GranskLogg(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.GranskeLogg;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <summary>The week that is read through on a day: the last one that is over, by its first day.</summary>
    public static DateOnly Uka(DateOnly dag) => Naa.Mandag(dag).AddDays(-7);
}

internal sealed class GranskLoggHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<GranskLogg, Result>
{
    private sealed record Rad(AnsattId Ansatt, EnhetId Enhet, Rolle Rolle, Handling Handling, BarnId Barn, DateTimeOffset Tid, bool Tillatt, string Regel)
    {
        public bool HarDel => Tillatt && Loggregler.ErDel(Regel);
    }

    public async Task<Result> Handle(GranskLogg request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        var uke = GranskLogg.Uka(ramme.Naa.Dag);
        if (await db.Loggkontrolluker.AnyAsync(u => u.Uke == uke, cancellationToken)) return Result.Ja;

        var rader = await Rader(uke, cancellationToken);
        var deres = rader.Select(r => r.Ansatt).Distinct().ToList();
        var folk = await db.Ansatte.Where(a => EF.Parameter(deres).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        List<BarnId> andres = [.. rader.Where(r => !r.HarDel).Select(r => r.Barn).Distinct()];
        var (etternavn, del) = (await Etternavn(andres, cancellationToken), await HarHattDel(andres, cancellationToken));
        var noedinnsyn = (await db.Noedinnsyn.Where(n => n.Dag >= uke && n.Dag < uke.AddDays(7)).Select(n => n.Ansatt).ToListAsync(cancellationToken)).ToLookup(a => a);

        foreach (var hennes in rader.GroupBy(r => r.Ansatt).Where(g => folk.ContainsKey(g.Key)))
        {
            var (hun, navn, siste) = (hennes.Key, Etternavnet(folk[hennes.Key]), hennes.MaxBy(r => r.Tid)!);
            var oppslag = hennes.Select(r => new Loggoppslag(
                r.Barn, r.Tid, r.Tillatt, r.Regel == Tilgang.VaktUtelukket, r.HarDel, del.Contains((hun, r.Barn)),
                string.Equals(etternavn.GetValueOrDefault(r.Barn), navn, StringComparison.OrdinalIgnoreCase), !Loggregler.ErLesing(r.Handling))).ToList();
            var treff = Loggregler.Finn(oppslag, siste.Rolle is Rolle.Barnevern, noedinnsyn[hun].Count());
            if (Loggkontroll.Av(innlogget.Kommune, hun, siste.Enhet, uke, treff, ramme.Kalender, ramme.Naa) is { } kontroll) _ = db.Loggkontroller.Add(kontroll);
        }

        _ = db.Loggkontrolluker.Add(new Loggkontrolluke { Kommune = innlogget.Kommune, Uke = uke, Oppslag = rader.Count });
        return Result.Ja;
    }

    // The family and the system look at what is theirs; one who was asked to log in again has not seen anything.
    private async Task<List<Rad>> Rader(DateOnly uke, CancellationToken ct)
    {
        var (fra, til, systemet) = (Naa.StartenPaa(uke), Naa.StartenPaa(uke.AddDays(7)), new AnsattId(Guid.Empty));
        return await db.Innsynslogg
            .Where(r => r.Tid >= fra && r.Tid < til && r.Barn != null && r.Ansatt != systemet && r.Rolle != Rolle.Foresatt && r.Rolle != Rolle.Ungdom && r.Regel != Tilgang.VaktBekreftelse)
            .Select(r => new Rad(r.Ansatt, r.Enhet, r.Rolle, r.Handling, r.Barn!.Value, r.Tid, r.Tillatt, r.Regel)).ToListAsync(ct);
    }

    private async Task<Dictionary<BarnId, string>> Etternavn(IReadOnlyList<BarnId> barn, CancellationToken ct)
    {
        var rader = await db.Barn.Where(b => EF.Parameter(barn).Contains(b.Id) && b.Slettet == null).Select(b => new { b.Id, b.Navn }).ToListAsync(ct);
        await hvelv.Klargjoer(innlogget.Kommune, rader.Select(b => (BarnId?)b.Id), ct);
        return rader.ToDictionary(b => b.Id, b => Etternavnet(hvelv.Les(b.Navn, Sted.BarnetsNavn(innlogget.Kommune, b.Id))!));
    }

    private async Task<HashSet<(AnsattId, BarnId)>> HarHattDel(IReadOnlyList<BarnId> barn, CancellationToken ct)
    {
        var forloep = db.Forloep.Where(f => EF.Parameter(barn).Contains(f.Barn));
        var aktoerer = await forloep.SelectMany(f => f.Aktoerer, (f, a) => new { a.Ansatt, f.Barn }).ToListAsync(ct);
        var holdere = await forloep.SelectMany(f => f.Holdere, (f, h) => new { h.Ansatt, f.Barn }).ToListAsync(ct);
        var eiere = await db.Uroer.Where(u => u.Barn != null && EF.Parameter(barn).Contains(u.Barn!.Value)).Select(u => new { Ansatt = u.Eier, Barn = u.Barn!.Value }).ToListAsync(ct);
        return [.. aktoerer.Concat(holdere).Concat(eiere).Select(d => (d.Ansatt, d.Barn))];
    }

    private static string Etternavnet(string navn) => navn[(navn.LastIndexOf(' ') + 1)..];
}
