using System.Text.Json;

namespace Bti.Domain.Tests;

/// <summary>What shall hold after every step, whatever has been done.</summary>
internal static class Alltid
{
    public static void Gjelder(Simulertsak sak, Rammer rammer)
    {
        foreach (var rot in sak.Roetter) OmFristene(rot, rammer);
        if (sak.Forloep is not { } f) return;
        Krev(f.Holdere.Count(h => h.Til is null) == 1 && f.Holdere[^1] is { Til: null } siste && siste.Ansatt == f.Stafettholder, "exactly one holder");
        Krev(f.ErAapent || f.TilbudtTil is null, "nothing is offered of what is closed");
        Krev(f.TilbudtTil is null == f.AapneFrister.All(x => x.Navn is not Fristnavn.SvarPaaStafett), "an offered stafett has a frist, and only that");
        OmDelingen(sak, rammer);
        if (f is { ErAapent: true, Samtykke: Samtykkestilling.Mangler, Logg: Loggstatus.VenterSamtykke or Loggstatus.Pause }) Krev(f.AapneFrister.Any(x => x.Navn is Fristnavn.Samtykke), "a log that waits for an answer has a frist");
        Krev(Folket.Med(f.Stafettholder).Enhet == f.Enhet == f.StafettholderVarer is null, "a holder from outside the unit that leads has a last day");
        Krev(f.OvergangFra != Folket.Med(f.Stafettholder).Enhet || f.StafettholderVarer < rammer.Naa.Dag || sak.Status(Folket.Med(f.Stafettholder).Tjeneste, rammer).Varer is not null, "one of the unit the child left sees nothing without a new samtykke");
        Krev(!f.ErAapent || f.OvergangFra is null || f.AapneFrister.Any(x => x.Navn is Fristnavn.Overgang), "an overgang has a frist until somebody has taken the stafett");
        Krev(!f.LoggenVenter || f.Logg is not Loggstatus.Aktiv, "the log follows the child when the family has said so");
        OmGruppaOgPlanen(f, rammer);
        if (f.Logg is Loggstatus.UtenLogg or Loggstatus.IngenLogg) Krev(f.AapneFrister.All(x => !x.Navn.MoetesILoggen), "nothing is asked for in a log that is not there");
    }

    private static void OmGruppaOgPlanen(Forloep f, Rammer rammer)
    {
        bool HarFrist(Fristnavn navn) => f.AapneFrister.Any(x => x.Navn == navn);
        Krev(f.Ansvarsgruppe is null || (f.ErAapent && f.Nivaa >= rammer.Veileder.Regler.AnsvarsgruppeFraNivaa), "a group is of an open case on its nivaa");
        Krev(f.Ansvarsgruppe is not { } gruppe || gruppe.Koordinator == f.Stafettholder || f.Aktoerer.Any(a => a.Ansatt == gruppe.Koordinator && a.Til is null), "the coordinator is one who is in");
        Krev(f.Aktoerer.All(a => !a.SitterIGruppa || (a.Til is null && f.Ansvarsgruppe is not null)), "who sits in a group takes part, and there is one");
        Krev(!HarFrist(Fristnavn.Ansvarsgruppemoete) || f.Ansvarsgruppe is not null, "a meeting is a group's");
        Krev(f.Ansvarsgruppe is null || f.Logg is not (Loggstatus.Aktiv or Loggstatus.VenterSamtykke) || HarFrist(Fristnavn.Ansvarsgruppemoete), "a group has a next meeting");
        Krev(f.Plan is Planstilling.Tilbudt == HarFrist(Fristnavn.SvarPaaPlan), "an offered plan has a frist, and only that");
        if (rammer.Veileder.Regler.IpPolicy is IpPolicy.AvsluttLogg) Krev(!f.ErAapent || f.Plan is not Planstilling.Akseptert, "no log runs beside a plan where the kommune closes it");
        if (f is { ErAapent: false, Avslutning.Grunn: Avslutningsgrunn.IndividuellPlan }) Krev(rammer.Veileder.Regler.IpPolicy is null || f.Plan is Planstilling.Akseptert, "what is closed for a plan has one");
    }

