using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggNoekler(ModelBuilder modell)
    {
        _ = modell.Entity<Datanoekkel>(b =>
        {
            _ = b.ToTable("datanoekkel").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.Klar);

            // Wrapping anew and destroying do not write over each other.
            _ = b.Property(x => x.Innpakket).HasMaxLength(Datanoekkel.InnpakketLengde).IsConcurrencyToken();

            // What waits to be wrapped anew, whatever the number of those that do not.
            _ = b.HasIndex(x => new { x.Hovednoekkel, x.Kommune, x.Id });
        });
        _ = modell.Entity<Sletting>(b =>
        {
            _ = b.ToTable("sletting").HasKey(x => new { x.Kommune, x.Barn });
            _ = b.Property(x => x.Arkivkvittering).HasMaxLength(40).IsUnicode(false);

            // Two who approve, or ask, at the same time do not write over each other.
            _ = b.Property(x => x.Godkjent).IsConcurrencyToken();
            _ = b.Property(x => x.Bedt).IsConcurrencyToken();
            _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
