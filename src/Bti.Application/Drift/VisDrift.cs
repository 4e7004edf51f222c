using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>For the one who runs the installation in the kommune: is anything late, is mail sent, and what waits for a person.</summary>
public sealed record VisDrift : IQuery<Result<VisDrift.Svar>>
{
    public static Handling Handling => Handling.SeDrift;

    // There is nothing about any child in it: a look is not logged, as the own home is not.
    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="SenderEpost">False when the installation has no mail server.</param>
    /// <param name="Utboks">How many mails there are of each tilstand, none left out.</param>
    /// <param name="EldsteVentende">When the mail that has waited longest was made; null when none waits.</param>
    /// <param name="Sveip">How much is due in the sweep and since when.</param>
    /// <param name="Post">The same for mail.</param>
    /// <param name="Siste">The mails made last, the newest first.</param>
    /// <param name="Parkerte">What waits for a person; <paramref name="MangeParkerte"/> is how many there are when these are not all.</param>
    /// <param name="Noekler">How the keys are wrapped.</param>
    public sealed record Svar(
        bool SenderEpost, IReadOnlyList<Antall> Utboks, DateTimeOffset? EldsteVentende, Forfalt Sveip, Forfalt Post, IReadOnlyList<Epost> Siste, IReadOnlyList<Linje> Parkerte, int MangeParkerte, Noekkelstatus Noekler);

    /// <param name="Antall">How many things it says that wait.</param>
    public sealed record Epost(UtsendingId Id, DateTimeOffset Lagd, string Mottaker, int Antall, Utsendingstilstand Tilstand);

    public sealed record Antall(Utsendingstilstand Tilstand, int Mange);

    /// <param name="Siden">When the one that has waited longest was due; null when none is.</param>
    public sealed record Forfalt(int Mange, DateTimeOffset? Siden);

    /// <param name="Mottaker">The employee the mail is to; null for what is no mail.</param>
    public sealed record Linje(Vekkeslag Slag, Guid Id, int Forsoek, string? Feil, string? Mottaker);
}

internal sealed class VisDriftHandler(IBtiDb db, IMaskineri maskineri, TimeProvider klokke) : IRequestHandler<VisDrift, Result<VisDrift.Svar>>
{
    private const int Mest = 100;
    private const int Nyeste = 20;

    public async Task<Result<VisDrift.Svar>> Handle(VisDrift request, CancellationToken cancellationToken)
    {
        var status = await maskineri.Status(klokke.Naa, cancellationToken);
        var antall = await db.Utsendinger.GroupBy(u => u.Tilstand).Select(g => new { g.Key, Mange = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Mange, cancellationToken);
        var eldste = await db.Utsendinger.Where(u => u.Tilstand == Utsendingstilstand.Venter).OrderBy(u => u.Lagd).Select(u => (DateTimeOffset?)u.Lagd).FirstOrDefaultAsync(cancellationToken);
        var viste = status.Parkerte.Take(Mest).ToList();
        var post = viste.Where(p => p.Slag is Vekkeslag.Utsending).Select(p => new UtsendingId(p.Id)).ToList();
        var mottakere = await db.Utsendinger.Where(u => post.Contains(u.Id)).Join(db.Ansatte, u => u.Mottaker, a => a.Id, (u, a) => new { u.Id, a.Navn })
            .ToDictionaryAsync(u => u.Id.Verdi, u => u.Navn, cancellationToken);
        var siste = await db.Utsendinger.OrderByDescending(u => u.Lagd).ThenBy(u => u.Id).Take(Nyeste)
            .Join(db.Ansatte, u => u.Mottaker, a => a.Id, (u, a) => new VisDrift.Epost(u.Id, u.Lagd, a.Navn, u.Antall, u.Tilstand)).ToListAsync(cancellationToken);
        return new VisDrift.Svar(
            maskineri.SenderEpost,
            [.. Enum.GetValues<Utsendingstilstand>().Select(t => new VisDrift.Antall(t, antall.GetValueOrDefault(t)))],
            eldste,
            new(status.Forfalte, status.EldsteForfalte),
            new(status.ForfaltePost, status.EldsteForfaltePost),
            [.. siste.OrderByDescending(e => e.Lagd)],
            [.. viste.Select(p => new VisDrift.Linje(p.Slag, p.Id, p.Forsoek, p.Feil, mottakere.GetValueOrDefault(p.Id)))],
            status.Parkerte.Count,
            await maskineri.Noekler(cancellationToken));
    }
}
