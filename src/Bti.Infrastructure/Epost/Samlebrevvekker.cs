using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Infrastructure;

/// <summary>The hour of somebody's mail: what waits for her goes into the outbox as one, and is marked, or nothing does.</summary>
internal sealed class Samlebrevvekker(IKommuneoppsett kommuner, EpostOptions epost) : IVekker
{
    // As long as a weekly mail can be waited for.
    private const int Kalenderdager = 8;

    public Vekkeslag Slag => Vekkeslag.Samlebrev;

    public async Task Vekk(BtiDbContext db, IReadOnlyList<Vekking> vekkinger, Naa naa, CancellationToken ct)
    {
        var kalender = kommuner.For(db.Gjeldende).Kalender;
        var ider = vekkinger.Select(v => new AnsattId(v.Id)).ToList();
        var (mandag, idag) = (Naa.Mandag(naa.Dag), naa.Dag);
        var medEpost = (await db.Ansatte.Where(a => ider.Contains(a.Id) && a.Epost != null).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        var valg = await db.Varselvalg.Where(v => ider.Contains(v.Ansatt)).ToDictionaryAsync(v => v.Ansatt, ct);
        var sendt = await db.Utsendinger.Where(u => ider.Contains(u.Mottaker) && u.Dag >= mandag).GroupBy(u => u.Mottaker)
            .Select(g => new { Mottaker = g.Key, SisteDag = g.Max(u => u.Nr == 0 ? (DateOnly?)u.Dag : null), Myke = g.Sum(u => u.Antall - u.Haster), Nr = g.Max(u => u.Dag == idag ? u.Nr : 0) })
            .ToDictionaryAsync(u => u.Mottaker, u => (Sendt: new Samlebrev.Sendt(u.SisteDag, u.Myke), u.Nr), ct);
        Varselslag[] utenFrist = [Varselslag.Sending, Varselslag.Noedinnsyn, Varselslag.OvergangPlanlagt, Varselslag.Overgang, Varselslag.SamtykketSlutt, Varselslag.Aldersgrense, Varselslag.Familiesvar, Varselslag.Moete, Varselslag.RaadGitt, Varselslag.Referat, Varselslag.Oppgave, Varselslag.Inhabil, Varselslag.Gruppemoete];
        // A calendar has not read what she has: an invitation comes although she has seen it here.
        var siden = naa.Tidspunkt.AddDays(-Kalenderdager);
        var venter = (await db.Varsler.Where(v => ider.Contains(v.Mottaker) && v.Utsending == null && (v.Lest == null || ((v.Slag == Varselslag.Moete || v.Slag == Varselslag.Gruppemoete) && v.Tid >= siden))
            && (utenFrist.Contains(v.Slag) || db.Set<Frist>().Any(f => f.Id == v.Frist && f.Status == Friststatus.Aapen))).ToListAsync(ct)).ToLookup(v => v.Mottaker);
        var moeter = await Moetene(db, venter.SelectMany(v => v), ct);

        foreach (var vekking in vekkinger)
        {
            var ansatt = new AnsattId(vekking.Id);
            var hennes = valg.GetValueOrDefault(ansatt) ?? Varselvalg.For(db.Gjeldende, ansatt);
            var varsler = medEpost.Contains(ansatt) ? venter[ansatt].Where(v => Sies(v, moeter, naa.Dag)).ToDictionary(v => v.Id) : [];
            var plan = Samlebrev.Legg(
                hennes, kalender, [.. varsler.Values.Select(v => new Samlebrev.Ventende(v.Id, v.Gjelder, v.Haster, v.Tid, v.GaarStraks))],
                sendt.GetValueOrDefault(ansatt).Sendt, epost.Budsjett, naa);
            vekking.VentTil(plan.Neste);
            if (plan.Linjer.Count > 0) Legg(db, ansatt, plan.ErDagens ? 0 : sendt.GetValueOrDefault(ansatt).Nr + 1, plan, plan.Varsler.Select(id => varsler[id]), naa);
        }
    }

    // Of a meeting whose day has passed there is nothing more to look at, and one who has seen it and has no seat needs no file.
    private static bool Sies(Varsel varsel, Dictionary<Guid, (DateOnly Dag, Func<AnsattId, bool> HarPlass)> moeter, DateOnly dag) =>
        varsel.Slag is not (Varselslag.Moete or Varselslag.Gruppemoete) || (moeter.TryGetValue(varsel.Gjelder, out var moete) && moete.Dag >= dag && (varsel.Lest is null || moete.HarPlass(varsel.Mottaker)));

    private static async Task<Dictionary<Guid, (DateOnly Dag, Func<AnsattId, bool> HarPlass)>> Moetene(BtiDbContext db, IEnumerable<Varsel> varsler, CancellationToken ct)
    {
        var slag = varsler.ToLookup(v => v.Slag, v => v.Gjelder);
        var ider = slag[Varselslag.Moete].Distinct().Select(id => new ArenamoeteId(id)).ToList();
        var gruppene = slag[Varselslag.Gruppemoete].Distinct().Select(id => new GruppemoeteId(id)).ToList();
        Dictionary<Guid, (DateOnly, Func<AnsattId, bool>)> moeter = [];
        if (ider.Count > 0) foreach (var m in await db.Arenamoeter.AsNoTracking().Where(m => ider.Contains(m.Id)).ToListAsync(ct)) moeter[m.Id.Verdi] = (m.Dag, m.HarPlass);
        if (gruppene.Count > 0) foreach (var m in await db.Gruppemoeter.AsNoTracking().Where(m => gruppene.Contains(m.Id)).ToListAsync(ct)) moeter[m.Id.Verdi] = (m.Dag, m.HarPlass);
        return moeter;
    }

    // Without a mail server the row says that it was not sent; nothing waits for the day there is one.
    private void Legg(BtiDbContext db, AnsattId ansatt, int nr, Samlebrev.Plan plan, IEnumerable<Varsel> varsler, Naa naa)
    {
        var utsending = new Utsending
        {
            Kommune = db.Gjeldende,
            Id = UtsendingId.Ny(),
            Mottaker = ansatt,
            Dag = naa.Dag,
            Nr = nr,
            Antall = plan.Linjer.Count,
            Haster = plan.Linjer.Count(l => l.Haster),
            Lagd = naa.Tidspunkt,
            Tilstand = epost.HarTjener ? Utsendingstilstand.Venter : Utsendingstilstand.IkkeSendt,
        };
        _ = db.Add(utsending);
        foreach (var varsel in varsler) varsel.ErMedI(utsending.Id);
        if (!epost.HarTjener) return;
        var vekking = new Vekking { Kommune = utsending.Kommune, Id = utsending.Id.Verdi, Slag = Vekkeslag.Utsending };
        vekking.VentTil(naa.Tidspunkt);
        _ = db.Add(vekking);
    }
}
