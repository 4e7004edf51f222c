using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggOversikt(ModelBuilder modell)
    {
        _ = modell.Entity<Oversiktsbilde>(b =>
        {
            _ = b.ToTable("oversiktsbilde").HasKey(x => new { x.Kommune, x.Periode });
            _ = b.Property(x => x.Periode).HasMaxLength(6).IsUnicode(false);
        });
        _ = modell.Entity<Aarsrapport>(b =>
        {
            ErRot(b.ToTable("aarsrapport"));
            _ = b.HasKey(x => new { x.Kommune, x.Aar });
            _ = b.Property(x => x.Aar).ValueGeneratedNever();
            _ = b.Ignore(x => x.Tekst);
        });
        _ = modell.Entity<Praksisgrunn>(b =>
        {
            ErRot(b.ToTable("praksisgrunn"));
            _ = b.HasKey(x => new { x.Kommune, x.Enhet, x.Periode, x.Praksis });
            _ = b.Property(x => x.Periode).HasMaxLength(6).IsUnicode(false);
            _ = b.Property(x => x.Tekst).HasMaxLength(Praksisgrunn.Lengst);
            _ = b.HasOne<Enhet>().WithMany().HasForeignKey(x => new { x.Kommune, x.Enhet }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
