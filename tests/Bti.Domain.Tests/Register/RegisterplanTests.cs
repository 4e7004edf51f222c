using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What a roster is read as, and what it would change before anything is changed.</summary>
public sealed class RegisterplanTests
{
    private static readonly Naa Naa = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private static readonly string Ada = Foedselsnummer.Syntetisk(new(2016, 5, 17), 501)?.Siffer ?? Foedselsnummer.Syntetisk(new(2016, 5, 17), 502)!.Value.Siffer;
    private static readonly string Mor = Enumerable.Range(1, 9).Select(i => Foedselsnummer.Syntetisk(new(1985, 2, 3), i)).First(f => f is not null)!.Value.Siffer;

    private static readonly Registerkjennskap Kjenner = new(
        new HashSet<string> { "sol-skole", "maane-skole" }, new HashSet<string> { "skole" }, new HashSet<string> { $"k{Ada}" }, fnr => $"k{fnr.Siffer}", TillatSyntetisk: true);

    private static IReadOnlyList<Registerlinje> Les(string tekst) => Registerfil.Aapne(tekst).Verdi!.Les(Kjenner, Naa);

    private static Registerpost Post(string noekkel, string navn, DateOnly? slutt = null) => new(noekkel, navn, new Dictionary<string, string> { ["navn"] = navn }, slutt);

    private static Registerlinje Linje(int nr, Registerpost post) => new(nr, post, null);

    [Theory]
    [InlineData("kode;navn;slag\n", Registerslag.Enheter)]
    [InlineData("Brukernavn,Navn,Rolle,Enhet,Tjeneste,E-post,Slutt\n", Registerslag.Ansatte)]
    [InlineData("fødselsnummer;navn;født;enhet;gruppe\n", Registerslag.Barn)]
    [InlineData("foreldreansvar;relasjon;navn;fødselsnummer;barn\n", Registerslag.Foresatte)]
    public void Lista_kjennes_paa_kolonnene_i_fri_rekkefoelge(string hode, Registerslag slag) => Assert.Equal(slag, Registerfil.Aapne(hode).Verdi!.Slag);

    [Fact]
    public void En_overskrift_som_mangler_noe_eller_har_noe_ukjent_faar_vite_hva()
    {
        Assert.Equal("Linje 1 må ha kolonnene til én av listene. Det mangler: rolle.", Registerfil.Aapne("brukernavn;navn;enhet;tjeneste\n").Hinder!.Forklaring);
        Assert.Equal("Linje 1 har en kolonne vi ikke kjenner, eller har den to ganger: kolonne nummer 4.", Registerfil.Aapne("kode;navn;slag;adresse\n").Hinder!.Forklaring);
        Assert.Equal(Hindre.RegisterKolonneUkjent, Registerfil.Aapne("kode;navn;slag;navn\n").Hinder);
    }

    [Fact]
    public void Hver_feil_staar_paa_sin_linje_og_de_andre_linjene_leses()
    {
        var linjer = Les($"""
            foedselsnummer;navn;foedt;enhet;gruppe;adressebeskyttelse;slutt
            {Ada};Ada Prøve;17.05.2016;sol-skole;4B;;
            12345678901;Bo Prøve;17.05.2016;sol-skole;4B;;
            {Ada};=cmd|' /C calc'!A0;17.05.2016;sol-skole;4B;;
            {Ada};Ada Prøve;31.02.2016;sol-skole;4B;;
            {Ada};Ada Prøve;17.05.2016;stjerne-skole;4B;;
            {Ada};Ada Prøve;17.05.2016;sol-skole;4B;kode 6;
            {Ada};Ada Prøve;17.05.2016;sol-skole;4B;;;for mye
            """);
        Assert.Equal(
            [(2, null), (3, "FNR_UGYLDIG"), (4, "REGISTER_FORMEL"), (5, "DATO_UGYLDIG"), (6, "REGISTER_UKJENT"), (7, "VERDI_UGYLDIG"), (8, "REGISTER_CELLER")],
            linjer.Select(l => (l.Nr, l.Hinder?.Kode)));
        Assert.Equal("4B", linjer[0].Post!.Felter["gruppe"]);
    }

