using System.Collections.Concurrent;
using Bti.Domain;
using Bti.Infrastructure;
using MediatR;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Bti.Application.Tests;

/// <summary>What stands around the use cases in the walk.</summary>
internal sealed partial class Vandring
{
    // One kommune is as many queries as three.
    private sealed record EnKommune(Oppsett Oppsett) : IKommuneoppsett
    {
        public IReadOnlyList<Oppsett> Alle => [Oppsett];

        public Oppsett For(KommuneId kommune) => Oppsett;
    }

    // Takes it for the post, and has stored nothing.
    private sealed class Mottaker : IBarnevernspost
    {
        public Sendekanal Kanal => Sendekanal.Fiks;

        public Task<Postkvittering> Send(BekymringsmeldingId id, KommuneId kommune, BarnId? barn, string dokument, CancellationToken ct) => Task.FromResult(new Postkvittering(Meldingstilstand.SendtPrint));

        public Task<Postkvittering?> Spoer(BekymringsmeldingId id, CancellationToken ct) => Task.FromResult<Postkvittering?>(null);

        public Task<IReadOnlyDictionary<BekymringsmeldingId, string>?> Lagret(CancellationToken ct) =>
            Task.FromResult<IReadOnlyDictionary<BekymringsmeldingId, string>?>(new Dictionary<BekymringsmeldingId, string>());
    }

    private sealed class Avviser : IPostsender
    {
        public Task<Postsvar> Send(string til, Brev brev, CancellationToken ct) => Task.FromResult(new Postsvar(Postutfall.Aldri, "550"));
    }

    private sealed class Merker<TRequest, TSvar>(ConcurrentDictionary<Type, bool> sendte) : IPipelineBehavior<TRequest, TSvar>
    {
        public Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
        {
            sendte[typeof(TRequest)] = true;
            return next();
        }
    }

    // As if it were the first in a long time: no key of the kommune or of a child is in memory.
    private sealed class Kald<TRequest, TSvar>(Speil speil, Hvelv hvelv, IConfiguration konfigurasjon) : IPipelineBehavior<TRequest, TSvar>
    {
        public async Task<TSvar> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TSvar> next)
        {
            await using var kobling = new SqliteConnection(konfigurasjon.GetConnectionString("Bti"));
            await kobling.OpenAsync(cancellationToken);
            await using var alle = kobling.CreateCommand();
            alle.CommandText = "select id from datanoekkel";
            await using (var leser = await alle.ExecuteReaderAsync(cancellationToken))
                while (await leser.ReadAsync(cancellationToken)) hvelv.Glem(Kommunen, leser.GetGuid(0));
            speil.Request.Value = typeof(TRequest);
            return await next();
        }
    }
}
