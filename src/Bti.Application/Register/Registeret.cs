using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>What a file is held against, and the rows it may change.</summary>
/// <param name="Poster">The lines of the file that can be used, by key.</param>
/// <param name="GaarI">Where each child goes, by its key: for one on no roster, the unit with children that its open forloep is led from.</param>
internal sealed record Registergrunnlag(
    Registerplan Plan, IReadOnlyDictionary<string, Registerpost> Poster, IReadOnlyDictionary<string, Enhet> Enheter,
    IReadOnlyDictionary<string, Ansatt> Ansatte, IReadOnlyDictionary<string, Domain.Barn> Barn, IReadOnlyDictionary<string, Foresatt> Foresatte, IReadOnlyDictionary<string, EnhetId?> GaarI);

/// <summary>The register as a roster would write it, and the plan of what a file changes in it. Reads, and changes nothing.</summary>
internal sealed class Registeret(IBtiDb db, Innlogget innlogget, IHvelv hvelv, IKommuneoppsett kommuner, IConfiguration konfigurasjon, TimeProvider klokke)
{
    /// <summary>The plan of a file that has not been carried out.</summary>
    public async Task<Registergrunnlag> Hold(Registerimport import, CancellationToken ct)
    {
        var naa = klokke.Naa;
        var fil = Registerfil.Aapne(import.Fil!.Tekst).Verdi!;
        var enheter = await db.Enheter.ToDictionaryAsync(e => e.Kode, ct);
        var ansatte = fil.Slag is Registerslag.Ansatte or Registerslag.Enheter ? await db.Ansatte.ToDictionaryAsync(a => a.Brukernavn, ct) : [];
        var barn = fil.Slag is Registerslag.Ansatte or Registerslag.Enheter ? [] : await db.Barn.Where(b => b.FnrIndeks != null).ToDictionaryAsync(b => Convert.ToHexString(b.FnrIndeks!), ct);
        await hvelv.Klargjoer(innlogget.Kommune, barn.Values.Select(b => (BarnId?)b.Id), ct);
        var linjer = fil.Les(
            new(enheter.Values.Where(e => !(e.Slutt < naa.Dag)).Select(e => e.Kode).ToHashSet(), kommuner.For(innlogget.Kommune).Tjenester.Select(t => t.Kode).ToHashSet(), barn.Keys.ToHashSet(),
                fnr => Convert.ToHexString(hvelv.Indeks(innlogget.Kommune, fnr.Siffer)), konfigurasjon.TillaterSyntetiske), naa);
        var poster = linjer.Select(l => l.Post).OfType<Registerpost>().DistinctBy(p => p.Noekkel).ToDictionary(p => p.Noekkel);
        var avBarn = poster.Values.ToLookup(p => p.Noekkel.Split('/')[0]);
        var foresatte = fil.Slag is Registerslag.Foresatte ? Foresatte(barn, avBarn) : [];
        var kode = enheter.Values.ToDictionary(e => e.Id, e => e.Kode);
        var gaarI = fil.Slag is Registerslag.Barn ? await GaarI(barn, ct) : [];
        var nevnt = poster.Values.Select(p => p.Felter.GetValueOrDefault("enhet", "")).ToHashSet();
        var iBruk = fil.Slag is Registerslag.Enheter ? await IBruk(ansatte.Values, naa.Dag, ct) : [];
        Registerpost[] har = fil.Slag switch
        {
            Registerslag.Enheter => [.. enheter.Values.Select(e => Post(e) with { StaarFast = iBruk.Contains(e.Id) })],
            Registerslag.Ansatte => [.. ansatte.Values.Select(a => Post(a, kode[a.Enhet]) with { StaarFast = a.Id == innlogget.Id || !nevnt.Contains(kode[a.Enhet]) })],
            Registerslag.Barn => [.. barn.Select(b => Post(b.Key, b.Value, b.Value.Enhet is { } e ? kode[e] : "", nevnt))],
            Registerslag.Foresatte => [.. foresatte.Select(f => Post(f.Key, f.Value, barn, avBarn))],
        };
        var (idag, venterEnnaa) = (naa.Dag, Tildelingsstatus.Venter);
        var venter = (fil.Slag is Registerslag.Ansatte ? await db.Rolletildelinger.AsNoTracking().Where(t => t.Status == venterEnnaa && t.Utloeper >= idag).ToListAsync(ct) : []).ToLookup(t => t.Brukernavn);
        var eier = ansatte.Values.Where(a => a.FnrIndeks is not null).ToDictionary(a => Convert.ToHexString(a.FnrIndeks!), a => a.Brukernavn);
        Hinder? Vurder(Registerpost ny, Registerpost? gammel) => fil.Slag switch
        {
            Registerslag.Enheter when ny.Slutt is not null && enheter.TryGetValue(ny.Noekkel, out var enhet) && iBruk.Contains(enhet.Id) => Hindre.RegisterIBruk,
            Registerslag.Ansatte when gammel is not null && ansatte[gammel.Noekkel].Id == innlogget.Id && EndrerTilgangen(ny, gammel) => Hindre.RegisterEgenRad,
            Registerslag.Ansatte when ny.Felter.TryGetValue("foedselsnummer", out var nummer) && !(eier.TryAdd(nummer, ny.Noekkel) || eier[nummer] == ny.Noekkel) => Hindre.RegisterNummer,
            _ => null,
        };
        // A role with wide access is asked for; one that is asked for already waits.
        bool ErSpurt(Registerpost ny, Registerpost? gammel) => venter[ny.Noekkel].Any(t => t.SpoerOm(
            Inndata.Verdi<Rolle>(ny.Felter["rolle"]), enheter[ny.Felter["enhet"]].Id, ny.Felter["tjeneste"], ny.SierSlutt ? ny.Slutt : gammel?.Slutt,
            ny.Felter.GetValueOrDefault("epost", gammel?.Felter["epost"] ?? "") is { Length: > 0 } epost ? epost : null));
        Registerutfall? Utfall(Registerpost ny, Registerpost? gammel) => fil.Slag switch
        {
            Registerslag.Ansatte when GirVidTilgang(ny, gammel, naa.Dag) => ErSpurt(ny, gammel) ? Registerutfall.Uendret : Registerutfall.TilGodkjenning,
            Registerslag.Ansatte or Registerslag.Barn when ny.FlytterFra(gammel, gaarI.GetValueOrDefault(ny.Noekkel) is { } fra ? kode[fra] : null, naa.Dag) => Registerutfall.Flyttet,
            _ => null,
        };
        return new(Registerplan.Lag(har, linjer, import.ErHele, naa.Dag, Vurder, Utfall), poster, enheter, ansatte, barn, foresatte, gaarI);
    }

