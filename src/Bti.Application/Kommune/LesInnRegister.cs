using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system reads the kommune's units and employees in from its files. What is there already is left as it is, but for where the mail goes, which is the roster's once one has been read in.</summary>
public sealed record LesInnRegister(Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.ImportereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;
}

internal sealed class LesInnRegisterHandler(IBtiDb db, Innlogget innlogget, IKommuneoppsett kommuner) : IRequestHandler<LesInnRegister, Result>
{
    public async Task<Result> Handle(LesInnRegister request, CancellationToken cancellationToken)
    {
        var oppsett = kommuner.For(innlogget.Kommune);
        if (!await db.Kommuner.AnyAsync(cancellationToken))
            _ = db.Kommuner.Add(new Domain.Kommune { Id = oppsett.Kommune, Navn = oppsett.Navn });

        var enheter = await db.Enheter.ToDictionaryAsync(e => e.Kode, cancellationToken);
        foreach (var ny in oppsett.Enheter.Where(e => !enheter.ContainsKey(e.Kode)))
        {
            enheter[ny.Kode] = new Enhet { Kommune = oppsett.Kommune, Id = EnhetId.Ny(), Kode = ny.Kode, Navn = ny.Navn, Slag = ny.Slag };
            _ = db.Enheter.Add(enheter[ny.Kode]);
        }

        var lestInn = await db.Registerimporter.AnyAsync(i => i.Slag == Registerslag.Ansatte && i.Status == Registerstatus.Utfoert, cancellationToken);
        var kjente = await db.Ansatte.ToDictionaryAsync(a => a.Brukernavn, cancellationToken);
        foreach (var ny in oppsett.Ansatte)
        {
            if (kjente.TryGetValue(ny.Brukernavn, out var kjent))
            {
                if (!lestInn) kjent.Epost = ny.Epost;
                continue;
            }

            _ = db.Ansatte.Add(new Ansatt
            {
                Kommune = oppsett.Kommune,
                Id = AnsattId.Ny(),
                Brukernavn = ny.Brukernavn,
                Navn = ny.Navn,
                Rolle = ny.Rolle,
                Enhet = enheter[ny.Enhetskode].Id,
                Tjeneste = ny.Tjeneste,
                Epost = ny.Epost,
            });
        }

        return Result.Ja;
    }
}
