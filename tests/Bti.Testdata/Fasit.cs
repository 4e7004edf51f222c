using System.Globalization;
using System.Runtime.CompilerServices;

namespace Bti.Testdata;

/// <summary>Our small snapshot check: a text is what the file beside the test says. <c>BTI_FASIT=skriv</c> writes the file anew, for a human to read the difference.</summary>
public static class Fasit
{
    /// <param name="tekst">What it is now.</param>
    /// <param name="navn">The file, beside the test.</param>
    /// <exception cref="InvalidOperationException">It is not; the message says from which line on.</exception>
    public static void Er(string tekst, string navn, [CallerFilePath] string test = "")
    {
        var fil = Sti(navn, test);
        if (Environment.GetEnvironmentVariable("BTI_FASIT") == "skriv") File.WriteAllText(fil, tekst);
        var fasit = File.ReadAllText(fil);
        if (fasit == tekst) return;
        var (ventet, er) = (fasit.Split('\n'), tekst.Split('\n'));
        var linje = ventet.Zip(er).TakeWhile(l => l.First == l.Second).Count();
        throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture, $"{navn}, line {linje + 1}: «{ventet.ElementAtOrDefault(linje)}» is now «{er.ElementAtOrDefault(linje)}». Run with BTI_FASIT=skriv and read the difference."));
    }

    /// <summary>Where a file beside the test lies.</summary>
    public static string Sti(string navn, [CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, navn);
}
