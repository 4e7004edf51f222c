using System.Globalization;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Api.Tests;

/// <summary>A case made through the API, as Siri would: an uro, and the forloep it becomes.</summary>
internal static class Sak
{
    public const string Siri = "siri.haugen";

    /// <summary>An employee of the same kommune with nothing to do with what Siri writes.</summary>
    public const string Urelatert = "anna.berg";

    public const string Annenkommune = "jens.fjeld";

    /// <summary>Today in Oslo, as it is typed.</summary>
    public static string Idag => Om(0);

    public static Dictionary<string, string> Uro => new()
    {
        ["gjelder"] = "barn",
        ["barnNavn"] = "Ada Prøve",
        ["barnFoedt"] = "03.02.2021",
        ["observertDato"] = "20.11.2025",
        ["beskrivelse"] = "Trekker seg unna i leken og gråter ved henting.",
    };

    /// <summary>A day some days from today, as it is typed.</summary>
    public static string Om(int dager) => Dag(dager).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day some days from today in Oslo.</summary>
    public static DateOnly Dag(int dager) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Oslo")).Date).AddDays(dager);

    /// <summary>The id of a new uro.</summary>
    public static async Task<string> SkrivUro(this HttpClient siri)
    {
        using var svar = await siri.Send("/api/uro", new Dictionary<string, string>(Uro) { ["delMedLeder"] = "ja" });
        return (await svar.Innhold()).GetProperty("uro").GetString()!;
    }

    /// <summary>A day a meeting can be on: the next of an arena.</summary>
    public static async Task<string> Moetedag(this HttpClient siri) => DateOnly.Parse(
        (await siri.Les("/api/moeter")).GetProperty("arenaer").EnumerateArray().Select(a => a.GetProperty("neste")).First(n => n.ValueKind is System.Text.Json.JsonValueKind.String).GetString()!,
        CultureInfo.InvariantCulture).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    /// <summary>The id of a forloep on nivaa 1 that Siri holds, with one guardian who has said yes to the log.</summary>
    public static async Task<string> StartForloep(this HttpClient siri)
    {
        var uro = await siri.SkrivUro();
        var versjon = (await siri.Les($"/api/uro/{uro}")).GetProperty("versjon").GetInt32();
        await siri.Gjoer($"/api/uro/{uro}/samtale", new { dag = Idag, holdt = "ja", foresatteSa = "De har sett det samme.", barnetSa = "Jeg vil være med Siri." }, versjon);
        using var svar = await siri.Send($"/api/uro/{uro}/avklaring", new { til = "1", begrunnelse = "Uroen består, vi prøver tiltak." });
        var forloep = (await svar.Innhold()).GetProperty("forloep").GetString()!;
        await siri.Gjoer($"/api/forloep/{forloep}/foresatt", new { navn = "Mor Prøve", relasjon = "mor", foreldreansvar = "ja" });
        var giver = await siri.Foresatt(forloep);
        await siri.Gjoer($"/api/forloep/{forloep}/samtykke", new { gittAv = giver, til = "stafettlogg", svar = "ja", maate = "muntlig", fra = Idag });
        return forloep;
    }

    /// <summary>The id of the guardian whose answer counts.</summary>
    public static async Task<string> Foresatt(this HttpClient siri, string forloep) =>
        (await siri.Les($"/api/forloep/{forloep}/samtykke")).GetProperty("givere")[0].GetProperty("id").GetString()!;

    /// <summary>Evaluates and closes the forloep.</summary>
    public static async Task Avslutt(this HttpClient siri, string forloep)
    {
        await siri.Gjoer($"/api/forloep/{forloep}/evaluering", new
        {
            utfall = "maal_naadd",
            dag = Idag,
            neste = Om(40),
            vurdering = "Ada leker hver dag.",
            barnetHoertAv = "Siri Haugen",
            barnetHoertDag = Idag,
            barnetsSyn = "Jeg har en venn.",
        });
        await siri.Gjoer($"/api/forloep/{forloep}/avslutning", Sluttnotat);
    }

    public static object Sluttnotat => new { grunn = "maal_naadd", notat = "Ada leker med andre hver dag." };

    /// <summary>The first samtykke of the forloep.</summary>
    public static async Task<JsonElement> Samtykket(this HttpClient siri, string forloep) =>
        (await siri.Les($"/api/forloep/{forloep}/samtykke")).GetProperty("historikk")[0];

    /// <summary>The ids of an arena, of a meeting of it with a published saksliste, and of an anonymous case of Siri's on the list.</summary>
    public static async Task<(string Arena, string Moete, string Sak)> SakTilDroefting(this Vert vert)
    {
        using var siri = vert.Som(Siri);
        using var koordinator = vert.Som("anna.brenden");
        var arena = (await siri.Les("/api/droefting/valg"))[0].GetProperty("id").GetString()!;
        using var meldt = await siri.Send("/api/droefting", new { slag = "anonym", arena, spoersmaal = "Hvordan kan vi hjelpe et barn som trekker seg unna?" });
        var sak = (await meldt.Innhold()).GetProperty("sak").GetString()!;
        var koe = await koordinator.Les($"/api/arenaer/{arena}/koe");
        var moete = koe.GetProperty("moeter").EnumerateArray().First(m => m.GetProperty("status").GetString() == "planlagt").GetProperty("id").GetString()!;
        await koordinator.Gjoer($"/api/droefting/{sak}/plan", new { moete });
        await koordinator.Gjoer($"/api/moeter/{moete}/saksliste", new { });
        return (arena, moete, sak);
    }

    /// <summary>The system counts the period that is over.</summary>
    public static async Task FrysOversikten(this Vert vert)
    {
        await using var scope = vert.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Innlogget>().ErSystemet(new KommuneId("3447"));
        var svar = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new FrysOversikt(Noekkel.Ny()));
        if (svar.Hinder is { } hinder) throw new InvalidOperationException(hinder.Kode);
    }

    /// <summary>Lets the kommune's numbers show that the unit of a leader was late with evaluering: more than a test makes forloep for.</summary>
    public static Task VisPraksisen(this Vert vert, string leder) => vert.Utfoer($$$"""
        update oversiktsbilde set innhold = json_set(innhold, '$.Praksis', json('[{"Hva":5,"Tabell":{"Rader":[{"Navn":"Solbakken barnehage","Antall":[10,10],"Sum":20,"Enhet":{"Verdi":"'
            || (select lower(enhet) from ansatt where brukernavn = '{{{leder}}}') || '"}}],"Kolonner":["som_veilederen","annerledes"],"Kolonnesummer":[10,10],"Sum":20,"Samlet":[],"Tjenester":[]}}]'))
        """);

    /// <summary>Sends, and throws when it is refused.</summary>
    public static async Task Gjoer(this HttpClient siri, string sti, object body, int? versjon = null)
    {
        using var svar = await siri.Send(sti, body, versjon: versjon);
        if (!svar.IsSuccessStatusCode) throw new InvalidOperationException($"{sti}: {await svar.Content.ReadAsStringAsync()}");
    }
}
