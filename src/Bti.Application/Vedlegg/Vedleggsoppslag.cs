using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the use cases about files have in common.</summary>
internal static class Vedleggsoppslag
{
    /// <summary>The log as she who asks may read it today.</summary>
    public static async Task<Domain.Stafettlogg> LoggenFor(this IBtiDb db, Domain.Forloep forloep, Subjekt leser, Rammer ramme, CancellationToken ct) =>
        (await db.Stafettlogger.Hent(forloep.Id, ct)).Lest(forloep, leser.Ansatt, await db.Vindu(forloep, leser, null, ramme, ct), ramme);

    /// <summary>One that is there; null for one that is not, or is removed.</summary>
    public static Vedlegg? Finn(this IEnumerable<Vedlegg> vedlegg, VedleggId id) => vedlegg.FirstOrDefault(v => v.Id == id && v.Fjernet is null);

    /// <summary>The file itself. There is no such file is the same answer as that it is not hers to see.</summary>
    public static async Task<Result<Vedleggsfil>> Hent(this IBtiDb db, Vedlegg? vedlegg, CancellationToken ct)
    {
        if (vedlegg is null) return Hindre.IkkeFunnet;
        var id = vedlegg.Id;
        return await db.Vedleggsinnhold.FirstOrDefaultAsync(i => i.Id == id, ct) is { } innhold
            ? new Vedleggsfil(vedlegg.Id, vedlegg.Type, innhold.Innhold.Klart)
            : Hindre.IkkeFunnet;
    }

    /// <summary>Reads why a file is taken away.</summary>
    public static Fortrolig? Fjerningsgrunn(this Inndata les, string? grunn) => les.Kort("grunn", "hvorfor fila fjernes", grunn, maks: 300, min: 5);
}
