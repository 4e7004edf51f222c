using System.Globalization;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>How I am told by mail, and the hours I can choose between.</summary>
public sealed record VisVarselvalg : IQuery<Result<VisVarselvalg.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Takt">The code of a <see cref="Varseltakt"/>.</param>
    /// <param name="Klokkeslett">«07.30».</param>
    /// <param name="Epost">Where the mail goes; null when the register has no address.</param>
    /// <param name="Sendes">False when the installation has no mail server.</param>
    public sealed record Svar(string Takt, string Klokkeslett, IReadOnlyList<string> Klokkeslettene, string? Epost, bool Sendes);

    internal static string Skriv(TimeOnly tid) => tid.ToString("HH.mm", CultureInfo.InvariantCulture);
}

internal sealed class VisVarselvalgHandler(IBtiDb db, Innlogget innlogget, IMaskineri maskineri) : IRequestHandler<VisVarselvalg, Result<VisVarselvalg.Svar>>
{
    public async Task<Result<VisVarselvalg.Svar>> Handle(VisVarselvalg request, CancellationToken cancellationToken)
    {
        var meg = innlogget.Id;
        var valg = await db.Varselvalg.AsNoTracking().FirstOrDefaultAsync(v => v.Ansatt == meg, cancellationToken) ?? Varselvalg.For(innlogget.Kommune, meg);
        var epost = await db.Ansatte.Where(a => a.Id == meg).Select(a => a.Epost).FirstOrDefaultAsync(cancellationToken);
        return new VisVarselvalg.Svar(
            Inndata.Kode(valg.Takt), VisVarselvalg.Skriv(valg.Klokkeslett), [.. Samlebrev.Klokkeslett.Select(VisVarselvalg.Skriv)], epost, maskineri.SenderEpost);
    }
}
