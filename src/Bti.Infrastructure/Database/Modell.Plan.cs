using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggPlan(ModelBuilder modell)
    {
        _ = modell.Entity<IndividuellPlan>(b =>
        {
            _ = b.ToTable("individuell_plan").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Forloep });
            _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Gruppemoete>(b =>
        {
            ErRot(b.ToTable("gruppemoete"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Sted).HasMaxLength(300);
            _ = b.HasIndex(x => new { x.Kommune, x.Forloep, x.Dag });
            _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Stoler).WithOne().HasForeignKey(x => new { x.Kommune, x.Moete }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Stoler).AutoInclude();
        });
        _ = modell.Entity<Gruppestol>(b =>
        {
            _ = b.ToTable("gruppestol").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Moete });
        });
    }
}
