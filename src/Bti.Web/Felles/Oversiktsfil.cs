using Bti.Application;
using MediatR;

namespace Bti.Web;

/// <summary>The kommune's numbers for a period as a file for a spreadsheet: those the page shows, one on each line.</summary>
internal static class Oversiktsfil
{
    internal static void MapOversiktsfil(this WebApplication app)
    {
        _ = app.MapGet("/oversikt/tall.csv", (string? periode, IMediator mediator, IKommuneoppsett kommuner, Innlogget innlogget, Tekster T, CancellationToken ct) =>
            Fil(periode, "csv", "text/csv; charset=utf-8", linjer => Csvtekst.Skriv(linjer.Select(l => l.Select(c => c.Tekst))), mediator, kommuner, innlogget, T, ct)).RequireAuthorization();
        _ = app.MapGet("/oversikt/tall.xlsx", (string? periode, IMediator mediator, IKommuneoppsett kommuner, Innlogget innlogget, Tekster T, CancellationToken ct) =>
            Fil(periode, "xlsx", Regneark.Type, linjer => Regneark.Skriv(T["Tall"], linjer), mediator, kommuner, innlogget, T, ct)).RequireAuthorization();
    }

    private static async Task<IResult> Fil(string? periode, string endelse, string type, Func<IEnumerable<Celle[]>, byte[]> skriv, IMediator mediator, IKommuneoppsett kommuner, Innlogget innlogget, Tekster T, CancellationToken ct)
    {
        var (tall, hinder) = await mediator.Send(new HentOversikt(periode), ct);
        return hinder is null ? Results.File(skriv(Linjer(tall!, kommuner.For(innlogget.Kommune).Katalog.ToDictionary(t => t.Id, t => t.Navn), T)), type, $"bti-{tall!.Periode}.{endelse}") : Results.StatusCode(hinder.Slag.Status);
    }

