using Bti.Domain;
using MediatR;

namespace Bti.Application;

/// <summary>The one responsible moves a frist with a reason, or asks the leader to, as the veileder has it for that frist.</summary>
public sealed record BeOmUtsettelse(ForloepId Forloep, string? Frist, string? Til, string? Grunn, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmUtsettelse;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class BeOmUtsettelseHandler(IBtiDb db, Rammeoppslag rammer) : IRequestHandler<BeOmUtsettelse, Result>
{
    public async Task<Result> Handle(BeOmUtsettelse request, CancellationToken cancellationToken)
    {
        var forloep = await db.Forloep.Hent(request.Forloep, cancellationToken);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("frist", "hvilken frist", request.Frist);
        var frist = forloep.AapneFrister.FirstOrDefault(f => f.Id.Verdi == valgt);
        var til = les.Dato("til", "den nye datoen", request.Til, tidligst: frist?.Dag.AddDays(1), ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var grunn = les.Fritekst("grunn", "hvorfor fristen må flyttes", request.Grunn, min: 10);
        if (les.Hinder is { } hinder) return hinder;
        if (frist is null) return Hindre.IkkeFunnet;

        var utsettelse = new Utsettelse
        {
            Kommune = forloep.Kommune,
            Id = UtsettelseId.Ny(),
            Forloep = forloep.Id,
            Frist = frist.Id,
            Navn = frist.Navn,
            Fra = frist.Dag,
            Til = til!.Value,
            Grunn = grunn!,
            BedtAv = ramme.Av,
            Bedt = ramme.Naa.Tidspunkt,
        };
        if (forloep.BeOmUtsettelse(utsettelse, ramme) is { } nei) return nei;
        _ = db.Utsettelser.Add(utsettelse);
        return Result.Ja;
    }
}
