using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Those a meeting is about: who sits there, and who has a case on its list.</summary>
internal sealed class Moetefolk(IBtiDb db)
{
    /// <summary>Tells those of them who are still here that it asks for a look, but not the one who did it. Not a word of what or who it is about.</summary>
    /// <param name="satt">Those who sat there until now.</param>
    public async Task Varsle(Arenamoete moete, Rammer ramme, CancellationToken ct, IReadOnlyList<AnsattId?>? satt = null)
    {
        var (id, arena) = (moete.Id, moete.Arena);
        var faste = moete.Stoler.Count > 0 ? [] : await db.Moetearenaer.Where(a => a.Id == arena).SelectMany(a => a.Plasser).Select(p => p.Ansatt).ToListAsync(ct);
        var innkalte = moete.Stoler.SelectMany(s => new[] { s.Ansatt, s.Sitter });
        var saker = db.Droeftingssaker.Where(s => s.Moete == id && s.Lukket == null);
        await Varsle([.. faste, .. await Saksfolk(saker, ramme.Naa.Dag, ct), .. innkalte, .. satt ?? []], moete, ramme, ct);
    }

    /// <summary>The one who asked is told that her case is put on a list that is out, or taken off it.</summary>
    public async Task VarsleInnmelder(Droeftingssak sak, Arenamoete moete, Rammer ramme, CancellationToken ct)
    {
        var id = sak.Id;
        await Varsle([.. await Saksfolk(db.Droeftingssaker.Where(s => s.Id == id), ramme.Naa.Dag, ct)], moete, ramme, ct);
    }

    /// <summary>She says whether she comes, or it is said for her; when the seat is the vara's now, or not any more, that one is told.</summary>
    public Hinder? Svar(Arenamoete moete, AnsattId hvem, Innkallingssvar svar, Rammer ramme)
    {
        var varBorte = moete.Stoler.Any(s => s.Ansatt == hvem && s.Svar is Innkallingssvar.Forfall);
        if (moete.Svar(hvem, svar, ramme) is { } nei) return nei;
        if (varBorte != svar is Innkallingssvar.Forfall) db.Varsler.AddRange(moete.Stoler.Where(s => s.Ansatt == hvem).Select(s => s.Vara).OfType<AnsattId>().Distinct().Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
        return null;
    }

    /// <summary>She is away, or has left: of the meetings she is called in to on those days she has forfall.</summary>
    public async Task ErBorte(AnsattId hvem, DateOnly fra, DateOnly til, Rammer ramme, CancellationToken ct)
    {
        var idag = ramme.Naa.Dag;
        var moeter = await db.Arenamoeter.Where(m => m.Status == Moetestatus.Publisert && m.Dag >= idag && m.Dag >= fra && m.Dag <= til && m.Stoler.Any(s => s.Ansatt == hvem && (s.Svar == null || s.Svar == Innkallingssvar.Kommer))).ToListAsync(ct);
        foreach (var moete in moeter) _ = Svar(moete, hvem, Innkallingssvar.Forfall, ramme);
    }

    private async Task Varsle(IEnumerable<AnsattId?> hvem, Arenamoete moete, Rammer ramme, CancellationToken ct)
    {
        var ider = hvem.OfType<AnsattId>().Distinct().Where(a => a != ramme.Av).ToList();
        var folk = await db.Ansatte.SomErHer(ramme.Naa.Dag).Where(a => ider.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        db.Varsler.AddRange(folk.Select(a => Varsel.OmMoete(moete, a, ramme.Naa)));
    }

    // Who brought a case without a name, and who does the stafettholder's work today where it has one.
    private async Task<IEnumerable<AnsattId?>> Saksfolk(IQueryable<Droeftingssak> saker, DateOnly dag, CancellationToken ct)
    {
        var innmeldere = await saker.Where(s => s.Sakslag != Sakslag.Navngitt).Select(s => s.Innmelder).ToListAsync(ct);
        var navngitte = saker.OfType<NavngittDroefting>().Select(s => s.Forloep);
        var forloep = await db.Forloep.AsNoTracking().IgnoreAutoIncludes().Where(f => navngitte.Contains(f.Id)).ToListAsync(ct);
        return [.. innmeldere, .. forloep.Select(f => f.AnsvarligPaa(dag))];
    }
}