    /// <summary>What the hendelser say, put to the motor again, is what the aggregate says.</summary>
    public static void BlirDetSammeIgjen(Simulertsak sak, Rammer rammer)
    {
        foreach (var rot in sak.Roetter)
        {
            var spill = new Gjenspilling(rammer.Veileder, rammer.Kalender);
            foreach (var hendt in rot.TaNyeHendelser()) Krev(spill.Hend(hendt with { Hendelse = Gjenspilling.Les(JsonSerializer.Serialize(hendt.Hendelse)) }) is null, "what has happened can happen again");
            var tilstand = rot.Tilstand;
            Krev(spill.Tilstand with { AapneFrister = tilstand.AapneFrister, Staaende = tilstand.Staaende, Gjort = tilstand.Gjort } == tilstand, $"the replay stands as it does: {spill.Tilstand} is not {tilstand}");
            Krev(spill.AapneFrister.Select(f => (f.Navn, f.Dag, f.Aapnet)).SequenceEqual(rot.AapneFrister.Select(f => (f.Navn, f.Dag, f.Aapnet))), "the replay has the same frister");
        }
    }

    /// <summary>Said once of each frist: its day never changes.</summary>
    public static void SlutterMedDagen(Frist frist) =>
        Krev(Naa.OsloDag(frist.Forfaller) == frist.Dag.AddDays(1) && Naa.OsloDag(frist.Forfaller.AddTicks(-1)) == frist.Dag, "a frist ends with its day in Oslo");

    public static void Krev(bool holder, string hva)
    {
        if (!holder) throw new InvalidOperationException($"Does not hold: {hva}.");
    }

    private static void OmFristene(Handlingsforloep rot, Rammer rammer)
    {
        var aapne = rot.AapneFrister.ToList();
        var alltid = rot is Uro ? Fristnavn.Avklaring : Fristnavn.Evaluering;
        Krev(rot.ErAapent == (aapne.Count > 0), "open has a frist, and closed has none");
        Krev(!rot.ErAapent || aapne.Exists(f => f.Navn == alltid), $"{alltid} is open as long as it is");
        Krev(aapne.DistinctBy(f => f.Noekkel).Count() == aapne.Count, "one frist of each name");
        Krev(rot.NesteFrist == aapne.Where(f => !f.Navn.EndesAvTiden).Select(f => (DateOnly?)f.Dag).Min(), "the next frist is the earliest somebody has to meet");
        Krev(aapne.TrueForAll(f => f.Navn is not Fristnavn.SvarPaaUtsettelse || aapne.Exists(x => Inndata.Kode(x.Navn) == f.Gjelder)), "the leader is asked about a frist that is open");
        foreach (var frist in aapne)
        {
            if (frist.PauseTil(rammer.Naa.Dag) is { } pause) Krev(frist.Dag > pause && !(frist.Vekkes <= pause), "a frist on pause does not fall due, and nobody is told of it");
            var stige = rammer.Veileder.Stige(frist.Stige).Trinn;
            Krev(frist.Vekkes is not null || frist.Trinn == stige.Count, "a ladder has a next day or has been climbed");
        }

        Krev(rot.Frister.All(f => f.ErAapen || f.Vekkes is null), "what is closed is not woken");
    }

    /// <summary>What time alone can break.</summary>
    public static void OmDelingen(Simulertsak sak, Rammer rammer)
    {
        if (sak.Forloep is not { } f) return;
        var dag = rammer.Naa.Dag;
        bool Holder(string tjeneste) => !sak.Trukket.Contains(tjeneste) && sak.Status(tjeneste, rammer).Varer >= dag;
        bool Utenfra(AnsattId id) => Folket.Med(id).Enhet != f.Enhet;
        foreach (var aktoer in f.Aktoerer.Where(a => a.Til is null && a.Varer >= dag)) Krev(Holder(aktoer.Tjeneste), "nobody takes part without a samtykke, also when it is closed");
        if (f.Stedfortreder is { } stedfortreder && f.StedfortrederTil >= dag && Utenfra(stedfortreder)) Krev(Holder(Folket.Med(stedfortreder).Tjeneste), "nobody from outside stands in without a samtykke");
        if (f.TilbudtTil is { } tilbudt && Utenfra(tilbudt)) Krev(!sak.Trukket.Contains(Folket.Med(tilbudt).Tjeneste), "nothing is offered outside after a samtykke is withdrawn");
        Krev(f.Logg is not Loggstatus.Aktiv || f.SamtykketVarer is not null, "an active log has a last day");
        Krev(f.Logg is not Loggstatus.Aktiv || !sak.Trukket.Contains(Samtykke.Stafettloggen), "a log is not active after its samtykke is withdrawn");
    }
}
