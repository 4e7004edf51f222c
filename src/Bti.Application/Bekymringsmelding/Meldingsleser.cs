using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>
/// Reads the form of a bekymringsmelding. Finds the child when the kommune has it, and never makes one: a child that turned up
/// in the register because of a melding would tell of it.
/// </summary>
internal sealed class Meldingsleser(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer, IHvelv hvelv, IConfiguration konfigurasjon)
{
    private static readonly string[] JaNei = ["ja", "nei"];

    /// <param name="Barn">The child, when the kommune knows it.</param>
    internal sealed record Lest(Meldingsinnhold Innhold, Domain.Barn? Barn, bool GjelderLeder);

    /// <returns>A Hinder when something must be put right.</returns>
    public async Task<Result<Lest>> Les(Meldingsfelter felt, CancellationToken ct)
    {
        var les = new Inndata(rammer.Nye().Naa);
        var bekreftet = felt.FnrBekreftet == "ja";
        var fare = les.EnAv("fare", "om barnet er i fare nå", felt.Fare, JaNei) == "ja";
        var vold = les.EnAv("vold", "om du er redd for vold eller overgrep", felt.Vold, JaNei) == "ja";
        var grunn = les.Valg<Meldegrunn>("grunn", "grunnen til at du melder", felt.Grunn);
        var stille = Meldingsinnhold.MaaIkkeVite(vold, grunn);
        var kommune = les.EnAv("kommune", "kommunen barnet bor i", string.IsNullOrEmpty(felt.Kommune) ? innlogget.Kommune.Nummer : felt.Kommune, rammer.Oppsett.Mottak.Select(m => m.Kommunenummer));
        var ufoedt = les.EnAv("gjelder", "hvem meldingen gjelder", felt.Gjelder, ["barn", "ufoedt"]) == "ufoedt";
        var barn = ufoedt ? null : await Barnet(felt, les, ct);
        var telefon = les.Telefon("barnTelefon", "telefonnummeret til barnet", felt.BarnTelefon, paakrevd: false);
        var adresse = les.Kort("barnAdresse", "adressen til barnet", felt.BarnAdresse, paakrevd: false);
        if (adresse is not null && barn?.Beskyttelse is not (null or Adressebeskyttelse.Ingen)) les.Feil(Hindre.AdressenErSperret, "barnAdresse", "adressen til barnet");
        var (barnVet, barnGrunn) = ufoedt ? (false, "Barnet er ikke født.") : Orientert(
            les.EnAv("barnOrientert", "om barnet vet om meldingen", felt.BarnOrientert, JaNei), stille, les, "barnOrientert", "om barnet vet om meldingen",
            les.Kort("barnOrientertGrunn", "hvorfor barnet ikke vet om meldingen", felt.BarnOrientertGrunn, paakrevd: felt.BarnOrientert == "nei" && !stille, fnrBekreftet: bekreftet));
        var en = Foresatt(
            les.Navn("foresatt1Navn", "navnet til den ene foresatte", felt.Foresatt1Navn, paakrevd: false),
            les.Telefon("foresatt1Telefon", "telefonnummeret til den ene foresatte", felt.Foresatt1Telefon, paakrevd: false),
            les.EnAv("foresatt1Orientert", "om den ene foresatte vet om meldingen", felt.Foresatt1Orientert, JaNei, paakrevd: !string.IsNullOrWhiteSpace(felt.Foresatt1Navn)), stille, les,
            "foresatt1Orientert", "om den ene foresatte vet om meldingen",
            les.Kort("foresatt1OrientertGrunn", "hvorfor den ene foresatte ikke vet om meldingen", felt.Foresatt1OrientertGrunn, paakrevd: felt.Foresatt1Orientert == "nei" && !stille, fnrBekreftet: bekreftet));
        var to = Foresatt(
            les.Navn("foresatt2Navn", "navnet til den andre foresatte", felt.Foresatt2Navn, paakrevd: false),
            les.Telefon("foresatt2Telefon", "telefonnummeret til den andre foresatte", felt.Foresatt2Telefon, paakrevd: false),
            les.EnAv("foresatt2Orientert", "om den andre foresatte vet om meldingen", felt.Foresatt2Orientert, JaNei, paakrevd: !string.IsNullOrWhiteSpace(felt.Foresatt2Navn)), stille, les,
            "foresatt2Orientert", "om den andre foresatte vet om meldingen",
            les.Kort("foresatt2OrientertGrunn", "hvorfor den andre foresatte ikke vet om meldingen", felt.Foresatt2OrientertGrunn, paakrevd: felt.Foresatt2Orientert == "nei" && !stille, fnrBekreftet: bekreftet));
        var tolk = les.EnAv("behovForTolk", "om familien trenger tolk", felt.BehovForTolk, JaNei) == "ja";
        var andre = les.Fritekst("andreHjelpeinstanser", "andre som hjelper barnet", felt.AndreHjelpeinstanser, paakrevd: false, maks: 2_000, fnrBekreftet: bekreftet);
        var melding = les.Fritekst("melding", "hva du er bekymret for", felt.Melding, min: 20, fnrBekreftet: bekreftet);
        var historie = les.Fritekst("historie", "det som har hendt før", felt.Historie, paakrevd: false, fnrBekreftet: bekreftet);
        var synspunkter = les.Fritekst("andreSynspunkter", "hva andre mener", felt.AndreSynspunkter, paakrevd: false, fnrBekreftet: bekreftet);
        var egen = les.Telefon("telefon", "telefonnummeret ditt", felt.Telefon);
        if (les.Hinder is { } hinder) return hinder;

        var navngitt = new Meldingsbarn(ufoedt, barn?.Navn, barn?.Fnr, barn?.Foedt, telefon?.Tekst, adresse?.Tekst, barnVet, barnGrunn);
        return new Lest(
            new Meldingsinnhold(fare, vold, grunn!.Value, kommune!, navngitt, [.. new[] { en, to }.OfType<Meldingsforesatt>()], tolk, andre?.Tekst, melding!.Tekst, historie?.Tekst, synspunkter?.Tekst, egen!.Tekst),
            barn?.Kjent, felt.GjelderLeder == "ja");
    }

