using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>How large the register is, and the rosters that have been uploaded, the newest first.</summary>
public sealed record VisRegister : IQuery<Result<VisRegister.Svar>>
{
    public static Handling Handling => Handling.OppdatereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <param name="Barn">How many children are on the roster of a unit.</param>
    /// <param name="Roller">How many roles with wide access wait for a yes.</param>
    public sealed record Svar(int Enheter, int Ansatte, int Barn, int Roller, IReadOnlyList<Linje> Importer);

    public sealed record Linje(RegisterimportId Id, Registerslag Slag, Registerstatus Status, DateTimeOffset LastetOpp, string Av, int Nye, int Endrede, int Avsluttede);
}

internal sealed class VisRegisterHandler(IBtiDb db, TimeProvider klokke) : IRequestHandler<VisRegister, Result<VisRegister.Svar>>
{
    private const int Mest = 50;

    public async Task<Result<VisRegister.Svar>> Handle(VisRegister request, CancellationToken cancellationToken)
    {
        var dag = klokke.Naa.Dag;
        var importer = await db.Registerimporter.AsNoTracking().OrderByDescending(i => i.LastetOpp).ThenByDescending(i => i.Id).Take(Mest)
            .Select(i => new VisRegister.Linje(i.Id, i.Slag, i.Status, i.LastetOpp, db.Ansatte.Where(a => a.Id == i.LastetOppAv).Select(a => a.Navn).First(), i.Nye, i.Endrede, i.Avsluttede))
            .ToListAsync(cancellationToken);
        return new VisRegister.Svar(
            await db.Enheter.CountAsync(e => e.Slutt == null || e.Slutt >= dag, cancellationToken),
            await db.Ansatte.SomErHer(dag).CountAsync(cancellationToken),
            await db.Barn.PaaEnListe(dag).CountAsync(cancellationToken),
            await db.Rolletildelinger.CountAsync(t => t.Status == Tildelingsstatus.Venter && t.Utloeper >= dag, cancellationToken),
            importer);
    }
}
