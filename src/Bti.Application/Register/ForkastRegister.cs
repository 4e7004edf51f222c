using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>An uploaded roster is thrown away: by the administrator, or by the system when it has waited too long. The file is gone; nothing in the register is touched.</summary>
public sealed record ForkastRegister(RegisterimportId Import, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.OppdatereRegister;

    public Ressurs Ressurs => Ressurs.Av(Import);
}

internal sealed class ForkastRegisterHandler(IBtiDb db, Innlogget innlogget, TimeProvider klokke) : IRequestHandler<ForkastRegister, Result>
{
    public async Task<Result> Handle(ForkastRegister request, CancellationToken cancellationToken)
    {
        var id = request.Import;
        if (await db.Registerimporter.FirstOrDefaultAsync(i => i.Id == id, cancellationToken) is not { } import) return Hindre.IkkeFunnet;
        import.Forkast(innlogget.Id, klokke.Naa);
        return Result.Ja;
    }
}
