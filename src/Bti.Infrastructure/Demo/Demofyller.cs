using System.Globalization;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>
/// Fills an empty installation with the demo, by running the use cases day by day under a clock of its own: the same seed
/// gives the same people, texts and days. Nothing is put behind the rules.
/// </summary>
internal sealed class Demofyller(IServiceProvider tjenester, Demoklokke klokke)
{
    /// <summary>The first and the last day of the demo, 18 months.</summary>
    private static readonly DateOnly Foerste = new(2025, 5, 26);
    private static readonly DateOnly Siste = new(2026, 11, 24);

    private readonly Demotekster _tekster = Demotekster.Les(Path.Combine(AppContext.BaseDirectory, tjenester.GetRequiredService<BtiOptions>().Kommuner, "demo", "tekster.yml"));

    /// <summary>Fills every kommune that has no children yet.</summary>
    public async Task Fyll(Demomengde mengde, CancellationToken ct)
    {
        klokke.Still(Foerste, minutt: 0);
        await tjenester.KlargjoerBti(ct);
        foreach (var (oppsett, nr) in tjenester.GetRequiredService<IKommuneoppsett>().Alle.Select((oppsett, nr) => (oppsett, nr)))
            await Fyll(oppsett, mengde, nr, ct);
    }

    private async Task Fyll(Oppsett oppsett, Demomengde mengde, int nr, CancellationToken ct)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(oppsett.Kommune);
        if (await db.Barn.AnyAsync(ct)) return;

        var tilfeldig = new Random(20250526 + nr);
        klokke.Still(Foerste, minutt: 0);
        var linjer = new Demobarn(_tekster, tilfeldig, Foerste).Lag(oppsett, mengde.Barn);
        await SomSystemet(oppsett.Kommune, new LesInnBarn(linjer, Noekkel.Ny()), ct);

        var folk = await db.Ansatte.AsNoTracking().OrderBy(a => a.Brukernavn).ToListAsync(ct);
        var enheter = await db.Enheter.ToDictionaryAsync(e => e.Id, e => e.Kode, ct);
        var rekkefoelge = linjer.Select((linje, plass) => (linje.Fnr, plass)).ToDictionary(l => l.Fnr, l => l.plass);
        var barn = (await db.Barn.ToListAsync(ct)).OrderBy(b => rekkefoelge[b.Fnr!.Tekst]).ToList();
        var send = new Demosender(tjenester, klokke, oppsett.Kommune, ct);
        var fortellere = new Demofordeling(_tekster, oppsett, enheter, folk, barn, tilfeldig, Foerste, Siste, send).Fordel(mengde)
            .Append((Demodroefting.Start, new Demodroefting(_tekster.Droefting, folk, send).Fortell().GetAsyncEnumerator(ct)))
            .Append((Demonoedinnsyn.Start, new Demonoedinnsyn(_tekster.Noedinnsyn, folk, barn, send).Fortell().GetAsyncEnumerator(ct)));
        await Fortell(fortellere, oppsett, ct);
    }

    // Every story goes on at its own day, in the order of the days, after the night has woken what is due; what the last day
    // cuts off is what is open in the demo.
    private async Task Fortell(IEnumerable<(DateOnly Start, IAsyncEnumerator<int> Historie)> fortellinger, Oppsett oppsett, CancellationToken ct)
    {
        var (sveip, kalender) = (tjenester.GetRequiredService<Sveip>(), oppsett.Kalender);
        var vekket = Foerste;
        var koe = new PriorityQueue<IAsyncEnumerator<int>, (DateOnly Dag, int Nr)>();
        var nr = 0;
        foreach (var (start, historie) in fortellinger) koe.Enqueue(historie, (kalender.ArbeidsdagFraOgMed(start), nr++));
        while (koe.TryDequeue(out var historie, out var plass))
        {
            if (plass.Dag <= Siste)
            {
                for (; vekket <= plass.Dag; vekket = vekket.AddDays(1))
                {
                    klokke.Still(vekket, minutt: 0);
                    _ = await sveip.TilTomt(ct);
                    if (vekket == Tertial.For(vekket).Fra) await SomSystemet(oppsett.Kommune, new FrysOversikt(Noekkel.Ny()), ct);
                    if (vekket.DayOfWeek is DayOfWeek.Monday) await SomSystemet(oppsett.Kommune, new GranskLogg(Noekkel.Ny()), ct);
                    if (vekket.Day == 1) await SomSystemet(oppsett.Kommune, new LesInnArenaer(Noekkel.Ny()), ct);
                }

                klokke.Still(plass.Dag, plass.Nr);
                if (await historie.MoveNextAsync())
                {
                    koe.Enqueue(historie, (kalender.ArbeidsdagFraOgMed(plass.Dag.AddDays(historie.Current)), plass.Nr));
                    continue;
                }
            }

            await historie.DisposeAsync();
        }
    }

    private async Task SomSystemet(KommuneId kommune, IRequest<Result> request, CancellationToken ct)
    {
        await using var scope = tjenester.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(kommune);
        _ = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }
}

