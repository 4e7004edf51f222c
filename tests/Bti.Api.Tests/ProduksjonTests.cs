using System.Text.Json;
using Bti.Testdata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>A host for real people, as an operator starts it.</summary>
public sealed class ProduksjonTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Ingen_av_de_oppdiktede_ansatte_kommer_inn(string miljoe)
    {
        using var vert = Verten(miljoe);
        await Start(vert);
        Assert.Equal((0L, 0L), (await vert.Tell("ansatt"), await vert.Tell("moetearena")));
        Assert.Contains(vert.Logg, l => l.Contains("Kommune 3447 has no ansatte.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task De_hun_selv_skriver_kommer_inn_og_ingen_andre()
    {
        using var vert = Verten("Production", "brukernavn;navn;rolle;enhet;tjeneste;epost\nkari.oe;Kari Øe;kommuneadministrator;lauvlia-skole;skole;\n");
        await Start(vert);
        Assert.Equal((1L, 0L), (await vert.Tell("ansatt"), await vert.Tell("moetearena")));
    }

    [Fact]
    public async Task Demoen_starter_ikke()
    {
        foreach (var miljoe in new[] { "Production", "Staging" })
        {
            using var vert = new Vert { Miljoe = miljoe };
            Assert.Contains("Bti:Demo kan bare være på i Development", (await Assert.ThrowsAsync<InvalidOperationException>(() => Start(vert))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Den_tekniske_loggen_er_json_med_tid_og_hendelse_og_ingen_linje_kan_bli_til_to()
    {
        using var vert = Verten("Production");
        await Start(vert);
        Assert.Equal(ConsoleFormatterNames.Json, vert.Services.GetRequiredService<IOptionsMonitor<ConsoleLoggerOptions>>().CurrentValue.FormatterName);
        var formatter = vert.Services.GetServices<ConsoleFormatter>().Single(f => f.Name == ConsoleFormatterNames.Json);
        using var skrevet = new StringWriter();
        formatter.Write(new LogEntry<string>(LogLevel.Warning, "Innlogging", new EventId(4103), "nektet\n{\"Oppdiktet\":1}", null, (tekst, _) => tekst), new LoggerExternalScopeProvider(), skrevet);
        var linje = JsonDocument.Parse(Assert.Single(skrevet.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;
        Assert.Equal(4103, linje.GetProperty("EventId").GetInt32());
        Assert.Equal("nektet\n{\"Oppdiktet\":1}", linje.GetProperty("Message").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", linje.GetProperty("Timestamp").GetString());
    }

    [Fact]
    public async Task Hver_kjeks_er_vertens_egen_og_gaar_bare_over_https()
    {
        using var vert = Verten("Production");
        using var klient = vert.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        using var side = await klient.GetAsync(new Uri("/logg-inn", UriKind.Relative));
        var vern = Nettleser.Skjulte((await side.Content.ReadAsStringAsync()).Split("<form").First(s => s.Contains("action=\"/maalform\"", StringComparison.Ordinal)));
        var kjekser = side.Headers.GetValues("Set-Cookie").ToList();
        foreach (var (sti, valg) in new[] { ("/maalform", ("maalform", "nn")), ("/snarveier", ("snarveier", "av")) })
        {
            using var skjema = new FormUrlEncodedContent(vern.Append(new(valg.Item1, valg.Item2)));
            using var svar = await klient.PostAsync(new Uri(sti, UriKind.Relative), skjema);
            kjekser.AddRange(svar.Headers.GetValues("Set-Cookie"));
        }

        Assert.Equal(["__Host-bti-maalform", "__Host-bti-skjema", "__Host-bti-snarveier"], kjekser.Select(k => k.Split('=')[0]).Order(StringComparer.Ordinal));
        Assert.All(kjekser, k => Assert.Superset(new HashSet<string> { "path=/", "secure", "httponly" }, k.Split("; ").ToHashSet()));
        Assert.DoesNotContain(kjekser, k => k.Contains("domain=", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Logg inn", await klient.GetStringAsync(new Uri("/logg-inn", UriKind.Relative)), StringComparison.Ordinal);
    }

    private static async Task Start(Vert vert)
    {
        using var klient = vert.CreateClient();
        using var svar = await klient.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.True(svar.IsSuccessStatusCode);
    }

    // With the files as they come, and a list of employees of the operator's own when she has written one.
    private static Vert Verten(string miljoe, string? ansatte = null)
    {
        var mappe = Directory.CreateTempSubdirectory("bti-api-").FullName;
        var (fra, til) = (Path.Combine(Kildetre.Rot, "kommuner"), Path.Combine(mappe, "kommuner"));
        foreach (var fil in Directory.EnumerateFiles(fra, "*", SearchOption.AllDirectories))
        {
            var kopi = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(kopi)!);
            File.Copy(fil, kopi);
        }

        if (ansatte is not null) File.WriteAllText(Path.Combine(til, "3447-soendre-land", "ansatte.csv"), ansatte);
        return new Vert { Mappe = mappe, Miljoe = miljoe, Demo = false, Kommuner = til };
    }
}
