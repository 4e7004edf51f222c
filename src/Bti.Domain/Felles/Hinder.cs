using System.Text.Json.Serialization;

namespace Bti.Domain;

/// <summary>What kind of no it is; the outer layers turn it into a status and a way of showing it.</summary>
public enum Hinderslag
{
    /// <summary>Something typed cannot be used as it stands (422).</summary>
    Verdi,

    /// <summary>More than is taken in at once (413).</summary>
    ForStor,

    /// <summary>The act is not possible now (409).</summary>
    Tilstand,

    /// <summary>Somebody else has changed it meanwhile (409).</summary>
    Versjon,

    /// <summary>A samtykke that covers the act is missing (403).</summary>
    Samtykke,

    /// <summary>She must have proved just now that it is her (403).</summary>
    Bekreftelse,

    /// <summary>Not there, or not yours: the same answer (404, ADR-0010).</summary>
    FinnesIkke,

    /// <summary>It was here, and its texts are deleted for good (410).</summary>
    Slettet,

    /// <summary>What the text would need the writer to confirm before it is stored (422).</summary>
    Bekreft,

    /// <summary>Too many attempts (429).</summary>
    ForMange,

    /// <summary>The store does not answer; nothing is lost and nothing is sent (503).</summary>
    Nede,
}

/// <summary>An expected no: a stable code for machines, and a sentence that says what is wrong and what to do.</summary>
/// <param name="Kode">Upper case ASCII with underscores; never changed once released.</param>
/// <param name="Bokmaal">The sentence, with <c>{placeholders}</c>.</param>
/// <param name="Nynorsk">The same sentence in nynorsk.</param>
/// <param name="Slag">Decides the status.</param>
public sealed record Hinder(string Kode, string Bokmaal, string Nynorsk, Hinderslag Slag = Hinderslag.Tilstand)
{
    private IReadOnlyDictionary<string, string> Verdier { get; init; } = new Dictionary<string, string>();

    /// <summary>The name of the field in form and API body that the sentence is about, if it is about one.</summary>
    public string? Felt { get; init; }

    /// <summary>How many seconds it is until one may try again; null when waiting does not help.</summary>
    public int? ProevIgjenOm { get; init; }

    /// <summary>The other things that are wrong in the same form, in the order of the form; this one is the first.</summary>
    public IReadOnlyList<Hinder> Flere { get; init; } = [];

    /// <summary>This hinder and the rest, in the order of the form.</summary>
    [JsonIgnore]
    public IEnumerable<Hinder> Alle => [this, .. Flere];

    /// <summary>The sentence in bokmaal, placeholders filled.</summary>
    public string Forklaring => Tekst(Maalform.Bokmaal, etikett => etikett);

    /// <summary>The sentence in the reader's maalform; <paramref name="oversett"/> translates names of fields in it.</summary>
    public string Tekst(Maalform maalform, Func<string, string> oversett)
    {
        var tekst = maalform == Maalform.Nynorsk ? Nynorsk : Bokmaal;
        foreach (var (navn, verdi) in Verdier)
        {
            var oversatt = oversett(verdi);
            tekst = tekst
                .Replace($"{{{navn}}}", oversatt, StringComparison.Ordinal)
                .Replace($"{{{StorForbokstav(navn)}}}", StorForbokstav(oversatt), StringComparison.Ordinal);
        }

        return tekst;
    }

    /// <summary>Fills one placeholder. Never a foedselsnummer, a name of a child or free text: the sentence is shown and logged.</summary>
    public Hinder Med(string navn, string verdi) =>
        this with { Verdier = new Dictionary<string, string>(Verdier) { [navn] = verdi } };

    /// <summary>Says which field it is about, and what that field is called on the screen.</summary>
    public Hinder ForFelt(string felt, string etikett) => (this with { Felt = felt }).Med("felt", etikett);

    /// <summary>Two hinder are the same no when the code and the field are.</summary>
    public bool Equals(Hinder? other) => other is not null && Kode == other.Kode && Felt == other.Felt;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kode, Felt);

    private static string StorForbokstav(string ord) => ord.Length == 0 ? ord : char.ToUpperInvariant(ord[0]) + ord[1..];
}

/// <summary>The two written forms of Norwegian.</summary>
public enum Maalform
{
    Bokmaal,
    Nynorsk,
}
