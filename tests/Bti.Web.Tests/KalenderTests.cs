using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bti.Application;
using Bti.Domain;
using Bti.Infrastructure;
using Bti.Testdata;
using Xunit;

namespace Bti.Web.Tests;

/// <summary>A calendar file read back by a library that calendars are built on (npm ical.js): one event, nothing more than was put in.</summary>
public sealed class KalenderTests
{
    private static readonly Guid Uid = new("7d9f3b56-8a35-4a2e-9f0e-0c51d43a4e11");
    private static readonly DateTimeOffset Skrevet = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] Egenskaper =
        ["uid", "sequence", "dtstamp", "dtstart", "dtend", "summary", "location", "organizer", "attendee", "status", "class"];

    private static readonly string[] Fiendtlige =
    [
        "Team\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Et til",
        "Team\nATTACH:https://ond.example/\nDESCRIPTION:x",
        "Team\rX-INJISERT:1",
        "Team\u2028BEGIN:VALARM\u2029END:VALARM\u0085X:1\u000bY:2\fZ:3",
        "BEGIN:VEVENT",
        DaarligeInndata.For(typeof(KalenderTests)).Single().Tekst!,
        "a,b;c\\d\\n\\,\\;\\\\ \"sitat\" 'apostrof' :kolon",
        "\\",
        "👩‍👩‍👧‍👦🇳🇴æøå Ǿ ё 漢字",
        string.Concat(Enumerable.Repeat("👩‍👧å,", 833)),
        new string('x', 5_000),
        new string(';', 5_000),
        string.Concat(Enumerable.Repeat("\r\n ", 1_667)),
        "\u202Eetom\u202C møte",
        "\uD83D alene, og \uDC69",
        "%0D%0AX:1 =0D=0A ^n ^'",
        "",
    ];

    [Fact]
    public async Task A_hostile_arena_gives_one_event_and_no_property_of_its_own()
    {
        var innkallinger = Fiendtlige.Select(tekst => Innkalling() with { Arena = tekst, Sted = tekst, Mottaker = $"a{tekst}@kommune.example", Avsender = $"b{tekst}@kommune.example" }).ToArray();

        var lest = await Les([.. innkallinger.Select(i => Kalenderfil.Skriv(i, Skrevet))]);

        Assert.Equal(Fiendtlige.Length, lest.Count);
        Assert.All(lest.Zip(Fiendtlige), par =>
        {
            var (fil, tekst) = par;
            Assert.Equal(["version", "prodid", "method"], fil.Egenskaper);
            var hendelse = Assert.Single(fil.Deler);
            Assert.Equal("vevent", hendelse.Navn);
            Assert.Equal(Egenskaper, hendelse.Egenskaper);
            Assert.Equal(0, hendelse.Deler);
            Assert.Equal(["role", "partstat", "rsvp"], hendelse.Parametre);
            Assert.Equal(PaaEnLinje(tekst), hendelse.Sted);
            Assert.Equal(PaaEnLinje($"Drøftingsmøte: {tekst}"), hendelse.Tittel);
            Assert.StartsWith("mailto:", hendelse.Deltaker, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task The_times_are_right_over_both_changes_of_the_clock()
    {
        // 29 March and 25 October 2026 the clocks are moved in Oslo; the night of the second has 02.30 twice.
        (string Vegg, TimeSpan Fra, string Utc)[] tider =
        [
            ("2026-03-28T09:00", TimeSpan.FromHours(1), "2026-03-28T08:00:00.000Z"),
            ("2026-03-29T09:00", TimeSpan.FromHours(2), "2026-03-29T07:00:00.000Z"),
            ("2026-10-24T09:00", TimeSpan.FromHours(2), "2026-10-24T07:00:00.000Z"),
            ("2026-10-25T02:30", TimeSpan.FromHours(2), "2026-10-25T00:30:00.000Z"),
            ("2026-10-25T02:30", TimeSpan.FromHours(1), "2026-10-25T01:30:00.000Z"),
            ("2026-10-25T09:00", TimeSpan.FromHours(1), "2026-10-25T08:00:00.000Z"),
        ];
        var fra = tider.Select(t => new DateTimeOffset(DateTime.Parse(t.Vegg, CultureInfo.InvariantCulture), t.Fra)).ToArray();
        Assert.All(fra.Where(f => f.Hour == 9), f => Assert.Equal(f, Naa.Klokka(DateOnly.FromDateTime(f.Date), new(9, 0))));

        var lest = await Les([.. fra.Select(f => Kalenderfil.Skriv(Innkalling() with { Fra = f, Til = f.AddMinutes(90) }, Skrevet))]);

        Assert.Equal(tider.Select(t => t.Utc), lest.Select(l => l.Deler[0].Fra));
        Assert.All(lest, l => Assert.Equal(TimeSpan.FromMinutes(90), Tid(l.Deler[0].Til) - Tid(l.Deler[0].Fra)));
    }

    [Fact]
    public async Task A_meeting_is_called_changed_and_called_off_under_the_same_uid()
    {
        var ny = Innkalling();
        var flyttet = ny with { Nummer = 1, Fra = ny.Fra.AddDays(7), Til = ny.Til.AddDays(7) };
        var avlyst = flyttet with { Nummer = 2, Avlyst = true };

        var lest = await Les([.. new[] { ny, flyttet, avlyst }.Select(i => Kalenderfil.Skriv(i, Skrevet))]);

        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], lest.Select(l => l.Metode));
        Assert.Equal([0, 1, 2], lest.Select(l => l.Deler[0].Nummer));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], lest.Select(l => l.Deler[0].Status));
        Assert.All(lest, l => Assert.Equal($"{Uid}", l.Deler[0].Uid));
        Assert.All(lest, l => Assert.Equal("mailto:kari.lunde%2Bteam@kommune.example", l.Deler[0].Deltaker));
        Assert.All(lest, l => Assert.Equal("mailto:post@kommune.example", l.Deler[0].Arrangoer));
    }

    [Fact]
    public async Task What_comes_in_the_mail_is_one_event_also_when_the_arena_and_the_room_are_hostile()
    {
        const string Koordinator = "anna.brenden", Fiendtlig = "Team\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Et til;,\"'\u2028æøå 👩‍👧 --skille\r\n\r\n.\r\n";
        var yaml = JsonSerializer.Serialize(Fiendtlig);
        await using var kasse = new Postkasse();
        await using var vert = await Testvert.Start(Databaseslag.Sqlite, 12.Januar(2026).Kl(9),
        [
            .. kasse.Innstillinger,
            new("Bti:Kommuner", Kommunefiler.Med("arenaer.demo.yml", fil => fil
                .Replace("navn: Tverrfaglig drøftingsteam\n", $"navn: {yaml}\n", StringComparison.Ordinal).Replace("sted: Møterom Randsfjorden, kommunehuset\n", $"sted: {yaml}\n", StringComparison.Ordinal))),
        ]);
        async Task<TSvar> Som<TSvar>(MediatR.IRequest<Result<TSvar>> spoersmaal) => (await vert.Som(Koordinator, spoersmaal)).Verdi!;
        async Task Gjoer(MediatR.IRequest<Result> kommando) => Assert.Null((await vert.Som(Koordinator, kommando)).Hinder);
        async Task Morgen(DateOnly dag)
        {
            vert.Klokke.Still(dag.Kl(7, 30));
            _ = await vert.Sveip();
            _ = await vert.Post();
        }

        var arena = (await Som(new VisMoeter())).Arenaer.Single(a => a.ErMin && a.Slag is Arenaslag.Droeftingsteam);
        Assert.Equal(Fiendtlig, arena.Navn);
        var moete = (await Som(new VisArena(arena.Arena))).Moeter.First(m => m.Dag == 14.Januar(2026)).Id;
        await Gjoer(new PubliserSaksliste(moete, Noekkel.Ny()));
        await Morgen(13.Januar(2026));
        await Gjoer(new FlyttMoete(moete, "15.01.2026", "10.00", "Kantina; rom 2", (await Som(new VisMoete(moete))).Versjon, Noekkel.Ny()));
        await Morgen(14.Januar(2026));
        await Gjoer(new AvlysMoete(moete, Noekkel.Ny()));
        await Morgen(15.Januar(2026));

        var brevene = kasse.Mottatt.Where(b => b.Mottakere[0].Contains("<guro.kjos@", StringComparison.Ordinal)).ToList();
        var lest = await Les([.. brevene.Select(b => Assert.Single(b.Kalenderfiler).Tekst)]);
        Assert.Equal(["REQUEST", "REQUEST", "CANCEL"], lest.Select(l => l.Metode));
        var hendelser = lest.Select(l => Assert.Single(l.Deler)).ToList();
        Assert.All(hendelser, h => Assert.Equal(("vevent", 0, PaaEnLinje($"Drøftingsmøte: {Fiendtlig}"), "mailto:guro.kjos@soendre-land.example", "mailto:anna.brenden@soendre-land.example"), (h.Navn, h.Deler, h.Tittel, h.Deltaker, h.Arrangoer)));
        Assert.All(hendelser, h => Assert.Equal(Egenskaper, h.Egenskaper));
        Assert.Equal([PaaEnLinje(Fiendtlig), "Kantina; rom 2", "Kantina; rom 2"], hendelser.Select(h => h.Sted));
        Assert.Equal(["2026-01-14T08:00:00.000Z", "2026-01-15T09:00:00.000Z", "2026-01-15T09:00:00.000Z"], hendelser.Select(h => h.Fra));
        Assert.Single(hendelser.Select(h => h.Uid).Distinct());
        Assert.Equal(hendelser.Select(h => h.Nummer).Distinct().Order(), hendelser.Select(h => h.Nummer));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED"], hendelser.Select(h => h.Status));
    }

    private static Innkalling Innkalling() =>
        new(Uid, 0, Moetetittel.Droeftingsmoete, "Drøftingsteamet", new(2026, 3, 12, 9, 0, 0, TimeSpan.FromHours(1)), new(2026, 3, 12, 11, 0, 0, TimeSpan.FromHours(1)))
        {
            Sted = "Møterom 2",
            Avsender = "post@kommune.example",
            Mottaker = "kari.lunde+team@kommune.example",
        };

    // Written without looking at the writer: every sign that breaks a line or turns the text is a space, and half a character is the sign for that.
    private static string PaaEnLinje(string tekst) => string.Concat(tekst.EnumerateRunes()
        .Select(r => Rune.IsControl(r) || "\u2028\u2029\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069".Contains(r.ToString(), StringComparison.Ordinal) ? " " : r.ToString())).Trim();

    private static DateTimeOffset Tid(string tekst) => DateTimeOffset.Parse(tekst, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<Fil>> Les(string[] filer)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Vert.Bygget("Reiser"), "kalender.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(filer));
        node.StandardInput.Close();
        var feil = node.StandardError.ReadToEndAsync();
        var svar = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await feil);
        return JsonSerializer.Deserialize<Fil[]>(svar, JsonSerializerOptions.Web)!;
    }

    private sealed record Fil(string Metode, string[] Egenskaper, Del[] Deler);

    private sealed record Del(
        string Navn, string[] Egenskaper, int Deler, string[] Parametre, string Uid, int Nummer, string Status, string Tittel, string Sted, string Arrangoer, string Deltaker, string Fra, string Til);
}
