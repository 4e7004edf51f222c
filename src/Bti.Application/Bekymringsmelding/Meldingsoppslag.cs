using System.Linq.Expressions;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What several use cases ask about meldinger.</summary>
internal static class Meldingsoppslag
{
    /// <summary>The document as it would be sent at an instant; null for a preview.</summary>
    public static async Task<string> Dokument(this IBtiDb db, Domain.Bekymringsmelding melding, Oppsett oppsett, DateTimeOffset? sendt, CancellationToken ct)
    {
        var innhold = Meldingsdokument.Les(melding.Innhold.Tekst);
        var melder = await db.Ansatte.Where(a => a.Id == melding.Melder)
            .Select(a => new { a.Navn, a.Tjeneste, a.Epost, Enhet = db.Enheter.Where(e => e.Id == melding.Enhet).Select(e => e.Navn).First() }).FirstAsync(ct);
        var avsender = new Meldingsavsender(melder.Navn, $"Ansatt, {oppsett.Tjenestenavn(melder.Tjeneste)}", melder.Epost, melder.Enhet);
        return Meldingsdokument.Lag(melding.Id, innhold, avsender, oppsett.MottakFor(innhold.Kommune)!, sendt);
    }

    /// <summary>The meldinger a leader of a unit sees, but for the children she is barred from: sent, or shown to her for advice, and not about her.</summary>
    public static Expression<Func<Domain.Bekymringsmelding, bool>> SesAvLeder(EnhetId enhet, AnsattId leder) => m =>
        m.Enhet == enhet && m.Melder != leder && !m.GjelderLeder && (m.Tilstand != Meldingstilstand.Utkast || m.BedtOmRaad != null);
}
