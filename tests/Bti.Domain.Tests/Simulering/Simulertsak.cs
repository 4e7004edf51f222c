using Bti.Testdata;

namespace Bti.Domain.Tests;

/// <summary>One child's uro, and the forloep it became, with random acts on them. What the use cases fetch is fetched here; nothing is decided here.</summary>
internal sealed class Simulertsak
{
    private static readonly Fortrolig Tekst = Fortrolig.Av("Trekker seg unna i leken.");
    private readonly Random _tilfeldig;
    private readonly Barn _barn;
    private readonly List<Samtykke> _samtykker = [];
    private Stafettlogg? _logg;
    private Enhetsbytte? _bytte;
    private Utsettelse? _bedt;
    private IndividuellPlan? _plan;

    public Simulertsak(Random tilfeldig, Rammer rammer, Ansatt eier)
    {
        _tilfeldig = tilfeldig;
        _barn = Gitt.EtBarn(rammer.Naa.Dag.AddDays(-365 - tilfeldig.Next(17 * 365)), 1 + tilfeldig.Next(2));
        Uro = Uro.Skriv(UroId.Ny(), eier, new Uroinnhold(Gjelder.Barn, _barn.Id, rammer.Naa.Dag.AddDays(-tilfeldig.Next(tilfeldig.Next(4) == 0 ? 60 : 4)), Tekst, null), rammer);
    }

    public Uro Uro { get; }

    public Forloep? Forloep { get; private set; }

    public IEnumerable<Handlingsforloep> Roetter => Forloep is null ? [Uro] : [Uro, Forloep];

    /// <summary>The services somebody has withdrawn the samtykke to, and nobody has said yes to since.</summary>
    public HashSet<string> Trukket { get; } = [];

    public Samtykkestatus Status(string til, Rammer rammer) => Samtykkeregel.Status(_barn, rammer.Veileder.Regler, _samtykker, til, rammer.Naa.Dag);

    /// <summary>One act by somebody, which the rules may refuse.</summary>
    public Hinder? Gjoer(Rammer rammer) => Forloep is null ? MedUroen(rammer) : MedForloepet(Forloep, _logg!, rammer);

    private Hinder? MedUroen(Rammer rammer)
    {
        var dag = rammer.Naa.Dag;
        switch (_tilfeldig.Next(8))
        {
            case 6:
                return BeOm(Uro, rammer);
            case 7:
                return Besvar(Uro, rammer);
            case 0:
                return Uro.Endre(Tekst, null, null, rammer);
            case 1:
                return Uro.Del(Folket.Ansatte.First(a => a.Enhet == Uro.Enhet && a.Rolle is Rolle.Enhetsleder).Id, rammer);
            case 2:
                return Uro.FoerSamtale(Gitt.EnSamtale(dag), null, rammer);
            default:
                var til = _tilfeldig.Next(4);
                var id = ForloepId.Ny();
                Nivaa? nivaa = til == 0 ? null : new Nivaa(til);
                if (Uro.Avgjoer(new Avklaring { Til = nivaa, Begrunnelse = Tekst, Av = rammer.Av, Dag = dag, Forloep = id }, rammer) is { } nei) return nei;
                if (nivaa is not { } start) return null;
                Forloep = Forloep.Start(id, Uro, _barn.Id, start, Uro.Eier, rammer);
                _logg = Stafettlogg.For(Forloep, rammer);
                return null;
        }
    }

