using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace Bti.Testdata;

/// <summary>Files as people send them, and as they should not.</summary>
public static class Testfiler
{
    /// <summary>Stands where nobody looks: in what a picture says of itself.</summary>
    public const string Skjult = "KANARI-60.77N-10.23E";

    private const string Docxtype = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private const string Xlsxtype = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private const int Utpakket = 200 * 1024 * 1024;

    private static readonly Lazy<byte[]> Blokk = new(() => Pakk(new byte[Utpakket]));

    public static byte[] Pdf(string tekst = "Avtalen", string trailer = "") =>
        Encoding.Latin1.GetBytes($"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% {tekst}\ntrailer\n<< /Root 1 0 R {trailer} >>\nstartxref\n9\n%%EOF\n");

    public static byte[] Docx(params (string Navn, byte[] Innhold)[] mer) => Pakke(Docxtype, "word/document.xml", mer);

    public static byte[] Xlsx(params (string Navn, byte[] Innhold)[] mer) => Pakke(Xlsxtype, "xl/workbook.xml", mer);

    /// <summary>A document whose list says that it holds macros, whatever it is called.</summary>
    public static byte[] MedMakro() => Pakke("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", []);

    /// <summary>Some megabytes that would become five thousand.</summary>
    public static byte[] Bombe()
    {
        // Made by hand of one block: to pack it all would take longer than every test.
        var blokk = Blokk.Value;
        using var ut = new MemoryStream();
        using var liste = new MemoryStream();
        for (var nr = 0; nr < 25; nr++)
        {
            var (navn, start) = (Encoding.ASCII.GetBytes($"word/media/{nr}.xml"), (uint)ut.Length);
            byte[] felles = [0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(blokk.Length), .. BitConverter.GetBytes(Utpakket), .. BitConverter.GetBytes((ushort)navn.Length), 0, 0];
            ut.Write([0x50, 0x4B, 3, 4, 20, 0, .. felles, .. navn]);
            ut.Write(blokk);
            liste.Write([0x50, 0x4B, 1, 2, 20, 0, 20, 0, .. felles, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes(start), .. navn]);
        }

        var plass = (uint)ut.Length;
        ut.Write(liste.ToArray());
        ut.Write([0x50, 0x4B, 5, 6, 0, 0, 0, 0, 25, 0, 25, 0, .. BitConverter.GetBytes((uint)liste.Length), .. BitConverter.GetBytes(plass), 0, 0]);
        return ut.ToArray();
    }

    /// <summary>A wide picture, the left half red: laid on its side, as a phone does, and saying so, with where it was taken.</summary>
    public static byte[] Jpg()
    {
        byte[] beskrivelse = [.. Encoding.ASCII.GetBytes(Skjult), 0];
        byte[] exif =
        [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x0E, 0x01, 2, 0, .. BitConverter.GetBytes(beskrivelse.Length), 38, 0, 0, 0,
            0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0,
            0, 0, 0, 0, .. beskrivelse,
        ];
        var ren = Tegnet(SKEncodedImageFormat.Jpeg);
        return [.. ren[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. ren[2..]];
    }

    /// <summary>The same in PNG, with something after its end.</summary>
    public static byte[] Png() => [.. Tegnet(SKEncodedImageFormat.Png), .. Encoding.ASCII.GetBytes(Skjult)];

    /// <summary>A picture that says of itself that it is larger than anybody can draw.</summary>
    public static byte[] Pikselflom()
    {
        using var data = SKImage.Create(new SKImageInfo(8000, 8000, SKColorType.Gray8)).Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The size of a picture, and its colour near the top and near the bottom.</summary>
    public static (int Bredde, int Hoeyde, SKColor Oeverst, SKColor Nederst) Les(byte[] bilde)
    {
        using var lest = SKBitmap.Decode(bilde);
        return (lest.Width, lest.Height, lest.GetPixel(lest.Width / 2, 2), lest.GetPixel(lest.Width / 2, lest.Height - 3));
    }

    /// <summary>The harmless file every scanner answers to. In two pieces, so that none answers to the tests.</summary>
    public static byte[] Proevefil() => Encoding.ASCII.GetBytes(string.Concat(@"X5O!P%@AP[4\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"));

    private static byte[] Tegnet(SKEncodedImageFormat format)
    {
        using var bilde = new SKBitmap(40, 20);
        bilde.Erase(SKColors.Blue);
        bilde.Erase(SKColors.Red, new SKRectI(0, 0, 20, 20));
        using var data = bilde.Encode(format, 100);
        return data.ToArray();
    }

    private static byte[] Pakke(string type, string hoveddel, (string Navn, byte[] Innhold)[] mer)
    {
        using var ut = new MemoryStream();
        using (var pakke = new ZipArchive(ut, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (navn, innhold) in ((string, byte[])[])[("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types><Override PartName=\"/{hoveddel}\" ContentType=\"{type}\"/></Types>")), (hoveddel, "<d/>"u8.ToArray()), .. mer])
            {
                using var skriver = pakke.CreateEntry(navn).Open();
                skriver.Write(innhold);
            }
        }

        return ut.ToArray();
    }

    private static byte[] Pakk(byte[] innhold)
    {
        using var ut = new MemoryStream();
        using (var pakker = new DeflateStream(ut, CompressionLevel.Optimal, leaveOpen: true)) pakker.Write(innhold);
        return ut.ToArray();
    }
}
