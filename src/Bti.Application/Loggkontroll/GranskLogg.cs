using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The system reads through what was looked at in a week that is over, and keeps what is worth a question, each once. It takes the
/// oldest week that is not read, so that none is left out when the host was away; nothing when all are. A bekymringsmelding names no
/// child in the innsynslogg, and is not seen here.
/// </summary>
public sealed record GranskLogg(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.GranskeLogg;

    public Ressurs Ressurs => Ressurs.Registeret;
}

internal sealed class GranskLoggHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<GranskLogg, Result>
{
    private sealed record Rad(AnsattId Ansatt, EnhetId Enhet, Rolle Rolle, Handling Handling, BarnId Barn, DateTimeOffset Tid, bool Tillatt, string Regel)
    {
        public bool VarHennes => Tillatt && Loggregler.ErDel(Regel);
    }

    public async Task<Result> Handle(GranskLogg request, CancellationToken cancellationToken)
    {
        var ramme = rammer.Nye();
        if (await db.UlestUke(ramme.Naa.Dag, cancellationToken) is not { } uke) return Result.Ja;

        var rader = await Rader(uke, cancellationToken);
        var deres = rader.Select(r => r.Ansatt).Distinct().ToList();
        var folk = await db.Ansatte.Where(a => EF.Parameter(deres).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        List<BarnId> andres = [.. rader.Where(r => !r.VarHennes).Select(r => r.Barn).Distinct()];
        var (etternavn, del) = (await Etternavn(andres, cancellationToken), await Deler(andres, ramme.Naa.Dag, cancellationToken));
        var noedinnsyn = (await db.Noedinnsyn.Where(n => n.Dag >= uke && n.Dag < uke.AddDays(7)).Select(n => n.Ansatt).ToListAsync(cancellationToken)).ToLookup(a => a);

        foreach (var hennes in rader.GroupBy(r => r.Ansatt).Where(g => folk.ContainsKey(g.Key)))
        {
            var (hun, navn, siste) = (hennes.Key, Etternavnet(folk[hennes.Key]), hennes.MaxBy(r => r.Tid)!);
            var oppslag = hennes.Select(r => new Loggoppslag(
                r.Barn, r.Tid, r.Tillatt, r.Regel == Tilgang.VaktUtelukket,
                HarDel: r.VarHennes || del.Naa.Contains((hun, r.Barn)) || (r.Rolle is Rolle.Enhetsleder && del.Ledet.Contains((r.Enhet, r.Barn))),
                HarHattDel: del.Foer.Contains((hun, r.Barn)),
                string.Equals(etternavn.GetValueOrDefault(r.Barn), navn, StringComparison.OrdinalIgnoreCase), !Loggregler.ErLesing(r.Handling))).ToList();
            var treff = Loggregler.Finn(oppslag, siste.Rolle is Rolle.Barnevern, noedinnsyn[hun].Count());
            if (Loggkontroll.Av(innlogget.Kommune, hun, siste.Enhet, uke, treff, ramme.Kalender, ramme.Naa) is { } kontroll) _ = db.Loggkontroller.Add(kontroll);
        }

        _ = db.Loggkontrolluker.Add(new Loggkontrolluke { Kommune = innlogget.Kommune, Uke = uke, Oppslag = rader.Count });
        return Result.Ja;
    }

    private async Task<List<Rad>> Rader(DateOnly uke, CancellationToken ct) =>
        await db.OmBarn(Naa.StartenPaa(uke), Naa.StartenPaa(uke.AddDays(7))).Select(r => new Rad(r.Ansatt, r.Enhet, r.Rolle, r.Handling, r.Barn!.Value, r.Tid, r.Tillatt, r.Regel)).ToListAsync(ct);

    private async Task<Dictionary<BarnId, string>> Etternavn(IReadOnlyList<BarnId> barn, CancellationToken ct)
    {
        var rader = await db.Barn.Where(b => EF.Parameter(barn).Contains(b.Id) && b.Slettet == null).Select(b => new { b.Id, b.Navn }).ToListAsync(ct);
        await hvelv.Klargjoer(innlogget.Kommune, rader.Select(b => (BarnId?)b.Id), ct);
        return rader.ToDictionary(b => b.Id, b => Etternavnet(hvelv.Les(b.Navn, Sted.BarnetsNavn(innlogget.Kommune, b.Id))!));
    }

    // Who has a part in a case about some children today, who has had one, and which unit leads it.
    private async Task<(HashSet<(AnsattId, BarnId)> Naa, HashSet<(AnsattId, BarnId)> Foer, HashSet<(EnhetId, BarnId)> Ledet)> Deler(IReadOnlyList<BarnId> barn, DateOnly dag, CancellationToken ct)
    {
        var forloep = db.Forloep.Where(f => EF.Parameter(barn).Contains(f.Barn));
        var ansvar = await forloep.Select(f => new { f.Barn, f.Enhet, f.Stafettholder, Stedfortreder = f.StedfortrederTil >= dag ? f.Stedfortreder : null, f.TilbudtTil }).ToListAsync(ct);
        var aktoerer = await forloep.SelectMany(f => f.Aktoerer, (f, a) => new { a.Ansatt, f.Barn, ErNaa = a.Til == null && a.Varer >= dag }).ToListAsync(ct);
        var holdere = await forloep.SelectMany(f => f.Holdere, (f, h) => new { h.Ansatt, f.Barn }).ToListAsync(ct);
        var eiere = await db.Uroer.Where(u => u.Barn != null && EF.Parameter(barn).Contains(u.Barn!.Value)).Select(u => new { Ansatt = u.Eier, Barn = u.Barn!.Value }).ToListAsync(ct);
        return (
            [.. ansvar.SelectMany(f => new[] { f.Stafettholder, f.Stedfortreder, f.TilbudtTil }.OfType<AnsattId>().Select(a => (a, f.Barn))), .. aktoerer.Where(a => a.ErNaa).Select(a => (a.Ansatt, a.Barn))],
            [.. aktoerer.Select(a => (a.Ansatt, a.Barn)), .. holdere.Concat(eiere).Select(d => (d.Ansatt, d.Barn))],
            [.. ansvar.Select(f => (f.Enhet, f.Barn))]);
    }

    private static string Etternavnet(string navn) => navn[(navn.LastIndexOf(' ') + 1)..];
}

/// <summary>What the control of the innsynslogg reads.</summary>
public static class Loggkontrolluker
{
    /// <summary>What employees have looked at of children, from an instant to another. The family and the system look at what is theirs; one who was asked to log in again has not seen anything.</summary>
    internal static IQueryable<Innsynsrad> OmBarn(this IBtiDb db, DateTimeOffset fra, DateTimeOffset til)
    {
        var systemet = new AnsattId(Guid.Empty);
        return db.Innsynslogg.Where(r => r.Tid >= fra && r.Tid < til && r.Barn != null && r.Ansatt != systemet && r.Rolle != Rolle.Foresatt && r.Rolle != Rolle.Ungdom && r.Regel != Tilgang.VaktBekreftelse);
    }

    /// <summary>The oldest week that is over and not read, by its first day; null when all are. Before the first is read, it is the last one.</summary>
    public static async Task<DateOnly?> UlestUke(this IBtiDb db, DateOnly dag, CancellationToken ct)
    {
        var siste = Naa.Mandag(dag).AddDays(-7);
        var uke = (await db.Loggkontrolluker.MaxAsync(u => (DateOnly?)u.Uke, ct))?.AddDays(7) ?? siste;
        return uke <= siste ? uke : null;
    }
}
