#pragma warning disable CA5394 // Seeded, so that what is found can be found again.
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What the guard sees and does not see, one thing at a time; how much of it is measured in <see cref="AnonymitetsmaalTests"/>.</summary>
public sealed class AnonymitetsvaktTests
{
    internal static readonly Enhetskunnskap Stor = new(new(2026, 3, 2))
    {
        Kjente = ["Søndre Land", "Gjøvik og Land barnevern", "Gjøvik"],
        Steder = ["Hov", "Fluberg", "Odnes", "Landåsbygda", "Trevatn"],
        Enheter = ["Lauvlia skole", "Sagvoll skole", "Fjordsyn ungdomsskole", "Solbakken barnehage", "Blåveis barnehage", "Trollstua barnehage", "Elvely barnehage"],
        Grupper = ["Småtrollene", "Mellombarna", "Førskolegruppa"],
        Barn = 240,
        BarnPaaTrinn = Enumerable.Range(1, 10).ToDictionary(t => t, _ => 24),
    };

    internal static readonly Enhetskunnskap Liten = Stor with { Barn = 21, BarnPaaTrinn = Enumerable.Range(1, 7).ToDictionary(t => t, _ => 3) };

    [Theory]
    [InlineData("Bjørn sier at han er redd.", "Bjørn")]
    [InlineData("Vi tegnet en bjørn. Bjørn er et dyr.", null)]
    [InlineData("Vi snakket med Stein i dag.", "Stein")]
    [InlineData("Stein for stein bygger vi tillit.", null)]
    [InlineData("Livs mor ringte.", "Livs")]
    [InlineData("Liv og helse går foran.", null)]
    [InlineData("I dag har Mai vært stille.", "Mai")]
    [InlineData("Mai er en travel måned, og i mai skjer mye.", null)]
    [InlineData("Siv og Karianne leker.", "Siv")]
    [InlineData("Rose is sad.", "Rose")]
    [InlineData("A rose in May is nice.", null)]
    [InlineData("Hans Nordmann kommer.", "Hans Nordmann")]
    [InlineData("Hans foreldre kommer.", null)]
    [InlineData("Tom er redd for mørket.", "Tom")]
    [InlineData("Tom mage er vondt.", null)]
    [InlineData("Dag etter dag.", null)]
    [InlineData("Jeg ser Kari-Anne Berg i morgen.", "Kari-Anne Berg")]
    [InlineData("Vi brukte Kvello-malen på BUP og hos Statped.", null)]
    [InlineData("Elev A og elev B krangler.", null)]
    public void Et_ord_som_ogsaa_er_et_navn_avgjoeres_av_det_rundt(string tekst, string? navn) =>
        Assert.Equal(navn, Anonymitetsvakt.Se(tekst, Stor).Where(f => f.Slag == Kjennetegn.Navn).Select(f => tekst[f.Fra..f.Til]).FirstOrDefault());

    [Theory]
    [InlineData("Mor til Ｋａｒｉ ringte.", Kjennetegn.Navn, "Ｋａｒｉ")]
    [InlineData("Mor til K\u200Ba\u00ADr\u2060i ringte.", Kjennetegn.Navn, "K\u200Ba\u00ADr\u2060i")]
    [InlineData("Mor til Ha\u030Akon ringte.", Kjennetegn.Navn, "Ha\u030Akon")]
    [InlineData("mor til jo\u0336na\u0336s ringte", Kjennetegn.Navn, "jo\u0336na\u0336s")]
    [InlineData("mor til 𝓳𝓸𝓷𝓪𝓼 ringte", Kjennetegn.Navn, "𝓳𝓸𝓷𝓪𝓼")]
    [InlineData("mor til jоnаs ringte", Kjennetegn.Navn, "jоnаs")]
    [InlineData("\u202Bmor til jonas\u202C ringte", Kjennetegn.Navn, "jonas")]
    [InlineData("født １２.０３.２０１４ her", Kjennetegn.Foedselsdato, "１２.０３.２０１４")]
    [InlineData("ring ٤١٢ ٣٤ ٥٦٧ nå", Kjennetegn.Kontakt, "٤١٢ ٣٤ ٥٦٧")]
    [InlineData("skriv til mor＠example.no nå", Kjennetegn.Kontakt, "mor＠example.no")]
    public void Forkledde_tegn_leses_som_det_de_ligner(string tekst, Kjennetegn slag, string sted) =>
        Assert.Equal((slag, sted), Anonymitetsvakt.Se(tekst, Stor).Select(f => (f.Slag, tekst[f.Fra..f.Til])).Single());

    [Theory]
    [InlineData(11)]
    [InlineData(6)]
    [InlineData(2)]
    public void Et_foedselsnummer_finnes_hvordan_det_enn_er_delt_og_med_ett_galt_siffer(int gruppe)
    {
        var fnr = Foedselsnummer.Syntetisk(new(2014, 3, 12), 501)?.Siffer ?? Foedselsnummer.Syntetisk(new(2014, 3, 12), 502)!.Value.Siffer;
        string[] deler = gruppe switch { 11 => [fnr], 6 => [fnr[..6], fnr[6..]], _ => [fnr[..2], fnr[2..4], fnr[4..6], fnr[6..]] };

        foreach (var skrevet in new[] { string.Join(' ', deler), string.Join('.', deler), string.Join('-', deler), string.Join(' ', deler)[..^1] + (fnr[^1] == '0' ? '1' : '0') })
            Assert.Equal([(Kjennetegn.Foedselsnummer, skrevet)], Anonymitetsvakt.Se($"Nummer {skrevet}.", Stor).Select(f => (f.Slag, $"Nummer {skrevet}."[f.Fra..f.Til])));
    }

