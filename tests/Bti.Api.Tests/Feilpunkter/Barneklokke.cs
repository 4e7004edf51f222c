using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(Bti.Api.Tests.Barneklokke))]

namespace Bti.Api.Tests;

/// <summary>Gives a host in a process of its own a clock that shows what <c>BTI_KLOKKE</c> says when it starts, and goes on from there.</summary>
public sealed class Barneklokke : IHostingStartup
{
    public const string Viser = "BTI_KLOKKE";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Viser) is not { } viser) return;
        var fra = DateTimeOffset.Parse(viser, CultureInfo.InvariantCulture);
        _ = builder.ConfigureServices(tjenester => tjenester.AddSingleton<TimeProvider>(new Flyttet(fra - TimeProvider.System.GetUtcNow())));
    }

    private sealed class Flyttet(TimeSpan med) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + med;
    }
}