    /// <summary>What says that a plan is the one that was shown: everything it changes, keyed.</summary>
    public string Avtrykk(Registerplan plan) => Convert.ToHexString(hvelv.Avtrykk(innlogget.Kommune, string.Join('\n', plan.Endringer.Select(e =>
        $"{e.Utfall}|{e.Linje}|{e.Noekkel}|{e.Hinder?.Kode}|{string.Join('|', e.Felter.Select(f => $"{f.Kolonne}={f.Til}"))}"))))[..16];

    /// <summary>A day as the plan has it.</summary>
    public static DateOnly? Dag(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool EndrerTilgangen(Registerpost ny, Registerpost gammel) =>
        (ny.SierSlutt && ny.Slutt != gammel.Slutt) || ((string[])["rolle", "enhet", "tjeneste", "foedselsnummer"]).Any(f => ny.Felter.TryGetValue(f, out var verdi) && verdi != gammel.Felter[f]);

    // A wide role that is new, or somewhere else, or wakes up again.
    private static bool GirVidTilgang(Registerpost ny, Registerpost? gammel, DateOnly dag) =>
        Inndata.Verdi<Rolle>(ny.Felter["rolle"]).ErVid && ny.GjelderPaa(dag) && (gammel?.GjelderPaa(dag) is not true || ((string[])["rolle", "enhet", "tjeneste"]).Any(f => ny.Felter[f] != gammel.Felter[f]));

    // Where somebody works or goes, also a child without a number, or is to begin.
    private async Task<HashSet<EnhetId>> IBruk(IEnumerable<Ansatt> ansatte, DateOnly dag, CancellationToken ct) =>
    [
        .. ansatte.Where(a => !(a.Sluttet < dag)).Select(a => a.Enhet),
        .. await db.Barn.PaaEnListe(dag).Where(b => b.Slettet == null).Select(b => b.Enhet!.Value)
            .Union(db.Enhetsbytter.Where(b => b.Utfoert == null && b.Avlyst == null).Select(b => b.Til)).ToListAsync(ct),
    ];

    private async Task<Dictionary<string, EnhetId?>> GaarI(Dictionary<string, Domain.Barn> barn, CancellationToken ct)
    {
        var ledes = (await db.Forloep.Where(f => f.ErAapent && db.Barn.Any(b => b.Id == f.Barn && b.Enhet == null) && db.Enheter.HarBarn().Any(e => e.Id == f.Enhet))
            .Select(f => new { f.Barn, f.Enhet }).ToListAsync(ct)).ToLookup(f => f.Barn, f => (EnhetId?)f.Enhet);
        return barn.ToDictionary(b => b.Key, b => b.Value.Enhet ?? ledes[b.Value.Id].FirstOrDefault());
    }

    // One registered by hand without a number is the one the file calls the same, as guardian of the same child.
    private static Dictionary<string, Foresatt> Foresatte(Dictionary<string, Domain.Barn> barn, ILookup<string, Registerpost> avBarn)
    {
        var kjente = barn.SelectMany(b => b.Value.Foresatte.Where(f => f.FnrIndeks is not null).Select(f => (Noekkel: $"{b.Key}/{Convert.ToHexString(f.FnrIndeks!)}", f)))
            .GroupBy(f => f.Noekkel).ToDictionary(g => g.Key, g => g.OrderBy(f => f.f.Til is null ? 0 : 1).First().f);
        foreach (var (noekkel, uten) in barn.SelectMany(b => b.Value.Foresatte.Where(f => f.FnrIndeks is null).Select(f => (b.Key, f))))
        {
            var navn = uten.Navn.Tekst;
            if (avBarn[noekkel].FirstOrDefault(p => string.Equals(p.Hvem, navn, StringComparison.OrdinalIgnoreCase)) is { } lik) _ = kjente.TryAdd(lik.Noekkel, uten);
        }

        return kjente;
    }

    private static Registerpost Post(Enhet e) => new(e.Kode, e.Navn, new Dictionary<string, string> { ["navn"] = e.Navn, ["slag"] = Inndata.Kode(e.Slag) }, e.Slutt);

    private static Registerpost Post(Ansatt a, string enhet) => new(
        a.Brukernavn, a.Navn,
        new Dictionary<string, string>
        {
            ["navn"] = a.Navn,
            ["rolle"] = Inndata.Kode(a.Rolle),
            ["enhet"] = enhet,
            ["tjeneste"] = a.Tjeneste,
            ["epost"] = a.Epost ?? "",
            ["foedselsnummer"] = a.FnrIndeks is { } indeks ? Convert.ToHexString(indeks) : "",
        },
        a.Sluttet);

    private static Registerpost Post(string noekkel, Domain.Barn b, string enhet, HashSet<string> nevnt) => new(
        noekkel, b.Navn.Tekst,
        new Dictionary<string, string>
        {
            ["navn"] = b.Navn.Tekst,
            ["foedt"] = b.Foedt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["enhet"] = enhet,
            ["gruppe"] = b.Gruppe ?? "",
            ["adressebeskyttelse"] = Inndata.Kode(b.Adressebeskyttelse),
        },
        b.EnhetTil)
    {
        StaarFast = b.Adressebeskyttelse is not Adressebeskyttelse.Ingen || !nevnt.Contains(enhet),
        Beskyttelse = b.Adressebeskyttelse,
    };

    private static Registerpost Post(string noekkel, Foresatt f, Dictionary<string, Domain.Barn> barn, ILookup<string, Registerpost> avBarn)
    {
        var barnet = noekkel.Split('/')[0];
        var vern = barn[barnet].Adressebeskyttelse > f.Adressebeskyttelse ? barn[barnet].Adressebeskyttelse : f.Adressebeskyttelse;
        return new(
            noekkel, f.Navn.Tekst,
            new Dictionary<string, string>
            {
                ["navn"] = f.Navn.Tekst,
                ["foedselsnummer"] = f.FnrIndeks is { } indeks ? Convert.ToHexString(indeks) : "",
                ["relasjon"] = f.Relasjon,
                ["foreldreansvar"] = f.Foreldreansvar ? "ja" : "nei",
                ["telefon"] = f.Telefon?.Tekst ?? "",
                ["epost"] = f.Epost?.Tekst ?? "",
                ["adressebeskyttelse"] = Inndata.Kode(f.Adressebeskyttelse),
            },
            f.Til)
        {
            StaarFast = vern is not Adressebeskyttelse.Ingen || !avBarn.Contains(barnet),
            Beskyttelse = f.Adressebeskyttelse,
        };
    }
}
