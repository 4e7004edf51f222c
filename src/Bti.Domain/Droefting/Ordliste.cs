using System.Collections.Frozen;
using System.Reflection;

namespace Bti.Domain;

/// <summary>A part of <c>kjennetegn.txt</c>: whole words, and beginnings of words.</summary>
internal sealed class Ordliste
{
    private static readonly Dictionary<string, List<string>> Deler = Les();

    private readonly FrozenSet<string> _ord;
    private readonly FrozenSet<string> _begynnelser;

    private Ordliste(string del)
    {
        _ord = Deler[del].Where(o => !o.EndsWith('*')).ToFrozenSet(StringComparer.Ordinal);
        _begynnelser = Deler[del].Where(o => o.EndsWith('*')).Select(o => o[..^1]).ToFrozenSet(StringComparer.Ordinal);
    }

    public static Ordliste Fornavn { get; } = new("fornavn");
    public static Ordliste Flertydige { get; } = new("flertydige");
    public static Ordliste FornavnMedStor { get; } = new("fornavn-med-stor");
    public static Ordliste Maaneder { get; } = new("maaneder");
    public static Ordliste Etternavn { get; } = new("etternavn");
    public static Ordliste FlertydigeEtternavn { get; } = new("etternavn-flertydige");
    public static Ordliste Kjente { get; } = new("kjente");
    public static Ordliste Organisasjon { get; } = new("organisasjon");
    public static IReadOnlyList<string> GruppeEndelser { get; } = Deler["gruppe-endelser"];
    public static IReadOnlyList<string> KjenteEndelser { get; } = Deler["kjente-endelser"];
    public static Ordliste Rolle { get; } = new("rolle");
    public static Ordliste Person { get; } = new("person");
    public static Ordliste Slekt { get; } = new("slekt");
    public static Ordliste Yrke { get; } = new("yrkesord");
    public static Ordliste Heter { get; } = new("heter");
    public static Ordliste Sier { get; } = new("sier");
    public static Ordliste Gjoer { get; } = new("gjoer");
    public static Ordliste Foelelse { get; } = new("foelelse");
    public static Ordliste Foedt { get; } = new("foedt");
    public static Ordliste Maanedsnavn { get; } = new("maanedsnavn");
    public static Ordliste Skole { get; } = new("skoleord");
    public static Ordliste SkoleBestemt { get; } = new("skoleord-bestemt");
    public static Ordliste Bor { get; } = new("bor");
    public static Ordliste Gaar { get; } = new("gaar");
    public static IReadOnlyList<string> Gater { get; } = Deler["gate"];
    public static IReadOnlyList<string> GaterMedTall { get; } = Deler["gate-med-tall"];
    public static Ordliste Opphav { get; } = new("opphav");
    public static Ordliste Tilstand { get; } = new("tilstand");
    public static Ordliste Familie { get; } = new("familie");
    public static Ordliste Enestaaende { get; } = new("enestaaende");
    public static Ordliste Hendelse { get; } = new("hendelse");
    public static Ordliste Omtale { get; } = new("omtale");
    public static Ordliste Omtalt { get; } = new("omtalt");
    public static Ordliste Verv { get; } = new("verv");
    public static IReadOnlyList<string> Virksomhet { get; } = Deler["virksomhet"];
    public static Ordliste Driver { get; } = new("driver");
    public static Ordliste Arbeider { get; } = new("arbeider");
    public static Ordliste Engelsk { get; } = new("engelsk");
    public static Ordliste IkkeKlasse { get; } = new("utelukk-klasse");

    /// <summary>True for a word in the list, and for one that begins as a beginning in it.</summary>
    public bool Har(string ord)
    {
        if (_ord.Contains(ord)) return true;
        if (_begynnelser.Count == 0) return false;
        var oppslag = _begynnelser.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var lengde = Math.Min(ord.Length, 20); lengde >= 3; lengde--)
            if (oppslag.Contains(ord.AsSpan(0, lengde))) return true;
        return false;
    }

    private static Dictionary<string, List<string>> Les()
    {
        using var stroem = Assembly.GetExecutingAssembly().GetManifestResourceStream("kjennetegn.txt")
            ?? throw new InvalidOperationException("kjennetegn.txt is missing from the assembly.");
        using var leser = new StreamReader(stroem);
        var deler = new Dictionary<string, List<string>>();
        List<string> del = [];
        while (leser.ReadLine() is { } linje)
        {
            if (linje.StartsWith('#')) continue;
            if (linje.StartsWith('[')) deler[linje.Trim('[', ']')] = del = [];
            else del.AddRange(linje.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return deler;
    }
}
