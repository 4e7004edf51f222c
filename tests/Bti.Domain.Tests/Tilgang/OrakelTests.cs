using Xunit;
using Xunit.Abstractions;

namespace Bti.Domain.Tests;

/// <summary>
/// The table of access against one that was written from the field's own table. Where they differ, it is decided here which
/// one holds, and why; a difference nobody has decided fails, and so does a decision nothing needs.
/// </summary>
public sealed class OrakelTests(ITestOutputHelper ut)
{
    private static readonly KommuneId Kommunen = new("3447");
    private static readonly AnsattId Noen = AnsattId.Ny();
    private static readonly EnhetId Enheten = EnhetId.Ny();

    private sealed record Celle(Handling Handling, Relasjon Relasjon, Rolle Rolle, Adressebeskyttelse Beskyttelse);

    // The field's table says no, and ours yes.
    private static readonly (string Hvorfor, Func<Celle, bool> Gjelder)[] Videre =
    [
        ("The holder keeps the stafett when the samtykke to her service ends, without the log (ADR-0026).", c => c.Relasjon is Relasjon.StafettholderUtenSamtykke),
        ("Danger to life or health, and a serious crime to avert, do not wait for a samtykke: let in to read what is needed, for a week at most (ADR-0037).", c => c is { Relasjon: Relasjon.AktoerUtenSamtykke, Handling: Handling.SeForloepMetadata or Handling.SeForloep }),
        ("One who is asked to take over must know what she is asked about: level, dates, holder.", c => c is { Relasjon: Relasjon.TilbudtStafett, Handling: Handling.SeForloepMetadata }),
        ("The leader an uro is shared with may hold the samtale and decide: the act of sharing asks her to.", c => c is { Relasjon: Relasjon.DeltMed, Handling: Handling.FoereSamtale or Handling.AvgjoereUro }),
        ("To hold the stafett and to take part are relations, not roles; barnevern has them only under a samtykke to the service.", c => c is { Rolle: Rolle.Barnevern, Relasjon: Relasjon.Stafettholder or Relasjon.Stedfortreder or Relasjon.Aktoer }),
        ("The duty to report is personal, and is that of those without cases too (barnevernsloven § 13-2).", c => c is { Rolle: Rolle.Kommuneadministrator or Rolle.Personvernombud or Rolle.Kommunalsjef, Handling: Handling.SkriveMelding or Handling.SendeMelding or Handling.SeMelding }),
        ("Emergency access with a reason, looked into by the leader: one of the field's own rules, outside its table (ADR-0038). Reading alone, and never kode 6.", c => c is { Relasjon: Relasjon.Noedinnsyn, Handling: Handling.SeForloep or Handling.SeLogg or Handling.SeForloepMetadata } && c.Beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        ("Those who sit there take the notes together; nothing anybody wrote is changed (ADR-0043).", c => c is { Relasjon: Relasjon.Moetedeltaker, Handling: Handling.NotereISak }),
        ("A referat goes to those who have a place there as something to read, for two weeks, and not as an enclosure (ADR-0060).", c => c is { Relasjon: Relasjon.Referatmottaker, Handling: Handling.LeseReferat } && c.Beskyttelse is not Adressebeskyttelse.StrengtFortrolig),
        ("The koordinator leads the team: what is about no named child she reads, and keeps the minutes of (ADR-0042).", c => c is { Relasjon: Relasjon.Sakskoordinator, Handling: Handling.SeSak or Handling.NotereISak or Handling.BeslutteISak or Handling.GodkjenneReferat }),
        ("The kommune names a koordinator for each arena, who may be the rektor of a school.", c => c is { Relasjon: Relasjon.Koordinator, Handling: Handling.SeSakskoe or Handling.PlanleggeSak }),
        ("Kode 7 may go to another public authority: the child is found, the address is stored nowhere.", c => c is { Handling: Handling.FinneBarn, Beskyttelse: Adressebeskyttelse.Fortrolig }),
    ];

    // The field's table says yes, and ours no.
    private static readonly (string Hvorfor, Func<Celle, bool> Gjelder)[] Strengere =
    [
        ("Before an uro is shared its leader sees that it is there, never whose or what.", c => c is { Handling: Handling.SeUro, Relasjon: Relasjon.LederUdelt or Relasjon.Leder }),
        ("An uro is shared with a leader and nobody else.", c => c is { Handling: Handling.SeUro, Relasjon: Relasjon.DeltMed } && c.Rolle is not Rolle.Enhetsleder),
        ("A new uro and the own unit are asked about as one's own; no other relation is looked up for them.", c => c is { Handling: Handling.SkriveUro, Relasjon: Relasjon.BarnIEgenEnhet } or { Handling: Handling.SeEnhet, Relasjon: Relasjon.Leder }),
        ("Only a leader leads a unit, and frister are passed up to a koordinator: the relation is never found in another role.", c => (c.Relasjon, c.Handling) is (Relasjon.Leder or Relasjon.Eskalert, Handling.SeForloepMetadata) && c.Rolle is not (Rolle.Enhetsleder or Rolle.BtiKoordinator)),
        ("The two are each other's neither.", c => (c.Relasjon, c.Rolle, c.Handling) is (Relasjon.Leder, Rolle.BtiKoordinator, Handling.SeForloepMetadata) or (Relasjon.Eskalert, Rolle.Enhetsleder, Handling.SeForloepMetadata)),
        ("A child with strengt fortrolig address is only for those who take part.", c => c is { Beskyttelse: Adressebeskyttelse.StrengtFortrolig, Relasjon: Relasjon.Leder or Relasjon.Eskalert or Relasjon.Ombud or Relasjon.Moetedeltaker }),
        ("To evaluate sets the next date, and belongs to the one who has the stafett.", c => c is { Handling: Handling.Evaluere, Relasjon: Relasjon.Aktoer }),
        ("Samtykke is seen by those who ask for it; the others see whether the log is open.", c => c is { Handling: Handling.SeSamtykke, Relasjon: Relasjon.Leder or Relasjon.Eskalert or Relasjon.Aktoer }),
    ];

    [Fact]
    public void Tabellen_er_som_orakelet_utenom_det_som_er_avgjort()
    {
        var (celler, tause, brukt) = (0, 0, new Dictionary<string, int>());
        Dictionary<Celle, string> uavgjort = [];
        foreach (var relasjoner in Sett(Enum.GetValues<Relasjon>()))
        {
            foreach (var rolle in Enum.GetValues<Rolle>())
            {
                var subjekt = new Subjekt(Kommunen, Noen, rolle, Enheten, "skole", "Noen");
                foreach (var handling in Enum.GetValues<Handling>())
                {
                    foreach (var beskyttelse in Enum.GetValues<Adressebeskyttelse>())
                    {
                        foreach (var (utelukket, egen) in ((bool, bool)[])[(false, true), (false, false), (true, true), (true, false)])
                        {
                            celler++;
                            bool?[] orakel = [.. relasjoner.Select(r => Orakel.Kan(rolle, r, handling, beskyttelse, utelukket, egen))];
                            var svar = Tilgang.Avgjoer(subjekt, handling, new Tilgangskontekst(egen ? Kommunen : new KommuneId("3407"), relasjoner, utelukket, beskyttelse));
                            var ja = Array.IndexOf(orakel, true);
                            if (ja < 0 && orakel.Contains(null)) tause++;
                            else if (svar.Tillatt && ja < 0) Avgjort(Videre, new Celle(handling, Relasjonen(svar), rolle, beskyttelse));
                            else if (!svar.Tillatt && ja >= 0) Avgjort(Strengere, new Celle(handling, relasjoner.ElementAt(ja), rolle, beskyttelse));
                        }
                    }
                }
            }
        }

        void Avgjort((string Hvorfor, Func<Celle, bool> Gjelder)[] avgjoerelser, Celle celle)
        {
            if (Array.Find(avgjoerelser, a => a.Gjelder(celle)) is { Hvorfor: { } hvorfor }) brukt[hvorfor] = brukt.GetValueOrDefault(hvorfor) + 1;
            else uavgjort[celle] = avgjoerelser == Videre ? "Only the table says yes" : "Only the field says yes";
        }

        ut.WriteLine($"{celler} cells, {tause} of them about what the field's table does not speak of, {brukt.Values.Sum()} decided differences, {uavgjort.Count} undecided.");
        foreach (var (hvorfor, antall) in brukt) ut.WriteLine($"{antall,8}  {hvorfor}");
        Assert.Equal([], uavgjort.Select(u => $"{u.Value}: {u.Key}"));
        Assert.Equal([], Videre.Concat(Strengere).Select(a => a.Hvorfor).Except(brukt.Keys));
        Assert.True(celler > 1_000_000, $"Only {celler} cells.");
    }

    private static Relasjon Relasjonen(Beslutning svar) => Tilgang.Tabell.First(r => r.Navn == svar.Regel).Relasjon;

    // One may be several things to the same child: every one, every two and every three at the same time.
    private static IEnumerable<HashSet<Relasjon>> Sett(Relasjon[] alle) =>
        from a in Enumerable.Range(0, alle.Length)
        from b in Enumerable.Range(a, alle.Length - a)
        from c in Enumerable.Range(b, alle.Length - b)
        where b > a || c == b
        select new HashSet<Relasjon> { alle[a], alle[b], alle[c] };
}
