using System.Reflection;

namespace Bti.Domain;

/// <summary>
/// Who may do what. One pure function over one table; the pipeline puts every request to it, lists filter by it, and
/// «Hvem ser hva» is written from it. What no line allows is refused.
/// </summary>
public static class Tilgang
{
    /// <summary>What the innsynslogg calls it when she was refused because she is barred from the child, or from a case about no named child.</summary>
    public const string VaktUtelukket = "utelukket";

    /// <summary>What it calls it when she was asked to prove that it is her, and saw nothing.</summary>
    public const string VaktBekreftelse = "bekreftelse";

    /// <summary>The lines of the table, in order.</summary>
    public static IReadOnlyList<Tilgangsregel> Tabell { get; } = Les();

    private static readonly ILookup<Handling, Tilgangsregel> Etter = Tabell.ToLookup(r => r.Handling);

    /// <summary>Decides. The guards come in the order of what they protect; each alone can say no.</summary>
    [Haandhever("tilgang_avgjoeres_foerst", "Ingenting vises før det er avgjort at du skal se det. Det som ikke er ditt, ser ut som om det ikke finnes, og hvert oppslag står i innsynsloggen.")]
    [Haandhever("utelukket_slipper_ikke_til", "Den som er i familie med barnet eller er meldt inhabil, ser ingenting om barnet, uansett rolle.")]
    public static Beslutning Avgjoer(Subjekt subjekt, Handling handling, Tilgangskontekst kontekst)
    {
        if (kontekst.Kommune != subjekt.Kommune) return Nei("kommune");
        if (kontekst.Utelukket) return Nei(VaktUtelukket);

        foreach (var regel in Etter[handling])
        {
            if (!kontekst.Relasjoner.Contains(regel.Relasjon)) continue;
            if (regel.Rolle is { } rolle && rolle != subjekt.Rolle) continue;
            if (regel.Rolle is null && subjekt.Rolle.ErFamilie) continue;
            if (regel.Rolle is null && !HarSaker(subjekt.Rolle) && regel.Relasjon is not (Relasjon.Egen or Relasjon.System or Relasjon.Melder)) continue;
            if (kontekst.Beskyttelse > regel.TilOgMed) continue;
            return new Beslutning(true, regel.Navn, regel.Grunnlag);
        }

        return Nei("ingen-regel");
    }

    /// <summary>
    /// False for who configures, who looks after privacy, and who leads the kommune's services: they read no child's case, whatever they held before they got
    /// the role. Their own duty to report is everybody's.
    /// </summary>
    public static bool HarSaker(Rolle rolle) => !UtenSaker.Contains(rolle);

    /// <summary>The roles without cases, for a question that is put to the database.</summary>
    public static IReadOnlyList<Rolle> UtenSaker { get; } = [Rolle.Kommuneadministrator, Rolle.Personvernombud, Rolle.Kommunalsjef];

    /// <summary>
    /// Why one who may still cannot: the texts are deleted. What was done and when, who has seen it, and the deleting itself remain.
    /// </summary>
    public static Hinder? HinderNaarSlettet(Handling handling, Tilgangskontekst kontekst) =>
        kontekst.Slettet && handling is not (Handling.SeForloepMetadata or Handling.SeInnsyn or Handling.BeOmSletting or Handling.GodkjenneSletting) ? Hindre.ErSlettet : null;

    private static Beslutning Nei(string vakt) => new(false, vakt, string.Empty);

    private static Tilgangsregel[] Les()
    {
        using var stroem = Assembly.GetExecutingAssembly().GetManifestResourceStream("tilgang.csv")
            ?? throw new InvalidOperationException("tilgang.csv is missing from the assembly.");
        using var leser = new StreamReader(stroem);
        return [.. leser.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(linje => !linje.StartsWith('#')).Skip(1).Select(Tilgangsregel.Les)];
    }
}

/// <summary>One line of the table: this handling is allowed for one who has this relasjon.</summary>
/// <param name="Navn">What it is called in the innsynslogg.</param>
/// <param name="Rolle">Only in this role; null is any that one is employed in, and never the family's.</param>
/// <param name="TilOgMed">The strongest protection of the child under which it still holds.</param>
/// <param name="Grunnlag">Why, in words the family can read.</param>
public sealed record Tilgangsregel(
    string Navn, Handling Handling, Relasjon Relasjon, Rolle? Rolle, Adressebeskyttelse TilOgMed, string Grunnlag)
{
    internal static Tilgangsregel Les(string linje)
    {
        var felt = linje.TrimEnd('\r').Split(';');
        return new Tilgangsregel(
            $"{felt[0]}/{felt[1]}",
            Inndata.Verdi<Handling>(felt[0]),
            Inndata.Verdi<Relasjon>(felt[1]),
            felt[2] == "*" ? null : Inndata.Verdi<Rolle>(felt[2]),
            Inndata.Verdi<Adressebeskyttelse>(felt[3]),
            felt[4]);
    }
}