    private static IEnumerable<Celle[]> Linjer(Oversikt tall, Dictionary<string, string> tiltaksnavn, Tekster T)
    {
        var (antall, prosent, dager) = (T["antall"], T["prosent"], T["dager"]);
        Celle Vis(int? n) => Celle.Av(n, T["skjult"]);
        Celle[] Linje(string hva, string enhet, string gruppe, int? verdi, string i, Celle av) => [tall.Periode, hva, enhet, gruppe, Vis(verdi), i, av];
        Celle[] Andelen(string hva, Andel andel) => Linje(hva, T["Kommunen"], "", andel.Prosent, prosent, Vis(andel.Av));
        Celle[][] Varigheten(string hva, Varighet tid) => [Linje(hva, T["Kommunen"], T["halvparten, høyst"], tid.Median, dager, Vis(tid.Av)), Linje(hva, T["Kommunen"], T["ni av ti, høyst"], tid.P90, dager, Vis(tid.Av))];
        IEnumerable<Celle[]> Tabell(string hva, PrikketTabell tabell, Func<string, string> gruppe) =>
            tabell.Rader.Select(r => (Navn: Enhet(r.Navn), r.Antall, Sum: (int?)r.Sum))
                .Concat(tabell.Tjenester.Select(d => (Navn: T["{0} i alt", Ord.Tjenester(d.Koder, T)], d.Antall, Sum: (int?)d.Sum)))
                .Append((Navn: T["Kommunen"], Antall: tabell.Kolonnesummer, tabell.Sum))
                .SelectMany(r => r.Antall.Select((n, k) => Linje(hva, r.Navn, gruppe(tabell.Kolonner[k]), n, antall, Vis(r.Sum))));

        string Enhet(string? navn) => navn ?? T["Flere små enheter"];
        IEnumerable<Celle[]> EtterEnhet(Enhetsdeling deling) =>
        [
            .. deling.Utfall.Rader.SelectMany(r => deling.Utfall.Kolonner.Zip(r.Tall, (k, n) => Linje(T["Hva evalueringene endte med"], Enhet(r.Navn), Ord.Utfallene(k, T), n, antall, Vis(r.Tall.Sum())))),
            .. deling.Samtykket.Select(r => Linje(T["Ja til logg, av dem som har svart"], Enhet(r.Navn), "", r.Tall.Prosent, prosent, Vis(r.Tall.Av))),
            .. deling.SamtykkeTrukket.Select(r => Linje(T["Samtykke trukket eller utløpt"], Enhet(r.Navn), "", r.Tall, antall, "")),
            .. deling.SamtykkeUtloeper.Select(r => Linje(T["Samtykke som snart løper ut"], Enhet(r.Navn), "", r.Tall, antall, "")),
            .. deling.PaaNivaa.SelectMany(n => n.Rader.SelectMany(r => (Celle[][])[Linje(T["Tid på nivå {0}", n.Nivaa], Enhet(r.Navn), T["halvparten, høyst"], r.Tall.Median, dager, ""), Linje(T["Tid på nivå {0}", n.Nivaa], Enhet(r.Navn), T["ni av ti, høyst"], r.Tall.P90, dager, "")])),
        ];

        return
        [
            [T["Periode"], T["Tall"], T["Enhet"], T["Gruppe"], T["Verdi"], T["Måles i"], T["Av"]],
            .. Tabell(T["Åpne forløp på periodens siste dag"], tall.EtterNivaa, k => T["Nivå {0}", k]),
            .. Tabell(T["Åpne forløp på periodens siste dag"], tall.EtterAlder, k => Ord.Alder(k, T)),
            Linje(T["Startet eller gjenåpnet"], T["Kommunen"], "", tall.Startet, antall, ""),
            Linje(T["Avsluttet"], T["Kommunen"], "", tall.Avsluttet, antall, ""),
            .. (tall.Flyt ?? []).SelectMany(e => (Celle[][])[Linje(T["Startet eller gjenåpnet"], Enhet(e.Navn), "", e.Inn, antall, ""), Linje(T["Gikk ut"], Enhet(e.Navn), "", e.Ut, antall, "")]),
            .. (tall.Tjenesteflyt ?? []).SelectMany(t => (Celle[][])[Linje(T["Startet eller gjenåpnet"], T["{0} i alt", Ord.Tjenester(t.Koder, T)], "", t.Inn, antall, ""), Linje(T["Gikk ut"], T["{0} i alt", Ord.Tjenester(t.Koder, T)], "", t.Ut, antall, "")]),
            Andelen(T["Avsluttet med målet nådd"], tall.MaalNaadd),
            Andelen(T["Uro avklart innen {0} dager", Oversikt.Avklaringsdager], tall.AvklartInnen),
            .. Varigheten(T["Fra uroen oppsto til første tiltak"], tall.TilTiltak),
            .. tall.PaaNivaa.SelectMany(n => Varigheten(T["Tid på nivå {0}", n.Nivaa], n.Dager)),
            Andelen(T["Ja til logg, av dem som har svart"], tall.Samtykket),
            Andelen(T["Barnet hørt før evalueringen"], tall.BarnetHoert),
            .. Tabell(T["Hva evalueringene endte med"], tall.Utfall with { Rader = [] }, k => Ord.Om(Inndata.Verdi<Utfall>(k), T)),
            .. tall.PerEnhet is { } deling ? EtterEnhet(deling) : [],
            .. (tall.Praksis ?? []).SelectMany(p => Tabell(T["Praksis og veileder: {0}", Ord.Om(p.Hva, T)], p.Tabell, k => Ord.Praksiskolonne(k, T))),
            .. tall.Indikatorer is not { } resten ? (Celle[][])[] :
            [
                .. Varigheten(T["Fra uro til avklaring"], resten.TilAvklaring),
                Linje(T["Samtykke trukket eller utløpt"], T["Kommunen"], "", resten.SamtykkeTrukket, antall, ""),
                Linje(T["Samtykke som snart løper ut"], T["Kommunen"], "", resten.SamtykkeUtloeper, antall, ""),
                Andelen(T["Forfalte evalueringer"], resten.EvalueringForfalt),
                Linje(T["Nytt forløp innen et år"], T["Kommunen"], "", resten.GjenaapnetProsent, prosent, ""),
                .. (resten.Ventetid?.Innen ?? []).Select(p => Linje(T["Fra uro til første tiltak"], T["Kommunen"], T["innen {0} dager, anslått", p.Dager], p.Prosent, prosent, Vis(resten.Ventetid!.Av))),
                .. Tabell(T["Saker til drøfting"], resten.Saker with { Rader = [] }, k => Ord.Om(Inndata.Verdi<Sakslag>(k), T)),
                .. Varigheten(T["Fra meldt til drøftet"], resten.TilDroefting),
                .. resten.Tiltak is not { } tiltak ? [] : tiltak.Rader.Select(r => (Navn: r.Navn is { } id ? tiltaksnavn.GetValueOrDefault(id, id) : T["Brukt av få"], r.Antall, Sum: (int?)r.Sum))
                    .Append((Navn: T["I alt"], Antall: tiltak.Kolonnesummer, tiltak.Sum))
                    .SelectMany(r => r.Antall.Select((n, k) => Linje(T["Bruk og effekt av tiltakene"], T["Kommunen"], $"{r.Navn}: {Ord.Effekten(tiltak.Kolonner[k], T)}", n, antall, Vis(r.Sum)))),
            ],
        ];
    }
}
