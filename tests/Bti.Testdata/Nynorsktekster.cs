using System.Xml.Linq;

namespace Bti.Testdata;

/// <summary>The nynorsk of the pages as it stands in the sources: bokmaal to nynorsk.</summary>
public static class Nynorsktekster
{
    public static IReadOnlyDictionary<string, string> Alle { get; } = XDocument.Load(Path.Combine(Kildetre.Rot, "src/Bti.Web/Tekster.nn.resx")).Root!
        .Elements("data").ToDictionary(tekst => (string)tekst.Attribute("name")!, tekst => (string)tekst.Element("value")!, StringComparer.OrdinalIgnoreCase);
}
