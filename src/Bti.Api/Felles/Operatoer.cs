using Bti.Infrastructure;

namespace Bti.Api;

/// <summary>What an operator can ask a host to do instead of starting, as its arguments.</summary>
internal static class Operatoer
{
    /// <summary>Every verb. What it writes is for a person; it answers with the exit code.</summary>
    internal static readonly IReadOnlyDictionary<string, Func<IConfiguration, Task<int>>> Verb = new Dictionary<string, Func<IConfiguration, Task<int>>>
    {
        ["demo"] = async konfigurasjon =>
        {
            await Demodatabase.FyllDemo(konfigurasjon, CancellationToken.None);
            return 0;
        },
        ["noekler roter"] = async konfigurasjon => await Noekkelbytte.Roter(konfigurasjon, Console.Out, CancellationToken.None) ? 0 : 1,
        ["noekler glem"] = async konfigurasjon => await Noekkelbytte.Glem(konfigurasjon, Console.Out, CancellationToken.None) ? 0 : 1,
        ["revisjon verifiser"] = async konfigurasjon => await Revisjon.Verifiser(konfigurasjon, Console.Out, CancellationToken.None) ? 0 : 1,
    };

    /// <summary>Does what the arguments ask for; null when they ask for nothing, and the host shall start.</summary>
    internal static async Task<int?> Kjoer(string[] args, IConfiguration konfigurasjon)
    {
        var ord = string.Join(' ', args.TakeWhile(a => !a.StartsWith('-') && !a.Contains('=', StringComparison.Ordinal)));
        if (ord.Length == 0) return null;
        if (Verb.TryGetValue(ord, out var gjoer)) return await gjoer(konfigurasjon);
        await Console.Error.WriteLineAsync($"Ukjent oppdrag: {ord}. Velg ett av: {string.Join(", ", Verb.Keys)}.");
        return 2;
    }
}
