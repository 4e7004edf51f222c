using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system counts each period that is over since the last that is counted, and keeps the numbers. Does nothing when it is done already.</summary>
public sealed record FrysOversikt(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.FryseOversikt;

    public Ressurs Ressurs => Ressurs.Registeret;
}

internal sealed class FrysOversiktHandler(IBtiDb db, Innlogget innlogget, IKommuneoppsett kommuner, TimeProvider klokke) : IRequestHandler<FrysOversikt, Result>
{
    public async Task<Result> Handle(FrysOversikt request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var frosne = (await db.Oversiktsbilder.AsNoTracking().OrderBy(b => b.Periode).ToListAsync(cancellationToken)).ConvertAll(b => b.Tall());
        var over = Tertial.For(naa.Dag);
        for (var periode = frosne is [.., var sist] ? Tertial.Les(sist.Periode).Neste : over.Forrige; periode.Fra < over.Fra; periode = periode.Neste)
        {
            var (oversikt, hvaom) = await Tell(periode, frosne, cancellationToken);
            _ = db.Oversiktsbilder.Add(oversikt.Bilde(innlogget.Kommune, naa.Tidspunkt, hvaom));
            frosne.Add(oversikt);
        }

        return Result.Ja;
    }

    private async Task<(Domain.Oversikt, IReadOnlyList<Hvaom>)> Tell(Tertial periode, IReadOnlyList<Domain.Oversikt> frosne, CancellationToken cancellationToken)
    {
        var paaListe = db.Barn.PaaEnListe(periode.Til);
        var enheter = await db.Enheter.OrderBy(e => e.Navn).ThenBy(e => e.Id)
            .Select(e => new { e.Id, e.Navn, e.Slag, Barn = paaListe.Count(b => b.Enhet == e.Id), LederNoe = db.Forloep.Any(f => f.Enhet == e.Id) })
            .ToListAsync(cancellationToken);
        var oppsett = kommuner.For(innlogget.Kommune);
        var hvaom = new Hvaomteller(periode, oppsett.GjeldendePaa(periode.Til), oppsett.Kalender, oppsett.Veileder);
        var (forloep, uroer, praksis) = await Spor(periode, oppsett, hvaom, cancellationToken);
        var ledet = forloep.Select(f => f.EnhetPaa(periode.Til)).Concat(praksis.Select(p => p.Enhet)).ToHashSet();
        var grunnlag = await Grunnlag(periode, [.. oppsett.Katalog.Select(t => t.Id)], cancellationToken);
        List<Telleenhet> telte = [.. enheter.Where(e => e.Barn > 0 || e.LederNoe || ledet.Contains(e.Id)).Select(e => new Telleenhet(e.Id, e.Navn, e.Barn, e.Slag))];
        var oversikt = Oversiktsteller.Tell(periode, telte, forloep, uroer, grunnlag, praksis, frosne);
        return (oversikt, hvaom.Svar(telte, oversikt.Praksis!));
    }

    // As it stood when the last day was over, which a night that comes late does not change.
    private async Task<Tellgrunnlag> Grunnlag(Tertial periode, IReadOnlyList<string> katalog, CancellationToken ct)
    {
        var (fra, til, slutt) = (periode.Fra, periode.Til, Naa.StartenPaa(periode.Til.AddDays(1)));
        var forfalte = await db.Frister
            .Where(f => f.Forloep != null && f.Navn == Fristnavn.Evaluering && f.Aapnet <= til && f.Dag <= til && (f.Ferdig == null || f.Ferdig >= slutt))
            .Select(f => f.Forloep!.Value).ToListAsync(ct);
        var tiltak = await db.Stafettlogger.SelectMany(l => l.Tiltak)
            .Where(t => t.Katalog != null && t.Start <= til && (t.Avsluttet == null || t.Avsluttet >= fra))
            .Select(t => new TellbartTiltak(t.Id, t.Forloep, t.Katalog!, t.Start, t.Avsluttet)).ToListAsync(ct);
        var vernede = db.Droeftingssaker.OfType<NavngittDroefting>()
            .Where(s => db.Barn.Any(b => b.Id == s.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen)).Select(s => s.Id);
        var saker = await db.Droeftingssaker.Where(s => s.Meldt < slutt && !vernede.Contains(s.Id))
            .Select(s => new { s.Sakslag, s.Meldt, Droeftet = s.GodkjentAv == null ? null : db.Arenamoeter.Where(m => m.Id == s.Moete).Select(m => (DateOnly?)m.Dag).FirstOrDefault() })
            .ToListAsync(ct);
        return new(
            forfalte.ToHashSet(), tiltak,
            [.. saker.Select(s => new TellbarSak(s.Sakslag, Naa.OsloDag(s.Meldt), s.Droeftet))], katalog);
    }

