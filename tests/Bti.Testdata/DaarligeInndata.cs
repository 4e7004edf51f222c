using System.Text.Json;
using System.Text.RegularExpressions;
using Bti.Domain;

namespace Bti.Testdata;

/// <summary>One thing that people or programs send, and the answer it shall get in form and API.</summary>
/// <param name="Id">BI-001 and so on.</param>
/// <param name="Omraade">fnr, navn, fritekst, dato, felt, api, tilgang, flyt, fil, eksport or dashbord.</param>
/// <param name="Felt">The field, page or header it is sent in.</param>
/// <param name="Verdi">What is sent; objects with <c>gen</c> are expanded by <see cref="Inndatatilfelle.Tekst"/>.</param>
/// <param name="Utfall">accept, reject, normalize or ignore.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Kode">The code of the hinder; INGEN for none.</param>
/// <param name="Bokmaal">The sentence, placeholders not filled; empty for none.</param>
/// <param name="Nynorsk">The same in nynorsk.</param>
/// <param name="Proeves">The test class that runs the case now.</param>
/// <param name="Del">The feature that brings what the case needs, when that is not here yet.</param>
public sealed record Inndatatilfelle(
    string Id, string Omraade, string Felt, JsonElement Verdi, string Utfall, int Status, string Kode, string Bokmaal, string Nynorsk,
    string? Proeves, string? Del)
{
    /// <summary>The text a reader gets: null for JSON null, numbers as written, generators expanded.</summary>
    public string? Tekst => Verdi.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => Verdi.GetString(),
        JsonValueKind.Object => Utvidet,
        _ => Verdi.GetRawText(),
    };

    private string Utvidet => Verdi.GetProperty("gen").GetString() switch
    {
        "repeat" => string.Concat(Enumerable.Repeat(Verdi.GetProperty("char").GetString(), Verdi.GetProperty("count").GetInt32()))
            + (Verdi.TryGetProperty("suffix", out var hale) ? hale.GetString() : ""),
        "zalgo" => Verdi.GetProperty("base").GetString() + new string('\u0301', Verdi.GetProperty("marks").GetInt32()),
        // A JSON string that a JSON reader refuses: the characters it stands for.
        "raw_json" => Regex.Unescape(Verdi.GetProperty("json").GetString()!.Trim('"')),
        var ukjent => throw new InvalidOperationException($"{Id} has the generator {ukjent}, which is not a text."),
    };

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Felt}";
}

/// <summary>Every bad input the system answers for, and every sentence it answers with (<c>daarlige-inndata.json</c>).</summary>
public static class DaarligeInndata
{
    private static readonly JsonElement Fil = LesFila();

    /// <summary>The cases, in the order of the file.</summary>
    public static IReadOnlyList<Inndatatilfelle> Alle { get; } = [.. Fil.GetProperty("cases").EnumerateArray().Select(Tilfelle)];

    /// <summary>The cases that a test class runs.</summary>
    public static IEnumerable<Inndatatilfelle> For(Type testklasse) => Alle.Where(t => t.Proeves == testklasse.FullName);

    /// <summary>The case with an id.</summary>
    public static Inndatatilfelle Med(string id) => Alle.Single(t => t.Id == id);

    /// <summary>The sentences by code.</summary>
    public static IReadOnlyDictionary<string, (string Bokmaal, string Nynorsk)> Meldinger { get; } =
        Fil.GetProperty("messages").EnumerateObject().ToDictionary(m => m.Name, m => (Tekst(m.Value, "nb"), Tekst(m.Value, "nn")));

    /// <summary>The features that cases wait for.</summary>
    public static IReadOnlyList<string> Deler { get; } = [.. Fil.GetProperty("deler").EnumerateObject().Select(d => d.Name)];

    /// <summary>The clock the cases are written for.</summary>
    public static Naa Naa { get; } = new(Fil.GetProperty("test_clock").GetDateTimeOffset());

    /// <summary>True when a hinder says what the file says, with its placeholders open or some of them filled.</summary>
    public static bool SierDetSamme(Hinder hinder) =>
        Meldinger.TryGetValue(hinder.Kode, out var melding) && Passer(melding.Bokmaal, hinder.Bokmaal) && Passer(melding.Nynorsk, hinder.Nynorsk);

    /// <summary>True when a text is the sentence with its placeholders open or filled.</summary>
    public static bool Passer(string mal, string tekst)
    {
        var biter = Regex.Split(mal, @"(\{\w+\})", RegexOptions.NonBacktracking)
            .Select(bit => bit.StartsWith('{') ? $"({Regex.Escape(bit)}|[^{{}}]+)" : Regex.Escape(bit));
        return Regex.IsMatch(tekst, $"^{string.Concat(biter)}$", RegexOptions.NonBacktracking);
    }

    private static Inndatatilfelle Tilfelle(JsonElement t)
    {
        var svar = t.GetProperty("expected");
        return new Inndatatilfelle(
            Tekst(t, "id"), Tekst(t, "area"), Tekst(t, "field"), t.GetProperty("value"), Tekst(svar, "outcome"),
            svar.GetProperty("http_status").GetInt32(), Tekst(svar, "error_code"), Tekst(svar, "message_nb"), Tekst(svar, "message_nn"),
            t.TryGetProperty("proeves", out var klasse) ? klasse.GetString() : null,
            t.TryGetProperty("del", out var del) ? del.GetString() : null);
    }

    private static string Tekst(JsonElement element, string navn) => element.GetProperty(navn).GetString()!;

    private static JsonElement LesFila()
    {
        using var stroem = typeof(DaarligeInndata).Assembly.GetManifestResourceStream("daarlige-inndata.json")!;
        return JsonDocument.Parse(stroem).RootElement;
    }
}
