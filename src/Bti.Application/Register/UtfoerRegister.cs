using System.Globalization;
using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// An uploaded roster is carried out, as the plan that was shown and in one transaction. Lines that are refused change nothing;
/// the same file once more changes nothing. What lets somebody in by a foedselsnummer is carried out by another than the one who uploaded it.
/// </summary>
/// <param name="Plan">The plan that was read before it was decided (<see cref="VisRegisterplan.Svar.Plan"/>).</param>
/// <param name="Avslutter">How many end, written by hand, when they are many.</param>
public sealed record UtfoerRegister(RegisterimportId Import, string? Plan, string? Avslutter, Noekkel Noekkel) : ICommand<Result<UtfoerRegister.Kvittering>>, IAlvorlig
{
    public static Handling Handling => Handling.OppdatereRegister;

    public Ressurs Ressurs => Ressurs.Av(Import);

    public sealed record Kvittering(int Nye, int Endrede, int Avsluttede);
}

internal sealed class UtfoerRegisterHandler(IBtiDb db, Innlogget innlogget, Registeret registeret, Registerendrer endrer, Rammeoppslag rammer)
    : IRequestHandler<UtfoerRegister, Result<UtfoerRegister.Kvittering>>
{
    public async Task<Result<UtfoerRegister.Kvittering>> Handle(UtfoerRegister request, CancellationToken cancellationToken)
    {
        var (id, ramme) = (request.Import, rammer.Nye());
        if (await db.Registerimporter.FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import) return Hindre.IkkeFunnet;
        if (import.KrevAapen(ramme.Naa) is { } nei) return nei;
        var grunnlag = await registeret.Hold(import, cancellationToken);
        var plan = grunnlag.Plan;
        if (request.Plan != registeret.Avtrykk(plan)) return Hindre.RegisterPlan;
        if (plan.AapnerEnDoer && import.LastetOppAv == innlogget.Id) return Hindre.RegisterFireOeyne;
        int? skrevet = int.TryParse(request.Avslutter?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var tall) ? tall : null;
        if (plan.KrevBekreftelse(ramme.Veileder.Regler.RegisterslutterProsent, skrevet) is { } mange) return mange.ForFelt("avslutter", "antallet som avsluttes");

        await endrer.Utfoer(grunnlag, import.Slag, cancellationToken);
        var gjort = VisRegisterplan.Gruppert(import.Bevares(plan), int.MaxValue);
        import.ErUtfoert(plan, JsonSerializer.Serialize(gjort), innlogget.Id, ramme.Naa);
        return new UtfoerRegister.Kvittering(import.Nye, import.Endrede, import.Avsluttede);
    }
}
