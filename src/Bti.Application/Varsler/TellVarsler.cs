using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The number beside the bell: what I have been told, have not seen, and is not done meanwhile. One query; asked on every page.</summary>
public sealed record TellVarsler : IQuery<Result<TellVarsler.Svar>>
{
    /// <summary>More than this is not counted.</summary>
    public const int Mest = 100;

    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;

    public sealed record Svar(int Uleste);
}

internal sealed class TellVarslerHandler(IBtiDb db, Innlogget innlogget) : IRequestHandler<TellVarsler, Result<TellVarsler.Svar>>
{
    private readonly record struct Hvem(AnsattId Meg);

    private static readonly Fastspoersmaal<Hvem, int> Mine = new((db, h) => db.UlesteVarsler(h.Meg).Select(_ => 1));

    public async Task<Result<TellVarsler.Svar>> Handle(TellVarsler request, CancellationToken cancellationToken) =>
        new TellVarsler.Svar(await db.Spoer(Mine, new(innlogget.Id)).Take(TellVarsler.Mest).CountAsync(cancellationToken));
}

internal static class Uleste
{
    /// <summary>Those one has not seen; what is done, or does not apply any more, is not among them.</summary>
    public static IQueryable<Varsel> UlesteVarsler(this IBtiDb db, AnsattId meg) =>
        db.Varsler.Where(v => v.Mottaker == meg && v.Lest == null && (v.Frist == null || db.Frister.Any(f => f.Id == v.Frist && f.Status == Friststatus.Aapen)));
}
