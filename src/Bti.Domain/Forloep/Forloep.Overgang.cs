namespace Bti.Domain;

public sealed partial class Forloep
{
    /// <summary>It is known that the child begins in another unit on a day: the overgang can be planned.</summary>
    public Hinder? PlanleggOvergang(Enhetsbytte bytte, Rammer rammer) => Utfoer(new EnhetsbyttePlanlagt(bytte.Id, bytte.Til, bytte.Dag), rammer);

    /// <summary>The child does not change unit after all.</summary>
    public Hinder? AvlysOvergang(Enhetsbytte bytte, Rammer rammer) => Utfoer(new EnhetsbytteAvlyst(bytte.Id), rammer);

    /// <summary>
    /// The child has begun in another unit, and that unit leads. The holder keeps the stafett until it is accepted; one of the
    /// old unit sees no more than that (ADR-0026).
    /// </summary>
    /// <param name="holdersEnhet">Where the holder works.</param>
    /// <param name="status">Where the samtykke to the log stands, when what was said to the old unit does not count.</param>
    public Hinder? BytteEnhet(EnhetId til, EnhetId holdersEnhet, Samtykkestatus status, Rammer rammer)
    {
        var fra = Enhet;
        if (Utfoer(new BarnetByttetEnhet(fra, til, holdersEnhet, status.Stilling, status.Gitt, status.Varer), rammer) is { } hinder) return hinder;
        LoggenVenter = true;
        FaaSamtykket(status);
        if (holdersEnhet == til) StafettholderVarer = null;
        else if (holdersEnhet == fra) StafettholderVarer = rammer.Naa.Dag.AddDays(-1);
        return null;
    }

    private void FaaSamtykket(Samtykkestatus status)
    {
        (Samtykke, SamtykketVarer) = (status.Stilling, status.Varer);
        LoggenVenter &= status.Stilling is not Samtykkestilling.Gitt;
    }
}
