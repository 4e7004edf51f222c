using Bti.Domain;

namespace Bti.Application;

/// <summary>What is asked of the child before an evaluering or a meeting of the ansvarsgruppe, as it was sent.</summary>
/// <param name="HoertAv">The grown-up who talked with the child.</param>
/// <param name="IkkeHoert">ja when nobody has.</param>
/// <param name="Syn">What the child said, or why nobody has talked with it.</param>
internal sealed record Barnesvar(string? HoertAv, string? HoertDag, string? IkkeHoert, string? Syn)
{
    /// <summary>True when something is.</summary>
    public bool ErSkrevet => !string.IsNullOrWhiteSpace(HoertAv + HoertDag + IkkeHoert + Syn);
}

internal static class Barnefelter
{
    /// <summary>Who talked with the child and when, or why nobody has; null when something is missing, or nothing is written and nothing asked.</summary>
    /// <param name="foer">The day they evaluated or met: the talk is not after it.</param>
    public static Barnesamtale? Barnet(this Inndata les, Barnesvar svar, DateOnly? foer, bool paakrevd)
    {
        var syn = les.Fritekst("barnetsSyn", "hvordan barnet ser det, eller hvorfor barnet ikke ble hørt", svar.Syn, paakrevd);
        if (svar.IkkeHoert == "ja") return syn is null ? null : Barnesamtale.IkkeHoert(syn);
        var voksen = les.Kort("barnetHoertAv", "hvem som har snakket med barnet", svar.HoertAv, paakrevd, maks: 120);
        var dag = les.Dato("barnetHoertDag", "dagen noen snakket med barnet", svar.HoertDag, paakrevd, senest: foer, ikkeFramtid: true);
        return syn is not null && voksen is not null && dag is { } snakket ? Barnesamtale.Hoert(voksen, snakket, syn) : null;
    }
}
