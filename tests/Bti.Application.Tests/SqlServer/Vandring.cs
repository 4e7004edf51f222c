#pragma warning disable EF1001 // See Speil.
using System.Collections.Concurrent;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Bti.Application.Tests;

/// <summary>Every use case once at least, on SQLite with the mirror: the demo is filled, and then what the demo does not do.</summary>
internal sealed partial class Vandring
{
    private static readonly KommuneId Kommunen = new("3447");
    private readonly ConcurrentDictionary<Type, bool> _sendte = new();
    private readonly Demoklokke _klokke = new();
    private Demosender _send = null!;
    private Func<BtiDbContext> _nyDb = null!;
    private Dictionary<string, Ansatt> _folk = null!;

    /// <summary>The requests that were sent.</summary>
    public IEnumerable<Type> Sendte => _sendte.Keys;

    public Speil Speil { get; } = new();

    public async Task Gaa(string mappe)
    {
        var konfigurasjon = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Bti:Demo"] = "true",
            ["Bti:Kryptering:Noekkelfil"] = Path.Combine(mappe, "bti.noekkel"),
            ["Bti:Fnr:TillatSyntetiske"] = "true",
            ["Bti:Barnevern:Mappe"] = Path.Combine(mappe, "barnevern"),
            ["Bti:Epost:Vert"] = "postkassen.example",
            ["Bti:Epost:Avsender"] = "bti@soendre-land.example",
            ["Bti:Epost:Adresse"] = "https://bti.soendre-land.example",
            ["ConnectionStrings:Bti"] = $"Data Source={Path.Combine(mappe, "bti.db")};Pooling=False",
        }).Build();
        await using var tjenester = new ServiceCollection()
            .AddSingleton<IConfiguration>(konfigurasjon).AddLogging().AddSingleton<TimeProvider>(_klokke)
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(Kald<,>))
            .AddBti(konfigurasjon, produksjon: false)
            .AddSingleton<IPostsender>(new Avviser())
            .AddSingleton<IBarnevernspost>(new Mottaker())
            .AddSingleton<IKommuneoppsett>(p => new EnKommune(
                new Kommuneoppsett(Path.Combine(AppContext.BaseDirectory, "kommuner"), medOppdiktede: true, p.GetRequiredService<Func<KommuneId, BtiDbContext>>(), _klokke).For(Kommunen)))
            .AddSingleton(Speil).AddSingleton(_sendte)
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(Merker<,>))
            .ConfigureDbContext<SqliteBtiDbContext>(o => o.ReplaceService<IQueryCompiler, Speilkompilator>())
            .BuildServiceProvider();
        await new Demofyller(tjenester, _klokke).Fyll(new Demomengde(Barn: 15, Forloep: 12, Uroer: 2), CancellationToken.None);

        _send = new Demosender(tjenester, _klokke, Kommunen, CancellationToken.None);
        _nyDb = () => tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        await using (var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen)) _folk = await db.Ansatte.ToDictionaryAsync(a => a.Brukernavn);
        await Sidene(tjenester.GetRequiredService<Brukeroppslag>());
        await Innloggingen(tjenester);
        await Kladdene();
        await Veilederen();
        tjenester.GetRequiredService<Kjeksnoekkellager>().StoreElement(new("key"), "key");
        Assert.NotEmpty(tjenester.GetRequiredService<Kjeksnoekkellager>().GetAllElements());
        var forloepet = await Uroen();
        await Forloepet(forloepet);
        await Droeftingen(forloepet);
        await Familien(tjenester, forloepet);
        await Varslene(tjenester, forloepet);
        await EnSomIkkeSkalFaaVite(forloepet);
        await EnSomErInhabil(forloepet);
        await EtNoedinnsyn(tjenester, forloepet);
        await OppslagBlirSpurtOm();
        await EtSkjermetBytte(tjenester);
        await EtBytte(tjenester);
        await Registeret();
        await EnSomErBorte(tjenester);
        await Flyttingen(tjenester);
        await EnSomIkkeLarSegVekke(tjenester);
        await Posten(tjenester);
        await Meldingene(tjenester);
        await Noeklene(tjenester, forloepet);
        await Slettingen(tjenester, forloepet);
        await Sommeren();
    }

    // Who will be away is asked for in the summer alone.
    private async Task Sommeren()
    {
        _klokke.Still(new DateOnly(2041, 6, 20), minutt: 0);
        _ = await _send.Som(_folk["marit.sveen"], new VisEnhet());
    }

    // What is done when something cannot be done is asked for too.
    private async Task EnSomIkkeLarSegVekke(IServiceProvider tjenester)
    {
        await using var db = tjenester.GetRequiredService<Func<KommuneId, BtiDbContext>>()(Kommunen);
        var forloep = (await db.Forloep.ToListAsync()).First(f => f.AapneFrister.Any(x => x.Vekkes is not null));
        db.Entry(forloep).Property(f => f.VeilederVersjon).CurrentValue = "finnes-ikke";
        _ = await db.SaveChangesAsync();
        _klokke.Still(new DateOnly(2028, 1, 3), minutt: 0);
        Assert.True(await tjenester.GetRequiredService<Sveip>().TilTomt(CancellationToken.None) > 0);
    }

    private Ansatt Siri => _folk["siri.haugen"];

    private async Task Sidene(Brukeroppslag oppslag)
    {
        var (kommune, siri) = (await oppslag.FinnBrukernavn("siri.haugen", CancellationToken.None))!.Value;
        Assert.True(await oppslag.Finn(kommune, siri, CancellationToken.None) is not null);
        Assert.True((await oppslag.Alle(kommune, CancellationToken.None)).Count > 0);
        _ = await _send.Som(Siri, new VisHjem());
        _ = await _send.Som(Siri, new VisLov());
        _ = await _send.Som(Siri, new VisHvemSerHva());
        _ = await _send.Som(_folk["petter.aas"], new VisSimuleringsgrunnlag());
        _ = await _send.Som(_folk["petter.aas"], new SimulerVeileder(Veiledertekster.Tekst("3447-soendre-land/handlingsveileder-2025-08.yml"), "egen", null));
        _ = await _send.Som(_folk["marit.sveen"], new VisHjem());
        _ = await _send.Som(_folk["marit.sveen"], new VisEnhet());
        _ = await _send.Som(_folk["marit.sveen"], new VisEnhetstall());
        _ = await _send.Som(_folk["marit.sveen"], new VisOversikt());
        _ = await _send.Som(_folk["marit.sveen"], new HentOversikt());
        _ = await _send.Som(_folk["inger.kolstad"], new VisFellestall());
        _ = await _send.Som(_folk["inger.kolstad"], new VisHvaom());
        _ = await _send.Som(_folk["marit.sveen"], new VisEnhetshvaom());
        _ = await _send.Som(_folk["anna.brenden"], new SkrivRapport(null, "Det står bra til.", null, null, null, 0, Noekkel.Ny()));
        await Sagt(Hindre.Versjon, () => _send.Som(_folk["anna.brenden"], new SkrivRapport(null, "Det står bedre til.", null, null, null, 7, Noekkel.Ny())));
        _ = await _send.Som(_folk["marit.sveen"], new VisRapport());
        _ = await _send.Som(_folk["marit.sveen"], new VisPraksis());
        await Sagt(Hindre.PraksisIkkeVist, () => _send.Som(_folk["marit.sveen"], new SkrivPraksisgrunn(null, "evalueres", "Vi var få på jobb.", 0, Noekkel.Ny())));
        _ = await _send.Som(_folk["marit.sveen"], new VisIndikatorer());
        foreach (var tall in Enum.GetValues<Ledertall>()) _ = await _send.Som(_folk["marit.sveen"], new VisEnhetsliste(Inndata.Kode(tall)));
        _ = await _send.Som(Siri, new Soek("ada"));
        _ = await _send.Som(Siri, new FinnBarn(null));
        _ = await _send.Som(Siri, new FinnBarn(Nummer));
        _ = await _send.Som(Siri, new MineForloep());
        _ = await _send.Som(Siri, new MineForloep("avsluttede", "2", "2"));
        _ = await _send.Som(Siri, new MineForloep("alle"));
    }

    private async Task Kladdene()
    {
        await _send.Som(Siri, new LagreUtkast("uro", new Dictionary<string, string>(), Noekkel.Ny().Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(Siri, new HentUtkast("uro"));
        _ = await _send.Som(Siri, new ErUtfoert(Noekkel.Ny()));
        await _send.Som(Siri, new SlettUtkast("uro", Noekkel.Ny()));
    }

    // From an uro nobody is named in to a forloep another one holds; and a change that comes too late.
    private async Task<ForloepId> Uroen()
    {
        var uro = (await _send.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, _send.Dag(), "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()))).Uro;
        await _send.Som(Siri, new KnyttUroTilBarn(uro, null, "Ada Prøve", "03.02.2021", Nummer, Noekkel.Ny()));
        var versjon = (await _send.Som(Siri, new VisUro(uro))).Versjon;
        await _send.Som(Siri, new EndreUro(uro, "Trekker seg unna hver dag.", null, null, versjon, Noekkel.Ny()));
        await Sagt(Hindre.Versjon, () => _send.Som(Siri, new EndreUro(uro, "Trekker seg unna av og til.", null, null, versjon, Noekkel.Ny())));
        await _send.Som(Siri, new DelUro(uro, Noekkel.Ny()));
        await EnUrofristFlyttes(uro);
        await _send.Som(Siri, new FoerUndringssamtale(uro, _send.Dag(), "ja", null, "De har sett det samme.", "Jeg vil være med Siri.", null, null, Noekkel.Ny()));
        return (await _send.Som(Siri, new AvgjoerUro(uro, "1", "Uroen består, vi prøver tiltak.", Siri.Id.Verdi.ToString(), Noekkel.Ny()))).Forloep!.Value;
    }

    private async Task Forloepet(ForloepId forloep)
    {
        foreach (var relasjon in new[] { "mor", "far" })
            await _send.Som(Siri, new RegistrerForesatt(forloep, "Foresatt Prøve", relasjon, "ja", null, null, Noekkel.Ny()));
        _ = await _send.Som(Siri, new VisNivaavalg(forloep));
        _ = await _send.Som(Siri, new VisInnsyn(forloep));
        _ = await _send.Som(Siri, new VisInnsyn(forloep, "01.01.2026", "31.12.2029", "2"));
        await EnFristFlyttes(forloep);
        _ = await _send.Som(_folk["marit.sveen"], new VisStafett(forloep));
        var helse = (await _send.Som(Siri, new VisValgbare(forloep))).First(v => v.Tjeneste == "Helsestasjon").Ansatt;
        foreach (var til in new[] { Samtykke.Stafettloggen, "helsestasjon" })
        {
            foreach (var giver in (await _send.Som(Siri, new VisSamtykker(forloep))).Givere)
                await _send.Som(Siri, new RegistrerSamtykke(forloep, giver.Id, til, "ja", "muntlig", _send.Dag(), null, Noekkel.Ny()));
        }

        await _send.Som(Siri, new SkrivInnlegg(forloep, "ressurs", _send.Dag(), "Ada er glad i dyr.", null, Noekkel.Ny()));
        var linje = (await _send.Som(Siri, new VisForloep(forloep))).Tidslinje.First(l => l.Innlegg is not null);
        await _send.Som(Siri, new RettInnlegg(forloep, linje.Innlegg!.Value, "Ada er glad i katter.", linje.Versjon, Noekkel.Ny()));

        await Filene(forloep);

        await _send.Som(Siri, new SlippTil(forloep, helse.Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(_folk.Values.Single(a => a.Id == helse), new VisForloep(forloep));
        _ = await _send.Som(Siri, new VisDeling(forloep, "helsestasjon"));
        await _send.Som(Siri, new TaUtAktoer(forloep, helse, Noekkel.Ny()));
        await _send.Som(Siri, new SlippTilUtenSamtykke(forloep, helse.Verdi.ToString(), "avvergeplikt", "Hun er truet, og helse må vite det.", ["helse"], null, Noekkel.Ny()));
        await _send.Som(Siri, new SlippTil(forloep, helse.Verdi.ToString(), Noekkel.Ny()));
        var mor = (await _send.Som(Siri, new VisSamtykker(forloep))).Givere[0].Id;
        await _send.Som(Siri, new RegistrerSamtykke(forloep, mor, "helsestasjon", "ja", "muntlig", _send.Dag(), _send.Dag(30), Noekkel.Ny(), Vitne: "Tone Vitne", Spraak: "somali", Tolk: "ja", Forstaatt: "Helsesøster får vite det."));
        await _send.Som(Siri, new SettStedfortreder(forloep, helse.Verdi.ToString(), _send.Dag(7), Noekkel.Ny()));
        await _send.Som(Siri, new TilbyStafett(forloep, helse.Verdi.ToString(), Noekkel.Ny()));
        _ = await _send.Som(_folk.Values.Single(a => a.Id == helse), new VisStafettilbud(forloep));
        await Gruppa(forloep, helse);
        var gitt = (await _send.Som(Siri, new VisSamtykker(forloep))).Historikk.First(s => s.Gjelder).Id;
        await _send.Som(Siri, new TrekkSamtykke(forloep, gitt, Noekkel.Ny()));
    }

    // A plan that is offered and answered; on this nivaa there is no group, and that is said.
    private async Task Gruppa(ForloepId forloep, AnsattId helse)
    {
        await Sagt(Hindre.AnsvarsgruppeHoererTilNivaa.Med("nivaa", "3"), () => _send.Som(Siri, new SettAnsvarsgruppe(forloep, helse.Verdi.ToString(), "ja", [helse.Verdi.ToString()], "6", Noekkel.Ny())));
        await Sagt(Hindre.IngenAnsvarsgruppe, () => _send.Som(Siri, new LeggNedAnsvarsgruppe(forloep, Noekkel.Ny())));
        await _send.Som(Siri, new TilbyPlan(forloep, _send.Dag(), Noekkel.Ny()));
        await _send.Som(Siri, new SettMaal(forloep, "Ada sover hele natta.", _send.Dag(60), Noekkel.Ny()));
        await _send.Som(Siri, new TaMedIPlanen(forloep, (await _send.Som(Siri, new VisForloep(forloep))).Maal[0].Id, "ja", Noekkel.Ny()));
        await _send.Som(Siri, new BesvarPlan(forloep, "ja", _send.Dag(), "Det vil vi.", "Sampro", null, Noekkel.Ny()));
        Assert.Single((await _send.Som(Siri, new VisAnsvarsgruppe(forloep))).Planer);
        await _send.Som(Siri, new AvsluttPlan(forloep, Noekkel.Ny()));
        await GruppasMoete(forloep, _folk.Values.Single(a => a.Id == helse));
    }

    // A guardian, and the young person she is guardian of: known by number, and by the row alone.
    private async Task Familien(ServiceProvider tjenester, ForloepId forloep)
    {
        var oppslag = tjenester.GetRequiredService<Brukeroppslag>();
        _ = await oppslag.FinnFamilie(Nummer, [], CancellationToken.None);
        Assert.NotEmpty(await oppslag.NoenFamilier(Kommunen, CancellationToken.None));
        var mor = new Guid((await _send.Som(Siri, new VisSamtykker(forloep))).Givere[0].Id);
        var subjekt = (await oppslag.Finn(Kommunen, new AnsattId(mor), CancellationToken.None))!;
        async Task<T> SomMor<T>(IRequest<T> request)
        {
            await using var scope = tjenester.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Innlogget>().Er(subjekt);
            return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
        }

        Assert.Single((await SomMor(new VisMineBarn())).Verdi!.Linjer);
        var vedlegg = (await SomMor(new VisMinSak(forloep))).Verdi!.Vedlegg[0].Id;
        Assert.Equal(Testfiler.Pdf(), (await SomMor(new HentMittVedlegg(forloep, vedlegg))).Verdi!.Innhold);
        Assert.Null((await SomMor(new VisMineSamtykker(forloep))).Hinder);
        Assert.Null((await SomMor(new VisHvemHarSett(forloep))).Hinder);
        Assert.Empty((await SomMor(new VisHvemHarSett(forloep, "100"))).Verdi!.Linjer);
        Assert.Null((await SomMor(new SvarPaaSamtykke(forloep, "ppt", "ja", Noekkel.Ny()))).Hinder);
        Assert.Null((await SomMor(new TrekkMittSamtykke(forloep, "ppt", Noekkel.Ny()))).Hinder);
        _ = await _send.Som(Siri, new VisVarsler());
    }

    // Time passes, and somebody is told.
    private async Task Varslene(IServiceProvider tjenester, ForloepId forloep)
    {
        var uro = (await _send.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, _send.Dag(), "Trekker seg unna i leken.", null, "ja", null, Noekkel.Ny()))).Uro;
        var leder = _folk.Values.First(a => a.Rolle is Rolle.Enhetsleder && a.Enhet == Siri.Enhet);
        _ = await _send.Som(leder, new VisUro(uro));
        await _send.Som(leder, new AvgjoerUro(uro, "avslutt", "Det er ikke grunn til uro lenger.", null, Noekkel.Ny()));
        _ = await _send.Som(Siri, new SkrivUro("ikke_navngitt", null, null, null, null, _send.Dag(), "Trekker seg unna i leken.", null, null, null, Noekkel.Ny()));
        Assert.Null((await tjenester.GetRequiredService<Demohopp>().Hopp("14", CancellationToken.None)).Hinder);
        _ = await tjenester.GetRequiredService<IAapneTall>().Tiltaksbruk(Kommunen, CancellationToken.None);

        var linjer = (await _send.Som(Siri, new VisVarsler())).Linjer;
        foreach (var linje in linjer.DistinctBy(l => (l.Frist is null, l.ErUro))) _ = await _send.Som(Siri, new VisVarsel(linje.Id));
        _ = await _send.Som(Siri, new LesVarsel(linjer[0].Id, Noekkel.Ny()));
        await _send.Som(Siri, new LesAlleVarsler(Noekkel.Ny()));
        _ = await _send.Som(Siri, new TellVarsler());
        _ = await _send.Som(Siri, new DetteSkjedde(_send.Dag(-60), _send.Dag()));
        var koordinator = _folk.Values.First(a => a.Rolle is Rolle.BtiKoordinator);
        _ = await _send.Som(koordinator, new VisMeldtOpp());
        _ = await _send.Som(leder, new VisForloepsoversikt(forloep));
    }

    private static string Nummer { get; } =
        (Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 712) ?? Foedselsnummer.Syntetisk(new DateOnly(2021, 2, 3), 713))!.Value.Siffer;

    private static async Task Sagt(Hinder hinder, Func<Task> send) =>
        Assert.Contains(hinder.Kode, (await Assert.ThrowsAsync<InvalidOperationException>(send)).Message, StringComparison.Ordinal);
}
