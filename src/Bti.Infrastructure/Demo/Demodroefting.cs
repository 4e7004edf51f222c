using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// An autumn of the drøftingsteam: one meeting that is held, from the queue to the referat; one next week with its saksliste
/// published; and cases that wait. What it yields is how many days pass.
/// </summary>
internal sealed class Demodroefting(Demotekster.Droeftingstekst tekster, IReadOnlyList<Ansatt> folk, Demosender send)
{
    /// <summary>Some weeks before the last day of the demo.</summary>
    public static readonly DateOnly Start = new(2026, 10, 26);

    private MoetearenaId _arena;
    private Ansatt _koordinator = null!;

    public async IAsyncEnumerable<int> Fortell()
    {
        var (laerer, barnehage, helse) = (Den(Rolle.Laerer), Den(Rolle.Barnehagelaerer), Den(Rolle.Helsesykepleier));
        var team = (await send.Som(laerer, new VisMoeter())).Arenaer.FirstOrDefault(a => a.Slag is Arenaslag.Droeftingsteam);
        if (team is null) yield break;
        (_arena, _koordinator) = (team.Arena, folk.First(a => a.Navn == team.Koordinator));
        var foerste = await Meld(laerer, "anonym", tekster.Anonyme[0]);
        var andre = await Meld(barnehage, "system", tekster.Systemsaker[0]);
        yield return 9;
        var tredje = await Meld(laerer, "anonym", tekster.Anonyme[1]);
        var navngitt = await MeldMedNavn();
        var koe = (await send.Som(_koordinator, new VisKoe(_arena))).Moeter;
        var moete = koe.First(m => m.SakslisteInnen >= send.Idag);
        foreach (var sak in new[] { foerste, andre, tredje, navngitt?.Sak }.OfType<DroeftingssakId>()) await send.Som(_koordinator, new PlanleggSak(sak, moete.Id.Verdi.ToString(), null, Noekkel.Ny()));
        yield return moete.SakslisteInnen.DayNumber - send.Idag.DayNumber;
        await send.Som(_koordinator, new PubliserSaksliste(moete.Id, Noekkel.Ny()));
        yield return moete.Dag.DayNumber - send.Idag.DayNumber;
        await Hold(moete.Id, (foerste, tekster.Anonyme[0]), (andre, tekster.Systemsaker[0]), (tredje, tekster.Anonyme[1]));
        if (navngitt is var (sakMedNavn, holder)) await DroeftMedNavn(sakMedNavn, holder);
        yield return 1;

        var haster = await Meld(barnehage, "anonym", tekster.Anonyme[2], "haster", "bup");
        var familie = (await send.Som(_koordinator, new MeldHenvendelse(tekster.Henvendelse.Hvem, tekster.Henvendelse.Kontakt, "ja", Felter(tekster.Henvendelse.Spoersmaal, null, "snart"), Noekkel.Ny()))).Sak;
        var enTil = await MeldMedNavn();
        _ = await Meld(helse, "system", tekster.Systemsaker[1]);
        yield return 3;
        var neste = (await send.Som(_koordinator, new VisKoe(_arena))).Moeter.First(m => m.Dag > moete.Dag && m.Med.Count > 0);
        foreach (var sak in new[] { haster, familie, enTil?.Sak }.OfType<DroeftingssakId>()) await send.Som(_koordinator, new PlanleggSak(sak, neste.Id.Verdi.ToString(), null, Noekkel.Ny()));
        await send.Som(_koordinator, new PubliserSaksliste(neste.Id, Noekkel.Ny()));
        _ = await Meld(laerer, "anonym", tekster.Anonyme[3], "snart");
    }

    private Ansatt Den(Rolle rolle) => folk.First(a => a.Rolle == rolle);

    private Saksfelter Felter(string spoersmaal, string? proevd, string hast, params string[] trenger) => new(_arena.Verdi.ToString(), spoersmaal, proevd, null, hast, trenger);

    private async Task<DroeftingssakId> Meld(Ansatt av, string slag, Demotekster.Sakstekst tekst, string hast = "vanlig", params string[] trenger) =>
        (await send.Som(av, new MeldSak(slag, Felter(tekst.Spoersmaal, tekst.Proevd, hast, trenger), "ja", Noekkel.Ny()))).Sak;

