using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests.Veileder;

public sealed class VeilederleserTests
{
    public static TheoryData<string> Alle => [.. Veiledertekster.Alle];

    private static string[] Feil(string tekst) => [.. Veiledertekster.Les(tekst).Feil.Select(f => f.ToString())];

    private static int Linje(string tekst, string del) => tekst[..tekst.IndexOf(del, StringComparison.Ordinal)].Count(t => t == '\n') + 1;

    [Theory]
    [MemberData(nameof(Alle))]
    public void Hver_veileder_som_foelger_med_kan_leses(string sti)
    {
        var (veileder, feil) = Veiledertekster.Les(Veiledertekster.Tekst(sti));
        Assert.Empty(feil);
        Assert.True(veileder!.Nivaaer.Count >= 2);
    }

    [Fact]
    public void En_feil_staar_paa_sin_linje_med_ordene_en_kan_bruke()
    {
        var tekst = Veiledertekster.Med("navn: avklaring", "navn: avklarring");
        Assert.Equal(
            [$"Linje {Linje(tekst, "avklarring")}: «avklarring» er ikke en frist veilederen kan bruke. Bruk ett av: del_med_leder, avklaring, samtykke, foerste_tiltak, moete, evaluering, svar_paa_stafett, overgang."],
            Feil(tekst));
    }

    [Theory]
    [InlineData("ansvarlig: den_som_undrer_seg\n    beskrivelse", "ansvarlig: sjefen\n    beskrivelse", "«sjefen» er ikke en ansvarlig veilederen kan bruke. Bruk ett av: den_som_undrer_seg, enhetsleder, stafettholder, bti_koordinator.")]
    [InlineData("uroen_er_delt, samtalen_er_foert", "uroen_er_delt, samtale", "«samtale» er ikke et krav veilederen kan bruke. Bruk ett av: uroen_er_delt, samtalen_er_foert, stafettholder_er_utpekt, samtykke_er_avklart, tiltakene_er_evaluert, barnets_stemme_er_hoert, avslutningsnotat_er_skrevet, andre_tjenester_er_med.")]
    [InlineData("til: enhetsleder", "til: rektor", "«rektor» er ikke en mottaker veilederen kan bruke. Bruk ett av: ansvarlig, enhetsleder, begge_ledere, bti_koordinator.")]
    [InlineData("stige: stafett", "stige: stafet", "«stafet» er ikke en stige veilederen kan bruke. Bruk ett av: vanlig, stafett, samtykke, alder.")]
    [InlineData("til_nivaa: 3", "til_nivaa: 7", "«7» er ikke et nivå veien herfra kan gå til, som veilederen kan bruke. Bruk ett av: 1, 2, 3.")]
    [InlineData("regel: 14 dager fra uroen oppsto", "regel: fjorten dager", "«fjorten dager» er ikke en frist. Skriv for eksempel «14 dager fra uroen oppsto». Ordene er: dag, dager, uke, uker, måned, måneder, arbeidsdag, arbeidsdager; fra uroen oppsto, fra uroen ble skrevet, fra nivået startet, fra samtykket ble gitt, fra forrige evaluering, etter tilbudt, fra barnet byttet enhet.")]
    [InlineData("naar: 3 dager før", "naar: 3 dager føre", "«3 dager føre» er ikke et trinn på en stige. Skriv for eksempel «3 arbeidsdager etter». Ordene er: dag, dager, uke, uker, arbeidsdag, arbeidsdager; før, etter; på dagen.")]
    [InlineData("naar: 3 dager før", "naar: 20 arbeidsdager etter", "«på dagen» kommer før trinnet over. Sett trinnene i den rekkefølgen de nås.")]
    [InlineData("heter: Identifisering", "hetter: Identifisering", "«hetter» er ikke noe som kan stå her. Bruk ett av: nivaa, merke, heter, ansvarlig, beskrivelse, frister, trinn, veien_videre.")]
    [InlineData("  - nivaa: 1", "  - nivaa: 4", "Her skal nivå 1 stå. Nivåene nummereres 0, 1, 2 og så videre, uten hull.")]
    [InlineData("  - nivaa: 1", "  - nivaa: en", "«nivaa» skal være et helt tall.")]
    [InlineData("gjelder_fra: \"2025-08-01\"", "gjelder_fra: 1. august", "«gjelder_fra» skal være en dag på formen «2026-08-01».")]
    [InlineData("versjon: \"2025-08\"", "versjon: \"2025/08\"", "«versjon» skal være høyst 40 bokstaver a–z, siffer, punktum og bindestreker.")]
    [InlineData("{ avslutt: true, naar: Det", "{ avslutt: ja, naar: Det", "«avslutt» skal være true eller false.")]
    [InlineData("{ avslutt: true, naar: Det", "{ naar: Det", "En vei går enten til et nivå eller ut. Skriv «til_nivaa» eller «avslutt: true», og bare ett av dem.")]
    [InlineData("kode: del,", "kode: beskriv,", "«beskriv» er brukt på linje 38 også. Gi den ene et annet navn.")]
    [InlineData("merke: \"1\"", "merke: \"0\"", "«0» er brukt på linje 30 også. Gi den ene et annet navn.")]
    [InlineData("heter: Innsats i egen tjeneste", "heter: Innsats\n    heter: i egen tjeneste", "«heter» står her to ganger. Slett den ene.")]
    [InlineData("    merke: \"2\"\n", "", "Her mangler «merke».")]
    [InlineData("heter: Innsats i egen tjeneste", "heter:", "Her mangler «heter».")]
    [InlineData("heter: Innsats i egen tjeneste", "heter: [Innsats]", "«heter» skal være en tekst på samme linje.")]
    [InlineData("krever: []", "krever: ingen", "«krever» skal være en liste, med en strek foran hvert ledd.")]
    public void Hver_feil_sier_hva_som_er_galt_og_hva_som_kan_staa(string gammel, string ny, string setning)
    {
        var feil = Feil(Veiledertekster.Med(gammel, ny));
        Assert.Contains(feil, f => f.EndsWith($": {setning}", StringComparison.Ordinal));
    }

