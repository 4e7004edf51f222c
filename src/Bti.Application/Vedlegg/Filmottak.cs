using Bti.Domain;

namespace Bti.Application;

/// <summary>Takes a file in: read, looked at, given to the scanner where there is one, and drawn anew when it is a picture.</summary>
internal sealed class Filmottak(IBildetegner tegner, IViruskontroll viruskontroll)
{
    /// <param name="Innhold">The file as it is kept.</param>
    public sealed record Mottatt(Fortrolig Navn, Filtype Type, byte[] Innhold)
    {
        public Vedlegg SomVedlegg(Domain.Forloep forloep, Informasjonskategori kategori, SamtykkeId? samtykke, Rammer ramme) => new()
        {
            Kommune = forloep.Kommune,
            Id = VedleggId.Ny(),
            Forloep = forloep.Id,
            Samtykke = samtykke,
            Navn = Navn,
            Type = Type,
            Stoerrelse = Innhold.Length,
            Kategori = kategori,
            Av = ramme.Av,
            LagtVed = ramme.Naa.Tidspunkt,
        };
    }

    /// <summary>The file of the field <c>fil</c>; null when it is noted why not.</summary>
    public async Task<Mottatt?> TaImot(Inndata les, Opplastetfil? fil, CancellationToken ct)
    {
        var sendt = fil?.Innhold ?? [];
        if (les.Fil("fil", "filnavnet", fil?.Navn, sendt) is not { } lest) return null;
        var (innhold, hinder) = await viruskontroll.Kontroller(sendt, ct) switch
        {
            Virussvar.Rent => lest.Type.ErBilde() ? tegner.Tegn(sendt, lest.Type) : sendt,
            Virussvar.Funn => Hindre.FilUsikker,
            Virussvar.SvarerIkke => Hindre.FilIkkeKontrollert,
        };
        if (hinder is null) return new(lest.Navn, lest.Type, innhold!);
        les.Feil(hinder, "fil", "fila");
        return null;
    }
}
