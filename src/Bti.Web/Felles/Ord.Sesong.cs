namespace Bti.Web;

internal static partial class Ord
{
    internal static string Om(Sesongtall tall, Tekster T) => tall switch
    {
        Sesongtall.Meldt => T["Saker meldt"],
        Sesongtall.Droeftet => T["Drøftet"],
        Sesongtall.Venter => T["Venter ennå"],
        Sesongtall.OverLovet => T["Ventet lenger enn lovet"],
        Sesongtall.Trukket => T["Saker trukket"],
    };

    internal static string Halvaar(int aar, int nr, Tekster T) => nr == 1 ? T["Våren {0}", aar] : T["Høsten {0}", aar];
}
