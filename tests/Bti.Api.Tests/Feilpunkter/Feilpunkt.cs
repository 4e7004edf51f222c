using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

/// <summary>Run by the runtime before a host's own Main, where <c>DOTNET_STARTUP_HOOKS</c> names this assembly: the host itself knows nothing of it.</summary>
#pragma warning disable CA1050 // The runtime looks for it outside every namespace.
internal static class StartupHook
#pragma warning restore CA1050
{
    public static void Initialize() => Bti.Api.Tests.Feilpunkt.Vent();
}

namespace Bti.Api.Tests
{
    /// <summary>
    /// Kills the process it is in with SIGKILL at the nth point it passes: a POST has come, a transaction has begun, a
    /// statement has written, a transaction shall be committed, it has been, the answer shall be sent.
    /// </summary>
    internal sealed class Feilpunkt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        /// <summary>Which point, from 1.</summary>
        public const string Nummer = "BTI_FEILPUNKT";

        /// <summary>«start» to count from the start of the process, else from the first POST.</summary>
        public const string Fra = "BTI_FEILPUNKT_FRA";

        /// <summary>The file where the last words are written: which point it was.</summary>
        public const string Fil = "BTI_FEILPUNKT_FIL";

        private static readonly string[] Skriver = ["INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP"];

        private bool _teller = Environment.GetEnvironmentVariable(Fra) == "start";
        private int _igjen = int.Parse(Environment.GetEnvironmentVariable(Nummer)!, CultureInfo.InvariantCulture);

        public static void Vent() => _ = DiagnosticListener.AllListeners.Subscribe(new Feilpunkt());

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Microsoft.EntityFrameworkCore" or "Microsoft.AspNetCore") _ = value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Value is HttpContext http && value.Key.EndsWith("HttpRequestIn.Start", StringComparison.Ordinal) && HttpMethods.IsPost(http.Request.Method))
            {
                _teller = true;
                Her("a POST has come");
                http.Response.OnStarting(() =>
                {
                    Her("the answer shall be sent");
                    return Task.CompletedTask;
                });
            }
            else if (Hva(value) is { } hvor)
            {
                Her(hvor);
            }
        }

        private static string? Hva(KeyValuePair<string, object?> hendt)
        {
            if (hendt.Key == RelationalEventId.TransactionStarted.Name) return "a transaction has begun";
            if (hendt.Key == RelationalEventId.TransactionCommitting.Name) return "a transaction shall be committed";
            if (hendt.Key == RelationalEventId.TransactionCommitted.Name) return "a transaction is committed";
            return hendt.Value is CommandExecutedEventData { Command.CommandText: var sql } && Skriver.Any(ord => sql.StartsWith(ord, StringComparison.OrdinalIgnoreCase))
                ? $"has written: {sql.Split('\n')[0]}"
                : null;
        }

        private void Her(string hvor)
        {
            if (!_teller || Interlocked.Decrement(ref _igjen) != 0) return;
            File.WriteAllText(Environment.GetEnvironmentVariable(Fil)!, hvor);
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }

        public void OnCompleted()
        {
            // The process ends otherwise.
        }

        public void OnError(Exception error)
        {
            // The ones who tell have no errors to tell of.
        }
    }
}