    [Fact]
    public void Foresatte_maa_ha_et_barn_i_registeret_og_et_svar_om_foreldreansvar_og_telefonen_er_ingen_formel()
    {
        var linjer = Les($"""
            barn;foedselsnummer;navn;relasjon;foreldreansvar;telefon;slutt
            {Ada};{Mor};Eva Prøve;mor;ja;+47 40 00 00 00;
            {Mor};{Mor};Eva Prøve;mor;ja;;
            {Ada};{Mor};Eva Prøve;mor;;;
            {Ada};{Mor};Eva Prøve;mor;ja;;26.11.2026
            {Ada};{Mor};Eva Prøve;mor;ja;;27.11.2026
            """);
        Assert.Equal([null, "REGISTER_UKJENT", "PAAKREVD", null, "DATO_FRAMTID"], linjer.Select(l => l.Hinder?.Kode));
        Assert.Equal(("+4740000000", new DateOnly(2026, 11, 25)), (linjer[0].Post!.Felter["telefon"], linjer[3].Post!.Slutt!.Value));
    }

    [Fact]
    public void En_kolonne_som_ikke_er_med_endrer_ingenting()
    {
        var linje = Les("brukernavn;navn;rolle;enhet;tjeneste\nola.berg;Ola Berg;laerer;sol-skole;skole\n")[0].Post!;
        Assert.Equal(["navn", "rolle", "enhet", "tjeneste"], linje.Felter.Keys);
        Assert.False(linje.SierSlutt);
        Assert.Equal("VERDI_UGYLDIG", Les("brukernavn;navn;rolle;enhet;tjeneste\nola.berg;Ola Berg;foresatt;sol-skole;skole\n")[0].Hinder!.Kode);
    }

    [Fact]
    public void Planen_viser_nye_endrede_avsluttede_uendrede_og_avviste()
    {
        var plan = Registerplan.Lag(
            [Post("a", "Ada"), Post("b", "Bo"), Post("c", "Cato"), Post("d", "Dina", new(2026, 1, 1))],
            [Linje(2, Post("a", "Ada")), Linje(3, Post("b", "Bo Berg")), Linje(4, Post("e", "Eli")), Linje(5, Post("e", "Eli"))],
            erHele: true, Naa.Dag);
        Assert.Equal(
            [(Registerutfall.Uendret, 2), (Registerutfall.Endret, 3), (Registerutfall.Ny, 4), (Registerutfall.Avvist, 5), (Registerutfall.Avsluttet, null)],
            plan.Endringer.Select(e => (e.Utfall, e.Linje)));
        Assert.Equal("c", plan.Endringer[4].Noekkel);
        Assert.Equal(new Feltendring("slutt", null, "2026-11-25"), plan.Endringer[4].Felter.Single());
        Assert.Empty(Registerplan.Lag([Post("a", "Ada")], [], erHele: false, Naa.Dag).Endringer);
    }

    [Fact]
    public void Den_som_staar_fast_blir_ikke_avsluttet_og_ingen_hvis_en_linje_ikke_kan_leses()
    {
        Registerpost[] har = [Post("a", "Ada") with { StaarFast = true }, Post("b", "Bo")];
        Assert.Equal(["b"], Registerplan.Lag(har, [], erHele: true, Naa.Dag).Endringer.Select(e => e.Noekkel));
        Assert.Equal(Registerutfall.Avvist, Assert.Single(Registerplan.Lag(har, [new(2, null, Hindre.FnrUgyldig)], erHele: true, Naa.Dag).Endringer).Utfall);
    }

