using System.Xml.Linq;

namespace Bti.Testdata;

/// <summary>The nynorsk of the pages as it stands in the sources: bokmaal to nynorsk.</summary>
public static class Nynorsktekster
{
    public static IReadOnlyDictionary<string, string> Alle { get; } = Directory.GetFiles(Path.Combine(Kildetre.Rot, "src/Bti.Web"), "Tekster*.nn.resx")
        .SelectMany(fil => XDocument.Load(fil).Root!.Elements("data"))
        .ToDictionary(tekst => (string)tekst.Attribute("name")!, tekst => (string)tekst.Element("value")!, StringComparer.OrdinalIgnoreCase);
}
