using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Who is logged in now, for the one who must shut somebody out. Guardians and young people are a number.</summary>
/// <param name="Navn">A part of the name she looks for; null for all.</param>
public sealed record VisInnlogginger(string? Navn = null) : IQuery<Result<VisInnlogginger.Svar>>
{
    public static Handling Handling => Handling.StyreInnlogginger;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <param name="Antall">How many times she is logged in.</param>
    /// <param name="ErMeg">True for the reader, who ends her own at her settings.</param>
    public sealed record Linje(AnsattId Ansatt, string Navn, string Enhet, int Antall, bool ErMeg);

    /// <param name="Ansatte">In the order of name, the first of them when they are many.</param>
    /// <param name="Antall">How many there are.</param>
    /// <param name="Familie">How many sessions guardians and young people have.</param>
    public sealed record Svar(IReadOnlyList<Linje> Ansatte, int Antall, int Familie);
}

internal sealed class VisInnloggingerHandler(IBtiDb db, IInnlogginger innlogginger, Innlogget innlogget) : IRequestHandler<VisInnlogginger, Result<VisInnlogginger.Svar>>
{
    private const int Mest = 50;

    public async Task<Result<VisInnlogginger.Svar>> Handle(VisInnlogginger request, CancellationToken cancellationToken)
    {
        var levende = await innlogginger.Levende(cancellationToken);
        AnsattId[] hvem = [.. levende.Keys];
        var ansatte = await db.Ansatte.Where(a => hvem.Contains(a.Id)).Join(db.Enheter, a => a.Enhet, e => e.Id, (a, e) => new { a.Id, a.Navn, Enhet = e.Navn }).ToListAsync(cancellationToken);
        var navn = request.Navn?.Trim() ?? "";
        var linjer = ansatte.FindAll(a => a.Navn.Contains(navn, StringComparison.OrdinalIgnoreCase)).ConvertAll(a => new VisInnlogginger.Linje(a.Id, a.Navn, a.Enhet, levende[a.Id], a.Id == innlogget.Id));
        return new VisInnlogginger.Svar(
            [.. linjer.OrderBy(l => l.Navn, StringComparer.Ordinal).ThenBy(l => l.Ansatt.Verdi).Take(Mest)], linjer.Count, levende.Values.Sum() - ansatte.Sum(a => levende[a.Id]));
    }
}
