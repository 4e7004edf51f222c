namespace Bti.Domain;

/// <summary>What lets somebody outside the unit see something: the family's yes, or one of the few times the law does not wait for it.</summary>
public enum Delingsgrunnlag
{
    Samtykke,

    /// <summary>Needed to avoid danger to life or health (fvl § 13 b nr. 7).</summary>
    FareForLivEllerHelse,

    /// <summary>To avert a serious crime: everybody's duty, before every taushetsplikt (strl § 196).</summary>
    Avvergeplikt,
}

/// <summary>What each rests on.</summary>
public static class Delingsgrunnlagene
{
    /// <summary>The most days one may be let in without a samtykke before it has to be decided anew.</summary>
    public const int DagerUtenSamtykke = 7;

    /// <summary>The row of law; null when none applies that day.</summary>
    public static Lovrad? Loven(this Delingsgrunnlag grunnlag, DateOnly dag)
    {
        var id = grunnlag switch
        {
            Delingsgrunnlag.Samtykke => "fvl-13a-1",
            Delingsgrunnlag.FareForLivEllerHelse => "fvl-13b-7",
            Delingsgrunnlag.Avvergeplikt => "strl-196",
        };
        return Lovverk.GjeldendePaa(dag).FirstOrDefault(r => r.Id == id);
    }
}

/// <summary>Something written about the child that may be shared or kept back by itself.</summary>
public interface IOpplysning
{
    /// <summary>What kind of information it is; what another service sees is what the samtykke to it covers.</summary>
    Informasjonskategori Kategori { get; }

    /// <summary>Who wrote it: to her it is no news.</summary>
    AnsattId Av { get; }
}

/// <summary>What one who reads from another service may see. The preview and the reading ask the same.</summary>
/// <param name="Omfang">What is covered; null when nothing is kept back.</param>
/// <param name="Leser">The one who reads; null when it is for a service as a whole.</param>
public sealed record Delingsvindu(Samtykkeomfang? Omfang, AnsattId? Leser)
{
    /// <summary>Everything.</summary>
    public static readonly Delingsvindu Alt = new(null, null);

    [Haandhever("samtykket_avgrenser_delingen", "En fra en annen tjeneste ser bare de typene opplysninger samtykket til tjenesten dekker i dag, og det hun selv har skrevet.", Hinder = "SAMTYKKET_DEKKER_IKKE")]
    public bool Slipper(IOpplysning opplysning) => Omfang is null || opplysning.Av == Leser || Omfang.Dekker(opplysning.Kategori);
}
