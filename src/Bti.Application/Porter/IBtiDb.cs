using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The rows of the kommune one is logged in to, one set for each aggregate root. There is no saving here: a handler cannot
/// save half.
/// </summary>
public interface IBtiDb
{
    DbSet<Domain.Uro> Uroer { get; }

    DbSet<Domain.Forloep> Forloep { get; }

    DbSet<Domain.Stafettlogg> Stafettlogger { get; }

    DbSet<Domain.Samtykke> Samtykker { get; }

    /// <summary>The files themselves, apart from what is said of them: a log is read without them.</summary>
    DbSet<Vedleggsinnhold> Vedleggsinnhold { get; }

    DbSet<Domain.Barn> Barn { get; }

    DbSet<Domain.Kommune> Kommuner { get; }

    DbSet<Enhet> Enheter { get; }

    DbSet<Ansatt> Ansatte { get; }

    DbSet<Fravaer> Fravaer { get; }

    DbSet<Utsettelse> Utsettelser { get; }

    DbSet<IndividuellPlan> Planer { get; }

    DbSet<Gruppemoete> Gruppemoeter { get; }

    DbSet<Noedinnsyn> Noedinnsyn { get; }

    DbSet<Loggkontroll> Loggkontroller { get; }

    DbSet<Loggkontrolluke> Loggkontrolluker { get; }

    DbSet<Registerimport> Registerimporter { get; }

    DbSet<Rolletildeling> Rolletildelinger { get; }

    DbSet<Utkast> Utkast { get; }

    DbSet<Domain.Sletting> Slettinger { get; }

    DbSet<Domain.Bekymringsmelding> Bekymringsmeldinger { get; }

    DbSet<Meldingsraad> Meldingsraad { get; }

    DbSet<Veilederversjon> Veilederversjoner { get; }

    DbSet<Veilederutkast> Veilederutkast { get; }

    DbSet<Veilederflytting> Veilederflyttinger { get; }

    DbSet<Oversiktsbilde> Oversiktsbilder { get; }

    DbSet<Aarsrapport> Aarsrapporter { get; }

    DbSet<Praksisgrunn> Praksisgrunner { get; }

    DbSet<Enhetsbytte> Enhetsbytter { get; }

    DbSet<Varsel> Varsler { get; }

    DbSet<Varselvalg> Varselvalg { get; }

    DbSet<Moetearena> Moetearenaer { get; }

    DbSet<Arenamoete> Arenamoeter { get; }

    DbSet<Droeftingssak> Droeftingssaker { get; }

    DbSet<Droeftingsinnlegg> Droeftingsinnlegg { get; }

    DbSet<Droeftingsoppgave> Droeftingsoppgaver { get; }

    DbSet<Referatlesing> Referatlesinger { get; }

    /// <summary>The outbox: made and sent by the sweep alone.</summary>
    DbSet<Utsending> Utsendinger { get; }

    /// <summary>The frister of every uro and forloep, to be asked about; the root they belong to changes them.</summary>
    IQueryable<Frist> Frister { get; }

    /// <summary>Who has seen and done what; written by the pipeline alone.</summary>
    IQueryable<Innsynsrad> Innsynslogg { get; }

    /// <summary>What has been carried out, by key; written by the pipeline alone.</summary>
    IQueryable<Kvittering> Kvitteringer { get; }

    /// <summary>What has happened, for the timeline; written by the pipeline alone.</summary>
    DbSet<Hendelsesrad> Hendelser { get; }

    /// <summary>Asks what is always asked in the same form.</summary>
    IAsyncEnumerable<TSvar> Spoer<TVerdier, TSvar>(Fastspoersmaal<TVerdier, TSvar> spoersmaal, TVerdier verdier)
        where TVerdier : struct;
}

/// <summary>One hendelse as it is stored: which row of hendelser, its place there, and its content without any text about the child.</summary>
public sealed class Hendelsesrad
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The id of the uro or the forloep.</summary>
    public required Guid Rekke { get; init; }

    public required int Nr { get; init; }

    /// <summary>JSON with the type's code in <c>$type</c>.</summary>
    public required string Innhold { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Tid { get; init; }
}

/// <summary>What somebody has begun to write and not sent. Hers alone; restored wherever she logs in.</summary>
public sealed class Utkast
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required AnsattId Ansatt { get; init; }

    /// <summary>Which form, and about what: «uro», «forloep/…/moete».</summary>
    public required string Skjema { get; init; }

    /// <summary>The child the form is about, whose key it is sealed with; null when the form does not say.</summary>
    public BarnId? Barn { get; set; }

    /// <summary>The key the form will be sent with: what was sent is not restored.</summary>
    public required Noekkel Noekkel { get; set; }

    /// <summary>The fields as JSON.</summary>
    public required Fortrolig Innhold { get; set; }

    public required DateTimeOffset Lagret { get; set; }
}

/// <summary>That a key has been carried out, and what was answered.</summary>
public sealed class Kvittering
{
    public required KommuneId Kommune { get; init; }

    public required AnsattId Ansatt { get; init; }

    public required Noekkel Noekkel { get; init; }

    /// <summary>SHA-256 of the request without its key, keyed so that it says nothing about the content.</summary>
    public required byte[] Innhold { get; init; }

    /// <summary>The answer as JSON: ids and days only.</summary>
    public required string Svar { get; init; }

    public required DateTimeOffset Tid { get; init; }
}

/// <summary>One look or one act, as the innsynslogg keeps it. Values are never stored.</summary>
public sealed record Innsynsrad(
    KommuneId Kommune, Guid Id, DateTimeOffset Tid, AnsattId Ansatt, Rolle Rolle, EnhetId Enhet, Handling Handling,
    Ressursslag Slag, Guid Ressurs, BarnId? Barn, bool Tillatt, string Regel);
