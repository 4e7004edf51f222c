using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Testdata;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A child one is barred from answers as one that is not there, in form and API.</summary>
public sealed class SkjermingTests(Vert vert) : IClassFixture<Vert>
{
    [Fact]
    public async Task Den_som_er_inhabil_faar_samme_svar_som_om_barnet_ikke_fantes()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        using var meldt = await siri.Send($"/api/forloep/{forloep}/inhabil", new { grunn = "Tante til barnet." });
        meldt.EnsureSuccessStatusCode();

        using var nektet = await siri.Hent($"/api/forloep/{forloep}");
        using var finnesIkke = await siri.Hent($"/api/forloep/{Guid.CreateVersion7()}");
        await nektet.ErSvaret(DaarligeInndata.Med("BI-120"));
        Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nektet.Content.ReadAsByteArrayAsync());
        using var nettleser = await Nettleser.Som(vert, "Siri Haugen");
        using var side = await nettleser.Hent($"/forloep/{forloep}");
        Assert.Equal(DaarligeInndata.Med("BI-120").Status, (int)side.StatusCode);
    }

    [Fact]
    public async Task Et_barn_med_strengt_fortrolig_adresse_svarer_som_et_som_ikke_finnes_ogsaa_i_en_noedsituasjon()
    {
        using var siri = vert.Som(Sak.Siri);
        var forloep = await siri.StartForloep();
        var stor = forloep.ToUpperInvariant();
        await vert.Utfoer($"update barn set adressebeskyttelse = 'strengt_fortrolig' where id = (select barn from forloep where id = '{stor}')");
        using var leder = vert.Som("marit.sveen");
        using var helse = vert.Som("guro.kjos");
        foreach (var sti in new[] { "", "/oversikt", "/stafett", "/habilitet" })
        {
            using var nektet = await leder.Hent($"/api/forloep/{forloep}{sti}");
            await nektet.ErSvaret(DaarligeInndata.Med("BI-123"));
        }

        var (foer, varslet) = (await vert.Tell("noedinnsyn"), await vert.Tell("varsel"));
        var noed = new { grunn = "akutt_hendelse", begrunnelse = "Barnet kom alene og er sykt." };
        using var nei = await helse.Send($"/api/barn/{await vert.Barn(stor)}/noedinnsyn", noed);
        using var finnesIkke = await helse.Send($"/api/barn/{Guid.CreateVersion7()}/noedinnsyn", noed);
        await nei.ErSvaret(DaarligeInndata.Med("BI-124"));
        Assert.Equal(await finnesIkke.Content.ReadAsByteArrayAsync(), await nei.Content.ReadAsByteArrayAsync());
        Assert.Equal((foer, varslet), (await vert.Tell("noedinnsyn"), await vert.Tell("varsel")));
    }

    [Theory, InlineData("fortrolig", 60), InlineData("strengt_fortrolig", 63)]
    public async Task En_uro_med_nummeret_til_et_skjermet_barn_svarer_byte_for_byte_som_med_et_nummer_ingen_har(string beskyttelse, int plass)
    {
        var numre = Enumerable.Range(500, 400).Select(n => Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), n)).OfType<Foedselsnummer>().Skip(plass).Take(2).Select(n => n.Siffer).ToList();
        static Dictionary<string, string> Om(string navn, string fnr)
        {
            Dictionary<string, string> felt = new(Sak.Uro) { ["barnNavn"] = navn, ["barnFnr"] = fnr, ["delMedLeder"] = "ja" };
            _ = felt.Remove("barnFoedt");
            return felt;
        }

        using var helse = vert.Som("guro.kjos");
        using var kjent = await helse.Send("/api/uro", Om("Ada Registrert", numre[0]));
        await vert.Utfoer($"update barn set adressebeskyttelse = '{beskyttelse}' where id = (select barn from uro where id = '{(await kjent.Innhold()).GetProperty("uro").GetString()!.ToUpperInvariant()}')");

        List<string> svar = [];
        foreach (var nummer in numre)
        {
            using var siri = vert.Som(Sak.Siri);
            using var marit = vert.Som("marit.sveen");
            using var hennes = await Nettleser.Som(vert, "Siri Haugen");
            using var lederens = await Nettleser.Som(vert, "Marit Sveen");
            using var skrevet = await siri.Send("/api/uro", Om("Lise Skrevet", nummer));
            var alt = await Alt(skrevet);
            var id = (await skrevet.Innhold()).GetProperty("uro").GetString()!;
            Assert.Equal(nummer == numre[0] ? 1 : 0, await vert.Tell($"uro u join barn b on b.kommune = u.kommune and b.id = u.barn where u.id = '{id.ToUpperInvariant()}' and b.adressebeskyttelse = '{beskyttelse}'"));

            // The same where the number is said afterwards.
            var utenNavn = new Dictionary<string, string>(Sak.Uro) { ["gjelder"] = "ikke_navngitt", ["delMedLeder"] = "ja" };
            foreach (var felt in new[] { "barnNavn", "barnFoedt" }) _ = utenNavn.Remove(felt);
            using var ingen = await siri.Send("/api/uro", utenNavn);
            var siden = (await ingen.Innhold()).GetProperty("uro").GetString()!;
            using var knyttet = await siri.Send($"/api/uro/{siden}/barn", new { barnNavn = "Lise Skrevet", barnFnr = nummer });
            alt += await Alt(knyttet);
            foreach (var uro in new[] { id, siden })
            {
                foreach (var klient in new[] { siri, marit })
                {
                    using var lest = await klient.Hent($"/api/uro/{uro}");
                    alt += await Alt(lest);
                }

                foreach (var leser in new[] { hennes, lederens })
                {
                    foreach (var sti in new[] { "", "/samtale", "/avklaring" })
                    {
                        using var side = await leser.Hent($"/uro/{uro}{sti}");
                        alt += await Alt(side);
                    }
                }
            }

            Assert.Contains("Lise Skrevet", alt, StringComparison.Ordinal);
            Assert.DoesNotContain("Registrert", alt, StringComparison.Ordinal);
            svar.Add(alt);
        }

        Assert.Equal(svar[1], svar[0]);
    }

    // The ids, the keys of forms and the time of day differ from one uro to the next, whoever it is about; so does how many varsler one has from before.
    private static async Task<string> Alt(HttpResponseMessage svar) => Regex.Replace(
        $"{(int)svar.StatusCode} {svar.Content.Headers.ContentType}\n{(await svar.Content.ReadAsStringAsync()).Split("<main")[^1]}\n",
        "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|CfDJ8[A-Za-z0-9_-]+|T[0-9:.]+[+]00:00|kl[.] [0-9]{2}[.][0-9]{2}", "", RegexOptions.NonBacktracking);

    [Fact]
    public void Hvert_tilfelle_er_med() => Assert.Equal(["BI-120", "BI-123", "BI-124"], DaarligeInndata.For(typeof(SkjermingTests)).Select(t => t.Id));
}
