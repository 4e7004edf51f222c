using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>What the law requires today, and which guard sees to it. Nothing about anybody.</summary>
public sealed record VisLov : IQuery<Result<VisLov.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Ventende">What is adopted and not in force.</param>
    public sealed record Svar(DateOnly Dag, IReadOnlyList<Tema> Temaer, IReadOnlyList<Lovlinje> Ventende);

    public sealed record Tema(string Gjelder, IReadOnlyList<Lovlinje> Linjer);

    /// <param name="Fra">The first day; null when it is not looked up.</param>
    /// <param name="Vern">The id of the guard; null when people see to it.</param>
    /// <param name="Gjoer">What the guard does.</param>
    public sealed record Lovlinje(string Id, string Lov, string Paragraf, string Tekst, DateOnly? Fra, string? Vern, string? Gjoer, Sikkerhet Sikkerhet);
}

internal sealed class VisLovHandler(TimeProvider klokke) : IRequestHandler<VisLov, Result<VisLov.Svar>>
{
    public Task<Result<VisLov.Svar>> Handle(VisLov request, CancellationToken cancellationToken)
    {
        var dag = klokke.Naa.Dag;
        Result<VisLov.Svar> svar = new VisLov.Svar(
            dag,
            [.. Lovverk.GjeldendePaa(dag).GroupBy(r => r.Gjelder).Select(g => new VisLov.Tema(g.Key, [.. g.Select(Linje)]))],
            [.. Lovverk.Alle.Where(r => !r.ErIkraftsatt || r.Fra > dag).Select(Linje)]);
        return Task.FromResult(svar);
    }

    private static VisLov.Lovlinje Linje(Lovrad rad) =>
        new(rad.Id, rad.Lov, rad.Paragraf, rad.Tekst, rad.Fra, rad.Vern, Lovverk.Vern.FirstOrDefault(v => v.Id == rad.Vern)?.Gjoer, rad.Sikkerhet);
}
