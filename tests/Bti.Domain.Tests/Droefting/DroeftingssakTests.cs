using System.Reflection;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>A case with a name needs samtykke; one without has no room for a name.</summary>
public sealed class DroeftingssakTests
{
    private static readonly Naa Naa = 1.September(2026).Kl(9);
    private static readonly Rammer Ramme = Gitt.Rammer(Naa);
    private static readonly Moetearena Arena = MoetearenaTests.Et(new Plassinnhold("helsestasjon", "Helsesykepleier", Gitt.Nora.Id, null, Rotasjon.Alltid));
    private static readonly Saksinnhold Innhold = new(Fortrolig.Av("Hvordan kan vi hjelpe?"), null, null, Hastegrad.Vanlig, [], Informasjonskategori.Tiltak);

    private static Droeftingssamtykke Ja => Droeftingssamtykke.For(Arena, _ => new(Samtykkestilling.Gitt, 1.September(2027)) { Dekning = Dekning.Alltid(Samtykkeomfang.Alt) });

    private static Forloep MedLogg()
    {
        var forloep = Gitt.EtForloep(Gitt.En, Naa);
        Assert.Null(forloep.FoelgSamtykket(new(Samtykkestilling.Gitt, 1.September(2027), 1.September(2026)), Ramme));
        return forloep;
    }

    [Fact]
    public void Bare_en_navngitt_sak_har_noe_som_kan_vise_til_et_barn()
    {
        Type[] forbudt = [typeof(BarnId), typeof(ForloepId), typeof(SamtykkeId), typeof(ForesattId), typeof(UroId), typeof(Barn), typeof(Forloep), typeof(Samtykke)];
        bool Viser(Type type) => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy).Any(m => m switch
        {
            FieldInfo felt => forbudt.Contains(Nullable.GetUnderlyingType(felt.FieldType) ?? felt.FieldType),
            MethodBase metode => metode.GetParameters().Any(p => forbudt.Contains(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType)),
            _ => false,
        });

