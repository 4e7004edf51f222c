using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

internal static partial class Modell
{
    private static void ByggDroefting(ModelBuilder modell)
    {
        _ = modell.Entity<Moetearena>(b =>
        {
            ErRot(b.ToTable("moetearena"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.TarImotSaker).Ignore(x => x.Roterende);
            _ = b.Property(x => x.Kode).HasMaxLength(80);
            _ = b.Property(x => x.Navn).HasMaxLength(200);
            _ = b.Property(x => x.Sted).HasMaxLength(300);
            _ = b.HasIndex(x => new { x.Kommune, x.Kode }).IsUnique();
            _ = b.HasOne<Ansatt>().WithMany().HasForeignKey(x => new { x.Kommune, x.Koordinator }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Ansatt>().WithMany().HasForeignKey(x => new { x.Kommune, x.Stedfortreder }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Plasser).WithOne().HasForeignKey(x => new { x.Kommune, x.Arena }).OnDelete(DeleteBehavior.ClientCascade);
            _ = b.Navigation(x => x.Plasser).AutoInclude();
        });
        _ = modell.Entity<Arenaplass>(b =>
        {
            _ = b.ToTable("arenaplass").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
            _ = b.Property(x => x.Funksjon).HasMaxLength(100);
        });
        _ = modell.Entity<Arenamoete>(b =>
        {
            ErRot(b.ToTable("arenamoete"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.SakslisteInnen).Ignore(x => x.RoterendeTjenester);
            _ = b.Property(x => x.Sted).HasMaxLength(300);
            _ = b.Property(x => x.Roterende).HasMaxLength(200).IsUnicode(false);
            _ = b.HasIndex(x => new { x.Kommune, x.Arena, x.Planlagt }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Dag });
            _ = b.HasOne<Moetearena>().WithMany().HasForeignKey(x => new { x.Kommune, x.Arena }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Stoler).WithOne().HasForeignKey(x => new { x.Kommune, x.Moete }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Stoler).AutoInclude();
        });
        _ = modell.Entity<Moetestol>(b =>
        {
            _ = b.ToTable("moetestol").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.Sitter);
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
            _ = b.Property(x => x.Funksjon).HasMaxLength(100);
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt });
            _ = b.HasIndex(x => new { x.Kommune, x.Vara });
        });
        ByggSaker(modell);
    }

    // One table, and the database itself refuses a child to a case that is not named (ADR-0042).
    private static void ByggSaker(ModelBuilder modell)
    {
        _ = modell.Entity<Droeftingssak>(b =>
        {
            ErRot(b.ToTable("droeftingssak", t => t.HasCheckConstraint("bare_navngitte_har_barn", "sakslag = 'navngitt' or (forloep is null and barn is null)")));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.ErAapen).Ignore(x => x.TrengerTjenester).Ignore(x => x.HinderForOppfoelging);
            _ = b.HasDiscriminator(x => x.Sakslag)
                .HasValue<NavngittDroefting>(Sakslag.Navngitt).HasValue<AnonymDroefting>(Sakslag.Anonym).HasValue<Systemsak>(Sakslag.System).HasValue<Familiehenvendelse>(Sakslag.Henvendelse);
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
            _ = b.Property(x => x.Trenger).HasMaxLength(200).IsUnicode(false);
            _ = b.HasIndex(x => new { x.Kommune, x.Arena, x.Lukket });
            _ = b.HasIndex(x => new { x.Kommune, x.Moete });
            _ = b.HasIndex(x => new { x.Kommune, x.Innmelder });
            _ = b.HasOne<Moetearena>().WithMany().HasForeignKey(x => new { x.Kommune, x.Arena }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Arenamoete>().WithMany().HasForeignKey(x => new { x.Kommune, x.Moete }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Inhabile).WithOne().HasForeignKey(i => new { i.Kommune, i.Sak }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Inhabile).AutoInclude();
        });
        _ = modell.Entity<Saksinhabil>(b =>
        {
            _ = b.ToTable("saksinhabil").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Sak });
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt });
        });
        _ = modell.Entity<AnonymDroefting>();
        _ = modell.Entity<Systemsak>();
        _ = modell.Entity<Familiehenvendelse>();
        _ = modell.Entity<NavngittDroefting>(b =>
        {
            _ = b.HasIndex(x => new { x.Kommune, x.Forloep });
            _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Droeftingsinnlegg>(b =>
        {
            _ = b.ToTable("droeftingsinnlegg").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Sak });
            _ = b.HasOne<Droeftingssak>().WithMany().HasForeignKey(x => new { x.Kommune, x.Sak }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Droeftingsoppgave>(b =>
        {
            _ = b.ToTable("droeftingsoppgave").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Sak });
            _ = b.HasIndex(x => new { x.Kommune, x.Ansvarlig, x.Gjort });
            _ = b.HasOne<Droeftingssak>().WithMany().HasForeignKey(x => new { x.Kommune, x.Sak }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Bytter).WithOne().HasForeignKey(x => new { x.Kommune, x.Oppgave }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Bytter).AutoInclude();
        });
        _ = modell.Entity<Oppgavebytte>(b =>
        {
            _ = b.ToTable("oppgavebytte").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Oppgave });
        });
        _ = modell.Entity<Referatlesing>(b =>
        {
            _ = b.ToTable("referatlesing").HasKey(x => new { x.Kommune, x.Sak, x.Ansatt });
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt, x.Lest });
            _ = b.HasOne<Droeftingssak>().WithMany().HasForeignKey(x => new { x.Kommune, x.Sak }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
