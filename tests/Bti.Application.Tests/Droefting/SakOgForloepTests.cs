using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A named case follows its forloep: when the child changes unit, the stafett is handed over, the forloep is closed, and the child is deleted.</summary>
public sealed class SakOgForloepTests
{
    private const string Ola = "ola.myhre";
    private const string Styrer = "marit.sveen";

    public static TheoryData<Databaseslag> Databaser => [Databaseslag.Sqlite, Databaseslag.PostgreSql];

    private static Task<BarnId> Barnet(Testvert vert, ForloepId forloep) => vert.MedDatabasen(db => db.Forloep.Where(f => f.Id == forloep).Select(f => f.Barn).SingleAsync());

    private static async Task<ArenamoeteId> Publisert(Testvert vert, DroeftingssakId sak)
    {
        var moete = await vert.Moetet();
        await vert.PaaLista(sak, moete);
        await vert.Publiser(moete);
        return moete;
    }

    private static async Task Overta(Testvert vert, ForloepId forloep, string fra, string til)
    {
        Assert.Null((await vert.Som(fra, new TilbyStafett(forloep, (await vert.Ansatt(til)).Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(til, new BesvarStafett(forloep, "aksepter", Noekkel.Ny()))).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_nye_enheten_leser_ikke_saken_foer_familien_har_sagt_ja_til_loggen(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        var ola = await vert.Ansatt(Ola);
        var (skolen, rektor) = await vert.MedDatabasen(async db =>
        {
            var enhet = (await db.Ansatte.FirstAsync(a => a.Id == ola)).Enhet;
            return (enhet, (await db.Ansatte.FirstAsync(a => a.Enhet == enhet && a.Rolle == Rolle.Enhetsleder)).Brukernavn);
        });
        vert.Klokke.Gaa(TimeSpan.FromHours(1));
        Assert.Null((await vert.Som(Styrer, new FlyttBarn(await Barnet(vert, forloep), skolen.Verdi.ToString(), null, "1A", Noekkel.Ny()))).Hinder);
        _ = await vert.Sveip();
        await Overta(vert, forloep, rektor, Ola);

        Assert.True((await vert.Som(Ola, new VisForloep(forloep))).Verdi!.LoggenVenter);
        var venter = (await vert.Som(Ola, new VisSak(sak))).Verdi!;
        Assert.Equal((null, null, null, 0, 0), (venter.Spoersmaal, venter.Proevd, venter.Deltar, venter.Stemmene.Count, venter.Tiltak.Count));
        var linje = Assert.Single((await vert.Som(Ola, new VisMoeter())).Verdi!.Saker);
        Assert.Equal((sak, "Ada Prøve", null), (linje.Sak, linje.Barn, linje.Utdrag));

        foreach (var hvem in new[] { 0, 1 }) Assert.Null(await ForloepTests.Svar(vert, forloep, hvem, "ja", av: Ola));
        Assert.NotNull((await vert.Som(Ola, new VisSak(sak))).Verdi!.Spoersmaal);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Den_som_faar_stafetten_faar_moetet_og_varslene_og_den_som_gir_den_fra_seg_mister_dem(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        var moete = await Publisert(vert, sak);
        var siri = await vert.Ansatt(Team.Siri);
        var kollega = await vert.MedDatabasen(async db =>
        {
            var enhet = (await db.Ansatte.FirstAsync(a => a.Id == siri)).Enhet;
            return (await db.Ansatte.FirstAsync(a => a.Enhet == enhet && a.Id != siri && a.Rolle == Rolle.Barnehagelaerer)).Brukernavn;
        });
        async Task<int> Varsler(string hvem) => (await vert.Som(hvem, new VisVarsler())).Verdi!.Linjer.Count(l => l.Slag is Varselslag.Moete);
        var foer = await Varsler(Team.Siri);
        await Overta(vert, forloep, Team.Siri, kollega);

        Assert.Equal((null, null), ((await vert.Som(kollega, new VisSak(sak))).Hinder, (await vert.Som(kollega, new VisMoete(moete))).Hinder));
        Assert.Equal((Hindre.IkkeFunnet, Hindre.IkkeFunnet), ((await vert.Som(Team.Siri, new VisSak(sak))).Hinder, (await vert.Som(Team.Siri, new VisMoete(moete))).Hinder));
        var versjon = (await vert.Som(Team.Koordinator, new VisMoete(moete))).Verdi!.Versjon;
        Assert.Null((await vert.Som(Team.Koordinator, new FlyttMoete(moete, "15.01.2026", "10.00", "Kantina", versjon, Noekkel.Ny()))).Hinder);
        Assert.Equal((foer, 1), (await Varsler(Team.Siri), await Varsler(kollega)));
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Et_forloep_avsluttes_ikke_mens_det_skal_droeftes(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        await vert.Anonym();
        Assert.Null((await vert.Som(Team.Siri, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil leke.", null, Noekkel.Ny()))).Hinder);
        AvsluttForloep Avslutt() => new(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny());
        Assert.Equal(Hindre.SkalDroeftes, (await vert.Som(Team.Siri, Avslutt())).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, Avslutt())).Hinder);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Kladder_om_en_navngitt_sak_er_barnets_og_borte_naar_det_er_slettet(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var (forloep, sak) = await vert.Navngitt(("helsestasjon", null));
        var (anonym, barn) = (await vert.Anonym(), await Barnet(vert, forloep));
        string[] kladder = [$"referat-{sak.Verdi}", $"sak-{sak.Verdi}", $"referat-{anonym.Verdi}"];
        foreach (var kladd in kladder) Assert.Null((await vert.Som(Team.Siri, new LagreUtkast(kladd, new Dictionary<string, string> { ["referat"] = "Ada sa" }, Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()))).Hinder);
        Assert.Equal([barn, barn, null], await vert.MedDatabasen(async db => (await db.Utkast.ToListAsync()).OrderBy(u => Array.IndexOf(kladder, u.Skjema)).Select(u => u.Barn).ToList()));

        Assert.Null((await vert.Som(Team.Siri, new SkrivInnlegg(forloep, "barnets_stemme", "12.01.2026", "Jeg vil leke.", null, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new TrekkSak(sak, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new AvsluttForloep(forloep, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny()))).Hinder);
        vert.Klokke.Still(13.Januar(2036).Kl(9));
        Assert.Null((await vert.Som(Styrer, new BeOmSletting(barn, "avlevert", "2036/1204-3", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som("odd.dokken", new GodkjennSletting(barn, "2036/1204-3", Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Team.Siri, new HentUtkast(kladder[0]))).Verdi!.Felt);
        Assert.NotNull((await vert.Som(Team.Siri, new HentUtkast(kladder[2]))).Verdi!.Felt);
    }

    [Theory]
    [MemberData(nameof(Databaser))]
    public async Task Innsynet_i_et_forloep_viser_bare_sakene_i_det(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, Team.Idag.Kl(9));
        var ((foerste, sak), (andre, _)) = (await vert.Navngitt(("helsestasjon", null)), await vert.Navngitt(("helsestasjon", null)));
        Assert.Null((await vert.Som(Team.Siri, new VisSak(sak))).Hinder);
        await vert.MedDatabasen(async db =>
        {
            // The forloep that is over, and the one that is now: of the same child.
            var (gammelt, nytt) = (await db.Forloep.FirstAsync(f => f.Id == foerste), await db.Forloep.FirstAsync(f => f.Id == andre));
            db.Entry(gammelt).Property("ErAapent").CurrentValue = false;
            _ = await db.SaveChangesAsync();
            db.Entry(nytt).Property(f => f.Barn).CurrentValue = gammelt.Barn;
            return await db.SaveChangesAsync();
        });
        async Task<bool> Droeftet(ForloepId forloep) => (await vert.Som(Team.Siri, new VisInnsyn(forloep))).Verdi!.Linjer.Any(l => l.Kategori is Innsynskategori.Droeftet);
        Assert.Equal((true, false), (await Droeftet(foerste), await Droeftet(andre)));
    }
}
