using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader of the one who opened it, or the personvernombud, has looked into a nødinnsyn.</summary>
public sealed record KontrollerNoedinnsyn(NoedinnsynId Noedinnsyn, string? Noedvendig, string? Vurdering, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.KontrollereNoedinnsyn;

    public Ressurs Ressurs => Ressurs.Av(Noedinnsyn);
}

internal sealed class KontrollerNoedinnsynHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<KontrollerNoedinnsyn, Result>
{
    public async Task<Result> Handle(KontrollerNoedinnsyn request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var noedvendig = les.EnAv("noedvendig", "om nødinnsynet var nødvendig", request.Noedvendig, ["ja", "nei"]);
        var vurdering = les.Fritekst("vurdering", "vurderingen", request.Vurdering, min: 10, maks: 2000);
        if (les.Hinder is { } hinder) return hinder;
        var id = request.Noedinnsyn;
        var noedinnsyn = await db.Noedinnsyn.FirstAsync(n => n.Id == id, cancellationToken);
        return noedinnsyn.Kontroller(noedvendig == "ja", vurdering!, innlogget.Id, klokke.Naa) is { } nei ? nei : Result.Ja;
    }
}
