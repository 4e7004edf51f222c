using Xunit;

namespace Bti.Api.Tests;

/// <summary>A machine in front ends TLS, on a real socket: it is believed where it is named, and nobody else is.</summary>
public sealed class ProxyerTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.0.0.0/8", true)]
    [InlineData("10.0.0.5", false)]
    [InlineData("", false)]
    public async Task Bare_den_som_er_navngitt_blir_trodd(string proxy, bool trodd)
    {
        using var vert = new Vert { Oppsett = proxy.Length == 0 ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Bti:Proxyer:0"] = proxy } };
        vert.UseKestrel(0);
        using var klient = vert.CreateClient();
        using var spoerring = new HttpRequestMessage(HttpMethod.Get, "/logg-inn") { Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-Host", "ond.example" } } };
        using var svar = await klient.SendAsync(spoerring);

        Assert.Equal(trodd, svar.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain("ond.example", await svar.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void En_som_ikke_er_en_adresse_stopper_oppstarten()
    {
        using var vert = new Vert { Oppsett = new Dictionary<string, string> { ["Bti:Proxyer:0"] = "proxy.example" } };
        Assert.Contains("«proxy.example» er verken en adresse eller et nett", Assert.Throws<InvalidOperationException>(() => vert.CreateClient()).Message, StringComparison.Ordinal);
    }
}
