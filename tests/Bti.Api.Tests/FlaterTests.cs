using System.Reflection;
using System.Text.RegularExpressions;
using Bti.Application;
using Bti.Domain;
using Bti.Testdata;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Bti.Api.Tests;

/// <summary>
/// Every way in there is, read from the host itself, stands in <c>docs/flater.csv</c> with what it does as the table of access
/// knows it. One that is new, or does something else than it did, fails until somebody has read the difference. No exemptions.
/// </summary>
public sealed partial class FlaterTests(Vert vert) : IClassFixture<Vert>
{
    private static readonly Dictionary<string, Handling> Brukstilfeller = typeof(VisHjem).Assembly.GetTypes()
        .Where(t => typeof(IKreverTilgang).IsAssignableFrom(t) && t is { IsInterface: false, IsAbstract: false })
        .ToDictionary(t => t.Name, t => (Handling)t.GetProperty(nameof(IKreverTilgang.Handling), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);

    [Fact]
    public void Hver_vei_inn_staar_paa_lista_med_det_den_gjoer()
    {
        List<string> linjer =
        [
            .. vert.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Linjer),
            .. vert.Services.GetServices<IHostedService>().Select(j => j.GetType()).Where(j => j.Assembly.GetName().Name!.StartsWith("Bti.", StringComparison.Ordinal)).Select(j => $"jobb;{j.Name};systemet"),
            .. Operatoer.Verb.Keys.Select(verb => $"oppdrag;{verb};operatoer"),
        ];

        Fasit.Er($"slag;flate;gjoer\n{string.Join('\n', linjer.Distinct().Order(StringComparer.Ordinal))}\n", "../../docs/flater.csv");
    }

    [Fact]
    public void Hvert_brukstilfelle_er_for_en_flate_eller_for_systemet()
    {
        var kilder = string.Join('\n', Kildetre.Filer("src/Bti.Web", ".razor", ".cs").Concat(Kildetre.Filer("src/Bti.Api", ".cs")).Concat(Kildetre.Filer("src/Bti.Infrastructure", ".cs")).Select(File.ReadAllText));

        Assert.All(Brukstilfeller.Keys, navn => Assert.Matches($@"new {navn}\(", kilder));
    }

    private static IEnumerable<string> Linjer(RouteEndpoint endepunkt)
    {
        var sti = "/" + endepunkt.RoutePattern.RawText!.TrimStart('/');
        if (endepunkt.Metadata.GetMetadata<HubMetadata>() is not null) return [$"hub;{sti};{Innlogging(endepunkt)}"];
        if (endepunkt.Metadata.GetMetadata<ComponentTypeMetadata>() is { Type: { } side }) return [$"side;{sti};{Gjoer(Sidens(side), Innlogging(endepunkt))}"];
        var metoder = string.Join('+', endepunkt.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]);

        // A file is listed by its name: its fingerprint and its compressed form are the same file.
        if (endepunkt.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) return [$"fil;{Avtrykk().Replace(sti, "")};{Innlogging(endepunkt)}"];
        if (!sti.StartsWith("/api/", StringComparison.Ordinal)) return [$"annet;{metoder} {sti};{Innlogging(endepunkt)}"];

        // The route is called what its use case is; what follows a dot tells two of the same apart.
        var navn = endepunkt.Metadata.GetMetadata<IEndpointNameMetadata>()!.EndpointName.Split('.')[0];
        return [$"api;{metoder} {sti};{Inndata.Kode(Brukstilfeller[navn])}"];
    }

    private static string Innlogging(RouteEndpoint endepunkt) =>
        endepunkt.Metadata.GetMetadata<IAllowAnonymous>() is null && endepunkt.Metadata.GetMetadata<IAuthorizeData>() is not null ? "innlogget" : "aapen";

    private static string Gjoer(HashSet<Handling> handlinger, string ingen) =>
        handlinger.Count == 0 ? ingen : string.Join('+', handlinger.Select(Inndata.Kode).Order(StringComparer.Ordinal));

    // What the page sends, and what it sends through what it is made of.
    private static HashSet<Handling> Sidens(Type side)
    {
        HashSet<Handling> handlinger = [];
        HashSet<string> lest = [];
        for (var type = side; type?.Assembly == side.Assembly; type = type.BaseType) Les(type.Name.Split('`')[0]);
        return handlinger;

        void Les(string navn)
        {
            if (!lest.Add(navn)) return;
            foreach (var tekst in Kildetre.Filer("src/Bti.Web", ".razor", ".cs").Where(f => Path.GetFileNameWithoutExtension(f) == navn).Select(File.ReadAllText).ToList())
            {
                foreach (Match treff in Nytt().Matches(tekst))
                {
                    if (Brukstilfeller.TryGetValue(treff.Groups[1].Value, out var handling)) _ = handlinger.Add(handling);
                }

                foreach (Match del in Del().Matches(tekst)) Les(del.Groups[1].Value);
            }
        }
    }

    [GeneratedRegex(@"\.[a-z0-9]{10}(?=\.)|\.(gz|br)$")]
    private static partial Regex Avtrykk();

    [GeneratedRegex(@"\bnew (\w+)\(")]
    private static partial Regex Nytt();

    // A component in the page.
    [GeneratedRegex(@"<([A-Z]\w+)[ />]")]
    private static partial Regex Del();
}
