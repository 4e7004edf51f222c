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

internal sealed class FrysOversiktHandler(IBtiDb db, Innlogget innlogget, IKommuneoppsett kommuner, TimeProvider klokke) : IRequestHandler<FrysOversikt, Result>
{
    public async Task<Result> Handle(FrysOversikt request, CancellationToken cancellationToken)
    {
        var (naa, kommune) = (klokke.Naa, innlogget.Kommune);
        var periode = Tertial.For(naa.Dag).Forrige;
        var navn = periode.ToString();
        if (await db.Oversiktsbilder.AnyAsync(b => b.Periode == navn, cancellationToken)) return Result.Ja;

        var paaListe = db.Barn.PaaEnListe(periode.Til);
        var enheter = await db.Enheter.OrderBy(e => e.Navn).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Navn, Barn = paaListe.Count(b => b.Enhet == e.Id), LederNoe = db.Forloep.Any(f => f.Enhet == e.Id) })
            .ToListAsync(cancellationToken);
        var (forloep, uroer) = await Spor(cancellationToken);
        var ledet = forloep.Select(f => f.EnhetPaa(periode.Til)).ToHashSet();
        var oversikt = Oversiktsteller.Tell(periode, [.. enheter.Where(e => e.Barn > 0 || e.LederNoe || ledet.Contains(e.Id)).Select(e => new Telleenhet(e.Id, e.Navn, e.Barn))], forloep, uroer, await Grunnlag(periode, [.. kommuner.For(kommune).Katalog.Select(t => t.Id)], cancellationToken));
        _ = db.Oversiktsbilder.Add(new Oversiktsbilde { Kommune = kommune, Periode = navn, Frosset = naa.Tidspunkt, Innhold = JsonSerializer.Serialize(oversikt) });
        return Result.Ja;
    }

    // As it stood when the last day was over, which a night that comes late does not change.
    private async Task<Tellgrunnlag> Grunnlag(Tertial periode, IReadOnlyList<string> katalog, CancellationToken ct)
    {
        var (til, slutt) = (periode.Til, Naa.StartenPaa(periode.Til.AddDays(1)));
        var forfalte = await db.Frister
            .Where(f => f.Forloep != null && f.Navn == Fristnavn.Evaluering && f.Aapnet <= til && f.Dag <= til && (f.Ferdig == null || f.Ferdig >= slutt))
            .Select(f => f.Forloep!.Value).ToListAsync(ct);
        var tiltak = await db.Stafettlogger.SelectMany(l => l.Tiltak)
            .Where(t => t.Katalog != null && t.Start <= til && (t.Avsluttet == null || t.Avsluttet > til))
            .Select(t => new { t.Forloep, t.Katalog }).ToListAsync(ct);
        var vernede = db.Droeftingssaker.OfType<NavngittDroefting>()
            .Where(s => db.Barn.Any(b => b.Id == s.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen)).Select(s => s.Id);
        var saker = await db.Droeftingssaker.Where(s => s.Meldt < slutt && !vernede.Contains(s.Id))
            .Select(s => new { s.Sakslag, s.Meldt, Droeftet = s.GodkjentAv == null ? null : db.Arenamoeter.Where(m => m.Id == s.Moete).Select(m => (DateOnly?)m.Dag).FirstOrDefault() })
            .ToListAsync(ct);
        return new(
            forfalte.ToHashSet(), [.. tiltak.Select(t => (t.Forloep, t.Katalog!))],
            [.. saker.Select(s => new TellbarSak(s.Sakslag, Naa.OsloDag(s.Meldt), s.Droeftet))], katalog);
    }

    // A child whose address is protected is not counted. The hendelser are read row by row: there are as many as there have been years.
    private async Task<(List<Tellbart> Forloep, List<TellbarUro> Uroer)> Spor(CancellationToken ct)
    {
        var forloep = (await db.Forloep
            .Select(f => new { f.Id, f.Enhet, f.Barn, f.BarnetFoedt, ErVernet = db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen) })
            .ToListAsync(ct)).ToDictionary(f => f.Id.Verdi);
        var vernede = (await db.Uroer.Where(u => db.Barn.Any(b => b.Id == u.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen)).Select(u => u.Id).ToListAsync(ct)).ConvertAll(u => u.Verdi).ToHashSet();
        var (tellbare, uroer) = (new List<Tellbart>(), new List<TellbarUro>());
        List<(Hendelse Hendelse, DateTimeOffset Tid)> hendt = [];
        Guid? rekke = null;
        await foreach (var rad in db.Hendelser.AsNoTracking().OrderBy(h => h.Rekke).ThenBy(h => h.Nr).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (rad.Rekke != rekke) Ta();
            rekke = rad.Rekke;
            hendt.Add((Gjenspilling.Les(rad.Innhold), rad.Tid));
        }

        Ta();
        return (tellbare, uroer);

        void Ta()
        {
            if (rekke is not { } id) return;
            if (forloep.TryGetValue(id, out var f))
            {
                if (!f.ErVernet) tellbare.Add(new(f.Enhet, f.BarnetFoedt, Forloepsspor.Av(hendt)) { Id = f.Id, Barn = f.Barn });
            }
            else if (!vernede.Contains(id) && hendt[0].Hendelse is UroSkrevet(var oppsto))
            {
                uroer.AddRange(hendt.Where(h => h.Hendelse is UroAvgjort).Select(h => new TellbarUro(oppsto, Naa.OsloDag(h.Tid))));
            }

            hendt.Clear();
        }
    }
}
