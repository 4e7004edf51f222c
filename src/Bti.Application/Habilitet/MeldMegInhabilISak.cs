using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>
/// One who has a place in the meeting says that she is inhabil in one of its cases: from now on the case is not there for her. Where a
/// child is named she is barred from the child, in every role, and the leader may lift it; else from this case, and the coordinator may.
/// </summary>
/// <param name="Grunn">Why, where a child is named; not asked for and not kept elsewhere.</param>
public sealed record MeldMegInhabilISak(DroeftingssakId Sak, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.MeldeSegInhabil;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class MeldMegInhabilISakHandler(Innlogget innlogget, Droeftingsoppslag oppslag, Habilitet habilitet, Rammeoppslag rammer) : IRequestHandler<MeldMegInhabilISak, Result>
{
    public async Task<Result> Handle(MeldMegInhabilISak request, CancellationToken cancellationToken)
    {
        var fakta = (await oppslag.Finn(request.Sak, cancellationToken))!;
        var relasjoner = Droeftingsoppslag.Kontekst(innlogget.Subjekt, fakta).Relasjoner;
        if (fakta.Barnet is not { Sak.Forloep: var forloep }) return fakta.Sak.MeldInhabil(innlogget.Id, relasjoner, rammer.Nye());
        if (Droeftingssak.HinderForAaMeldeSegInhabil(relasjoner) is { } hinder) return hinder;
        return await habilitet.Meld(forloep, innlogget.Id.Verdi.ToString(), null, null, request.Grunn, cancellationToken);
    }
}
