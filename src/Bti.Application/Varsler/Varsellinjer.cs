using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One varsel as it stands in a list.</summary>
/// <param name="Tekst">What is to be done, in the veileder's words; null when it is about no frist.</param>
/// <param name="Barn">The child's name, for one who may open what it is about; else null.</param>
/// <param name="Enhet">The unit that leads; empty for a sending, which says nothing of where it belongs, and where it would tell who the child is.</param>
/// <param name="ArbeidsdagerOver">Working days since the frist; 0 when it is not passed.</param>
/// <param name="Status">What became of the frist; null when it is about none.</param>
/// <param name="SomRolle">The role it reached her in; null when what it is about is her own.</param>
/// <param name="Sti">Where it is done; null when it is not hers to do any more.</param>
/// <param name="Av">Who read or decided.</param>
public sealed record Varsellinje(
    VarselId Id, Varselslag Slag, string? Tekst, bool ErUro, string? Barn, string Enhet, DateOnly? Frist, int ArbeidsdagerOver,
    DateTimeOffset Tid, bool ErLest, Friststatus? Status, Rolle? SomRolle, string? Sti, string? Av);

/// <summary>Makes the lines, of some varsler of the asker's own.</summary>
internal sealed class Varsellinjer(IBtiDb db, Innlogget innlogget, Saksoppslag oppslag, Droeftingsoppslag droefting, Rammeoppslag rammer)
{
    public async Task<IReadOnlyList<Varsellinje>> Lag(IQueryable<Varsel> varsler, CancellationToken ct)
    {
        var rader = await varsler.AsNoTracking().Select(v => new
        {
            Varsel = v,
            Frist = db.Frister.Where(f => f.Id == v.Frist).Select(f => new { f.Navn, f.Tekst, f.Dag, f.Status }).FirstOrDefault(),
        }).ToListAsync(ct);
        var (idag, kalender, rolle) = (rammer.Nye().Naa.Dag, rammer.Oppsett.Kalender, innlogget.Subjekt.Rolle);
        var saker = await oppslag.Hent(
            [.. rader.Select(r => r.Varsel.Uro).OfType<UroId>().Distinct()], [.. rader.Select(r => r.Varsel.Forloep).OfType<ForloepId>().Distinct()], idag, ct);
        var lesbare = rader.Exists(r => r.Varsel.Slag is Varselslag.Referat) ? (await droefting.TilLesing(innlogget.Subjekt, ct)).Select(s => s.Sak.Id.Verdi).ToHashSet() : [];
        foreach (var sak in rader.Where(r => r.Varsel.Slag is Varselslag.Inhabil).Select(r => r.Varsel.Gjelder).Distinct())
        {
            if (Tilgang.Avgjoer(innlogget.Subjekt, Handling.SeSak, await droefting.Saken(innlogget.Subjekt, new(sak), ct)).Tillatt) _ = lesbare.Add(sak);
        }

        return [.. rader.Select(r =>
        {
            var (v, f) = (r.Varsel, r.Frist);
            if (v.Slag is Varselslag.Sending or Varselslag.Noedinnsyn or Varselslag.Moete or Varselslag.RaadGitt or Varselslag.Referat or Varselslag.Oppgave or Varselslag.Inhabil) return new Varsellinje(v.Id, v.Slag, null, false, null, "", null, 0, v.Tid, v.Lest is not null, null, v.SomRolle, Varselsti.Til(v, null, v.Slag is not (Varselslag.Referat or Varselslag.Inhabil) || lesbare.Contains(v.Gjelder), rolle), null);
            var sak = saker[v.Uro?.Verdi ?? v.Forloep!.Value.Verdi];
            return new Varsellinje(
                v.Id, v.Slag, sak.Teksten(f?.Tekst), sak.ErUro, sak.Barn, sak.Enhet, f?.Dag, f is null ? 0 : kalender.Arbeidsdager(f.Dag, idag),
                v.Tid, v.Lest is not null, f?.Status, v.SomRolle, Varselsti.Til(v, f?.Navn, sak.KanAapnes, rolle, sak.ErUsett), v.Slag is Varselslag.Avgjort ? sak.AvgjortAv : sak.DeltMed);
        })];
    }
}

