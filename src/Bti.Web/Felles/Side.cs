using System.Globalization;
using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Primitives;

namespace Bti.Web;

/// <summary>
/// The base of every page: one query in, one command out. A page knows the mediator, the texts and its own form, and
/// neither clock nor database.
/// </summary>
public abstract class Side : ComponentBase
{
    [Inject] protected IMediator Mediator { get; set; } = null!;

    /// <summary>Texts by their bokmaal, in quotes and whole so that a test can find them; also of a hinder: <c>@T[hinder]</c>.</summary>
    [Inject] protected Tekster T { get; set; } = null!;

    [Inject] private NavigationManager Navigasjon { get; set; } = null!;

    [Inject] private Skjemanoekkel Skjemanoekkel { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Stops the work when the reader has gone.</summary>
    protected CancellationToken Avbrutt => Http.RequestAborted;

    /// <summary>The key of this submission: the one in the posted form.</summary>
    protected Noekkel Noekkel => Skjemanoekkel.Postet ?? Noekkel.Ny();

    /// <summary>True when a form of this page has been sent.</summary>
    protected bool ErPostet => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>What was typed in a field, as it was typed; null when the field was not sent.</summary>
    protected string? Postet(string felt) => PostetListe(felt) is [var foerste, ..] ? foerste : null;

    /// <summary>The version a posted form was filled in on top of; 0, which nothing has, when it does not say.</summary>
    protected int Sett => int.TryParse(Postet(Versjonsfelt), NumberStyles.None, CultureInfo.InvariantCulture, out var sett) ? sett : 0;

    /// <summary>The version a form is filled in on top of: what it was shown with, until the reader has been shown what has come since.</summary>
    protected string Versjonen(int naa, Hinder? hinder) =>
        (hinder?.Kode == Hindre.Versjon.Kode ? null : Skrevet(Versjonsfelt)) ?? naa.ToString(CultureInfo.InvariantCulture);

    private const string Versjonsfelt = "versjon";

    /// <summary>Every value sent for a field: the ticked boxes of a list.</summary>
    protected string[] PostetListe(string felt) =>
        ErPostet && Http.Request.HasFormContentType && Http.Request.Form[felt] is { Count: > 0 } verdier
            ? [.. Tekstene(verdier)]
            : ErPostet ? [] : Skjemanoekkel.Sendte.GetValueOrDefault(felt, []);

    /// <summary>Restores what the reader had begun to write in this form; nothing when there is no draft, or when the form is being sent.</summary>
    protected async Task HentKladd(string skjema)
    {
        if (ErPostet || Skjemanoekkel.Sendte.Count > 0 || (await Mediator.Send(new HentUtkast(skjema), Avbrutt)).Verdi is not { Felt: { } felt } utkast) return;
        (_kladd, Skjemanoekkel.Gjenopprettet, KladdFra) = (felt, new Noekkel(utkast.Noekkel!.Value), utkast.Lagret);
    }

    private IReadOnlyDictionary<string, string> _kladd = new Dictionary<string, string>();

    /// <summary>When the restored draft was saved; null without one.</summary>
    protected DateTimeOffset? KladdFra { get; private set; }

    /// <summary>What stands in a field: what was just typed, else what the draft holds.</summary>
    protected string? Skrevet(string felt) => Postet(felt) ?? _kladd.GetValueOrDefault(felt);

    /// <summary>Sends the reader on after a form was accepted, so that a reload does not send it again. Only within the site.</summary>
    protected void GaaTil(string url) => Navigasjon.NavigateTo(Lenker.Lokal(url));

    /// <summary>
    /// Gives the answer the status of the hinder. For one that is not there, or not the reader's, the page gives way to the
    /// not-found page. Does nothing without a hinder.
    /// </summary>
    /// <returns>True when something stood in the way.</returns>
    protected bool SettStatus(Hinder? hinder)
    {
        if (hinder is null) return false;

        if (hinder.Slag is Hinderslag.Bekreftelse)
        {
            // What was typed is kept, and the reader comes back to it (Bekreftelsesvakt).
            Http.Items[typeof(Bekreftelsesvakt)] = true;
            Navigasjon.NavigateTo(Bekreftelsesvakt.Adresse(Http.Request));
            return true;
        }

        if (hinder.Slag == Hinderslag.FinnesIkke) Navigasjon.NotFound();
        else if (hinder.Slag == Hinderslag.Slettet) Navigasjon.NavigateTo("/slettet");
        else Http.Response.StatusCode = hinder.Slag.Status;
        if (hinder.ProevIgjenOm is { } sekunder) Http.Response.Headers.RetryAfter = sekunder.ToString(CultureInfo.InvariantCulture);

        return true;
    }

    /// <summary>The file sent in a field; null when there was none.</summary>
    protected async Task<Opplastetfil?> Fil(string felt)
    {
        if (Http.Request.Form.Files.GetFile(felt) is not { Length: > 0 } fil) return null;
        using var minne = new MemoryStream((int)fil.Length);
        await fil.CopyToAsync(minne, Avbrutt);
        return new(fil.FileName, minne.ToArray());
    }

    private static IEnumerable<string> Tekstene(StringValues verdier) => verdier.Select(verdi => verdi ?? "");
}
