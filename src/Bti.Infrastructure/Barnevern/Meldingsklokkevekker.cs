using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// The clock of a melding strikes. The sender is always told, of what she has not sent only on days she is there; that nobody has confirmed the melding is told one more: naermeste
/// leder, or the BTI-koordinator when she is away, barred from the child, part of what it is about, or the sender herself.
/// </summary>
internal sealed class Meldingsklokkevekker(IKommuneoppsett kommuner) : IVekker
{
    public Vekkeslag Slag => Vekkeslag.Meldingsklokke;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var kalender = kommuner.For(db.Gjeldende).Kalender;
        var ider = vekkinger.Select(v => v.Id).ToList();
        var meldinger = await db.Bekymringsmeldinger.Where(m => ider.Contains(m.Klokke)).ToDictionaryAsync(m => m.Klokke, ct);
        var innehavere = await db.Ansatte.Where(a => a.Rolle == Rolle.Enhetsleder || a.Rolle == Rolle.BtiKoordinator).Select(a => new Rolleinnehaver(a.Id, a.Rolle, a.Enhet)).ToListAsync(ct);
        var borte = await db.Borte(naa.Dag).ToListAsync(ct);
        var utelukkede = await db.Utelukkede([.. meldinger.Values.Select(m => m.Barn).OfType<BarnId>().Distinct()], naa.Dag, ct);
        foreach (var vekking in vekkinger)
        {
            if (!meldinger.TryGetValue(vekking.Id, out var melding) || melding.Innhold.ErSlettet)
            {
                _ = db.Remove(vekking);
                continue;
            }

            if (melding.Slaa(naa) is { } trinn && !(trinn is Sendingstrinn.Usendt && borte.Contains(melding.Melder)))
            {
                _ = db.Add(Varsel.OmSending(melding, trinn, new Varselmottaker(melding.Melder, null), naa));
                if (trinn is Sendingstrinn.Ulevert) db.Varsler.AddRange(Andre(melding, innehavere, borte, utelukkede).Select(m => Varsel.OmSending(melding, trinn, m, naa)));
            }

            if ((melding.Purres ? melding.NestePurring(kalender, naa) : melding.NesteKlokke) is { } neste) vekking.VentTil(neste);
            else _ = db.Remove(vekking);
        }
    }

    private static IReadOnlyList<Varselmottaker> Andre(Bekymringsmelding melding, IEnumerable<Rolleinnehaver> innehavere, IEnumerable<AnsattId> borte, ILookup<BarnId, AnsattId> utelukkede) =>
        Mottakere.Finn(
            Mottaker.Enhetsleder, Fristnavn.Avklaring, Ansvarsrolle.Enhetsleder, new Saksfolk(melding.Melder, null, melding.Enhet, null),
            [.. innehavere.Where(i => !(melding.GjelderLeder && i.Rolle is Rolle.Enhetsleder))],
            (melding.Barn is { } barn ? utelukkede[barn] : []).Concat(borte).Append(melding.Melder).ToHashSet());
}
