using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>Who writes about which child, from when, and how it goes: spread over the units, the 18 months and the ways a forloep can go.</summary>
internal sealed class Demofordeling(
    Demotekster tekster, Oppsett oppsett, Dictionary<EnhetId, string> enhetskoder, List<Ansatt> folk, List<Barn> barn, Random tilfeldig, DateOnly foerste, DateOnly siste, Demosender send)
{
    /// <summary>Uroer that are young enough to be open still.</summary>
    private const int SisteUker = 28;

    // A forloep needs this long to become one before the last day.
    private const int TilForloep = 26;

    public IEnumerable<(DateOnly Start, IAsyncEnumerator<int> Historie)> Fordel(Demomengde mengde)
    {
        var skrivere = folk.Where(a => a.Rolle is Rolle.Laerer or Rolle.Barnehagelaerer).OrderBy(a => a.Brukernavn, StringComparer.Ordinal).ToLookup(a => a.Enhet);
        var mulige = barn.Where(b => b.Adressebeskyttelse is Adressebeskyttelse.Ingen && skrivere[b.Enhet!.Value].Any()).ToArray();
        tilfeldig.Shuffle(mulige);
        var dager = siste.DayNumber - foerste.DayNumber;
        for (var nr = 0; nr < mengde.Forloep + mengde.Uroer; nr++)
        {
            var forloep = nr < mengde.Forloep;
            var start = forloep ? foerste.AddDays(nr * (dager - TilForloep) / mengde.Forloep)
                : nr % 2 == 0 ? foerste.AddDays(tilfeldig.Next(dager)) : siste.AddDays(-tilfeldig.Next(SisteUker));
            yield return (start, new Demohistorie(Rollene(mulige[nr], skrivere), Gangen(nr, forloep), tilfeldig, send).Fortell().GetAsyncEnumerator());
        }

        var ansatt = folk.First(a => a.Rolle is Rolle.Laerer);
        var helsesykepleier = folk.First(a => a.Rolle is Rolle.Helsesykepleier && a.Tjeneste == "helsestasjon");
        foreach (var tekst in tekster.UtenNavn) yield return (siste.AddDays(-tilfeldig.Next(12)), UtenBarn(ansatt, "ikke_navngitt", tekst).GetAsyncEnumerator());
        foreach (var tekst in tekster.Ufoedt) yield return (siste.AddDays(-tilfeldig.Next(12)), UtenBarn(helsesykepleier, "ufoedt", tekst).GetAsyncEnumerator());
    }

    private Demoroller Rollene(Barn ett, ILookup<EnhetId, Ansatt> skrivere)
    {
        var hos = skrivere[ett.Enhet!.Value].ToList();
        var skriver = hos[tilfeldig.Next(hos.Count)];
        var alder = Demobarn.Aldersgruppe(oppsett.Enheter.First(e => e.Kode == enhetskoder[skriver.Enhet]));
        var temaer = tekster.Temaer.Where(t => Inndata.Verdi<Demoalder>(t.Alder) == alder).ToList();
        var tema = temaer[tilfeldig.Next(temaer.Count)];
        var leder = folk.First(a => a.Enhet == skriver.Enhet && a.Rolle is Rolle.Enhetsleder);
        var hjelper = folk.First(a => a.Tjeneste == tema.Tjeneste && a.Rolle is not Rolle.Enhetsleder);
        return new(ett, skriver, hos.FirstOrDefault(a => a != skriver) ?? leder, leder, hjelper, tema);
    }

    // Fixed shares, so that every way is in the demo whatever the seed.
    private static Demogang Gangen(int nr, bool forloep) => new(
        Nivaa: !forloep ? 0 : (nr % 10) switch { < 6 => 1, < 9 => 2, _ => 3 },
        Samtykke: (nr % 14) switch { 5 => Demosamtykke.Nektet, 9 => Demosamtykke.Trukket, 11 or 12 => Demosamtykke.EnHarSvart, _ => Demosamtykke.Gitt },
        ErDelt: forloep || nr % 6 != 1,
        Evalueringer: 1 + (nr % 4),
        Opp: nr % 8 == 3,
        Stafett: (nr % 9) switch { 2 => Demostafett.Tatt, 4 => Demostafett.Avslaatt, 7 => Demostafett.Tilbudt, _ => Demostafett.Ingen },
        Gjenaapnet: nr % 20 == 6);

    private async IAsyncEnumerable<int> UtenBarn(Ansatt ansatt, string gjelder, string tekst)
    {
        _ = await send.Som(ansatt, new SkrivUro(gjelder, null, null, null, null, send.Dag(), tekst, null, null, null, Noekkel.Ny()));
        yield break;
    }
}

/// <summary>Those a story is about.</summary>
/// <param name="Kollega">Who the stafett may go to.</param>
/// <param name="Hjelper">From the service that comes in.</param>
internal sealed record Demoroller(Barn Barn, Ansatt Skriver, Ansatt Kollega, Ansatt Leder, Ansatt Hjelper, Demotema Tema);

/// <summary>How a story goes.</summary>
/// <param name="Nivaa">The first nivaa of the forloep; 0 when it ends at the uro.</param>
/// <param name="Opp">Goes one nivaa up after the first evaluering.</param>
internal sealed record Demogang(int Nivaa, Demosamtykke Samtykke, bool ErDelt, int Evalueringer, bool Opp, Demostafett Stafett, bool Gjenaapnet);

internal enum Demosamtykke
{
    Gitt,
    EnHarSvart,
    Nektet,
    Trukket,
}

internal enum Demostafett
{
    Ingen,
    Tilbudt,
    Avslaatt,
    Tatt,
}
