using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggEnhetsbytte(ModelBuilder modell) => modell.Entity<Enhetsbytte>(b =>
    {
        _ = b.ToTable("enhetsbytte").HasKey(x => new { x.Kommune, x.Id });
        _ = b.Ignore(x => x.Venter);
        _ = b.Property(x => x.Gruppe).HasMaxLength(40);
        _ = b.HasIndex(x => new { x.Kommune, x.Barn }, "ett_bytte_om_gangen").IsUnique().HasFilter("utfoert is null and avlyst is null");
        _ = b.HasIndex(x => new { x.Kommune, x.Fra });
        _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
        _ = b.HasOne<Enhet>().WithMany().HasForeignKey(x => new { x.Kommune, x.Til }).OnDelete(DeleteBehavior.Restrict);
    });
}
