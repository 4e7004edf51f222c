using Bti.Application;
using Bti.Domain;
using SkiaSharp;

namespace Bti.Infrastructure;

/// <summary>Draws with Skia, one picture at a time: drawn, a large one takes two hundred megabytes.</summary>
internal sealed class Bildetegner : IBildetegner
{
    // A scan of a page is read, and not looked at: what more gives is size.
    private const int Kvalitet = 90;

    private readonly Lock _en = new();

    /// <inheritdoc/>
    public Result<byte[]> Tegn(byte[] fil, Filtype type)
    {
        using var data = SKData.CreateCopy(fil);
        using var leser = SKCodec.Create(data);
        var format = type is Filtype.Png ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg;
        if (leser is null || leser.EncodedFormat != format) return Hindre.FilInnhold;
        if ((long)leser.Info.Width * leser.Info.Height > Filkontroll.MestPiksler) return Hindre.FilUsikker;
        lock (_en)
        {
            return Tegnet(leser, format) is { } bilde ? bilde : Hindre.FilInnhold;
        }
    }

    private static byte[]? Tegnet(SKCodec leser, SKEncodedImageFormat format)
    {
        var mal = new SKImageInfo(leser.Info.Width, leser.Info.Height, SKColorType.Rgba8888, leser.Info.AlphaType is SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        using var lest = new SKBitmap();

        // Half a picture is not the picture that was sent.
        if (!lest.TryAllocPixels(mal) || leser.GetPixels(mal, lest.GetPixels()) is not SKCodecResult.Success) return null;
        using var riktigVei = Rett(lest, leser.EncodedOrigin);
        using var ut = (riktigVei ?? lest).Encode(format, Kvalitet);
        return ut?.ToArray();
    }

    // Which way is up is said beside the picture, and that is not kept: the picture is turned instead. Null for one that is the right way.
    private static SKBitmap? Rett(SKBitmap bilde, SKEncodedOrigin vei)
    {
        if (vei is SKEncodedOrigin.TopLeft or SKEncodedOrigin.Default) return null;
        float b = bilde.Width, h = bilde.Height;
        var (matrise, liggende) = vei switch
        {
            SKEncodedOrigin.TopRight => (new SKMatrix(-1, 0, b, 0, 1, 0, 0, 0, 1), true),
            SKEncodedOrigin.BottomRight => (new SKMatrix(-1, 0, b, 0, -1, h, 0, 0, 1), true),
            SKEncodedOrigin.BottomLeft => (new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1), true),
            SKEncodedOrigin.LeftTop => (new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1), false),
            SKEncodedOrigin.RightTop => (new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1), false),
            SKEncodedOrigin.RightBottom => (new SKMatrix(0, -1, h, -1, 0, b, 0, 0, 1), false),
            SKEncodedOrigin.LeftBottom or _ => (new SKMatrix(0, 1, 0, -1, 0, b, 0, 0, 1), false),
        };
        var ut = new SKBitmap(bilde.Info.WithSize(liggende ? bilde.Width : bilde.Height, liggende ? bilde.Height : bilde.Width));
        using var lerret = new SKCanvas(ut);
        lerret.Concat(matrise);
        lerret.DrawBitmap(bilde, 0, 0, SKSamplingOptions.Default);
        return ut;
    }
}
