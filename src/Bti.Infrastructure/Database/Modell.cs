using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bti.Infrastructure;

/// <summary>Tables, keys and indexes. Every key of what a kommune owns begins with the kommune, so a reference across kommuner cannot be stored.</summary>
internal static partial class Modell
{
    /// <summary>Shadow columns of the innsynslogg: the row's place in the chain, filled in by the one writer.</summary>
    public const string Loepenr = "Loepenr";
    public const string Hash = "Hash";

    public static string Kommunen<T>() => typeof(T) == typeof(Kommune) ? nameof(Kommune.Id) : nameof(Rot.Kommune);

    public static void Bygg(ModelBuilder modell)
    {
        _ = modell.Entity<Kommune>(b => { _ = b.ToTable("kommune").HasKey(k => k.Id); _ = b.Property(k => k.Navn).HasMaxLength(100); });
        _ = modell.Entity<Enhet>(b =>
        {
            _ = b.ToTable("enhet").HasKey(e => new { e.Kommune, e.Id });
            _ = b.Property(e => e.Kode).HasMaxLength(80);
            _ = b.Property(e => e.Navn).HasMaxLength(200);
            _ = b.HasIndex(e => new { e.Kommune, e.Kode }).IsUnique();
            _ = b.HasOne<Kommune>().WithMany().HasForeignKey(e => e.Kommune).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Ansatt>(b =>
        {
            _ = b.ToTable("ansatt").HasKey(a => new { a.Kommune, a.Id });
            _ = b.Property(a => a.Brukernavn).HasMaxLength(80);
            _ = b.Property(a => a.Navn).HasMaxLength(200);
            _ = b.Property(a => a.Tjeneste).HasMaxLength(40);
            _ = b.Property(a => a.FnrIndeks).HasMaxLength(16);
            _ = b.Property(a => a.Epost).HasMaxLength(254);
            _ = b.HasIndex(a => new { a.Kommune, a.Brukernavn }).IsUnique();
            _ = b.HasIndex(a => new { a.Kommune, a.FnrIndeks }).IsUnique();
            _ = b.HasIndex(a => new { a.Kommune, a.Enhet });
            _ = b.HasOne<Enhet>().WithMany().HasForeignKey(a => new { a.Kommune, a.Enhet }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Fravaer>(b =>
        {
            _ = b.ToTable("fravaer").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt, x.Til });
            _ = b.HasOne<Ansatt>().WithMany().HasForeignKey(x => new { x.Kommune, x.Ansatt }).OnDelete(DeleteBehavior.Restrict);
        });
        ByggBarn(modell);
        ByggEnhetsbytte(modell);
        ByggUtsettelse(modell);
        ByggPlan(modell);
        ByggNoedinnsyn(modell);
        ByggLoggkontroll(modell);
        ByggOversikt(modell);
        ByggRegister(modell);
        ByggUro(modell);
        ByggForloep(modell);
        ByggStafettlogg(modell);
        ByggVeileder(modell);
        ByggSpor(modell);
        ByggTid(modell);
        ByggMelding(modell);
        ByggDroefting(modell);
        ByggInnlogging(modell);
        foreach (var noekkel in modell.Model.GetEntityTypes().SelectMany(t => t.GetKeys()).SelectMany(k => k.Properties))
            noekkel.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
    }

    private static void ByggUro(ModelBuilder modell)
    {
        _ = modell.Entity<Uro>(b =>
        {
            ErRot(b.ToTable("uro"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.Tilstand).Ignore(x => x.AapneFrister);
            _ = b.Property(x => x.VeilederVersjon).HasMaxLength(40);
            _ = b.HasIndex(x => new { x.Kommune, x.Eier, x.ErAapent });
            _ = b.HasIndex(x => new { x.Kommune, x.Enhet, x.ErAapent });
            _ = b.HasIndex(x => new { x.Kommune, x.DeltMed });
            _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Frister).WithOne().HasForeignKey(f => new { f.Kommune, f.Uro }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Frister).AutoInclude();
            _ = b.OwnsOne(x => x.Skjema, s => s.ToTable("uroskjema"));
            _ = b.OwnsOne(x => x.Samtale, s => s.ToTable("undringssamtale"));
            _ = b.OwnsOne(x => x.Avklaring, s => s.ToTable("avklaring"));
        });
        _ = modell.Entity<Frist>(b =>
        {
            _ = b.ToTable("frist").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Tekst).HasMaxLength(300);
            _ = b.Property(x => x.Stige).HasMaxLength(40);
            _ = b.Property(x => x.Gjelder).HasMaxLength(40);
            _ = b.Ignore(x => x.Slutter).Ignore(x => x.Vekkeslag).Ignore(x => x.Noekkel);
        });
    }

    private static void ByggForloep(ModelBuilder modell)
    {
        _ = modell.Entity<Forloep>(b =>
        {
            ErRot(b.ToTable("forloep"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Ignore(x => x.Tilstand).Ignore(x => x.AapneFrister);
            _ = b.Property(x => x.VeilederVersjon).HasMaxLength(40);
            _ = b.HasIndex(x => new { x.Kommune, x.Stafettholder, x.ErAapent, x.NesteFrist });
            _ = b.HasIndex(x => new { x.Kommune, x.Stedfortreder });
            _ = b.HasIndex(x => new { x.Kommune, x.TilbudtTil });
            _ = b.HasIndex(x => new { x.Kommune, x.Enhet, x.ErAapent, x.NesteFrist });
            _ = b.HasIndex(x => new { x.Kommune, x.Barn, x.ErAapent });
            _ = b.HasOne<Barn>().WithMany().HasForeignKey(x => new { x.Kommune, x.Barn }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Frister).WithOne().HasForeignKey(f => new { f.Kommune, f.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Aktoerer).WithOne().HasForeignKey(a => new { a.Kommune, a.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Holdere).WithOne().HasForeignKey(h => new { h.Kommune, h.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.Navigation(x => x.Frister).AutoInclude();
            _ = b.Navigation(x => x.Aktoerer).AutoInclude();
            _ = b.Navigation(x => x.Holdere).AutoInclude();
            _ = b.OwnsOne(x => x.Avslutning, s => s.ToTable("avslutning"));
            _ = b.OwnsOne(x => x.Ansvarsgruppe, s => s.ToTable("ansvarsgruppe"));
        });
        _ = modell.Entity<Aktoer>(b =>
        {
            _ = b.ToTable("aktoer").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt });
        });
        _ = modell.Entity<Holder>(b => b.ToTable("holder").HasKey(x => new { x.Kommune, x.Id }));
        _ = modell.Entity<Samtykke>(b =>
        {
            ErRot(b.ToTable("samtykke"));
            _ = b.HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Til).HasMaxLength(40);
            _ = b.HasIndex(x => new { x.Kommune, x.Forloep });
            _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void ByggStafettlogg(ModelBuilder modell)
    {
        _ = modell.Entity<Stafettlogg>(b =>
        {
            ErRot(b.ToTable("stafettlogg"));
            _ = b.HasKey(x => new { x.Kommune, x.Forloep });
            _ = b.Ignore(x => x.Filer).Ignore(x => x.Papirer);
            _ = b.HasOne<Forloep>().WithOne().HasForeignKey<Stafettlogg>(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Innlegg).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Maal).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Tiltak).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Moeter).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Vedlegg).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasMany(x => x.Evalueringer).WithOne().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            foreach (var del in b.Metadata.GetNavigations()) del.SetIsEagerLoaded(true);
        });
        _ = modell.Entity<Innlegg>(b => b.ToTable("innlegg").HasKey(x => new { x.Kommune, x.Id }));
        _ = modell.Entity<Vedlegg>(b =>
        {
            _ = b.ToTable("vedlegg").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasOne<Samtykke>().WithMany().HasForeignKey(x => new { x.Kommune, x.Samtykke }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Vedleggsinnhold>(b =>
        {
            _ = b.ToTable("vedleggsinnhold").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasOne<Vedlegg>().WithOne().HasForeignKey<Vedleggsinnhold>(x => new { x.Kommune, x.Id }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Maal>(b => b.ToTable("maal").HasKey(x => new { x.Kommune, x.Id }));
        _ = modell.Entity<Moete>(b =>
        {
            _ = b.ToTable("moete").HasKey(x => new { x.Kommune, x.Id });
            _ = b.OwnsOne(x => x.Barnet, s => s.ToTable("moetebarn"));
        });
        _ = modell.Entity<Evaluering>(b =>
        {
            _ = b.ToTable("evaluering").HasKey(x => new { x.Kommune, x.Id });
            _ = b.OwnsOne(x => x.Barnet, s => s.ToTable("evalueringsbarn"));
            _ = b.Navigation(x => x.Barnet).IsRequired();
        });
        _ = modell.Entity<Tiltak>(b =>
        {
            _ = b.ToTable("tiltak").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Katalog).HasMaxLength(40);
            _ = b.Property(x => x.Tjeneste).HasMaxLength(40);
        });
    }

    private static void ByggSpor(ModelBuilder modell)
    {
        _ = modell.Entity<Hendelsesrad>(b => b.ToTable("hendelse").HasKey(x => new { x.Kommune, x.Rekke, x.Nr }));
        _ = modell.Entity<Utkast>(b =>
        {
            _ = b.ToTable("utkast").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Skjema).HasMaxLength(120);
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt, x.Skjema }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Ansatt, x.Noekkel });
        });
        _ = modell.Entity<Kvittering>(b =>
        {
            _ = b.ToTable("kvittering").HasKey(x => new { x.Kommune, x.Ansatt, x.Noekkel });
            _ = b.Property(x => x.Innhold).HasMaxLength(32);
        });
        _ = modell.Entity<Innsynsrad>(b =>
        {
            _ = b.ToTable("innsynslogg").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.Regel).HasMaxLength(80);
            _ = b.Property<long?>(Loepenr);
            _ = b.Property<byte[]?>(Hash).HasMaxLength(32);
            _ = b.HasIndex(nameof(Innsynsrad.Kommune), Loepenr).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Barn });
            _ = b.HasIndex(x => new { x.Kommune, x.Tid });
        });
        _ = modell.Entity<Innsynskjede>(b =>
        {
            _ = b.ToTable("innsynskjede").HasKey(x => x.Kommune);
            _ = b.Property(x => x.Loepenr).IsConcurrencyToken();
            _ = b.Property(x => x.Hash).HasMaxLength(32);
        });
    }

    private static void ByggTid(ModelBuilder modell)
    {
        _ = modell.Entity<Vekking>(b =>
        {
            _ = b.ToTable("vekking").HasKey(x => new { x.Kommune, x.Id });
            _ = b.Property(x => x.LaantAv).IsConcurrencyToken();
            _ = b.Property(x => x.Feil).HasMaxLength(200);

            // The one thing the sweep asks for, whatever the number of those that are not due.
            _ = b.HasIndex(x => x.Naar);
        });
        _ = modell.Entity<Demotid>(b =>
        {
            _ = b.ToTable("demotid").HasKey(x => x.Kommune);
            _ = b.Property(x => x.Dager).IsConcurrencyToken();
        });
        _ = modell.Entity<Varsel>(b =>
        {
            _ = b.ToTable("varsel").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Gjelder, x.Slag, x.Trinn, x.Mottaker }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Mottaker, x.Tid });

            // The number beside the bell, on every page.
            _ = b.HasIndex(x => new { x.Kommune, x.Mottaker }, "uleste_varsler").HasFilter("lest is null");
            _ = b.HasOne<Frist>().WithMany().HasForeignKey(x => new { x.Kommune, x.Frist }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Uro>().WithMany().HasForeignKey(x => new { x.Kommune, x.Uro }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Forloep>().WithMany().HasForeignKey(x => new { x.Kommune, x.Forloep }).OnDelete(DeleteBehavior.Restrict);
            _ = b.HasOne<Utsending>().WithMany().HasForeignKey(x => new { x.Kommune, x.Utsending }).OnDelete(DeleteBehavior.Restrict);
        });
        _ = modell.Entity<Varselvalg>(b => b.ToTable("varselvalg").HasKey(x => new { x.Kommune, x.Ansatt }));
        _ = modell.Entity<Utsending>(b =>
        {
            _ = b.ToTable("utsending").HasKey(x => new { x.Kommune, x.Id });
            _ = b.HasIndex(x => new { x.Kommune, x.Mottaker, x.Dag, x.Nr }).IsUnique();
            _ = b.HasIndex(x => new { x.Kommune, x.Tilstand, x.Lagd });
        });
    }

    private static void ErRot<T>(EntityTypeBuilder<T> b) where T : Rot => b.Property(x => x.Versjon).IsConcurrencyToken();
}