    private Hinder? MedForloepet(Forloep f, Stafettlogg logg, Rammer rammer)
    {
        var dag = rammer.Naa.Dag;
        var en = Folket.Ansatte[_tilfeldig.Next(Folket.Ansatte.Count)];
        var varer = Status(en.Tjeneste, rammer).Varer;
        switch (_tilfeldig.Next(24))
        {
            case 0 or 1 or 2:
                return Svar(f, rammer);
            case 3:
                return Trekk(f, rammer);
            case 4:
                return f.SettNivaa(new Nivaa(_tilfeldig.Next(1, 4)), null, rammer);
            case 5:
                return logg.Skriv(f, new Innlegg { Kommune = f.Kommune, Id = InnleggId.Ny(), Forloep = f.Id, Slag = (Innleggslag)_tilfeldig.Next(6), Kategori = Informasjonskategori.TrivselOgLaering, Dag = dag, Tekst = Tekst, Av = rammer.Av, Skrevet = rammer.Naa.Tidspunkt }, rammer);
            case 6:
                return logg.Sett(f, new Maal { Kommune = f.Kommune, Id = MaalId.Ny(), Forloep = f.Id, Tekst = Tekst, Innen = dag.AddDays(60), Av = rammer.Av, Satt = rammer.Naa.Tidspunkt }, rammer);
            case 7:
                return logg.Start(f, EtTiltak(_tilfeldig, f, logg, rammer), rammer);
            case 8:
                return logg.Foer(
                    f,
                    new Moete { Kommune = f.Kommune, Id = MoeteId.Ny(), Forloep = f.Id, Kategori = Informasjonskategori.Tiltak, Dag = dag.AddDays(-_tilfeldig.Next(5)), Deltakere = Tekst, Referat = Tekst, Av = rammer.Av, Skrevet = rammer.Naa.Tidspunkt },
                    _tilfeldig.Next(3) == 0 ? dag.AddDays(_tilfeldig.Next(-5, 90)) : null, rammer);
            case 9 or 10:
                return f.Evaluer(EvalueringId.Ny(), (Utfall)_tilfeldig.Next(5), dag.AddDays(-_tilfeldig.Next(4)), _tilfeldig.Next(6) == 0 ? null : dag.AddDays(_tilfeldig.Next(-5, 120)), rammer);
            case 11:
                return f.TilbyStafett(en, varer, rammer);
            case 12:
                var svarer = f.TilbudtTil is { } tilbudt && _tilfeldig.Next(4) > 0 ? Folket.Med(tilbudt) : en;
                return f.BesvarStafett(svarer, _tilfeldig.Next(3) > 0, Status(svarer.Tjeneste, rammer).Varer, rammer);
            case 13:
                return _tilfeldig.Next(2) == 0 ? f.TrekkStafettilbud(rammer) : f.AvsluttStedfortreder(rammer);
            case 14:
                return f.SettStedfortreder(en, dag.AddDays(_tilfeldig.Next(60)), varer, rammer);
            case 15:
                return f.SlippTil(en, varer, rammer);
            case 16:
                return f.TaUt(en.Id, rammer);
            case 17:
                return Bytt(f, en.Enhet, rammer);
            case 18:
                return BeOm(f, rammer);
            case 19:
                return Besvar(f, rammer);
            case 20 or 21:
                return Planen(f, rammer);
            case 22:
                return Gruppa(f, logg, rammer);
            default:
                return f.ErAapent
                    ? _tilfeldig.Next(3) == 0 ? f.Avslutt(new Avslutning { Grunn = _tilfeldig.Next(4) == 0 ? Avslutningsgrunn.IndividuellPlan : Avslutningsgrunn.MaalNaadd, Notat = Tekst, Dag = dag, Av = rammer.Av }, rammer) : f.TilfoerUro(UroId.Ny(), rammer)
                    : f.Gjenaapne(Status(Samtykke.Stafettloggen, rammer), rammer);
        }
    }

    // Offered, answered and over, in any order.
    private Hinder? Planen(Forloep f, Rammer rammer)
    {
        var dag = rammer.Naa.Dag;
        switch (_tilfeldig.Next(4))
        {
            case 0:
                var plan = new IndividuellPlan { Kommune = f.Kommune, Id = PlanId.Ny(), Forloep = f.Id, Tilbudt = dag.AddDays(-_tilfeldig.Next(30)), Av = rammer.Av };
                if (f.TilbyPlan(plan, rammer) is { } nei) return nei;
                _plan = plan;
                return null;
            case 1:
                return f.AvsluttPlan(rammer);
            default:
                if (_plan is null) return Hindre.PlanenErIkkeTilbudt;
                var ja = _tilfeldig.Next(2) == 0;
                var avslutning = ja && rammer.Veileder.Regler.IpPolicy is IpPolicy.AvsluttLogg ? new Avslutning { Grunn = Avslutningsgrunn.IndividuellPlan, Notat = Tekst, Dag = dag, Av = rammer.Av } : null;
                return f.BesvarPlan(_plan, new(ja, dag, Tekst, ja ? Tekst : null), avslutning, rammer);
        }
    }

