using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Carries a plan out, column by column. What it leads to for a samtykke follows in the same transaction.</summary>
internal sealed class Registerendrer(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Rammeoppslag rammer)
{
    private readonly List<Ansatt> _flyttet = [];
    private readonly List<(Domain.Barn Barn, EnhetId Fra, EnhetId Til, string? Gruppe, DateOnly? Slutt)> _bytter = [];

    public async Task Utfoer(Registergrunnlag grunnlag, Registerslag slag, CancellationToken ct)
    {
        HashSet<Domain.Barn> nySvarplikt = [];
        foreach (var endring in grunnlag.Plan.Endringer.Where(e => e.Utfall is not (Registerutfall.Uendret or Registerutfall.Avvist)))
        {
            switch (slag)
            {
                case Registerslag.Enheter: Enheten(grunnlag, endring); break;
                case Registerslag.Ansatte: Ansatten(grunnlag, endring); break;
                case Registerslag.Barn: Barnet(grunnlag, endring, nySvarplikt); break;
                case Registerslag.Foresatte: Foresatten(grunnlag, endring, nySvarplikt); break;
            }
        }

        foreach (var ansatt in _flyttet) await db.FoelgAnsatt(ansatt, rammer, ct);
        await Bytt(ct);
        await FoelgSamtykkene(nySvarplikt, ct);
    }

    private void Enheten(Registergrunnlag grunnlag, Registerendring endring)
    {
        if (grunnlag.Enheter.GetValueOrDefault(endring.Noekkel) is not { } enhet)
        {
            enhet = new Enhet { Kommune = innlogget.Kommune, Id = EnhetId.Ny(), Kode = endring.Noekkel, Navn = "", Slag = default };
            _ = db.Enheter.Add(enhet);
        }

        foreach (var felt in endring.Felter)
        {
            switch (felt.Kolonne)
            {
                case "navn": enhet.Navn = felt.Til!; break;
                case "slag": enhet.Slag = Inndata.Verdi<Enhetsslag>(felt.Til!); break;
                case Registerplan.Slutt: enhet.Slutt = Registeret.Dag(felt.Til); break;
            }
        }
    }

    private void Ansatten(Registergrunnlag grunnlag, Registerendring endring)
    {
        var kjent = grunnlag.Ansatte.GetValueOrDefault(endring.Noekkel);
        if (endring.Utfall is Registerutfall.TilGodkjenning)
        {
            // What she would be is written down beside the register, and nothing in it is touched.
            var som = new Ansatt
            {
                Kommune = innlogget.Kommune, Id = AnsattId.Ny(), Brukernavn = endring.Noekkel, Navn = kjent?.Navn ?? "", Rolle = kjent?.Rolle ?? default, Enhet = kjent?.Enhet ?? default,
                Tjeneste = kjent?.Tjeneste ?? "", Epost = kjent?.Epost, FnrIndeks = kjent?.FnrIndeks,
            };
            som.Slutter(kjent?.Sluttet);
            Skriv(som, grunnlag, endring);
            _ = db.Rolletildelinger.Add(Rolletildeling.Be(som, kjent, innlogget.Id, rammer.Nye().Naa));
            return;
        }

        if (kjent is null)
        {
            kjent = new Ansatt { Kommune = innlogget.Kommune, Id = AnsattId.Ny(), Brukernavn = endring.Noekkel, Navn = "", Rolle = default, Enhet = default, Tjeneste = "" };
            _ = db.Ansatte.Add(kjent);
        }
        else if (endring.Felter.Any(f => f.Kolonne is "enhet" or "tjeneste"))
        {
            _flyttet.Add(kjent);
        }

        Skriv(kjent, grunnlag, endring);
    }

    private void Skriv(Ansatt ansatt, Registergrunnlag grunnlag, Registerendring endring)
    {
        foreach (var felt in endring.Felter)
        {
            switch (felt.Kolonne)
            {
                case "navn": ansatt.Navn = felt.Til!; break;
                case "rolle": ansatt.Rolle = Inndata.Verdi<Rolle>(felt.Til!); break;
                case "enhet": ansatt.Enhet = grunnlag.Enheter[felt.Til!].Id; break;
                case "tjeneste": ansatt.Tjeneste = felt.Til!; break;
                case "epost": ansatt.Epost = felt.Til; break;
                case "foedselsnummer": ansatt.FnrIndeks = Indeks(grunnlag.Poster[endring.Noekkel].Fnr); break;
                case Registerplan.Slutt: ansatt.Slutter(Registeret.Dag(felt.Til)); break;
            }
        }
    }

