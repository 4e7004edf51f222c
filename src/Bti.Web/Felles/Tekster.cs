using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace Bti.Web;

/// <summary>
/// The texts of the pages. Bokmaal stands in the page and is the key; nynorsk is in <c>Tekster.nn.resx</c>, or in
/// <c>Tekster.Omraade.nn.resx</c> for one area. Keys differ by more than their first letter: one entry serves «Uroen» and «uroen».
/// A text without nynorsk is shown in bokmaal.
/// </summary>
public sealed class Tekster
{
    private static readonly FrozenDictionary<string, string> Nynorsk = LesNynorsk();

    /// <summary>The reader's maalform, from the culture of the request.</summary>
    public static Maalform Maalform =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nn" ? Maalform.Nynorsk : Maalform.Bokmaal;

    /// <summary>The text in the reader's maalform.</summary>
    public string this[string bokmaal] =>
        Maalform == Maalform.Nynorsk && Nynorsk.TryGetValue(bokmaal, out var nynorsk) ? MedSammeForbokstav(bokmaal, nynorsk) : bokmaal;

    /// <summary>The text with <c>{0}</c>, <c>{1}</c> … filled.</summary>
    public string this[string bokmaal, params object?[] verdier] =>
        string.Format(CultureInfo.CurrentCulture, this[bokmaal], verdier);

    /// <summary>The sentence of a hinder in the reader's maalform.</summary>
    public string this[Hinder hinder] => hinder.Tekst(Maalform, tekst => this[tekst]);

    /// <summary>True when the text has a nynorsk form; a test asks for every key in the pages.</summary>
    internal static bool HarNynorsk(string bokmaal) => Nynorsk.ContainsKey(bokmaal);

    private static string MedSammeForbokstav(string bokmaal, string nynorsk) =>
        bokmaal.Length == 0 || nynorsk.Length == 0 || char.IsUpper(bokmaal[0]) == char.IsUpper(nynorsk[0])
            ? nynorsk
            : (char.IsUpper(bokmaal[0]) ? char.ToUpperInvariant(nynorsk[0]) : char.ToLowerInvariant(nynorsk[0])) + nynorsk[1..];

    private static FrozenDictionary<string, string> LesNynorsk()
    {
        var samling = typeof(Tekster).Assembly.GetSatelliteAssembly(CultureInfo.GetCultureInfo("nn"));
        var tekster = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var navn in samling.GetManifestResourceNames().Where(navn => navn.EndsWith(".resources", StringComparison.Ordinal)))
        {
            using var leser = new ResourceReader(samling.GetManifestResourceStream(navn)!);
            foreach (DictionaryEntry tekst in leser) tekster[(string)tekst.Key] = (string)tekst.Value!;
        }

        return tekster.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
