using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Who is logged in now, for the one who must shut somebody out. Guardians and young people are a number.</summary>
public sealed record VisInnlogginger : IQuery<Result<VisInnlogginger.Svar>>
{
    public static Handling Handling => Handling.StyreInnlogginger;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <param name="Antall">How many times she is logged in.</param>
    /// <param name="ErMeg">True for the reader, who ends her own at her settings.</param>
    public sealed record Linje(AnsattId Ansatt, string Navn, string Enhet, int Antall, bool ErMeg);

    /// <param name="Ansatte">In the order of name.</param>
    /// <param name="Familie">How many sessions guardians and young people have.</param>
    public sealed record Svar(IReadOnlyList<Linje> Ansatte, int Familie);
}

internal sealed class VisInnloggingerHandler(IBtiDb db, IInnlogginger innlogginger, Innlogget innlogget) : IRequestHandler<VisInnlogginger, Result<VisInnlogginger.Svar>>
{
    public async Task<Result<VisInnlogginger.Svar>> Handle(VisInnlogginger request, CancellationToken cancellationToken)
    {
        var levende = await innlogginger.Levende(cancellationToken);
        AnsattId[] hvem = [.. levende.Keys];
        var ansatte = await db.Ansatte.Where(a => hvem.Contains(a.Id)).Join(db.Enheter, a => a.Enhet, e => e.Id, (a, e) => new { a.Id, a.Navn, Enhet = e.Navn }).ToListAsync(cancellationToken);
        var linjer = ansatte.ConvertAll(a => new VisInnlogginger.Linje(a.Id, a.Navn, a.Enhet, levende[a.Id], a.Id == innlogget.Id));
        return new VisInnlogginger.Svar([.. linjer.OrderBy(l => l.Navn, StringComparer.Ordinal).ThenBy(l => l.Ansatt.Verdi)], levende.Values.Sum() - linjer.Sum(l => l.Antall));
    }
}
