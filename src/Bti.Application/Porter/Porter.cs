using Bti.Domain;

namespace Bti.Application;

/// <summary>Saving, for the pipeline alone.</summary>
public interface ILagring
{
    /// <summary>True when something would be saved.</summary>
    bool HarEndringer { get; }

    /// <summary>The stored answer to a key of this user's, if it has been carried out.</summary>
    Task<Kvittering?> HentKvittering(AnsattId ansatt, Noekkel noekkel, CancellationToken ct);

    /// <summary>
    /// State, hendelser, frister, innsynsrad and kvittering in one transaction; drafts sent with the key are removed in it.
    /// Throws <see cref="KollisjonException"/> when somebody else came first.
    /// </summary>
    Task Lagre(Kvittering kvittering, Innsynsrad innsyn, CancellationToken ct);

    /// <summary>True when a fault says that the database does not answer or cannot store now.</summary>
    bool ErNede(Exception feil);

    /// <summary>Forgets what was read and changed, so that the act can be tried again on what is there now.</summary>
    void Nullstill();
}

/// <summary>Two writers met: the rows are no longer what was decided on.</summary>
public sealed class KollisjonException(Exception inner) : Exception("Somebody else came first.", inner);

/// <summary>The innsynslogg. A row is stored before anything is shown.</summary>
public interface IInnsynslogg
{
    /// <summary>Completes when the row is stored.</summary>
    Task Noter(Innsynsrad rad, CancellationToken ct);
}

/// <summary>Tells the one who wrote an uro that it has been read. Reading is a question and saves nothing itself.</summary>
public interface ILesekvittering
{
    /// <summary>Completes when it is stored, once for each uro however many read at the same time.</summary>
    Task Gi(Varsel varsel, CancellationToken ct);
}

/// <summary>Opens and seals what is fortrolig. The one place with keys.</summary>
public interface IHvelv
{
    /// <summary>The text of something read by a projection, which nobody has opened yet.</summary>
    /// <param name="tekst">What was read; null is null.</param>
    /// <param name="sted">Exactly where it stands; any other place does not open it.</param>
    string? Les(Fortrolig? tekst, Sted sted);

    /// <summary>
    /// Fetches the keys of the kommune and of the children that are shown or written about, all at once; without it each name would be
    /// a query, and a thread would stand and wait for it.
    /// </summary>
    Task Klargjoer(KommuneId kommune, IEnumerable<BarnId?> barn, CancellationToken ct);

    /// <summary>Keyed index of a foedselsnummer in a kommune: equal numbers have equal indexes, and nothing can be read from one.</summary>
    byte[] Indeks(KommuneId kommune, string verdi);

    /// <summary>Keyed fingerprint of a request's content.</summary>
    byte[] Avtrykk(KommuneId kommune, string innhold);
}

/// <summary>Where an encrypted text stands: its ciphertext opens there and nowhere else.</summary>
public readonly record struct Sted(KommuneId Kommune, string Tabell, string Kolonne, Guid Rad)
{
    /// <summary>The name of a child.</summary>
    public static Sted BarnetsNavn(KommuneId kommune, BarnId barn) => new(kommune, "barn", "navn", barn.Verdi);

    /// <summary>What the writer of an uro called the child.</summary>
    public static Sted SkrevetNavn(KommuneId kommune, UroId uro) => new(kommune, "uro", "skrevet_navn", uro.Verdi);
}

/// <summary>Reads the text of a veileder.</summary>
public interface IVeilederleser
{
    /// <summary>The veileder with the kommune's rules in it, or everything that is wrong with the text.</summary>
    Lestveileder Les(string tekst, Kommuneregler regler);
}

/// <summary>The published versions of a kommune's veileder, also those another machine has published (ADR-0030).</summary>
public interface IVeiledere
{
    /// <summary>Every version known a few seconds ago or later, in the order they take over from each other. Never empty.</summary>
    IReadOnlyList<Handlingsveileder> Alle { get; }

