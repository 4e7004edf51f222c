using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>An ansvarsgruppe is set up around a forloep, or gets other members, another coordinator or another rhythm. Nobody is let in by it.</summary>
/// <param name="Koordinator">The stafettholder, or one of the aktoerer.</param>
/// <param name="Barnekoordinator">ja when she is the barnekoordinator the family has a right to.</param>
/// <param name="Medlemmer">Those of the aktoerer who sit in it.</param>
/// <param name="Uker">Weeks from one meeting to the next.</param>
public sealed record SettAnsvarsgruppe(ForloepId Forloep, string? Koordinator, string? Barnekoordinator, IReadOnlyList<string> Medlemmer, string? Uker, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.StyreAnsvarsgruppe;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class SettAnsvarsgruppeHandler(IBtiDb db, Gruppeinnkalling innkalling, Rammeoppslag rammer) : IRequestHandler<SettAnsvarsgruppe, Result>
{
    public async Task<Result> Handle(SettAnsvarsgruppe request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var koordinator = les.Id("koordinator", "hvem som koordinerer", request.Koordinator);
        var medlemmer = request.Medlemmer.Select(m => les.Id("medlemmer", "hvem som er med", m)).ToList();
        var uker = les.Tall("uker", "hvor mange uker det er mellom møtene", request.Uker, min: 1, maks: 26);
        if (les.Hinder is { } hinder) return hinder;
        var gruppe = new Ansvarsgruppe(new AnsattId(koordinator!.Value), request.Barnekoordinator == "ja", uker!.Value);
        if (forloep.SettAnsvarsgruppe(gruppe, [.. medlemmer.OfType<Guid>().Distinct().Select(m => new AnsattId(m))], ramme) is { } nei) return nei;
        await innkalling.Foelg(forloep, ramme, cancellationToken);
        return Result.Ja;
    }
}
