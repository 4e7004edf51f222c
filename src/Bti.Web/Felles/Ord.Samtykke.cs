using Bti.Application;

namespace Bti.Web;

internal static partial class Ord
{
    internal static string Om(Samtykkemaate maate, Tekster T) => maate switch
    {
        Samtykkemaate.Muntlig => T["Muntlig"],
        Samtykkemaate.Papir => T["På papir"],
        Samtykkemaate.Digital => T["Digitalt"],
    };

    internal static string Om(Informasjonskategori kategori, Tekster T) => kategori switch
    {
        Informasjonskategori.TrivselOgLaering => T["Trivsel og læring"],
        Informasjonskategori.Helse => T["Helse"],
        Informasjonskategori.Familie => T["Familie og hjem"],
        Informasjonskategori.Tiltak => T["Tiltak og avtaler"],
    };

    internal static string Om(IReadOnlyList<Informasjonskategori> omfang, Tekster T) =>
        omfang.Count == Enum.GetValues<Informasjonskategori>().Length ? T["alle typer opplysninger"] : string.Join(", ", omfang.Select(k => Om(k, T)));

    internal static string Om(Delingsgrunnlag grunnlag, Tekster T) => grunnlag switch
    {
        Delingsgrunnlag.Samtykke => T["Samtykke"],
        Delingsgrunnlag.FareForLivEllerHelse => T["Nødvendig for å unngå fare for liv eller helse (forvaltningsloven § 13 b nr. 7)"],
        Delingsgrunnlag.Avvergeplikt => T["Plikt til å avverge et alvorlig lovbrudd (straffeloven § 196)"],
    };

    internal static string Om(VisDeling.Linje linje, Tekster T) => linje.Slag switch
    {
        "moete" => T["Møte"],
        "evaluering" => T["Evaluering"],
        "maal" => T["Mål"],
        "tiltak" => T["Tiltak"],
        "vedlegg" => T["Vedlegg"],
        _ => Om(Inndata.Verdi<Innleggslag>(linje.Slag), T),
    };
}
