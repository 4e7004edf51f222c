using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// The check that somebody is responsible for every open forloep, and can read every open uro, each night at half past twelve in Oslo and as soon as
/// somebody is said to be away or to leave. On a day off nobody is asked: the next working day does it. On the first
/// working day of June those who have been asked are asked again, before the summer, and from then on it looks ahead to who
/// will be away in it. The same night counts a period that is over.
/// </summary>
internal sealed class Nattkontroll(IServiceScopeFactory scoper, IKommuneoppsett kommuner, ILogger<Nattkontroll> logg) : IVekker
{
    // One for each kommune: the key of the row is the kommune and this.
    private static readonly Guid Raden = new("0195a000-0000-7000-8000-000000000001");

    public Vekkeslag Slag => Vekkeslag.Nattkontroll;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var (oppsett, dag) = (kommuner.For(db.Gjeldende), naa.Dag);
        if (oppsett.Kalender.ErArbeidsdag(dag))
        {
            var foerSommeren = oppsett.Kalender.FoerSommeren(dag.Year) == dag;
            foreach (var forloep in await Aktuelle(db, oppsett.Kalender, dag, oppsett.GjeldendePaa(dag).Regler.Fravaersdager, foerSommeren, ct))
                await Send(db.Gjeldende, new PassPaaForloep(forloep, foerSommeren, Noekkel.Ny()), $"The nightly check of {forloep.Verdi}", ct);
            var frister = await db.Noedinnsyn.Where(n => n.Kontrollert == null && n.Kontrollfrist < dag).Select(n => n.Id).ToListAsync(ct);
            await MinnOmBegynte(db, naa, ct);
            foreach (var noedinnsyn in frister) await Send(db.Gjeldende, new PurrNoedinnsyn(noedinnsyn, Noekkel.Ny()), $"The reminder of {noedinnsyn.Verdi}", ct);
        }

        // Who may read is another from the moment somebody else leads, a day off too.
        foreach (var uro in await db.Herreloese(dag).Select(h => h.Uro).Distinct().ToListAsync(ct)) await Send(db.Gjeldende, new PassPaaUro(uro, Noekkel.Ny()), $"The check of the uro {uro.Verdi}", ct);
        await Frys(db, dag, ct);
        await Gransk(db, dag, ct);
        await Kast(db, naa, ct);

