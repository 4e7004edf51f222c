using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>One story, from the uro until it is closed, told by those who would do it. What it yields is how many days pass.</summary>
internal sealed class Demohistorie(Demoroller roller, Demogang gang, Random tilfeldig, Demosender send)
{
    private readonly Demotema _tema = roller.Tema;
    private readonly string _fornavn = roller.Barn.Navn.Tekst.Split(' ')[0];
    private Ansatt _holder = roller.Skriver;
    private ForloepId _forloep;
    private int _nivaa = gang.Nivaa;
    private bool _harGruppe;

    public async IAsyncEnumerable<int> Fortell()
    {
        var delMedEnGang = gang.ErDelt && tilfeldig.Next(2) == 0;
        var uro = (await send.Som(roller.Skriver, new SkrivUro(
            "barn", roller.Barn.Id.Verdi.ToString(), null, null, null, send.Dag(-tilfeldig.Next(3)), Tekst(_tema.Uro), Tekst(_tema.Tolkning), delMedEnGang ? "ja" : null, null, Noekkel.Ny()))).Uro;
        yield return tilfeldig.Next(1, 4);
        if (!gang.ErDelt) yield break;
        if (!delMedEnGang) await send.Som(roller.Skriver, new DelUro(uro, Noekkel.Ny()));
        yield return tilfeldig.Next(1, 4);
        await send.Som(roller.Skriver, new FyllUtUroskjema(uro, Tekst(_tema.HvisIngenGjoerNoe), Tekst(_tema.Styrker), Tekst(_tema.FoersteOrd), null, null, $"{tilfeldig.Next(2, 6)}", null, Noekkel.Ny()));
        yield return tilfeldig.Next(2, 5);
        await send.Som(roller.Skriver, new FoerUndringssamtale(uro, send.Dag(), "ja", null, Tekst(_tema.Samtale.Foresatte), Tekst(_tema.Samtale.Barnet), Tekst(_tema.Samtale.Avtalt), null, Noekkel.Ny()));
        yield return tilfeldig.Next(1, 6);
        var svar = await send.Som(roller.Skriver, new AvgjoerUro(uro, gang.Nivaa == 0 ? "avslutt" : $"{gang.Nivaa}", Tekst(gang.Nivaa == 0 ? _tema.Lukket : _tema.Videre), null, Noekkel.Ny()));
        if (svar.Forloep is not { } forloep) yield break;
        _forloep = forloep;
        await foreach (var dager in Forloepet()) yield return dager;
    }

    private async IAsyncEnumerable<int> Forloepet()
    {
        yield return tilfeldig.Next(2, 9);
        if (gang.Samtykke is Demosamtykke.EnHarSvart)
        {
            await Svar("ja", Samtykke.Stafettloggen, bareDenFoerste: true);
            yield return 25;
        }

        await Svar(gang.Samtykke is Demosamtykke.Nektet ? "nei" : "ja", Samtykke.Stafettloggen);
        yield return tilfeldig.Next(1, 4);
        await BegynnLoggen();
        if (_nivaa > 1)
        {
            yield return 3;
            await TaMedHjelperen();
            await SamleGruppa();
        }

        for (var nr = 1; nr <= gang.Evalueringer; nr++)
        {
            yield return 20;
            if (await KanSkrive()) await Skriv(_holder, "notat", Tekst(_tema.Notat[nr % _tema.Notat.Count]));
            yield return 21;
            var siste = nr == gang.Evalueringer;
            if (gang.Samtykke is Demosamtykke.Trukket && siste && await KanSkrive())
            {
                await TrekkSamtykket();
                yield return 40;
                await Avslutt("samtykke_trukket");
                yield break;
            }

            var opp = gang.Opp && nr == 1 && !siste && _nivaa < 3;
            await Evaluer(siste ? "maal_naadd" : opp ? "opp" : nr % 2 == 0 ? "ingen_effekt" : "noe_effekt");
            if (opp)
            {
                await send.Som(_holder, new EndreNivaa(_forloep, $"{++_nivaa}", null, Noekkel.Ny()));
                yield return 4;
                await BegynnLoggen();
                if (_nivaa == 2) await TaMedHjelperen();
                else await HoldMoete();
                await SamleGruppa();
            }
            else if (_harGruppe && !siste)
            {
                await HoldMoete();
            }

            if (nr == 1)
            {
                await foreach (var dager in Stafetten()) yield return dager;
            }
        }

        yield return tilfeldig.Next(1, 12);
        await Avslutt("maal_naadd");
        if (!gang.Gjenaapnet) yield break;
        yield return 20;
        await send.Som(_holder, new GjenaapneForloep(_forloep, Noekkel.Ny()));
        yield return 3;
        await BegynnLoggen();
        if (_nivaa > 1) await HoldMoete();
        yield return 38;
        await Evaluer("noe_effekt");
        yield return 41;
        await Evaluer("maal_naadd");
        yield return 6;
        await Avslutt("maal_naadd");
    }

