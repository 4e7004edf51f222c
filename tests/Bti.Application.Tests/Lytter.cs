using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application.Tests;

/// <summary>Hears what this flow of work, and what it starts, does with the database: a command that is sent, a saving that begins.</summary>
internal sealed class Lytter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<Lytter?> Her = new();
    private readonly List<IDisposable> _abonnement = [];
    private readonly Action<object?> _hendt;

    /// <param name="hendt">Told of each event where it happens, before what it says goes on.</param>
    public Lytter(Action<object?> hendt)
    {
        (_hendt, Her.Value) = (hendt, this);
        _abonnement.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name) _abonnement.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Her.Value == this) _hendt(value.Value);
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        foreach (var ett in _abonnement) ett.Dispose();
    }
}
