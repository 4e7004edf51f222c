using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One who is called in to a meeting of the ansvarsgruppe puts it in her own calendar. The file says that there is a meeting, and not of what.</summary>
public sealed record HentGruppeinnkalling(ForloepId Forloep) : IQuery<Result<HentInnkalling.Fil>>
{
    public static Handling Handling => Handling.SeLogg;

    public Ressurs Ressurs => Ressurs.Av(Forloep);
}

internal sealed class HentGruppeinnkallingHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Gruppeinnkalling innkalling, TimeProvider klokke) : IRequestHandler<HentGruppeinnkalling, Result<HentInnkalling.Fil>>
{
    public async Task<Result<HentInnkalling.Fil>> Handle(HentGruppeinnkalling request, CancellationToken cancellationToken)
    {
        if (await innkalling.SomKommer(request.Forloep, klokke.Naa.Dag, cancellationToken) is not { } moete || !moete.ErInnkalt(innlogget.Id)) return Hindre.IkkeFunnet;
        AnsattId[] folk = [moete.InnkaltAv, innlogget.Id];
        var post = await db.Ansatte.Where(a => folk.Contains(a.Id)).Select(a => new { a.Id, a.Epost }).ToDictionaryAsync(a => a.Id, a => a.Epost, cancellationToken);
        if (post[moete.InnkaltAv] is not { } avsender || post[innlogget.Id] is not { } mottaker) return Hindre.IkkeFunnet;
        var hennes = moete.Innkalling(hvelv.Innkallingsuid(moete), avsender, mottaker, utgaar: false);
        return new HentInnkalling.Fil(Kalenderfil.Type(hennes), Kalenderfil.Skriv(hennes, klokke.GetUtcNow()));
    }
}
