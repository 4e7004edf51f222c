using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>It is decided what happens with the uro: closed, or on to a nivaa with a stafettholder.</summary>
/// <returns>The forloep, for the one who holds it; nobody else is told whether there was one from before.</returns>
public sealed record AvgjoerUro(UroId Uro, string? Til, string? Begrunnelse, string? Stafettholder, Noekkel Noekkel) : ICommand<Result<AvgjoerUro.Kvittering>>
{
    public static Handling Handling => Handling.AvgjoereUro;

    public Ressurs Ressurs => Ressurs.Av(Uro);

    public sealed record Kvittering(ForloepId? Forloep);
}

internal sealed class AvgjoerUroHandler(IBtiDb db, Innlogget innlogget, Rammeoppslag rammer) : IRequestHandler<AvgjoerUro, Result<AvgjoerUro.Kvittering>>
{
    public async Task<Result<AvgjoerUro.Kvittering>> Handle(AvgjoerUro request, CancellationToken cancellationToken)
    {
        var uro = await db.Uroer.FirstAsync(u => u.Id == request.Uro, cancellationToken);
        var ramme = rammer.For(uro.VeilederVersjon);
        var les = new Inndata(ramme.Naa);
        var valg = les.EnAv("til", "hva som skal skje videre", request.Til, ["avslutt", .. ramme.Veileder.Nivaaer.Skip(1).Select(n => n.Nivaa.ToString())]);
        int? til = valg is null or "avslutt" ? null : int.Parse(valg, System.Globalization.CultureInfo.InvariantCulture);
        var begrunnelse = les.Fritekst("begrunnelse", "begrunnelsen", request.Begrunnelse, min: 10);
        var holder = til is null ? null : les.Id("stafettholder", "stafettholderen", request.Stafettholder, paakrevd: false);
        if (les.Hinder is { } hinder) return hinder;

        var stafettholder = holder is { } id ? new AnsattId(id) : uro.Eier;
        var barn = uro.Barn;
        if (til is not null && !await KanHolde(stafettholder, uro, ramme.Naa.Dag, cancellationToken)) return Hindre.IkkeFunnet;

        var aktivt = til is null ? null : await db.Forloep.FirstOrDefaultAsync(f => f.Barn == barn && f.ErAapent, cancellationToken);
        var avklaring = new Avklaring
        {
            Til = til is { } tall ? new Nivaa(tall) : null,
            Begrunnelse = begrunnelse!,
            Av = innlogget.Id,
            Dag = ramme.Naa.Dag,
            Forloep = til is null ? null : aktivt?.Id ?? ForloepId.Ny(),
        };
        if (uro.Avgjoer(avklaring, ramme) is { } nei) return nei;
        if (uro.Eier != innlogget.Id) _ = db.Varsler.Add(Varsel.TilEieren(uro, Varselslag.Avgjort, ramme.Naa));
        if (avklaring.Forloep is not { } forloepId) return new AvgjoerUro.Kvittering(null);

        if (aktivt is not null)
        {
            _ = aktivt.TilfoerUro(uro.Id, rammer.For(aktivt.VeilederVersjon));
            return new AvgjoerUro.Kvittering(aktivt.Stafettholder == innlogget.Id ? aktivt.Id : null);
        }

        var foedt = await db.Barn.Where(b => b.Id == barn).Select(b => (DateOnly?)b.Foedt).FirstOrDefaultAsync(cancellationToken);
        var forloep = Domain.Forloep.Start(forloepId, uro, barn!.Value, avklaring.Til!.Value, stafettholder, ramme, foedt);
        _ = db.Forloep.Add(forloep);
        _ = db.Stafettlogger.Add(Domain.Stafettlogg.For(forloep, ramme));
        return new AvgjoerUro.Kvittering(stafettholder == innlogget.Id ? forloepId : null);
    }

    // In the unit of the uro, and not barred from the child.
    private async Task<bool> KanHolde(AnsattId ansatt, Domain.Uro uro, DateOnly dag, CancellationToken ct)
    {
        var (barn, enhet) = (uro.Barn, uro.Enhet);
        return await db.Ansatte.AnyAsync(a => a.Id == ansatt && a.Enhet == enhet, ct)
            && (barn is null || await db.Barn.IkkeUtelukket(db, ansatt, dag).AnyAsync(b => b.Id == barn, ct));
    }
}
