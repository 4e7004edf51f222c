using System.Globalization;
using System.Text.Json;
using Bti.Domain;

namespace Bti.Application;

/// <summary>One line for everything that stands in the log and everything that has happened to the forloep.</summary>
internal static class Tidslinje
{
    public static IEnumerable<VisForloep.Linje> Av(Domain.Stafettlogg logg, IEnumerable<(Hendelsesrad Rad, Hendelse Hendelse)> hendt, IReadOnlyDictionary<AnsattId, string> navn, Oppsett oppsett, IReadOnlyDictionary<UtsettelseId, string> grunner) =>
        logg.Innlegg.Select(i => new VisForloep.Linje(Inndata.Kode(i.Slag), i.Dag, i.Skrevet, i.Tekst.Tekst, null, navn[i.Av], i.EgneOrd, i.Id, i.Versjon))
            .Concat(logg.Moeter.Select(m => Linje("moete", m.Dag, m.Skrevet, m.Referat.Tekst, m.Deltakere.Tekst, navn[m.Av]) with { Barnet = VisForloep.Barnelinje.Av(m.Barnet) }))
            .Concat(logg.Evalueringer.Select(e => Linje("evaluering", e.Dag, e.Skrevet, e.Vurdering.Tekst, null, navn[e.Av]) with { Foresatte = e.ForesattesSyn?.Tekst, Utfall = e.Utfall, Barnet = VisForloep.Barnelinje.Av(e.Barnet) }))
            .Concat(hendt.Select(h => Av(h, navn, oppsett, grunner)).OfType<VisForloep.Linje>());

    /// <summary>A row with what happened read out of it.</summary>
    public static (Hendelsesrad Rad, Hendelse Hendelse) Les(Hendelsesrad rad) => (rad, JsonSerializer.Deserialize<Hendelse>(rad.Innhold)!);

    /// <summary>Those the header and the log name. A kommune has hundreds of employees, a forloep a handful.</summary>
    public static IEnumerable<AnsattId> Nevnte(Domain.Forloep forloep, Domain.Stafettlogg logg) =>
        new[] { forloep.Stafettholder, forloep.Stedfortreder, forloep.TilbudtTil, forloep.Ansvarsgruppe?.Koordinator }.OfType<AnsattId>()
            .Concat(forloep.Aktoerer.Select(a => a.Ansatt))
            .Concat(logg.Innlegg.Select(i => i.Av)).Concat(logg.Moeter.Select(m => m.Av)).Concat(logg.Evalueringer.Select(e => e.Av))
            .Concat(logg.Filer.SelectMany(Vedleggslinje.Nevnte));

    /// <summary>Those the line of it names: who did it, and whom it was about.</summary>
    public static IEnumerable<AnsattId> Nevnte((Hendelsesrad Rad, Hendelse Hendelse) hendt) =>
        new[]
        {
            hendt.Rad.Av,
            hendt.Hendelse switch
            {
                StafettTilbudt tilbudt => tilbudt.Til,
                StafettBesvart besvart => besvart.Av,
                StedfortrederSatt satt => satt.Stedfortreder,
                AktoerSluppetTil aktoer => aktoer.Ansatt,
                AktoerGikkUt aktoer => aktoer.Ansatt,
                AnsvarsgruppeSatt satt => satt.Koordinator,
                _ => (AnsattId?)null,
            },
        }.OfType<AnsattId>();

