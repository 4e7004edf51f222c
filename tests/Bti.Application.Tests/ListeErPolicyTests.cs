#pragma warning disable CA5394 // Seeded, so that what is found can be found again.
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;
using Xunit.Abstractions;

namespace Bti.Application.Tests;

/// <summary>
/// Every list is what the table of access says, of random populations: people who have changed role, guardians who work
/// here, inhabile from and until a day, children with fortrolig address, and every relation there is to a case.
/// </summary>
public sealed class ListeErPolicyTests(ITestOutputHelper ut)
{
    private const int Antall = 40;
    private static readonly KommuneId Kommunen = new("3447");
    private static readonly DateOnly Idag = 12.Januar(2026);

    private sealed record Mengde(IReadOnlyList<Subjekt> Folk, IReadOnlyDictionary<AnsattId, string> Navn, IReadOnlyList<ForloepId> Forloep, IReadOnlyList<UroId> Uroer);

    [Theory]
    [InlineData(Databaseslag.Sqlite, 1)]
    [InlineData(Databaseslag.Sqlite, 2)]
    [InlineData(Databaseslag.Sqlite, 3)]
    [InlineData(Databaseslag.PostgreSql, 4)]
    [InlineData(Databaseslag.PostgreSql, 5)]
    public async Task Hver_liste_er_det_tabellen_sier(Databaseslag slag, int froe)
    {
        await using var vert = await Testvert.Start(slag, Idag.Kl(9));
        var mengde = await Fyll(vert, new Random(froe));
        var par = 0;
        foreach (var subjekt in mengde.Folk)
        {
            var som = mengde.Navn[subjekt.Ansatt];
            var saker = await Fakta(vert, subjekt, mengde);
            bool Faar(Guid id, Handling handling) => Tilgang.Avgjoer(subjekt, handling, saker[id].Kontekst).Tillatt;
            void Er(string liste, IEnumerable<Guid> ventet, IEnumerable<Guid> fikk)
            {
                par += saker.Count;
                Assert.Equal((som, subjekt.Rolle, liste, string.Join(' ', ventet.Order())), (som, subjekt.Rolle, liste, string.Join(' ', fikk.Distinct().Order())));
            }

            var forloep = mengde.Forloep.Select(f => f.Verdi).ToList();
            var uroer = mengde.Uroer.Select(u => u.Verdi).ToList();
            var sett = forloep.Where(f => Faar(f, Handling.SeForloep)).ToList();
            Er("Mine forløp", sett, (await vert.Som(som, new MineForloep("alle"))).Verdi!.Linjer.Select(l => l.Forloep.Verdi));
            var egne = uroer.Where(u => Faar(u, Handling.SeUro) && saker[u].Kontekst.Relasjoner.Contains(Relasjon.Eier)).ToList();
            Er("Søk", sett.Concat(egne.Where(u => saker[u].Kontekst.Barn is not null)), (await vert.Som(som, new Soek("prøve"))).Verdi!.Select(t => Id(t.Sti)));

            var hjem = (await vert.Som(som, new VisHjem())).Verdi!;
            Er("Hjem, min uro", egne.Where(u => saker[u].ErAapent), hjem.Uroer.Select(l => Id(l.Sti)));
            Er("Hjem, mine forløp",
                sett.Where(f => saker[f].ErAapent && saker[f].Kontekst.Relasjoner.Overlaps([Relasjon.Stafettholder, Relasjon.StafettholderUtenSamtykke, Relasjon.Stedfortreder])), hjem.Forloep.Select(l => Id(l.Sti)));
            var koordinerer = await vert.MedDatabasen(db => db.Moetearenaer.Where(a => a.Koordinator == subjekt.Ansatt).Select(a => a.Id).ToListAsync());
            Assert.All(hjem.Oppgaver, o => Assert.True(
                o.Sti.StartsWith("/uro/", StringComparison.Ordinal) ? Faar(Id(o.Sti), Handling.SeUro)
                : o.Sti.StartsWith("/arenaer/", StringComparison.Ordinal) ? koordinerer.Contains(new(Id(o.Sti)))
                : Faar(Id(o.Sti), Handling.SeForloep) || Faar(Id(o.Sti), Handling.BesvareStafett) || Faar(Id(o.Sti), Handling.TilbyStafett), $"{som}: {o.Sti}"));

            if (subjekt.Rolle is Rolle.Enhetsleder)
            {
                var enhet = (await vert.Som(som, new VisEnhet())).Verdi!;
                Er("Enheten, delt med", uroer.Where(u => saker[u].ErAapent && saker[u].Kontekst.Relasjoner.Contains(Relasjon.DeltMed) && Faar(u, Handling.SeUro)), enhet.Delte.Select(d => d.Uro.Verdi));
                var ledet = forloep.Where(f => saker[f].ErAapent && Tilgang.Avgjoer(subjekt, Handling.SeForloepMetadata, Bare(saker[f].Kontekst, Relasjon.Leder)).Tillatt).ToList();
                Er("Enheten, forløp", ledet, enhet.Forloep.Select(l => l.Forloep.Verdi));
                Assert.Subset(ledet.ToHashSet(), enhet.UtenAnsvarlig.Select(u => u.Forloep.Verdi).ToHashSet());
                Er("Enheten, uten å se", forloep.Where(f => Faar(f, Handling.UtpekeStafettholder)), (await vert.Som(som, new VisUtenHolder())).Verdi!.Forloep.Select(l => l.Forloep.Verdi));
                foreach (var tall in (await vert.Som(som, new VisEnhetstall())).Verdi!.Tall)
                {
                    var lista = (await vert.Som(som, new VisEnhetsliste(Inndata.Kode(tall.Tall)))).Verdi!.Linjer;
                    Assert.Equal((som, tall.Tall, tall.Mange), (som, tall.Tall, lista.Count));
                    Assert.All(lista, l => Assert.True(l.Sti is null ? l.Barn is null : Faar(Id(l.Sti), Handling.SeUro) || ledet.Contains(Id(l.Sti)), $"{som}: {l.Sti}"));
                }
            }

            var varsler = await Varslene(vert, som);
            par += varsler.Count;
            Assert.All(varsler, v => Assert.True(v.Sti is null || !Forloepssti(v.Sti) || Faar(Id(v.Sti), Handling.SeForloep) || Faar(Id(v.Sti), Handling.BesvareStafett), $"{som}: {v.Sti}"));
            Er("Varsler med navn", saker.Where(s => s.Value.Varslet && s.Value.Kontekst.Barn is not null && (Faar(s.Key, Handling.SeUro) || Faar(s.Key, Handling.SeForloep) || Faar(s.Key, Handling.BesvareStafett))).Select(s => s.Key),
                await Navngitte(vert, subjekt, varsler));
            Er("Meldt opp", saker.Where(s => s.Value.Opptrappet && (Faar(s.Key, Handling.SeUro) || Faar(s.Key, Handling.SeForloepMetadata))).Select(s => s.Key),
                (await vert.Som(som, new VisMeldtOpp())).Verdi!.Linjer.Where(l => l.Sti is not null).Select(l => Id(l.Sti!)));

            var paaLista = await vert.MedDatabasen(db => db.Barn.Select(b => new { b.Id, b.Enhet, b.Adressebeskyttelse }).ToListAsync());
            HashSet<Guid> valgbare = [];
            foreach (var b in paaLista.Where(b => b.Enhet == subjekt.Enhet))
            {
                var barn = await vert.MedDatabasen(db => Oppslag(vert, db).Hent(Logget(subjekt), Ressurs.Av(b.Id), Idag, CancellationToken.None));
                if (Tilgang.Avgjoer(subjekt, Handling.FinneBarn, Bare(barn, Relasjon.Egen)).Tillatt) _ = valgbare.Add(b.Id.Verdi);
            }

            Er("Barn i enheten", valgbare, (await vert.Som(som, new FinnBarn(null))).Verdi!.Select(t => t.Barn.Verdi));
        }

        ut.WriteLine($"{slag}, seed {froe}: {par} pairs of a person and a case in a list.");
        Assert.True(par > 15_000, $"Only {par} pairs.");
    }

