using System.Globalization;
using System.Reflection;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>Each case that can be put to the reader, with its code and both sentences.</summary>
public sealed class DaarligeInndataTests
{
    // How the use cases read the fields: the same calls, with the bounds that the field has.
    private static readonly Dictionary<string, Func<Inndata, string?, string?>> Felter = new()
    {
        ["barn.foedselsnummer"] = (les, verdi) =>
        {
            var fnr = les.Fnr("barnFnr", "fødselsnummeret", verdi, paakrevd: true, tillatSyntetisk: true);
            if (fnr is { } lest) les.Alder("barnFnr", "barnet", Barn(lest.Foedselsdato).Alder(les.Naa.Dag), maksAlder: 24);
            return fnr?.Siffer;
        },
        ["barn.navn"] = (les, verdi) => les.Navn("barnNavn", "navnet til barnet", verdi)?.Tekst,
        ["uro.beskrivelse"] = (les, verdi) => les.Fritekst("beskrivelse", "hva du har sett eller hørt", verdi, min: 10)?.Tekst,
        ["soek.q"] = (les, verdi) => les.Soek(verdi),
        ["uro.observertDato"] = (les, verdi) => Dag(les.Dato("observertDato", "dagen du så eller hørte det", verdi, ikkeFramtid: true)),
        ["tiltak.frist"] = (les, verdi) => Dag(les.Dato("frist", "fristen", verdi, ikkeFortid: true)),
        ["samtykke.gyldigTil"] = (les, verdi) => Dag(les.Dato("gyldigTil", "siste dag", verdi, senest: les.Naa.Dag.AddMonths(12), ikkeFortid: true)),
        ["tiltak.slutt"] = (les, verdi) =>
        {
            var (slutt, start) = (verdi!.Split(" (start ")[0], verdi.Split(" (start ")[1].TrimEnd(')'));
            var dag = les.Dato("slutt", "sluttdatoen", slutt);
            les.Rekkefoelge("slutt", "sluttdatoen", les.Dato("start", "startdatoen", start), dag);
            return Dag(dag);
        },
        ["foresatt.epost"] = (les, verdi) => les.Epost("epost", "e-postadressen", verdi)?.Tekst,
        ["foresatt.mobil"] = (les, verdi) => les.Telefon("mobil", "mobilnummeret", verdi)?.Tekst,
        ["enhet.orgnr"] = (les, verdi) => les.Orgnr("orgnr", "organisasjonsnummeret", verdi),
        ["uro.nivaa"] = (les, verdi) => les.EnAv("nivaa", "nivået", verdi, ["0", "1", "2", "3"]),
        ["uro.kategori"] = (les, verdi) => les.Valg<Gjelder>("gjelder", "hvem uroen gjelder", verdi)?.ToString(),
        ["side.stoerrelse"] = (les, verdi) => les.Tall("stoerrelse", "antall per side", verdi, 1, 200)?.ToString(CultureInfo.InvariantCulture),
        ["sorter"] = (les, verdi) => les.EnAv("sorter", "sorteringen", verdi, ["navn", "frist"]),
    };

    // What is kept when it is not what was typed.
    private static readonly Dictionary<string, string> Lagret = new()
    {
        ["BI-007"] = "12901573091",
        ["BI-037"] = "Åsa",
        ["BI-082"] = "07.05.2026",
        ["BI-088"] = "22.11.2026",
        ["BI-099"] = "ola@xn--smna-gra.kommune.no",
    };

    public static TheoryData<string> Tilfeller => [.. DaarligeInndata.For(typeof(DaarligeInndataTests)).Select(t => t.Id)];

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public void Faar_svaret_som_er_skrevet_ned(string id)
    {
        var tilfelle = DaarligeInndata.Med(id);
        var verdi = tilfelle.Tekst;
        var les = new Inndata(DaarligeInndata.Naa);

        var lest = Felter[tilfelle.Felt](les, verdi);

        if (tilfelle.Kode == "INGEN")
        {
            Assert.Null(les.Hinder);
            Assert.Equal(Lagret.GetValueOrDefault(id, verdi!), lest);
            return;
        }

        var hinder = Assert.IsType<Hinder>(les.Hinder);
        Assert.Empty(hinder.Flere);
        Assert.Equal((tilfelle.Kode, tilfelle.Bokmaal, tilfelle.Nynorsk), (hinder.Kode, hinder.Bokmaal, hinder.Nynorsk));
        Assert.Equal(hinder.Kode == "FNR_I_TEKST" ? Hinderslag.Bekreft : Hinderslag.Verdi, hinder.Slag);
        Assert.DoesNotContain('{', hinder.Tekst(Maalform.Bokmaal, tekst => tekst));
        Assert.DoesNotContain('{', hinder.Tekst(Maalform.Nynorsk, tekst => tekst));
        if (tilfelle.Omraade is "fnr" or "navn" or "fritekst" && verdi is { Length: > 3 }) Assert.DoesNotContain(verdi, hinder.Forklaring, StringComparison.Ordinal);
    }

    [Fact]
    public void Hvert_tilfelle_proeves_eller_venter_paa_noe_som_er_navngitt()
    {
        Assert.Equal(161, DaarligeInndata.Alle.Count);
        Assert.Equal(161, DaarligeInndata.Alle.DistinctBy(t => t.Id).Count());
        Assert.All(DaarligeInndata.Alle, t => Assert.True(t.Proeves is null != t.Del is null, $"{t.Id} has neither or both of proeves and del."));
        Assert.All(DaarligeInndata.Alle, t => Assert.True(t.Del is null || DaarligeInndata.Deler.Contains(t.Del), t.Id));
    }

    [Fact]
    public void Felt_som_leses_her_venter_ikke_paa_noe() =>
        Assert.DoesNotContain(DaarligeInndata.Alle, t => t.Del is not null && t.Omraade is "fnr" or "navn" or "dato" or "felt" or "fritekst");

    [Fact]
    public void Hver_setning_er_den_samme_i_koden_og_i_lista()
    {
        var kjente = typeof(Hindre).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(felt => felt.GetValue(null)).OfType<Hinder>().Where(hinder => DaarligeInndata.Meldinger.ContainsKey(hinder.Kode)).ToList();

        Assert.True(kjente.Count > 30, $"Only {kjente.Count} sentences were compared.");
        Assert.All(kjente, hinder => Assert.True(DaarligeInndata.SierDetSamme(hinder), hinder.Kode));
    }

    [Fact]
    public void D_nummer_baerer_foedselsdagen() =>
        Assert.Equal(new DateOnly(2014, 9, 15), Foedselsnummer.Les(DaarligeInndata.Med("BI-011").Tekst!, tillatSyntetisk: true).Fnr!.Value.Foedselsdato);

    [Fact]
    public void Det_usynlige_tegnet_faar_nummeret_det_har_i_navnet()
    {
        var les = new Inndata(DaarligeInndata.Naa);
        _ = les.Navn("barnNavn", "navnet til barnet", DaarligeInndata.Med("BI-042").Tekst);
        Assert.Contains("tegn nummer 4.", les.Hinder!.Forklaring, StringComparison.Ordinal);
    }

    private static Barn Barn(DateOnly foedt) =>
        new() { Kommune = default, Id = BarnId.Ny(), Navn = Fortrolig.Av("Ola"), Foedt = foedt };

    private static string? Dag(DateOnly? dag) => dag?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
