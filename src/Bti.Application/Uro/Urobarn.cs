using Bti.Domain;

namespace Bti.Application;

internal static class Urobarn
{
    /// <summary>What the child of an uro is called to those who read the uro; null when nobody is named.</summary>
    /// <param name="skrevet">What its writer called it, where that is what they read.</param>
    /// <param name="navn">What the kommune has it down as.</param>
    public static string? Barnet(this IHvelv hvelv, KommuneId kommune, UroId uro, Fortrolig? skrevet, BarnId? barn, Fortrolig? navn) =>
        skrevet is not null ? hvelv.Les(skrevet, Sted.SkrevetNavn(kommune, uro))
        : barn is { } id ? hvelv.Les(navn, Sted.BarnetsNavn(kommune, id)) : null;
}