    private static async Task<List<Varsellinje>> Varslene(Testvert vert, string som)
    {
        List<Varsellinje> alle = [];
        for (var side = 1; ; side++)
        {
            var svar = (await vert.Som(som, new VisVarsler($"{side}"))).Verdi!;
            alle.AddRange(svar.Linjer);
            if (alle.Count >= svar.Antall) return alle;
        }
    }

    // Nobody here is of the family.
    private static Tilgangsoppslag Oppslag(Testvert vert, BtiDbContext db) => new(db, new Familieoppslag(db, null!), null!, vert.Kommuner, vert.Klokke);

    private static bool Forloepssti(string sti) => sti.StartsWith("/forloep/", StringComparison.Ordinal);

    private static Guid Id(string sti) => sti.Split('/').Select(del => Guid.TryParse(del, out var id) ? id : Guid.Empty).First(id => id != Guid.Empty);

    private static Tilgangskontekst Bare(Tilgangskontekst kontekst, Relasjon relasjon) =>
        kontekst with { Relasjoner = relasjon is Relasjon.Egen || kontekst.Relasjoner.Contains(relasjon) ? new HashSet<Relasjon> { relasjon } : [] };

    private static Innlogget Logget(Subjekt subjekt)
    {
        var innlogget = new Innlogget();
        innlogget.Er(subjekt);
        return innlogget;
    }

