using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The kommune's own templates of a referat: one for each arena that has one, and the common for the rest.</summary>
public sealed class ReferatmalTests
{
    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private const string Del = "{ overskrift: Alt, fra: [barnets_syn, foresattes_syn, forrige_tiltak, notat, raad, beslutning] }";

    private static KeyValuePair<string, string?> Kommuner(string maler) => new("Bti:Kommuner", Kommunefiler.Med("referatmaler.yml", fil => fil.Contains("How Søndre Land writes", StringComparison.Ordinal) ? maler : fil));

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Referatet_foelger_malen_til_arenaen_og_et_uten_annet_enn_overskrifter_tas_ikke_imot(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var kontakt = await vert.MedDatabasen(db => db.Moetearenaer.Where(a => a.Kode == "kontaktmoete").Select(a => a.Id).SingleAsync());
        var (sak, moete) = (await vert.Anonym(), await vert.Moetet());
        var barnehagens = (await vert.Som(Team.Siri, new MeldSak("anonym", Team.Felter(kontakt), "ja", Noekkel.Ny()))).Verdi!.Sak;
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        Assert.Null((await vert.Som(Team.Helse, new NoterISak(sak, "raad", "En fast voksen.", Noekkel.Ny()))).Hinder);

        Assert.Equal("Hva barnet viser oss", (await vert.Som(Team.Siri, new VisSak(barnehagens))).Verdi!.Mal.Deler[0].Overskrift);
        var svar = (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi!;
        Assert.Equal("Det barnet mener", svar.Mal.Deler[0].Overskrift);
        Assert.Contains("Teamets råd\nEn fast voksen.", svar.Mal.Utkast(svar.Innlegg.Select(i => (Inndata.Verdi<Saksinnleggslag>(i.Slag), i.Tekst))), StringComparison.Ordinal);

        vert.Klokke.Still(14.Januar(2026).Kl(11));
        async Task<Hinder?> Godkjenn(string referat) => (await vert.Som(Team.Koordinator, new GodkjennReferat(sak, referat, null, Noekkel.Ny()))).Hinder;
        Assert.Equal("PAAKREVD referat", await Godkjenn(svar.Mal.Utkast([])) is { } nei ? $"{nei.Kode} {nei.Felt}" : null);
        Assert.Null(await Godkjenn("Teamets råd\nEn fast voksen."));
        Assert.Equal([new("Teamets råd", "En fast voksen.")], (await vert.Som(Team.Koordinator, new VisSak(sak))).Verdi! is { Referat: { } referat } lukket ? lukket.Mal.Les(referat) : []);
    }

    [Theory]
    [InlineData("[droeftingsteam]", "Alt")]
    [InlineData("[kontaktmoete]", "Det barnet mener")]
    [InlineData("[]", "Alt")]
    public async Task En_mal_gjelder_en_arena_et_slag_eller_alle_andre(string gjelder, string overskrift)
    {
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9), [Kommuner($"maler:\n  - gjelder: {gjelder}\n    deler: [{Del}]\n")]);
        Assert.Equal(overskrift, vert.Oppsett.Referatmal("droeftingsteam", Arenaslag.Droeftingsteam).Deler[0].Overskrift);
    }

    [Theory]
    [InlineData("[teamet]", Del, "«teamet»")]
    [InlineData("[]", "{ overskrift: Alt, fra: [barnets_syn, foresattes_syn, forrige_tiltak, notat, raad] }", "«beslutning»")]
    [InlineData("[]", Del + ", { overskrift: Mer, fra: [notat] }", "«notat»")]
    [InlineData("[]", Del + ", { overskrift: ALT }", "samme overskrift")]
    [InlineData("[]", Del + ", { overskrift: ' ' }", "overskrift")]
    public async Task En_mal_som_ikke_kan_brukes_stopper_starten_og_sier_hvorfor(string gjelder, string deler, string sagt)
    {
        var feil = await Assert.ThrowsAnyAsync<Exception>(() => Testvert.Start(Databaseslag.Sqlite, Team.Idag.Kl(9), [Kommuner($"maler:\n  - gjelder: {gjelder}\n    deler: [{deler}]\n")]));
        Assert.Contains("3447-soendre-land/referatmaler.yml kan ikke brukes", feil.ToString(), StringComparison.Ordinal);
        Assert.Contains(sagt, feil.ToString(), StringComparison.Ordinal);
    }
}
