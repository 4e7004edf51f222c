using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// Finds what somebody is to an arena, a meeting and a case to discuss, today. Facts only; <see cref="Tilgang"/> decides. Nothing is
/// followed, so that what is asked again after a look is what stands then.
/// </summary>
internal sealed class Droeftingsoppslag(IBtiDb db, Rammeoppslag rammer)
{
    private static readonly Tilgangskontekst FinnesIkke = new(null, new HashSet<Relasjon>());

    /// <summary>What is known of a case, before it is asked who asks.</summary>
    /// <param name="Moete">The meeting whose list it stands on.</param>
    /// <param name="Barnet">What is known of the child; null where none is named.</param>
    public sealed record Fakta(Droeftingssak Sak, AnsattId Koordinator, Arenamoete? Moete, Barnefakta? Barnet);

    /// <param name="Utelukkede">Those who are barred from the child.</param>
    public sealed record Barnefakta(NavngittDroefting Sak, Domain.Forloep Forloep, Barn Barn, IReadOnlyList<Domain.Samtykke> Samtykker, IReadOnlySet<AnsattId> Utelukkede, Rammer Ramme)
    {
        /// <summary>What of the forloep may go to a service today; null when nothing may.</summary>
        public Samtykkeomfang? Omfang(string tjeneste)
        {
            if (Stafettlogg.HinderForSkriving(Forloep, Ramme.Naa.Dag) is not null || Forloep.HinderForNyDeling(Ramme) is not null) return null;
            var status = Samtykkeregel.Status(Barn, Ramme.Veileder.Regler, Samtykker, tjeneste, Ramme.Naa.Dag);
            return status.Stilling is Samtykkestilling.Gitt ? status.Omfang : null;
        }

        /// <summary>What one who reads may see of the case: all of it for the one who does the stafettholder's work where it is led, else what the samtykke to her service covers.</summary>
        public Delingsvindu Vindu(Subjekt subjekt) =>
            Forloep.ErAnsvarlig(subjekt.Ansatt, Ramme.Naa.Dag) && subjekt.Enhet == Forloep.Enhet ? Delingsvindu.Alt : new(Omfang(subjekt.Tjeneste) ?? Samtykkeomfang.Ingenting, subjekt.Ansatt);
    }

    public async Task<Tilgangskontekst> Arenaen(Subjekt subjekt, MoetearenaId id, CancellationToken ct)
    {
        var funn = await db.Moetearenaer.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Kommune, a.Koordinator }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;
        HashSet<Relasjon> relasjoner = [Relasjon.Egen];
        if (funn.Koordinator == subjekt.Ansatt) _ = relasjoner.Add(Relasjon.Koordinator);
        return new(funn.Kommune, relasjoner);
    }

    public async Task<Tilgangskontekst> Moetet(Subjekt subjekt, ArenamoeteId id, CancellationToken ct)
    {
        var meg = subjekt.Ansatt;
        var funn = await db.Arenamoeter.AsNoTracking().Where(m => m.Id == id).Select(m => new
        {
            m.Kommune,
            ErKoordinator = db.Moetearenaer.Any(a => a.Id == m.Arena && a.Koordinator == meg),
            ErInnkalt = m.Stoler.Any(s => s.Ansatt == meg || (s.Vara == meg && s.Svar == Innkallingssvar.Forfall)),
            HarSak = db.Droeftingssaker.Any(s => s.Moete == id && s.Innmelder == meg),
        }).FirstOrDefaultAsync(ct);
        if (funn is null) return FinnesIkke;
        HashSet<Relasjon> relasjoner = [];
        if (funn.ErKoordinator) _ = relasjoner.Add(Relasjon.Koordinator);
        if (funn.ErInnkalt) _ = relasjoner.Add(Relasjon.Moetedeltaker);
        if (funn.HarSak) _ = relasjoner.Add(Relasjon.Innmelder);
        return new(funn.Kommune, relasjoner);
    }

    public async Task<Tilgangskontekst> Saken(Subjekt subjekt, DroeftingssakId id, CancellationToken ct) =>
        await Finn(id, ct) is { } fakta ? Kontekst(subjekt, fakta) : FinnesIkke;

    public async Task<Fakta?> Finn(DroeftingssakId id, CancellationToken ct) =>
        await db.Droeftingssaker.FirstOrDefaultAsync(s => s.Id == id, ct) is { } sak ? await Finn(sak, null, ct) : null;

    /// <param name="sak">The case.</param>
    /// <param name="moete">Its meeting, where it is read already.</param>
    public async Task<Fakta> Finn(Droeftingssak sak, Arenamoete? moete, CancellationToken ct)
    {
        var (arena, moeteId) = (sak.Arena, sak.Moete);
        var koordinator = await db.Moetearenaer.Where(a => a.Id == arena).Select(a => a.Koordinator).FirstAsync(ct);
        if (moeteId is not null) moete ??= await db.Arenamoeter.AsNoTracking().FirstAsync(m => m.Id == moeteId, ct);
        return new(sak, koordinator, moeteId is null ? null : moete, sak is NavngittDroefting navngitt ? await Barnet(navngitt, ct) : null);
    }

    /// <summary>What somebody is to a case.</summary>
    public static Tilgangskontekst Kontekst(Subjekt subjekt, Fakta fakta)
    {
        var (meg, sak, barnet) = (subjekt.Ansatt, fakta.Sak, fakta.Barnet);
        HashSet<Relasjon> relasjoner = [];
        if (fakta.Koordinator == meg && barnet is null) _ = relasjoner.Add(Relasjon.Sakskoordinator);
        if (fakta.Koordinator == meg) _ = relasjoner.Add(Relasjon.Koordinator);
        if (barnet?.Forloep.ErAnsvarlig(meg, barnet.Ramme.Naa.Dag) ?? sak.Innmelder == meg) _ = relasjoner.Add(Relasjon.Innmelder);
        if (sak.ErAapen && fakta.Moete is { Status: Moetestatus.Publisert } moete && moete.Stoler.Any(s => s.Sitter == meg) && (barnet is null || barnet.Omfang(subjekt.Tjeneste) is not null))
            _ = relasjoner.Add(Relasjon.Moetedeltaker);
        if (barnet is null) return new(sak.Kommune, relasjoner);
        var underSamtykke = relasjoner.Contains(Relasjon.Moetedeltaker) || subjekt.Enhet != barnet.Forloep.Enhet;
        return new(sak.Kommune, relasjoner, barnet.Utelukkede.Contains(meg), barnet.Barn.Adressebeskyttelse, barnet.Barn.Id, underSamtykke ? barnet.Forloep.Versjon : null, Slettet: barnet.Barn.Slettet is not null);
    }

    private async Task<Barnefakta> Barnet(NavngittDroefting sak, CancellationToken ct)
    {
        var (id, barnId) = (sak.Forloep, sak.Barn);
        var forloep = await db.Forloep.AsNoTracking().FirstAsync(f => f.Id == id, ct);
        var barn = await db.Barn.AsNoTracking().FirstAsync(b => b.Id == barnId, ct);
        var samtykker = await db.Samtykker.AsNoTracking().Where(s => s.Forloep == id).ToListAsync(ct);
        var ramme = rammer.For(forloep.VeilederVersjon);
        var utelukkede = await db.Utelukkede([barnId], ramme.Naa.Dag, ct);
        return new(sak, forloep, barn, samtykker, utelukkede[barnId].ToHashSet(), ramme);
    }
}
