using Microsoft.AspNetCore.Components;

namespace Bti.Web;

/// <summary>What every field has: a name that is also its id, a label, what was typed, help, and its own part of the hinder.</summary>
public abstract class Feltbase : ComponentBase
{
    [Inject] protected Tekster T { get; set; } = null!;

    /// <summary>The hinder of the whole form, from <c>Skjema</c>.</summary>
    [CascadingParameter] public Hinder? Skjemahinder { get; set; }

    /// <summary>Name and id; the same as <c>Hinder.Felt</c>.</summary>
    [Parameter, EditorRequired] public string Navn { get; set; } = "";

    [Parameter, EditorRequired] public string Etikett { get; set; } = "";

    /// <summary>What was typed, or the value to start from.</summary>
    [Parameter] public string? Verdi { get; set; }

    /// <summary>A sentence under the label, always visible.</summary>
    [Parameter] public string? Hjelp { get; set; }

    /// <summary>Adds «(valgfritt)» to the label; a field is needed unless it says so.</summary>
    [Parameter] public bool Valgfri { get; set; }

    protected string Ledetekst => Valgfri ? T["{0} (valgfritt)", Etikett] : Etikett;

    protected string HjelpId => $"{Navn}-hjelp";

    protected string FeilId => $"{Navn}-feil";

    /// <summary>What is wrong in this field, in the reader's maalform.</summary>
    protected string? Feil => Skjemahinder?.Alle.FirstOrDefault(hinder => hinder.Felt == Navn) is { } hinder ? T[hinder] : null;

    protected string? Ugyldig => Feil is null ? null : "true";

    protected string? BeskrevetAv => (Hjelp, Feil) switch
    {
        (null, null) => null,
        (_, null) => HjelpId,
        (null, _) => FeilId,
        _ => $"{HjelpId} {FeilId}",
    };
}
