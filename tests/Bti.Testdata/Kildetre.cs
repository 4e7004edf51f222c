namespace Bti.Testdata;

/// <summary>The source tree the tests were built from, for tests that read the sources.</summary>
public static class Kildetre
{
    private static readonly string[] IkkeSkrevetHer = ["/obj/", "/bin/", "/Migrasjoner/", "/node_modules/", "/wwwroot/lib/"];

    /// <summary>Where Bti.sln lies.</summary>
    public static string Rot { get; } = Finn(AppContext.BaseDirectory);

    /// <summary>The files we have written ourselves in a folder, for instance <c>src</c>, with one of the endings, for instance <c>.cs</c>.</summary>
    public static IEnumerable<string> Filer(string mappe, params string[] endelser) => Directory.EnumerateFiles(Path.Combine(Rot, mappe), "*", SearchOption.AllDirectories)
        .Where(f => endelser.Contains(Path.GetExtension(f)) && !IkkeSkrevetHer.Any(del => f.Contains(del, StringComparison.Ordinal)));

    private static string Finn(string mappe) => File.Exists(Path.Combine(mappe, "Bti.sln")) ? mappe : Finn(Path.GetDirectoryName(mappe)!);
}
