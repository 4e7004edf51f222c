using System.Globalization;
using Bti.Benchmarks;
using Bti.Infrastructure;

// dotnet run -c Release --project tests/Bti.Benchmarks -- 10000 100000
// The first argument "gulv" starts the floor; the benchmark does that itself.
if (args is ["gulv", var fil, var noekkelfil, var adresse])
{
    await Gulv.Kjoer(fil, noekkelfil, adresse);
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

var stoerrelser = args.Length == 0 ? [10_000] : args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray();
var linjer = new List<string>();
foreach (var stoerrelse in stoerrelser) linjer.AddRange(await Maaling.Kjoer(stoerrelse));
await Console.Out.WriteLineAsync(string.Join('\n', linjer));
