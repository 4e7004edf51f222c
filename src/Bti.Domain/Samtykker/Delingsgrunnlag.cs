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

    /// <summary>The day it is about.</summary>
    DateOnly Dag { get; }

    DateTimeOffset Skrevet { get; }

    /// <summary>The earlier of the day it is about and the day it was written: a samtykke covers it when it held by then.</summary>
    DateOnly Datert => Naa.OsloDag(Skrevet) is var skrevet && skrevet < Dag ? skrevet : Dag;
}

/// <summary>What one who reads from another service may see. The preview and the reading ask the same.</summary>
/// <param name="Dekning">What is covered; null when nothing is kept back.</param>
/// <param name="Leser">The one who reads; null when it is for a service as a whole.</param>
public sealed record Delingsvindu(Dekning? Dekning, AnsattId? Leser)
{
    /// <summary>Everything.</summary>
    public static readonly Delingsvindu Alt = new(null, null);

    /// <summary>Those who have written for the service, and when: what the service has written itself it has.</summary>
    public IReadOnlyList<Aktoer> Skrev { get; init; } = [];

    /// <summary>The first day it is shown what happened to the forloep; null for all of it.</summary>
    public DateOnly? HendtFra { get; init; }

    /// <summary>What the one who asks may see herself: nobody passes on more than that.</summary>
    public Delingsvindu? Innenfor { get; init; }

    /// <summary>What an aktoer of a service sees by the samtykke to it, and what the service as a whole does.</summary>
    /// <param name="leser">The one who reads; null for the service.</param>
    public static Delingsvindu For(Forloep forloep, string tjeneste, Samtykkestatus status, AnsattId? leser) => new(status.Dekning, leser)
    {
        Skrev = [.. forloep.Aktoerer.Where(a => a.Tjeneste == tjeneste && a.Grunnlag is Delingsgrunnlag.Samtykke)],
        HendtFra = status.Dekning.Foerste ?? status.Gitt ?? DateOnly.MaxValue,
    };

    /// <summary>
    /// What a holder or a stedfortreder from another service sees: what she is to follow up was written before she came, so only the kinds
    /// of information bound her.
    /// </summary>
    /// <param name="noedvendig">What she was let in to without a samtykke too; null when she was not.</param>
    public static Delingsvindu ForAnsvarlig(Samtykkestatus status, Samtykkeomfang? noedvendig, AnsattId leser) =>
        new(status.Dekning.HeleTiden.Samlet(Dekning.Alltid(noedvendig ?? Samtykkeomfang.Ingenting)), leser);

    /// <summary>True for what the one who reads, or her service, has written.</summary>
    public bool ErEgen(IOpplysning opplysning) => opplysning.Av == Leser || Skrev.Any(a => a.Ansatt == opplysning.Av && a.VarMed(opplysning.Skrevet));

    /// <summary>True for what happened to the forloep on a day the window shows.</summary>
    public bool SlipperHendt(DateOnly dag) => !(dag < HendtFra) && Innenfor?.SlipperHendt(dag) is not false;

    /// <summary>Why something is kept back; null when it is not.</summary>
    [Haandhever("samtykket_gjelder_fra_sin_dag", "En fra en annen tjeneste ser ikke det som er datert før samtykket til tjenesten begynte å gjelde, uten at den som ga det, har sagt ja til det også.", Hinder = "FOER_SAMTYKKET")]
    public Hinder? HinderFor(IOpplysning opplysning) => Innenfor?.HinderFor(opplysning) is { } nei ? nei
        : Slipper(opplysning) ? null
        : Dekning!.Fra.ContainsKey(opplysning.Kategori) ? Hindre.FoerSamtykket
        : Hindre.SamtykketDekkerIkke;

    [Haandhever("samtykket_avgrenser_delingen", "En fra en annen tjeneste ser bare de typene opplysninger samtykket til tjenesten dekker i dag, og det hun selv har skrevet.", Hinder = "SAMTYKKET_DEKKER_IKKE")]
    public bool Slipper(IOpplysning opplysning) =>
        Innenfor?.Slipper(opplysning) is not false && (Dekning is null || ErEgen(opplysning) || Dekning.Dekker(opplysning));
}
