using Bti.Domain;

namespace Bti.Application;

/// <summary>How much of a forloep one who reads may see today: all of it in the unit that leads, else what lets her in covers.</summary>
internal static class Delingsoppslag
{
    /// <param name="til">Only what may go to this service too; null for no other limit.</param>
    public static async Task<Delingsvindu> Vindu(this IBtiDb db, Domain.Forloep forloep, Subjekt subjekt, string? til, Rammer ramme, CancellationToken ct)
    {
        var eget = await db.Eget(forloep, subjekt, ramme, ramme.Naa.Dag, ct);
        if (til is null) return eget;
        var (status, hinder) = await db.DelingTil(forloep, til, ramme, ct);
        return Vindu(forloep, til, status, hinder) with { Innenfor = eget };
    }

    /// <summary>What a service sees of a forloep, by where the samtykke to it stands.</summary>
    /// <param name="hinder">Why nothing may go there; null when something may.</param>
    public static Delingsvindu Vindu(Domain.Forloep forloep, string til, Samtykkestatus status, Hinder? hinder) =>
        hinder is null ? Delingsvindu.For(forloep, til, status, null) : new(Dekning.Ingenting, null);

    /// <summary>Where the samtykke to a service stands, and why nothing of the log may go there today; null when something may.</summary>
    public static async Task<(Samtykkestatus Status, Hinder? Hinder)> DelingTil(this IBtiDb db, Domain.Forloep forloep, string til, Rammer ramme, CancellationToken ct)
    {
        var status = await db.Samtykkestatus(forloep, til, ramme, ct);
        return (status, Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) ?? forloep.HinderForNyDeling(ramme) ?? status.Nei());
    }

    /// <summary>The kinds of information somebody has chosen; none is an error.</summary>
    public static Samtykkeomfang Omfang(this Inndata les, IReadOnlyList<string> koder)
    {
        if (koder.Count == 0) les.Feil(Hindre.KategoriMangler, "kategorier", "hvilke opplysninger");
        return Samtykkeomfang.Av(koder.Select(k => les.Valg<Informasjonskategori>("kategorier", "hvilke opplysninger", k)).OfType<Informasjonskategori>());
    }

    /// <summary>What one who does the stafettholder's work in the unit that leads may see: everything, unless the log waits for somebody to say yes; null for the others.</summary>
    public static Delingsvindu? Ansvarsvindu(this Domain.Forloep forloep, Subjekt subjekt, DateOnly dag) =>
        !forloep.ErAnsvarlig(subjekt.Ansatt, dag) || subjekt.Enhet != forloep.Enhet ? null
        : forloep.LoggenVenter ? new(Dekning.Ingenting, subjekt.Ansatt) : Delingsvindu.Alt;

    /// <summary>
    /// The part of the log she who asks may read today. Sharing ends with the samtykke: then the log is the holder's to keep, and no other
    /// service's to read. The law that lets one in without it does not wait for it.
    /// </summary>
    public static Domain.Stafettlogg Lest(this Domain.Stafettlogg logg, Domain.Forloep forloep, AnsattId leser, Delingsvindu vindu, Rammer ramme) =>
        (Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) is null && !forloep.ErHolderUtenInnsyn(leser, ramme.Naa.Dag)) || forloep.ErAnsvarlig(leser, ramme.Naa.Dag)
            || forloep.Aktoerer.Any(a => a.Ansatt == leser && a.GjelderUtenSamtykke(ramme.Naa.Dag))
            ? logg.Utsnitt(vindu)
            : Domain.Stafettlogg.For(forloep, ramme);

    private static async Task<Delingsvindu> Eget(this IBtiDb db, Domain.Forloep forloep, Subjekt subjekt, Rammer ramme, DateOnly dag, CancellationToken ct)
    {
        var meg = subjekt.Ansatt;
        if (forloep.Ansvarsvindu(subjekt, dag) is { } hele) return hele;
        var erAnsvarlig = forloep.ErAnsvarlig(meg, dag);
        var aktoer = forloep.Aktoerer.FirstOrDefault(a => a.Ansatt == meg && a.Til is null && dag <= a.Varer);
        if (erAnsvarlig)
        {
            var status = await db.Samtykkestatus(forloep, subjekt.Tjeneste, ramme, ct);
            return Delingsvindu.ForAnsvarlig(status, aktoer?.Omfang, meg);
        }

        return aktoer is { Grunnlag: Delingsgrunnlag.Samtykke }
            ? Delingsvindu.For(forloep, aktoer.Tjeneste, await db.Samtykkestatus(forloep, aktoer.Tjeneste, ramme, ct), meg)
            : new(Dekning.Alltid(aktoer?.Omfang ?? Samtykkeomfang.Ingenting), meg);
    }
}
