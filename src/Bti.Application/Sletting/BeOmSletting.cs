using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader of a unit asks that the texts about a child be deleted, when the time of keeping is over. Nothing is deleted until the personvernombud has approved.</summary>
/// <param name="Grunn">Why the kommune need not keep it.</param>
/// <param name="Arkivkvittering">The number the archive answers for.</param>
public sealed record BeOmSletting(BarnId Barn, string? Grunn, string? Arkivkvittering, Noekkel Noekkel) : ICommand<Result>
{
    public static Handling Handling => Handling.BeOmSletting;

    public Ressurs Ressurs => Ressurs.Av(Barn);
}

internal sealed class BeOmSlettingHandler(IBtiDb db, Innlogget innlogget, Oppbevaringsoppslag oppbevaring, TimeProvider klokke) : IRequestHandler<BeOmSletting, Result>
{
    private const int Lengst = 40;

    public async Task<Result> Handle(BeOmSletting request, CancellationToken cancellationToken)
    {
        var les = new Inndata(klokke.Naa);
        var grunn = les.Valg<Slettegrunn>("grunn", "hvorfor det kan slettes", request.Grunn);
        var kvittering = request.Arkivkvittering?.Trim();
        if (string.IsNullOrEmpty(kvittering)) les.Feil(Hindre.Paakrevd, "arkivkvittering", "nummeret fra arkivet");
        else if (!ErNummer(kvittering)) les.Feil(Hindre.ArkivkvitteringUgyldig, "arkivkvittering", "nummeret fra arkivet");
        if (les.Hinder is { } hinder) return hinder;

        var barn = request.Barn;
        if (await oppbevaring.HinderForSletting(barn, cancellationToken) is { } nei) return nei;
        if (await db.Slettinger.AnyAsync(s => s.Barn == barn, cancellationToken)) return Result.Ja;
        _ = db.Slettinger.Add(new Domain.Sletting
        {
            Kommune = innlogget.Kommune,
            Barn = barn,
            Enhet = innlogget.Subjekt.Enhet,
            Grunn = grunn!.Value,
            Arkivkvittering = kvittering!,
            BedtAv = innlogget.Id,
            Bedt = les.Naa.Tidspunkt,
        });
        return Result.Ja;
    }

    // It stays when everything else is gone, in clear: so there is no room in it for a name, or for a foedselsnummer.
    private static bool ErNummer(string tekst) =>
        tekst.Length is >= 3 and <= Lengst && char.IsAsciiDigit(tekst[0]) && tekst.All(tegn => char.IsAsciiDigit(tegn) || tegn is '/' or '-' or '.') && !Foedselsnummer.StaarI(tekst);
}
