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
        _ = builder.ConfigureServices(tjenester => tjenester.AddSingleton<TimeProvider>(new Flyttetklokke(fra)));
    }
}

/// <summary>A clock that shows an instant when it is made, and goes on from there.</summary>
internal sealed class Flyttetklokke(DateTimeOffset fra) : TimeProvider
{
    private readonly TimeSpan _med = fra - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _med;
}
