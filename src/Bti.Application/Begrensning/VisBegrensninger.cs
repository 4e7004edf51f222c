using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>For those who answer for the case: which guardians shall be told nothing, and who there is to say it of.</summary>
public sealed record VisBegrensninger(ForloepId Forloep) : IQuery<Result<VisBegrensninger.Svar>>
{
    public static Handling Handling => Handling.BegrenseForesatt;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Barn">The child's name.</param>
    /// <param name="Foresatte">Those who are told as before.</param>
    public sealed record Svar(string Barn, IReadOnlyList<Linje> Linjer, IReadOnlyList<Person> Foresatte);

    /// <param name="KanOppheves">False for the one who closed it.</param>
    public sealed record Linje(Guid Id, string Navn, string Relasjon, DateOnly Siden, string Grunn, string SattAv, bool KanOppheves);

    public sealed record Person(ForesattId Foresatt, string Navn, string Relasjon);
}

internal sealed class VisBegrensningerHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisBegrensninger, Result<VisBegrensninger.Svar>>
{
    public async Task<Result<VisBegrensninger.Svar>> Handle(VisBegrensninger request, CancellationToken cancellationToken)
    {
        var idag = klokke.Naa.Dag;
        var barn = await db.Barnet(request.Forloep, cancellationToken);
        var gjelder = barn.Begrensninger.Where(b => b.Opphevet is null).OrderBy(b => b.Satt).ToList();
        AnsattId[] satte = [.. gjelder.Select(b => b.SattAv)];
        var navn = await db.Ansatte.Where(a => EF.Parameter(satte).Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        return new VisBegrensninger.Svar(
            barn.Navn.Tekst,
            [.. from b in gjelder
                let f = barn.Foresatte.First(f => f.Id == b.Foresatt)
                select new VisBegrensninger.Linje(b.Id, f.Navn.Tekst, f.Relasjon, Naa.OsloDag(b.Satt), b.Grunn.Tekst, navn[b.SattAv], b.SattAv != innlogget.Id)],
            [.. barn.Foresatte.Where(f => f.GjelderPaa(idag) && !barn.ErBegrenset(f.Id)).Select(f => new VisBegrensninger.Person(f.Id, f.Navn.Tekst, f.Relasjon))]);
    }
}
