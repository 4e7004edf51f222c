using System.IO.Compression;
using System.Xml.Linq;
using Bti.Domain;
using Bti.Testdata;
using MiniExcelLibs;
using Xunit;

namespace Bti.Web.Tests;

/// <summary>The workbook is read by a reader that is not ours: a number is a number, and a text is the text it was, never a formula.</summary>
public class RegnearkTests
{
    private static readonly string[] Formler = [.. DaarligeInndata.For(typeof(RegnearkTests)).Select(t => t.Tekst!)];

    [Fact]
    public void A_number_is_a_number_and_a_text_is_the_text_it_was()
    {
        string[] tekster = [.. Formler, "@SUM(1)", "Blåveis & <søsken>", " mellomrom ", "_x000D_", "linje\nto", "\u0001", "😀", "skjult"];
        var fil = Regneark.Skriv("Tall", [["Navn", "Verdi"], .. tekster.Select((tekst, nr) => (IReadOnlyList<Celle>)[tekst, Celle.Av(nr == 0 ? null : nr, "skjult")])]);

        var lest = Lest(fil);
        Assert.Equal(["Navn", .. tekster], lest.Select(l => l["A"]));
        Assert.Equal(["Verdi", "skjult", .. Enumerable.Range(1, tekster.Length - 1).Select(nr => (object)(double)nr)], lest.Select(l => l["B"]));

        using var pakke = new ZipArchive(new MemoryStream(fil));
        using var ark = pakke.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var celler = XDocument.Load(ark).Descendants().Where(e => e.Name.LocalName == "c").ToList();
        Assert.Equal(2 * (tekster.Length + 1), celler.Count);
        Assert.DoesNotContain(celler.Descendants(), e => e.Name.LocalName == "f");
        Assert.All(celler, c => Assert.Equal(c.Attribute("t")?.Value == "inlineStr", c.Elements().Single().Name.LocalName == "is"));
    }

    [Fact]
    public void The_csv_file_has_the_same_texts_and_no_formula() => Assert.All(Formler, formel =>
    {
        var linje = Assert.Single(Csvtekst.Linjer(Csvtekst.Tekst(Csvtekst.Skriv([["A", formel]])).Verdi!).Verdi!);
        Assert.StartsWith("'", linje.Felt[1], StringComparison.Ordinal);
    });

    private static List<IDictionary<string, object?>> Lest(byte[] fil)
    {
        using var stroem = new MemoryStream(fil);
        return [.. MiniExcel.Query(stroem, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>()];
    }
}
