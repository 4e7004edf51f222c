using System.Text.Json.Serialization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A melding: exactly what is sent, or will be, and the leader's advice. For the sender and the nearest leader.</summary>
public sealed record VisMelding(BekymringsmeldingId Melding) : IQuery<Result<VisMelding.Svar>>
{
    public static Handling Handling => Handling.SeMelding;

    public Ressurs Ressurs => Ressurs.Av(Melding);

    /// <param name="Dokument">The JSON that is sent, to the letter; of an unsent one without the instant of sending.</param>
    /// <param name="Hash">SHA-256 of the document; null until it is sent.</param>
    /// <param name="Barnevern">Who takes it.</param>
    /// <param name="Felt">The form, to go on with: for the sender of what is not sent; else absent.</param>
    public sealed record Svar(
        BekymringsmeldingId Id, int Versjon, bool ErMin, bool ErUtkast, bool FareNaa, bool SkalIkkeOrientere, string Barnevern, string Dokument, string? Hash,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Meldingsfelter? Felt, bool ErBedtOmRaad, IReadOnlyList<Raad> Raadene)
    {
        /// <summary>Never what it says.</summary>
        public override string ToString() => "•••";
    }

    public sealed record Raad(string Av, DateTimeOffset Tid, string Tekst);
}

internal sealed class VisMeldingHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer) : IRequestHandler<VisMelding, Result<VisMelding.Svar>>
{
    public async Task<Result<VisMelding.Svar>> Handle(VisMelding request, CancellationToken cancellationToken)
    {
        var id = request.Melding;
        var melding = await db.LesMelding(id, hvelv, cancellationToken);
        var innhold = Meldingsdokument.Les(melding.Innhold.Tekst);
        var (erMin, erUtkast) = (melding.Melder == innlogget.Id, melding.Tilstand is Meldingstilstand.Utkast);
        var raad = await db.Meldingsraad.Where(r => r.Melding == id).OrderBy(r => r.Tid).ToListAsync(cancellationToken);
        var av = raad.ConvertAll(r => r.Av);
        var navn = await db.Ansatte.Where(a => av.Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        return new VisMelding.Svar(
            id, melding.Versjon, erMin, erUtkast, innhold.FareNaa, innhold.SkalIkkeOrientere, rammer.Oppsett.MottakFor(innhold.Kommune)!.Barnevern,
            melding.Dokument?.Tekst ?? await db.Dokument(melding, rammer.Oppsett, null, cancellationToken), melding.Hash,
            erMin && erUtkast ? Meldingsfelter.Av(innhold, melding.GjelderLeder) : null,
            melding.BedtOmRaad is not null, [.. raad.Select(r => new VisMelding.Raad(navn[r.Av], r.Tid, r.Tekst.Tekst))]);
    }
}
