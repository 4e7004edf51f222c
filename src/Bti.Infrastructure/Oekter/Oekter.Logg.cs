using Microsoft.Extensions.Logging;

namespace Bti.Infrastructure;

/// <summary>Why a session ended before its time.</summary>
public enum Oektslutt
{
    /// <summary>She logged out.</summary>
    LoggetUt,

    /// <summary>She logged in anew in the same browser, or chose a kommune.</summary>
    NyInnlogging,

    /// <summary>She had too many, and this was the oldest.</summary>
    ForMange,

    /// <summary>She ended it from another one.</summary>
    Selv,

    /// <summary>An administrator of the kommune ended it.</summary>
    Administrator,

    /// <summary>The leverandoer said so in a frame.</summary>
    Varsel,

    /// <summary>The leverandoer said so with a signed word.</summary>
    Beskjed,
}

/// <summary>
/// Every session that begins and ends is a line in the technical log, with a fixed id to look for. It names an employee by her id
/// and a session by its number; of the family it says only that it was one of them.
/// </summary>
public sealed partial class Oekter
{
    private const string Ukjent = "-";

    private static string Hvem(Oekt oekt, Oektinnhold innhold) => innhold.ErFamilie ? "familie" : oekt.Ansatt?.ToString() ?? Ukjent;

    private static string Hos(Oekt oekt) => oekt.Leverandoer.Length == 0 ? "demo" : oekt.Leverandoer;

    [LoggerMessage(4101, LogLevel.Information, "Logged in: {Hvem} in {Kommune} through {Leverandoer}, level {Nivaa}, method {Metode}, session {Oekt}")]
    private static partial void Inn(ILogger logg, string hvem, string kommune, string leverandoer, string nivaa, string metode, string oekt);

    [LoggerMessage(4102, LogLevel.Information, "Session ended: {Hvem} in {Kommune} through {Leverandoer}, {Slutt}, session {Oekt}")]
    private static partial void Ut(ILogger logg, string hvem, string kommune, string leverandoer, Oektslutt slutt, string oekt);
}
