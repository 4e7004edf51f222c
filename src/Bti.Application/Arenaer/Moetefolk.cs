using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Those a meeting is about: who sits there, and who has a case on its list.</summary>
internal sealed class Moetefolk(IBtiDb db)
{
    /// <summary>Tells them that it asks for a look, but not the one who did it. Not a word of what or who it is about.</summary>
    public async Task Varsle(Arenamoete moete, Rammer ramme, CancellationToken ct)
    {
        var (id, arena) = (moete.Id, moete.Arena);
        var faste = moete.Stoler.Count > 0 ? [] : await db.Moetearenaer.Where(a => a.Id == arena).SelectMany(a => a.Plasser).Select(p => p.Ansatt).ToListAsync(ct);
        var innmeldere = await db.Droeftingssaker.Where(s => s.Moete == id && s.Lukket == null).Select(s => (AnsattId?)s.Innmelder).ToListAsync(ct);
        var innkalte = moete.Stoler.SelectMany(s => new[] { s.Ansatt, s.Sitter });
        db.Varsler.AddRange(faste.Concat(innmeldere).Concat(innkalte).OfType<AnsattId>().Distinct().Where(a => a != ramme.Av).Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
    }

    /// <summary>Tells the vara of one who cannot come that the seat is hers.</summary>
    public void VarsleVara(Arenamoete moete, AnsattId borte, Rammer ramme) =>
        db.Varsler.AddRange(moete.Stoler.Where(s => s.Ansatt == borte).Select(s => s.Vara).OfType<AnsattId>().Distinct().Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
}