    // What the log says for itself is not said twice.
    private static VisForloep.Linje? Av((Hendelsesrad Rad, Hendelse Hendelse) hendt, IReadOnlyDictionary<AnsattId, string> navn, Oppsett oppsett, IReadOnlyDictionary<UtsettelseId, string> grunner)
    {
        var (rad, hendelse) = hendt;
        var (slag, tillegg) = hendelse switch
        {
            ForloepStartet startet => ("startet", startet.Nivaa.ToString()),
            NivaaValgt valgt => ("nivaa", valgt.Til.ToString()),
            SamtykkeEndret endret => ("samtykke", Inndata.Kode(endret.Logg)),
            SamtykketUtloept utloept => ("samtykke_utloept", oppsett.Samtykkenavn(utloept.Til)),
            BarnetFylte fylte => ("barnet_fylte", fylte.Alder.ToString(CultureInfo.InvariantCulture)),
            FoedselsdatoRettet => ("foedselsdato_rettet", null),
            MistetAnsvarlig mistet => ("mistet_ansvarlig", Inndata.Kode(mistet.Grunn)),
            BedtOmUtsettelse { Slag: Utsettelsesslag.Pause } bedt => ("pause", Dag(bedt.Til)),
            UtsettelseBesvart { Slag: Utsettelsesslag.Pause } svar => (svar.Innvilget ? "pause_ja" : "pause_nei", Dag(svar.Til)),
            PauseAvsluttet slutt => ("pause_slutt", Dag(slutt.Til)),
            BedtOmUtsettelse bedt => ("utsettelse", Dager(bedt.Fra, bedt.Til)),
            UtsettelseBesvart svar => (svar.Innvilget ? "utsettelse_ja" : "utsettelse_nei", Dager(svar.Fra, svar.Til)),
            StafettTilbudt tilbudt => ("stafett_tilbudt", navn[tilbudt.Til]),
            StafettBesvart besvart => (besvart.Akseptert ? "stafett_akseptert" : "stafett_avslaatt", navn[besvart.Av]),
            StafettTrukket => ("stafett_trukket", null),
            StedfortrederSatt satt => ("stedfortreder", satt.Stedfortreder is { } s ? navn[s] : null),
            AktoerSluppetTil { Grunnlag: not Delingsgrunnlag.Samtykke } aktoer => ($"aktoer_{Inndata.Kode(aktoer.Grunnlag)}", navn[aktoer.Ansatt]),
            AktoerSluppetTil aktoer => ("aktoer", navn[aktoer.Ansatt]),
            AktoerGikkUt aktoer => ("aktoer_ut", navn[aktoer.Ansatt]),
            UroTilfoert => ("uro_tilfoert", null),
            AvslutningValgt avsluttet => ("avsluttet", Inndata.Kode(avsluttet.Grunn)),
            Gjenaapnet => ("gjenaapnet", (string?)null),
            AnsvarsgruppeSatt satt => ("ansvarsgruppe", navn[satt.Koordinator]),
            AnsvarsgruppeLagtNed => ("ansvarsgruppe_lagt_ned", null),
            PlanTilbudt tilbudt => ("plan_tilbudt", Dag(tilbudt.Dag)),
            PlanBesvart besvart => (besvart.Akseptert ? "plan_akseptert" : "plan_avslaatt", Dag(besvart.Dag)),
            PlanAvsluttet => ("plan_avsluttet", null),
            VeilederByttet byttet => ("veileder_byttet", byttet.Til),
            EnhetsbyttePlanlagt planlagt => ("enhetsbytte_planlagt", Dag(planlagt.Dag)),
            EnhetsbytteAvlyst => ("enhetsbytte_avlyst", null),
            BarnetByttetEnhet => ("barnet_byttet_enhet", null),
            _ => (null, null),
        };
        var linje = slag is null ? null : Linje(slag, Naa.OsloDag(rad.Tid), rad.Tid, hendelse is BedtOmUtsettelse b ? grunner.GetValueOrDefault(b.Utsettelse) : null, tillegg, navn.GetValueOrDefault(rad.Av, ""));
        return linje is not null && hendelse is VeilederByttet v ? linje with { Flyttinger = [.. v.Flyttinger.Select(f => new VisForloep.Fristflyttingslinje(Fristen(v, f.Navn, oppsett), f.Fra, f.Til))] } : linje;
    }

    /// <summary>
    /// What became of the day of a meeting, an evaluering or the first tiltak, for the family: that it is moved, on pause or off it, and by whom. Why is
    /// written for those who work with it, and what a leader has not said yes to is no news.
    /// </summary>
    /// <param name="uspurt">Those that nobody had to be asked about.</param>
    /// <returns>Null for what is not the family's.</returns>
    public static VisForloep.Linje? OmDagen((Hendelsesrad Rad, Hendelse Hendelse) hendt, IReadOnlySet<UtsettelseId> uspurt, IReadOnlyDictionary<AnsattId, string> navn)
    {
        var (hva, frist, dag) = hendt.Hendelse switch
        {
            BedtOmUtsettelse bedt when uspurt.Contains(bedt.Utsettelse) => (Hva(bedt.Slag), bedt.Navn, bedt.Til),
            UtsettelseBesvart { Innvilget: true } svar => (Hva(svar.Slag), svar.Navn, svar.Til),
            PauseAvsluttet slutt => ("av_pause", slutt.Navn, slutt.Til),
            _ => ("", default, default(DateOnly)),
        };
        return hva.Length > 0 && frist is Fristnavn.FoersteTiltak or Fristnavn.Moete or Fristnavn.Evaluering
            ? Linje($"{hva}_{Inndata.Kode(frist)}", Naa.OsloDag(hendt.Rad.Tid), hendt.Rad.Tid, null, Dag(dag), navn.GetValueOrDefault(hendt.Rad.Av, ""))
            : null;

        static string Hva(Utsettelsesslag slag) => slag is Utsettelsesslag.Pause ? "paa_pause" : "flyttet";
    }

    // What it is called in the text it came under, or in the one it was taken from.
    private static string Fristen(VeilederByttet byttet, Fristnavn navn, Oppsett oppsett) =>
        ((string[])[byttet.Til, byttet.Fra]).SelectMany(v => oppsett.Veileder(v).Nivaaer).OrderBy(n => n.Nivaa != byttet.Nivaa).SelectMany(n => n.Frister)
            .FirstOrDefault(f => f.Navn == navn)?.Tekst ?? Inndata.Kode(navn);

    private static string Dag(DateOnly dag) => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    private static string Dager(DateOnly fra, DateOnly til) => string.Create(CultureInfo.InvariantCulture, $"{fra:dd.MM.yyyy}–{til:dd.MM.yyyy}");

    private static VisForloep.Linje Linje(string slag, DateOnly dag, DateTimeOffset tid, string? tekst, string? tillegg, string av) =>
        new(slag, dag, tid, tekst, tillegg, av, false, null, null);
}
