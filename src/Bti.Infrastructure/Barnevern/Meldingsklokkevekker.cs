using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// The clock of a melding strikes. The sender is always told, of what she has not sent only on days she is there; that nobody has confirmed the melding is told one more: naermeste
/// leder, or the BTI-koordinator when she is away, barred from the child, part of what it is about, or the sender herself. The same one is told, once, that somebody has left
/// and has not sent what she wrote.
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
        var melderne = meldinger.Values.Select(m => m.Melder).ToList();
        var sluttet = await db.Ansatte.Where(a => melderne.Contains(a.Id) && a.Sluttet < naa.Dag).Select(a => a.Id).ToListAsync(ct);
        var fortalt = await Fortalt(db, [.. meldinger.Values.Select(m => m.Id.Verdi)], ct);
        var utelukkede = await db.Utelukkede([.. meldinger.Values.Select(m => m.Barn).OfType<BarnId>().Distinct()], naa.Dag, ct);
        foreach (var vekking in vekkinger)
        {
            if (!meldinger.TryGetValue(vekking.Id, out var melding) || melding.Innhold.ErSlettet)
            {
                _ = db.Remove(vekking);
                continue;
            }

            var trinn = melding.Slaa(naa, sluttet.Contains(melding.Melder));
            IEnumerable<Varselmottaker> til = trinn switch
            {
                null => [],
                Sendingstrinn.Usendt when borte.Contains(melding.Melder) => [],
                Sendingstrinn.Forlatt => Andre(melding, innehavere, borte, utelukkede).Where(m => !fortalt.Contains((melding.Id.Verdi, m.Ansatt))),
                Sendingstrinn.Ulevert => [Melderen(melding), .. Andre(melding, innehavere, borte, utelukkede)],
                _ => [Melderen(melding)],
            };
            db.Varsler.AddRange(til.Select(m => Varsel.OmSending(melding, trinn!.Value, m, naa)));

            if ((melding.Purres ? melding.NestePurring(kalender, naa) : melding.NesteKlokke) is { } neste) vekking.VentTil(neste);
            else _ = db.Remove(vekking);
        }
    }

    private static Varselmottaker Melderen(Bekymringsmelding melding) => new(melding.Melder, null);

    // Who has been told before of what one who has left did not send.
    private static async Task<HashSet<(Guid Melding, AnsattId Mottaker)>> Fortalt(BtiDbContext db, List<Guid> meldinger, CancellationToken ct)
    {
        var trinn = (int)Sendingstrinn.Forlatt;
        return [.. (await db.Varsler.Where(v => v.Slag == Varselslag.Sending && v.Trinn == trinn && meldinger.Contains(v.Gjelder)).Select(v => new { v.Gjelder, v.Mottaker }).ToListAsync(ct)).Select(v => (v.Gjelder, v.Mottaker))];
    }

    private static IReadOnlyList<Varselmottaker> Andre(Bekymringsmelding melding, IEnumerable<Rolleinnehaver> innehavere, IEnumerable<AnsattId> borte, ILookup<BarnId, AnsattId> utelukkede) =>
        Mottakere.Finn(
            Mottaker.Enhetsleder, Fristnavn.Avklaring, Ansvarsrolle.Enhetsleder, new Saksfolk(melding.Melder, null, melding.Enhet, null),
            [.. innehavere.Where(i => !(melding.GjelderLeder && i.Rolle is Rolle.Enhetsleder))],
            (melding.Barn is { } barn ? utelukkede[barn] : []).Concat(borte).Append(melding.Melder).ToHashSet());
}
