using System.Globalization;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Infrastructure;

/// <summary>Moves the demo's clock forward and lets what is due happen, day by day as it would have. Only there when <c>Bti:Demo</c> is true.</summary>
public sealed class Demohopp
{
    /// <summary>The longest jump, in days.</summary>
    public const int Lengst = 60;

    /// <summary>How far ahead of the real time the clock can be, in days.</summary>
    public const int Grense = 730;

    private readonly IServiceProvider _tjenester;
    private readonly Demour _ur;

    public Demohopp(IServiceProvider tjenester) => (_tjenester, _ur) = (tjenester, tjenester.GetRequiredService<Demour>());

    /// <param name="Fra">The day before the jump.</param>
    /// <param name="Til">The day after it.</param>
    /// <param name="Paaminnelser">How many were told about a frist of their own, in the whole installation.</param>
    /// <param name="Opptrappinger">How many were told because it was passed up to them.</param>
    public sealed record Hoppet(DateOnly Fra, DateOnly Til, int Paaminnelser, int Opptrappinger);

    /// <summary>The day it is in the demo.</summary>
    public DateOnly Idag => _ur.Naa.Dag;

    /// <param name="dager">How many days, as it was typed.</param>
    /// <param name="ct">Stops between two days; the clock then stands where it has come.</param>
    public async Task<Result<Hoppet>> Hopp(string? dager, CancellationToken ct)
    {
        var les = new Inndata(_ur.Naa);
        var antall = les.Tall("dager", "hoppet", dager, 1, Lengst);
        if (les.Hinder is { } hinder) return hinder;

        await _tjenester.GetRequiredService<Demourfoelger>().Les(ct);
        if (_ur.Dager + antall > Grense) return Demohindre.ForLangt.Med("dager", (Grense - _ur.Dager).ToString(CultureInfo.InvariantCulture));
        var (fra, sveip) = (Idag, _tjenester.GetRequiredService<Sveip>());
        for (var dag = 0; dag < antall; dag++)
        {
            _ur.Still(await EnDagTil(ct));
            _ = await sveip.TilTomt(ct);
        }

        return await Telt(fra, Idag, ct);
    }

    // Two who jump at the same time are both counted.
    private async Task<int> EnDagTil(CancellationToken ct)
    {
        while (true)
        {
            try
            {
                var (ny, kommune) = Kommunen;
                await using var db = ny(kommune);
                var tid = await db.Set<Demotid>().FirstOrDefaultAsync(ct);
                if (tid is null) _ = db.Add(tid = new Demotid { Kommune = kommune });
                tid.Dager++;
                _ = await db.SaveChangesAsync(ct);
                return tid.Dager;
            }
            catch (DbUpdateException feil) when (feil is DbUpdateConcurrencyException || Database.ErDuplikat(feil))
            {
                // The other came first: one more day after hers.
            }
        }
    }

    private async Task<Hoppet> Telt(DateOnly fra, DateOnly til, CancellationToken ct)
    {
        var (start, slutt) = (Naa.SluttenPaa(fra), Naa.SluttenPaa(til));
        var (paaminnelser, opptrappinger) = (0, 0);
        foreach (var oppsett in _tjenester.GetRequiredService<IKommuneoppsett>().Alle)
        {
            await using var db = Kommunen.Ny(oppsett.Kommune);
            var nye = db.Varsler.Where(v => v.Slag == Varselslag.Paaminnelse && v.Tid >= start && v.Tid < slutt);
            paaminnelser += await nye.CountAsync(v => v.SomRolle == null, ct);
            opptrappinger += await nye.CountAsync(v => v.SomRolle != null, ct);
        }

        return new Hoppet(fra, til, paaminnelser, opptrappinger);
    }

    private (Func<KommuneId, BtiDbContext> Ny, KommuneId Foerste) Kommunen =>
        (_tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>(), _tjenester.GetRequiredService<IKommuneoppsett>().Alle[0].Kommune);
}