    private sealed record Sak(Tilgangskontekst Kontekst, bool ErAapent, bool Varslet, bool Opptrappet);

    // What the door finds, one case at a time.
    private static Task<Dictionary<Guid, Sak>> Fakta(Testvert vert, Subjekt subjekt, Mengde mengde) => vert.MedDatabasen(async db =>
    {
        var oppslag = Oppslag(vert, db);
        Dictionary<Guid, Sak> saker = [];
        var (meg, rolle) = (subjekt.Ansatt, subjekt.Rolle);
        var varslet = await db.Varsler.Where(v => v.Mottaker == meg).Select(v => new { v.Uro, v.Forloep, v.SomRolle }).ToListAsync();
        var aapne = (await db.Forloep.Where(f => f.ErAapent).Select(f => f.Id.Verdi).ToListAsync()).Concat(await db.Uroer.Where(u => u.ErAapent).Select(u => u.Id.Verdi).ToListAsync()).ToHashSet();
        foreach (var id in mengde.Forloep.Select(f => Ressurs.Av(f)).Concat(mengde.Uroer.Select(u => Ressurs.Av(u))))
        {
            var her = varslet.Where(v => (v.Uro?.Verdi ?? v.Forloep!.Value.Verdi) == id.Id).ToList();
            saker[id.Id] = new(await oppslag.Hent(Logget(subjekt), id, Idag, CancellationToken.None), aapne.Contains(id.Id), her.Count > 0, her.Any(v => v.SomRolle == rolle));
        }

        return saker;
    });

    private static Task<List<Guid>> Navngitte(Testvert vert, Subjekt subjekt, IReadOnlyList<Varsellinje> linjer) => vert.MedDatabasen(async db =>
    {
        var ider = linjer.Where(l => l.Barn is not null).Select(l => l.Id).ToList();
        var meg = subjekt.Ansatt;
        return (await db.Varsler.Where(v => v.Mottaker == meg && ider.Contains(v.Id)).ToListAsync()).ConvertAll(v => v.Uro?.Verdi ?? v.Forloep!.Value.Verdi);
    });

