using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggNoedinnsyn(ModelBuilder modell) => modell.Entity<Noedinnsyn>(b =>
    {
        _ = b.ToTable("noedinnsyn").HasKey(x => new { x.Kommune, x.Id });

        // Two who look into it at the same time do not write over each other.
        _ = b.Property(x => x.Kontrollert).IsConcurrencyToken();

        // Two at the same time are not both the third that day.
        _ = b.HasIndex(x => new { x.Kommune, x.Ansatt, x.Dag, x.Nr }).IsUnique();
        _ = b.HasIndex(x => new { x.Kommune, x.Enhet });
        _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
    });
}
