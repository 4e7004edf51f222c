using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggLoggkontroll(ModelBuilder modell)
    {
        _ = modell.Ignore<Loggtreff>();
        _ = modell.Entity<Loggkontroll>(b =>
        {
            _ = b.ToTable("loggkontroll").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Funn).HasMaxLength(200).IsUnicode(false);

            // Two who ask about it at the same time do not write over each other.
            _ = b.Property(x => x.Kontrollert).IsConcurrencyToken();
            _ = b.HasIndex(x => new { x.Kommune, x.Uke, x.Ansatt }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Enhet });
            _ = b.HasOne<Ansatt>().WithMany().HasForeignKey(x => new { x.Kommune, x.Ansatt }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Loggkontrolluke>(b => b.ToTable("loggkontrolluke").HasKey(x => new { x.Kommune, x.Uke }));
    }
}
