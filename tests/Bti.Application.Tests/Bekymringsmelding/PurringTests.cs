using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>A melding that is not sent, and one that is not delivered, are told of until somebody does something; and of what, nobody reads.</summary>
public sealed class PurringTests
{
    private const Databaseslag Sqlite = Databaseslag.Sqlite, PostgreSql = Databaseslag.PostgreSql;
    private const string Leder = Melderen.Leder, Siri = Melderen.Siri;

    private static async Task Til(Testvert vert, DateOnly dag, int time = 6)
    {
        vert.Klokke.Still(dag.Kl(time));
        _ = await vert.Barnevern();
        _ = await vert.Sveip();
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Den_som_ikke_har_sendt_minnes_hver_arbeidsdag_til_det_er_gjort(Databaseslag slag)
    {
        // A Friday.
        await using var vert = await Testvert.Start(slag, 6.Februar(2026).Kl(15));
        var (sendes, slettes) = (await vert.SkrivMelding(), await vert.SkrivMelding());
        var versjon = (await vert.Som(Siri, new VisMelding(sendes))).Verdi!.Versjon;
        await Til(vert, 6.Februar(2026), 23);
        await Til(vert, 8.Februar(2026));
        Assert.Empty(await vert.Fortalt(sendes));

        await using var annen = vert.EnMaskinTil();
        vert.Klokke.Still(9.Februar(2026).Kl(6));
        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip());
        await Til(vert, 9.Februar(2026), 12);
        var varsel = Assert.Single(await vert.Fortalt(sendes));
        Assert.Equal((await vert.Ansatt(Siri), Varselslag.Sending, null, false), (varsel.Mottaker, varsel.Slag, varsel.SomRolle, varsel.GaarStraks));
        var linje = (await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer[0];
        Assert.Equal((null, null, "", "/meldinger"), (linje.Tekst, linje.Barn, linje.Enhet, linje.Sti));

        // To be reminded does not change what she is writing, and to go on writing does not put it off.
        Assert.Null((await vert.Som(Siri, new EndreMelding(sendes, Melderen.Skjema, versjon, Noekkel.Ny()))).Hinder);
        await Til(vert, 10.Februar(2026));
        Assert.Equal((2, 2), ((await vert.Fortalt(sendes)).Count, (await vert.Fortalt(slettes)).Count));
        Assert.Null((await vert.Som(Siri, new SendMelding(sendes, Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new SlettMelding(slettes, Noekkel.Ny()))).Hinder);
        await Til(vert, 11.Februar(2026));
        await Til(vert, 12.Februar(2026));
        Assert.Equal(2, (await vert.Fortalt(sendes)).Count(v => v.ErOmUsendt));
        Assert.Empty(await vert.Fortalt(slettes));
        Assert.All(await vert.Fortalt(sendes), v => Assert.True(v.Mottaker == varsel.Mottaker || !v.ErOmUsendt));
    }

    [Fact]
    public async Task Mens_hun_er_borte_venter_det_og_lederen_faar_ikke_vite_det()
    {
        await using var vert = await Testvert.Start(Sqlite, 6.Februar(2026).Kl(15));
        var melding = await vert.SkrivMelding();
        Assert.Null((await vert.Som(Siri, new MeldFravaer(await vert.Ansatt(Siri), "09.02.2026", "10.02.2026", null, Noekkel.Ny()))).Hinder);
        await Til(vert, 9.Februar(2026));
        await Til(vert, 10.Februar(2026));
        Assert.Empty(await vert.Fortalt(melding));
        await Til(vert, 11.Februar(2026));
        Assert.Equal(await vert.Ansatt(Siri), Assert.Single(await vert.Fortalt(melding)).Mottaker);
        Assert.Equal(0, (await vert.Som(Leder, new TellVarsler())).Verdi!.Uleste);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Det_en_som_har_sluttet_ikke_sendte_faar_lederen_vite_om_en_gang_og_ikke_hva_det_er(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 6.Februar(2026).Kl(15));
        var (melding, omLederen) = (await vert.SkrivMelding(), await vert.SkrivMelding(Melderen.Skjema with { GjelderLeder = "ja" }));
        Assert.Null((await vert.Som(Leder, new MeldSluttet(await vert.Ansatt(Siri), "09.02.2026", Noekkel.Ny()))).Hinder);
        await Til(vert, 9.Februar(2026));
        Assert.Equal(await vert.Ansatt(Siri), Assert.Single(await vert.Fortalt(melding)).Mottaker);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisSending(melding))).Hinder);

