using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Bti.Infrastructure;

namespace Bti.Api;

/// <summary>Reads who may vouch for those who log in, and refuses to start on a half one.</summary>
internal static partial class InnloggingOppsett
{
    // What OpenID Connect Core 1.0 (5.7) and Entra ID say may change, or be given to another.
    private static readonly string[] Flyktige = ["preferred_username", "upn", "unique_name", "email", "name", "nickname", "phone_number"];

    internal static IServiceCollection AddLeverandoerer(this IServiceCollection services, IConfiguration oppsett, bool utvikling)
    {
        var valg = oppsett.GetSection(InnloggingOptions.Section).Get<InnloggingOptions>() ?? new InnloggingOptions();
        Validator.ValidateObject(valg, new ValidationContext(valg), validateAllProperties: true);
        foreach (var en in valg.Leverandoerer) Validator.ValidateObject(en, new ValidationContext(en), validateAllProperties: true);
        if (valg.Leverandoerer.Select(en => Mangel(en, utvikling)).Append(Sammen(valg.Leverandoerer)).FirstOrDefault(m => m is not null) is { } mangel) throw new InvalidOperationException(mangel);
        return services.AddSingleton(valg).AddSingleton(_ => new Leverandoerer(valg, utvikling));
    }

    private static string? Mangel(LeverandoerOptions en, bool utvikling) => en switch
    {
        { Hemmelighet: "", Noekkelfil: "" } => $"Innloggingen {en.Navn} trenger Hemmelighet eller Noekkelfil.",
        { Gjelder: Innloggede.Familie } and not { Kobling: Kobling.Foedselsnummer, Maalgruppe: "" } => $"Innloggingen {en.Navn} gjelder familier: da må Kobling være Foedselsnummer, og Maalgruppe være tom.",
        { Kobling: Kobling.Brukernavn } when !Navnerom().IsMatch(en.Forstavelse) => $"Forstavelsen til innloggingen {en.Navn} må være tom, eller små bokstaver og tall som slutter med kolon, for eksempel feide:",
        { Maalgruppe.Length: > 0 } when en.Maalgruppe == en.KlientId => $"Innloggingen {en.Navn} har samme Maalgruppe som KlientId: da kunne et id_token brukes i API-et. Gi API-et et navn for seg.",
        _ when !utvikling && !en.Utsteder.StartsWith("https://", StringComparison.Ordinal) => $"Utstederen til innloggingen {en.Navn} må ha https.",
        { Kobling: Kobling.Brukernavn } when !utvikling && Flyktige.Contains(en.Krav) => $"Innloggingen {en.Navn} kjenner folk på {en.Krav}, som kan gis videre til en annen. Velg et felt som aldri gjør det (sub, i Entra ID oid), eller Kobling=Foedselsnummer.",
        { Maalgruppe.Length: > 0, Tilgangsomfang: "" } when !utvikling => $"Innloggingen {en.Navn} slipper inn i API-et uten å si hva tokenet må gjelde. Skriv det i Tilgangsomfang, for eksempel bti:api.",
        _ when !utvikling && en.Acr.All(string.IsNullOrWhiteSpace) => $"Innloggingen {en.Navn} sier ikke hvor sikker den må være. Skriv nivåene som er gode nok i Acr, for eksempel idporten-loa-high: se docs/innlogging.md.",
        _ => null,
    };

    // Two that may let in to one kommune, and know people by names, must have names that cannot meet.
    private static string? Sammen(IReadOnlyList<LeverandoerOptions> alle)
    {
        if (alle.DistinctBy(l => l.Navn).Count() < alle.Count) return "To innlogginger har samme navn.";
        var medNavn = alle.Where(l => l.Kobling is Kobling.Brukernavn).ToList();
        var par = medNavn.SelectMany((en, i) => medNavn.Skip(i + 1).Select(annen => (En: en, Annen: annen)));
        var moetes = par.Where(p => p.En.Forstavelse == p.Annen.Forstavelse && (p.En.Kommuner.Count == 0 || p.Annen.Kommuner.Count == 0 || p.En.Kommuner.Intersect(p.Annen.Kommuner).Any()));
        return moetes.Select(p => $"Innloggingene {p.En.Navn} og {p.Annen.Navn} kan gå god for de samme brukernavnene i samme kommune. Gi dem hver sin Forstavelse eller hver sine Kommuner, eller la den ene ha Kobling=Foedselsnummer.").FirstOrDefault();
    }

    [GeneratedRegex(@"^([a-z0-9][a-z0-9-]*:)?\z")]
    private static partial Regex Navnerom();
}
