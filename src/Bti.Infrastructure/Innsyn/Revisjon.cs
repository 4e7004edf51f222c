using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;

namespace Bti.Infrastructure;

/// <summary>The innsynslogg verified by an operator (<c>Bti.Web revisjon verifiser</c>). Needs no key to any content.</summary>
public static class Revisjon
{
    /// <summary>Walks every kommune's chain and writes what was found. True when nothing is broken.</summary>
    /// <exception cref="System.Data.Common.DbException">The database is not there or does not answer.</exception>
    public static async Task<bool> Verifiser(IConfiguration konfigurasjon, TextWriter ut, CancellationToken ct)
    {
        var valg = konfigurasjon.GetSection(BtiOptions.Section).Get<BtiOptions>() ?? new BtiOptions();
        Validator.ValidateObject(valg.Innsyn, new ValidationContext(valg.Innsyn), validateAllProperties: true);
        await using var leser = await Kjedeleser.Aapne(valg.Database.Provider, konfigurasjon.GetConnectionString("Bti")!, ct);
        using var noekkel = valg.Innsyn.HarSjekkpunkter ? valg.Innsyn.Noekkel() : null;
        var signerte = valg.Innsyn.HarSjekkpunkter ? Sjekkpunktmappe.Kommuner(valg.Innsyn.Sjekkpunkter).ToList() : [];
        var hel = true;
        if (!valg.Innsyn.HarSjekkpunkter) await ut.WriteLineAsync("Ingen sjekkpunkter (Bti:Innsyn:Sjekkpunkter er tom): en kjede som er kuttet på slutten eller skrevet om i sin helhet, kan se hel ut.");
        if (signerte.Count > 0 && noekkel is null)
        {
            hel = false;
            await ut.WriteLineAsync("Sjekkpunktene kan ikke kontrolleres: Bti:Innsyn:Noekkelfil finnes ikke. Legg den offentlige nøkkelen der, og kjør på nytt.");
        }

        foreach (var kommune in (await leser.Kommuner(ct)).Union(signerte).Order(StringComparer.Ordinal))
        {
            var punkter = noekkel is null ? new Sjekkpunktliste([], null) : Sjekkpunktmappe.Les(valg.Innsyn.Sjekkpunkter, kommune, noekkel);
            var kontroll = new Kjedekontroll(punkter.Gyldige);
            await leser.Les(kommune, etter: 0, kontroll, ct);
            var brudd = kontroll.Ferdig(await leser.Slutt(kommune, ct));
            if (punkter.Ugyldig is { } ugyldig) brudd = [.. brudd, new Kjedebrudd(Bruddslag.Sjekkpunkt, ugyldig, ugyldig)];
            hel &= brudd.Count == 0;
            foreach (var ett in brudd) await ut.WriteLineAsync($"{kommune}: {ett.Tekst}");
            var venter = await leser.UtenPlass(kommune, ct);
            await ut.WriteLineAsync($"{kommune}: {kontroll.Antall} rader, {venter} venter på plass, {punkter.Gyldige.Count} sjekkpunkter, {brudd.Count} feil.");
        }

        await ut.WriteLineAsync(hel ? "Innsynsloggen er hel." : "Innsynsloggen er ikke hel.");
        return hel;
    }
}
