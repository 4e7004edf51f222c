using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>Reads <c>referatmaler.yml</c>: the kommune's own, and what applies to all who have none (<c>felles</c>).</summary>
internal static class Referatmalleser
{
    /// <param name="arenaer">The codes of the kommune's arenas; a template may also be for a kind of arena.</param>
    public static IReadOnlyList<Arenamal> Les(string sti, IEnumerable<string> arenaer)
    {
        if (!File.Exists(sti)) return [];
        HashSet<string> kjente = [.. arenaer, .. Enum.GetValues<Arenaslag>().Select(Inndata.Kode)];
        return [.. Kommuneleser.Fil<Malliste>(sti).Maler.Select(Mal)];

        Arenamal Mal(Malfil fil)
        {
            if (fil.Gjelder.Find(g => !kjente.Contains(g)) is { } ukjent) throw Kommuneleser.Ubrukelig(sti, $"«{ukjent}» er verken en arena i arenaer.yml eller et slag arena.");
            var deler = fil.Deler.ConvertAll(d => new Referatdel(d.Overskrift.Trim(), d.Spoersmaal, d.Fra.ConvertAll(Inndata.Verdi<Saksinnleggslag>)));
            if (deler.Exists(d => d.Overskrift.Length == 0)) throw Kommuneleser.Ubrukelig(sti, "En del mangler overskrift.");
            if (deler.DistinctBy(d => d.Overskrift, StringComparer.OrdinalIgnoreCase).Count() < deler.Count) throw Kommuneleser.Ubrukelig(sti, "To deler av en mal har samme overskrift.");

            // What is written in the meeting has one place in the referat: nothing is left out, and nothing said twice.
            var fra = deler.SelectMany(d => d.Fra).ToList();
            foreach (var slag in Enum.GetValues<Saksinnleggslag>())
                if (fra.Count(s => s == slag) != 1) throw Kommuneleser.Ubrukelig(sti, $"«{Inndata.Kode(slag)}» må stå under «fra» i akkurat én del av hver mal.");
            return new(fil.Gjelder, new Referatmal(deler));
        }
    }
}

// The shape of referatmaler.yml.
internal sealed class Malliste
{
    public required List<Malfil> Maler { get; set; }
}

internal sealed class Malfil
{
    public List<string> Gjelder { get; set; } = [];
    public required List<Malfildel> Deler { get; set; }
}

internal sealed class Malfildel
{
    public required string Overskrift { get; set; }
    public string? Spoersmaal { get; set; }
    public List<string> Fra { get; set; } = [];
}
