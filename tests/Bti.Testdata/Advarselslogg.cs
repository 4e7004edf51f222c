using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bti.Testdata;

/// <summary>Keeps what a host has warned of.</summary>
internal sealed class Advarselslogg : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Linjer { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Linjer.Enqueue(formatter(state, exception));
    }

    public void Dispose()
    {
    }
}
