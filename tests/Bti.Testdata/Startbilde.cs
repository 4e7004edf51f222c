using System.Collections.Concurrent;
using Npgsql;

namespace Bti.Testdata;

/// <summary>
/// What a first start leaves behind, made once in the process and copied to every test that asks for the same: hundreds of first starts
/// say what one says, and take most of the time there is.
/// </summary>
internal sealed class Startbilde
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Startbilde>>> Bilder = new();
    private readonly string _mappe;
    private readonly string _tilkobling;

    private Startbilde(string mappe, string tilkobling) => (_mappe, _tilkobling) = (mappe, tilkobling);

    static Startbilde() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var bilde in Bilder.Values.Where(b => b is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })) Directory.Delete(bilde.Value.Result._mappe, recursive: true);
    };

    /// <param name="navn">What it is a first start of: the same name is the same first start.</param>
    /// <param name="start">Makes it in a folder, and lets go of it: gives how its database is reached.</param>
    public static Task<Startbilde> For(string navn, Func<string, Task<string>> start) =>
        Bilder.GetOrAdd(navn, _ => new(async () =>
        {
            var mappe = Directory.CreateTempSubdirectory("bti-start-").FullName;
            return new Startbilde(mappe, await start(mappe));
        })).Value;

    /// <summary>The files of a first start, in another folder.</summary>
    public void Kopier(string til)
    {
        foreach (var fil in Directory.GetFiles(_mappe)) File.Copy(fil, Path.Combine(til, Path.GetFileName(fil)));
    }

    /// <summary>A database in PostgreSQL of its own, as the first start left it.</summary>
    public string KopierPostgreSql() => Testvert.NyPostgreSql(new NpgsqlConnectionStringBuilder(_tilkobling).Database);
}
