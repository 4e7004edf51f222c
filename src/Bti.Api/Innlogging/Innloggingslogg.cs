namespace Bti.Api;

/// <summary>Logins that were refused, in the technical log beside those that were not (<see cref="Bti.Infrastructure.Oekter"/>): who it was is not known, so nobody is named.</summary>
internal static partial class Innloggingslogg
{
    [LoggerMessage(4103, LogLevel.Warning, "Login refused through {Leverandoer}: {Kode}. {Grunn}")]
    internal static partial void Nektet(ILogger logg, string leverandoer, string kode, string? grunn);

    [LoggerMessage(4104, LogLevel.Warning, "Token refused: {Kode}. {Grunn}")]
    internal static partial void TokenNektet(ILogger logg, string kode, string grunn);
}
