using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The forloep is closed, with the reason and the avslutningsnotat.</summary>
/// <returns>A Hinder while a team is to discuss it: afterwards nothing said there could be written in the log.</returns>
public sealed record AvsluttForloep(ForloepId Forloep, string? Grunn, string? Notat, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.Avslutte;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class AvsluttForloepHandler(IBtiDb db, Innlogget innlogget, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<AvsluttForloep, Result>
{
    public async Task<Result> Handle(AvsluttForloep request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var grunn = les.Valg<Avslutningsgrunn>("grunn", "grunnen", request.Grunn);
        var notat = les.Fritekst("notat", "avslutningsnotatet", request.Notat, min: 10);
        if (les.Hinder is { } hinder) return hinder;
        if (await db.SkalDroeftes(forloep.Id, cancellationToken)) return Hindre.SkalDroeftes;
        if (forloep.Avslutt(new Avslutning { Grunn = grunn!.Value, Notat = notat!, Dag = ramme.Naa.Dag, Av = innlogget.Id }, ramme) is { } nei) return nei;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
