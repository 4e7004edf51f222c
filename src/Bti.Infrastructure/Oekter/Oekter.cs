using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>
/// The sessions of the pages, in the database that all machines share: one that is ended is ended everywhere within ten seconds,
/// which is how long an answer is kept. They live in real time, also where the demo's clock has been moved.
/// </summary>
public sealed partial class Oekter
{
    private static readonly TimeSpan Varighet = TimeSpan.FromSeconds(10);

    // How exactly it is known when she was last heard from: not every page is to write.
    private static readonly TimeSpan Noeyaktighet = TimeSpan.FromMinutes(1);
    internal static readonly Sted Sted = new(new KommuneId("0000"), "oekt", "innhold", Guid.Empty);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Til, bool Livstegn, Oektsvar Svar)> _kjente = new();
    private readonly Func<KommuneId, BtiDbContext> _ny;
    private readonly IKommuneoppsett _kommuner;
    private readonly Hvelv _hvelv;
    private readonly OektOptions _valg;
    private readonly TimeProvider _klokke;
    private readonly ILogger<Oekter> _logg;

    internal Oekter(Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner, Hvelv hvelv, OektOptions valg, TimeProvider klokke, ILogger<Oekter> logg) =>
        (_ny, _kommuner, _hvelv, _valg, _klokke, _logg) = (ny, kommuner, hvelv, valg, klokke, logg);

    /// <summary>Begins one. The oldest of hers give way when she has more than <see cref="OektOptions.Samtidige"/>.</summary>
    /// <param name="nettleser">What her browser is called.</param>
    /// <returns>The key that the browser carries: 256 random bits.</returns>
    public async Task<string> Begynn(Oektdata data, string nettleser, CancellationToken ct)
    {
        var (noekkel, naa) = (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)), _klokke.GetUtcNow());
        var (kommune, ansatt) = (data.Valgt?.Kommune.Nummer, data.Valgt?.Ansatt.Verdi);
        await using var db = Databasen();
        await Rydd(db, naa, ct);
        if (ansatt is not null)
        {
            var foer = await db.Set<Oekt>().Where(o => o.Kommune == kommune && o.Ansatt == ansatt).OrderByDescending(o => o.Fra).Select(o => o.Id).ToListAsync(ct);
            await Avslutt(db, foer.Skip(_valg.Samtidige - 1), Oektslutt.ForMange, ct);
        }

        await _hvelv.Klargjoer(Sted.Kommune, [], ct);
        var oekt = new Oekt
        {
            Id = Oekt.IdAv(noekkel),
            Kommune = kommune,
            Ansatt = ansatt,
            Leverandoer = data.Innhold.Leverandoer,
            Sub = data.Innhold.Sub,
            Sid = data.Innhold.Sid,
            Nettleser = nettleser,
            Fra = naa,
            SistBrukt = naa,
            Til = naa + _valg.Hvile,
            Slutter = naa + (data.Innhold.ErFamilie ? _valg.LengstFamilie : _valg.Lengst),
            Innhold = _hvelv.Forsegle(JsonSerializer.Serialize(data.Innhold), Sted),
        };
        _ = db.Add(oekt);
        _ = await db.SaveChangesAsync(ct);
        Inn(_logg, Hvem(oekt, data.Innhold), kommune ?? Ukjent, Hos(oekt), data.Innhold.Nivaa ?? Ukjent, data.Innhold.Metode ?? Ukjent, Nummer(oekt.Id));
        return noekkel;
    }

    /// <summary>What the session holds, and that she has been heard from; nothing when it has ended, by itself or by somebody.</summary>
    /// <param name="livstegn">False for what a page that is open asks by itself: an empty chair does not keep a session.</param>
    public async Task<Oektsvar> Hent(string noekkel, CancellationToken ct, bool livstegn = true)
    {
        var naa = _klokke.GetUtcNow();
        if (_kjente.TryGetValue(noekkel, out var kjent) && naa < kjent.Til && (kjent.Livstegn || !livstegn)) return kjent.Svar;
        var id = Oekt.IdAv(noekkel);
        await using var db = Databasen();
        var oekt = await db.Set<Oekt>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
        var svar = new Oektsvar(null, Utloept: oekt is not null);
        if (oekt is not null && oekt.Til > naa && oekt.Slutter > naa)
        {
            (KommuneId, AnsattId)? valgt = oekt is { Kommune: { } kommune, Ansatt: { } ansatt } ? (new KommuneId(kommune), new AnsattId(ansatt)) : null;
            await _hvelv.Klargjoer(Sted.Kommune, [], ct);
            svar = new Oektsvar(new Oektdata(valgt, Innholdet(oekt)), Utloept: false);
            if (livstegn && naa - oekt.SistBrukt >= Noeyaktighet)
                _ = await db.Set<Oekt>().Where(o => o.Id == id).ExecuteUpdateAsync(sett => sett.SetProperty(o => o.SistBrukt, naa).SetProperty(o => o.Til, naa + _valg.Hvile), ct);
        }

        if (_kjente.Count > 10_000) _kjente.Clear();
        _kjente[noekkel] = (naa + Varighet, livstegn, svar);
        return svar;
    }

    /// <summary>Ends the one with this key.</summary>
    public async Task Avslutt(string noekkel, Oektslutt slutt, CancellationToken ct)
    {
        await using var db = Databasen();
        await Avslutt(db, [Oekt.IdAv(noekkel)], slutt, ct);
    }

    /// <summary>Ends what a leverandoer says has ended: the session it names, or all of the person's when it names only her.</summary>
    /// <returns>How many.</returns>
    public async Task<int> AvsluttHos(string leverandoer, string? sub, string? sid, Oektslutt slutt, CancellationToken ct)
    {
        if (sub is null && sid is null) return 0;
        await using var db = Databasen();
        var funnet = await db.Set<Oekt>().Where(o => o.Leverandoer == leverandoer && (sid == null || o.Sid == sid) && (sub == null || o.Sub == sub)).Select(o => o.Id).ToListAsync(ct);
        await Avslutt(db, funnet, slutt, ct);
        return funnet.Count;
    }

    /// <summary>Those of hers that have not ended, newest first, whichever kommune she is in there.</summary>
    /// <param name="denne">The key she asks with; null when it is not known.</param>
    public async Task<IReadOnlyList<Oektlinje>> Mine(KommuneId kommune, AnsattId ansatt, string? denne, CancellationToken ct)
    {
        var her = denne is null ? [] : Oekt.IdAv(denne);
        return [.. (await Levende(kommune, ansatt, her, ct)).Select(o => new Oektlinje(Nummer(o.Id), o.Nettleser, o.Fra, o.SistBrukt, o.Id.AsSpan().SequenceEqual(her)))];
    }

    /// <summary>Ends one of her own; does nothing when it is not hers or has ended.</summary>
    /// <param name="denne">The key she asks with; null when it is not known.</param>
    public async Task AvsluttMin(KommuneId kommune, AnsattId ansatt, string? denne, string? nummer, CancellationToken ct)
    {
        var funnet = (await Levende(kommune, ansatt, denne is null ? [] : Oekt.IdAv(denne), ct)).Where(o => Nummer(o.Id) == nummer).Select(o => o.Id);
        await using var db = Databasen();
        await Avslutt(db, funnet, Oektslutt.Selv, ct);
    }

    /// <summary>Ends all of her own but the one she asks from.</summary>
    public async Task AvsluttAndre(KommuneId kommune, AnsattId ansatt, string denne, CancellationToken ct)
    {
        var her = Oekt.IdAv(denne);
        var funnet = (await Levende(kommune, ansatt, her, ct)).Select(o => o.Id).Where(id => !id.AsSpan().SequenceEqual(her));
        await using var db = Databasen();
        await Avslutt(db, funnet, Oektslutt.Selv, ct);
    }

    // The same employee, and the same person at the leverandoer that vouched for the one she asks from.
    private async Task<List<Oekt>> Levende(KommuneId kommune, AnsattId ansatt, byte[] her, CancellationToken ct)
    {
        var (nummer, hvem, naa) = (kommune.Nummer, ansatt.Verdi, _klokke.GetUtcNow());
        await using var db = Databasen();
        var min = await db.Set<Oekt>().Where(o => o.Id == her).Select(o => new { o.Leverandoer, o.Sub }).FirstOrDefaultAsync(ct);
        var (hos, sub) = (min?.Leverandoer, min?.Sub);
        return await db.Set<Oekt>().AsNoTracking()
            .Where(o => ((o.Kommune == nummer && o.Ansatt == hvem) || (sub != null && o.Leverandoer == hos && o.Sub == sub)) && o.Til > naa && o.Slutter > naa)
            .OrderByDescending(o => o.Fra).ToListAsync(ct);
    }

    // Those that ended by themselves a day ago or more, whosever they were: until then she is told that it ran out.
    private static async Task Rydd(BtiDbContext db, DateTimeOffset naa, CancellationToken ct)
    {
        var ute = naa.AddDays(-1);
        _ = await db.Set<Oekt>().Where(o => o.Til <= ute || o.Slutter <= ute).ExecuteDeleteAsync(ct);
    }

    /// <summary>The instant they live by.</summary>
    internal DateTimeOffset Naa => _klokke.GetUtcNow();

    /// <summary>Tells of those whose rows are gone, and forgets what was known of them.</summary>
    internal void ErAvsluttet(IEnumerable<Oekt> oekter, Oektslutt slutt)
    {
        foreach (var oekt in oekter) Ut(_logg, Hvem(oekt, Innholdet(oekt)), oekt.Kommune ?? Ukjent, Hos(oekt), slutt, Nummer(oekt.Id));
        _kjente.Clear();
    }

    private async Task Avslutt(BtiDbContext db, IEnumerable<byte[]> ider, Oektslutt slutt, CancellationToken ct)
    {
        foreach (var id in ider)
        {
            var oekt = await db.Set<Oekt>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct);
            if (oekt is not null && await db.Set<Oekt>().Where(o => o.Id == id).ExecuteDeleteAsync(ct) > 0) ErAvsluttet([oekt], slutt);
        }

        _kjente.Clear();
    }

    private Oektinnhold Innholdet(Oekt oekt) => JsonSerializer.Deserialize<Oektinnhold>(_hvelv.Aapne(oekt.Innhold, Sted)!)!;

    private static string Nummer(byte[] id) => Convert.ToHexStringLower(SHA256.HashData(id).AsSpan(0, 8));

    private BtiDbContext Databasen() => _ny(_kommuner.Alle[0].Kommune);
}
