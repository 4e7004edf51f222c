using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application.Tests;

// A group that is called in to a meeting, and told of another. It is on nivaa 3 for as long as that takes.
internal sealed partial class Vandring
{
    private async Task GruppasMoete(ForloepId forloep, Ansatt helse)
    {
        var foer = await PaaNivaa(forloep, new Nivaa(3));
        await _send.Som(Siri, new SettAnsvarsgruppe(forloep, Siri.Id.Verdi.ToString(), null, [helse.Id.Verdi.ToString()], "6", Noekkel.Ny()));
        var arena = (await _send.Som(Siri, new VisMoeter())).Arenaer.First(a => a.Neste is not null).Arena;
        var dag = (await _send.Som(Siri, new VisArena(arena))).Moeter[^1].Dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        KallInnGruppa Innkalling() => new(forloep, new(dag, "10.00", null, "Kantina"), Noekkel.Ny());
        await _send.Som(Siri, Innkalling());
        _ = await _send.Som(Siri, new VisForloep(forloep));
        var versjon = (await _send.Som(Siri, new VisAnsvarsgruppe(forloep))).Moete!.Versjon;
        await Sagt(Hindre.Versjon, () => _send.Som(Siri, new FlyttGruppemoete(forloep, new(dag, "12.00", null, "Kantina"), versjon + 1, Noekkel.Ny())));
        await _send.Som(Siri, new FlyttGruppemoete(forloep, new(dag, "12.00", null, "Kantina"), versjon, Noekkel.Ny()));
        await _send.Som(Siri, new SvarPaaGruppemoete(forloep, "kommer", Noekkel.Ny()));
        _ = await _send.Som(Siri, new HentGruppeinnkalling(forloep));
        await _send.Som(Siri, new AvlysGruppemoete(forloep, Noekkel.Ny()));
        await _send.Som(Siri, Innkalling());
        await _send.Som(Siri, new LeggNedAnsvarsgruppe(forloep, Noekkel.Ny()));
        _ = await PaaNivaa(forloep, foer);
    }

    private async Task<Nivaa> PaaNivaa(ForloepId id, Nivaa nivaa)
    {
        await using var db = _nyDb();
        var felt = db.Entry(await db.Forloep.FirstAsync(f => f.Id == id)).Property(f => f.Nivaa);
        var foer = felt.CurrentValue;
        felt.CurrentValue = nivaa;
        _ = await db.SaveChangesAsync();
        return foer;
    }
}
