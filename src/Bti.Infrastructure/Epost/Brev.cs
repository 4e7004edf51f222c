using System.Text;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>
/// The words of a mail: how much waits, and a link to each. No child, no unit, no title and no name, and nothing that tells
/// the sender whether it was opened. The same outbox row gives the same letters every time. Only the calendar files of meetings say
/// which meeting (ADR-0056).
/// </summary>
/// <param name="MeldingsId">The Message-ID: two copies of one mail are recognised by it.</param>
internal sealed record Brev(string Emne, string Tekst, string Html, string MeldingsId)
{
    /// <summary>The calendar files that go with it.</summary>
    public IReadOnlyList<HentInnkalling.Fil> Kalender { get; init; } = [];

    /// <summary>What has more than this many links says how many more there are.</summary>
    private const int Mest = 25;

    private static readonly string[] Tallord = ["ingen", "én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];

    /// <summary>With a link for each thing that waits, what haster first: the newest varsel about it.</summary>
    public static async Task<Brev> Hent(BtiDbContext db, Utsending utsending, Maalform maalform, EpostOptions epost, IHvelv hvelv, CancellationToken ct)
    {
        var varsler = await db.Varsler.AsNoTracking().Where(v => v.Utsending == utsending.Id).ToListAsync(ct);
        var lenker = varsler.GroupBy(v => v.Gjelder).Select(g => g.MaxBy(v => v.Tid)!)
            .OrderByDescending(v => v.Haster).ThenBy(v => v.Tid).ThenBy(v => v.Id.Verdi).Select(v => v.Id);
        return Om(utsending, [.. lenker], maalform, epost, await Innkallinger.Hent(db, hvelv, utsending, varsler, ct));
    }

    /// <param name="utsending">How much waits.</param>
    /// <param name="lenker">One varsel for each thing that waits, in the order they are shown.</param>
    /// <param name="maalform">The kommune's.</param>
    /// <param name="epost">Where the pages are, and who sends.</param>
    /// <param name="kalender">The calendar files that go with it.</param>
    public static Brev Om(Utsending utsending, IReadOnlyList<VarselId> lenker, Maalform maalform, EpostOptions epost, IReadOnlyList<HentInnkalling.Fil> kalender)
    {
        var adresse = epost.Adresse.TrimEnd('/');
        var ord = Ord.Paa(maalform);
        var emne = string.Format(null, utsending.Antall == 1 ? ord.EnOppgave : ord.Oppgaver, Tall(utsending.Antall));
        var mer = utsending.Haster switch
        {
            0 => string.Empty,
            1 when utsending.Antall == 1 => $" {ord.DenHaster}",
            var antall => $" {string.Format(null, ord.Haster, antall == 1 ? ord.En : Stor(Tall(antall)))}",
        };
        if (kalender.Count > 0) mer += $" {(kalender.Count == 1 ? ord.Kalenderfil : ord.Kalenderfiler)}";
        var stier = lenker.Take(Mest).Select(v => $"{adresse}/varsler/{v.Verdi}").ToList();
        var resten = lenker.Count > Mest ? string.Format(null, ord.Resten, lenker.Count - Mest) : null;

        var tekst = new StringBuilder().Append(emne).Append('.').Append(mer).Append("\n\n");
        foreach (var sti in stier) _ = tekst.Append(sti).Append('\n');
        if (resten is not null) _ = tekst.Append(resten).Append(": ").Append(adresse).Append("/varsler\n");
        _ = tekst.Append('\n').Append(ord.LoggInn).Append('\n').Append(ord.Velg).Append(": ").Append(adresse).Append("/innstillinger\n");

        var html = new StringBuilder("<!doctype html><html lang=\"").Append(ord.Spraak).Append("\"><body><p>").Append(emne).Append('.').Append(mer).Append("</p><ol>");
        foreach (var sti in stier) _ = html.Append("<li><a href=\"").Append(sti).Append("\">").Append(ord.Lenke).Append("</a></li>");
        _ = html.Append("</ol>");
        if (resten is not null) _ = html.Append("<p><a href=\"").Append(adresse).Append("/varsler\">").Append(resten).Append("</a></p>");
        _ = html.Append("<p>").Append(ord.LoggInn).Append("</p><p><a href=\"").Append(adresse).Append("/innstillinger\">").Append(ord.Velg).Append("</a></p></body></html>");
        return new Brev(emne, tekst.ToString(), html.ToString(), $"<{utsending.Id.Verdi:N}@{epost.Avsender.Split('@')[^1]}>") { Kalender = kalender };
    }

    private static string Tall(int antall) => antall < Tallord.Length ? Tallord[antall] : antall.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Stor(string ord) => char.ToUpperInvariant(ord[0]) + ord[1..];

    private sealed record Ord(
        string Spraak, string EnOppgave, string Oppgaver, string DenHaster, string Haster, string En, string Resten, string Lenke, string LoggInn, string Velg, string Kalenderfil, string Kalenderfiler)
    {
        private static readonly Ord Bokmaal = new(
            "nb", "Du har én oppgave i Bti", "Du har {0} oppgaver i Bti", "Den har frist i dag eller er over fristen.", "{0} har frist i dag eller er over fristen.", "Én",
            "og {0} til", "Gå til oppgaven", "Logg inn for å se hva det gjelder. Du kan ikke svare på denne e-posten.", "Velg hvor ofte du får e-post", "En kalenderfil ligger ved.", "Kalenderfiler ligger ved.");

        private static readonly Ord Nynorsk = new(
            "nn", "Du har éi oppgåve i Bti", "Du har {0} oppgåver i Bti", "Ho har frist i dag eller er over fristen.", "{0} har frist i dag eller er over fristen.", "Éi",
            "og {0} til", "Gå til oppgåva", "Logg inn for å sjå kva det gjeld. Du kan ikkje svare på denne e-posten.", "Vel kor ofte du får e-post", "Ei kalenderfil ligg ved.", "Kalenderfiler ligg ved.");

        public static Ord Paa(Maalform maalform) => maalform is Maalform.Nynorsk ? Nynorsk : Bokmaal;
    }
}
