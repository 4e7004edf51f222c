using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The one who steers a case gives a task to another of those in it, for the one who had it is inhabil in the case or has left. The new one
/// is told; who had it, and who gave it, stands on the task.
/// </summary>
/// <param name="Hvilken">The id of the task.</param>
/// <param name="NyAnsvarlig">The id of one who sits there, or brought it.</param>
public sealed record GiOppgaveVidere(DroeftingssakId Sak, string? Hvilken, string? NyAnsvarlig, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeslutteISak;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class GiOppgaveVidereHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<GiOppgaveVidere, Result>
{
    public async Task<Result> Handle(GiOppgaveVidere request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Sak, rammer.Nye());
        var fakta = (await oppslag.Finn(id, cancellationToken))!;
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("hvilken", "hvilken oppgave", request.Hvilken);
        var hvem = les.Id("nyAnsvarlig", "hvem som er ansvarlig", request.NyAnsvarlig);
        var (oppgaveId, ny) = (new DroeftingsoppgaveId(valgt ?? Guid.Empty), new AnsattId(hvem ?? Guid.Empty));
        var kan = await db.Ansvarlige(fakta, ramme.Naa.Dag).Select(a => a.Id).ToListAsync(cancellationToken);
        if (hvem is not null && !kan.Contains(ny)) les.Feil(Hindre.VerdiUgyldig, "nyAnsvarlig", "hvem som er ansvarlig");
        if (les.Hinder is { } hinder) return hinder;
        if (await db.Droeftingsoppgaver.FirstOrDefaultAsync(o => o.Id == oppgaveId && o.Sak == id, cancellationToken) is not { } oppgave) return Hindre.IkkeFunnet;
        if (fakta.Sak.GiVidere(oppgave, ny, kan, ramme) is { } nei) return nei;
        if (ny != innlogget.Id) _ = db.Varsler.Add(Varsel.OmOppgave(oppgave, ramme.Naa));
        return Result.Ja;
    }
}
