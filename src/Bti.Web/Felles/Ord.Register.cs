namespace Bti.Web;

internal static partial class Ord
{
    internal static string Om(Registerslag slag, Tekster T) => slag switch
    {
        Registerslag.Enheter => T["Enheter"],
        Registerslag.Ansatte => T["Ansatte"],
        Registerslag.Barn => T["Barn"],
        Registerslag.Foresatte => T["Foresatte"],
    };

    internal static string Om(Registerstatus status, Tekster T) => status switch
    {
        Registerstatus.Lastetopp => T["Venter på å bli lest inn"],
        Registerstatus.Utfoert => T["Lest inn"],
        Registerstatus.Forkastet => T["Forkastet"],
    };

    internal static string Om(Registerutfall utfall, Tekster T) => utfall switch
    {
        Registerutfall.Ny => T["Nye"],
        Registerutfall.Endret => T["Endres"],
        Registerutfall.Flyttet => T["Bytter enhet"],
        Registerutfall.Avsluttet => T["Avsluttes"],
        Registerutfall.TilGodkjenning => T["Må godkjennes av en annen administrator"],
        Registerutfall.Avvist => T["Avvist"],
        Registerutfall.Uendret => T["Uendret"],
    };

    internal static string Om(Tildelingsstatus status, Tekster T) => status switch
    {
        Tildelingsstatus.Venter => T["Ingen svarte i tide"],
        Tildelingsstatus.Godkjent => T["Godkjent"],
        Tildelingsstatus.Avslaatt => T["Ikke godkjent"],
    };
}
