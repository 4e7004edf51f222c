using System.Text;

namespace Bti.Domain;

public sealed partial class Inndata
{
    /// <summary>A person's name: any alphabet, one alphabet at a time, so that a look-alike letter cannot hide in it.</summary>
    /// <param name="maks">Most characters.</param>
    public Fortrolig? Navn(string felt, string etikett, string? verdi, bool paakrevd = true, int maks = 100)
    {
        if (Tekst(felt, etikett, verdi?.Replace('\u00A0', ' '), paakrevd, maks, forMangeMerker: Hindre.NavnTegn) is not { } navn) return null;
        return ErNavn(navn) ? Fortrolig.Av(navn) : Nei<Fortrolig>(Hindre.NavnTegn, felt, etikett);
    }

    private static bool ErNavn(string navn)
    {
        var merker = 3;
        var skrift = Skrift.Ingen;
        foreach (var rune in navn.EnumerateRunes())
        {
            if (ErMerke(Rune.GetUnicodeCategory(rune)))
            {
                if (++merker > 3 || rune.Value is >= 0xFE00 and <= 0xFE0F) return false;
                continue;
            }

            if (rune.Value is 0x200C or 0x200D) continue;
            merker = Rune.IsLetter(rune) ? 0 : 3;
            if (rune.Value is ' ' or '-' or '\'' or '’' or '.' or '‐' or '‑') continue;
            if (!Rune.IsLetter(rune) || ErPyntebokstav(rune.Value)) return false;

            var denne = SkriftTil(rune.Value);
            if (denne is Skrift.Ingen) continue;
            if (skrift is not Skrift.Ingen && denne != skrift) return false;
            skrift = denne;
        }

        return skrift is not Skrift.Ingen;
    }

    // Letters made for typesetting and mathematics that look like ordinary ones.
    private static bool ErPyntebokstav(int rune) => rune is
        (>= 0x2100 and < 0x2190) or (>= 0xFF00 and < 0xFFF0) or (>= 0x1D400 and < 0x1D800);

    private static Skrift SkriftTil(int rune) => rune switch
    {
        >= 0x02B0 and < 0x0300 => Skrift.Ingen, // apostrophes and the like, at home in every alphabet
        < 0x0370 or (>= 0x1D00 and < 0x1F00) or (>= 0x2C60 and < 0x2C80) or (>= 0xA720 and < 0xA800) or (>= 0xAB30 and < 0xAB70) => Skrift.Latinsk,
        < 0x0400 or (>= 0x1F00 and < 0x2000) => Skrift.Gresk,
        < 0x0530 or (>= 0x1C80 and < 0x1C90) or (>= 0xA640 and < 0xA6A0) => Skrift.Kyrillisk,
        _ => Skrift.Annen,
    };

    private enum Skrift
    {
        Ingen,
        Latinsk,
        Gresk,
        Kyrillisk,
        Annen,
    }
}
