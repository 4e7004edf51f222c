using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>A roster is uploaded: read, kept sealed for a day, and nothing done. A file of one's own that waits from before is thrown away.</summary>
/// <param name="Fil">The file as it is.</param>
/// <param name="Hele">«ja» when one who is not in the file has left.</param>
public sealed record LastOppRegister(byte[]? Fil, string? Hele, Noekkel Noekkel) : ICommand<Result<LastOppRegister.Kvittering>>
{
    public static Handling Handling => Handling.OppdatereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;

    public sealed record Kvittering(RegisterimportId Id);
}

internal sealed class LastOppRegisterHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<LastOppRegister, Result<LastOppRegister.Kvittering>>
{
    public async Task<Result<LastOppRegister.Kvittering>> Handle(LastOppRegister request, CancellationToken cancellationToken)
    {
        var naa = klokke.Naa;
        var les = new Inndata(naa);
        var (tekst, filfeil) = Csvtekst.Tekst(request.Fil ?? []);
        Registerfil? fil = null;
        if (filfeil is null) (fil, filfeil) = Registerfil.Aapne(tekst!);
        if (filfeil is not null) les.Feil(filfeil, "fil", "fila");
        var hele = les.EnAv("hele", "hva fila er", request.Hele, ["ja", "nei"]);
        if (les.Hinder is { } hinder) return hinder;

        var meg = innlogget.Id;
        foreach (var forrige in await db.Registerimporter.Where(i => i.Status == Registerstatus.Lastetopp && i.LastetOppAv == meg).ToListAsync(cancellationToken)) forrige.Forkast(meg, naa);
        var import = Registerimport.LastOpp(innlogget.Kommune, fil!.Slag, hele == "ja", tekst!, meg, naa);
        _ = db.Registerimporter.Add(import);
        return new LastOppRegister.Kvittering(import.Id);
    }
}