    private Hinder? Gruppa(Forloep f, Stafettlogg logg, Rammer rammer)
    {
        var dag = rammer.Naa.Dag;
        switch (_tilfeldig.Next(4))
        {
            case 0:
                return f.LeggNedAnsvarsgruppa(rammer);
            case 1:
                return logg.Foer(
                    f,
                    new Moete
                    {
                        Kommune = f.Kommune, Id = MoeteId.Ny(), Forloep = f.Id, Kategori = Informasjonskategori.Tiltak, Dag = dag.AddDays(-_tilfeldig.Next(50)), Deltakere = Tekst, Referat = Tekst,
                        Barnet = _tilfeldig.Next(2) == 0 ? Barnesamtale.Hoert(Tekst, dag, Tekst) : Barnesamtale.IkkeHoert(Tekst), Av = rammer.Av, Skrevet = rammer.Naa.Tidspunkt,
                    },
                    null, rammer);
            default:
                AnsattId[] inne = [.. f.Aktoerer.Where(a => a.Til is null).Select(a => a.Ansatt)];
                var koordinator = inne.Length > 0 && _tilfeldig.Next(2) == 0 ? inne[_tilfeldig.Next(inne.Length)] : f.Stafettholder;
                return f.SettAnsvarsgruppe(new(koordinator, _tilfeldig.Next(2) == 0, _tilfeldig.Next(1, 9)), [.. inne.Where(_ => _tilfeldig.Next(2) == 0)], rammer);
        }
    }

    private static Tiltak EtTiltak(Random tilfeldig, Forloep f, Stafettlogg logg, Rammer rammer) => new()
    {
        Kommune = f.Kommune, Id = TiltakId.Ny(), Forloep = f.Id, Maal = logg.Maal.Count > 0 ? logg.Maal[^1].Id : MaalId.Ny(), Kategori = Informasjonskategori.Tiltak, Tittel = Tekst, Arena = Arena.Enhet, Ansvarlig = Tekst,
        Tjeneste = "skole", Start = rammer.Naa.Dag.AddDays(tilfeldig.Next(30)), Evalueres = rammer.Naa.Dag.AddDays(42), Av = rammer.Av, Skrevet = rammer.Naa.Tidspunkt,
    };

    private Hinder? Svar(Forloep f, Rammer rammer)
    {
        if (!f.ErAapent) return Hindre.ErAvsluttet;
        var til = EtTil();
        var maa = Samtykkeregel.MaaSvare(_barn, rammer.Veileder.Regler, rammer.Naa.Dag);
        var giver = maa[_tilfeldig.Next(maa.Count)];
        var siste = Samtykkeregel.SisteDag(_barn, rammer.Veileder.Regler, giver, rammer.Naa.Dag);
        var varer = _tilfeldig.Next(3) == 0 ? rammer.Naa.Dag.AddDays(_tilfeldig.Next(90)) : siste;
        var ja = _tilfeldig.Next(4) > 0;
        _samtykker.Add(Samtykke.Registrer(SamtykkeId.Ny(), f, giver, til, ja, Samtykkemaate.Muntlig, new(null, null, false, null), Samtykkeomfang.Alt, rammer.Naa.Dag, varer < siste ? varer : siste, rammer));
        if (ja) _ = Trukket.Remove(til);
        return Foelg(f, til, rammer);
    }

    private Hinder? Trekk(Forloep f, Rammer rammer)
    {
        if (_samtykker.Where(s => s.Ja && s.Trukket is null).ToList() is not { Count: > 0 } gitte) return Hindre.IkkeFunnet;
        var valgt = gitte[_tilfeldig.Next(gitte.Count)];
        foreach (var gitt in gitte.Where(s => s.GittAv == valgt.GittAv && s.Til == valgt.Til)) gitt.Trekk(rammer.Av, rammer.Naa);

        // One who no longer has a say cannot take away what the young person has given.
        if (Samtykkeregel.MaaSvare(_barn, rammer.Veileder.Regler, rammer.Naa.Dag).Contains(valgt.GittAv) && rammer.Veileder.Regler.Foresatte is ForesattesSamtykke.Begge) _ = Trukket.Add(valgt.Til);
        return Foelg(f, valgt.Til, rammer);
    }

