using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>The meetings of an arena, from the calendar to the saksliste.</summary>
public sealed class MoetearenaTests
{
    private static readonly Naa Naa = 1.September(2026).Kl(9);
    private static readonly Rammer Ramme = Gitt.Rammer(Naa);

    private static readonly HashSet<AnsattId> Ingen = [];

    internal static Moetearena Et(params Plassinnhold[] plasser)
    {
        var arena = new Moetearena { Kommune = Gitt.Kommunen, Id = MoetearenaId.Ny(), Kode = "team", Slag = Arenaslag.Droeftingsteam };
        arena.ErSom(new("Drøftingsteam", Gitt.Styreren.Id, null, "Møterom 1", new(9, 0), 60, 20, plasser), Gitt.Siri.Id, Naa);
        return arena;
    }

    private static readonly Plassinnhold[] Faste =
    [
        new("helsestasjon", "Helsesykepleier", Gitt.Nora.Id, Gitt.Ola.Id, Rotasjon.Alltid), new("bup", "Rådgiver", null, null, Rotasjon.FoersteIMaaneden), new("barnevern", "Konsulent", Gitt.Siri.Id, null, Rotasjon.FoersteIMaaneden),
    ];

    internal static List<Arenamoete> Moetene(Moetearena arena, int dager = 60) =>
        [.. arena.Planlegg(new(Moeterytme.Les("annenhver onsdag")!, 2.September(2026), []), 31.August(2026), 31.August(2026).AddDays(dager), Kalender.BareRoedeDager, Gitt.Siri.Id, Naa)];

    internal static Droeftingssak Sak(Moetearena arena, params string[] trenger) =>
        Systemsak.Meld(arena, Gitt.Ola, new(Fortrolig.Av("Mye uro i garderoben."), null, null, Hastegrad.Vanlig, trenger, Informasjonskategori.Tiltak), Ramme);

    [Theory]
    [InlineData(false, false, 1)]
    [InlineData(true, false, 2)]
    [InlineData(false, true, 2)]
    [InlineData(true, true, 2)]
    public void Stedfortrederen_planlegger_mens_koordinatoren_er_borte_og_der_hun_er_inhabil(bool borte, bool inhabil, int mange)
    {
        AnsattId[] ventet = [Gitt.Styreren.Id, Gitt.Nora.Id];
        Assert.Equal(ventet.Take(mange), new Arenastyre(Gitt.Styreren.Id, Gitt.Nora.Id, borte).For(a => inhabil && a == Gitt.Styreren.Id));
        Assert.Equal([Gitt.Styreren.Id], new Arenastyre(Gitt.Styreren.Id, null, borte).For(_ => inhabil));
    }

    [Fact]
    public void Et_barn_droeftes_ikke_der_ingen_som_er_habil_og_her_kan_planlegge()
    {
        var (uten, med) = (Et(Faste), Et(Faste));
        var (koordinator, vikar) = (med.Koordinator, Gitt.Nora.Id);
        med.ErSom(new("Drøftingsteam", koordinator, vikar, "Møterom 1", new(9, 0), 60, 20, Faste), Gitt.Siri.Id, Naa);
        static bool Hindret(Moetearena arena, AnsattId[] utelukkede, params AnsattId[] sluttede) => NavngittDroefting.HinderForArena(arena, utelukkede, sluttede) == Hindre.KoordinatorErUtelukket;
        Assert.Equal((false, true, false), (Hindret(uten, []), Hindret(uten, [koordinator]), Hindret(uten, [vikar])));
        Assert.Equal((false, false, false, true), (Hindret(med, []), Hindret(med, [koordinator]), Hindret(med, [vikar]), Hindret(med, [koordinator, vikar])));
        Assert.Equal((true, true, false, false), (Hindret(med, [koordinator], vikar), Hindret(med, [vikar], koordinator), Hindret(med, [koordinator], koordinator), Hindret(med, [], koordinator, vikar)));
    }

    [Fact]
    public void De_som_roterer_kommer_til_det_foerste_moetet_i_maaneden()
    {
        var moeter = Moetene(Et(Faste));
        Assert.Equal([2.September(2026), 16.September(2026), 30.September(2026), 14.Oktober(2026), 28.Oktober(2026)], moeter.Select(m => m.Dag));
        Assert.Equal(["barnevern,bup", "", "", "barnevern,bup", ""], moeter.Select(m => m.Roterende));
    }

