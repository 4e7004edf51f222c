using System.Globalization;
using Bti.Benchmarks;
using Bti.Infrastructure;

// The first argument "gulv" starts the floor; the benchmark does that itself.
if (args is ["gulv", var gulvslag, var tilkobling, var noekkelfil, var adresse])
{
    await Gulv.Kjoer(Enum.Parse<Databaseslag>(gulvslag), tilkobling, noekkelfil, adresse);
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- sveip PostgreSql 100000 0
if (args is ["sveip", var slag, var forfalte, var ventende])
{
    var funn = await Sveipmaaling.Kjoer(Enum.Parse<Databaseslag>(slag), int.Parse(forfalte, CultureInfo.InvariantCulture), int.Parse(ventende, CultureInfo.InvariantCulture));
    await Console.Out.WriteLineAsync(string.Join('\n', funn));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- sider 100000
if (args is ["sider", var haug])
{
    await Console.Out.WriteLineAsync(string.Join('\n', await Sidemaaling.Kjoer(int.Parse(haug, CultureInfo.InvariantCulture))));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- noekler
if (args is ["noekler"])
{
    await Noekkelmaaling.Kjoer();
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- simulering 5000
if (args is ["simulering", var forloep])
{
    await Console.Out.WriteLineAsync(Simuleringsmaaling.Kjoer(int.Parse(forloep, CultureInfo.InvariantCulture)));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- revisjon 1000000
if (args is ["revisjon", var rader])
{
    await Console.Out.WriteLineAsync(await Revisjonsmaaling.Kjoer(int.Parse(rader, CultureInfo.InvariantCulture)));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- innsyn PostgreSql 200 100
if (args is ["innsyn", var der, var lesere, var blikk])
{
    await Console.Out.WriteLineAsync(await Innsynsmaaling.Kjoer(Enum.Parse<Databaseslag>(der), int.Parse(lesere, CultureInfo.InvariantCulture), int.Parse(blikk, CultureInfo.InvariantCulture)));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- skoledag 10 --klienter 16
// dotnet run -c Release --project tests/Bti.Benchmarks -- skoledag 15 --klienter 200 --minutter 10
if (args is ["skoledag", ..])
{
    var plan = new Skoledagsplan(args.Length > 1 && int.TryParse(args[1], CultureInfo.InvariantCulture, out var del) ? del : 1);
    await Console.Out.WriteLineAsync(string.Join('\n', await Skoledag.Kjoer(plan, Valgt("--klienter", 8), Valgt("--minutter", 0))));
    return;
}

// dotnet run -c Release --project tests/Bti.Benchmarks -- 1000 10000 --database postgresql
var valg = Array.IndexOf(args, "--database");
var database = valg < 0 ? Databaseslag.Sqlite : Enum.Parse<Databaseslag>(args[valg + 1], ignoreCase: true);
var stoerrelser = args.Where((_, nr) => valg < 0 || (nr != valg && nr != valg + 1)).Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToList();
await Console.Out.WriteLineAsync(string.Join('\n', await Maaling.Kjoer(database, stoerrelser is [] ? [10_000] : stoerrelser)));

int Valgt(string navn, int ellers) => Array.IndexOf(args, navn) is >= 0 and var plass ? int.Parse(args[plass + 1], CultureInfo.InvariantCulture) : ellers;
