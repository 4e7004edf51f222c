#pragma warning disable CA5394 // The same months every time, not a secret.
using Bti.Domain;
using Bti.Testdata;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application.Tests;

/// <summary>Some months in two units, through the use cases and with the nights between: what is not allowed just then is not done.</summary>
internal sealed class Enhetsvandring(Testvert vert, Random tilfeldig)
{
    private static readonly string[] Lederne = ["marit.sveen", "per.oevstegard"];
    private readonly List<UroId> _uroer = [];
    private readonly List<ForloepId> _forloep = [];
    private List<Ansatt> _folk = [];

    public IReadOnlyList<Subjekt> Ledere { get; private set; } = [];

    private DateOnly Idag => vert.Klokke.Naa.Dag;

    public async Task Begynn()
    {
        _folk = await vert.MedDatabasen(db => db.Ansatte.AsNoTracking().Where(a => db.Ansatte.Any(l => Lederne.Contains(l.Brukernavn) && l.Enhet == a.Enhet)).OrderBy(a => a.Brukernavn).ToListAsync());
        Ledere = [.. _folk.Where(a => a.Rolle is Rolle.Enhetsleder).Select(a => new Subjekt(a.Kommune, a.Id, a.Rolle, a.Enhet, a.Tjeneste, a.Navn))];
        foreach (var borte in new[] { 3, 12 }) _ = await Send(Leder(_folk[^1].Enhet), new MeldFravaer(_folk[^1].Id, Dato(borte), Dato(borte + 30), null, Noekkel.Ny()));
    }

    /// <summary>Some days, with a handful of things that happen on each.</summary>
    public async Task Gaa(int dager)
    {
        for (var slutt = Idag.AddDays(dager); Idag < slutt;)
        {
            await vert.Natt(Idag.AddDays(tilfeldig.Next(1, 4)));
            vert.Klokke.Still(Idag.Kl(9));
            for (var n = 0; n < 4; n++)
            {
                vert.Klokke.Gaa(TimeSpan.FromMinutes(1));
                await (tilfeldig.Next(3) == 0 ? NyUro() : MedEtForloep());
            }
        }
    }

    private async Task NyUro()
    {
        var eier = En(_folk.Where(a => a.Rolle is not Rolle.Enhetsleder));
        if (!await ErHer(eier)) return;
        var uro = (await vert.Som(eier.Brukernavn, new SkrivUro("barn", null, "Ada Prøve", "03.02.2021", null, Dato(-tilfeldig.Next(6)), "Trekker seg unna i leken og gråter.", null, Av(70) ? "ja" : null, null, Noekkel.Ny()))).Verdi?.Uro;
        if (uro is not { } id) return;
        if (Av(15)) await Utsett(eier, id.Verdi, frist => new BeOmUroutsettelse(id, frist, Dato(40), "Familien er bortreist.", Noekkel.Ny()), bedt => new BesvarUroutsettelse(id, bedt, Av(70) ? "ja" : "nei", Noekkel.Ny()));
        if (Av(35))
        {
            _uroer.Add(id);
            return;
        }

        var versjon = (await vert.Som(eier.Brukernavn, new VisUro(id))).Verdi!.Versjon;
        _ = await Send(eier, new FoerUndringssamtale(id, Dato(), "ja", null, "De har sett det samme.", "Jeg vil være ute.", null, versjon, Noekkel.Ny()));
        await Avgjoer(eier, id);
    }

