using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggRegister(ModelBuilder modell)
    {
        _ = modell.Entity<Registerimport>(b =>
        {
            ErRot(b.ToTable("registerimport"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
        });
        _ = modell.Entity<Rolletildeling>(b =>
        {
            ErRot(b.ToTable("rolletildeling"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Brukernavn).HasMaxLength(80);
            _ = b.Property(x => x.Navn).HasMaxLength(200);
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
            _ = b.Property(x => x.TjenesteDa).HasMaxLength(40);
            _ = b.Property(x => x.Epost).HasMaxLength(254);
            _ = b.Property(x => x.FnrIndeks).HasMaxLength(16);
            _ = b.HasIndex(x => new { x.Kommune, x.Status });
            _ = b.HasOne<Enhet>().WithMany().HasForeignKey(x => new { x.Kommune, x.Enhet }).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ByggBarn(ModelBuilder modell)
    {
        _ = modell.Entity<Barn>(b =>
        {
            ErRot(b.ToTable("barn"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.FnrIndeks).HasMaxLength(16);
            _ = b.Property(x => x.Gruppe).HasMaxLength(40);
            _ = b.HasIndex(x => new { x.Kommune, x.FnrIndeks }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Enhet });
            _ = b.HasMany(x => x.Foresatte).WithOne().HasForeignKey(f => new { f.Kommune, f.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Inhabile).WithOne().HasForeignKey(i => new { i.Kommune, i.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Begrensninger).WithOne().HasForeignKey(i => new { i.Kommune, i.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Plasser).WithOne().HasForeignKey(p => new { p.Kommune, p.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Plasser).AutoInclude();
            _ = b.Navigation(x => x.Foresatte).AutoInclude();
            _ = b.Navigation(x => x.Inhabile).AutoInclude();
            _ = b.Navigation(x => x.Begrensninger).AutoInclude();
        });
        _ = modell.Entity<Foresatt>(b =>
        {
            _ = b.ToTable("foresatt").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Relasjon).HasMaxLength(40);
            _ = b.Property(x => x.FnrIndeks).HasMaxLength(16);
            _ = b.HasIndex(x => new { x.Kommune, x.FnrIndeks });
        });
        _ = modell.Entity<Inhabil>(b =>
        {
            _ = b.ToTable("inhabil").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt });
        });
        _ = modell.Entity<Begrensning>(b => b.ToTable("begrensning").HasKey(x => new { x.Kommune, x.Id }));
        _ = modell.Entity<Barneplass>(b =>
        {
            _ = b.ToTable("barneplass").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Gruppe).HasMaxLength(40);
        });
    }
}
