using Bti.Domain;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bti.Infrastructure;

/// <summary>A part of a YAML text, with the line it begins on.</summary>
internal abstract record Yamlnode(int Linje);

internal sealed record Yamlord(int Linje, string Verdi) : Yamlnode(Linje);

internal sealed record Yamlliste(int Linje, IReadOnlyList<Yamlnode> Ledd) : Yamlnode(Linje);

internal sealed record Yamlkart(int Linje, IReadOnlyList<(Yamlord Noekkel, Yamlnode Verdi)> Felter) : Yamlnode(Linje);

/// <summary>
/// Reads the plain part of YAML: words, lists and maps. Anchors, aliases and tags are refused, so a text cannot grow when it
/// is read and cannot name types; what is nested deeper than any veileder is refused too.
/// </summary>
internal static class Yamltre
{
    private const int Dypest = 12;

    /// <summary>The text as a tree, or what makes it unreadable.</summary>
    public static (Yamlnode? Rot, IReadOnlyList<Veilederfeil> Feil) Les(string tekst)
    {
        List<Veilederfeil> feil = [];
        var stroem = new Parser(new StringReader(tekst));
        try
        {
            _ = stroem.Consume<StreamStart>();
            if (!stroem.TryConsume<DocumentStart>(out _)) return (new Yamlord(1, ""), feil);
            var rot = Node(stroem, feil, 0);
            _ = stroem.Consume<DocumentEnd>();
            if (stroem.Current is DocumentStart ny) feil.Add(Veilederfeil.Forbudt((int)ny.Start.Line, "---"));
            return (feil.Count == 0 ? rot : null, feil);
        }
        catch (YamlException ulest)
        {
            return (null, [.. feil, Uleselig(tekst, Math.Max(ulest.Start.Line, ulest.End.Line))]);
        }
        catch (Exception feilILeseren) when (feilILeseren is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner fails so on a few texts that are no YAML; it has come as far as to what it last gave.
            return (null, [.. feil, Uleselig(tekst, stroem.Current?.End.Line ?? 1)]);
        }
    }

    // A text that ends too early ends on its last line, not on the one after.
    private static Veilederfeil Uleselig(string tekst, long linje) => Veilederfeil.Uleselig((int)Math.Clamp(linje, 1, tekst.TrimEnd().Count(t => t == '\n') + 1));

    private static Yamlnode Node(IParser stroem, List<Veilederfeil> feil, int dybde)
    {
        var linje = (int)stroem.Current!.Start.Line;
        if (dybde > Dypest) throw new YamlException(stroem.Current.Start, stroem.Current.End, "Too deep.");
        if (stroem.Current is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty) feil.Add(Veilederfeil.Forbudt(linje, $"&{node.Anchor.Value}"));
            if (!node.Tag.IsEmpty) feil.Add(Veilederfeil.Forbudt(linje, node.Tag.IsNonSpecific ? "!" : node.Tag.Value));
        }

        if (stroem.TryConsume<Scalar>(out var ord)) return new Yamlord(linje, ord.Value);
        if (stroem.TryConsume<AnchorAlias>(out var alias))
        {
            feil.Add(Veilederfeil.Forbudt(linje, $"*{alias.Value.Value}"));
            return new Yamlord(linje, "");
        }

        if (stroem.TryConsume<SequenceStart>(out _))
        {
            List<Yamlnode> ledd = [];
            while (!stroem.TryConsume<SequenceEnd>(out _)) ledd.Add(Node(stroem, feil, dybde + 1));
            return new Yamlliste(linje, ledd);
        }

        _ = stroem.Consume<MappingStart>();
        List<(Yamlord, Yamlnode)> felter = [];
        while (!stroem.TryConsume<MappingEnd>(out _))
        {
            var noekkel = Node(stroem, feil, dybde + 1);
            var verdi = Node(stroem, feil, dybde + 1);
            if (noekkel is Yamlord navn) felter.Add((navn, verdi));
            else feil.Add(Veilederfeil.Uleselig(noekkel.Linje));
        }

        return new Yamlkart(linje, felter);
    }
}
