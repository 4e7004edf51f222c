namespace Bti.Testdata;

/// <summary>The files of the kommuner, as they are but for what a test needs to be otherwise.</summary>
public static class Kommunefiler
{
    /// <summary>A folder for <c>Bti:Kommuner</c>, where each file of a name has something else in it.</summary>
    public static string Med(string filnavn, Func<string, string> endre)
    {
        var fra = Path.Combine(AppContext.BaseDirectory, "kommuner");
        var til = Directory.CreateTempSubdirectory("bti-kommuner-").FullName;
        foreach (var fil in Directory.GetFiles(fra, "*", SearchOption.AllDirectories))
        {
            var ny = Path.Combine(til, Path.GetRelativePath(fra, fil));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(ny)!);
            if (Path.GetFileName(fil) == filnavn) File.WriteAllText(ny, endre(File.ReadAllText(fil)));
            else File.Copy(fil, ny);
        }

        return til;
    }
}