    [Fact]
    public void Alle_feilene_sies_paa_en_gang_i_linjenes_rekkefoelge()
    {
        var tekst = Veiledertekster.Med("til: bti_koordinator", "til: hvem", Veiledertekster.Med("tiltakene_er_evaluert", "evaluert", Veiledertekster.Med("navn: del_med_leder", "navn: del")));
        Assert.Equal(["«hvem»", "«del»", "«evaluert»"], Feil(tekst).Select(f => f.Split(' ')[2]));
        var linjer = Veiledertekster.Les(tekst).Feil.Select(f => f.Linje).ToList();
        Assert.Equal(linjer.Order(), linjer);
    }

    [Fact]
    public void En_tekst_som_er_for_lang_faar_vite_hvor_mye() => Assert.Contains(
        Feil(Veiledertekster.Med("heter: Innsats i egen tjeneste", $"heter: {new string('a', 101)}")),
        f => f.EndsWith("«heter» kan ha høyst 100 tegn. Her er det 101.", StringComparison.Ordinal));

    [Theory]
    [InlineData("", "Linje 1: «veilederen» skal være opplysninger på formen «navn: verdi».")]
    [InlineData("bare noen ord", "Linje 1: «veilederen» skal være opplysninger på formen «navn: verdi».")]
    [InlineData("navn: [a", "Linje 1: Her slutter teksten å henge sammen. Sjekk innrykk, kolon, hermetegn og parenteser på denne linja og linja over.")]
    [InlineData("navn: a\n\tversjon: b", "Linje 2: Her slutter teksten å henge sammen. Sjekk innrykk, kolon, hermetegn og parenteser på denne linja og linja over.")]
    [InlineData("navn: &a x\nversjon: *a", "Linje 1: «&a» kan ikke brukes i en veileder. Skriv teksten rett ut.|Linje 2: «*a» kan ikke brukes i en veileder. Skriv teksten rett ut.")]
    [InlineData("navn: !System.Diagnostics.Process x", "Linje 1: «!System.Diagnostics.Process» kan ikke brukes i en veileder. Skriv teksten rett ut.")]
    [InlineData("navn: !!binary aGVp", "Linje 1: «tag:yaml.org,2002:binary» kan ikke brukes i en veileder. Skriv teksten rett ut.")]
    [InlineData("navn: a\n---\nnavn: b", "Linje 2: «---» kan ikke brukes i en veileder. Skriv teksten rett ut.")]
    [InlineData("navn: a\u0000b\nversjon: \u202Eb", "Linje 1: Linja har et tegn som ikke kan vises. Slett det og skriv teksten på nytt.|Linje 2: Linja har et tegn som ikke kan vises. Slett det og skriv teksten på nytt.")]
    public void En_tekst_som_vil_noe_annet_blir_nektet(string tekst, string ventet) => Assert.Equal(ventet.Split('|'), Feil(tekst));

    [Fact]
    public void En_bombe_gaar_ikke_av()
    {
        var bombe = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range('b', 12).Select(c => $"{(char)c}: &{(char)c} [{string.Join(',', Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n"));
        var foer = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(Feil(bombe), f => Assert.Contains("kan ikke brukes i en veileder", f, StringComparison.Ordinal));
        Assert.Contains("for stor", Assert.Single(Feil(new string('a', 100_001))), StringComparison.Ordinal);
        Assert.Contains("henge sammen", Assert.Single(Feil($"navn: {new string('[', 50_000)}")), StringComparison.Ordinal);
        _ = Feil(string.Concat(Enumerable.Repeat("- ", 40_000)));
        _ = Feil(string.Concat(Enumerable.Repeat("a: b\n", 20_000)));
        _ = Feil(string.Concat(Enumerable.Repeat("? ", 40_000)));
        _ = Feil($"navn: {string.Concat(Enumerable.Repeat("\"", 90_000))}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - foer, 0, 250_000_000);
    }

#pragma warning disable CA5394 // Seeded, so that a failure can be found again.
    // Any text at all: an answer with lines that are in the text, never a fault.
    [Fact]
    public void Ingen_tekst_faar_leseren_til_aa_feile()
    {
        var tilfeldig = new Random(20261126);
        var biter = "{}[]:,-?&*!|>'\"#%@`\n  \t0aæ~.".ToCharArray();
        for (var i = 0; i < 1500; i++)
        {
            var tekst = Veiledertekster.Standard.ToCharArray();
            var antall = tilfeldig.Next(1, 6);
            for (var j = 0; j < antall; j++) tekst[tilfeldig.Next(tekst.Length)] = biter[tilfeldig.Next(biter.Length)];
            var (veileder, feil) = Veiledertekster.Les(new string(tekst));
            Assert.Equal(veileder is null, feil.Count > 0);
            Assert.All(feil, f => Assert.InRange(f.Linje, 1, Veiledertekster.Standard.Count(t => t == '\n') + antall + 1));
            Assert.All(feil, f => Assert.DoesNotContain('{', f.Hinder.Forklaring.Replace(tekst.Contains('{') ? "{" : "\0", "", StringComparison.Ordinal)));
        }
    }

#pragma warning restore CA5394

    [Fact]
    public void En_bokstav_som_er_skrevet_i_to_deler_er_den_samme() =>
        Assert.Empty(Feil(Veiledertekster.Standard.Normalize(System.Text.NormalizationForm.FormD)));
}
