using System.Text;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The form of a calendar file; that a library reads it is tried in Bti.Web.Tests.</summary>
public sealed class KalenderfilTests
{
    private static readonly DateTimeOffset Fra = new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void En_innkalling_har_ikke_plass_til_et_barn_eller_en_tekst() =>
        Assert.Equal(
            ["Arena:String", "Avlyst:Boolean", "Avsender:String", "Fra:DateTimeOffset", "Mottaker:String", "Nummer:Int32", "Sted:String", "Til:DateTimeOffset", "Tittel:Moetetittel", "Uid:Guid", "Utgaar:Boolean"],
            typeof(Innkalling).GetProperties().Select(p => $"{p.Name}:{p.PropertyType.Name}").Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("å")]
    [InlineData("👩‍👧")]
    [InlineData("漢;")]
    [InlineData("x")]
    public void Ingen_linje_er_lengre_enn_75_oktetter_og_ingen_tegn_er_delt(string tegn)
    {
        var fil = Kalenderfil.Skriv(Innkalling(string.Concat(Enumerable.Repeat(tegn, 500))), Fra);

        Assert.EndsWith("END:VCALENDAR\r\n", fil, StringComparison.Ordinal);
        var linjer = fil.Split("\r\n");
        Assert.All(linjer, linje => Assert.InRange(new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(linje), 0, 75));
        Assert.Contains(linjer, linje => Encoding.UTF8.GetByteCount(linje) >= 72);
        Assert.DoesNotContain(linjer, linje => linje.AsSpan().ContainsAny('\r', '\n'));
    }

    [Fact]
    public void Typen_i_e_posten_sier_det_samme_som_filen()
    {
        Assert.Equal("text/calendar; charset=utf-8; method=REQUEST", Kalenderfil.Type(Innkalling("Team")));
        Assert.Equal("text/calendar; charset=utf-8; method=CANCEL", Kalenderfil.Type(Innkalling("Team") with { Avlyst = true }));
    }

    [Fact]
    public void Et_moete_slutter_etter_at_det_begynner_og_teller_fra_null()
    {
        _ = Assert.Throws<ArgumentException>(() => Kalenderfil.Skriv(Innkalling("Team") with { Til = Fra }, Fra));
        _ = Assert.Throws<ArgumentException>(() => Kalenderfil.Skriv(Innkalling("Team") with { Nummer = -1 }, Fra));
    }

    private static Innkalling Innkalling(string arena) =>
        new(Guid.Empty, 0, Moetetittel.Moete, arena, Fra, Fra.AddHours(1)) { Avsender = "post@kommune.example", Mottaker = "ansatt@kommune.example" };
}
