using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What happens when somebody is said to be inhabil, whoever says it.</summary>
internal sealed class Habilitet(IBtiDb db, Rammeoppslag rammer)
{
    /// <summary>Bars her from the child. A stafett offered to her is taken back; one she holds, the leader is asked to find somebody for.</summary>
    public async Task<Result> Meld(ForloepId id, string? hvem, string? fra, string? til, string? grunn, CancellationToken ct)
    {
        var forloep = await db.Forloep.Hent(id, ct);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var (les, idag) = (new Inndata(ramme.Naa), ramme.Naa.Dag);
        var valgt = les.Id("ansatt", "hvem som er inhabil", hvem);
        var foerste = les.Dato("fra", "første dag", fra, paakrevd: false, ikkeFortid: true, senest: idag.AddYears(1)) ?? idag;
        var siste = les.Dato("til", "siste dag", til, paakrevd: false, tidligst: foerste);
        var hvorfor = les.Fritekst("grunn", "hvorfor", grunn, min: 10, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;
        var ansatt = new AnsattId(valgt!.Value);
        if (!await db.Ansatte.AnyAsync(a => a.Id == ansatt, ct)) return Hindre.IkkeFunnet;

        var barn = await db.Barn.FirstAsync(b => b.Id == forloep.Barn, ct);
        if (barn.MeldInhabil(ansatt, foerste, siste, hvorfor!, ramme.Av, ramme.Naa) is { } nei) return nei;
        return forloep.TilbudtTil == ansatt && foerste == idag ? forloep.TrekkStafettilbud(ramme) : Result.Ja;
    }
}
