using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Says who came first, and when: the one who comes second sees both texts and chooses.</summary>
internal static class Versjonssvar
{
    public static async Task<Hinder> SisteEndring(this IBtiDb db, Rot rot, CancellationToken ct)
    {
        var hvem = rot.EndretAv is { } id ? await db.Ansatte.Where(a => a.Id == id).Select(a => a.Navn).FirstOrDefaultAsync(ct) : null;
        return Hindre.Versjon
            .Med("navn", hvem ?? "Noen")
            .Med("tid", new Naa(rot.EndretTid).OsloTid.ToString("dd.MM.yyyy 'kl.' HH.mm", CultureInfo.InvariantCulture));
    }
}
