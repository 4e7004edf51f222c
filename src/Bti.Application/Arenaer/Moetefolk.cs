using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Those a meeting is about: who sits there, and who has a case on its list.</summary>
internal sealed class Moetefolk(IBtiDb db)
{
    /// <summary>Tells those of them who are still here that it asks for a look, but not the one who did it. Not a word of what or who it is about.</summary>
    public async Task Varsle(Arenamoete moete, Rammer ramme, CancellationToken ct)
    {
        var (id, arena) = (moete.Id, moete.Arena);
        var faste = moete.Stoler.Count > 0 ? [] : await db.Moetearenaer.Where(a => a.Id == arena).SelectMany(a => a.Plasser).Select(p => p.Ansatt).ToListAsync(ct);
        var innkalte = moete.Stoler.SelectMany(s => new[] { s.Ansatt, s.Sitter });
        var ider = faste.Concat(await Saksfolk(id, ramme.Naa.Dag, ct)).Concat(innkalte).OfType<AnsattId>().Distinct().Where(a => a != ramme.Av).ToList();
        var folk = await db.Ansatte.SomErHer(ramme.Naa.Dag).Where(a => ider.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        db.Varsler.AddRange(folk.Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
    }

    // Who brought a case without a name, and who does the stafettholder's work today where it has one.
    private async Task<IEnumerable<AnsattId?>> Saksfolk(ArenamoeteId moete, DateOnly dag, CancellationToken ct)
    {
        var saker = db.Droeftingssaker.Where(s => s.Moete == moete && s.Lukket == null);
        var innmeldere = await saker.Where(s => s.Sakslag != Sakslag.Navngitt).Select(s => s.Innmelder).ToListAsync(ct);
        var navngitte = saker.OfType<NavngittDroefting>().Select(s => s.Forloep);
        var forloep = await db.Forloep.AsNoTracking().IgnoreAutoIncludes().Where(f => navngitte.Contains(f.Id)).ToListAsync(ct);
        return [.. innmeldere, .. forloep.Select(f => f.AnsvarligPaa(dag))];
    }

    /// <summary>Tells the vara of one who cannot come that the seat is hers, or is not any more.</summary>
    public void VarsleVara(Arenamoete moete, AnsattId borte, Rammer ramme) =>
        db.Varsler.AddRange(moete.Stoler.Where(s => s.Ansatt == borte).Select(s => s.Vara).OfType<AnsattId>().Distinct().Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
}
