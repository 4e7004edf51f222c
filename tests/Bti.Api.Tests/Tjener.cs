namespace Bti.Api.Tests;

/// <summary>A host on a real socket, for the class.</summary>
public sealed class Tjener : IDisposable
{
    private readonly Vert _vert = new();

    public Tjener()
    {
        _vert.UseKestrel(0);
        _vert.StartServer();
    }

    public Uri Adresse => _vert.ClientOptions.BaseAddress;

    public IReadOnlyCollection<string> Logg => _vert.Logg;

    public static implicit operator Vert(Tjener tjener) => tjener._vert;

    public HttpClient Som(string brukernavn) => _vert.Som(brukernavn);

    public Task<long> Rader() => _vert.Rader();

    public Task<long> Tell(string tabell) => _vert.Tell(tabell);

    public Task Utfoer(string sql) => _vert.Utfoer(sql);

    public void Dispose() => _vert.Dispose();
}