    private void Barnet(Registergrunnlag grunnlag, Registerendring endring, HashSet<Domain.Barn> nySvarplikt)
    {
        var (naa, post) = (rammer.Nye().Naa, grunnlag.Poster.GetValueOrDefault(endring.Noekkel));
        string? Naa(string kolonne, string? ellers) => endring.Felter.FirstOrDefault(f => f.Kolonne == kolonne) is { } felt ? felt.Til : ellers;
        var barn = grunnlag.Barn.GetValueOrDefault(endring.Noekkel);
        if (barn is null)
        {
            barn = new Domain.Barn
            {
                Kommune = innlogget.Kommune,
                Id = BarnId.Ny(),
                Navn = Fortrolig.Av(post!.Felter["navn"]),
                Fnr = Fortrolig.Av(post.Fnr!.Value.Siffer),
                FnrIndeks = Indeks(post.Fnr),
                Foedt = Registeret.Dag(post.Felter["foedt"])!.Value,
            };
            barn.ErRegistrert(innlogget.Id, naa);
            _ = db.Barn.Add(barn);
        }
        else
        {
            barn.ErEndret(innlogget.Id, naa);
        }

        foreach (var felt in endring.Felter)
        {
            switch (felt.Kolonne)
            {
                case "navn": barn.Navn = Fortrolig.Av(felt.Til!); break;
                case "foedt":
                    barn.Foedt = Registeret.Dag(felt.Til)!.Value;
                    _ = nySvarplikt.Add(barn);
                    break;
                case "adressebeskyttelse": barn.Beskytt(Inndata.Verdi<Adressebeskyttelse>(felt.Til!)); break;
            }
        }

        var enhet = endring.Felter.FirstOrDefault(f => f.Kolonne == "enhet") is { Til: { } kode } ? grunnlag.Enheter[kode].Id : barn.Enhet;
        var sluttdag = endring.Felter.Any(f => f.Kolonne == Registerplan.Slutt) ? Registeret.Dag(Naa(Registerplan.Slutt, null)) : barn.EnhetTil;
        if (grunnlag.GaarI.GetValueOrDefault(endring.Noekkel) is { } fra && enhet is { } til && fra != til)
        {
            _bytter.Add((barn, fra, til, Naa("gruppe", barn.Gruppe), sluttdag));
            return;
        }

        barn.Flytt(enhet, Naa("gruppe", barn.Gruppe), sluttdag, naa);
    }

    // A child that the roster has in another unit has changed unit, with all that follows. What somebody had planned is over; where
    // the roster says the same as the plan, the family has known of it since then, and the overgang keeps its day.
    private async Task Bytt(CancellationToken ct)
    {
        foreach (var (barn, fra, til, gruppe, sluttdag) in _bytter)
        {
            var (id, naa) = (barn.Id, rammer.Nye().Naa);
            var planlagt = await db.Enhetsbytter.FirstOrDefaultAsync(b => b.Barn == id && b.Utfoert == null && b.Avlyst == null, ct);
            var bekreftet = planlagt?.Til == til;
            if (bekreftet) planlagt!.Avlys(naa);
            var bytte = new Enhetsbytte
            {
                Kommune = innlogget.Kommune, Id = EnhetsbytteId.Ny(), Barn = id, Fra = fra, Til = til, Gruppe = gruppe, Dag = naa.Dag, BestiltAv = innlogget.Id,
                Bestilt = bekreftet ? planlagt!.Bestilt : naa.Tidspunkt,
            };
            _ = db.Enhetsbytter.Add(bytte);
            var nei = planlagt is null || bekreftet ? null : await planlagt.Avlys(db, rammer, ct);
            nei ??= await bytte.Utfoer(db, rammer, ct);
            if (nei is not null) throw new InvalidOperationException($"The motor said no to a child in another unit: {nei.Kode}.");
            barn.Flytt(til, gruppe, sluttdag, naa);
        }
    }

    private void Foresatten(Registergrunnlag grunnlag, Registerendring endring, HashSet<Domain.Barn> nySvarplikt)
    {
        var barn = grunnlag.Barn[endring.Noekkel.Split('/')[0]];
        if (grunnlag.Foresatte.GetValueOrDefault(endring.Noekkel) is not { } foresatt)
        {
            foresatt = new Foresatt { Kommune = innlogget.Kommune, Id = ForesattId.Ny(), Barn = barn.Id, Navn = Fortrolig.Av(""), Relasjon = "", Foreldreansvar = false };
            barn.LeggTil(foresatt);
        }

        barn.ErEndret(innlogget.Id, rammer.Nye().Naa);
        foreach (var felt in endring.Felter)
        {
            switch (felt.Kolonne)
            {
                case "navn": foresatt.Navn = Fortrolig.Av(felt.Til!); break;
                case "foedselsnummer":
                    var fnr = grunnlag.Poster[endring.Noekkel].Fnr;
                    (foresatt.Fnr, foresatt.FnrIndeks) = (Fortrolig.Av(fnr!.Value.Siffer), Indeks(fnr));
                    break;
                case "relasjon": foresatt.Relasjon = felt.Til!; break;
                case "foreldreansvar": foresatt.Foreldreansvar = felt.Til == "ja"; break;
                case "telefon": foresatt.Telefon = Fortrolig.AvEllerTom(felt.Til); break;
                case "epost": foresatt.Epost = Fortrolig.AvEllerTom(felt.Til); break;
                case "adressebeskyttelse": foresatt.Adressebeskyttelse = Inndata.Verdi<Adressebeskyttelse>(felt.Til!); break;
                case Registerplan.Slutt: foresatt.Til = Registeret.Dag(felt.Til); break;
            }

            if (felt.Kolonne is "foreldreansvar" or Registerplan.Slutt) _ = nySvarplikt.Add(barn);
        }
    }

    private byte[]? Indeks(Foedselsnummer? fnr) => fnr is { } nummer ? hvelv.Indeks(innlogget.Kommune, nummer.Siffer) : null;

    // Others must answer now: what was agreed without one of them, or with one who has no say any more, does not hold. Nor does an age
    // that was counted from another day.
    private async Task FoelgSamtykkene(HashSet<Domain.Barn> barna, CancellationToken ct)
    {
        foreach (var barn in barna)
        {
            var id = barn.Id;
            foreach (var forloep in await db.Forloep.Where(f => f.Barn == id).ToListAsync(ct))
            {
                var (denne, ramme) = (forloep.Id, rammer.For(forloep.VeilederVersjon));
                if (forloep.RettFoedselsdato(barn.Foedt, ramme) is { } nei) throw new InvalidOperationException($"The motor said no to another day of birth: {nei.Kode}.");
                foreach (var til in await db.Samtykker.Where(s => s.Forloep == denne).Select(s => s.Til).Distinct().ToListAsync(ct))
                    _ = await forloep.FoelgSamtykkene(til, db, ramme, ct);
            }
        }
    }
}
