using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>Does what is due of one kind. Everything is saved together by the one who calls, or nothing is.</summary>
internal interface IVekker
{
    Vekkeslag Slag { get; }

    /// <summary>
    /// Changes the context, and either moves each vekking on or removes it. What it has changed is looked for once, when it is done: until
    /// then the context knows of what was added or removed, and not of a field that has another value.
    /// </summary>
    Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct);
}