        // Once a month the calendar of the meetings is made a month longer.
        if (dag.Day == 1) await Send(db.Gjeldende, new LesInnArenaer(Noekkel.Ny()), "The calendar of the meetings", ct);
        foreach (var vekking in vekkinger) vekking.VentTil(Neste(naa));
    }

    // What somebody began to write to barnevern before today, and has left: she is told once a day, as of what is written and not sent.
    private static async Task MinnOmBegynte(BtiDbContext db, Naa naa, CancellationToken ct)
    {
        var (start, trinn, borte) = (Naa.StartenPaa(naa.Dag), Varsel.Usendt(naa.Dag), db.Borte(naa.Dag));
        var begynte = await db.Utkast.Where(u => u.Skjema == Skjemanavn.Bekymringsmelding && u.Lagret < start && !borte.Contains(u.Ansatt)
            && !db.Varsler.Any(v => v.Gjelder == u.Id && v.Slag == Varselslag.Sending && v.Trinn == trinn && v.Mottaker == u.Ansatt)).Select(u => new { u.Id, u.Ansatt }).ToListAsync(ct);
        db.Varsler.AddRange(begynte.Select(u => Varsel.OmBegynt(db.Gjeldende, u.Id, u.Ansatt, naa)));
    }

    // A period that is over is counted the first night there is somebody to do it.
    private async Task Frys(BtiDbContext db, DateOnly dag, CancellationToken ct)
    {
        var periode = Tertial.For(dag).Forrige.ToString();
        if (!await db.Oversiktsbilder.AnyAsync(b => b.Periode == periode, ct)) await Send(db.Gjeldende, new FrysOversikt(Noekkel.Ny()), "The count of a period", ct);
    }

    // So is each week that is over read through for looks to ask about; one that cannot be read is tried again the next night.
    private async Task Gransk(BtiDbContext db, DateOnly dag, CancellationToken ct)
    {
        for (DateOnly? forrige = null; await db.UlestUke(dag, ct) is { } uke && uke != forrige; forrige = uke)
            await Send(db.Gjeldende, new GranskLogg(Noekkel.Ny()), $"The control of the innsynslogg from {uke:O}", ct);
    }

    // A roster that nobody has carried out in its day is not kept.
    private async Task Kast(BtiDbContext db, Naa naa, CancellationToken ct)
    {
        var foer = naa.Tidspunkt - Registerimport.Varer;
        foreach (var import in await db.Registerimporter.Where(i => i.Status == Registerstatus.Lastetopp && i.LastetOpp < foer).Select(i => i.Id).ToListAsync(ct))
            await Send(db.Gjeldende, new ForkastRegister(import, Noekkel.Ny()), $"Throwing away {import.Verdi}", ct);
    }

    // What cannot be done is tried again the next night, and does not keep the rest from being.
    private async Task Send(KommuneId kommune, IRequest<Result> gjoer, string hva, CancellationToken ct)
    {
        try
        {
            await using var scope = scoper.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(kommune);
            var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(gjoer, ct);
            if (svar.Hinder is { } hinder) logg.LogError("{Hva} was told no: {Kode}", hva, hinder.Kode);
        }
        catch (Exception feil) when (feil is not OperationCanceledException && !Databasefeil.ErNede(feil))
        {
            logg.LogError(feil, "{Hva} failed", hva);
        }
    }

    /// <summary>Sees to that the kommune's row is there, and not put aside. Called at start and by whoever finds it missing.</summary>
    /// <param name="straks">True to check now.</param>
    public static async Task Sikre(BtiDbContext db, Naa naa, bool straks, CancellationToken ct)
    {
        var vekking = await db.Set<Vekking>().FirstOrDefaultAsync(v => v.Id == Raden, ct);
        if (vekking is { Naar: not null } && !straks) return;
        if (vekking is null) _ = db.Add(vekking = new Vekking { Kommune = db.Gjeldende, Id = Raden, Slag = Vekkeslag.Nattkontroll });
        vekking.VentTil(straks ? naa.Tidspunkt : Neste(naa));
    }

    // Those it would change something for: a quiet night asks nothing and writes nothing.
    private static async Task<List<ForloepId>> Aktuelle(BtiDbContext db, Kalender kalender, DateOnly dag, int dager, bool igjen, CancellationToken ct)
    {
        var spurt = db.Forloep.Where(f => f.ErAapent && f.Frister.Any(x => x.Status == Friststatus.Aapen && x.Navn == Fristnavn.UtenAnsvarlig)).Select(f => f.Id);
        var foreslaatt = db.Fravaer.Where(x => x.Fra <= dag && x.Til >= dag && x.Stedfortreder != null).Select(x => x.Ansatt);
        var utenHolder = db.Forloep.UtenHolder(db, dag, dager);
        var uten = utenHolder.Select(f => f.Id).Union(db.Forloep.UtenNesteDato().Select(f => f.Id)).Union(db.Forloep.UtenHolderISommer(db, dag, Bemanning.Sommerslutt(kalender, dag), dager).Select(f => f.Id));
        var nye = await uten.Where(id => igjen || !spurt.Contains(id)).ToListAsync(ct);
        var hjulpet = await utenHolder.Where(f => foreslaatt.Contains(f.Stafettholder)).Select(f => f.Id).ToListAsync(ct);
        var over = await spurt.Where(id => !uten.Contains(id)).ToListAsync(ct);
        return [.. nye.Concat(hjulpet).Concat(over).Distinct()];
    }

    private static DateTimeOffset Neste(Naa naa)
    {
        var inatt = Naa.StartenPaa(naa.Dag).AddMinutes(30);
        return inatt > naa.Tidspunkt ? inatt : Naa.StartenPaa(naa.Dag.AddDays(1)).AddMinutes(30);
    }
}
