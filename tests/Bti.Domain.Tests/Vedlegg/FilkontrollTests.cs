using System.Text;
using Bti.Testdata;
using Xunit;

namespace Bti.Domain.Tests;

/// <summary>What a file is, whatever it is called, and what it would become.</summary>
public sealed class FilkontrollTests
{
    [Fact]
    public void Det_som_er_det_det_heter_tas_imot()
    {
        Assert.Null(Filkontroll.Hinder(Filtype.Pdf, Testfiler.Pdf()));
        Assert.Null(Filkontroll.Hinder(Filtype.Docx, Testfiler.Docx()));
        Assert.Null(Filkontroll.Hinder(Filtype.Xlsx, Testfiler.Xlsx(("xl/media/bilde.bin", new byte[900_000]))));
        Assert.Null(Filkontroll.Hinder(Filtype.Png, Testfiler.Png()));
        Assert.Null(Filkontroll.Hinder(Filtype.Jpg, Testfiler.Jpg()));
    }

    [Theory]
    [InlineData("notat.pdf", Filtype.Pdf)]
    [InlineData("NOTAT.DOCX", Filtype.Docx)]
    [InlineData("tabell.xlsx", Filtype.Xlsx)]
    [InlineData("bilde.PNG", Filtype.Png)]
    [InlineData("bilde.jpeg", Filtype.Jpg)]
    [InlineData("bilde.jpg", Filtype.Jpg)]
    [InlineData("notat.docm", null)]
    [InlineData("faktura.pdf.exe", null)]
    [InlineData("notat.pdf.", null)]
    [InlineData("pdf", null)]
    public void Den_siste_endelsen_sier_hva_det_skal_vaere(string navn, Filtype? type) => Assert.Equal(type, Filtyper.Av(navn));

    [Fact]
    public void Det_som_er_noe_annet_enn_det_heter_tas_ikke_imot()
    {
        byte[][] filer = [Testfiler.Pdf(), Testfiler.Docx(), Testfiler.Xlsx(), Testfiler.Png(), Testfiler.Jpg()];
        foreach (var type in Enum.GetValues<Filtype>())
        {
            for (var i = 0; i < filer.Length; i++) Assert.Equal(i == (int)type ? null : Hindre.FilInnhold, Filkontroll.Hinder(type, filer[i]));
            Assert.Equal(Hindre.FilInnhold, Filkontroll.Hinder(type, "<html><script>"u8.ToArray()));
            Assert.Equal(Hindre.FilTom, Filkontroll.Hinder(type, []));
            Assert.Equal(Hindre.FilForStor, Filkontroll.Hinder(type, new byte[Filkontroll.MestBytes + 1]));
        }

        Assert.Equal(Hindre.FilInnhold, Filkontroll.Hinder(Filtype.Pdf, Testfiler.Pdf()[..60]));
    }

    [Fact]
    public void Det_som_er_laast_kan_ikke_kontrolleres()
    {
        Assert.Equal(Hindre.FilKryptert, Filkontroll.Hinder(Filtype.Pdf, Testfiler.Pdf(trailer: "/Encrypt 5 0 R")));
        Assert.Null(Filkontroll.Hinder(Filtype.Pdf, Testfiler.Pdf(tekst: "/Encryption er noe annet")));
        Assert.Equal(Hindre.FilKryptert, Filkontroll.Hinder(Filtype.Pdf, Testfiler.Pdf(tekst: "/Encryption er noe annet", trailer: "/Encrypt<</V 4>>")));
        byte[] kontor = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];
        Assert.Equal(Hindre.FilKryptert, Filkontroll.Hinder(Filtype.Docx, kontor));
        var laast = Testfiler.Docx();
        laast[laast.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Equal(Hindre.FilKryptert, Filkontroll.Hinder(Filtype.Docx, laast));
    }

    [Fact]
    public void Makroer_og_proevefila_til_viruskontroller_finnes_hvor_de_enn_ligger()
    {
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, Testfiler.MedMakro()));
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, Testfiler.Docx(("word/vbaProject.bin", [1]))));
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Pdf, Testfiler.Proevefil()));

        // Over the border between one reading of an entry and the next, wherever that falls.
        foreach (var foran in (int[])[0, 65_500, 65_536, 131_040])
            Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, Testfiler.Docx(("word/media/a.bin", [.. new byte[foran], .. Testfiler.Proevefil(), .. new byte[90_000]]))));
    }

    [Fact]
    public void En_bombe_pakkes_ikke_ut_lenger_enn_den_har_lov_og_aldri_i_minnet()
    {
        var bombe = Testfiler.Bombe();
        Assert.InRange(bombe.Length, 100_000, 25_000_000);
        var foer = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, bombe));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - foer, 0, 1_000_000);

        // One that says it is small is stopped where it said it would end.
        var loegn = Testfiler.Docx(("word/media/a.bin", new byte[900_000]));
        var rad = loegn.AsSpan().LastIndexOf("PK\x01\x02"u8) + 24;
        BitConverter.GetBytes(1000).CopyTo(loegn, rad);
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, loegn));
    }

    [Fact]
    public void En_liste_som_ikke_stemmer_leses_ikke()
    {
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, Testfiler.Docx(("WORD/document.xml", [1]))));
        Assert.Equal(Hindre.FilUsikker, Filkontroll.Hinder(Filtype.Docx, Testfiler.Docx([.. Enumerable.Range(0, 2001).Select(nr => ($"word/{nr}", Array.Empty<byte>()))])));

        // Every byte of the list broken in turn, and every cut: an answer, never an exception.
        var hel = Testfiler.Docx();
        for (var i = 0; i < hel.Length; i++)
        {
            var brutt = (byte[])hel.Clone();
            brutt[i] ^= 0xFF;
            _ = Filkontroll.Hinder(Filtype.Docx, brutt);
            Assert.NotNull(Filkontroll.Hinder(Filtype.Docx, hel[..i]));
        }
    }

    [Theory]
    [InlineData("../../wwwroot/x.pdf", "x.pdf")]
    [InlineData(@"C:\\Users\\siri\\Ada.pdf", "Ada.pdf")]
    public void Av_navnet_tas_bare_det_siste(string navn, string vist) => Assert.Equal(vist, Les(navn).Lest!.Navn.Tekst);

    [Theory]
    [InlineData("a\u202Egpj.exe", "USYNLIG_TEGN", "Filnavnet inneholder et usynlig tegn ved tegn nummer 2. Slett det og skriv teksten på nytt.")]
    [InlineData("x\"\r\nSet-Cookie: a=b", "UGYLDIG_TEGN", "Filnavnet inneholder et tegn som ikke kan lagres (tegn nummer 3).")]
    [InlineData("x\0.pdf", "UGYLDIG_TEGN", null)]
    [InlineData("../../wwwroot/x.aspx", "FIL_TYPE", null)]
    [InlineData("", "PAAKREVD", null)]
    public void Et_navn_som_ikke_kan_vises_faar_vite_hvor(string navn, string kode, string? setning)
    {
        var hinder = Les(navn).Hinder!;
        Assert.Equal((kode, "fil"), (hinder.Kode, hinder.Felt));
        if (setning is not null) Assert.Equal(setning, hinder.Forklaring);
    }

    private static (Lestfil? Lest, Hinder? Hinder) Les(string navn)
    {
        var les = new Inndata(new Naa(DateTimeOffset.UnixEpoch));
        return (les.Fil("fil", "filnavnet", navn, Testfiler.Pdf()), les.Hinder);
    }
}
