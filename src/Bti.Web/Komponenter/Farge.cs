namespace Bti.Web;

/// <summary>What a colour means. It never stands alone: a text, and mostly an icon, says the same.</summary>
public enum Farge
{
    Noeytral,
    Info,
    Suksess,
    Advarsel,
    Fare,
}

internal static class Farger
{
    extension(Farge farge)
    {
        /// <summary>The value of <c>data-color</c> in Designsystemet.</summary>
        internal string Css => farge switch
        {
            Farge.Info => "info",
            Farge.Suksess => "success",
            Farge.Advarsel => "warning",
            Farge.Fare => "danger",
            Farge.Noeytral or _ => "neutral",
        };
    }
}
