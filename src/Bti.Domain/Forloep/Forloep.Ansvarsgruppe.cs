namespace Bti.Domain;

public sealed partial class Forloep
{
    /// <summary>The standing group around the child; null when there is none.</summary>
    public Ansvarsgruppe? Ansvarsgruppe { get; private set; }

    /// <summary>Where the question of an individuell plan stands.</summary>
    public Planstilling Plan { get; private set; }

    /// <summary>True for one who can sit in the group: the holder, or an aktoer by a samtykke that holds. The group lets nobody in.</summary>
    public bool KanSitteIGruppa(AnsattId ansatt, DateOnly dag) =>
        (ansatt == Stafettholder && !HolderManglerSamtykke(dag))
        || _aktoerer.Exists(a => a.Ansatt == ansatt && a.Til is null && dag <= a.Varer && a.Grunnlag is Delingsgrunnlag.Samtykke);

    /// <summary>True for one who steers the group: who does the stafettholder's work, or the aktoer who coordinates it, for as long as she can sit in it.</summary>
    public bool StyrerGruppa(AnsattId ansatt, DateOnly dag) => ErAnsvarlig(ansatt, dag) || (ansatt == Ansvarsgruppe?.Koordinator && ansatt != Stafettholder && KanSitteIGruppa(ansatt, dag));

    /// <summary>Those who sit in the group on a day: nobody where there is none, and nobody whose samtykke does not hold.</summary>
    public IEnumerable<AnsattId> Gruppa(DateOnly dag) =>
        Ansvarsgruppe is null ? [] : _aktoerer.Where(a => a.SitterIGruppa).Select(a => a.Ansatt).Prepend(Stafettholder).Distinct().Where(a => KanSitteIGruppa(a, dag));

    /// <summary>Calls the group in. Two who do it at once do not call in two meetings.</summary>
    /// <param name="kommer">True where a meeting of it is called in already.</param>
    /// <param name="barnetsNavn">It is not to stand in a calendar.</param>
    public (Gruppemoete? Moete, Hinder? Hinder) KallInnGruppa(Gruppetid tid, bool kommer, string barnetsNavn, Rammer rammer)
    {
        if (Ansvarsgruppe is null) return (null, Hindre.IngenAnsvarsgruppe);
        if (Domain.Stafettlogg.HinderForSkriving(this, rammer.Naa.Dag) is { } stengt) return (null, stengt);
        if (kommer) return (null, Hindre.GruppaErKaltInn);
        if (Gruppemoete.HinderFor(tid, barnetsNavn, rammer) is { } hinder) return (null, hinder);
        NyVersjon();
        return (Gruppemoete.For(this, tid, rammer), null);
    }

    /// <summary>Sets the group up, or makes it another.</summary>
    /// <param name="medlemmer">Those of the aktoerer who sit in it.</param>
    [Haandhever("samtykke_foer_deling", "En ansvarsgruppe slipper ingen til: den som sitter i den, er aktør med samtykke fra før.", Hinder = "MEDLEM_ER_IKKE_AKTOER")]
    public Hinder? SettAnsvarsgruppe(Ansvarsgruppe gruppe, IReadOnlyCollection<AnsattId> medlemmer, Rammer rammer)
    {
        if (medlemmer.Append(gruppe.Koordinator).Any(m => !KanSitteIGruppa(m, rammer.Naa.Dag))) return Hindre.MedlemErIkkeAktoer;
        if (Utfoer(new AnsvarsgruppeSatt(gruppe.Koordinator, gruppe.ErBarnekoordinator, gruppe.Uker) { Medlemmer = [.. medlemmer] }, rammer) is { } hinder) return hinder;
        foreach (var aktoer in _aktoerer) aktoer.SitterIGruppa = aktoer.Til is null && (medlemmer.Contains(aktoer.Ansatt) || aktoer.Ansatt == gruppe.Koordinator);
        return null;
    }

    /// <summary>There is no group any more.</summary>
    public Hinder? LeggNedAnsvarsgruppa(Rammer rammer) => Utfoer(new AnsvarsgruppeLagtNed(), rammer);

    /// <summary>The family is offered an individuell plan.</summary>
    public Hinder? TilbyPlan(IndividuellPlan plan, Rammer rammer) => Utfoer(new PlanTilbudt(plan.Id, plan.Tilbudt), rammer);

    /// <summary>The family has answered. Where the kommune closes the log on a yes, the avslutning comes with the answer.</summary>
    /// <param name="avslutning">How it is closed; null when it is not to be.</param>
    public Hinder? BesvarPlan(IndividuellPlan plan, Plansvar svar, Avslutning? avslutning, Rammer rammer)
    {
        var foer = Avslutning;
        Avslutning = avslutning ?? foer;
        var hinder = Utfoer(new PlanBesvart(plan.Id, svar.Ja, svar.Dag), rammer);
        if (hinder is not null || ErAapent) Avslutning = foer;
        if (hinder is null) plan.Besvar(svar, rammer.Av);
        return hinder;
    }

    /// <summary>The individuell plan is over.</summary>
    public Hinder? AvsluttPlan(Rammer rammer) => Utfoer(new PlanAvsluttet(), rammer);

    private void FaaGruppa(Ansvarsgruppe? gruppe)
    {
        Ansvarsgruppe = gruppe;
        if (gruppe is not null) return;
        foreach (var aktoer in _aktoerer) aktoer.SitterIGruppa = false;
    }
}