    [Theory]
    [InlineData("Møtet er 12.03.2026 kl. 10.15, og neste er 19. mars.")]
    [InlineData("Fraværet er 38 prosent, 12 345 678 kr er brukt, og 116 111 er åpent.")]
    [InlineData("Etter § 3 b og kapittel 12 A, på rom 2B, nivå 2 B.")]
    [InlineData("Det er to år siden, og i tre år har vi prøvd.")]
    public void Datoer_beloep_og_paragrafer_er_ikke_kjennetegn(string tekst) => Assert.Empty(Anonymitetsvakt.Se(tekst, Stor));

    [Fact]
    public void Det_samme_trinnet_sier_mer_i_en_liten_enhet()
    {
        const string Tekst = "En elev på 4. trinn er mye alene.";

        Assert.Empty(Anonymitetsvakt.Se(Tekst, Stor));
        Assert.Equal([Kjennetegn.LitenEnhet], Anonymitetsvakt.Se(Tekst, Liten).Select(f => f.Slag));
        Assert.Equal([Kjennetegn.LitenEnhet], Anonymitetsvakt.Se(Tekst, new(Stor.IDag) { Barn = 12 }).Select(f => f.Slag));
        Assert.Empty(Anonymitetsvakt.Se("En elev er mye alene.", Liten));
    }

    [Fact]
    public void Enhetens_egen_liste_sier_hvor_mange_det_er_paa_hvert_trinn_og_i_hver_alder()
    {
        IEnumerable<(string?, DateOnly)> Barna(string? gruppe, DateOnly foedt, int antall) => Enumerable.Repeat((gruppe, foedt), antall);
        IReadOnlyList<Kjennetegn> Funn(string tekst, params IEnumerable<(string?, DateOnly)>[] barn) => [.. Anonymitetsvakt.Se(tekst, new Enhetskunnskap(new(2026, 3, 2)).Med([.. barn.SelectMany(b => b)])).Select(f => f.Slag)];
        const string Fjerde = "En elev på 4. trinn er mye alene.", Femaaring = "En femåring er mye alene.";

        Assert.Empty(Funn(Fjerde));
        Assert.Equal([Kjennetegn.LitenEnhet], Funn(Fjerde, Barna("4A", new(2016, 5, 1), 5), Barna("4B", new(2016, 5, 1), 4), Barna("5. trinn", new(2015, 5, 1), 40)));
        Assert.Empty(Funn(Fjerde, Barna("4A", new(2016, 5, 1), 5), Barna("4B", new(2016, 5, 1), 5), Barna("10C", new(2010, 5, 1), 40)));

        // Five until tomorrow, and six from then; a group with a name has no trinn.
        Assert.Equal([Kjennetegn.LitenEnhet], Funn(Femaaring, Barna("Småtrollene", new(2021, 3, 2), 9), Barna("Småtrollene", new(2020, 3, 2), 40)));
        Assert.Empty(Funn(Femaaring, Barna("Småtrollene", new(2021, 3, 2), 9), Barna(null, new(2020, 3, 3), 1), Barna("Småtrollene", new(2022, 3, 2), 30)));
        Assert.Equal([Kjennetegn.LitenEnhet], Funn(Femaaring, Barna("Småtrollene", new(2023, 3, 2), 12)));
    }

    [Fact]
    public void Hvert_kjennetegn_har_et_raad_i_begge_maalformer_og_raadet_baerer_ikke_det_som_er_skrevet() =>
        Assert.All(Enum.GetValues<Kjennetegn>(), slag =>
        {
            var (bokmaal, nynorsk) = (Anonymitetsvakt.Raad(slag, Maalform.Bokmaal), Anonymitetsvakt.Raad(slag, Maalform.Nynorsk));
            Assert.NotEqual(bokmaal, nynorsk);
            Assert.Equal(bokmaal, new Anonymitetsfunn(slag, 0, 1).Raad(Maalform.Bokmaal));
            Assert.InRange(bokmaal.Length, 20, 170);
        });

    [Fact]
    public void Hva_som_helst_kan_leses_og_stedet_er_alltid_i_teksten()
    {
        string[] biter =
        [
            "Kari", "kari", "s", "'s", " ", " ", ".", "\n", "12", "2014", "412", "34", "567", "@", "+47", "-", "/", "(", ")", "3B", "4.", "trinn", "år", "Mor", "er", "prest", "eneste", "elev", "skole", "Solbakken",
            "vegen", "født", "fra", "Syria", "døv", "\u200B", "\u202E", "\u0301", "\uD83D", "\uDC69", "👩‍👧", "１２", "ﷺ", "ẞ", "İ", "\0", "«", "»", ":", "'", "mai", "jan", "K.", "H0203", "Ǆ", "½", "²", "㎏",
        ];
        var tilfeldig = new Random(5);
        for (var n = 0; n < 5_000; n++)
        {
            var tekst = string.Concat(Enumerable.Range(0, tilfeldig.Next(1, 14)).Select(_ => biter[tilfeldig.Next(biter.Length)] + (tilfeldig.Next(2) == 0 ? " " : "")));
            var funn = Anonymitetsvakt.Se(tekst, n % 2 == 0 ? Stor : Liten);
            Assert.All(funn, f => Assert.True(f.Fra >= 0 && f.Fra < f.Til && f.Til <= tekst.Length, tekst));
            Assert.Equal(funn, Anonymitetsvakt.Se(tekst, n % 2 == 0 ? Stor : Liten));
        }
    }
}
