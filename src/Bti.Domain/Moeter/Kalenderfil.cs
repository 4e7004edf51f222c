using System.Globalization;
using System.Text;

namespace Bti.Domain;

/// <summary>
/// Writes an <see cref="Innkalling"/> as a calendar file: iCalendar (RFC 5545) in a REQUEST or a CANCEL (RFC 5546), one event, times
/// in UTC. Written by hand: Ical.Net 5.2.4 folds lines in the middle of a surrogate pair and lets a line break through in a parameter.
/// </summary>
public static class Kalenderfil
{
    /// <summary>The type of the file in a mail; <c>method</c> must say the same as the file.</summary>
    public static string Type(Innkalling innkalling) => $"text/calendar; charset=utf-8; method={Metode(innkalling)}";

    /// <summary>The file, with CRLF and a last line break, to be sent as UTF-8 without a mark.</summary>
    /// <param name="skrevet">When this version was written (DTSTAMP).</param>
    /// <exception cref="ArgumentException">It ends before it begins, or its number is negative.</exception>
    public static string Skriv(Innkalling innkalling, DateTimeOffset skrevet)
    {
        if (innkalling.Til <= innkalling.Fra) throw new ArgumentException("A meeting ends after it begins.", nameof(innkalling));
        if (innkalling.Nummer < 0) throw new ArgumentException("The first version is number 0.", nameof(innkalling));

        var fil = new StringBuilder();
        foreach (var linje in Linjer(innkalling, skrevet)) Brett(fil, linje);
        return fil.ToString();
    }

    private static IEnumerable<string> Linjer(Innkalling innkalling, DateTimeOffset skrevet)
    {
        yield return "BEGIN:VCALENDAR";
        yield return "VERSION:2.0";
        yield return "PRODID:-//Bti//Bti//NO";
        yield return $"METHOD:{Metode(innkalling)}";
        yield return "BEGIN:VEVENT";
        yield return $"UID:{innkalling.Uid:D}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{innkalling.Nummer}");
        yield return $"DTSTAMP:{Utc(skrevet)}";
        yield return $"DTSTART:{Utc(innkalling.Fra)}";
        yield return $"DTEND:{Utc(innkalling.Til)}";
        yield return $"SUMMARY:{Tekst($"{Tittel(innkalling.Tittel)}: {innkalling.Arena}")}";
        if (innkalling.Sted is { } sted) yield return $"LOCATION:{Tekst(sted)}";
        yield return $"ORGANIZER:{Adresse(innkalling.Avsender)}";
        yield return $"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP={(Tas(innkalling) ? "FALSE" : "TRUE")}:{Adresse(innkalling.Mottaker)}";
        // A cancelling without a status takes one of those who are called away from a meeting that is held (RFC 5546, 3.2.5).
        if (innkalling.Avlyst || !innkalling.Utgaar) yield return $"STATUS:{(innkalling.Avlyst ? "CANCELLED" : "CONFIRMED")}";
        yield return "CLASS:PRIVATE";
        yield return "END:VEVENT";
        yield return "END:VCALENDAR";
    }

    private static string Metode(Innkalling innkalling) => Tas(innkalling) ? "CANCEL" : "REQUEST";

    private static bool Tas(Innkalling innkalling) => innkalling.Avlyst || innkalling.Utgaar;

    // The same word in bokmaal and nynorsk.
    private static string Tittel(Moetetittel tittel) => tittel switch
    {
        Moetetittel.Moete => "Møte",
        Moetetittel.Droeftingsmoete => "Drøftingsmøte",
        Moetetittel.Samarbeidsmoete => "Samarbeidsmøte",
        Moetetittel.Ansvarsgruppe => "Ansvarsgruppe",
        Moetetittel.Styringsgruppe => "Styringsgruppe",
    };

    // In UTC a file needs no rules of summer time of its own, and an instant is the same on every phone.
    private static string Utc(DateTimeOffset tidspunkt) => tidspunkt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A text on one line: what breaks lines or turns the reading direction is a space, and the four signs are escaped.</summary>
    private static string Tekst(string tekst)
    {
        var ut = new StringBuilder();
        foreach (var tegn in tekst.EnumerateRunes())
        {
            if (Rune.IsControl(tegn) || tegn.Value is 0x2028 or 0x2029 or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)) _ = ut.Append(' ');
            else if (tegn.Value is '\\' or ';' or ',') _ = ut.Append('\\').Append(tegn);
            else _ = ut.Append(tegn);
        }

        return ut.ToString().Trim();
    }

    private static string Adresse(string epost) => $"mailto:{Uri.EscapeDataString(epost).Replace("%40", "@", StringComparison.Ordinal)}";

    // At most 75 octets a line, the space that begins a folded line among them; never in the middle of a character.
    private static void Brett(StringBuilder fil, string linje)
    {
        var oktetter = 0;
        foreach (var tegn in linje.EnumerateRunes())
        {
            if (oktetter + tegn.Utf8SequenceLength > 75)
            {
                _ = fil.Append("\r\n ");
                oktetter = 1;
            }

            _ = fil.Append(tegn);
            oktetter += tegn.Utf8SequenceLength;
        }

        _ = fil.Append("\r\n");
    }
}