/// <summary>How much a kommune gets.</summary>
/// <param name="Barn">Children on the roster.</param>
/// <param name="Forloep">Stories that become a forloep.</param>
/// <param name="Uroer">Stories that end, or still are, at nivaa 0.</param>
internal sealed record Demomengde(int Barn, int Forloep, int Uroer)
{
    /// <summary>Three kommuner make 600 children and 252 forloep.</summary>
    public static readonly Demomengde Hel = new(200, 84, 26);
}

/// <summary>Sends a use case as an employee; a refusal stops the filling, for the demo must keep the rules.</summary>
internal sealed class Demosender(IServiceProvider tjenester, Demoklokke klokke, KommuneId kommune, CancellationToken ct)
{
    /// <summary>The day it is in the story.</summary>
    public DateOnly Idag => klokke.Naa.Dag;

    /// <summary>A day from today, as one types it.</summary>
    public string Dag(int fram = 0) => klokke.Naa.Dag.AddDays(fram).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public async Task Som(Ansatt ansatt, IRequest<Result> request)
    {
        if ((await Send(ansatt, request)).Hinder is { } hinder) throw Nei(request, hinder);
    }

    public async Task<T> Som<T>(Ansatt ansatt, IRequest<Result<T>> request)
    {
        var svar = await Send(ansatt, request);
        return svar.Hinder is { } hinder ? throw Nei(request, hinder) : svar.Verdi!;
    }

    private async Task<TSvar> Send<TSvar>(Ansatt ansatt, IRequest<TSvar> request)
    {
        klokke.Gaa();
        await using var scope = tjenester.CreateAsyncScope();
        var innlogget = scope.ServiceProvider.GetRequiredService<Innlogget>();
        innlogget.Er(new Subjekt(kommune, ansatt.Id, ansatt.Rolle, ansatt.Enhet, ansatt.Tjeneste, ansatt.Navn));
        innlogget.HarBekreftet();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, ct);
    }

    private static InvalidOperationException Nei(object request, Hinder hinder) => new($"{request.GetType().Name}: {hinder.Kode} {hinder.Felt} {hinder.Forklaring}");
}

/// <summary>A clock that is set to a working day and goes a little with each act.</summary>
internal sealed class Demoklokke : TimeProvider
{
    private DateTimeOffset _tid;

    public override DateTimeOffset GetUtcNow() => _tid;

    /// <summary>To the working hours of a day; <paramref name="minutt"/> spreads what happens.</summary>
    public void Still(DateOnly dag, int minutt) => _tid = Naa.SluttenPaa(dag.AddDays(-1)).AddHours(8).AddMinutes(minutt % 400);

    public void Gaa() => _tid += TimeSpan.FromSeconds(20);
}