    private async Task Avgjoer(Ansatt eier, UroId uro)
    {
        if ((await vert.Som(eier.Brukernavn, new AvgjoerUro(uro, Av(10) ? "avslutt" : $"{tilfeldig.Next(1, 4)}", "Uroen består, vi prøver tiltak.", null, Noekkel.Ny()))).Verdi?.Forloep is not { } forloep) return;
        _forloep.Add(forloep);
        foreach (var relasjon in new[] { "mor", "far" }) _ = await Send(eier, new RegistrerForesatt(forloep, "Foresatt Prøve", relasjon, "ja", null, null, Noekkel.Ny()));
        if (Av(60)) await Svar(eier, forloep, Av(85) ? "ja" : "nei");
        if (Av(12)) _ = await vert.MedDatabasen(async db => await db.Barn.Where(b => db.Forloep.Any(f => f.Id == forloep && f.Barn == b.Id)).ExecuteUpdateAsync(b => b.SetProperty(x => x.Adressebeskyttelse, En((Adressebeskyttelse[])[Adressebeskyttelse.Fortrolig, Adressebeskyttelse.StrengtFortrolig]))));
    }

    private async Task MedEtForloep()
    {
        if (_uroer.Count > 4 && Av(20))
        {
            var uro = En(_uroer);
            var eier = await vert.MedDatabasen(db => db.Ansatte.AsNoTracking().FirstAsync(a => db.Uroer.Any(u => u.Id == uro && u.Eier == a.Id)));
            _ = await Send(eier, new DelUro(uro, Noekkel.Ny()));
            if (await ErHer(eier)) _ = await vert.Som(eier.Brukernavn, new AvgjoerUro(uro, "avslutt", "Det er ikke grunn til uro lenger.", null, Noekkel.Ny()));
            return;
        }

        if (_forloep.Count == 0) return;
        var id = En(_forloep);
        var forloep = await vert.MedDatabasen(db => db.Forloep.AsNoTracking().FirstAsync(f => f.Id == id));
        var (holder, leder) = (_folk.Find(a => a.Id == forloep.Stafettholder)!, Leder(forloep.Enhet));
        var kollega = En(_folk.Where(a => a.Enhet == forloep.Enhet));
        _ = tilfeldig.Next(19) switch
        {
            0 or 1 => await Send(holder, new TilbyStafett(id, kollega.Id.Verdi.ToString(), Noekkel.Ny())),
            2 when forloep.TilbudtTil is { } spurt => await Send(_folk.Find(a => a.Id == spurt)!, new BesvarStafett(id, Av(60) ? "aksepter" : "avslaa", Noekkel.Ny())),
            2 or 3 => await Send(holder, new TrekkStafettilbud(id, Noekkel.Ny())),
            4 or 5 => await Send(holder, Av(20)
                ? new Evaluer(id, "maal_naadd", Dato(), null, Skrevet(forloep, "Det går bedre."), Skrevet(forloep, "Jeg har en venn."), null, "ja", Noekkel.Ny(), BarnetHoertAv: Skrevet(forloep, holder.Navn), BarnetHoertDag: Skrevet(forloep, Dato()))
                : new Evaluer(id, "noe_effekt", Dato(), Dato(tilfeldig.Next(5, 40)), Skrevet(forloep, "Det går bedre."), Skrevet(forloep, "Jeg har en venn."), null, "ja", Noekkel.Ny(), BarnetHoertAv: Skrevet(forloep, holder.Navn), BarnetHoertDag: Skrevet(forloep, Dato()))),
            6 or 7 => await Send(holder, new EndreNivaa(id, $"{tilfeldig.Next(1, 4)}", forloep.Versjon, Noekkel.Ny())),
            8 or 9 => await Send(holder, new FoerMoete(id, Dato(), holder.Navn, "Alle var enige.", Noekkel.Ny(), Av(40) ? Dato(tilfeldig.Next(5, 40)) : null)),
            10 => await Send(holder, new AvsluttForloep(id, "maal_naadd", "Ada leker med andre hver dag.", Noekkel.Ny())),
            11 => await Send(holder, new GjenaapneForloep(id, Noekkel.Ny())),
            12 => await Send(leder, new SettStedfortreder(id, kollega.Id.Verdi.ToString(), Dato(tilfeldig.Next(2, 25)), Noekkel.Ny())),
            13 => await Send(leder, new MeldInhabil(id, En(_folk.Where(a => a.Enhet == forloep.Enhet)).Id.Verdi.ToString(), null, Av(50) ? Dato(tilfeldig.Next(5, 30)) : null, "Tante til barnet.", Noekkel.Ny())),
            14 => await Send(leder, new FlyttBarn(forloep.Barn, En(Ledere).Enhet.Verdi.ToString(), Dato(), null, Noekkel.Ny())),
            15 => await Svar(holder, id, Av(50) ? "nei" : "ja"),
            _ => await Send(Av(80) ? leder : kollega, kollega.Rolle is not Rolle.Enhetsleder && Av(12)
                ? new MeldSluttet(kollega.Id, Dato(tilfeldig.Next(5)), Noekkel.Ny())
                : new MeldFravaer(holder.Id, Dato(), Dato(tilfeldig.Next(1, 45)), Av(20) ? kollega.Id.Verdi.ToString() : null, Noekkel.Ny())),
        };
        if (Av(10)) await Utsett(holder, id.Verdi, frist => new BeOmUtsettelse(id, frist, Dato(50), "Familien er bortreist.", Noekkel.Ny()), bedt => new BesvarUtsettelse(id, bedt, Av(70) ? "ja" : "nei", Noekkel.Ny()));
    }

