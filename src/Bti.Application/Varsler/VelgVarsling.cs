using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>I choose how often, and at what time of the day, I am told by mail. The next mail comes at the new hour.</summary>
/// <param name="Takt">daglig, ukentlig or bare_haster.</param>
/// <param name="Klokkeslett">«07.30»; each half hour from 06.00 to 19.30.</param>
public sealed record VelgVarsling(string? Takt, string? Klokkeslett, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.VelgeVarsling;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class VelgVarslingHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<VelgVarsling, Result>
{
    public async Task<Result> Handle(VelgVarsling request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var takt = les.Valg<Varseltakt>("takt", "hvor ofte", request.Takt);
        var klokkeslett = les.EnAv("klokkeslett", "klokkeslettet", request.Klokkeslett, Samlebrev.Klokkeslett.Select(VisVarselvalg.Skriv));
        if (les.Hinder is { } hinder) return hinder;

        var meg = innlogget.Id;
        var valg = await db.Varselvalg.FirstOrDefaultAsync(v => v.Ansatt == meg, cancellationToken);
        if (valg is null) _ = db.Varselvalg.Add(valg = Varselvalg.For(innlogget.Kommune, meg));
        valg.Velg(takt!.Value, TimeOnly.ParseExact(klokkeslett!, "HH.mm", CultureInfo.InvariantCulture));
        return Result.Ja;
    }
}
