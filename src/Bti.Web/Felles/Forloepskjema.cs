using Bti.Application;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace Bti.Web;

/// <summary>A page with one form about a forloep: reads the header, restores the draft, sends, and goes back to the forloep.</summary>
public abstract class Forloepskjema : Side
{
    [Parameter] public Guid Id { get; set; }

    /// <summary>The forloep; null when there is nothing to show.</summary>
    protected VisForloep.Svar? Forloep { get; private set; }

    protected Hinder? Hinder { get; private set; }

    /// <summary>The name of the draft of this form.</summary>
    protected string Kladd => $"{Skjemanavn}-{Id}";

    /// <summary>What the form is called in its draft.</summary>
    protected abstract string Skjemanavn { get; }

    /// <summary>False for one who may read the forloep and not do this: the page is then not there, before anything is written.</summary>
    protected virtual bool Faar(VisForloep.Svar forloep) => true;

    protected ForloepId Forloepet => new(Id);

    protected override async Task OnInitializedAsync()
    {
        var (forloep, hinder) = await Mediator.Send(new VisForloep(Forloepet), Avbrutt);
        if (SettStatus(hinder) || SettStatus(Faar(forloep!) ? null : Hindre.IkkeFunnet)) return;
        Forloep = forloep;
        await HentKladd(Kladd);
    }

    /// <summary>Sends the act; back to the forloep when it was done.</summary>
    protected Task Send(IRequest<Result> kommando, string? til = null) => SendOgGaa(kommando, $"/forloep/{Id}{til}");

    /// <summary>Sends the act; on to a page when it was done.</summary>
    protected async Task SendOgGaa(IRequest<Result> kommando, string til) => Gaa((await Mediator.Send(kommando, Avbrutt)).Hinder, til);

    /// <inheritdoc cref="SendOgGaa(IRequest{Result}, string)"/>
    protected async Task SendOgGaa<T>(IRequest<Result<T>> kommando, string til) => Gaa((await Mediator.Send(kommando, Avbrutt)).Hinder, til);

    private void Gaa(Hinder? hinder, string til)
    {
        Hinder = hinder;
        if (!SettStatus(hinder)) GaaTil(til);
    }
}