    /// <summary>A version, looked up when it is not among the known ones; null when it is nowhere.</summary>
    Handlingsveileder? Finn(string versjon);

    /// <summary>Asks for the list when it is old, without holding a thread; done at the door, so that a handler need not wait.</summary>
    ValueTask Oppfrisk(CancellationToken ct);
}

/// <summary>A version that comes with the installation.</summary>
public sealed record Veilederfil(string Tekst, Handlingsveileder Veileder);

/// <summary>What a municipality has decided and published in files: its text, calendar, services and catalogue.</summary>
public interface IKommuneoppsett
{
    /// <summary>Every kommune of the installation, by kommunenummer.</summary>
    IReadOnlyList<Oppsett> Alle { get; }

    /// <summary>The one with the number. Throws for one that is not here.</summary>
    Oppsett For(KommuneId kommune);
}

/// <summary>One municipality's data (<c>kommuner/</c>).</summary>
/// <param name="Regler">What it has decided where the guides differ.</param>
/// <param name="Veilederfiler">The versions of its veileder that come with the installation.</param>
/// <param name="Versjoner">Every published version, those from the files and those from the use cases.</param>
/// <param name="Barnevern">Whom one calls when it is acute.</param>
/// <param name="Mottak">Which barnevern takes a melding, by the kommune of the child.</param>
public sealed record Oppsett(
    KommuneId Kommune, string Navn, Maalform Maalform, Kommuneregler Regler, IReadOnlyList<Veilederfil> Veilederfiler, IVeiledere Versjoner, Kalender Kalender,
    IReadOnlyList<Tjeneste> Tjenester, IReadOnlyList<Katalogtiltak> Katalog, IReadOnlyList<Samarbeidspartner> Partnere, Barnevernkontakt Barnevern,
    IReadOnlyList<Barnevernsmottak> Mottak, IReadOnlyList<Enhetsoppsett> Enheter, IReadOnlyList<Ansattoppsett> Ansatte)
{
    /// <summary>Where the services meet (<c>arenaer.yml</c>).</summary>
    public IReadOnlyList<Arenaoppsett> Arenaer { get; init; } = [];

    /// <summary>What a referat goes through (<c>referatmaler.yml</c>): the kommune's own templates first, then the common ones.</summary>
    public IReadOnlyList<Arenamal> Referatmaler { get; init; } = [];

    /// <summary>What the kommune has agreed with those it works with, in writing.</summary>
    public IReadOnlyList<Samarbeidsavtale> Avtaler { get; init; } = [];

    /// <summary>The kommune's innsatstrapp, the least intervening step first; empty until it has named its steps.</summary>
    public IReadOnlyList<Innsatstrinn> Innsatstrapp { get; init; } = [];

    /// <summary>What others have counted about the kommune and its neighbours.</summary>
    public Utenfra Utenfra { get; init; } = Utenfra.Ingen;

    /// <summary>Every published version, in the order they take over from each other.</summary>
    public IReadOnlyList<Handlingsveileder> Veiledere => Versjoner.Alle;

    /// <summary>The version a forloep is pinned to. Throws for one that is nowhere: nothing is pinned before it is published.</summary>
    public Handlingsveileder Veileder(string versjon) =>
        Versjoner.Finn(versjon) ?? throw new InvalidOperationException($"{Kommune} has no version {versjon} of its veileder.");

    /// <summary>The version new ones start under on a day.</summary>
    public Handlingsveileder GjeldendePaa(DateOnly dag)
    {
        var alle = Versjoner.Alle;
        return alle.LastOrDefault(v => v.GjelderFra <= dag) ?? alle[0];
    }

    /// <summary>The barnevern that takes what is about a child in a kommune; null for one nobody has written down.</summary>
    public Barnevernsmottak? MottakFor(string kommunenummer) => Mottak.FirstOrDefault(m => m.Kommunenummer == kommunenummer);

    /// <summary>The template of an arena: the one for it by name, else for its kind, else for all.</summary>
    public Referatmal Referatmal(string? arena, Arenaslag slag) =>
        (Referatmaler.FirstOrDefault(m => arena is not null && m.Gjelder.Contains(arena)) ?? Referatmaler.FirstOrDefault(m => m.Gjelder.Contains(Inndata.Kode(slag))) ?? Referatmaler.First(m => m.Gjelder.Count == 0)).Mal;

    /// <summary>What a service is called.</summary>
    public string Tjenestenavn(string kode) => Tjenester.FirstOrDefault(t => t.Kode == kode)?.Navn ?? kode;

    /// <summary>What a samtykke is to: the log, or a service.</summary>
    public string Samtykkenavn(string til) => til == Domain.Samtykke.Stafettloggen ? "Stafettloggen" : Tjenestenavn(til);
}