    private async IAsyncEnumerable<int> Stafetten()
    {
        if (gang.Stafett is Demostafett.Ingen) yield break;
        await send.Som(_holder, new TilbyStafett(_forloep, roller.Kollega.Id.Verdi.ToString(), Noekkel.Ny()));
        yield return 4;
        switch (gang.Stafett)
        {
            case Demostafett.Tatt:
                await send.Som(roller.Kollega, new BesvarStafett(_forloep, "aksepter", Noekkel.Ny()));
                _holder = roller.Kollega;
                break;
            case Demostafett.Avslaatt:
                await send.Som(roller.Kollega, new BesvarStafett(_forloep, "avslaa", Noekkel.Ny()));
                break;
            default:
                yield return 8;
                await send.Som(_holder, new TrekkStafettilbud(_forloep, Noekkel.Ny()));
                break;
        }
    }

    // A samtykke ends after a year, and when the young person decides alone: then it is asked for again.
    private async Task<bool> KanSkrive()
    {
        var forloep = await Vis();
        if (gang.Samtykke is Demosamtykke.Nektet || forloep.Logg is Loggstatus.IngenLogg) return false;
        if (forloep.HinderForSkriving is not null) await Svar("ja", Samtykke.Stafettloggen);
        return true;
    }

    // On a new nivaa, and when it is opened again, one more tiltak is begun.
    private async Task BegynnLoggen()
    {
        if (!await KanSkrive()) return;
        if ((await Vis()).Maal is [var foerste, ..])
        {
            await StartTiltak(foerste.Id.Verdi.ToString(), _tema.Tiltak[0]);
            return;
        }

        await Skriv(_holder, "ressurs", Tekst(_tema.Ressurs));
        await Skriv(_holder, "barnets_stemme", Tekst(_tema.BarnetsStemme), egneOrd: "ja");
        await Skriv(_holder, "foresattes_syn", Tekst(_tema.ForesattesSyn));
        await Skriv(_holder, "proevd", Tekst(_tema.Proevd));
        await send.Som(_holder, new SettMaal(_forloep, Tekst(_tema.Maal), send.Dag(90), Noekkel.Ny()));
        var maal = (await Vis()).Maal[0].Id.Verdi.ToString();
        foreach (var tiltak in _tema.Tiltak) await StartTiltak(maal, tiltak);
    }

    private Task StartTiltak(string maal, Demotema.Tiltakstekst tiltak) => send.Som(_holder, new StartTiltak(
        _forloep, maal, tiltak.Katalog, tiltak.Tittel, tiltak.Arena, tiltak.Arena == "hjem" ? "Foresatte" : _holder.Navn, _holder.Tjeneste, send.Dag(), send.Dag(42), Noekkel.Ny()));

    private async Task HoldMoete(Ansatt? hjelper = null)
    {
        if (!await KanSkrive()) return;
        var med = hjelper is null ? $"{_fornavn}, foresatte og {_holder.Navn}" : $"{_fornavn}, foresatte, {_holder.Navn} og {hjelper.Navn}";
        await send.Som(_holder, _harGruppe
            ? new FoerMoete(_forloep, send.Dag(), med, Tekst(_tema.Moete), Noekkel.Ny(), Ansvarsgruppe: "ja", BarnetHoertAv: _holder.Navn, BarnetHoertDag: send.Dag(), BarnetsSyn: Tekst(_tema.BarnetsSyn))
            : new FoerMoete(_forloep, send.Dag(), med, Tekst(_tema.Moete), Noekkel.Ny()));
    }

    // A service comes in with a samtykke of its own, meets, and writes.
    private async Task TaMedHjelperen()
    {
        if (!await KanSkrive()) return;
        await Svar("ja", roller.Hjelper.Tjeneste);
        await send.Som(_holder, new SlippTil(_forloep, roller.Hjelper.Id.Verdi.ToString(), Noekkel.Ny()));
        await HoldMoete(roller.Hjelper);
        await Skriv(roller.Hjelper, "notat", Tekst(_tema.Notat[0]));
    }

