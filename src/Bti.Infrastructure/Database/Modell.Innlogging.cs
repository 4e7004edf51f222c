using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    /// <summary>What belongs to the installation: how one gets in, and the keys, which the vault alone asks for.</summary>
    public static bool ErInstallasjonens(Type type) => type == typeof(Kjeksnoekkel) || type == typeof(Oekt) || type == typeof(Datanoekkel);

    private static void ByggInnlogging(ModelBuilder modell)
    {
        ByggNoekler(modell);
        _ = modell.Entity<Kjeksnoekkel>(b => b.ToTable("kjeksnoekkel").HasKey(x => x.Id));
        _ = modell.Entity<Oekt>(b =>
        {
            _ = b.ToTable("oekt").HasKey(o => o.Id);
            _ = b.Property(o => o.Id).HasMaxLength(32);
            _ = b.Property(o => o.Kommune).HasMaxLength(4).IsUnicode(false);
            _ = b.Property(o => o.Leverandoer).HasMaxLength(40);
            _ = b.Property(o => o.Sub).HasMaxLength(200);
            _ = b.Property(o => o.Sid).HasMaxLength(200);
            _ = b.Property(o => o.Nettleser).HasMaxLength(60);
            _ = b.HasIndex(o => new { o.Kommune, o.Ansatt });
            _ = b.HasIndex(o => new { o.Leverandoer, o.Sid });
        });
    }
}
