using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What several use cases ask about meldinger.</summary>
internal static class Meldingsoppslag
{
    /// <summary>A melding to be read. Whose key it is under is not known with the decision: that has no child, for nobody is to be told that one is reported.</summary>
    public static async Task<Domain.Bekymringsmelding> LesMelding(this IBtiDb db, BekymringsmeldingId id, IHvelv hvelv, CancellationToken ct)
    {
        var melding = await db.Bekymringsmeldinger.FirstAsync(m => m.Id == id, ct);
        await hvelv.Klargjoer(melding.Kommune, [melding.Barn], ct);
        return melding;
    }

    /// <summary>The document as it would be sent at an instant; null for a preview.</summary>
    public static async Task<string> Dokument(this IBtiDb db, Domain.Bekymringsmelding melding, Oppsett oppsett, DateTimeOffset? sendt, CancellationToken ct)
    {
        var innhold = Meldingsdokument.Les(melding.Innhold.Tekst);
        var melder = await db.Ansatte.Where(a => a.Id == melding.Melder)
            .Select(a => new { a.Navn, a.Tjeneste, a.Epost, Enhet = db.Enheter.Where(e => e.Id == melding.Enhet).Select(e => e.Navn).First() }).FirstAsync(ct);
        var avsender = new Meldingsavsender(melder.Navn, $"Ansatt, {oppsett.Tjenestenavn(melder.Tjeneste)}", melder.Epost, melder.Enhet);
        return Meldingsdokument.Lag(melding.Id, innhold, avsender, oppsett.MottakFor(innhold.Kommune)!, sendt);
    }

    /// <summary>The meldinger one sees as the leader of the unit: of others, sent or shown to her for advice, not about her, and not about a child she is barred from.</summary>
    public static IQueryable<Domain.Bekymringsmelding> SesAvLeder(this IBtiDb db, Subjekt subjekt, DateOnly dag)
    {
        if (subjekt.Rolle is not Rolle.Enhetsleder) return db.Bekymringsmeldinger.Where(_ => false);
        var (meg, enhet) = (subjekt.Ansatt, subjekt.Enhet);
        var utelukket = db.Utelukket(meg, dag);
        return db.Bekymringsmeldinger.Where(m => m.Enhet == enhet && m.Melder != meg && !m.GjelderLeder && (m.Tilstand != Meldingstilstand.Utkast || m.BedtOmRaad != null)
            && (m.Barn == null || !utelukket.Contains(m.Barn.Value)));
    }
}
