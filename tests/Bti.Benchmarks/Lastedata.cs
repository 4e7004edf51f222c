using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Benchmarks;

/// <summary>Fills a database with forloep and their history, through the aggregates and in large transactions.</summary>
internal static class Lastedata
{
    private const int Gruppe = 250;
    private static readonly KommuneId Kommunen = new("3407");

    /// <summary>So many forloep has the one who measures, whatever the size: a full page and a little more.</summary>
    private const int Olas = 60;

    /// <summary>
    /// One kommune of any size. <c>ola.berg</c> holds 60 forloep that are in time and <c>bente.berg</c> as many that should have
    /// been evaluated, so that their unit is as large whatever the kommune is; the others' are spread over the year.
    /// </summary>
    public static async Task Fyll(Maalebase basen, int antall)
    {
        var klokke = new FastKlokke(new Naa(TimeProvider.System.GetUtcNow()));
        await using (var tjenester = basen.Tjenester(klokke)) await tjenester.KlargjoerBti(CancellationToken.None);
        await using (var tjenester = basen.Tjenester(klokke, kopier: true))
        {
            var hver = Math.Max(1, antall / (2 * Olas));
            await FyllKommune(tjenester, Kommunen, antall, planlegg: false, ansatte =>
            {
                var (ola, bente) = (ansatte.Single(a => a.Brukernavn == "ola.berg"), ansatte.Single(a => a.Brukernavn == "bente.berg"));
                var andre = ansatte.Where(a => a.Enhet != ola.Enhet).ToList();
                return nr => (nr % hver, nr / hver) switch
                {
                    // Theirs lie spread among the others', as they do where they work.
                    (0, < 2 * Olas and var plass) => plass % 2 == 0 ? (ola, 0) : (bente, 60 + (plass % 20)),
                    _ => (andre[nr % andre.Count], nr % 300),
                };
            });
        }

        await using (var tjenester = basen.Tjenester(klokke)) await Frys(tjenester);
        _ = await basen.Rader("analyze", _ => 0);
    }

    /// <param name="planlegg">True when the frister are to be swept.</param>
    /// <param name="fordel">Who holds the forloep of a number, and how many days ago it started.</param>
    public static async Task FyllKommune(ServiceProvider tjenester, KommuneId kommune, int antall, bool planlegg, Func<IReadOnlyList<Ansatt>, Func<int, (Ansatt Holder, int Dager)>> fordel)
    {
        var ny = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>();
        var oppsett = tjenester.GetRequiredService<IKommuneoppsett>().For(kommune);
        await using var lesing = ny(kommune);
        var fordelt = fordel(await lesing.Ansatte.AsNoTracking().Where(a => a.Rolle == Rolle.Laerer || a.Rolle == Rolle.Barnehagelaerer).OrderBy(a => a.Brukernavn).ToListAsync());
        for (var start = 0; start < antall; start += Gruppe)
        {
            await using var db = ny(kommune);
            List<Frist> frister = [];
            for (var nr = start; nr < Math.Min(start + Gruppe, antall); nr++)
            {
                var (holder, dager) = fordelt(nr);
                frister.AddRange(LeggTil(db, holder, nr, dager, oppsett, tjenester.GetRequiredService<TimeProvider>().Naa));
            }

            if (planlegg) await new Driver(db, tjenester.GetRequiredService<Sveip>()).Planlegg(frister, CancellationToken.None);
            _ = await db.SaveChangesAsync();
        }
    }

    // As the night does when a period is over.
    private static async Task Frys(ServiceProvider tjenester)
    {
        await using var scope = tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(Kommunen);
        var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FrysOversikt(Noekkel.Ny()));
        if (svar.Hinder is { } hinder) throw new InvalidOperationException(hinder.Forklaring);
    }

    private static IEnumerable<Frist> LeggTil(BtiDbContext db, Ansatt holder, int nr, int dager, Oppsett oppsett, Naa naa)
    {
        var (rammer, da) = (new Rammer(oppsett.GjeldendePaa(naa.Dag), oppsett.Kalender, holder.Id, naa), new Naa(naa.Tidspunkt.AddDays(-dager)));
        var startet = rammer with { Naa = da };
        var barn = new Barn { Kommune = holder.Kommune, Id = BarnId.Ny(), Navn = Fortrolig.Av($"Barn Nummer{nr}"), Foedt = naa.Dag.AddDays(-3000 - (nr % 2000)), Enhet = holder.Enhet };
        barn.ErRegistrert(holder.Id, naa);
        var uro = Uro.Skriv(UroId.Ny(), holder, new Uroinnhold(Gjelder.Barn, barn.Id, da.Dag.AddDays(-(nr % 10)), Fortrolig.Av("Sitter alene ved vinduet og svarer ikke når noen spør."), null), startet);
        _ = uro.Del(holder.Id, startet);
        _ = uro.FoerSamtale(new Undringssamtale { Dag = da.Dag, BarnetSa = Fortrolig.Av("Vet ikke."), ForesatteSa = Fortrolig.Av("De har sett det samme.") }, null, startet);
        var id = ForloepId.Ny();
        _ = uro.Avgjoer(new Avklaring { Til = new Nivaa(1), Begrunnelse = Fortrolig.Av("Uroen består."), Av = holder.Id, Dag = da.Dag, Forloep = id }, startet);
        var forloep = Forloep.Start(id, uro, barn.Id, new Nivaa(1), holder.Id, startet);
        _ = forloep.FoelgSamtykket(new Samtykkestatus(Samtykkestilling.Gitt, naa.Dag.AddYears(1), naa.Dag), rammer);
        var logg = Stafettlogg.For(forloep, rammer);
        for (var i = 0; i < 4; i++)
        {
            _ = logg.Skriv(
                forloep,
                new Innlegg
                {
                    Kommune = holder.Kommune, Id = InnleggId.Ny(), Forloep = id, Slag = (Innleggslag)i, Dag = naa.Dag,
                    Kategori = Informasjonskategori.TrivselOgLaering,
                    Tekst = Fortrolig.Av("En passe lang tekst om hva som er sett, sagt og gjort denne uka, slik den ofte står i en logg."),
                    Av = holder.Id, Skrevet = naa.Tidspunkt,
                },
                rammer);
        }

        db.AddRange(barn, uro, forloep, logg);
        foreach (var (rot, rekke) in new (Handlingsforloep, Guid)[] { (uro, uro.Id.Verdi), (forloep, id.Verdi) })
        {
            db.Hendelser.AddRange(rot.TaNyeHendelser().Select(h => new Hendelsesrad
            {
                Kommune = holder.Kommune, Rekke = rekke, Nr = h.Nr, Innhold = JsonSerializer.Serialize(h.Hendelse), Av = h.Av, Tid = h.Tid,
            }));
        }

        return forloep.Frister;
    }
}