    [Fact]
    public void Kalenderen_fortsetter_der_den_sluttet_med_samme_rotasjon()
    {
        var arena = Et(Faste);
        var nye = arena.Planlegg(new(Moeterytme.Les("annenhver onsdag")!, 2.September(2026), []), 2.September(2026), 30.Oktober(2026), Kalender.BareRoedeDager, Gitt.Siri.Id, Naa).ToList();
        Assert.Equal((16.September(2026), ""), (nye[0].Dag, nye[0].Roterende));
    }

    [Fact]
    public void En_som_er_innkalt_og_ikke_kan_gir_plassen_til_varaen()
    {
        var arena = Et(Faste);
        var moete = Moetene(arena)[1];
        Assert.Equal(Hindre.IkkeFunnet, moete.Svar(Gitt.Nora.Id, Innkallingssvar.Kommer, Ramme));
        Assert.Null(moete.PubliserSaksliste(arena, Ingen, Ramme));
        Assert.Equal(Hindre.SakslistaErPublisert, moete.PubliserSaksliste(arena, Ingen, Ramme));
        var stol = Assert.Single(moete.Stoler);
        Assert.Equal(Gitt.Nora.Id, stol.Sitter);
        Assert.Null(moete.Svar(Gitt.Nora.Id, Innkallingssvar.Forfall, Ramme));
        Assert.Equal(Gitt.Ola.Id, stol.Sitter);
        Assert.Equal(Hindre.IkkeFunnet, moete.Svar(Gitt.Ola.Id, Innkallingssvar.Kommer, Ramme));
    }

    [Fact]
    public void En_med_flere_plasser_svarer_for_alle_og_spoerres_igjen_naar_moetet_flyttes()
    {
        var arena = Et(Faste[0], Faste[0] with { Tjeneste = "skolehelsetjenesten", Vara = null }, Faste[0] with { Tjeneste = "ppt", Ansatt = Gitt.Siri.Id, Vara = Gitt.Nora.Id });
        var moete = Moetene(arena)[1];
        Assert.Null(moete.PubliserSaksliste(arena, Ingen, Ramme));
        Moetestol Stol(string tjeneste) => moete.Stoler.Single(s => s.Tjeneste == tjeneste);
        Assert.Null(moete.Svar(Gitt.Nora.Id, Innkallingssvar.Forfall, Ramme));
        Assert.Equal((Gitt.Ola.Id, null), (Stol("helsestasjon").Sitter, Stol("skolehelsetjenesten").Sitter));
        Assert.Null(moete.Svar(Gitt.Siri.Id, Innkallingssvar.Kommer, Ramme));

        // Another room changes nothing; another day asks again, and who is away then has forfall, also as a vara.
        Assert.Null(moete.Flytt(moete.Dag, moete.Klokka, "Møterom 2", Ingen, null, Ramme));
        Assert.Equal(Innkallingssvar.Kommer, Stol("ppt").Svar);
        Assert.Null(moete.Flytt(17.September(2026), moete.Klokka, "Møterom 2", new HashSet<AnsattId> { Gitt.Siri.Id, Gitt.Ola.Id }, null, Ramme));
        Assert.Equal((null, Gitt.Nora.Id, null), (Stol("helsestasjon").Svar, Stol("helsestasjon").Sitter, Stol("helsestasjon").Vara));
        Assert.Equal((Innkallingssvar.Forfall, Gitt.Nora.Id), (Stol("ppt").Svar, Stol("ppt").Sitter));
    }

