using System.Globalization;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// Reads the fields of one map, and notes what is wrong with each on its line. What is wrong comes back as an empty value, so
/// that the reading goes on and finds the rest.
/// </summary>
internal sealed class Yamlfelter
{
    private readonly Dictionary<string, Yamlnode> _felter = [];
    private readonly List<Veilederfeil> _feil;

    /// <param name="node">The map.</param>
    /// <param name="sted">What it is called, for the one who wrote something else there.</param>
    /// <param name="feil">Where what is wrong is noted.</param>
    /// <param name="lovlige">The fields that may stand in it.</param>
    public Yamlfelter(Yamlnode node, string sted, List<Veilederfeil> feil, params IReadOnlyList<string> lovlige)
    {
        (_feil, Linje) = (feil, node.Linje);
        if (node is not Yamlkart kart)
        {
            feil.Add(Veilederfeil.IkkeFelter(node.Linje, sted));
            ErBrukbar = false;
            return;
        }

        foreach (var (navn, verdi) in kart.Felter)
        {
            if (!lovlige.Contains(navn.Verdi, StringComparer.Ordinal)) feil.Add(Veilederfeil.UkjentFelt(navn.Linje, navn.Verdi, lovlige));
            else if (!_felter.TryAdd(navn.Verdi, verdi)) feil.Add(Veilederfeil.FeltToGanger(navn.Linje, navn.Verdi));
        }
    }

    /// <summary>False when it was no map at all: then it is said once, and no field is said to be missing.</summary>
    public bool ErBrukbar { get; } = true;

    public int Linje { get; }

    public bool Har(string felt) => _felter.ContainsKey(felt);

    /// <summary>The line a field stands on; that of the map when it is not there.</summary>
    public int LinjeFor(string felt) => _felter.TryGetValue(felt, out var node) ? node.Linje : Linje;

    /// <summary>A text that must be there.</summary>
    public string Tekst(string felt, int maks)
    {
        if (Ord(felt) is not { } ord) return "";
        if (ord.Verdi.Length > maks) _feil.Add(Veilederfeil.ForLang(ord.Linje, felt, maks, ord.Verdi.Length));
        return ord.Verdi;
    }

    /// <summary>A whole number from 0; null when it is not one, or not there.</summary>
    public int? Tall(string felt)
    {
        if (Ord(felt) is not { } ord) return null;
        if (int.TryParse(ord.Verdi, NumberStyles.None, CultureInfo.InvariantCulture, out var tall)) return tall;
        _feil.Add(Veilederfeil.IkkeTall(ord.Linje, felt));
        return null;
    }

    /// <summary>True or false; false when it is not there.</summary>
    public bool Sant(string felt)
    {
        if (!Har(felt) || Ord(felt) is not { } ord || ord.Verdi == "false") return false;
        if (ord.Verdi == "true") return true;
        _feil.Add(Veilederfeil.IkkeSant(ord.Linje, felt));
        return false;
    }

    public DateOnly Dag(string felt)
    {
        if (Ord(felt) is not { } ord) return default;
        if (DateOnly.TryParseExact(ord.Verdi, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag)) return dag;
        _feil.Add(Veilederfeil.IkkeDato(ord.Linje, felt));
        return default;
    }

    /// <summary>One of the named values, by its code; <paramref name="lovlig"/> leaves out those a text may not use.</summary>
    public T Kode<T>(string felt, Func<int, string, IEnumerable<string>, Veilederfeil> ukjent, Func<T, bool>? lovlig = null) where T : struct, Enum
    {
        if (Ord(felt) is not { } ord) return default;
        if (Inndata.ErKode<T>(ord.Verdi, out var verdi) && lovlig?.Invoke(verdi) != false) return verdi;
        _feil.Add(ukjent(ord.Linje, ord.Verdi, Enum.GetValues<T>().Where(v => lovlig?.Invoke(v) != false).Select(Inndata.Kode)));
        return default;
    }

    /// <summary>A sentence of a grammar; null when it is not one.</summary>
    public T? Setning<T>(string felt, Func<string, T?> les, Func<int, string, Veilederfeil> ukjent) where T : class
    {
        if (Ord(felt) is not { } ord) return null;
        if (les(ord.Verdi) is { } setning) return setning;
        _feil.Add(ukjent(ord.Linje, ord.Verdi));
        return null;
    }

    /// <summary>The parts of a list that must be there; it may be empty.</summary>
    public IReadOnlyList<Yamlnode> Liste(string felt, int maks)
    {
        if (!_felter.TryGetValue(felt, out var node))
        {
            Mangler(felt);
            return [];
        }

        if (node is not Yamlliste liste)
        {
            _feil.Add(Veilederfeil.IkkeListe(node.Linje, felt));
            return [];
        }

        if (liste.Ledd.Count > maks) _feil.Add(Veilederfeil.ForMange(liste.Linje, felt, maks, liste.Ledd.Count));
        return liste.Ledd;
    }

    /// <summary>The words of a list; none when it is not there.</summary>
    public IReadOnlyList<Yamlord> Ordliste(string felt, int maks)
    {
        if (!Har(felt)) return [];
        List<Yamlord> ordene = [];
        foreach (var ledd in Liste(felt, maks))
        {
            if (ledd is Yamlord ord) ordene.Add(ord);
            else _feil.Add(Veilederfeil.IkkeTekst(ledd.Linje, felt));
        }

        return ordene;
    }

    private Yamlord? Ord(string felt)
    {
        if (!_felter.TryGetValue(felt, out var node) || node is Yamlord { Verdi: "" })
        {
            Mangler(felt, node);
            return null;
        }

        if (node is Yamlord ord) return ord;
        _feil.Add(Veilederfeil.IkkeTekst(node.Linje, felt));
        return null;
    }

    private void Mangler(string felt, Yamlnode? node = null)
    {
        if (ErBrukbar) _feil.Add(Veilederfeil.FeltMangler(node?.Linje ?? Linje, felt));
    }
}
