using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml;

namespace Bti.Web;

/// <summary>
/// A workbook of one sheet (Office Open XML, ECMA-376): the five parts a spreadsheet asks for, and nothing else. A number is a number; a
/// text stands in its cell as a text, so that none is ever a formula, whatever it begins with. ADR-0050 says why no library.
/// </summary>
internal static partial class Regneark
{
    internal const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Ark = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Bindinger = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Pakke = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>The file.</summary>
    /// <param name="linjer">The lines, the heading first; each cell a number or a text.</param>
    internal static byte[] Skriv(string navn, IEnumerable<IReadOnlyList<Celle>> linjer)
    {
        using var fil = new MemoryStream();
        using (var pakke = new ZipArchive(fil, ZipArchiveMode.Create, leaveOpen: true))
        {
            Del(pakke, "[Content_Types].xml", xml =>
            {
                xml.WriteStartElement("Types", $"{Pakke}/content-types");
                Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
                Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Type}.main+xml"));
                Element(xml, "Override", ("PartName", "/xl/worksheets/sheet1.xml"), ("ContentType", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"));
            });
            Binding(pakke, "_rels/.rels", "officeDocument", "xl/workbook.xml");
            Binding(pakke, "xl/_rels/workbook.xml.rels", "worksheet", "worksheets/sheet1.xml");
            Del(pakke, "xl/workbook.xml", xml =>
            {
                xml.WriteStartElement("workbook", Ark);
                xml.WriteStartElement("sheets", Ark);
                xml.WriteStartElement("sheet", Ark);
                xml.WriteAttributeString("name", navn);
                xml.WriteAttributeString("sheetId", "1");
                xml.WriteAttributeString("r", "id", Bindinger, "rId1");
            });
            Del(pakke, "xl/worksheets/sheet1.xml", xml =>
            {
                xml.WriteStartElement("worksheet", Ark);
                xml.WriteStartElement("sheetData", Ark);
                foreach (var linje in linjer)
                {
                    xml.WriteStartElement("row", Ark);
                    foreach (var celle in linje) Skriv(xml, celle);
                    xml.WriteEndElement();
                }
            });
        }

        return fil.ToArray();
    }

    private static void Skriv(XmlWriter xml, Celle celle)
    {
        xml.WriteStartElement("c", Ark);
        if (celle.Tall is { } tall)
        {
            xml.WriteElementString("v", Ark, tall.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Ark);
            xml.WriteStartElement("t", Ark);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Omskrevet(celle.Tekst));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // A sheet reads _x000D_ as the character of that number: one that is typed is written so that it is read as itself, and so is a
    // character that XML cannot hold.
    private static string Omskrevet(string tekst) =>
        string.Concat(Skrevet().Replace(tekst, "_x005F_$1").Select(tegn => tegn is '\t' or '\n' || (tegn is not '\r' && XmlConvert.IsXmlChar(tegn)) || char.IsSurrogate(tegn) ? $"{tegn}" : $"_x{(int)tegn:X4}_"));

    [GeneratedRegex("_(x[0-9A-Fa-f]{4}_)", RegexOptions.NonBacktracking)]
    private static partial Regex Skrevet();

    private static void Binding(ZipArchive pakke, string navn, string slag, string maal) => Del(pakke, navn, xml =>
    {
        xml.WriteStartElement("Relationships", $"{Pakke}/relationships");
        Element(xml, "Relationship", ("Id", "rId1"), ("Type", $"{Bindinger}/{slag}"), ("Target", maal));
    });

    private static void Element(XmlWriter xml, string navn, params (string Navn, string Verdi)[] felt)
    {
        xml.WriteStartElement(navn);
        foreach (var (felte, verdi) in felt) xml.WriteAttributeString(felte, verdi);
        xml.WriteEndElement();
    }

    private static void Del(ZipArchive pakke, string navn, Action<XmlWriter> skriv)
    {
        using var xml = XmlWriter.Create(pakke.CreateEntry(navn).Open(), new XmlWriterSettings { CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        skriv(xml);
    }
}

/// <summary>A cell: a number, or a text.</summary>
internal readonly record struct Celle(string Tekst, int? Tall = null)
{
    public static implicit operator Celle(string tekst) => new(tekst);

    /// <summary>A number; in its place what is said when it is hidden.</summary>
    public static Celle Av(int? tall, string skjult) => new(tall?.ToString(CultureInfo.InvariantCulture) ?? skjult, tall);
}
