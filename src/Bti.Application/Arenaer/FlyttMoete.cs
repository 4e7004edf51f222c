using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The coordinator moves a meeting to another day, time or place, on top of the version she has seen. Those it is about are told.</summary>
/// <param name="Klokka">«09.00»</param>
public sealed record FlyttMoete(ArenamoeteId Moete, string? Dag, string? Klokka, string? Sted, int? Versjon, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);
}

internal sealed class FlyttMoeteHandler(IBtiDb db, Moetefolk folk, Rammeoppslag rammer) : IRequestHandler<FlyttMoete, Result>
{
    public async Task<Result> Handle(FlyttMoete request, CancellationToken cancellationToken)
    {
        var id = request.Moete;
        var moete = await db.Arenamoeter.FirstAsync(m => m.Id == id, cancellationToken);
        var ramme = rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var dag = les.Dato("dag", "den nye dagen", request.Dag, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (!TimeOnly.TryParseExact(request.Klokka, "HH.mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var klokka)) les.Feil(Hindre.KlokkaUgyldig, "klokka", "klokkeslettet");
        var sted = les.Kort("sted", "stedet", request.Sted, maks: 300);
        if (les.Hinder is { } hinder) return hinder;
        var satt = moete.Stoler.Select(s => s.Sitter).ToList();
        var borte = (await db.Borte(dag!.Value).ToListAsync(cancellationToken)).ToHashSet();
        if (moete.Flytt(dag.Value, klokka, sted!.Tekst, borte, request.Versjon, ramme) is { } nei) return nei == Hindre.Versjon ? await db.SisteEndring(moete, cancellationToken) : nei;
        await folk.Varsle(moete, ramme, cancellationToken, satt);
        return Result.Ja;
    }
}
