namespace Bti.Web;

internal static partial class Ord
{
    internal static string Om(Slettegrunn grunn, Tekster T) => grunn switch
    {
        Slettegrunn.Avlevert => T["Avlevert til arkivet"],
        Slettegrunn.SkalKasseres => T["Skal ikke bevares"],
    };
}
