using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>Finds what the asker is to the thing, today. Facts only; <see cref="Tilgang"/> decides.</summary>
internal sealed class Tilgangsoppslag(IBtiDb db)
{
    private static readonly Tilgangskontekst FinnesIkke = new(null, new HashSet<Relasjon>());

    public Task<Tilgangskontekst> Hent(Innlogget innlogget, Ressurs ressurs, DateOnly dag, CancellationToken ct) => ressurs.Slag switch
    {
        Ressursslag.Uro => Uroen(innlogget.Subjekt, new UroId(ressurs.Id), ct),
        Ressursslag.Forloep => Forloepet(innlogget.Subjekt, new ForloepId(ressurs.Id), dag, ct),
        Ressursslag.Barn => Barnet(innlogget.Subjekt, new BarnId(ressurs.Id), ct),
        Ressursslag.Eget or Ressursslag.Enhet or Ressursslag.Drift => Task.FromResult(Eget(innlogget.Subjekt, Relasjon.Egen)),
        Ressursslag.Register => Task.FromResult(Eget(innlogget.Subjekt, innlogget.ErSystem ? Relasjon.System : Relasjon.Ingen)),
    };

    private static Tilgangskontekst Eget(Subjekt subjekt, Relasjon relasjon) => new(subjekt.Kommune, new HashSet<Relasjon> { relasjon });

    private async Task<Tilgangskontekst> Uroen(Subjekt subjekt, UroId id, CancellationToken ct)
    {
        var funn = await db.Uroer.AsNoTracking().Where(u => u.Id == id)
            .Select(u => new { u.Kommune, u.Eier, u.Enhet, u.DeltMed, u.Barn }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;

        HashSet<Relasjon> relasjoner = [];
        if (funn.Eier == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.Eier);
        if (funn.DeltMed == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.DeltMed);
        if (funn.DeltMed is null && funn.Enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.LederUdelt);
        return await MedBarnet(subjekt, new(funn.Kommune, relasjoner, Barn: funn.Barn), ct);
    }

    private async Task<Tilgangskontekst> Forloepet(Subjekt subjekt, ForloepId id, DateOnly dag, CancellationToken ct)
    {
        var meg = subjekt.Ansatt;
        var funn = await db.Forloep.AsNoTracking().Where(f => f.Id == id).Select(f => new
        {
            f.Kommune,
            f.Barn,
            f.Enhet,
            ErHolder = f.Stafettholder == meg,
            f.StafettholderVarer,
            ErTilbudt = f.TilbudtTil == meg,
            ErStedfortreder = f.Stedfortreder == meg && f.StedfortrederTil >= dag,
            ErAktoer = f.Aktoerer.Any(a => a.Ansatt == meg && a.Til == null && a.Varer >= dag),
            HarVaert = f.Aktoerer.Any(a => a.Ansatt == meg) || f.Holdere.Any(h => h.Ansatt == meg),
        }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;

        HashSet<Relasjon> relasjoner = [];
        if (funn.ErHolder) _ = relasjoner.Add(funn.StafettholderVarer < dag ? Relasjon.StafettholderUtenSamtykke : Relasjon.Stafettholder);
        if (funn.ErTilbudt) _ = relasjoner.Add(Relasjon.TilbudtStafett);
        if (funn.ErStedfortreder) _ = relasjoner.Add(Relasjon.Stedfortreder);
        if (funn.ErAktoer) _ = relasjoner.Add(Relasjon.Aktoer);
        if (funn.Enhet == subjekt.Enhet && subjekt.Rolle is Rolle.Enhetsleder) _ = relasjoner.Add(Relasjon.Leder);
        if (relasjoner.Count == 0 && funn.HarVaert) _ = relasjoner.Add(Relasjon.Tidligere);
        return await MedBarnet(subjekt, new(funn.Kommune, relasjoner, Barn: funn.Barn), ct);
    }

    private Task<Tilgangskontekst> Barnet(Subjekt subjekt, BarnId id, CancellationToken ct) =>
        MedBarnet(subjekt, new(subjekt.Kommune, new HashSet<Relasjon> { Relasjon.Ingen }, Barn: id), ct);

    private async Task<Tilgangskontekst> MedBarnet(Subjekt subjekt, Tilgangskontekst kontekst, CancellationToken ct)
    {
        if (kontekst.Barn is not { } id) return kontekst;
        var utelukket = Synlighet.Utelukket(db, subjekt.Ansatt);
        var barn = await db.Barn.Where(b => b.Id == id).Select(b => new { b.Adressebeskyttelse, Utelukket = utelukket.Contains(b.Id) }).FirstOrDefaultAsync(ct);
        return barn is null
            ? FinnesIkke
            : kontekst with { Beskyttelse = barn.Adressebeskyttelse, Utelukket = barn.Utelukket };
    }
}
