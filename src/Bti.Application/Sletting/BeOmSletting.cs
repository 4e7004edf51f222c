using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The leader of a unit asks that the texts about a child be deleted, when the time of keeping is over. Nothing is deleted until the personvernombud has approved; until then, asking anew replaces what was asked.</summary>
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
        if (Oppbevaring.HinderForSletting(await oppbevaring.Finn(barn, cancellationToken), oppbevaring.Grense) is { } nei) return nei;
        var sletting = await db.Slettinger.FirstOrDefaultAsync(s => s.Barn == barn, cancellationToken);
        if (sletting is null) _ = db.Slettinger.Add(sletting = new() { Kommune = innlogget.Kommune, Barn = barn });
        sletting.Be(innlogget.Subjekt.Enhet, grunn!.Value, kvittering!, innlogget.Id, les.Naa);
        return Result.Ja;
    }

    // It stays when everything else is gone, in clear: so there is no room in it for a name, or for a foedselsnummer.
    private static bool ErNummer(string tekst) =>
        tekst.Length is >= 3 and <= Lengst && char.IsAsciiDigit(tekst[0]) && tekst.All(tegn => char.IsAsciiDigit(tegn) || tegn is '/' or '-' or '.') && !Foedselsnummer.StaarI(tekst);
}
