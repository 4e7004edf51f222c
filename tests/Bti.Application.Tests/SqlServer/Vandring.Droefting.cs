using Bti.Domain;

namespace Bti.Application.Tests;

// What the demo does not do with arenas and cases.
internal sealed partial class Vandring
{
    private async Task Droeftingen(ForloepId forloep)
    {
        var (koordinator, ppt) = (_folk["anna.brenden"], _folk["solveig.sandvik"]);
        var arena = (await _send.Som(Siri, new VisNySak())).First(a => a.Roterende.Count > 0).Id;
        _ = await _send.Som(Siri, new VisArena(arena));
        _ = await _send.Som(koordinator, new VisSesong(arena));
        _ = await _send.Som(Siri, new VisDroeftingsgrunnlag(forloep));
        Saksfelter felter = new(arena.Verdi.ToString(), "Hvordan kan vi hjelpe?", null, null, "snart");
        var (foerste, andre) = ((await _send.Som(Siri, new MeldSak("anonym", felter, "ja", Noekkel.Ny()))).Sak, (await _send.Som(Siri, new MeldSak("system", felter, null, Noekkel.Ny()))).Sak);
        var koe = (await _send.Som(koordinator, new VisKoe(arena))).Moeter.Where(m => m.Status is Moetestatus.Planlagt).ToList();
        _ = await _send.Som(koordinator, new VisHjem());
        foreach (var sak in new[] { foerste, andre }) await _send.Som(koordinator, new PlanleggSak(sak, koe[0].Id.Verdi.ToString(), null, Noekkel.Ny()));
        await _send.Som(koordinator, new FlyttSakPaaLista(andre, "opp", Noekkel.Ny()));
        await _send.Som(koordinator, new PlanleggSak(andre, null, null, Noekkel.Ny()));
        var naa = (await _send.Som(koordinator, new VisMoete(koe[0].Id)));
        await _send.Som(koordinator, new FlyttMoete(koe[0].Id, naa.Dag.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), "10.30", "Kantina", naa.Versjon, Noekkel.Ny()));
        await Sagt(Hindre.Versjon, () => _send.Som(koordinator, new FlyttMoete(koe[0].Id, naa.Dag.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture), "11.30", "Kantina", naa.Versjon, Noekkel.Ny())));
        await _send.Som(koordinator, new PubliserSaksliste(koe[0].Id, Noekkel.Ny()));
        await _send.Som(koordinator, new GiOppgave(foerste, "Ring helsestasjonen.", _folk["guro.kjos"].Id.Verdi.ToString(), _send.Dag(14), Noekkel.Ny()));
        await _send.Som(_folk["guro.kjos"], new MeldMegInhabilISak(foerste, null, Noekkel.Ny()));
        var gitt = (await _send.Som(koordinator, new VisSak(foerste))).Oppgaver.Single().Id.Verdi.ToString();
        await _send.Som(koordinator, new GiOppgaveVidere(foerste, gitt, ppt.Id.Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(koordinator, new VisVarsler());
        var inhabil = (await _send.Som(koordinator, new VisSak(foerste))).Inhabile.Single().Id.ToString();
        await _send.Som(koordinator, new OpphevInhabilISak(foerste, inhabil, "Meldt ved en feil.", Noekkel.Ny(), "ja"));
        _ = await _send.Som(ppt, new HentInnkalling(koe[0].Id));
        await _send.Som(ppt, new SvarPaaInnkalling(koe[0].Id, "forfall", Noekkel.Ny()));
        var stol = (await _send.Som(koordinator, new VisMoete(koe[0].Id))).Stoler.First(s => s.Navn == _folk["guro.kjos"].Navn).Id;
        await _send.Som(koordinator, new MeldForfall(koe[0].Id, stol.ToString(), Noekkel.Ny()));
        await _send.Som(koordinator, new GiOppgave(foerste, "Kom på besøk.", Siri.Id.Verdi.ToString(), _send.Dag(14), Noekkel.Ny()));
        var oppgave = (await _send.Som(Siri, new VisMoeter())).Oppgaver[0].Oppgave;
        await _send.Som(Siri, new GjoerOppgave(oppgave, Noekkel.Ny()));
        await _send.Som(Siri, new TrekkSak(andre, Noekkel.Ny()));
        await EnMedNavn(forloep, felter, koe[1].Id);
        await _send.Som(koordinator, new AvlysMoete(koe[0].Id, Noekkel.Ny()));
    }

    // From samtykke to a referat that is the log's.
    private async Task EnMedNavn(ForloepId forloep, Saksfelter felter, ArenamoeteId moete)
    {
        var koordinator = _folk["anna.brenden"];
        foreach (var til in new[] { Samtykke.Stafettloggen, "helsestasjon" })
        {
            foreach (var giver in (await _send.Som(Siri, new VisSamtykker(forloep))).Givere)
                await _send.Som(Siri, new RegistrerSamtykke(forloep, giver.Id, til, "ja", "muntlig", _send.Dag(), null, Noekkel.Ny()));
        }

        var sak = (await _send.Som(Siri, new MeldNavngittSak(forloep, felter, Noekkel.Ny()))).Sak;
        await _send.Som(koordinator, new PlanleggSak(sak, moete.Verdi.ToString(), null, Noekkel.Ny()));
        await _send.Som(koordinator, new FlyttMoete(moete, _send.Dag(), "14.00", "Kantina", null, Noekkel.Ny()));
        await _send.Som(koordinator, new PubliserSaksliste(moete, Noekkel.Ny()));
        await _send.Som(koordinator, new TaOppSak(moete, sak.Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(_folk["guro.kjos"], new VisRomstand(moete));
        _ = await _send.Som(_folk["guro.kjos"], new VisSak(sak));
        _ = await _send.Som(Siri, new VisHjem());
        await _send.Som(Siri, new NoterISak(sak, "barnets_syn", "Ada vil leke.", Noekkel.Ny()));
        await _send.Som(Siri, new BesluttTiltak(sak, null, "Leker med to andre", "Lekegruppe", "enhet", "Siri Haugen", "barnehage", _send.Dag(42), Noekkel.Ny()));
        await _send.Som(Siri, new GodkjennReferat(sak, "Vi prøver en lekegruppe.", _send.Dag(42), Noekkel.Ny()));
        _ = await _send.Som(_folk["guro.kjos"], new VisHjem());
        _ = await _send.Som(_folk["guro.kjos"], new VisVarsler());
        _ = await _send.Som(_folk["guro.kjos"], new VisReferat(sak));
        await _send.Som(_folk["guro.kjos"], new BekreftReferat(sak, Noekkel.Ny()));
        _ = await _send.Som(Siri, new VisSak(sak));
        await _send.Som(Siri, new FortellFamilien(sak, _send.Dag(), "samtale", Noekkel.Ny()));
        await _send.Som(Siri, new FoelgOppRaad(sak, "delvis", "Vi prøvde en lekegruppe.", Noekkel.Ny()));
    }
}
