namespace Bti.Domain;

/// <summary>A file that was looked at and can be taken in.</summary>
/// <param name="Navn">What the sender calls it, without the folders it lay in. Often the name of a person, so it is fortrolig.</param>
public sealed record Lestfil(Fortrolig Navn, Filtype Type);

public sealed partial class Inndata
{
    // The longest name a disk takes.
    private const int LengsteFilnavn = 255;

    /// <summary>A file as it was sent: its name first, then what is in it.</summary>
    /// <param name="navnet">What the name of the file is called.</param>
    public Lestfil? Fil(string felt, string navnet, string? navn, byte[] innhold)
    {
        const string Etikett = "fila";
        if (innhold.Length == 0) return Nei<Lestfil>(Hindre.FilTom, felt, Etikett);
        var siste = navn?[(navn.LastIndexOfAny(['/', '\\']) + 1)..];
        if (Kort(felt, navnet, siste, maks: LengsteFilnavn) is not { } lest) return null;
        if (Filtyper.Av(lest.Tekst) is not { } type) return Nei<Lestfil>(Hindre.FilType, felt, Etikett);
        return Filkontroll.Hinder(type, innhold) is { } hinder ? Nei<Lestfil>(hinder, felt, Etikett) : new(lest, type);
    }
}
