namespace Bti.Web;

/// <summary>The key that came with the posted form. A form that is shown again keeps it, so that sending it again is the same act.</summary>
internal sealed class Skjemanoekkel(IHttpContextAccessor kontekst)
{
    internal const string Felt = "noekkel";

    // Blazor's own field with the name of the posted form.
    private const string Formfelt = "_handler";

    /// <summary>The posted key; null when nothing was posted, or no key that can be read.</summary>
    internal Noekkel? Postet => Verdi(Felt) is { } tekst && Guid.TryParse(tekst, out var noekkel) ? new Noekkel(noekkel) : null;

    /// <summary>The key of a draft that is restored: sending it is the act that was begun.</summary>
    internal Noekkel? Gjenopprettet { get; set; }

    /// <summary>The fields of a form that was sent before she had proved that it is her; empty without one.</summary>
    internal IReadOnlyDictionary<string, string[]> Sendte { get; private set; } = new Dictionary<string, string[]>();

    /// <summary>Puts a form that was sent back in its page.</summary>
    internal void Gjenopprett(IReadOnlyDictionary<string, string[]> felt, Noekkel noekkel) => (Sendte, _sendtNoekkel) = (felt, noekkel);

    private Noekkel? _sendtNoekkel;

    /// <summary>The key to put in a form: the posted one if this is the form that was posted, else the draft's, else a new one.</summary>
    internal Noekkel For(string? skjema) => (skjema is null || Verdi(Formfelt) == skjema ? Postet : null) ?? Gjenopprettet ?? (Sendte.GetValueOrDefault(Formfelt) is [var sendt] && (skjema is null || sendt == skjema) ? _sendtNoekkel : null) ?? Noekkel.Ny();

    private string? Verdi(string felt) => kontekst.HttpContext?.Request is { HasFormContentType: true } foresporsel
        ? foresporsel.Form[felt].FirstOrDefault()
        : null;
}