    // Everybody who is in sits in it, and the first goal is what they share. Every other family wants a plan as well.
    private async Task SamleGruppa()
    {
        if (_nivaa < 3 || _harGruppe || !await KanSkrive()) return;
        var kandidater = (await send.Som(_holder, new VisAnsvarsgruppe(_forloep))).Kandidater;
        await send.Som(_holder, new SettAnsvarsgruppe(_forloep, _holder.Id.Verdi.ToString(), null, [.. kandidater.Where(k => k.Ansatt != _holder.Id).Select(k => k.Ansatt.Verdi.ToString())], "6", Noekkel.Ny()));
        _harGruppe = true;
        if ((await Vis()).Maal is [var foerste, ..]) await send.Som(_holder, new TaMedIPlanen(_forloep, foerste.Id, "ja", Noekkel.Ny()));
        await send.Som(_holder, new TilbyPlan(_forloep, send.Dag(), Noekkel.Ny()));
        var ja = _fornavn.Length % 2 == 0;
        await send.Som(_holder, new BesvarPlan(_forloep, ja ? "ja" : "nei", send.Dag(), ja ? "Det vil vi gjerne." : "Vi synes loggen er nok.", ja ? "Sampro" : null, null, Noekkel.Ny()));
    }

    private async Task Evaluer(string utfall)
    {
        var (god, medLogg) = (utfall == "maal_naadd", await KanSkrive());
        await send.Som(_holder, medLogg
            ? new Evaluer(_forloep, utfall, send.Dag(), send.Dag(42), Tekst(god ? _tema.Evaluering.God : _tema.Evaluering.Lite), Tekst(_tema.BarnetsSyn), Tekst(_tema.ForesattesSyn), null, Noekkel.Ny(), BarnetHoertAv: _holder.Navn, BarnetHoertDag: send.Dag())
            : new Evaluer(_forloep, utfall, send.Dag(), send.Dag(42), null, null, null, "ja", Noekkel.Ny()));
        if (!medLogg) return;
        foreach (var tiltak in (await Vis()).Tiltak.Where(t => t.Avsluttet is null))
        {
            await send.Som(_holder, new VurderTiltak(
                _forloep, tiltak.Id, god ? "maal_naadd" : "noe", null, god ? "ja" : null, god ? null : send.Dag(42), null, Noekkel.Ny()));
        }
    }

    // A case that waits for a team is taken back first: there is nothing more to ask.
    private async Task Avslutt(string grunn)
    {
        foreach (var linje in (await send.Som(_holder, new VisMoeter())).Saker.Where(s => s is { Slag: Sakslag.Navngitt, ErLukket: false }))
        {
            if ((await send.Som(_holder, new VisSak(linje.Sak))).Forloep == _forloep) await send.Som(_holder, new TrekkSak(linje.Sak, Noekkel.Ny()));
        }

        _harGruppe = false;
        await send.Som(_holder, new AvsluttForloep(_forloep, grunn, Tekst(_tema.Avslutning), Noekkel.Ny()));
    }

    private async Task TrekkSamtykket()
    {
        var svar = await send.Som(_holder, new VisSamtykker(_forloep));
        await send.Som(_holder, new TrekkSamtykke(_forloep, svar.Historikk.First(s => s.Til == "Stafettloggen" && s.Gjelder).Id, Noekkel.Ny()));
    }

    private async Task Svar(string svar, string til, bool bareDenFoerste = false)
    {
        var givere = (await send.Som(_holder, new VisSamtykker(_forloep))).Givere;
        foreach (var giver in bareDenFoerste ? givere.SkipLast(1).Take(1) : givere)
            await send.Som(_holder, new RegistrerSamtykke(_forloep, giver.Id, til, svar, tilfeldig.Next(2) == 0 ? "muntlig" : "papir", send.Dag(), null, Noekkel.Ny()));
    }

    private Task Skriv(Ansatt av, string slag, string tekst, string? egneOrd = null) =>
        send.Som(av, new SkrivInnlegg(_forloep, slag, send.Dag(), tekst, egneOrd, Noekkel.Ny()));

    private Task<VisForloep.Svar> Vis() => send.Som(_holder, new VisForloep(_forloep));

    private string Tekst(string mal) => mal.Replace("{navn}", _fornavn, StringComparison.Ordinal);
}
