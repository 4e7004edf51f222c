using System.Collections.Concurrent;
using Bti.Infrastructure;

namespace Bti.Benchmarks;

/// <summary>Counts in the database what the clients did: each uro stored once, each look in the innsynslogg, each reminder made once, and the chain whole.</summary>
internal sealed class Skoledagskontroll(Skoledagsplan plan, Maalebase basen)
{
    private const string Blikk = "select ansatt, ressurs, count(*) from innsynslogg where handling = 'se_forloep' group by ansatt, ressurs";
    private const string Blikkpaaenheten = "select count(*) from innsynslogg where handling = 'se_enhet'";
    private readonly ConcurrentDictionary<(Guid Ansatt, Guid Forloep), int> _saa = [];
    private readonly ConcurrentBag<Guid> _uroer = [];
    private readonly ConcurrentBag<Guid> _flyttet = [];
    private long _enhetsrader, _raderPaaSiden, _enheten, _uroerFoer;
    private int _frist = -1;

    /// <summary>Opens one unit, to know how many rows a look at it is.</summary>
    public async Task Begynn(Kunde leder)
    {
        var foer = await basen.Tell(Blikkpaaenheten);
        await leder.Hent("/enheten", "Barn Nummer");
        _enhetsrader = await basen.Tell(Blikkpaaenheten);
        _raderPaaSiden = _enhetsrader - foer;
        _uroerFoer = await basen.Tell("select count(*) from uro");
    }

    public void Saa(Skolefolk.Sak sak) => _ = _saa.AddOrUpdate((sak.Holder, sak.Forloep), 1, (_, mange) => mange + 1);

    public void SaaEnheten() => Interlocked.Increment(ref _enheten);

    public void Skrev(Guid uro) => _uroer.Add(uro);

    public void Flyttet(Guid frist) => _flyttet.Add(frist);

    /// <summary>The next forloep that has a frist moved: each once.</summary>
    public int NesteFrist() => Interlocked.Increment(ref _frist);

    public async Task<long> PaaminnelserIgjen() => Skoleland.Paaminnelser(plan.Forloep) - await basen.Tell("select count(distinct frist) from varsel v where exists(select 1 from frist f where f.kommune=v.kommune and f.id=v.frist and f.navn='evaluering')");

    public async Task<IReadOnlyList<string>> Slutt(IReadOnlyCollection<string> feil)
    {
        var lagret = (await basen.Rader($"select id from uro order by id desc limit {plan.Uroer}", les => les.GetGuid(0))).ToHashSet();
        var uroer = lagret.SetEquals(_uroer) && _uroer.Count == plan.Uroer && await basen.Tell("select count(*) from uro") == _uroerFoer + plan.Uroer;
        var flyttet = (await basen.Rader("select u.frist from utsettelse u join frist f on f.kommune=u.kommune and f.id=u.frist and f.status='avlyst'", les => les.GetGuid(0))).Order().SequenceEqual(_flyttet.Order());
        var blikk = await basen.Rader(Blikk, les => (Noekkel: (les.GetGuid(0), les.GetGuid(1)), Antall: les.GetInt64(2)));
        var sett = blikk.Count == _saa.Count && blikk.All(b => _saa.GetValueOrDefault(b.Noekkel) == b.Antall);
        var enheten = await basen.Tell(Blikkpaaenheten) - _enhetsrader == _enheten * _raderPaaSiden;
        var paaminnet = await PaaminnelserIgjen() == 0 && await basen.Tell("select count(*) - count(distinct (kommune, frist, trinn, mottaker)) from varsel") == 0;
        await using var sagt = new StringWriter();
        var hel = await Revisjon.Verifiser(basen.Konfigurasjon, sagt, CancellationToken.None);
        return
        [
            $"Feil: {feil.Count}. {string.Join(' ', feil.GroupBy(f => f).OrderByDescending(g => g.Count()).Take(5).Select(g => $"{g.Count()} x {g.Key}"))}",
            $"{plan.Uroer} uroer lagret én gang: {Svar(uroer)}. {plan.Fristendringer} frister flyttet én gang: {Svar(flyttet && _flyttet.Count == plan.Fristendringer)}. {Skoleland.Paaminnelser(plan.Forloep)} påminnelser laget én gang: {Svar(paaminnet)}.",
            $"Hver visning av et forløp har sin rad i innsynsloggen: {Svar(sett)}. Hver visning av enheten: {Svar(enheten)}. Kjedene er hele: {Svar(hel)}.",
            "",
        ];
    }

    private static string Svar(bool ja) => ja ? "ja" : "NEI";
}
