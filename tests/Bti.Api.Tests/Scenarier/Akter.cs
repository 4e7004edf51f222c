namespace Bti.Api.Tests;

/// <summary>Something one asks the API to do.</summary>
/// <param name="Versjon">What one has seen, where something is overwritten.</param>
internal sealed record Akt(string Sti, object Body, int? Versjon = null);

/// <summary>The acts the scenarios are made of, written once for the yes and the no.</summary>
internal static class Akter
{
    public static Akt Uro(string navn, DateOnly foedt, DateOnly observert, string beskrivelse, bool delMedLeder = false) => new("/api/uro", new
    {
        gjelder = "barn",
        barnNavn = navn,
        barnFoedt = foedt.Dato,
        observertDato = observert.Dato,
        beskrivelse,
        delMedLeder = delMedLeder ? "ja" : null,
    });

    public static Akt Uroskjema(string uro, int sone, int versjon) =>
        new($"/api/uro/{uro}/skjema", new { sone = $"{sone}", styrker = "Er god på å trøste andre." }, versjon);

    public static Akt Deling(string uro) => new($"/api/uro/{uro}/deling", new { });

    public static Akt Undringssamtale(string uro, DateOnly dag, string foresatteSa, string barnetSa, int versjon) =>
        new($"/api/uro/{uro}/samtale", new { dag = dag.Dato, holdt = "ja", foresatteSa, barnetSa }, versjon);

    public static Akt Avklaring(string uro, string til) =>
        new($"/api/uro/{uro}/avklaring", new { til, begrunnelse = "Uroen består etter samtalen med hjemmet." });

    public static Akt Foresatt(string forloep, string navn, string relasjon) =>
        new($"/api/forloep/{forloep}/foresatt", new { navn, relasjon, foreldreansvar = "ja" });

    public static Akt Samtykke(string forloep, string giver, string til, DateOnly fra, DateOnly? gyldigTil = null, string? tidligere = null) =>
        new($"/api/forloep/{forloep}/samtykke", new { gittAv = giver, til, svar = "ja", maate = "papir", fra = fra.Dato, gyldigTil = gyldigTil?.Dato, tidligere });

    public static Akt Innlegg(string forloep, string slag, DateOnly dag, string tekst, bool egneOrd = false) =>
        new($"/api/forloep/{forloep}/innlegg", new { slag, dag = dag.Dato, tekst, egneOrd = egneOrd ? "ja" : null });

    public static Akt Moete(string forloep, DateOnly dag, string deltakere, string referat, DateOnly? evalueres = null) =>
        new($"/api/forloep/{forloep}/moete", new { dag = dag.Dato, deltakere, referat, evalueres = evalueres?.Dato });

    public static Akt Gruppemoete(string forloep, DateOnly dag, string deltakere, string referat, string? hoertAv, DateOnly? hoertDag, string? barnetsSyn) => new($"/api/forloep/{forloep}/moete", new
    {
        dag = dag.Dato,
        deltakere,
        referat,
        ansvarsgruppe = "ja",
        barnetHoertAv = hoertAv,
        barnetHoertDag = hoertDag?.Dato,
        barnetIkkeHoert = hoertAv is null && barnetsSyn is not null ? "ja" : null,
        barnetsSyn,
    });

    public static Akt Ansvarsgruppe(string forloep, string koordinator, int uker, params string[] medlemmer) =>
        new($"/api/forloep/{forloep}/ansvarsgruppe", new { koordinator, medlemmer, uker = $"{uker}" });

    public static Akt Plantilbud(string forloep, DateOnly dag) => new($"/api/forloep/{forloep}/plan/tilbud", new { dag = dag.Dato });

    public static Akt Plansvar(string forloep, string svar, DateOnly dag, string ord, string? hvor = null, string? notat = null) =>
        new($"/api/forloep/{forloep}/plan/svar", new { svar, dag = dag.Dato, ord, hvor, notat });

    public static Akt MedIPlanen(string forloep, string maal) => new($"/api/forloep/{forloep}/maal/{maal}/plan", new { med = "ja" });

    public static Akt Nivaa(string forloep, string til, int versjon) => new($"/api/forloep/{forloep}/nivaa", new { til }, versjon);

    public static Akt Maal(string forloep, string tekst, DateOnly innen) => new($"/api/forloep/{forloep}/maal", new { tekst, innen = innen.Dato });

    public static Akt Tiltak(string forloep, string maal, string tittel, string arena, string ansvarlig, string tjeneste, DateOnly start, DateOnly? evalueres) =>
        new($"/api/forloep/{forloep}/tiltak", new { maal, tittel, arena, ansvarlig, tjeneste, start = start.Dato, frist = evalueres?.Dato });

    public static Akt Vurdering(string forloep, string tiltak, string effekt, DateOnly? evalueres, int versjon) =>
        new($"/api/forloep/{forloep}/tiltak/{tiltak}/vurdering", new { effekt, frist = evalueres?.Dato, avslutt = evalueres is null ? "ja" : null }, versjon);

    public static Akt Evaluering(string forloep, string utfall, DateOnly dag, DateOnly? neste, string vurdering, string barnetsSyn) =>
        new($"/api/forloep/{forloep}/evaluering", new { utfall, dag = dag.Dato, neste = neste?.Dato, vurdering, barnetHoertAv = "Kontakten på skolen", barnetHoertDag = dag.Dato, barnetsSyn });

    public static Akt Avslutning(string forloep, string grunn, string? notat) => new($"/api/forloep/{forloep}/avslutning", new { grunn, notat });

    public static Akt Aktoer(string forloep, string ansatt) => new($"/api/forloep/{forloep}/aktoer", new { ansatt });

    public static Akt Stafettilbud(string forloep, string ansatt) => new($"/api/forloep/{forloep}/stafett/tilbud", new { til = ansatt });

    public static Akt Stafettsvar(string forloep, string svar) => new($"/api/forloep/{forloep}/stafett/svar", new { svar });
}