    // One forloep whose family has said yes to one of the services that sit there, and that is not on a list already.
    private async Task<(DroeftingssakId Sak, Ansatt Holder)?> MeldMedNavn()
    {
        var meldte = (await send.Som(_koordinator, new VisKoe(_arena))).Koe.Count(s => s.Slag is Sakslag.Navngitt);
        List<(DateOnly? Frist, string Barn, ForloepId Forloep, Ansatt Holder)> mulige = [];
        foreach (var ansatt in folk.Where(a => a.Rolle is Rolle.Laerer or Rolle.Barnehagelaerer))
        {
            foreach (var linje in (await send.Som(ansatt, new MineForloep())).Linjer.Where(l => l is { ErMitt: true, Logg: Loggstatus.Aktiv }))
            {
                var team = (await send.Som(ansatt, new VisDroeftingsgrunnlag(linje.Forloep))).First(a => a.Id == _arena);
                var forloep = await send.Som(ansatt, new VisForloep(linje.Forloep));
                var paaLista = (await send.Som(ansatt, new VisMoeter())).Saker.Any(s => s.Slag is Sakslag.Navngitt);
                if (!paaLista && team.Tjenester.Any(t => t.Status is Samtykkestilling.Gitt) && forloep is { HinderForSkriving: null, HinderForNyDeling: null }) mulige.Add((linje.NesteFrist, linje.Barn, linje.Forloep, ansatt));
            }
        }

        if (mulige.OrderBy(m => m.Frist).ThenBy(m => m.Barn, StringComparer.Ordinal).Skip(meldte).FirstOrDefault() is not { Holder: not null } valgt) return null;
        var sak = await send.Som(valgt.Holder, new MeldNavngittSak(valgt.Forloep, Felter(tekster.Navngitt.Spoersmaal, null, "snart"), Noekkel.Ny()));
        return (sak.Sak, valgt.Holder);
    }

    private async Task Hold(ArenamoeteId moete, params (DroeftingssakId Sak, Demotekster.Sakstekst Tekst)[] saker)
    {
        var stoler = (await send.Som(_koordinator, new VisMoete(moete))).Stoler;
        await send.Som(_koordinator, new FoerOppmoete(moete, [.. stoler.Where(s => s.Navn is not null).SkipLast(1).Select(s => s.Id.ToString())], Noekkel.Ny()));
        foreach (var (sak, tekst) in saker)
        {
            var svar = await send.Som(_koordinator, new VisSak(sak));
            await send.Som(_koordinator, new NoterISak(sak, "raad", tekst.Raad, Noekkel.Ny()));
            await send.Som(_koordinator, new GiOppgave(sak, tekst.Oppgave, svar.Ansvarlige.First(a => a.Navn == svar.Innmelder).Ansatt.Verdi.ToString(), send.Dag(28), Noekkel.Ny()));
            await send.Som(_koordinator, new GodkjennReferat(sak, tekst.Referat, null, Noekkel.Ny()));
        }
    }

    private async Task DroeftMedNavn(DroeftingssakId sak, Ansatt holder)
    {
        var tekst = tekster.Navngitt;
        var svar = await send.Som(holder, new VisSak(sak));
        if (!svar.ErAapen) return;
        if ((await send.Som(holder, new VisForloep(svar.Forloep!.Value))).HinderForSkriving is not null)
        {
            await send.Som(holder, new TrekkSak(sak, Noekkel.Ny()));
            return;
        }

        await send.Som(holder, new NoterISak(sak, "barnets_syn", tekst.Stemme, Noekkel.Ny()));
        await send.Som(holder, new NoterISak(sak, "foresattes_syn", tekst.Foresatte, Noekkel.Ny()));
        await send.Som(holder, new NoterISak(sak, "raad", tekst.Raad, Noekkel.Ny()));
        await send.Som(holder, new BesluttTiltak(sak, null, "Rolige overganger hver dag", tekst.Raad.TrimEnd('.'), "enhet", holder.Navn, holder.Tjeneste, send.Dag(42), Noekkel.Ny()));
        await send.Som(holder, new GodkjennReferat(sak, tekst.Referat, null, Noekkel.Ny()));
    }
}