    [Fact]
    public void Lista_holder_tiden_og_tjenestene()
    {
        var arena = Et(Faste);
        var (foerste, andre) = (Moetene(arena)[0], Moetene(arena)[1]);
        var trenger = Sak(arena, "bup");
        Assert.Equal(Hindre.MoetetManglerTjenesten, andre.SettOpp(trenger, [], 20, Ramme));
        Assert.Null(foerste.SettOpp(trenger, [], 20, Ramme));
        var (to, tre) = (Sak(arena), Sak(arena));
        Assert.Null(foerste.SettOpp(to, [trenger], 30, Ramme));
        Assert.Equal(Hindre.TidenErBrukt, foerste.SettOpp(tre, [trenger, to], 20, Ramme));
        Assert.Null(foerste.SettOpp(to, [trenger, to], 20, Ramme));
        Assert.Null(foerste.SettOpp(tre, [trenger, to], 20, Ramme));

        Assert.Null(foerste.Bytt(tre, [trenger, to, tre], opp: true, Ramme));
        Assert.Null(foerste.Bytt(trenger, [trenger, to, tre], opp: true, Ramme));
        Assert.Equal([trenger.Id, tre.Id, to.Id], new[] { trenger, to, tre }.OrderBy(s => s.Plass).Select(s => s.Id));
        Assert.Equal(3, new[] { trenger, to, tre }.Select(s => s.Plass).Distinct().Count());
    }

    [Fact]
    public void Et_avlyst_moete_gir_sakene_tilbake_til_koen_og_kan_ikke_endres()
    {
        var arena = Et(Faste);
        var moete = Moetene(arena)[0];
        var sak = Sak(arena);
        Assert.Null(moete.SettOpp(sak, [], 20, Ramme));
        Assert.Null(moete.Avlys([sak], Ramme));
        Assert.Null(sak.Moete);
        Assert.Equal(Hindre.MoetetErAvlyst, moete.Flytt(9.September(2026), new(9, 0), "Møterom 2", Ingen, null, Ramme));
        Assert.Equal(Hindre.MoetetErAvlyst, moete.SettOpp(sak, [], 20, Ramme));
    }

    [Fact]
    public void Et_moete_flyttes_bare_til_en_arbeidsdag_og_ikke_etter_at_det_er_holdt()
    {
        var moete = Moetene(Et(Faste))[0];
        Assert.Equal(Hindre.MoetedagenErFri, moete.Flytt(5.September(2026), new(9, 0), "Møterom 2", Ingen, null, Ramme));
        Assert.Equal(Hindre.Versjon, moete.Flytt(3.September(2026), new(9, 0), "Møterom 2", Ingen, 7, Ramme));
        Assert.Null(moete.Flytt(3.September(2026), new(10, 30), "Møterom 2", Ingen, 1, Ramme));
        Assert.Equal((2.September(2026), 3.September(2026), new TimeOnly(10, 30)), (moete.Planlagt, moete.Dag, moete.Klokka));
        Assert.Equal(Hindre.MoetetErHoldt, moete.Flytt(10.September(2026), new(9, 0), "Møterom 2", Ingen, null, Gitt.Rammer(4.September(2026).Kl(9))));
    }

    [Fact]
    public void Plassene_er_som_fila_sier()
    {
        var arena = Et(Faste);
        var versjon = arena.Versjon;
        arena.ErSom(new("Drøftingsteam", Gitt.Styreren.Id, null, "Møterom 1", new(9, 0), 60, 20, Faste), Gitt.Siri.Id, Naa);
        Assert.Equal(versjon, arena.Versjon);
        var beholdt = arena.Plasser.First(p => p.Tjeneste == "bup").Id;
        arena.ErSom(new("Drøftingsteam", Gitt.Styreren.Id, null, "Møterom 1", new(9, 0), 60, 20, [Faste[1], Faste[0] with { Ansatt = Gitt.Ola.Id }]), Gitt.Siri.Id, Naa);
        Assert.Equal(["bup", "helsestasjon"], arena.Plasser.Select(p => p.Tjeneste).Order(StringComparer.Ordinal));
        Assert.Null(arena.Stedfortreder);
        arena.ErSom(new("Drøftingsteam", Gitt.Styreren.Id, Gitt.Ola.Id, "Møterom 1", new(9, 0), 60, 20, [Faste[1], Faste[0] with { Ansatt = Gitt.Ola.Id }]), Gitt.Siri.Id, Naa);
        Assert.Equal((Gitt.Ola.Id, versjon + 2), (arena.Stedfortreder, arena.Versjon));
        Assert.Equal((beholdt, Gitt.Ola.Id), (arena.Plasser.First(p => p.Tjeneste == "bup").Id, arena.Plasser.First(p => p.Tjeneste == "helsestasjon").Ansatt));
    }
}
