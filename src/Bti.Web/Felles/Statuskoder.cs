namespace Bti.Web;

/// <summary>The HTTP status of a kind of no.</summary>
internal static class Statuskoder
{
    extension(Hinderslag slag)
    {
        internal int Status => slag switch
        {
            Hinderslag.Verdi or Hinderslag.Bekreft => StatusCodes.Status422UnprocessableEntity,
            Hinderslag.ForStor => StatusCodes.Status413PayloadTooLarge,
            Hinderslag.Tilstand or Hinderslag.Versjon => StatusCodes.Status409Conflict,
            Hinderslag.Samtykke => StatusCodes.Status403Forbidden,
            Hinderslag.FinnesIkke => StatusCodes.Status404NotFound,
            Hinderslag.Slettet => StatusCodes.Status410Gone,
        Hinderslag.ForMange => StatusCodes.Status429TooManyRequests,
            Hinderslag.Nede or _ => StatusCodes.Status503ServiceUnavailable,
        };
    }
}
