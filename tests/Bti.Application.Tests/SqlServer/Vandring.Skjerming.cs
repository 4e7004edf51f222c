using Bti.Domain;
using Bti.Infrastructure;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Who may not see a child, and who may in an emergency.</summary>
internal sealed partial class Vandring
{
    private async Task EnSomErInhabil(ForloepId forloep)
    {
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        await _send.Som(Siri, new MeldMegInhabil(forloep, null, null, "Tante til barnet.", Noekkel.Ny()));
        _ = await _send.Som(leder, new VisEnhet());
        await _send.Som(leder, new OpphevInhabil(forloep, (await _send.Som(leder, new VisHabilitet(forloep))).Linjer.Single().Id, Noekkel.Ny()));
        await _send.Som(leder, new MeldInhabil(forloep, _folk["petter.aas"].Id.Verdi.ToString(), null, null, "Far til barnet.", Noekkel.Ny()));
    }

    private async Task EnSomIkkeSkalFaaVite(ForloepId forloep)
    {
        var leder = _folk.Values.First(a => a.Enhet == Siri.Enhet && a.Rolle is Rolle.Enhetsleder);
        var foresatt = (await _send.Som(Siri, new VisBegrensninger(forloep))).Foresatte[0].Foresatt.Verdi.ToString();
        await _send.Som(Siri, new BegrensForesatt(forloep, foresatt, "Politiet har gitt besøksforbud.", Noekkel.Ny()));
        _ = await _send.Som(Siri, new VisForloep(forloep));
        _ = await _send.Som(Siri, new SerJegFortsatt(Handling.SeForloep, Ressurs.Av(forloep)));
        await _send.Som(leder, new OpphevBegrensning(forloep, (await _send.Som(leder, new VisBegrensninger(forloep))).Linjer.Single().Id, "Besøksforbudet er opphevet.", Noekkel.Ny()));
    }

    private async Task EtNoedinnsyn(ServiceProvider tjenester, ForloepId forloep)
    {
        var helse = _folk["guro.kjos"];
        var barn = (await _send.Som(helse, new FinnBarn(Nummer)))[0].Barn;
        Assert.Equal(forloep, (await _send.Som(helse, new AapneNoedinnsyn(barn, "akutt_hendelse", "Ada kom alene hit og svarer ikke.", Noekkel.Ny()))).Forloep);
        _ = await _send.Som(_folk["elin.nordli"], new VisHjem());
        var linje = (await _send.Som(_folk["odd.dokken"], new VisNoedinnsyn())).Linjer.Single(l => l.Begrunnelse.StartsWith("Ada", StringComparison.Ordinal));
        await using (var scope = tjenester.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(Kommunen);
            Assert.Null((await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new PurrNoedinnsyn(linje.Id, Noekkel.Ny()))).Hinder);
        }

        await _send.Som(_folk["elin.nordli"], new KontrollerNoedinnsyn(linje.Id, "ja", "Hun ringte meg etterpå.", Noekkel.Ny()));

        // And somebody writes an uro with its number, who is not to know more than she wrote.
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        await Skjerm(db, barn, "fortrolig");
        _ = await _send.Som(Siri, new SkrivUro("barn", null, "Ada Prøve", null, Nummer, _send.Dag(), "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()));
        await Skjerm(db, barn, "ingen");
    }

    // The demo has opened two in a week, which its control of the log has found.
    private async Task OppslagBlirSpurtOm()
    {
        var linje = (await _send.Som(_folk["elin.nordli"], new VisLoggkontroll())).Linjer.First(l => l.HaddeGrunn is null);
        await _send.Som(_folk["elin.nordli"], new BesvarLoggkontroll(linje.Id, "ja", "Begge gangene hastet det.", Noekkel.Ny()));
    }
}