        await using var annen = vert.EnMaskinTil();
        vert.Klokke.Still(10.Februar(2026).Kl(6));
        _ = await Task.WhenAll(vert.Sveip(), annen.Sveip(), vert.Sveip());
        foreach (var dag in new[] { 11, 12, 16 }) await Til(vert, dag.Februar(2026));
        var fortalt = (await vert.Fortalt(melding)).Where(v => !v.ErOmUsendt).ToList();
        Assert.Equal((await vert.Ansatt(Leder), Rolle.Enhetsleder), (Assert.Single(fortalt).Mottaker, fortalt[0].SomRolle));
        Assert.Equal((2, Rolle.BtiKoordinator), ((await vert.Fortalt(omLederen)).Count, (await vert.Fortalt(omLederen))[^1].SomRolle));

        var linje = Assert.Single((await vert.Som(Leder, new VisVarsler())).Verdi!.Linjer);
        Assert.Equal((Varselslag.Sending, null, $"/meldinger/{melding.Verdi}"), (linje.Slag, linje.Barn, linje.Sti));
        var sending = await vert.Sending(melding, Leder);
        Assert.Equal(("Siri Haugen", Meldingstilstand.Utkast, true, false), (sending.Melder, sending.Tilstand, sending.MelderHarSluttet, sending.KanLeses));
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisMelding(melding))).Hinder);
        Assert.Empty((await vert.Som(Leder, new VisMeldinger())).Verdi!.Enhetens!);
        Assert.Equal(Hindre.IkkeFunnet, (await vert.Som(Leder, new VisSending(omLederen))).Hinder);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Det_som_er_begynt_og_ikke_fylt_ut_minnes_om_til_det_er_forkastet(Databaseslag slag)
    {
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(slag, 3.Februar(2026).Kl(15), kasse.Innstillinger);
        var felt = new Dictionary<string, string> { ["melding"] = "Lea sier at hun blir slått." };
        Assert.Null((await vert.Som(Siri, new LagreUtkast(Skjemanavn.Bekymringsmelding, felt, Guid.CreateVersion7().ToString(), Noekkel.Ny()))).Hinder);
        Assert.Null((await vert.Som(Siri, new LagreUtkast("uro", felt, Guid.CreateVersion7().ToString(), Noekkel.Ny()))).Hinder);
        _ = await vert.MedDatabasen(async db =>
        {
            await Nattkontroll.Sikre(db, vert.Klokke.Naa, straks: true, CancellationToken.None);
            return await db.SaveChangesAsync();
        });
        await Til(vert, 3.Februar(2026), 23);
        Assert.Equal(0, await vert.Tell("varsel"));
        for (var dag = 4.Februar(2026); dag <= 9.Februar(2026); dag = dag.AddDays(1))
        {
            foreach (var time in new[] { 1, 12 })
            {
                await Til(vert, dag, time);
                _ = await vert.Post();
            }
        }

        // Wednesday to Friday, and Monday.
        Assert.Equal(4, (await vert.Som(Siri, new TellVarsler())).Verdi!.Uleste);
        Assert.All((await vert.Som(Siri, new VisVarsler())).Verdi!.Linjer, l => Assert.Equal((Varselslag.Sending, null, "/meldinger"), (l.Slag, l.Barn, l.Sti)));
        Assert.NotNull((await vert.Som(Siri, new VisMeldinger())).Verdi!.Begynt);
        Assert.NotEmpty(kasse.Mottatt);
        Assert.All(kasse.Mottatt, brev => Assert.DoesNotContain("melding", brev.Lesbart, StringComparison.OrdinalIgnoreCase));

        Assert.Null((await vert.Som(Siri, new SlettUtkast(Skjemanavn.Bekymringsmelding, Noekkel.Ny()))).Hinder);
        await Til(vert, 10.Februar(2026));
        Assert.Equal(0, (await vert.Som(Siri, new TellVarsler())).Verdi!.Uleste);
        Assert.Null((await vert.Som(Siri, new VisMeldinger())).Verdi!.Begynt);
    }

    [Theory, InlineData(Sqlite), InlineData(PostgreSql)]
    public async Task Det_som_ikke_er_levert_varsles_to_hver_dag_til_noen_sier_hvem_som_tok_imot(Databaseslag slag)
    {
        // A Thursday, and so on through the weekend.
        await using var vert = await Testvert.Start(slag, 5.Februar(2026).Kl(11));
        var melding = await vert.SendMelding();
        Assert.Equal(Hindre.MeldingenErIkkeSendt, (await vert.Som(Siri, new OverleverMelding(await vert.SkrivMelding(), "Eli Rust", Noekkel.Ny()))).Hinder);
        for (var dag = 0; dag < 5; dag++)
        {
            foreach (var time in new[] { 9, 16, 22 }) await Til(vert, 5.Februar(2026).AddDays(dag), dag == 0 ? Math.Max(time, 15) : time);
            Assert.Equal([.. Enumerable.Repeat((Rolle?)null, dag + 1), .. Enumerable.Repeat((Rolle?)Rolle.Enhetsleder, dag + 1)], (await vert.Fortalt(melding)).Select(v => v.SomRolle).Order());
        }

        // Sent again, it has its four hours.
        Assert.All(await vert.Fortalt(melding), v => Assert.True(v.GaarStraks));
        Assert.Null((await vert.Som(Siri, new SendMeldingPaaNytt(melding, Noekkel.Ny()))).Hinder);
        await Til(vert, 10.Februar(2026), 1);
        Assert.Equal(10, (await vert.Fortalt(melding)).Count);
        await Til(vert, 10.Februar(2026), 3);
        Assert.Equal(12, (await vert.Fortalt(melding)).Count);

        Assert.Null((await vert.Som(Leder, new OverleverMelding(melding, "Eli Rust", Noekkel.Ny()))).Hinder);
        Assert.Equal(Hindre.MeldingenErLevert, (await vert.Som(Siri, new OverleverMelding(melding, "Eli Rust", Noekkel.Ny()))).Hinder);
        await Til(vert, 11.Februar(2026), 9);
        await Til(vert, 12.Februar(2026), 9);
        Assert.Equal(12, (await vert.Fortalt(melding)).Count);
    }

    [Fact]
    public async Task Det_sendekanalen_har_gitt_opp_kan_ogsaa_leveres_paa_en_annen_maate()
    {
        await using var fiks = await Fikssimulator.Start();
        fiks.Gjoer = (_, _) => Mottak.ErNede;
        await using var vert = await Testvert.Start(Sqlite, 3.Februar(2026).Kl(11), new Dictionary<string, string?>(fiks.Innstillinger) { ["Bti:Barnevern:Forsoek"] = "2" });
        var melding = await vert.SendMelding();
        await vert.LaGaa(TimeSpan.FromHours(1.5));
        Assert.Equal(Meldingstilstand.Feilet, (await vert.Sending(melding)).Tilstand);
        await Til(vert, 4.Februar(2026), 16);
        Assert.Equal(4, (await vert.Fortalt(melding)).Count);
        Assert.Null((await vert.Som(Siri, new OverleverMelding(melding, "Eli Rust", Noekkel.Ny()))).Hinder);
        await Til(vert, 5.Februar(2026), 16);
        Assert.Equal(4, (await vert.Fortalt(melding)).Count);
    }
}
