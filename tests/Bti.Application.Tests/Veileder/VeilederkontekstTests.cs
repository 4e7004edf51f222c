using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Application.Tests.Veileder;

/// <summary>A page is rendered in a context that does one thing at a time: what waits for the list of versions must not need it.</summary>
public sealed class VeilederkontekstTests
{
    [Theory]
    [InlineData(Databaseslag.Sqlite)]
    [InlineData(Databaseslag.PostgreSql)]
    public async Task Lista_over_versjoner_hentes_uten_aa_vente_paa_den_som_spoer(Databaseslag slag)
    {
        await using var vert = await Testvert.Start(slag, 12.Januar(2026).Kl(9));
        var kjente = vert.Oppsett.Versjoner.Alle;
        var (kontekst, foer) = (new Tellekontekst(), SynchronizationContext.Current);
        SynchronizationContext.SetSynchronizationContext(kontekst);
        try
        {
            // Many times: an answer that is there at once is waited for by nobody.
            for (var dag = 0; dag < 50; dag++)
            {
                // Another day: what is known will not do.
                vert.Klokke.Gaa(TimeSpan.FromDays(1));
                Assert.Equal(kjente, vert.Oppsett.Versjoner.Alle);
                Assert.Null(vert.Oppsett.Versjoner.Finn("finnes-ikke"));
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(foer);
        }

        Assert.Equal(0, kontekst.Bedt);
    }

    // Does what it is asked to, elsewhere, so that a wait for it shows as a number and not as a test that hangs.
    private sealed class Tellekontekst : SynchronizationContext
    {
        private int _bedt;

        public int Bedt => _bedt;

        public override void Post(SendOrPostCallback d, object? state)
        {
            _ = Interlocked.Increment(ref _bedt);
            _ = ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }
}
