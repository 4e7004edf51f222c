using Bti.Application;

namespace Bti.Web;

/// <summary>A page with the form of a case to discuss.</summary>
public abstract class Sakskjema : Side
{
    protected Hinder? Hinder { get; set; }

    /// <summary>What is typed in the fields every case has.</summary>
    protected Saksfelter Felter => new(Postet("arena"), Postet("spoersmaal"), Postet("proevd"), Postet("deltar"), Postet("hast"), PostetListe("trenger"), Postet("kategori"));

    internal static Valg[] Arenavalg(IEnumerable<VisNySak.Arena> arenaer) => [.. arenaer.Select(a => new Valg(a.Id.Verdi.ToString(), a.Navn))];

    internal static Valg[] Roterende(IEnumerable<Tjeneste> tjenester) => [.. tjenester.DistinctBy(t => t.Kode).Select(t => new Valg(t.Kode, t.Navn))];
}