    private static Task<Mengde> Fyll(Testvert vert, Random tilfeldig) => vert.MedDatabasen(async db =>
    {
        var folk = await db.Ansatte.OrderBy(a => a.Brukernavn).ToListAsync();
        var ramme = new Rammer(vert.Oppsett.GjeldendePaa(Idag), vert.Oppsett.Kalender, folk[0].Id, vert.Klokke.Naa);
        var enheter = folk.Select(a => a.Enhet).Distinct().ToList();
        T En<T>(IReadOnlyList<T> av) => av[tilfeldig.Next(av.Count)];
        bool Av(int prosent) => tilfeldig.Next(100) < prosent;
        DateOnly Naer() => Idag.AddDays(tilfeldig.Next(-5, 6));

        // One in five has another role than she was employed in; most of those have no cases.
        // A number is one employee's, and may be a guardian's too.
        var numre = new Stack<int>(Enumerable.Range(0, 20).OrderBy(_ => tilfeldig.Next()));
        foreach (var ansatt in folk)
        {
            if (Av(20)) db.Entry(ansatt).Property(a => a.Rolle).CurrentValue = En((Rolle[])[Rolle.Kommuneadministrator, Rolle.Personvernombud, Rolle.Kommunalsjef, Rolle.Enhetsleder, Rolle.BtiKoordinator, Rolle.Barnevern]);
            if (Av(30) && numre.TryPop(out var nummer)) db.Entry(ansatt).Property(a => a.FnrIndeks).CurrentValue = Indeks(nummer);
        }

        List<Forloep> forloep = [];
        List<Uro> uroer = [];
        for (var i = 0; i < Antall; i++)
        {
            var barn = new Barn
            {
                Kommune = Kommunen,
                Id = BarnId.Ny(),
                Navn = Fortrolig.Av($"Barn {i} Prøve"),
                Foedt = 1.Mars(2018),
                Enhet = En(enheter),
                Adressebeskyttelse = Av(70) ? Adressebeskyttelse.Ingen : En((Adressebeskyttelse[])[Adressebeskyttelse.Fortrolig, Adressebeskyttelse.StrengtFortrolig]),
            };
            barn.ErRegistrert(folk[0].Id, ramme.Naa);
            if (Av(30)) barn.LeggTil(new Foresatt { Kommune = Kommunen, Id = ForesattId.Ny(), Barn = barn.Id, Navn = Fortrolig.Av("Mor Prøve"), Relasjon = "mor", Foreldreansvar = true, FnrIndeks = Indeks(tilfeldig.Next(20)) });
            for (var n = 0; n < 3; n++)
            {
                if (!Av(40)) continue;
                var fra = Naer();
                _ = barn.MeldInhabil(En(folk).Id, fra, Av(50) ? fra.AddDays(tilfeldig.Next(4)) : null, Fortrolig.Av("Tante til barnet."), folk[0].Id, ramme.Naa);
                if (Av(20) && barn.Inhabile.Count > 0) barn.Inhabile[^1].Opphev(folk[0].Id, ramme.Naa);
            }

            _ = db.Barn.Add(barn);
            var eier = En(folk);
            BarnId? navngitt = Av(90) ? barn.Id : null;
            var uro = Uro.Skriv(UroId.Ny(), eier, new Uroinnhold(Gjelder.Barn, navngitt, Idag, Fortrolig.Av("Trekker seg unna."), null) { SkrevetNavn = navngitt is not null && i % 5 == 0 ? Fortrolig.Av("Skrevet Prøve") : null }, ramme);
            _ = db.Uroer.Add(uro);
            if (Av(50)) db.Entry(uro).Property(u => u.DeltMed).CurrentValue = En(folk).Id;
            if (Av(20)) db.Entry(uro).Property(u => u.ErAapent).CurrentValue = false;
            uroer.Add(uro);
            var sak = Forloep.Start(ForloepId.Ny(), uro, barn.Id, new Nivaa(1), En(folk).Id, ramme, barn.Foedt);
            _ = db.Forloep.Add(sak);
            forloep.Add(sak);
            var rad = db.Entry(sak);
            if (Av(40)) rad.Property(f => f.StafettholderVarer).CurrentValue = Naer();
            if (Av(40)) (rad.Property(f => f.Stedfortreder).CurrentValue, rad.Property(f => f.StedfortrederTil).CurrentValue) = (En(folk).Id, Naer());
            if (Av(40)) rad.Property(f => f.TilbudtTil).CurrentValue = En(folk).Id;
            if (Av(20)) rad.Property(f => f.ErAapent).CurrentValue = false;
            for (var n = 0; n < 3; n++)
            {
                var aktoer = En(folk);
                if (Av(60)) _ = db.Add(new Aktoer { Kommune = Kommunen, Id = Guid.CreateVersion7(), Forloep = sak.Id, Ansatt = aktoer.Id, Tjeneste = aktoer.Tjeneste, Fra = ramme.Naa.Tidspunkt, Varer = Naer() });
            }

            // Somebody is told of it in her role, somebody as her own, and somebody who has nothing to do with it.
            foreach (var frist in uro.Frister.Concat(sak.Frister))
            {
                var mottakere = Enumerable.Range(0, 2).Select(_ => En(folk)).Append(folk.First(a => a.Rolle is Rolle.BtiKoordinator)).DistinctBy(a => a.Id);
                db.Varsler.AddRange(mottakere.Select(m => Varsel.Om(frist, new Varslet(0, Mottaker.Enhetsleder, false), new Varselmottaker(m.Id, Av(70) ? m.Rolle : null), ramme.Naa)));
            }
        }

        _ = await db.SaveChangesAsync();

        // Who works for several kommuner has the same brukernavn in each, and logs in by choosing: left out here.
        return new Mengde(
            [.. folk.Where(a => a.Tjeneste != "barnevern").Select(a => new Subjekt(Kommunen, a.Id, a.Rolle, a.Enhet, a.Tjeneste, a.Navn))], folk.ToDictionary(a => a.Id, a => a.Brukernavn),
            [.. forloep.Select(f => f.Id)], [.. uroer.Select(u => u.Id)]);
    });

    private static byte[] Indeks(int nr) => [.. Enumerable.Repeat((byte)(nr + 1), 16)];
}
