using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>A file is added to the log.</summary>
/// <param name="Kategori">What kind of information is in it. Must be chosen: nobody can read it out of the file.</param>
public sealed record LeggVedVedlegg(ForloepId Forloep, Opplastetfil? Fil, string? Kategori, Noekkel Noekkel) : ICommand<Result<LeggVedVedlegg.Kvittering>>
{
    public static Handling Handling => Handling.SkriveILogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);

    public sealed record Kvittering(VedleggId Id);
}

internal sealed class LeggVedVedleggHandler(IBtiDb db, Filmottak mottak, Rammeoppslag rammer) : IRequestHandler<LeggVedVedlegg, Result<LeggVedVedlegg.Kvittering>>
{
    public async Task<Result<LeggVedVedlegg.Kvittering>> Handle(LeggVedVedlegg request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var logg = await db.Stafettlogger.Hent(request.Forloep, cancellationToken);
        var les = new Inndata(ramme.Naa);
        var fil = await mottak.TaImot(les, request.Fil, cancellationToken);
        var kategori = les.Valg<Informasjonskategori>("kategori", "hva slags opplysninger", request.Kategori);
        if (les.Hinder is { } hinder) return hinder;

        var vedlegg = fil!.SomVedlegg(forloep, kategori!.Value, null, ramme);
        if (logg.LeggVed(forloep, vedlegg, ramme) is { } nei) return nei;
        _ = db.Vedleggsinnhold.Add(Vedleggsinnhold.Av(vedlegg, fil.Innhold));
        return new LeggVedVedlegg.Kvittering(vedlegg.Id);
    }
}
