using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggPlan(ModelBuilder modell) => modell.Entity<IndividuellPlan>(b =>
    {
        _ = b.ToTable("individuell_plan").HasKey(x => new { x.Kommune, x.Id });
        _ = b.HasIndex(x => new { x.Kommune, x.Forloep });
        _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
    });
}
