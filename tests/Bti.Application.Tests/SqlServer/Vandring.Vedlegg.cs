using Bti.Domain;
using Bti.Testdata;

namespace Bti.Application.Tests;

internal sealed partial class Vandring
{
    // A file that stays and one that does not, in the log and with a samtykke on paper.
    private async Task Filene(ForloepId forloep)
    {
        foreach (var navn in new[] { "avtale.pdf", "feil.pdf" }) _ = await _send.Som(Siri, new LeggVedVedlegg(forloep, new(navn, Testfiler.Pdf()), "tiltak", Noekkel.Ny()));
        var feil = (await _send.Som(Siri, new VisVedlegg(forloep))).Vedlegg.First(v => v.Navn == "feil.pdf").Id;
        _ = await _send.Som(Siri, new HentVedlegg(forloep, feil));
        await _send.Som(Siri, new FjernVedlegg(forloep, feil, "Gjelder et annet barn.", Noekkel.Ny()));

        var giver = (await _send.Som(Siri, new VisSamtykker(forloep))).Givere[0].Id;
        await _send.Som(Siri, new RegistrerSamtykke(forloep, giver, "ppt", "ja", "papir", _send.Dag(), null, Noekkel.Ny()));
        var samtykke = (await _send.Som(Siri, new VisSamtykker(forloep))).Historikk.First(s => s.Maate is Samtykkemaate.Papir).Id;
        foreach (var navn in new[] { "papir.png", "feil.png" }) _ = await _send.Som(Siri, new LeggVedSamtykkepapir(forloep, samtykke, new(navn, Testfiler.Png()), Noekkel.Ny()));
        var papir = (await _send.Som(Siri, new VisSamtykker(forloep))).Historikk.First(s => s.Id == samtykke).Papirer.First(p => p.Navn == "feil.png").Id;
        _ = await _send.Som(Siri, new HentSamtykkepapir(forloep, papir));
        await _send.Som(Siri, new FjernSamtykkepapir(forloep, papir, "Kan ikke leses.", Noekkel.Ny()));
    }
}
