using System.Globalization;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What holds for every reader, whatever is typed.</summary>
public sealed class AlleLesereTests
{
    private const int Antall = 100_000;

    private static readonly Dictionary<string, Func<Inndata, string?, string?>> Lesere = new()
    {
        ["Fritekst"] = (les, verdi) => les.Fritekst("f", "feltet", verdi)?.Tekst,
        ["Kort"] = (les, verdi) => les.Kort("f", "feltet", verdi)?.Tekst,
        ["Navn"] = (les, verdi) => les.Navn("f", "feltet", verdi)?.Tekst,
        ["Soek"] = (les, verdi) => les.Soek(verdi),
        ["Dato"] = (les, verdi) => les.Dato("f", "feltet", verdi)?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        ["Fnr"] = (les, verdi) => les.Fnr("f", "feltet", verdi, paakrevd: true, tillatSyntetisk: true)?.Siffer,
        ["Valg"] = (les, verdi) => les.Valg<Gjelder>("f", "feltet", verdi) is { } valgt ? Inndata.Kode(valgt) : null,
        ["EnAv"] = (les, verdi) => les.EnAv("f", "feltet", verdi, ["a", "barn", "1"]),
        ["Id"] = (les, verdi) => les.Id("f", "feltet", verdi)?.ToString(),
        ["Tall"] = (les, verdi) => les.Tall("f", "feltet", verdi, 0, 9_999)?.ToString(CultureInfo.InvariantCulture),
        ["Epost"] = (les, verdi) => les.Epost("f", "feltet", verdi)?.Tekst,
        ["Telefon"] = (les, verdi) => les.Telefon("f", "feltet", verdi)?.Tekst,
        ["Orgnr"] = (les, verdi) => les.Orgnr("f", "feltet", verdi),
    };

    public static TheoryData<string> Navn => [.. Lesere.Keys];

    [Theory]
    [MemberData(nameof(Navn))]
    public void Ingen_tekst_velter_leseren_og_det_den_tar_imot_leser_den_likt_igjen(string leser)
    {
        var les = Lesere[leser];
        var tilfeldig = new Tilfeldig(20261122);
        var mottatt = 0;
        for (var n = 0; n < Antall; n++)
        {
            var verdi = tilfeldig.Tekst();
            var inndata = new Inndata(DaarligeInndata.Naa);
            var lest = les(inndata, verdi);

            Assert.True(lest is null == inndata.Hinder is not null, $"Text {n} of {leser}: a value or a hinder, never both or neither.");
            if (lest is null) continue;
            mottatt++;
            var igjen = new Inndata(DaarligeInndata.Naa);
            Assert.True(lest == les(igjen, lest) && lest.IsNormalized(), $"Text {n} of {leser} changed when it was read again.");
        }

        Assert.True(mottatt > 100, $"{leser} accepted only {mottatt}.");
    }

    [Theory]
    [MemberData(nameof(Navn))]
    public void Null_og_tom_er_det_samme(string leser)
    {
        var koder = new[] { null, "" }.Select(verdi =>
        {
            var inndata = new Inndata(DaarligeInndata.Naa);
            Assert.Null(Lesere[leser](inndata, verdi));
            return inndata.Hinder!.Kode;
        });
        Assert.Equal([leser == "Soek" ? "SOEK_KORT" : "PAAKREVD"], koder.Distinct());
    }

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    public void Spraaket_paa_maskinen_endrer_ingen_svar(string kultur)
    {
        var vanlig = Svar();
        var foer = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(kultur);
            Assert.Equal(vanlig, Svar());
        }
        finally
        {
            CultureInfo.CurrentCulture = foer;
        }
    }

    [Fact]
    public void Feilene_kommer_samlet_i_skjemaets_rekkefoelge()
    {
        var les = new Inndata(DaarligeInndata.Naa);
        _ = les.Navn("navn", "navnet", "");
        _ = les.Dato("dag", "dagen", "07.05.2026");
        _ = les.Dato("frist", "fristen", "snart");
        _ = les.Fritekst("tekst", "teksten", ".", min: 10);

        Assert.Equal([("PAAKREVD", "navn"), ("DATO_FORMAT", "frist"), ("FOR_KORT", "tekst")], les.Hinder!.Alle.Select(h => (h.Kode, h.Felt!)));
    }

    private static List<string?> Svar()
    {
        var tilfeldig = new Tilfeldig(7);
        return [.. from n in Enumerable.Range(0, 500)
                   let verdi = tilfeldig.Tekst()
                   from les in Lesere.Values
                   let inndata = new Inndata(DaarligeInndata.Naa)
                   select les(inndata, verdi) ?? inndata.Hinder!.Forklaring];
    }
}
