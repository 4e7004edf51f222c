using Bti.Domain;
using Bti.Testdata;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>The drøftingsteam of Søndre Land on 12 January 2026, two days before a meeting that BUP and barnevern come to.</summary>
internal static class Team
{
    public const string Siri = "siri.haugen";
    public const string Koordinator = "anna.brenden";
    public const string Helse = "guro.kjos";
    public const string Ppt = "solveig.sandvik";
    public const string Barnevern = "3447/eli.rust";

    public static readonly DateOnly Idag = 12.Januar(2026);

    public static Saksfelter Felter(MoetearenaId arena, string spoersmaal = "Hvordan kan vi hjelpe et barn som trekker seg unna?", string[]? trenger = null, string? kategori = null) =>
        new(arena.Verdi.ToString(), spoersmaal, "Lekegruppe i to måneder.", "Ped.leder", "snart", trenger, kategori);

    public static Task<MoetearenaId> Arenaen(this Testvert vert) => vert.MedDatabasen(db => db.Moetearenaer.Where(a => a.Kode == "droeftingsteam").Select(a => a.Id).SingleAsync());

    /// <summary>The first or a later meeting of the team.</summary>
    public static async Task<ArenamoeteId> Moetet(this Testvert vert, int nr = 0)
    {
        var arena = await vert.Arenaen();
        return await vert.MedDatabasen(db => db.Arenamoeter.Where(m => m.Arena == arena && m.Dag >= Idag).OrderBy(m => m.Dag).Skip(nr).Select(m => m.Id).FirstAsync());
    }

    public static async Task<DroeftingssakId> Anonym(this Testvert vert, string av = Siri, string spoersmaal = "Hvordan kan vi hjelpe et barn som trekker seg unna?", string[]? trenger = null) =>
        (await vert.Som(av, new MeldSak("anonym", Felter(await vert.Arenaen(), spoersmaal, trenger), "ja", Noekkel.Ny()))).Verdi!.Sak;

    public static async Task PaaLista(this Testvert vert, DroeftingssakId sak, ArenamoeteId moete, string? minutter = null) =>
        Assert.Null((await vert.Som(Koordinator, new PlanleggSak(sak, moete.Verdi.ToString(), minutter, Noekkel.Ny()))).Hinder);

    public static async Task Publiser(this Testvert vert, ArenamoeteId moete) => Assert.Null((await vert.Som(Koordinator, new PubliserSaksliste(moete, Noekkel.Ny()))).Hinder);

    /// <summary>A forloep with a log, and a named case about it, with samtykke to the services that are given.</summary>
    public static async Task<(ForloepId Forloep, DroeftingssakId Sak)> Navngitt(this Testvert vert, params (string Tjeneste, string[]? Kategorier)[] samtykker)
    {
        var forloep = await SamtykkeomfangTests.MedLogg(vert);
        foreach (var (tjeneste, kategorier) in samtykker)
        {
            foreach (var hvem in new[] { 0, 1 }) Assert.Null(await SamtykkeomfangTests.Svar(vert, forloep, hvem, tjeneste, kategorier));
        }

        var (kvittering, hinder) = await vert.Som(Siri, new MeldNavngittSak(forloep, Felter(await vert.Arenaen()), Noekkel.Ny()));
        Assert.Null(hinder);
        return (forloep, kvittering!.Sak);
    }
}
