using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>I have done what I was to do after a meeting.</summary>
public sealed record GjoerOppgave(DroeftingsoppgaveId Oppgave, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Egne;
}

internal sealed class GjoerOppgaveHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<GjoerOppgave, Result>
{
    public async Task<Result> Handle(GjoerOppgave request, CancellationToken cancellationToken)
    {
        var (id, meg) = (request.Oppgave, innlogget.Id);
        if (await db.Moeteoppgaver(meg).FirstOrDefaultAsync(o => o.Id == id, cancellationToken) is not { } oppgave) return Hindre.IkkeFunnet;
        oppgave.ErGjort(klokke.Naa);
        return Result.Ja;
    }
}
