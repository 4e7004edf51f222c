using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The files of the log she may read, and those that were removed.</summary>
public sealed record VisVedlegg(ForloepId Forloep) : IQuery<Result<VisVedlegg.Svar>>
{
    public static Handling Handling => Handling.SeForloep;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Svar(IReadOnlyList<Vedleggslinje> Vedlegg);
}

internal sealed class VisVedleggHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<VisVedlegg, Result<VisVedlegg.Svar>>
{
    public async Task<Result<VisVedlegg.Svar>> Handle(VisVedlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var logg = await db.LoggenFor(forloep, innlogget.Subjekt, rammer.For(forloep.VeilederVersjon), cancellationToken);
        AnsattId[] nevnte = [.. logg.Filer.SelectMany(Vedleggslinje.Nevnte).Distinct()];
        var navn = await db.Ansatte.Where(a => EF.Parameter(nevnte).Contains(a.Id)).Select(a => new { a.Id, a.Navn }).ToDictionaryAsync(a => a.Id, a => a.Navn, cancellationToken);
        return new VisVedlegg.Svar([.. Vedleggslinje.Liste(logg.Filer, navn)]);
    }
}
