using Xunit;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Bti.Api.Tests.TyngstFoerst", "Bti.Api.Tests")]

namespace Bti.Api.Tests;

/// <summary>The classes that kill hosts take minutes, one host after another: they begin first, so that no core waits for them at the end.</summary>
public sealed class TyngstFoerst : ITestCollectionOrderer
{
    private static readonly string[] Tunge = [nameof(KrasjTests), nameof(FeilpunktTests), nameof(SveipKrasjTests), nameof(PostfeilTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => Array.Exists(Tunge, tung => c.DisplayName.EndsWith($".{tung}", StringComparison.Ordinal)));
}
