using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What is being written is kept, for the writer alone. It goes when the form is sent with the same key.</summary>
/// <param name="Skjema">Which form, and about what.</param>
/// <param name="Felt">What stands in each field, as it was typed.</param>
/// <param name="Skjemanoekkel">The key the form will be sent with.</param>
public sealed record LagreUtkast(string? Skjema, IReadOnlyDictionary<string, string>? Felt, string? Skjemanoekkel, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class LagreUtkastHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<LagreUtkast, Result>
{
    public async Task<Result> Handle(LagreUtkast request, CancellationToken cancellationToken)
    {
        var (meg, skjema, naa) = (innlogget.Id, request.Skjema, klokke.Naa);
        if (!Skjemanavn.ErGyldig(skjema)) return Hindre.IkkeFunnet;
        var les = new Inndata(naa);
        var noekkel = les.Id("noekkel", "nøkkelen til skjemaet", request.Skjemanoekkel);
        if (request.Felt is null) les.Feil(Hindre.Paakrevd, "felt", "feltene i skjemaet");
        if (les.Hinder is { } hinder) return hinder;
        var (skjemanoekkel, innhold) = (new Noekkel(noekkel!.Value), Fortrolig.Av(JsonSerializer.Serialize(request.Felt)));
        var utkast = await db.Utkast.FirstOrDefaultAsync(u => u.Ansatt == meg && u.Skjema == skjema, cancellationToken);
        if (utkast is null)
        {
            _ = db.Utkast.Add(new Utkast
            {
                Kommune = innlogget.Kommune,
                Id = Guid.CreateVersion7(),
                Ansatt = meg,
                Skjema = skjema,
                Barn = await Barnet(skjema, cancellationToken),
                Noekkel = skjemanoekkel,
                Innhold = innhold,
                Lagret = naa.Tidspunkt,
            });
            return Result.Ja;
        }

        // What was about nobody may have got a child since it was begun.
        utkast.Barn ??= await Barnet(skjema, cancellationToken);
        (utkast.Noekkel, utkast.Innhold, utkast.Lagret) = (skjemanoekkel, innhold, naa.Tidspunkt);
        return Result.Ja;
    }

    // A form about a case, or a child, ends with its id. Whose the draft is decides who reads it; the child only whose key it is kept under.
    private async Task<BarnId?> Barnet(string skjema, CancellationToken ct)
    {
        if (Skjemanavn.Saken(skjema) is not { } id) return null;
        var (forloep, uro, sak, barn) = (new ForloepId(id), new UroId(id), new DroeftingssakId(id), new BarnId(id));
        return await db.Forloep.Where(f => f.Id == forloep).Select(f => (BarnId?)f.Barn).FirstOrDefaultAsync(ct)
            ?? await db.Uroer.Where(u => u.Id == uro).Select(u => u.Barn).FirstOrDefaultAsync(ct)
            ?? await db.Droeftingssaker.OfType<NavngittDroefting>().Where(s => s.Id == sak).Select(s => (BarnId?)s.Barn).FirstOrDefaultAsync(ct)
            ?? await db.Barn.Where(b => b.Id == barn).Select(b => (BarnId?)b.Id).FirstOrDefaultAsync(ct);
    }
}
