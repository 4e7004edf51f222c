using Bti.Application;
using Bti.Domain;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bti.Infrastructure;

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseSvarer(Func<KommuneId, BtiDbContext> ny, IKommuneoppsett kommuner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = ny(kommuner.Alle[0].Kommune);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