public sealed record Tjeneste(string Kode, string Navn, bool Ekstern);

/// <summary>Whom a tiltak is for, the widest first: the steps of the prevention pyramid.</summary>
public enum Tiltaksnivaa
{
    /// <summary>All children, young people and parents.</summary>
    Universell,

    /// <summary>Groups with a known or raised risk.</summary>
    Selektert,

    /// <summary>One at a time: high risk, or clear signs of trouble.</summary>
    Indikert,
}

/// <summary>How old the child is that a tiltak is for.</summary>
public enum Aldersgruppe
{
    /// <summary>Not born yet.</summary>
    Ufoedt,
    Barnehagealder,
    Barnetrinn,
    Ungdomstrinn,
    Seksten,
}

/// <summary>How far the kommune has come with a tiltak.</summary>
public enum Tiltaksstatus
{
    IGang,
    Paabegynt,
    UnderUtvikling,
    Planlagt,
    IkkeOppgitt,
}

/// <summary>A tiltak in the kommune's catalogue.</summary>
/// <param name="Maalgruppe">Whom it is for, in words; empty when the plan does not say.</param>
public sealed record Katalogtiltak(string Id, string Navn, Tiltaksnivaa Nivaa, string Beskrivelse, IReadOnlyList<string> Ansvar, Tiltaksstatus Status, string Maalgruppe)
{
    /// <summary>The ages it is for; none when it is for all.</summary>
    public IReadOnlyList<Aldersgruppe> Alder { get; init; } = [];

    /// <summary>True when it is for an age, or for all; null asks for none.</summary>
    public bool ErFor(Aldersgruppe? alder) => alder is null || Alder.Count == 0 || Alder.Contains(alder.Value);

