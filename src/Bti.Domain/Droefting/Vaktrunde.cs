namespace Bti.Domain;

/// <summary>One reading of one text. What is told by its form comes first; names last, since they are told by what is left.</summary>
internal sealed partial class Vaktrunde
{
    private static readonly string[] Tallord =
        ["null", "en", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tjue"];

    private static readonly string[] Engelske =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Ordenstall =
        ["nulte", "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende", "ellevte", "tolvte"];

    private static readonly string[] NynorskeOrdenstall =
        ["nulte", "fyrste", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande", "ellevte", "tolvte"];

    private static readonly string[] EngelskeOrdenstall =
        ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    private readonly Vakttekst _tekst;
    private readonly IReadOnlyList<Ord> _ord;
    private readonly Enhetskunnskap _kunnskap;
    private readonly HashSet<string> _kjente;
    private readonly bool[] _tatt;
    private readonly List<Anonymitetsfunn> _funn = [];

    public Vaktrunde(Vakttekst tekst, Enhetskunnskap kunnskap)
    {
        (_tekst, _ord, _kunnskap) = (tekst, tekst.Ord, kunnskap);
        _tatt = new bool[_ord.Count];
        _kjente = [.. kunnskap.Kjente.SelectMany(k => new Vakttekst(k).Ord).Select(o => o.Lav)];
    }

    public IReadOnlyList<Anonymitetsfunn> Gaa()
    {
        SeFoedselsnumre();
        SeEpost();
        SeAdresser();
        SeDatoer();
        SeTelefoner();
        SeEnheter();
        SeAlder();
        SeSjeldne();
        SeNavn();
        return [.. _funn.OrderBy(f => f.Fra).ThenBy(f => f.Til)];
    }

    private Ord Paa(int i) => i >= 0 && i < _ord.Count ? _ord[i] : Ord.Ingen;

    /// <summary>The next is written right after, without a space.</summary>
    private bool Tett(int i) => Paa(i + 1).Fra == Paa(i).Til;

    private bool SammeSetning(int i, int j) => Paa(i).Setning == Paa(j).Setning;

    private void Meld(Kjennetegn slag, int foerste, int siste, bool ta = true)
    {
        for (var i = foerste; ta && i <= siste; i++) _tatt[i] = true;
        var (fra, til) = _tekst.Sted(_ord[foerste].Fra, _ord[siste].Til);
        _funn.Add(new(slag, fra, til));
    }

    /// <summary>A word of the list in the same sentence, at most so many words before.</summary>
    private bool HarFoer(int i, int antall, Ordliste liste)
    {
        for (var j = i - 1; j >= 0 && j >= i - antall && SammeSetning(i, j); j--)
            if (liste.Har(_ord[j].Lav)) return true;
        return false;
    }

    private bool HarEtter(int i, int antall, Ordliste liste)
    {
        for (var j = i + 1; j < _ord.Count && j <= i + antall && SammeSetning(i, j); j++)
            if (liste.Har(_ord[j].Lav)) return true;
        return false;
    }

    private bool ErKjent(Ord ord)
    {
        var lav = ord.Lav.Split('\'')[0];
        return ErKjent(lav) || (lav.Length > 4 && lav.EndsWith('s') && ErKjent(lav[..^1]));
    }

    private bool ErKjent(string lav) =>
        Ordliste.Kjente.Har(lav) || _kjente.Contains(lav) || Ordliste.Opphav.Har(lav) || Ordliste.Tilstand.Har(lav) || Ordliste.Rolle.Har(lav)
        || Ordliste.Slekt.Har(lav) || Ordliste.Yrke.Har(lav) || Ordliste.KjenteEndelser.Any(e => lav.EndsWith(e, StringComparison.Ordinal));

    /// <summary>A small number in digits or letters; -1 for all else.</summary>
    private static int Antall(Ord ord)
    {
        if (ord.Slag is Ordslag.Tall) return ord.Tall;
        var plass = Math.Max(Array.IndexOf(Tallord, ord.Lav), Array.IndexOf(Engelske, ord.Lav));
        return plass > 0 ? plass : ord.Lav switch { "syv" => 7, "ein" or "ei" => 1, "tyve" => 20, _ => -1 };
    }

    private static int Orden(Ord ord)
    {
        var plass = Math.Max(Array.IndexOf(Ordenstall, ord.Lav), Math.Max(Array.IndexOf(NynorskeOrdenstall, ord.Lav), Array.IndexOf(EngelskeOrdenstall, ord.Lav)));
        return plass > 0 ? plass : ord.Lav is "syvende" ? 7 : -1;
    }
}