    [Fact]
    public void Beskyttelse_kan_gis_men_ikke_senkes_og_det_som_stod_der_vises_ikke()
    {
        var skjermet = new Registerpost("a", "Ada", new Dictionary<string, string> { ["enhet"] = "sol-skole" }, null) { Beskyttelse = Adressebeskyttelse.Fortrolig };
        Registerendring Endring(Adressebeskyttelse? ny) => Registerplan.Lag(
            [skjermet], [Linje(2, skjermet with { Beskyttelse = ny, Felter = new Dictionary<string, string> { ["enhet"] = "maane-skole" } })], erHele: false, Naa.Dag).Endringer.Single();
        Assert.Equal(Hindre.RegisterBeskyttelse, Endring(Adressebeskyttelse.Ingen).Hinder);
        Assert.Equal(new Feltendring("enhet", null, "maane-skole"), Endring(Adressebeskyttelse.StrengtFortrolig).Felter.Single());
        Assert.Null(Endring(null).Hinder);
    }

    [Fact]
    public void Den_som_er_avsluttet_aapnes_bare_naar_fila_sier_noe_om_slutten()
    {
        Registerpost[] har = [Post("a", "Ada", new(2026, 11, 20))];
        Assert.Equal(Hindre.RegisterSluttet, Registerplan.Lag(har, [Linje(2, Post("a", "Ada") with { SierSlutt = false })], erHele: false, Naa.Dag).Endringer.Single().Hinder);
        var aapnet = Registerplan.Lag(har, [Linje(2, Post("a", "Ada"))], erHele: false, Naa.Dag).Endringer.Single();
        Assert.Equal((Registerutfall.Endret, new Feltendring("slutt", "2026-11-20", null)), (aapnet.Utfall, aapnet.Felter.Single()));
    }

    [Theory]
    [InlineData(null, "k1 ja", true)]
    [InlineData(null, "k1 nei", false)]
    [InlineData(" ja", "k1 ja", true)]
    [InlineData("k1 nei", "k1 ja", true)]
    [InlineData("k1 ja sluttet", "k1 ja", true)]
    [InlineData("k1 ja", "k1 ja", false)]
    [InlineData("k1 ja", "k1 nei", false)]
    [InlineData("k1 nei", "k1 ja sluttet", false)]
    [InlineData(null, "k1", false)]
    [InlineData("", "k1", true)]
    [InlineData("k1", "k2", true)]
    [InlineData("k1", "k1", false)]
    [InlineData("k1", "", false)]
    public void Den_som_faar_foreldreansvar_og_den_som_faar_et_annet_nummer_som_ansatt_slippes_inn(string? gammel, string ny, bool aapner)
    {
        Registerpost? Post(string? sier) => sier?.Split(' ') is not { } deler ? null : new(
            "a", "Ada", new Dictionary<string, string>(deler.Length == 1 ? [new("foedselsnummer", deler[0])] : [new("foedselsnummer", deler[0]), new("foreldreansvar", deler[1])]), deler.Length == 3 ? Naa.Dag.AddDays(-1) : null);
        Assert.Equal(aapner, Post(ny)!.AapnerEnDoer(Post(gammel), Naa.Dag));
    }

    [Theory]
    [InlineData(10, 1, null, false)]
    [InlineData(10, 2, null, true)]
    [InlineData(10, 2, 3, true)]
    [InlineData(10, 2, 2, false)]
    public void Slutter_flere_enn_andelen_maa_antallet_skrives(int prosent, int slutter, int? skrevet, bool nei)
    {
        var har = Enumerable.Range(0, 10).Select(i => Post($"{i}", "Noen")).ToArray();
        var plan = Registerplan.Lag(har, [.. har.Skip(slutter).Select((p, i) => Linje(i + 2, p))], erHele: true, Naa.Dag);
        Assert.Equal(nei ? Hindre.RegisterMangeSlutter : null, plan.KrevBekreftelse(prosent, skrevet));
    }
}
