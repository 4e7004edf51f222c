using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader of the one it is about, or the personvernombud, has asked her why she looked.</summary>
public sealed record BesvarLoggkontroll(LoggkontrollId Loggkontroll, string? HaddeGrunn, string? Svar, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BesvareLoggkontroll;

    public Ressurs Ressurs => Ressurs.Av(Loggkontroll);
}

internal sealed class BesvarLoggkontrollHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<BesvarLoggkontroll, Result>
{
    public async Task<Result> Handle(BesvarLoggkontroll request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var haddeGrunn = les.EnAv("haddeGrunn", "om det var grunn til å se", request.HaddeGrunn, ["ja", "nei"]);
        var svar = les.Fritekst("svar", "svaret", request.Svar, min: 10, maks: 2000);
        if (les.Hinder is { } hinder) return hinder;
        var id = request.Loggkontroll;
        var kontroll = await db.Loggkontroller.FirstAsync(k => k.Id == id, cancellationToken);
        return kontroll.Besvar(haddeGrunn == "ja", svar!, innlogget.Id, klokke.Naa) is { } nei ? nei : Result.Ja;
    }
}
