using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bti.Infrastructure;

/// <summary>How the domain's own types stand in a column.</summary>
internal static class Omforming
{
    public static void Bruk(ModelConfigurationBuilder oppsett, bool erSqlite)
    {
        foreach (var type in typeof(IId<>).Assembly.GetTypes().Where(ErId))
            _ = oppsett.Properties(type).HaveConversion(typeof(IdKonverter<>).MakeGenericType(type));
        foreach (var type in typeof(IId<>).Assembly.GetTypes().Where(t => t is { IsEnum: true, IsPublic: true }))
            _ = oppsett.Properties(type).HaveConversion(typeof(KodeKonverter<>).MakeGenericType(type)).HaveMaxLength(40).AreUnicode(false);

        _ = oppsett.Properties<KommuneId>().HaveConversion<KommuneKonverter>().HaveMaxLength(4).AreUnicode(false);
        _ = oppsett.Properties<Samtykkeomfang>().HaveConversion<OmfangKonverter>().HaveMaxLength(120).AreUnicode(false);
        _ = oppsett.Properties<Noekkel>().HaveConversion<NoekkelKonverter>();
        _ = oppsett.Properties<Nivaa>().HaveConversion<NivaaKonverter>();
        _ = oppsett.Properties<Fortrolig>().HaveConversion<FortroligKonverter, FortroligSammenligner>();
        _ = oppsett.Properties<Fortroligfil>().HaveConversion<FilKonverter, FilSammenligner>();
        if (erSqlite) _ = oppsett.Properties<DateTimeOffset>().HaveConversion<MikrosekundKonverter>();
        else _ = oppsett.Properties<DateTimeOffset>().HaveConversion<UtcKonverter>();
    }

    private static bool ErId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private sealed class IdKonverter<T>() : ValueConverter<T, Guid>(id => id.Verdi, verdi => Av<T>(verdi)) where T : struct, IId<T>;

    private static T Av<T>(Guid verdi) where T : struct, IId<T> => T.Av(verdi);

    private sealed class KodeKonverter<T>() : ValueConverter<T, string>(v => Inndata.Kode(v), k => Inndata.Verdi<T>(k)) where T : struct, Enum;

    private sealed class KommuneKonverter() : ValueConverter<KommuneId, string>(k => k.Nummer, n => new KommuneId(n));

    private sealed class OmfangKonverter() : ValueConverter<Samtykkeomfang, string>(o => o.Koder, koder => new Samtykkeomfang(koder));

    private sealed class NoekkelKonverter() : ValueConverter<Noekkel, Guid>(n => n.Verdi, v => new Noekkel(v));

    private sealed class NivaaKonverter() : ValueConverter<Nivaa, int>(n => n.Tall, t => new Nivaa(t));

    // Only ciphertext passes here; sealing and opening need to know the row, and happen in Forsegling.
    private sealed class FortroligKonverter() : ValueConverter<Fortrolig, byte[]>(f => Chiffer(f), c => Fortrolig.FraLager(c));

    private sealed class FilKonverter() : ValueConverter<Fortroligfil, byte[]>(f => Chiffer(f), c => Fortroligfil.FraLager(c));

    private static byte[] Chiffer(IForseglet forseglet) =>
        forseglet.Chiffer ?? throw new InvalidOperationException("Something fortrolig would have been stored unsealed.");

    // A text is never edited in place: another object is another text.
    private sealed class FortroligSammenligner() : ValueComparer<Fortrolig>((a, b) => ReferenceEquals(a, b), f => f.GetHashCode(), f => f);

    private sealed class FilSammenligner() : ValueComparer<Fortroligfil>((a, b) => ReferenceEquals(a, b), f => f.GetHashCode(), f => f);

    private sealed class UtcKonverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => t.ToUniversalTime(), t => t.ToUniversalTime());

    /// <summary>An instant as it stands in SQLite: microseconds since 1970, which sort as time and are as exact as PostgreSQL.</summary>
    public static long Mikrosekunder(DateTimeOffset tid) => (tid.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    private sealed class MikrosekundKonverter() : ValueConverter<DateTimeOffset, long>(t => Mikrosekunder(t), m => DateTimeOffset.UnixEpoch.AddTicks(m * 10));
}
