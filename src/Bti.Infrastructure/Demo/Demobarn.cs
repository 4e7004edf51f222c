using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// The synthetic children of a kommune, as a roster: siblings share guardians, some guardians live apart or are alone, one
/// child has a protected address.
/// </summary>
internal sealed class Demobarn(Demotekster tekster, Random tilfeldig, DateOnly dag)
{
    private readonly HashSet<string> _numre = [];

    /// <summary>As many lines as asked for, spread over the schools and barnehager by age.</summary>
    public IReadOnlyList<LesInnBarn.Linje> Lag(Oppsett oppsett, int antall)
    {
        var linjer = new List<LesInnBarn.Linje>();
        var enheter = oppsett.Enheter.Where(e => e.Slag is Enhetsslag.Skole or Enhetsslag.Barnehage).ToList();
        while (linjer.Count < antall)
        {
            var (etternavn, foresatte) = (Ett(tekster.Etternavn), new List<LesInnBarn.Voksen>());
            foresatte.AddRange(Foresatte(etternavn));
            var soesken = tilfeldig.Next(10) switch { < 5 => 1, < 9 => 2, _ => 3 };
            for (var nr = 0; nr < soesken && linjer.Count < antall; nr++)
            {
                var beskyttelse = linjer.Count == 0 ? Adressebeskyttelse.StrengtFortrolig : Adressebeskyttelse.Ingen;
                linjer.Add(Barn(enheter[tilfeldig.Next(enheter.Count)], etternavn, foresatte, beskyttelse));
            }
        }

        return linjer;
    }

    private LesInnBarn.Linje Barn(Enhetsoppsett enhet, string etternavn, List<LesInnBarn.Voksen> foresatte, Adressebeskyttelse beskyttelse)
    {
        var (yngst, eldst) = Aldersgruppe(enhet) switch { Demoalder.Barnehage => (1, 5), Demoalder.Barneskole => (6, 12), _ => (13, 15) };
        var foedt = dag.AddYears(-tilfeldig.Next(yngst, eldst + 1)).AddDays(-tilfeldig.Next(330));
        var gruppe = enhet.Grupper.Count == 0 ? null : enhet.Grupper[tilfeldig.Next(enhet.Grupper.Count)];
        return new($"{Ett(tekster.Fornavn)} {etternavn}", Nummer(foedt), foedt, enhet.Kode, gruppe, beskyttelse, foresatte);
    }

    /// <summary>The ages a unit is for, by what it is and the name of its groups.</summary>
    public static Demoalder Aldersgruppe(Enhetsoppsett enhet) =>
        enhet.Slag is Enhetsslag.Barnehage ? Demoalder.Barnehage
        : enhet.Grupper.Any(g => g.StartsWith('1') && !g.StartsWith("10", StringComparison.Ordinal)) ? Demoalder.Barneskole
        : Demoalder.Ungdom;

    private List<LesInnBarn.Voksen> Foresatte(string etternavn)
    {
        var mor = Voksen(tekster.Foreldre.Mor, "mor", etternavn, foreldreansvar: true);
        var far = Voksen(tekster.Foreldre.Far, "far", etternavn, foreldreansvar: true);
        var borFraHverandre = Voksen(tekster.Foreldre.Far, "far", Ett(tekster.Etternavn), foreldreansvar: true);
        var utenAnsvar = Voksen(tekster.Foreldre.Far, "far", Ett(tekster.Etternavn), foreldreansvar: false);
        return tilfeldig.Next(10) switch { < 5 => [mor, far], < 8 => [mor, borFraHverandre], 8 => [mor, utenAnsvar], _ => [mor] };
    }

    private LesInnBarn.Voksen Voksen(List<string> fornavn, string relasjon, string etternavn, bool foreldreansvar) =>
        new($"{Ett(fornavn)} {etternavn}", Nummer(new DateOnly(1978, 1, 1).AddDays(tilfeldig.Next(6000))), relasjon, foreldreansvar);

    private string Nummer(DateOnly foedt)
    {
        while (true)
        {
            var individnummer = foedt.Year >= 2000 ? tilfeldig.Next(500, 1000) : tilfeldig.Next(500);
            if (Foedselsnummer.Syntetisk(foedt, individnummer) is { } fnr && _numre.Add(fnr.Siffer)) return fnr.Siffer;
        }
    }

    private string Ett(List<string> navn) => navn[tilfeldig.Next(navn.Count)];
}

/// <summary>The ages a story in the demo fits.</summary>
internal enum Demoalder
{
    Barnehage,
    Barneskole,
    Ungdom,
}