    private sealed record Funnet(Domain.Barn? Kjent, string? Navn, string? Fnr, DateOnly? Foedt, Adressebeskyttelse Beskyttelse);

    // From the roster with what the kommune knows; typed, it is what was typed, and what the kommune knows is not told.
    private async Task<Funnet?> Barnet(Meldingsfelter felt, Inndata les, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(felt.Barn))
        {
            if (les.Id("barn", "barnet", felt.Barn) is not { } valgt) return null;
            var id = new BarnId(valgt);
            if (await db.Barn.SynligPaaLista(db, innlogget.Subjekt, rammer.Nye().Naa.Dag).FirstOrDefaultAsync(b => b.Id == id, ct) is { } kjent)
            {
                await hvelv.Klargjoer(kjent.Kommune, [id], ct);
                return new Funnet(kjent, kjent.Navn.Tekst, kjent.Fnr?.Tekst, kjent.Foedt, kjent.Adressebeskyttelse);
            }

            les.Feil(Hindre.VerdiUgyldig, "barn", "barnet");
            return null;
        }

        var utenNummer = string.IsNullOrWhiteSpace(felt.BarnFnr);
        var navn = les.Navn("barnNavn", "navnet til barnet", felt.BarnNavn);
        var foedt = les.Dato("barnFoedt", "fødselsdatoen", felt.BarnFoedt, paakrevd: utenNummer, tidligst: new DateOnly(1900, 1, 1), ikkeFramtid: true);
        var fnr = les.Fnr("barnFnr", "fødselsnummeret", felt.BarnFnr, paakrevd: false, konfigurasjon.TillaterSyntetiske);
        var indeks = fnr is { } nummer ? hvelv.Indeks(innlogget.Kommune, nummer.Siffer) : null;
        var funnet = indeks is null ? null : await db.Barn.FirstOrDefaultAsync(b => b.FnrIndeks == indeks, ct);
        return new Funnet(funnet, navn?.Tekst, fnr?.Siffer, foedt ?? fnr?.Foedselsdato, Adressebeskyttelse.Ingen);
    }

    private static Meldingsforesatt? Foresatt(Fortrolig? navn, Fortrolig? telefon, string? svar, bool stille, Inndata les, string felt, string etikett, Fortrolig? grunn)
    {
        if (navn is null) return null;
        var (vet, hvorfor) = Orientert(svar, stille, les, felt, etikett, grunn);
        return new(navn.Tekst, telefon?.Tekst, vet, hvorfor);
    }

    private static (bool Vet, string? Grunn) Orientert(string? svar, bool stille, Inndata les, string felt, string etikett, Fortrolig? grunn)
    {
        if (svar == "ja" && stille) les.Feil(Hindre.ForesatteSkalIkkeVite, felt, etikett);
        return svar == "ja" ? (true, null) : (false, grunn?.Tekst ?? (stille ? Meldingsinnhold.VoldsgrunnTilIkkeOrientert : null));
    }
}
