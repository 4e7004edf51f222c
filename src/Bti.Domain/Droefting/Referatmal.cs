namespace Bti.Domain;

/// <summary>
/// What a referat goes through, in order: headings and questions the kommune has chosen for an arena. The referat itself is one text; a line
/// that is a heading of the template begins a part of it.
/// </summary>
public sealed record Referatmal(IReadOnlyList<Referatdel> Deler)
{
    /// <summary>What to begin from: every heading, and under each what was written in the meeting that belongs there.</summary>
    public string Utkast(IEnumerable<(Saksinnleggslag Slag, string Tekst)> skrevet)
    {
        var etterSlag = skrevet.ToLookup(s => s.Slag, s => s.Tekst);
        return string.Join("\n\n", Deler.Select(d => string.Join('\n', d.Fra.SelectMany(slag => etterSlag[slag]).Prepend(d.Overskrift))));
    }

    /// <summary>The parts of a referat. What comes before the first heading has none; a text written under another template is one part.</summary>
    public IReadOnlyList<Referatavsnitt> Les(string referat)
    {
        List<(string? Overskrift, List<string> Linjer)> deler = [(null, [])];
        foreach (var linje in referat.ReplaceLineEndings("\n").Split('\n'))
        {
            if (Deler.FirstOrDefault(d => string.Equals(d.Overskrift, linje.Trim(), StringComparison.OrdinalIgnoreCase)) is { } del) deler.Add((del.Overskrift, []));
            else deler[^1].Linjer.Add(linje);
        }

        return [.. deler.Select(d => new Referatavsnitt(d.Overskrift, string.Join('\n', d.Linjer).Trim())).Where(d => d.Overskrift is not null || d.Tekst.Length > 0)];
    }

    /// <summary>True for a text that is headings and nothing more.</summary>
    public bool ErTom(string referat) => Les(referat).All(d => d.Tekst.Length == 0);
}

/// <summary>One part of a template.</summary>
/// <param name="Spoersmaal">What the part is to answer; null when the heading says it.</param>
/// <param name="Fra">What is written in the meeting that belongs here.</param>
public sealed record Referatdel(string Overskrift, string? Spoersmaal, IReadOnlyList<Saksinnleggslag> Fra);

/// <summary>One part of a referat as it was written.</summary>
/// <param name="Overskrift">Null for what comes before the first heading.</param>
public sealed record Referatavsnitt(string? Overskrift, string Tekst);
