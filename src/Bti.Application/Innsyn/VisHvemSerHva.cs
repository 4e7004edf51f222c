using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>«Hvem ser hva»: who may see what about a child and why, read out of the table that decides it. The same for everybody.</summary>
public sealed record VisHvemSerHva : IQuery<Result<IReadOnlyList<VisHvemSerHva.Gruppe>>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <summary>What there is to see about a child; what one sees of one's own, and how the installation runs, is not.</summary>
    public static IReadOnlyList<Handling> Viste { get; } =
    [
        Handling.FinneBarn, Handling.SeUro, Handling.SeEnhet, Handling.SeForloepMetadata, Handling.SeForloep, Handling.SeLogg, Handling.SeSamtykke, Handling.SeInnsyn, Handling.SeDeling, Handling.SeMinSak, Handling.SeHvemHarSett,
        Handling.AapneNoedinnsyn, Handling.SeNoedinnsyn, Handling.SeLoggkontroll, Handling.StyreHabilitet, Handling.BegrenseForesatt, Handling.SeSakskoe, Handling.SeSak, Handling.LeseReferat, Handling.SeMelding, Handling.SeSending, Handling.SeSletting,
    ];

    /// <param name="Hva">What is seen.</param>
    public sealed record Gruppe(Handling Hva, IReadOnlyList<Linje> Linjer);

    /// <param name="Roller">In these roles; empty is any that has cases.</param>
    /// <param name="Grunnlag">What she is to the case, and so why.</param>
    /// <param name="TilOgMed">The strongest protection of the child's address under which it still holds.</param>
    public sealed record Linje(IReadOnlyList<Rolle> Roller, string Grunnlag, Adressebeskyttelse TilOgMed);
}

internal sealed class VisHvemSerHvaHandler : IRequestHandler<VisHvemSerHva, Result<IReadOnlyList<VisHvemSerHva.Gruppe>>>
{
    public Task<Result<IReadOnlyList<VisHvemSerHva.Gruppe>>> Handle(VisHvemSerHva request, CancellationToken cancellationToken)
    {
        VisHvemSerHva.Gruppe[] grupper =
        [
            .. from hva in VisHvemSerHva.Viste
               select new VisHvemSerHva.Gruppe(hva,
               [
                   .. from regel in Tilgang.Tabell
                      where regel.Handling == hva
                      group regel by (regel.Relasjon, regel.Grunnlag, regel.TilOgMed) into like
                      select new VisHvemSerHva.Linje([.. like.Select(r => r.Rolle).OfType<Rolle>()], like.Key.Grunnlag, like.Key.TilOgMed),
               ]),
        ];
        return Task.FromResult<Result<IReadOnlyList<VisHvemSerHva.Gruppe>>>(grupper);
    }
}
