namespace Bti.Domain;

/// <summary>Something that can happen in a situation.</summary>
/// <param name="Hendelse">What the motor is asked; null for a fact the aggregate keeps without asking.</param>
/// <param name="Steg">What it is called in a story.</param>
/// <param name="Etterpaa">What the aggregate keeps beside the motor's effects.</param>
/// <param name="MedNotat">True when it comes with the avslutningsnotat.</param>
internal sealed record Modellhendelse(Hendelse? Hendelse, Steg Steg, Func<Modelltilstand, Modelltilstand>? Etterpaa = null, bool MedNotat = false);

/// <summary>
/// Everything people can do in a situation. What the law and the aggregates stop is left out here, whatever the veileder says:
/// nothing is written in a log without samtykke (<see cref="Stafettlogg.HinderForSkriving"/>).
/// </summary>
internal sealed class Modellhendelser
{
    private static readonly DateOnly Idag = Modelltilstand.Naa.Dag;
    private readonly Modellhendelse[] _uro;
    private readonly Modellhendelse[] _forloep;
    private readonly Modellhendelse[] _logg;
    private readonly Modellhendelse[][] _samtykke;
    private readonly Modellhendelse[] _avsluttet;

    public Modellhendelser(Handlingsveileder veileder)
    {
        var nivaaer = veileder.Nivaaer.Where(n => n.Nivaa > Nivaa.Avklaring).ToList();
        _uro =
        [
            new(new UroDelt(Modelltilstand.EnAnnen), new("uroen deles med nærmeste leder", "uroa blir delt med næraste leiar"), t => t.Naar(Modellfakta.Delt)),
            new(new SamtaleFoert(Idag), new("undringssamtalen føres", "undringssamtalen blir ført"), t => t.Naar(Modellfakta.SamtaleFoert | Modellfakta.BarnetHoert)),
            new(new UroAvgjort(null), new("uroen avsluttes", "uroa blir avslutta")),
            .. nivaaer.Select(n => new Modellhendelse(new UroAvgjort(n.Nivaa), new($"uroen går videre til nivå {n.Merke}", $"uroa går vidare til nivå {n.Merke}"))),
        ];
        _forloep =
        [
            .. nivaaer.Select(n => new Modellhendelse(new NivaaValgt(n.Nivaa), new($"forløpet flyttes til nivå {n.Merke}", $"forløpet blir flytta til nivå {n.Merke}"))),
            new(new Evaluert(default, Utfall.NoeEffekt, Idag, Idag.AddDays(42)), new("tiltakene evalueres", "tiltaka blir evaluerte"), t => t.Naar(Modellfakta.Evaluert)),
            new(new Evaluert(default, Utfall.NoeEffekt, Idag, Idag.AddDays(42)), new("tiltakene evalueres sammen med barnet", "tiltaka blir evaluerte saman med barnet"), t => t.Naar(Modellfakta.Evaluert | Modellfakta.BarnetHoert)),
            new(new StafettTilbudt(Modelltilstand.EnAnnen), new("stafettpinnen tilbys en annen", "stafettpinnen blir tilbydd ein annan")),
            new(new StafettBesvart(Modelltilstand.EnAnnen, true) { Enhet = Modelltilstand.Ny }, new("den andre tar imot stafettpinnen", "den andre tek imot stafettpinnen")),
            new(new StafettBesvart(Modelltilstand.EnAnnen, false), new("den andre sier nei til stafettpinnen", "den andre seier nei til stafettpinnen")),
            new(new StafettTrukket(), new("tilbudet om stafettpinnen trekkes", "tilbodet om stafettpinnen blir trekt")),
            new(new EnhetsbyttePlanlagt(default, Modelltilstand.Ny, Idag.AddDays(60)), new("barnet skal bytte enhet", "barnet skal byte eining")),
            new(new EnhetsbytteAvlyst(default), new("byttet av enhet avlyses", "bytet av eining blir avlyst")),
            new(new BarnetByttetEnhet(Modelltilstand.Gammel, Modelltilstand.Ny, Modelltilstand.Gammel, Samtykkestilling.Mangler), new("barnet bytter enhet", "barnet byter eining"), t => t with { Samtykke = Samtykkestilling.Mangler }),
            new(new AktoerSluppetTil(Modelltilstand.EnAnnen, ""), new("en fra en annen tjeneste blir med", "ein frå ei anna teneste blir med"), t => t.Naar(Modellfakta.AndreMed)),
            new(new AktoerGikkUt(Modelltilstand.EnAnnen), new("den fra den andre tjenesten går ut", "den frå den andre tenesta går ut"), t => t.Naar(Modellfakta.AndreMed, er: false)),
            new(new AnsvarsgruppeSatt(Modelltilstand.Holder, false, 6), new("en ansvarsgruppe opprettes", "ei ansvarsgruppe blir oppretta")),
            new(new PlanBesvart(default, false, Idag), new("familien sier nei til individuell plan", "familien seier nei til individuell plan")),
            new(new PlanBesvart(default, true, Idag), new("familien sier ja til individuell plan", "familien seier ja til individuell plan"), MedNotat: true),
            new(new AvslutningValgt(Avslutningsgrunn.MaalNaadd), new("forløpet avsluttes", "forløpet blir avslutta"), MedNotat: true),
        ];
        _logg =
        [
            new(new TiltakStartet(default, Idag), new("et tiltak starter", "eit tiltak startar")),
            new(new MoeteHoldt(default, Idag), new("et møte holdes", "eit møte blir halde")),
            new(new MoeteHoldt(default, Idag, Idag.AddDays(14)), new("et møte holdes og avtaler evaluering", "eit møte blir halde og avtalar evaluering")),
            new(null, new("barnets stemme skrives ned", "stemma til barnet blir skriven ned"), t => t.Naar(Modellfakta.BarnetHoert)),
        ];
        _samtykke = [Samtykket(lengeSiden: false), Samtykket(lengeSiden: true)];
        _avsluttet = [.. Enum.GetValues<Samtykkestilling>().Select(s => new Modellhendelse(new Gjenaapnet(s), new("forløpet gjenåpnes", "forløpet blir opna att"), t => t with { Samtykke = s }))];
    }

    /// <summary>What can happen there.</summary>
    public IEnumerable<Modellhendelse> I(Modelltilstand tilstand)
    {
        if (!tilstand.ErAapent) return tilstand.ErUro ? [] : _avsluttet;
        if (tilstand.ErUro) return _uro;
        var samtykke = _samtykke[tilstand.LengeSiden ? 1 : 0].Where(h => ((SamtykkeEndret)h.Hendelse!).Logg != tilstand.Samtykke);
        return [.. _forloep, .. samtykke, .. tilstand.Logg is Loggstatus.Aktiv ? _logg : []];
    }

    private static Modellhendelse[] Samtykket(bool lengeSiden) =>
        [.. Enum.GetValues<Samtykkestilling>().Select(s => new Modellhendelse(
            new SamtykkeEndret(s, s is Samtykkestilling.Gitt ? Modelltilstand.Fra(lengeSiden) : null), Ordet(s), t => t with { Samtykke = s }))];

    private static Steg Ordet(Samtykkestilling stilling) => stilling switch
    {
        Samtykkestilling.Mangler => new("samtykket må gis på nytt", "samtykket må givast på nytt"),
        Samtykkestilling.Gitt => new("familien sier ja til loggen", "familien seier ja til loggen"),
        Samtykkestilling.Nektet => new("familien sier nei til loggen", "familien seier nei til loggen"),
        Samtykkestilling.Trukket => new("samtykket trekkes", "samtykket blir trekt"),
    };
}
