using System.Globalization;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>Reads <c>arenaer.yml</c>: where the kommune's services meet.</summary>
internal static class Arenaleser
{
    public static IReadOnlyList<Arenaoppsett> Les(string sti, IReadOnlyList<string> tjenester, IReadOnlyList<string> brukernavn)
    {
        var liste = Kommuneleser.Fil<Arenaliste>(sti).Arenaer;
        if (liste.DistinctBy(a => a.Kode).Count() < liste.Count) throw Kommuneleser.Ubrukelig(sti, "To arenaer har samme kode.");
        return [.. liste.Select(Arena)];

        Arenaoppsett Arena(Arenafil fil) => new(
            fil.Kode, Inndata.Verdi<Arenaslag>(fil.Slag), fil.Navn, Kjent(fil.Koordinator, fil)!, Kjent(fil.Stedfortreder, fil), fil.Sted, TimeOnly.ParseExact(fil.Klokka, "HH.mm", CultureInfo.InvariantCulture),
            fil.Minutter, fil.Saksminutter,
            new Moeteplan(
                Moeterytme.Les(fil.Rytme) ?? throw Kommuneleser.Ubrukelig(sti, $"{fil.Kode}: «{fil.Rytme}» er ikke en rytme. Skriv for eksempel «{Moeterytme.Eksempel}»."),
                Kommuneleser.Dag(fil.Fra), [.. fil.Pauser.Select(Pause)]),
            [.. fil.Plasser.Select(p => new Plassoppsett(
                tjenester.Contains(p.Tjeneste) ? p.Tjeneste : throw Kommuneleser.Ubrukelig(sti, $"{fil.Kode}: kommunen har ingen tjeneste som heter {p.Tjeneste}."),
                p.Funksjon, Kjent(p.Ansatt, fil), Kjent(p.Vara, fil), Inndata.Verdi<Rotasjon>(p.Rotasjon)))]);

        string? Kjent(string? hvem, Arenafil fil) =>
            hvem is null || brukernavn.Contains(hvem) ? hvem : throw Kommuneleser.Ubrukelig(sti, $"{fil.Kode}: {hvem} står ikke blant de ansatte i ansatte.csv.");
    }

    // «06-20 08-14»
    private static Moetepause Pause(string tekst)
    {
        var dager = tekst.Split(' ').Select(d => DateOnly.ParseExact($"2024-{d}", "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToArray();
        return new((dager[0].Month, dager[0].Day), (dager[1].Month, dager[1].Day));
    }
}
