using System.Reflection;
using System.Text.RegularExpressions;
using Bti.Domain;
using Bti.Testdata;
using Bti.Web;
using Xunit;

namespace Bti.Arkitektur.Tests;

/// <summary>
/// Every text of ours has its nynorsk. What a kommune writes itself, in its veileder and catalogue, is shown as the kommune
/// has written it and is not tried here.
/// </summary>
public sealed partial class NynorskTests
{
    private static IReadOnlyList<string> Noekler { get; } =
    [
        .. Kildetre.Filer("src/Bti.Web", ".razor", ".cs").SelectMany(fil => Oppslag().Matches(File.ReadAllText(fil)))
            .Concat(Brukstilfeller.SelectMany(fil => Feltnavn().Matches(File.ReadAllText(fil))))
            .Select(treff => treff.Groups[1].Value)
            .Concat(Tilgang.Tabell.Select(regel => regel.Grunnlag)).Concat(Registerfil.Kolonner.Values.SelectMany(k => k).Select(k => k.Etikett)).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // A sentence names the field it is about, and the page puts the name in the reader's maalform.
    private static IEnumerable<string> Brukstilfeller => Kildetre.Filer("src/Bti.Application", ".cs").Concat(Kildetre.Filer("src/Bti.Domain", ".cs"));

    [Fact]
    public void Hver_tekst_paa_sidene_og_hvert_feltnavn_har_nynorsk()
    {
        Assert.True(Noekler.Count > 400, $"Only {Noekler.Count} texts were found.");
        Assert.All(Noekler, tekst => Assert.True(Tekster.HarNynorsk(tekst), $"«{tekst}» has no nynorsk in Tekster.nn.resx."));
    }

    [Fact]
    public void Ingen_nynorsk_staar_igjen_etter_en_tekst_som_er_borte() =>
        Assert.All(Nynorsktekster.Alle.Keys.Except(Noekler, StringComparer.OrdinalIgnoreCase), tekst => Assert.Fail($"«{tekst}» in Tekster.nn.resx is used nowhere."));

    [Fact]
    public void Hver_tekst_har_de_samme_plassene_aa_fylle_paa_begge_maalformer() => Assert.All(
        Nynorsktekster.Alle, tekst => Assert.Equal(Plasser(tekst.Key), Plasser(tekst.Value)));

    [Fact]
    public void Hver_setning_har_de_samme_plassene_aa_fylle_paa_begge_maalformer() => Assert.All(
        Hindrene, hinder => Assert.Equal(Plasser(hinder.Bokmaal), Plasser(hinder.Nynorsk)));

    [Fact]
    public void Nynorsken_har_ingen_ord_som_bare_er_bokmaal() => Assert.All(
        Nynorsktekster.Alle.Values.Concat(Hindrene.Select(hinder => hinder.Nynorsk)),
        tekst => Assert.False(Bokmaalsord().IsMatch(tekst), $"«{Bokmaalsord().Match(tekst)}» in «{tekst}»"));

    [Fact]
    public void Ingen_side_har_en_tekst_utenom_tekstene() => Assert.All(Kildetre.Filer("src/Bti.Web", ".razor"), fil =>
    {
        var side = Kommentar().Replace(File.ReadAllText(fil), "");
        Assert.DoesNotContain("T[$", side, StringComparison.Ordinal);
        Assert.Equal([], Loestekst().Matches(side).Concat(Fasttekst().Matches(side)).Select(treff => treff.Groups[1].Value).Except(["Bti", "Bokmål", "Nynorsk"]));
    });

    private static IEnumerable<Hinder> Hindrene =>
        from samling in (Assembly[])[typeof(Hinder).Assembly, typeof(Application.VisHjem).Assembly, typeof(Api.ApiOppsett).Assembly, typeof(WebMerke).Assembly]
        from type in samling.GetTypes()
        from felt in type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
        where felt.FieldType == typeof(Hinder) && !type.ContainsGenericParameters
        select (Hinder)felt.GetValue(null)!;

    private static IEnumerable<string> Plasser(string tekst) => Plass().Matches(tekst).Select(treff => treff.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("""\b(?:T|tekster)\["([^"]+)"[\],]""")]
    private static partial Regex Oppslag();

    [GeneratedRegex("""(?:\bles\.[^;\n]*?"\w+", |\.Med\("\w+", [^"\n()]*)"([^"]+)"(?=[,)])""")]
    private static partial Regex Feltnavn();

    [GeneratedRegex("""\{\w+\}""")]
    private static partial Regex Plass();

    [GeneratedRegex("""\b(?:ikke|hva|hvem|hvor|hvordan|hvorfor|hvis|hvilken|hvilket|jeg|dere|noe|noen|en|et|være|fra|bare|mer|uten|siden|egne|egen|ble|tatt|nå|ennå|videre|foresatte|tjeneste\w*|leder\w*|enhet\w*|uroen|evalueringen|vurderingen|stafettholder\w*)\b""", RegexOptions.IgnoreCase)]
    private static partial Regex Bokmaalsord();

    [GeneratedRegex("""@\*.*?\*@|///[^\n]*""", RegexOptions.Singleline)]
    private static partial Regex Kommentar();

    [GeneratedRegex("""<(?:h\d|p|dt|dd|li|a|button|summary|legend|label|option|span|strong|PageTitle)\b[^<>@]*>\s*(\p{Lu}\p{Ll}[^<@]*)""")]
    private static partial Regex Loestekst();

    [GeneratedRegex("""\s(?:Etikett|Ledetekst|Hjelp|Tittel|Tekst|Tomtekst|Knapp|aria-label|title|placeholder|alt)="(\p{L}[^"]*)"(?=\W)""")]
    private static partial Regex Fasttekst();
}
