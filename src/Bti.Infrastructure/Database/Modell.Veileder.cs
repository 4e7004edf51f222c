using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggVeileder(ModelBuilder modell)
    {
        _ = modell.Entity<Veilederversjon>(b =>
        {
            _ = b.ToTable("veilederversjon").HasKey(x => new { x.Kommune, x.Versjon });
            _ = b.Property(x => x.Versjon).HasMaxLength(40).IsUnicode(false);
            _ = b.Property(x => x.Navn).HasMaxLength(100);
        });
        _ = modell.Entity<Veilederutkast>(b =>
        {
            ErRot(b.ToTable("veilederutkast"));
            _ = b.HasKey(x => x.Kommune);
        });
        _ = modell.Entity<Veilederflytting>(b =>
        {
            _ = b.ToTable("veilederflytting").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => x.Kommune, "en_flytting_om_gangen").IsUnique().HasFilter("ferdig is null");
            _ = b.Property(x => x.Til).HasMaxLength(40).IsUnicode(false);
            _ = b.Property(x => x.Kart).HasConversion(k => k.Tekst, tekst => new Nivaakart(tekst)).HasMaxLength(200).IsUnicode(false);
        });
    }
}