    /// <summary>True when every word that is looked for stands somewhere in it.</summary>
    /// <param name="soek">Words with spaces between; nothing finds all.</param>
    public bool Nevner(string? soek)
    {
        var tekst = string.Join(' ', [Navn, Beskrivelse, Maalgruppe, .. Ansvar]);
        return (soek ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(ord => tekst.Contains(ord, StringComparison.CurrentCultureIgnoreCase));
    }
}

/// <summary>Somebody outside the kommune's own services that tiltak are done with.</summary>
/// <param name="Slag">What kind of body it is, in words.</param>
/// <param name="Samarbeidsform">How they work together, and under which agreement; empty when nothing is written down.</param>
public sealed record Samarbeidspartner(string Navn, string Slag, string Beskrivelse, string Samarbeidsform);

/// <summary>
/// A step of the helhetlig innsatstrapp: how much the kommune steps in. Another question than whom a tiltak is for
/// (<see cref="Tiltaksnivaa"/>), and than how many cooperate (<see cref="Nivaa"/>).
/// </summary>
/// <param name="Tiltak">The ids of the tiltak on it.</param>
public sealed record Innsatstrinn(string Navn, string Forklaring, IReadOnlyList<string> Tiltak);

/// <summary>A written agreement between the kommune and one of its partners.</summary>
/// <param name="Partner">The name of the partner.</param>
/// <param name="GjelderTil">Its last day; null for one that has none, or is not made yet.</param>
public sealed record Samarbeidsavtale(string Partner, Avtalestatus Status, DateOnly? GjelderTil)
{
    /// <summary>True after its last day.</summary>
    public bool ErUtloept(DateOnly dag) => GjelderTil < dag;
}

public enum Avtalestatus
{
    Planlagt,
    UnderArbeid,
    Inngaatt,
}

/// <summary>
/// The frozen numbers that stand where anyone may read: those that are shown, and nothing that is hidden. Not asked as a use case, for
/// there is nobody who asks; it can give nothing else (ADR-0050).
/// </summary>
public interface IAapneTall
{
    /// <summary>Forloep that used each tiltak of the catalogue in the last period that is counted, by id; those few or none use are left out.</summary>
    Task<Tiltaksbruk> Tiltaksbruk(KommuneId kommune, CancellationToken ct);
}

/// <summary>The frozen numbers of another kommune than the one who asks is in: those that are shown, and nothing that is hidden.</summary>
public interface IFellestall
{
    /// <summary>Every period of a kommune that is counted, the first first.</summary>
    Task<IReadOnlyList<Domain.Oversikt>> Les(KommuneId kommune, CancellationToken ct);
}

/// <param name="Periode">As <see cref="Tertial"/> writes it; null when nothing is counted.</param>
public sealed record Tiltaksbruk(string? Periode, IReadOnlyDictionary<string, int> Forloep)
{
    public static readonly Tiltaksbruk Ingen = new(null, new Dictionary<string, int>());
}

/// <summary>Numbers that are published elsewhere, to read the kommune's own beside; from a file, never from a case.</summary>
public sealed record Utenfra(IReadOnlyList<Utenfra.Tabell> Tabeller, IReadOnlyList<Utenfra.Faktum> Fakta)
{
    public static readonly Utenfra Ingen = new([], []);

    /// <param name="ErProsent">True for percent, false for a count.</param>
    /// <param name="Kilde">Where it is published.</param>
    public sealed record Tabell(string Navn, bool ErProsent, IReadOnlyList<int> Aar, IReadOnlyList<Rad> Rader, string Kilde);

    /// <param name="Verdier">One for each year; null where the source has none.</param>
    public sealed record Rad(string Omraade, IReadOnlyList<decimal?> Verdier);

    /// <param name="Sammenlignet">The same for a larger area, in words.</param>
    public sealed record Faktum(string Navn, string Omraade, string Verdi, string Sammenlignet, string Kilde);
}

public sealed record Barnevernkontakt(string Navn, string Telefon, string Vakttelefon);

public sealed record Enhetsoppsett(string Kode, string Navn, Enhetsslag Slag, IReadOnlyList<string> Grupper);

/// <param name="Koordinator">The brukernavn of the one who plans.</param>
public sealed record Arenaoppsett(
    string Kode, Arenaslag Slag, string Navn, string Koordinator, string? Stedfortreder, string Sted, TimeOnly Klokka, int Minutter, int Saksminutter, Moeteplan Plan, IReadOnlyList<Plassoppsett> Plasser);

/// <param name="Gjelder">Codes of arenas and kinds of arena; empty for all the others.</param>
public sealed record Arenamal(IReadOnlyList<string> Gjelder, Referatmal Mal);

/// <param name="Ansatt">A brukernavn; null for a service that has nobody who logs in here.</param>
public sealed record Plassoppsett(string Tjeneste, string Funksjon, string? Ansatt, string? Vara, Rotasjon Rotasjon);

/// <param name="Epost">Null when nothing is to be mailed to her.</param>
public sealed record Ansattoppsett(string Brukernavn, string Navn, Rolle Rolle, string Enhetskode, string Tjeneste, string? Epost = null);
