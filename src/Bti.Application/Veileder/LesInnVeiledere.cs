using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The system keeps the versions that come with the installation as published. One that is kept already is never changed.</summary>
public sealed record LesInnVeiledere(Noekkel Noekkel) : ICommand<Result<LesInnVeiledere.Kvittering>>
{
    public static Handling Handling => Handling.ImportereRegister;

    public Ressurs Ressurs => Ressurs.Registeret;

    /// <param name="Avviker">The versions whose file says something else than what was published: the file is not used.</param>
    /// <param name="HolderIkke">What does not hold in a version that is new; then none are kept.</param>
    public sealed record Kvittering(IReadOnlyList<string> Avviker, IReadOnlyList<string> HolderIkke);
}

internal sealed class LesInnVeiledereHandler(IBtiDb db, Innlogget innlogget, IKommuneoppsett kommuner, TimeProvider klokke)
    : IRequestHandler<LesInnVeiledere, Result<LesInnVeiledere.Kvittering>>
{
    public async Task<Result<LesInnVeiledere.Kvittering>> Handle(LesInnVeiledere request, CancellationToken cancellationToken)
    {
        var filer = kommuner.For(innlogget.Kommune).Veilederfiler;
        var lagret = await db.Veilederversjoner.ToDictionaryAsync(v => v.Versjon, v => v.Tekst, cancellationToken);
        var avviker = filer.Where(f => lagret.TryGetValue(f.Veileder.Versjon, out var tekst) && tekst != f.Tekst).Select(f => f.Veileder.Versjon).ToList();
        var nye = filer.Where(f => !lagret.ContainsKey(f.Veileder.Versjon)).ToList();
        var holderIkke = nye.SelectMany(f => Modellkontroll.Proev(f.Veileder).Brudd.Select(b => $"{f.Veileder.Versjon}: {b.Fortelling(Maalform.Bokmaal)}")).ToList();
        if (holderIkke.Count == 0)
        {
            db.Veilederversjoner.AddRange(nye.Select(f => new Veilederversjon
            {
                Kommune = innlogget.Kommune,
                Versjon = f.Veileder.Versjon,
                Navn = f.Veileder.Navn,
                GjelderFra = f.Veileder.GjelderFra,
                Tekst = f.Tekst,
                Publisert = klokke.Naa.Tidspunkt,
            }));
        }

        return new LesInnVeiledere.Kvittering(avviker, holderIkke);
    }
}
