using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggOversikt(ModelBuilder modell) => modell.Entity<Oversiktsbilde>(b =>
    {
        _ = b.ToTable("oversiktsbilde").HasKey(x => new { x.Kommune, x.Periode });
        _ = b.Property(x => x.Periode).HasMaxLength(6).IsUnicode(false);
    });
}