/// <summary>Where what a varsel is about is done.</summary>
internal static class Varselsti
{
    public const string Enheten = "/enheten";
    public const string UtenHolder = "/enheten/uten-holder";
    public const string MeldtOpp = "/meldt-opp";
    public const string Moetene = "/moeter";
    public const string Meldingene = "/meldinger";
    public const string Noedkontroll = "/noedinnsyn/kontroll";
    public const string Loggkontroll = "/loggkontroll";

    /// <summary>Where one who had a place in the meeting reads the referat of a case.</summary>
    public static string Referatet(Guid sak) => $"/droefting/{sak}/les";

    /// <param name="varsel">The varsel.</param>
    /// <param name="navn">Which frist; null when it is about none.</param>
    /// <param name="kanAapnes">True when the reader may open what it is about.</param>
    /// <param name="rolle">The reader's role now.</param>
    /// <param name="erUsett">True when she shall not see whom it is about.</param>
    /// <returns>Null when it is not hers any more.</returns>
    public static string? Til(Varsel varsel, Fristnavn? navn, bool kanAapnes, Rolle rolle, bool erUsett = false) => varsel switch
    {
        { Slag: Varselslag.Noedinnsyn } => rolle == varsel.SomRolle ? Noedkontroll : null,
        { Slag: Varselslag.Moete or Varselslag.Oppgave } => Moetene,
        { Slag: Varselslag.Inhabil } => kanAapnes ? $"/droefting/{varsel.Gjelder}" : Moetene,
        { Slag: Varselslag.Referat } => kanAapnes ? Referatet(varsel.Gjelder) : null,
        { Slag: Varselslag.RaadGitt } => $"/droefting/{varsel.Gjelder}",
        { ErOmUsendt: true } => Meldingene,
        { Slag: Varselslag.Sending } => $"/meldinger/{varsel.Gjelder}",
        { Slag: Varselslag.Gruppemoete, Forloep: { } forloep } => kanAapnes ? $"/forloep/{forloep.Verdi}/ansvarsgruppe" : null,
        { Slag: Varselslag.OvergangPlanlagt or Varselslag.Overgang, SomRolle: null, Forloep: { } forloep } => kanAapnes ? $"/forloep/{forloep.Verdi}/stafett" : null,
        { Slag: Varselslag.Familiesvar or Varselslag.SamtykketSlutt or Varselslag.Aldersgrense, Forloep: { } forloep } => kanAapnes ? $"/forloep/{forloep.Verdi}/samtykke" : null,
        { SomRolle: Rolle.Enhetsleder, Uro: { } uro } when kanAapnes => $"/uro/{uro.Verdi}/avklaring",
        { SomRolle: Rolle.Enhetsleder } => rolle is not Rolle.Enhetsleder ? null : erUsett && navn is Fristnavn.UtenAnsvarlig ? UtenHolder : Enheten,
        { SomRolle: { } somRolle } => rolle == somRolle ? MeldtOpp : null,
        _ when !kanAapnes => null,
        { Uro: { } uro } => $"/uro/{uro.Verdi}{(navn is Fristnavn.Avklaring ? "/avklaring" : "")}",
        { Forloep: { } forloep } => $"/forloep/{forloep.Verdi}{Steget(navn)}",
        _ => null,
    };

    private static string Steget(Fristnavn? navn) => navn switch
    {
        Fristnavn.Samtykke or Fristnavn.SamtykketUtloeper or Fristnavn.Aldersgrense => "/samtykke",
        Fristnavn.FoersteTiltak => "/tiltak",
        Fristnavn.Moete or Fristnavn.Ansvarsgruppemoete => "/moete",
        Fristnavn.Evaluering => "/evaluering",
        Fristnavn.SvarPaaStafett => "/svar",
        Fristnavn.Overgang => "/stafett",
        Fristnavn.SvarPaaPlan => "/ansvarsgruppe",
        Fristnavn.DelMedLeder or Fristnavn.Avklaring or Fristnavn.UtenAnsvarlig or Fristnavn.SvarPaaUtsettelse or null => "",
    };
}