    private async Task<bool> Svar(Ansatt av, ForloepId forloep, string svar)
    {
        if (!await ErHer(av)) return false;
        foreach (var giver in (await vert.Som(av.Brukernavn, new VisSamtykker(forloep))).Verdi?.Givere ?? [])
            _ = await Send(av, new RegistrerSamtykke(forloep, giver.Id, Samtykke.Stafettloggen, svar, "muntlig", Dato(), null, Noekkel.Ny()));
        return true;
    }

    // The leader answers what is asked of her.
    private async Task Utsett(Ansatt av, Guid rekke, Func<string, IRequest<Result>> be, Func<UtsettelseId, IRequest<Result>> besvar)
    {
        var frist = await vert.MedDatabasen(db => db.Set<Frist>().Where(f => (f.Uro == new UroId(rekke) || f.Forloep == new ForloepId(rekke)) && f.Status == Friststatus.Aapen && (f.Navn == Fristnavn.Avklaring || f.Navn == Fristnavn.Evaluering)).Select(f => f.Id.Verdi).FirstOrDefaultAsync());
        if (!await Send(av, be(frist.ToString()))) return;
        var hendt = await vert.MedDatabasen(db => db.Hendelser.AsNoTracking().Where(h => h.Rekke == rekke).OrderBy(h => h.Nr).ToListAsync());
        foreach (var leder in Ledere.Select(l => _folk.Find(a => a.Id == l.Ansatt)!)) _ = await Send(leder, besvar(hendt.Select(h => Domain.Gjenspilling.Les(h.Innhold)).OfType<BedtOmUtsettelse>().Last().Utsettelse));
    }

    private async Task<bool> Send(Ansatt som, IRequest<Result> request) => await ErHer(som) && (await vert.Som(som.Brukernavn, request)).Hinder is null;

    private Task<bool> ErHer(Ansatt ansatt) => vert.MedDatabasen(db => db.Ansatte.AnyAsync(a => a.Id == ansatt.Id && (a.Sluttet == null || a.Sluttet >= Idag)));

    private static string? Skrevet(Forloep forloep, string tekst) => forloep.Logg is Loggstatus.Aktiv ? tekst : null;

    private Ansatt Leder(EnhetId enhet) => _folk.Find(a => a.Enhet == enhet && a.Rolle is Rolle.Enhetsleder)!;

    private string Dato(int om = 0) => Idag.AddDays(om).ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private bool Av(int prosent) => tilfeldig.Next(100) < prosent;

    private T En<T>(IEnumerable<T> av) => av.ToList() is var alle ? alle[tilfeldig.Next(alle.Count)] : throw new InvalidOperationException();
}
