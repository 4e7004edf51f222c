using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system counts the period that is over and keeps the numbers. Does nothing when it is done already.</summary>
public sealed record FrysOversikt(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FryseOversikt;

    public Ressurs Ressurs => Ressurs.Registeret;
}

internal sealed class FrysOversiktHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<FrysOversikt, Result>
{
    public async Task<Result> Handle(FrysOversikt request, CancellationToken cancellationToken)
    {
        var (naa, kommune) = (klokke.Naa, innlogget.Kommune);
        var periode = Tertial.For(naa.Dag).Forrige;
        var navn = periode.ToString();
        if (await db.Oversiktsbilder.AnyAsync(b => b.Periode == navn, cancellationToken)) return Result.Ja;

        var enheter = await db.Enheter.OrderBy(e => e.Navn)
            .Select(e => new { e.Id, e.Navn, Barn = db.Barn.Count(b => b.Enhet == e.Id), LederNoe = db.Forloep.Any(f => f.Enhet == e.Id) })
            .ToListAsync(cancellationToken);
        var (forloep, uroer) = await Spor(enheter.ToDictionary(e => e.Id, e => e.Navn), cancellationToken);
        var oversikt = Oversiktsteller.Tell(periode, [.. enheter.Where(e => e.Barn > 0 || e.LederNoe).Select(e => (e.Navn, e.Barn))], forloep, uroer);
        _ = db.Oversiktsbilder.Add(new Oversiktsbilde { Kommune = kommune, Periode = navn, Frosset = naa.Tidspunkt, Innhold = JsonSerializer.Serialize(oversikt) });
        return Result.Ja;
    }

    // A child whose address is protected is not counted.
    private async Task<(List<Tellbart> Forloep, List<TellbarUro> Uroer)> Spor(Dictionary<EnhetId, string> enheter, CancellationToken ct)
    {
        var forloep = (await db.Forloep
            .Select(f => new { f.Id, f.Enhet, f.BarnetFoedt, ErVernet = db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen) })
            .ToListAsync(ct)).ToDictionary(f => f.Id.Verdi);
        var vernede = (await db.Uroer.Where(u => db.Barn.Any(b => b.Id == u.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen)).Select(u => u.Id).ToListAsync(ct)).ConvertAll(u => u.Verdi).ToHashSet();
        var (tellbare, uroer) = (new List<Tellbart>(), new List<TellbarUro>());
        foreach (var rekke in (await db.Hendelser.AsNoTracking().OrderBy(h => h.Rekke).ThenBy(h => h.Nr).ToListAsync(ct)).GroupBy(h => h.Rekke))
        {
            var hendt = rekke.Select(h => (Hendelse: Gjenspilling.Les(h.Innhold), h.Tid)).ToList();
            if (forloep.TryGetValue(rekke.Key, out var f))
            {
                if (!f.ErVernet) tellbare.Add(new(enheter[f.Enhet], f.BarnetFoedt, Forloepsspor.Av(hendt)));
            }
            else if (!vernede.Contains(rekke.Key) && hendt[0].Hendelse is UroSkrevet(var oppsto))
            {
                uroer.AddRange(hendt.Where(h => h.Hendelse is UroAvgjort).Select(h => new TellbarUro(oppsto, Naa.OsloDag(h.Tid))));
            }
        }

        return (tellbare, uroer);
    }
}
