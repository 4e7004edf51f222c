using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggUtsettelse(ModelBuilder modell) => modell.Entity<Utsettelse>(b =>
    {
        _ = b.ToTable("utsettelse").HasKey(x => new { x.Kommune, x.Id });
        _ = b.HasIndex(x => new { x.Kommune, x.Forloep });
        _ = b.HasIndex(x => new { x.Kommune, x.Uro });
        _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
        _ = b.HasOne<Uro>().WithMany().HasForeignKey(x => new { x.Kommune, x.Uro }).OnDelete(DeleteBehavior.Restrict);
    });
}
