using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The child changes unit, a frist is moved and put on pause, and somebody is away.</summary>
internal sealed partial class Vandring
{
    private async Task EnFristFlyttes(ForloepId forloep)
    {
        var frist = (await _send.Som(Siri, new VisForloep(forloep))).Frister.First(f => f.Tekst == "Evaluer tiltakene");
        await _send.Som(Siri, new BeOmUtsettelse(forloep, frist.KanFlyttes!.Value.Verdi.ToString(), _send.Dag(100), "Familien er bortreist.", Noekkel.Ny()));
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        var bedt = (await _send.Som(leder, new VisUtsettelser())).Single();
        await _send.Som(leder, new BesvarUtsettelse(forloep, bedt.Id, "ja", Noekkel.Ny()));
        async Task<string> Fristen() => (await _send.Som(Siri, new VisForloep(forloep))).Frister.First(f => f.Tekst == "Evaluer tiltakene").KanFlyttes!.Value.Verdi.ToString();
        await _send.Som(Siri, new BeOmUtsettelse(forloep, await Fristen(), _send.Dag(5), "Familien er bortreist.", Noekkel.Ny(), "pause"));
        await _send.Som(leder, new BesvarUtsettelse(forloep, (await _send.Som(leder, new VisUtsettelser())).Single().Id, "ja", Noekkel.Ny()));
        await _send.Som(Siri, new AvsluttPause(forloep, await Fristen(), Noekkel.Ny()));
    }

    private async Task EnUrofristFlyttes(UroId uro)
    {
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        var frist = (await _send.Som(Siri, new VisUro(uro))).Frister.First(f => f.KanFlyttes is not null);
        await _send.Som(Siri, new BeOmUroutsettelse(uro, frist.KanFlyttes!.Value.Verdi.ToString(), _send.Dag(60), "Familien er bortreist.", Noekkel.Ny()));
        var bedt = (await _send.Som(leder, new VisUtsettelser())).Single(l => l.Uro is not null);
        await _send.Som(leder, new BesvarUroutsettelse(uro, bedt.Id, "nei", Noekkel.Ny()));
        await _send.Som(Siri, new BeOmUroutsettelse(uro, frist.KanFlyttes!.Value.Verdi.ToString(), _send.Dag(5), "Familien er bortreist.", Noekkel.Ny(), "pause"));
        await _send.Som(leder, new BesvarUroutsettelse(uro, (await _send.Som(leder, new VisUtsettelser())).Single(l => l.Uro is not null).Id, "ja", Noekkel.Ny()));
        await _send.Som(Siri, new AvsluttUropause(uro, (await _send.Som(Siri, new VisUro(uro))).Frister.First(f => f.PauseTil is not null).KanFlyttes!.Value.Verdi.ToString(), Noekkel.Ny()));
    }

    // Planned, called off, planned again and let come; and then back at once.
    private async Task EtBytte(IServiceProvider tjenester)
    {
        var (leder, rektor) = (_folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder), _folk.Values.First(a => a.Rolle is Rolle.Enhetsleder && a.Tjeneste == "skole"));
        var barn = (await _send.Som(leder, new VisEnhetsbytter())).Barn.First(b => b.Navn == "Ada Prøve").Barn;
        async Task Planlegg() => await _send.Som(leder, new FlyttBarn(barn, rektor.Enhet.Verdi.ToString(), _send.Dag(30), "1A", Noekkel.Ny()));
        await Planlegg();
        await _send.Som(leder, new AvlysFlytting(barn, (await _send.Som(leder, new VisEnhetsbytter())).Venter.Single().Bytte, Noekkel.Ny()));
        await Planlegg();
        _klokke.Still(_klokke.Naa.Dag.AddDays(30), minutt: 0);
        Assert.True(await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None) > 0);
        await _send.Som(rektor, new FlyttBarn(barn, leder.Enhet.Verdi.ToString(), null, null, Noekkel.Ny()));
    }

    // Of a child no leader sees, the holder says it.
    private async Task EtSkjermetBytte(IServiceProvider tjenester)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        var forloep = (await db.Forloep.ToListAsync()).First(f => f.ErAapent && f.Stafettholder == Siri.Id && !f.ErHolderUtenInnsyn(Siri.Id, _klokke.Naa.Dag));
        await Skjerm(db, forloep.Barn, "strengt_fortrolig");
        var til = (await _send.Som(Siri, new VisSkjermetBytte(forloep.Id))).Enheter[0].Enhet;
        await _send.Som(Siri, new FlyttSkjermetBarn(forloep.Id, til.Verdi.ToString(), _send.Dag(30), null, Noekkel.Ny()));
        await _send.Som(Siri, new AvlysSkjermetFlytting(forloep.Id, Noekkel.Ny()));

        // She is barred from it, and her leader finds another without seeing it. Nobody answers.
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        await _send.Som(Siri, new MeldMegInhabil(forloep.Id, null, null, "Tante til barnet.", Noekkel.Ny()));
        foreach (var ansatt in (await _send.Som(leder, new VisUtenHolder())).Ansatte.Take(2)) await _send.Som(leder, new UtpekStafettholder(forloep.Id, ansatt.Ansatt.Verdi.ToString(), Noekkel.Ny()));
        (await db.Barn.FirstAsync(b => b.Id == forloep.Barn)).Inhabile[^1].Opphev(leder.Id, _klokke.Naa);
        _ = await db.SaveChangesAsync();
        await _send.Som(Siri, new TrekkStafettilbud(forloep.Id, Noekkel.Ny()));
        await Skjerm(db, forloep.Barn, "ingen");
    }

    private static async Task Skjerm(BtiDbContext db, BarnId barn, string hvordan) =>
        Assert.Equal(1, await db.Database.ExecuteSqlAsync($"update barn set adressebeskyttelse = {hvordan} where id = {barn.Verdi}"));

    // The nightly check looks to it when the sweep runs.
    private async Task EnSomErBorte(IServiceProvider tjenester)
    {
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        var kollega = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is not Rolle.Enhetsleder && a.Id != Siri.Id);
        var uro = (await _send.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, _send.Dag(), "Trekker seg unna i leken.", null, "ja", null, Noekkel.Ny()))).Uro;
        await using (var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen)) Assert.Equal(1, await db.Database.ExecuteSqlAsync($"update uro set delt_med = {kollega.Id.Verdi} where id = {uro.Verdi}"));
        await _send.Som(Siri, new MeldFravaer(Siri.Id, _send.Dag(), "31.01.2028", kollega.Id.Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(leder, new VisFravaer());
        await _send.Som(leder, new MeldSluttet(leder.Id, _send.Dag(300), Noekkel.Ny()));
    }
}
