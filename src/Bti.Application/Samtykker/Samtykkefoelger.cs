using Bti.Domain;

namespace Bti.Application;

/// <summary>What follows at once when an answer is registered or withdrawn: the log, and those who were let in.</summary>
internal static class Samtykkefoelger
{
    public static async Task<Hinder?> FoelgSamtykkene(this Domain.Forloep forloep, string til, IBtiDb db, Rammer ramme, CancellationToken ct)
    {
        var status = await db.Samtykkestatus(forloep, til, ramme, ct);
        if (til == Domain.Samtykke.Stafettloggen) return forloep.FoelgSamtykket(status, ramme);
        if (status.Stilling is Samtykkestilling.Gitt || !forloep.ErAapent) return null;
        foreach (var aktoer in forloep.Aktoerer.Where(a => a.Til is null && a.Tjeneste == til).ToList()) _ = forloep.TaUt(aktoer.Ansatt, ramme);
        return null;
    }
}
