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
    /// statement has written, a transaction shall be committed, it has been, the answer shall be sent. With no n it lives, and
    /// writes down each point it passes.
    /// </summary>
    internal sealed class Feilpunkt : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        /// <summary>Which point, from 1; 0 for none.</summary>
        public const string Nummer = "BTI_FEILPUNKT";

        /// <summary>What the first point that counts begins with; empty to count from the start of the process.</summary>
        public const string Fra = "BTI_FEILPUNKT_FRA";

        /// <summary>What the point must begin with, where not every point counts.</summary>
        public const string Ved = "BTI_FEILPUNKT_VED";

        /// <summary>The file where the last words are written: which point it was.</summary>
        public const string Fil = "BTI_FEILPUNKT_FIL";

        private static readonly string[] Skriver = ["INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP"];

        /// <summary>The first point of a command.</summary>
        public const string Post = "a POST has come";

        private readonly string _fra = Environment.GetEnvironmentVariable(Fra) ?? "";
        private bool _teller;
        private readonly string _ved = Environment.GetEnvironmentVariable(Ved) ?? "";
        private readonly Lock _laas = new();
        private readonly bool _skalLeve = Environment.GetEnvironmentVariable(Nummer) == "0";
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
                Her(Post);
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
            lock (_laas)
            {
                _teller |= hvor.StartsWith(_fra, StringComparison.Ordinal);
                if (!_teller || !hvor.StartsWith(_ved, StringComparison.Ordinal)) return;
                if (_igjen > 0 && --_igjen > 0) return;
                File.AppendAllLines(Environment.GetEnvironmentVariable(Fil)!, [hvor]);
                if (_skalLeve) return;
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
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
