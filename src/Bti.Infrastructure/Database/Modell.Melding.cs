using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    // Sealed: no other table points here, and this points to no child by a key that would hold it back.
    private static void ByggMelding(ModelBuilder modell)
    {
        _ = modell.Entity<Bekymringsmelding>(b =>
        {
            ErRot(b.ToTable("bekymringsmelding"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.ErUnderveis).Ignore(x => x.NesteKlokke);
            _ = b.Property(x => x.Hash).HasMaxLength(64).IsUnicode(false);
            _ = b.HasIndex(x => new { x.Kommune, x.Melder });
            _ = b.HasIndex(x => new { x.Kommune, x.Enhet });
            _ = b.HasIndex(x => new { x.Kommune, x.Klokke }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Sendt });
        });
        _ = modell.Entity<Meldingsraad>(b =>
        {
            _ = b.ToTable("meldingsraad").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Melding });
        });
    }
}
