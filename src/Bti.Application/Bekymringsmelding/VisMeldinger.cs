using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Every melding I have written, and as a leader those of my unit that I may see. Shown on its own page, and counted nowhere.</summary>
public sealed record VisMeldinger : IQuery<Result<VisMeldinger.Svar>>
{
    public static Handling Handling => Handling.SkriveMelding;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Enhetens">Null for one who leads no unit.</param>
    /// <param name="Begynt">When I last wrote on a form I have not filled in; null when there is none.</param>
    public sealed record Svar(IReadOnlyList<Linje> Mine, IReadOnlyList<Linje>? Enhetens, DateTimeOffset? Begynt);

    /// <param name="Barn">The child's name, in one's own; else null: it is read behind the link, and that is logged.</param>
    /// <param name="Melder">Who wrote it; null for one's own.</param>
    public sealed record Linje(BekymringsmeldingId Id, string? Barn, string? Melder, Meldingstilstand Tilstand, DateTimeOffset Skrevet, DateTimeOffset? Sendt, DateTimeOffset? Levert, bool ErSavnet)
    {
        /// <summary>Never whom it is about.</summary>
        public override string ToString() => "•••";
    }
}

internal sealed class VisMeldingerHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VisMeldinger, Result<VisMeldinger.Svar>>
{
    public async Task<Result<VisMeldinger.Svar>> Handle(VisMeldinger request, CancellationToken cancellationToken)
    {
        var meg = innlogget.Id;
        var mine = await db.Bekymringsmeldinger.Where(m => m.Melder == meg).OrderByDescending(m => m.Skrevet).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        VisMeldinger.Linje[] egne = [.. mine.Where(m => !m.Innhold.ErSlettet).Select(m => new VisMeldinger.Linje(
            m.Id, Meldingsdokument.Les(m.Innhold.Tekst).Barn.Navn, null, m.Tilstand, m.Skrevet, m.Sendt, m.Levert, m.Savnet is not null))];
        var begynt = await db.Utkast.Where(u => u.Ansatt == meg && u.Skjema == Skjemanavn.Bekymringsmelding).Select(u => (DateTimeOffset?)u.Lagret).FirstOrDefaultAsync(cancellationToken);
        if (innlogget.Subjekt.Rolle is not Rolle.Enhetsleder) return new VisMeldinger.Svar(egne, null, begynt);

        var enhetens = await db.SesAvLeder(innlogget.Subjekt, klokke.Naa.Dag)
            .OrderByDescending(m => m.Skrevet).ThenBy(m => m.Id)
            .Select(m => new VisMeldinger.Linje(m.Id, null, db.Ansatte.Where(a => a.Id == m.Melder).Select(a => a.Navn).First(), m.Tilstand, m.Skrevet, m.Sendt, m.Levert, m.Savnet != null))
            .ToListAsync(cancellationToken);
        return new VisMeldinger.Svar(egne, enhetens, begynt);
    }
}