        Assert.All((Type[])[typeof(AnonymDroefting), typeof(Systemsak), typeof(Familiehenvendelse), typeof(Droeftingssak), typeof(Droeftingsinnlegg), typeof(Droeftingsoppgave), typeof(Oppgavebytte), typeof(Referatlesing), typeof(Saksinhabil)], t => Assert.False(Viser(t), t.Name));
        Assert.True(Viser(typeof(NavngittDroefting)));
    }

    [Fact]
    public void En_navngitt_sak_krever_logg_og_samtykke_til_en_av_tjenestene()
    {
        var barn = Gitt.EtBarn(3.Februar(2020));
        Assert.Equal(Hindre.LoggenErIkkeAktiv, NavngittDroefting.Meld(Arena, Gitt.EtForloep(Gitt.En, Naa), barn, Ja, Gitt.Siri, Innhold, Ramme).Hinder);
        var ingen = Droeftingssamtykke.For(Arena, _ => new(Samtykkestilling.Nektet, null));
        Assert.Equal(Hindre.IngenAaDroefteMed, NavngittDroefting.Meld(Arena, MedLogg(), barn, ingen, Gitt.Siri, Innhold, Ramme).Hinder);
        var (sak, hinder) = NavngittDroefting.Meld(Arena, MedLogg(), barn, Ja, Gitt.Siri, Innhold, Ramme);
        Assert.Null(hinder);
        Assert.Equal((Sakslag.Navngitt, "barnehage", true), (sak!.Sakslag, sak.Tjeneste, sak.ErAapen));
    }

    [Fact]
    public void Et_barn_med_strengt_fortrolig_adresse_droeftes_bare_anonymt()
    {
        var barn = new Barn { Kommune = Gitt.Kommunen, Id = BarnId.Ny(), Navn = Fortrolig.Av("Ada Prøve"), Foedt = 3.Februar(2020), Adressebeskyttelse = Adressebeskyttelse.StrengtFortrolig };
        Assert.Equal(Hindre.DroeftesBareAnonymt, NavngittDroefting.Meld(Arena, MedLogg(), barn, Ja, Gitt.Siri, Innhold, Ramme).Hinder);
    }

    [Fact]
    public void Den_som_har_meldt_seg_inhabil_er_det_til_noen_opphever_det_og_den_som_styrer_kan_ikke_melde_seg()
    {
        var (sak, hun) = (Systemsak.Meld(Arena, Gitt.Siri, Innhold, Ramme), Gitt.Nora.Id);
        HashSet<Relasjon> sitter = [Relasjon.Moetedeltaker];
        foreach (var styrer in new[] { Relasjon.Koordinator, Relasjon.Innmelder }) Assert.Equal(Hindre.StyrerSaken, sak.MeldInhabil(hun, new HashSet<Relasjon>([.. sitter, styrer]), Ramme));
        Assert.False(sak.ErInhabil(hun));
        Assert.Null(sak.MeldInhabil(hun, sitter, Ramme));
        Assert.Equal((true, false), (sak.ErInhabil(hun), sak.ErInhabil(Gitt.Siri.Id)));
        Assert.Equal(Hindre.IkkeFunnet, sak.MeldInhabil(hun, sitter, Ramme));

        var (foerste, grunn) = (sak.Inhabile[0].Id, Fortrolig.Av("Trykket på feil sak."));
        Assert.Equal(Hindre.IkkeFunnet, sak.OpphevInhabil(Guid.CreateVersion7(), grunn, Ramme));
        Assert.Null(sak.OpphevInhabil(foerste, grunn, Ramme));
        Assert.False(sak.ErInhabil(hun));
        Assert.Equal(Hindre.IkkeFunnet, sak.OpphevInhabil(foerste, grunn, Ramme));
        Assert.Null(sak.MeldInhabil(hun, sitter, Ramme));
        Assert.Equal(2, sak.Inhabile.Count);

        Assert.Null(sak.Trekk(Ramme));
        Assert.Equal(Hindre.SakenErLukket, sak.MeldInhabil(Gitt.Siri.Id, sitter, Ramme));
    }

    [Fact]
    public void Et_godkjent_referat_endres_aldri_og_lukker_saken()
    {
        var sak = AnonymDroefting.Meld(Arena, Gitt.Siri, Innhold, funnErBesvart: false, new(Ramme.Naa.Dag), Ramme).Verdi!;
        Assert.Null(sak.Noter(Saksinnleggslag.Raad, Fortrolig.Av("Prøv en lekegruppe."), Ramme).Hinder);
        Assert.Null(sak.Godkjenn(Fortrolig.Av("Vi anbefaler en lekegruppe."), Ramme));
        Assert.Equal(Hindre.SakenErLukket, sak.Godkjenn(Fortrolig.Av("Noe annet."), Ramme));
        Assert.Equal(Hindre.SakenErLukket, sak.Trekk(Ramme));
        Assert.Equal(Hindre.SakenErLukket, sak.Noter(Saksinnleggslag.Raad, Fortrolig.Av("For sent."), Ramme).Hinder);
        Assert.Equal("Vi anbefaler en lekegruppe.", sak.Referat!.Tekst);
    }

    [Fact]
    public void Det_vakta_finner_i_en_anonym_sak_maa_besvares_og_staar_aldri_i_svaret()
    {
        Enhetskunnskap kunnskap = new(Ramme.Naa.Dag) { Enheter = ["Lauvlia skole"] };
        var roepet = Innhold with { Spoersmaal = Fortrolig.Av("Hvordan hjelper vi Kristoffer på Lauvlia skole?"), Deltar = Fortrolig.Av("Rektor på Lauvlia skole") };
        var nei = AnonymDroefting.Meld(Arena, Gitt.Siri, roepet, funnErBesvart: false, kunnskap, Ramme).Hinder!;

        Assert.All(nei.Alle, h => Assert.Equal(Hindre.KanKjennesIgjen.Kode, h.Kode));
        Assert.Equal(["spoersmaal", "spoersmaal", "deltar"], nei.Alle.Select(h => h.Felt));
        Assert.DoesNotContain(nei.Alle, h => h.Forklaring.Contains("Kristoffer", StringComparison.Ordinal) || h.Forklaring.Contains("Lauvlia", StringComparison.Ordinal));
        Assert.True(AnonymDroefting.Meld(Arena, Gitt.Siri, roepet, funnErBesvart: true, kunnskap, Ramme).Verdi!.FunnErBesvart);
        Assert.False(AnonymDroefting.Meld(Arena, Gitt.Siri, Innhold, funnErBesvart: true, kunnskap, Ramme).Verdi!.FunnErBesvart);
    }
}
