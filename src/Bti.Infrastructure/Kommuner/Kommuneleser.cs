using System.Globalization;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bti.Infrastructure;

/// <summary>Reads the municipalities' files at start. A file that cannot be used stops the start, with its name and what to do.</summary>
internal sealed class Kommuneleser
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();

    /// <param name="mappe">Where the files are.</param>
    /// <param name="medOppdiktede">True for the made-up people of the demo, where a kommune has none of its own.</param>
    public Kommuneleser(string mappe, bool medOppdiktede)
    {
        using var felles = JsonDocument.Parse(File.ReadAllText(Path.Combine(mappe, "felles", "tiltak.json")));
        var (katalog, partnere) = (Katalog(felles.RootElement), Partnere(felles.RootElement));
        var mottak = Fil<Mottaksfil>(Path.Combine(mappe, "felles", "barnevern.yml")).Mottak
            .SelectMany(m => m.Kommuner.Select(k => new Barnevernsmottak(k.Kommunenummer, k.Navn, m.Barnevern))).ToList();
        var maler = new Dictionary<Maalform, IReadOnlyList<Arenamal>>
        {
            [Maalform.Bokmaal] = Fellesmaler(Path.Combine(mappe, "felles", "referatmaler.yml")),
            [Maalform.Nynorsk] = Fellesmaler(Path.Combine(mappe, "felles", "referatmaler.nn.yml")),
        };
        var utenfra = Fil<Utenfrafil>(Path.Combine(mappe, "felles", "utenfra.yml"));
        Alle = [.. Directory.GetDirectories(mappe).Where(m => File.Exists(Path.Combine(m, "kommune.yml"))).Order(StringComparer.Ordinal).Select(m => Les(m, katalog, partnere, mottak, medOppdiktede) with { Utenfra = Tallene(mappe, utenfra) })
            .Select(o => o with { Referatmaler = [.. o.Referatmaler, .. maler[o.Maalform]] })];
    }

    /// <summary>Every kommune there are files for, with the versions of its files alone.</summary>
    public IReadOnlyList<Oppsett> Alle { get; }

    private static IReadOnlyList<Arenamal> Fellesmaler(string sti)
    {
        var maler = Referatmalleser.Les(sti, []);
        return maler.Any(m => m.Gjelder.Count == 0) ? maler : throw Ubrukelig(sti, "Skriv en mal uten «gjelder», for de arenaene ingen annen mal gjelder.");
    }

    private static Oppsett Les(string mappe, IReadOnlyList<Katalogtiltak> katalog, IReadOnlyList<Samarbeidspartner> partnere, IReadOnlyList<Barnevernsmottak> mottak, bool medOppdiktede)
    {
        var fil = Fil<Kommunefil>(Path.Combine(mappe, "kommune.yml"));
        var regler = new Kommuneregler(
            fil.Regler.Samtykkealder, Inndata.Verdi<ForesattesSamtykke>(fil.Regler.Foresatte), fil.Regler.SamtykkeMaaneder,
            new Nivaa(fil.Regler.LoggFraNivaa), fil.Regler.MaksAlder)
        {
            Fravaersdager = fil.Regler.Fravaersdager,
            OppbevaringAar = fil.Regler.OppbevaringAar is null or >= 1 and <= 100
                ? fil.Regler.OppbevaringAar
                : throw new InvalidDataException("oppbevaring_aar må være fra 1 til 100."),
            AnsvarsgruppeFraNivaa = fil.Regler.AnsvarsgruppeFraNivaa >= 1
                ? new Nivaa(fil.Regler.AnsvarsgruppeFraNivaa)
                : throw Ubrukelig(Path.Combine(mappe, "kommune.yml"), "Nivået en ansvarsgruppe hører til fra, må være 1 eller høyere."),
            IpPolicy = fil.Regler.IpPolicy is { } policy ? Inndata.Verdi<IpPolicy>(policy) : null,
            RegisterslutterProsent = fil.Regler.RegisterslutterProsent,
            ForesattesInnsynTil = fil.Regler.ForesattesInnsynTil is >= 16 and <= 18
                ? fil.Regler.ForesattesInnsynTil
                : throw Ubrukelig(Path.Combine(mappe, "kommune.yml"), "Alderen der foresattes innsyn slutter, må være 16, 17 eller 18."),
        };
        IReadOnlyList<Veilederfil> veiledere = [.. Directory.GetFiles(mappe, "handlingsveileder-*.yml").Select(f => Veileder(f, regler)).OrderBy(v => v.Veileder.GjelderFra)];
        IReadOnlyList<Ansattoppsett> ansatte = Folkefil(mappe, "ansatte", "csv", medOppdiktede) is { } ansattfil ? [.. Ansatte(ansattfil)] : [];
        IReadOnlyList<Arenaoppsett> arenaer = Folkefil(mappe, "arenaer", "yml", medOppdiktede) is { } arenafil ? Arenaleser.Les(arenafil, [.. fil.Tjenester.Select(t => t.Kode)], [.. ansatte.Select(a => a.Brukernavn)]) : [];
        return new Oppsett(
            new KommuneId(fil.Kommunenummer),
            fil.Navn,
            Inndata.Verdi<Maalform>(fil.Maalform),
            regler,
            veiledere,
            new Filveiledere([.. veiledere.Select(v => v.Veileder)]),
            new Kalender(fil.Fridager.Select(Dag).ToHashSet()),
            [.. fil.Tjenester.Select(t => new Tjeneste(t.Kode, t.Navn, t.Ekstern))],
            katalog,
            partnere,
            new Barnevernkontakt(fil.Barnevern.Navn, fil.Barnevern.Telefon, fil.Barnevern.Vakttelefon),
            mottak.Any(m => m.Kommunenummer == fil.Kommunenummer) ? mottak : throw Ubrukelig(Path.Combine(mappe, "kommune.yml"), "Kommunen står ikke i felles/barnevern.yml: skriv hvilket barnevern som tar imot meldinger."),
            [.. fil.Enheter.Select(e => new Enhetsoppsett(e.Kode, e.Navn, Inndata.Verdi<Enhetsslag>(e.Slag), e.Grupper))],
            ansatte)
        {
            Avtaler = [.. fil.Avtaler.Select(a => partnere.Any(p => p.Navn == a.Partner)
                ? new Samarbeidsavtale(a.Partner, Inndata.Verdi<Avtalestatus>(a.Status), a.GjelderTil is { } til ? Dag(til) : null)
                : throw Ubrukelig(Path.Combine(mappe, "kommune.yml"), $"Ingen samarbeidspartner heter «{a.Partner}»."))],
            Innsatstrapp = [.. fil.Innsatstrapp.Select(t => t.Tiltak.Find(id => katalog.All(k => k.Id != id)) is not { } ukjent
                ? new Innsatstrinn(t.Navn, t.Forklaring, t.Tiltak)
                : throw Ubrukelig(Path.Combine(mappe, "kommune.yml"), $"Innsatstrappa, {t.Navn}: tiltaket «{ukjent}» står ikke i katalogen."))],
            Arenaer = arenaer,
            Referatmaler = Referatmalleser.Les(Path.Combine(mappe, "referatmaler.yml"), arenaer.Select(a => a.Kode)),
        };
    }

    // The kommune's own; ansatte.demo.csv and arenaer.demo.yml name people nobody is, and are the demo's alone.
    private static string? Folkefil(string mappe, string navn, string slag, bool medOppdiktede) =>
        new[] { $"{navn}.{slag}", $"{navn}.demo.{slag}" }.Take(medOppdiktede ? 2 : 1).Select(f => Path.Combine(mappe, f)).FirstOrDefault(File.Exists);

    private static Veilederfil Veileder(string sti, Kommuneregler regler)
    {
        var tekst = File.ReadAllText(sti);
        var (veileder, feil) = new Veilederleser().Les(tekst, regler);
        return new Veilederfil(tekst, veileder ?? throw Ubrukelig(sti, string.Join(' ', feil)));
    }

    private static IEnumerable<Ansattoppsett> Ansatte(string sti) =>
        from linje in File.ReadLines(sti).Skip(1)
        where linje.Length > 0
        let felt = linje.Split(';')
        select new Ansattoppsett(felt[0], felt[1], Ansattrolle(sti, felt[2]), felt[3], felt[4], Epost(sti, felt[0], felt.ElementAtOrDefault(5)));

    private static Rolle Ansattrolle(string sti, string kode) =>
        Inndata.Verdi<Rolle>(kode) is { ErFamilie: false } rolle ? rolle : throw Ubrukelig(sti, $"Ingen er ansatt som {kode}.");

    // The column may be missing, and may be empty for one.
    private static string? Epost(string sti, string brukernavn, string? tekst)
    {
        var les = new Inndata(default);
        var adresse = les.Epost("epost", "e-postadressen", tekst, paakrevd: false);
        return les.Hinder is null ? adresse?.Tekst : throw Ubrukelig(sti, $"{brukernavn}: {les.Hinder.Forklaring}");
    }

    private static IReadOnlyList<Katalogtiltak> Katalog(JsonElement fil) =>
        [.. fil.GetProperty("tiltak").EnumerateArray().Select(t => new Katalogtiltak(
            Felt(t, "id"), Felt(t, "navn"), Verdi<Tiltaksnivaa>(t, "nivaa"), Felt(t, "beskrivelse"),
            [.. t.GetProperty("ansvar").EnumerateArray().Select(a => a.GetString()!)], Verdi<Tiltaksstatus>(t, "status"), Felt(t, "maalgruppe"))
        {
            Alder = t.TryGetProperty("alder", out var alder) ? [.. alder.EnumerateArray().Select(a => Inndata.Verdi<Aldersgruppe>(a.GetString()!))] : [],
        })];

    private static IReadOnlyList<Samarbeidspartner> Partnere(JsonElement fil) =>
        [.. fil.GetProperty("partnere").EnumerateArray().Select(p => new Samarbeidspartner(Felt(p, "name"), Felt(p, "type"), Felt(p, "description"), Felt(p, "samarbeidsform")))];

    private static Utenfra Tallene(string mappe, Utenfrafil fil) => new(
        [.. fil.Tabeller.Select(t => new Utenfra.Tabell(
            t.Navn, t.Prosent, t.Aar,
            [.. t.Rader.Select(r => r.Verdier.Count == t.Aar.Count
                ? new Utenfra.Rad(r.Omraade, r.Verdier)
                : throw Ubrukelig(Path.Combine(mappe, "felles", "utenfra.yml"), $"{t.Navn}, {r.Omraade}: skriv én verdi for hvert år, og null der det ikke er noen."))],
            fil.Kilde))],
        [.. fil.Fakta.Select(f => new Utenfra.Faktum(f.Navn, f.Omraade, f.Verdi, f.Sammenlignet, fil.Kilde))]);

    private static T Verdi<T>(JsonElement element, string navn) where T : struct, Enum => Felt(element, navn) is var kode && Inndata.ErKode<T>(kode, out var verdi)
        ? verdi
        : throw Ubrukelig("tiltak.json", $"{Felt(element, "id")}: {navn} kan ikke være «{kode}».");

    private static string Felt(JsonElement element, string navn) => element.GetProperty(navn).GetString()!;

    internal static T Fil<T>(string sti)
    {
        try
        {
            return Yaml.Deserialize<T>(File.ReadAllText(sti));
        }
        catch (YamlDotNet.Core.YamlException feil)
        {
            throw Ubrukelig(sti, $"Linje {feil.Start.Line}: {feil.Message}");
        }
    }

    internal static InvalidOperationException Ubrukelig(string sti, string grunn) =>
        new($"{Path.GetFileName(Path.GetDirectoryName(sti))}/{Path.GetFileName(sti)} kan ikke brukes. {grunn}");

    internal static DateOnly Dag(string tekst) => DateOnly.ParseExact(tekst, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>The versions of the files alone: what there is until the first are stored.</summary>
internal sealed record Filveiledere(IReadOnlyList<Handlingsveileder> Alle) : IVeiledere
{
    public Handlingsveileder? Finn(string versjon) => Alle.FirstOrDefault(v => v.Versjon == versjon);

    public ValueTask Oppfrisk(CancellationToken ct) => ValueTask.CompletedTask;
}