    // A child whose address is protected is not counted. The hendelser are read row by row: there are as many as there have been years.
    private async Task<(List<Tellbart> Forloep, List<TellbarUro> Uroer, List<(EnhetId Enhet, Praksispunkt Punkt)> Praksis)> Spor(Tertial periode, Oppsett oppsett, Hvaomteller hvaom, CancellationToken ct)
    {
        var forloep = (await db.Forloep
            .Select(f => new { f.Id, f.Enhet, f.Barn, f.BarnetFoedt, f.VeilederVersjon, ErVernet = db.Barn.Any(b => b.Id == f.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen) })
            .ToListAsync(ct)).ToDictionary(f => f.Id.Verdi);
        var uro = (await db.Uroer
            .Select(u => new { u.Id, u.Enhet, u.VeilederVersjon, ErVernet = db.Barn.Any(b => b.Id == u.Barn && b.Adressebeskyttelse != Adressebeskyttelse.Ingen) })
            .ToListAsync(ct)).ToDictionary(u => u.Id.Verdi);
        var (tellbare, uroer, praksis) = (new List<Tellbart>(), new List<TellbarUro>(), new List<(EnhetId, Praksispunkt)>());
        List<Hendt> hendt = [];
        Guid? rekke = null;
        await foreach (var rad in db.Hendelser.AsNoTracking().OrderBy(h => h.Rekke).ThenBy(h => h.Nr).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (rad.Rekke != rekke) Ta();
            rekke = rad.Rekke;
            hendt.Add(new(rad.Nr, Gjenspilling.Les(rad.Innhold), rad.Av, rad.Tid));
        }

        Ta();
        return (tellbare, uroer, praksis);

        void Ta()
        {
            if (rekke is not { } id) return;
            if (forloep.TryGetValue(id, out var f) && !f.ErVernet)
            {
                var en = new Tellbart(f.Enhet, f.BarnetFoedt, Forloepsspor.Av(hendt.Select(h => (h.Hendelse, h.Tid)), oppsett.Regler.IpPolicy is IpPolicy.AvsluttLogg)) { Id = f.Id, Barn = f.Barn };
                tellbare.Add(en);
                Hold(f.VeilederVersjon, en.Spor.NivaaPaa(periode.Fra.AddDays(-1)) is not null, en.EnhetPaa);
            }
            else if (uro.TryGetValue(id, out var u) && !u.ErVernet && hendt[0].Hendelse is UroSkrevet(var oppsto))
            {
                uroer.AddRange(hendt.Where(h => h.Hendelse is UroAvgjort).Select(h => new TellbarUro(oppsto, Naa.OsloDag(h.Tid))));
                Hold(u.VeilederVersjon, !hendt.Exists(h => h.Hendelse is UroAvgjort), _ => u.Enhet);
            }

            hendt.Clear();
        }

        // Nothing was asked in the period of one that was over before it.
        void Hold(string versjon, bool varAapen, Func<DateOnly, EnhetId> enhetPaa)
        {
            if (!varAapen && Naa.OsloDag(hendt[^1].Tid) < periode.Fra) return;
            var veileder = oppsett.Veileder(Gjenspilling.BegynteUnder(hendt) ?? versjon);
            praksis.AddRange(Praksisteller.Punkter(hendt, veileder, oppsett.Kalender, oppsett.Veileder).Where(p => periode.Har(p.Dag)).Select(p => (enhetPaa(p.Dag), p)));
            hvaom.Tell(hendt, veileder, enhetPaa);
        }
    }
}
