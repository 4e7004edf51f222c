using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Benchmarks;

/// <summary>Fills a database with forloep and their history, through the aggregates and in large transactions.</summary>
internal static class Lastedata
{
    private const int Gruppe = 250;
    private static readonly KommuneId Kommunen = new("3407");

    /// <summary>So many forloep has the one who measures, whatever the size: a full page and a little more.</summary>
    private const int Olas = 60;

    /// <returns>The ids of the forloep that one employee, <c>ola.berg</c>, holds.</returns>
    public static async Task<IReadOnlyList<Guid>> Fyll(string mappe, int antall)
    {
        var klokke = new FastKlokke(new Naa(TimeProvider.System.GetUtcNow()));
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Bti"] = $"Data Source={Path.Combine(mappe, "bti.db")}",
            ["Bti:Kryptering:Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
        }).Build();
        await using var tjenester = new ServiceCollection().AddSingleton<IConfiguration>(konfigurasjon).AddLogging().AddSingleton<TimeProvider>(klokke)
            .AddBti(konfigurasjon, produksjon: false).BuildServiceProvider();
        await tjenester.KlargjoerBti(CancellationToken.None);
        var ny = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>();
        var oppsett = tjenester.GetRequiredService<IKommuneoppsett>().For(Kommunen);

        await using var lesing = ny(Kommunen);
        var ansatte = await lesing.Ansatte.AsNoTracking().Where(a => a.Rolle == Rolle.Laerer || a.Rolle == Rolle.Barnehagelaerer).OrderBy(a => a.Brukernavn).ToListAsync();
        var ola = ansatte.Single(a => a.Brukernavn == "ola.berg");
        var andre = ansatte.Where(a => a != ola).ToList();
        List<Guid> mine = [];
        for (var start = 0; start < antall; start += Gruppe)
        {
            await using var db = ny(Kommunen);
            for (var nr = start; nr < Math.Min(start + Gruppe, antall); nr++)
            {
                // Hers lie spread among the others', as they do where she works.
                var holder = nr % (antall / Olas) == 0 && mine.Count < Olas ? ola : andre[nr % andre.Count];
                var id = LeggTil(db, holder, nr, oppsett, klokke.Naa);
                if (holder == ola) mine.Add(id);
            }

            _ = await db.SaveChangesAsync();
        }

        return mine;
    }

    private static Guid LeggTil(BtiDbContext db, Ansatt holder, int nr, Oppsett oppsett, Naa naa)
    {
        var rammer = new Rammer(oppsett.GjeldendePaa(naa.Dag), oppsett.Kalender, holder.Id, naa);
        var barn = new Barn { Kommune = Kommunen, Id = BarnId.Ny(), Navn = Fortrolig.Av($"Barn Nummer{nr}"), Foedt = naa.Dag.AddDays(-3000 - (nr % 2000)), Enhet = holder.Enhet };
        barn.ErRegistrert(holder.Id, naa);
        var uro = Uro.Skriv(UroId.Ny(), holder, new Uroinnhold(Gjelder.Barn, barn.Id, naa.Dag.AddDays(-(nr % 10)), Fortrolig.Av("Sitter alene ved vinduet og svarer ikke når noen spør."), null), rammer);
        _ = uro.Del(holder.Id, rammer);
        _ = uro.FoerSamtale(new Undringssamtale { Dag = naa.Dag, BarnetSa = Fortrolig.Av("Vet ikke."), ForesatteSa = Fortrolig.Av("De har sett det samme.") }, null, rammer);
        var id = ForloepId.Ny();
        _ = uro.Avgjoer(new Avklaring { Til = new Nivaa(1), Begrunnelse = Fortrolig.Av("Uroen består."), Av = holder.Id, Dag = naa.Dag, Forloep = id }, rammer);
        var forloep = Forloep.Start(id, uro, barn.Id, new Nivaa(1), holder.Id, rammer);
        _ = forloep.FoelgSamtykket(new Samtykkestatus(Samtykkestilling.Gitt, naa.Dag.AddYears(1)), rammer);
        var logg = Stafettlogg.For(forloep, rammer);
        for (var i = 0; i < 4; i++)
        {
            _ = logg.Skriv(
                forloep,
                new Innlegg
                {
                    Kommune = Kommunen, Id = InnleggId.Ny(), Forloep = id, Slag = (Innleggslag)i, Dag = naa.Dag,
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
                Kommune = Kommunen, Rekke = rekke, Nr = h.Nr, Innhold = JsonSerializer.Serialize(h.Hendelse), Av = h.Av, Tid = h.Tid,
            }));
        }

        return id.Verdi;
    }
}
