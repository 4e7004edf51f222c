using System.Text.Json;
using System.Text.Json.Serialization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What an uploaded roster would change, line by line, before anything is changed; or what it did change.</summary>
public sealed record VisRegisterplan(RegisterimportId Import) : IQuery<Result<VisRegisterplan.Svar>>
{
    /// <summary>How many lines of each kind are shown.</summary>
    public const int Mest = 200;

    public static Handling Handling => Handling.OppdatereRegister;

    public Ressurs Ressurs => Ressurs.Av(Import);

    /// <param name="Plan">Says which plan it is: carried out only while it is still this one. Null when it is not to be carried out any more.</param>
    /// <param name="Grupper">Every outcome that has any, the ones to read first first.</param>
    /// <param name="KreverAntall">The number that must be written, when more end than one file may end unasked; else null.</param>
    /// <param name="KreverEnAnnen">True when the reader uploaded it herself, and it takes another administrator to carry it out.</param>
    public sealed record Svar(
        RegisterimportId Id, Registerslag Slag, bool ErHele, Registerstatus Status, DateTimeOffset LastetOpp, string Av, string? Plan, bool EndrerNoe, int? KreverAntall, bool KreverEnAnnen, IReadOnlyList<Gruppe> Grupper);

    /// <param name="Antall">How many there are; the lines are the first of them.</param>
    public sealed record Gruppe(Registerutfall Utfall, int Antall, IReadOnlyList<Linje> Linjer);

    /// <param name="Nr">The line in the file; null for one that is not in it.</param>
    /// <param name="Melding">Why it is refused; null unless it is.</param>
    public sealed record Linje(int? Nr, string Hvem, IReadOnlyList<Feltendring> Felter, string? Kode = null, string? Melding = null)
    {
        [JsonIgnore]
        public Hinder? Hinder { get; init; }
    }

    internal static IReadOnlyList<Gruppe> Gruppert(IEnumerable<Registerendring> endringer, int mest = Mest) =>
    [
        .. from e in endringer
           group e by e.Utfall into like
           orderby Array.IndexOf(Rekkefoelge, like.Key)
           select new Gruppe(like.Key, like.Count(), like.Key is Registerutfall.Uendret ? [] : [.. like.Take(mest).Select(EnLinje)]),
    ];

    private static readonly Registerutfall[] Rekkefoelge =
        [Registerutfall.Avvist, Registerutfall.Avsluttet, Registerutfall.TilGodkjenning, Registerutfall.Flyttet, Registerutfall.Ny, Registerutfall.Endret, Registerutfall.Uendret];

    // A number is never shown, nor its index.
    private static Linje EnLinje(Registerendring e) => new(
        e.Linje, e.Hvem, [.. e.Felter.Select(f => f.Kolonne == "foedselsnummer" ? new Feltendring(f.Kolonne, f.Fra is null ? null : "•••", f.Til is null ? null : "•••") : f)], e.Hinder?.Kode, e.Hinder?.Forklaring)
    {
        Hinder = e.Hinder,
    };
}

internal sealed class VisRegisterplanHandler(IBtiDb db, Innlogget innlogget, Registeret registeret, Rammeoppslag rammer) : IRequestHandler<VisRegisterplan, Result<VisRegisterplan.Svar>>
{
    public async Task<Result<VisRegisterplan.Svar>> Handle(VisRegisterplan request, CancellationToken cancellationToken)
    {
        var id = request.Import;
        if (await db.Registerimporter.FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import) return Hindre.IkkeFunnet;
        var av = await db.Ansatte.Where(a => a.Id == import.LastetOppAv).Select(a => a.Navn).FirstAsync(cancellationToken);
        var ramme = rammer.Nye();
        if (import.KrevAapen(ramme.Naa) is not null)
        {
            var gjort = import.Utfoert is { } tekst ? JsonSerializer.Deserialize<VisRegisterplan.Gruppe[]>(tekst.Tekst)!.Select(g => g with { Linjer = [.. g.Linjer.Take(VisRegisterplan.Mest)] }).ToArray() : [];
            return new VisRegisterplan.Svar(import.Id, import.Slag, import.ErHele, import.Status, import.LastetOpp, av, null, false, null, false, gjort);
        }

        var plan = (await registeret.Hold(import, cancellationToken)).Plan;
        var krever = plan.KrevBekreftelse(ramme.Veileder.Regler.RegisterslutterProsent, null) is null ? (int?)null : plan.Avslutter;
        return new VisRegisterplan.Svar(
            import.Id, import.Slag, import.ErHele, import.Status, import.LastetOpp, av, registeret.Avtrykk(plan), plan.EndrerNoe, krever,
            plan.AapnerEnDoer && import.LastetOppAv == innlogget.Id, VisRegisterplan.Gruppert(plan.Endringer));
    }
}
