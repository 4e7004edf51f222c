using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>How a sending goes, without a word of what is sent or about whom. Also for the coordinator who was told that it is not delivered.</summary>
public sealed record VisSending(BekymringsmeldingId Melding) : IQuery<Result<VisSending.Svar>>
{
    public static Handling Handling => Handling.SeSending;

    public Ressurs Ressurs => Ressurs.Av(Melding);

    /// <param name="KanLeses">True for one who may read what is sent.</param>
    /// <param name="KanRaadgi">True for the leader.</param>
    /// <param name="Sendt">When it was last put in the outbox; null for what is not sent.</param>
    /// <param name="Savnet">When the daily count missed it at the receiver; null when it is not missed.</param>
    /// <param name="Gjennomgang">The last day barnevern has to look at it.</param>
    /// <param name="Svarfrist">The last day barnevern has to answer.</param>
    public sealed record Svar(
        BekymringsmeldingId Id, bool ErMin, bool KanLeses, bool KanRaadgi, string Melder, Meldingstilstand Tilstand, DateTimeOffset Skrevet, DateTimeOffset? Sendt, int Sendinger,
        DateTimeOffset? Akseptert, DateTimeOffset? Levert, DateTimeOffset? Savnet, bool ErForSen, Sendekanal Kanal, DateOnly? Gjennomgang, DateOnly? Svarfrist, DateOnly? Tilbakemelding, bool? Undersoekes)
    {
        /// <summary>True when the one who wrote it does not work here any more.</summary>
        public bool MelderHarSluttet { get; init; }
    }
}

internal sealed class VisSendingHandler(IBtiDb db, Innlogget innlogget, Tilgangsoppslag tilgang, IBarnevernspost post, TimeProvider klokke) : IRequestHandler<VisSending, Result<VisSending.Svar>>
{
    public async Task<Result<VisSending.Svar>> Handle(VisSending request, CancellationToken cancellationToken)
    {
        var (naa, id) = (klokke.Naa, request.Melding);
        var kontekst = await tilgang.Hent(innlogget, request.Ressurs, naa.Dag, cancellationToken);
        var funn = await db.Bekymringsmeldinger.Where(m => m.Id == id).Select(m => new
        {
            m.Melder,
            m.Tilstand,
            m.Skrevet,
            m.Sendt,
            m.Sendinger,
            m.Akseptert,
            m.Levert,
            m.Savnet,
            m.Tilbakemelding,
            m.Undersoekes,
            Navn = db.Ansatte.Where(a => a.Id == m.Melder).Select(a => a.Navn).First(),
            HarSluttet = db.Ansatte.Any(a => a.Id == m.Melder && a.Sluttet < naa.Dag),
        }).FirstAsync(cancellationToken);
        bool Faar(Handling handling) => Tilgang.Avgjoer(innlogget.Subjekt, handling, kontekst).Tillatt;
        DateOnly? Om(int dager) => (funn.Levert ?? funn.Sendt) is { } fra ? Naa.OsloDag(fra).AddDays(dager) : null;
        return new VisSending.Svar(
            id, funn.Melder == innlogget.Id, Faar(Handling.SeMelding), Faar(Handling.RaadgiMelding), funn.Navn, funn.Tilstand, funn.Skrevet, funn.Sendt, funn.Sendinger, funn.Akseptert, funn.Levert, funn.Savnet,
            funn.Levert is null && funn.Sendt + Domain.Bekymringsmelding.Alarmtid <= naa.Tidspunkt, post.Kanal, Om(7), Om(21), funn.Tilbakemelding, funn.Undersoekes) { MelderHarSluttet = funn.HarSluttet };
    }
}
