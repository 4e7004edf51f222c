using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bti.Application.Tests;

// What lies outside the pages of a forloep: how one gets in, the mail, and the sealed track.
internal sealed partial class Vandring
{
    // In by each way, heard from again, seen among her own, and out by each way.
    private async Task Innloggingen(ServiceProvider tjenester)
    {
        var (oppslag, klokke) = (tjenester.GetRequiredService<Brukeroppslag>(), new FastKlokke(_klokke.Naa));
        var oekter = new Oekter(
            tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>(), tjenester.GetRequiredService<IKommuneoppsett>(), tjenester.GetRequiredService<Hvelv>(), new OektOptions(), klokke, tjenester.GetRequiredService<ILogger<Oekter>>());
        var ct = CancellationToken.None;
        var treff = await oppslag.FinnPaalogget(Kobling.Brukernavn, "siri.haugen", [], ct);
        Assert.Empty(await oppslag.FinnPaalogget(Kobling.Foedselsnummer, Nummer, [Kommunen.Nummer], ct));
        var data = new Oektdata(treff[0], new Oektinnhold([], "feide", "siri", "s1"));
        var hvelv = tjenester.GetRequiredService<Hvelv>();
        Speil.Request.Value = typeof(Oekter);
        hvelv.Glem(Oekter.Sted.Kommune, Guid.Empty);
        var noekkel = await oekter.Begynn(data, "Firefox på Windows", ct);
        klokke.Gaa(TimeSpan.FromMinutes(2));
        hvelv.Glem(Oekter.Sted.Kommune, Guid.Empty);
        Assert.NotNull((await oekter.Hent(noekkel, ct)).Data);
        var mine = await oekter.Mine(Kommunen, Siri.Id, noekkel, ct);
        await oekter.AvsluttMin(Kommunen, Siri.Id, noekkel, mine[0].Nummer, ct);
        _ = await oekter.Begynn(data, "Firefox på Windows", ct);
        Assert.Equal(1, await oekter.AvsluttHos("feide", "siri", "s1", Oektslutt.Beskjed, ct));
        await oekter.AvsluttAndre(Kommunen, Siri.Id, noekkel, ct);
        await oekter.Avslutt(noekkel, Oektslutt.LoggetUt, ct);
    }

    // One that is sent, asked for, missed and told of; and one that is thrown away.
    private async Task Meldingene(ServiceProvider tjenester)
    {
        var (gang, sveip) = (tjenester.GetRequiredService<Barnevernsgang>(), tjenester.GetRequiredService<Sveip>());
        await tjenester.GetRequiredService<Barnevernsbud>().Sikre(CancellationToken.None);
        var leder = _folk["marit.aas"];
        var melder = _folk["ola.myhre"];
        var paaLista = (await _send.Som(melder, new FinnBarn(null)))[0].Barn;
        var melding = (await _send.Som(melder, new SkrivMelding(Melderen.Skjema with { Barn = paaLista.Verdi.ToString() }, Noekkel.Ny()))).Melding;
        var versjon = (await _send.Som(melder, new VisMelding(melding))).Versjon;
        await _send.Som(melder, new EndreMelding(melding, Melderen.Skjema with { BarnFnr = Nummer, Barn = paaLista.Verdi.ToString() }, versjon, Noekkel.Ny()));
        await _send.Som(melder, new BeOmRaad(melding, Noekkel.Ny()));
        await _send.Som(leder, new RaadgiMelding(melding, "Ring barnevernet før du sender.", Noekkel.Ny()));
        await _send.Som(melder, new SendMelding(melding, Noekkel.Ny()));
        var borte = (await _send.Som(melder, new SkrivMelding(Melderen.Skjema with { BarnFnr = Nummer }, Noekkel.Ny()))).Melding;
        await _send.Som(melder, new SlettMelding(borte, Noekkel.Ny()));
        Assert.True(await gang.TilTomt(CancellationToken.None) > 0);
        _klokke.Still(new DateOnly(2028, 3, 1), minutt: 0);
        Assert.True(await gang.TilTomt(CancellationToken.None) > 0);
        _ = await sveip.TilTomt(CancellationToken.None);
        await _send.Som(melder, new SendMeldingPaaNytt(melding, Noekkel.Ny()));
        Assert.True(await gang.TilTomt(CancellationToken.None) > 0);
        _ = await _send.Som(melder, new VisSending(melding));
        _ = await _send.Som(leder, new VisMeldinger());
        await _send.Som(leder, new OverleverMelding(melding, "Eli Rust", Noekkel.Ny()));
        await _send.Som(melder, new RegistrerTilbakemelding(melding, _send.Dag(), "ja", Noekkel.Ny()));
    }

    // Mail that is refused, seen by the one who runs it, and tried again.
    private async Task Posten(ServiceProvider tjenester)
    {
        var (leder, sveip) = (_folk["petter.aas"], tjenester.GetRequiredService<Sveip>());
        await _send.Som(Siri, new VelgVarsling("daglig", "07.00", Noekkel.Ny()));
        await _send.Som(Siri, new VelgVarsling("bare_haster", "07.30", Noekkel.Ny()));
        _ = await _send.Som(Siri, new VisVarselvalg());
        _klokke.Still(new DateOnly(2028, 1, 5), minutt: 0);
        _ = await sveip.TilTomt(CancellationToken.None);
        Assert.True(await tjenester.GetRequiredService<Postgang>().TilTomt(CancellationToken.None) > 0);
        _ = await _send.Som(leder, new VisBrev((await _send.Som(leder, new VisDrift())).Siste[0].Id));
        var parkert = (await _send.Som(leder, new VisDrift())).Parkerte.First(p => p.Slag is Vekkeslag.Utsending);
        await _send.Som(leder, new ProevIgjen(parkert.Id, Noekkel.Ny()));
    }
}
