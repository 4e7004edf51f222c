using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>For the leader: who is said to be inhabil for the child, and whom it can be said of. Who is barred as a guardian is not listed: the register says it.</summary>
public sealed record VisHabilitet(ForloepId Forloep) : IQuery<Result<VisHabilitet.Svar>>
{
    public static Handling Handling => Handling.StyreHabilitet;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    /// <param name="Barn">The child's name.</param>
    /// <param name="Ansatte">Those who work in the kommune.</param>
    public sealed record Svar(string Barn, IReadOnlyList<Linje> Linjer, IReadOnlyList<Person> Ansatte, DateOnly Idag);

    /// <param name="Til">The last day; null until it is lifted.</param>
    /// <param name="MeldtAv">She herself, or the leader.</param>
    public sealed record Linje(Guid Id, string Navn, DateOnly Fra, DateOnly? Til, string Grunn, string MeldtAv);

    public sealed record Person(AnsattId Ansatt, string Navn, string Enhet);
}

internal sealed class VisHabilitetHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<VisHabilitet, Result<VisHabilitet.Svar>>
{
    public async Task<Result<VisHabilitet.Svar>> Handle(VisHabilitet request, CancellationToken cancellationToken)
    {
        var idag = klokke.Naa.Dag;
        var barn = await db.Barnet(request.Forloep, cancellationToken);
        var ansatte = await db.Ansatte.SomErHer(idag).OrderBy(a => a.Navn)
            .Select(a => new VisHabilitet.Person(a.Id, a.Navn, db.Enheter.Where(e => e.Id == a.Enhet).Select(e => e.Navn).First())).ToListAsync(cancellationToken);
        AnsattId[] nevnt = [.. barn.Inhabile.SelectMany(i => (AnsattId[])[i.Ansatt, i.MeldtAv])];
        var navn = await db.Ansatte.Where(a => nevnt.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        return new VisHabilitet.Svar(
            barn.Navn.Tekst,
            [.. barn.Inhabile.Where(i => i.Opphevet is null && !(i.Til < idag)).OrderBy(i => i.Fra).ThenBy(i => i.Id)
                .Select(i => new VisHabilitet.Linje(i.Id, navn[i.Ansatt], i.Fra, i.Til, i.Grunn.Tekst, navn[i.MeldtAv]))],
            ansatte, idag);
    }
}
