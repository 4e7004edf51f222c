using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>Does what is due of one kind. Everything is saved together by the one who calls, or nothing is.</summary>
internal interface IVekker
{
    Vekkeslag Slag { get; }

    /// <summary>Changes the context, and either moves each vekking on or removes it.</summary>
    Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct);
}