    private Hinder? BeOm(Handlingsforloep rot, Rammer rammer)
    {
        if (rot.AapneFrister.ToList() is not { Count: > 0 } aapne) return Hindre.ErAvsluttet;
        var frist = aapne[_tilfeldig.Next(aapne.Count)];
        if (_tilfeldig.Next(frist.PauseTil(rammer.Naa.Dag) is null ? 20 : 2) == 0) return rot.AvsluttPause(frist, rammer);
        var slag = (Utsettelsesslag)_tilfeldig.Next(2);
        var bedt = new Utsettelse
        {
            Kommune = rot.Kommune, Id = UtsettelseId.Ny(), Uro = frist.Uro, Forloep = frist.Forloep, Frist = frist.Id, Navn = frist.Navn, Fra = frist.Dag,
            Utsettelsesslag = slag, Til = (slag is Utsettelsesslag.Pause ? rammer.Naa.Dag : frist.Dag).AddDays(_tilfeldig.Next(-5, 60)),
            Grunn = Tekst, BedtAv = rammer.Av, Bedt = rammer.Naa.Tidspunkt,
        };
        if (rot.BeOmUtsettelse(bedt, rammer) is { } nei) return nei;
        if (bedt.Innvilget is null) _bedt = bedt;
        return null;
    }

    private Hinder? Besvar(Handlingsforloep rot, Rammer rammer) =>
        _bedt is { } bedt && rot is Uro == bedt.Uro is not null ? rot.BesvarUtsettelse(bedt, _tilfeldig.Next(2) == 0, rammer) : Hindre.IkkeFunnet;

    // The child changes unit, at once or when it was planned; what follows is as the use cases do it (Enhetsbytting).
    private Hinder? Bytt(Forloep f, EnhetId til, Rammer rammer)
    {
        if (!f.ErAapent) return Hindre.ErAvsluttet;
        if (_bytte is { } planlagt)
        {
            _bytte = null;
            if (planlagt.Fra != f.Enhet || _tilfeldig.Next(4) == 0) return f.AvlysOvergang(planlagt, rammer);
            return Bytt(f, planlagt, rammer);
        }

        if (til == f.Enhet) return Hindre.GaarDerAllerede;
        var bytte = new Enhetsbytte { Kommune = f.Kommune, Id = EnhetsbytteId.Ny(), Barn = _barn.Id, Fra = f.Enhet, Til = til, Dag = rammer.Naa.Dag, BestiltAv = rammer.Av, Bestilt = rammer.Naa.Tidspunkt };
        if (_tilfeldig.Next(2) == 0) return Bytt(f, bytte, rammer);
        _bytte = bytte;
        return f.PlanleggOvergang(bytte, rammer);
    }

    private Hinder? Bytt(Forloep f, Enhetsbytte bytte, Rammer rammer)
    {
        var tjenester = Folket.Ansatte.Where(a => a.Enhet == bytte.Fra).Select(a => a.Tjeneste).Distinct().ToList();
        foreach (var svar in _samtykker.Where(s => s.Registrert <= bytte.Bestilt && (tjenester.Contains(s.Til) || s.Til == Samtykke.Stafettloggen))) svar.Avloes(rammer.Av, rammer.Naa);
        if (f.BytteEnhet(bytte.Til, Folket.Med(f.Stafettholder).Enhet, Status(Samtykke.Stafettloggen, rammer), rammer) is { } nei) return nei;
        foreach (var tjeneste in tjenester) _ = Foelg(f, tjeneste, rammer);
        return null;
    }

    private string EtTil() => _tilfeldig.Next(2) == 0 ? Samtykke.Stafettloggen : Folket.Tjenester[_tilfeldig.Next(Folket.Tjenester.Count)];

    // What follows an answer at once, as the use cases do it (Samtykkefoelger).
    private Hinder? Foelg(Forloep f, string til, Rammer rammer)
    {
        var status = Status(til, rammer);
        if (til == Samtykke.Stafettloggen) return f.ErAapent ? f.FoelgSamtykket(status, rammer) : null;
        f.SamtykketErEndret(rammer);
        var siste = status.Varer ?? rammer.Naa.Dag.AddDays(-1);
        foreach (var aktoer in f.Aktoerer.Where(a => a.Til is null && a.Tjeneste == til).ToList())
        {
            if (status.Varer is { } varer) f.LaAktoerVare(aktoer.Ansatt, varer);
            else if (f.TaUt(aktoer.Ansatt, rammer) is not null) f.LaAktoerVare(aktoer.Ansatt, siste);
        }

        bool Derfra(AnsattId? id) => id is { } ansatt && Folket.Med(ansatt) is var hun && hun.Tjeneste == til && hun.Enhet != f.Enhet;
        if (Derfra(f.Stafettholder)) f.LaHolderVare(siste);
        if (Derfra(f.Stedfortreder) && !(f.StedfortrederTil <= status.Varer)) _ = f.AvsluttStedfortreder(rammer);
        if (Derfra(f.TilbudtTil) && status.Varer is null) _ = f.TrekkStafettilbud(rammer);
        return null;
    }
}
