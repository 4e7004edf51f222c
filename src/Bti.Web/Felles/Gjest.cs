namespace Bti.Web;

/// <summary>Nobody is logged in.</summary>
internal sealed class Gjest : IHvemErJeg
{
    public bool ErInnlogget => false;

    public string Navn => "";

    public string Rolletekst => "";

    public bool ErFamilie => false;

    public string Kommunenavn => "";

    public string Enhetsnavn => "";

    public bool ErLeder => false;

    public bool FaarMeldtOpp => false;

    public bool HarSaker => false;

    public bool KanSkriveUro => false;

    public bool KanSeDrift => false;

    public bool KanSeOversikt => false;

    public bool KanSeFellestall => false;

    public bool KanSeSimulering => false;

    public bool KanOppdatereRegister => false;

    public bool KanAapneNoedinnsyn => false;

    public bool KanKontrollereNoedinnsyn => false;

    public bool KanSeSletting => false;

    public bool KanProeveUtkast => false;

    public bool KanTaImotHenvendelse => false;

    public bool KanRedigereVeileder => false;
}
