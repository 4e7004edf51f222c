using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// One meeting, in the order of its saksliste. A case one may not see is a line without a word of it, whatever the reason, so that
/// one knows when to leave the room.
/// </summary>
public sealed record VisMoete(ArenamoeteId Moete) : IQuery<Result<VisMoete.Svar>>
{
    public static Handling Handling => Handling.SeMoete;

    public Ressurs Ressurs => Ressurs.Av(Moete);

    /// <param name="ErInnkalt">True for one who has a seat of her own, and answers.</param>
    public sealed record Svar(
        ArenamoeteId Id, int Versjon, MoetearenaId ArenaId, string Arena, Arenaslag Slag, DateOnly Dag, TimeOnly Klokka, string Sted, int Minutter, Moetestatus Status, DateOnly SakslisteInnen,
        bool ErKoordinator, bool ErInnkalt, Innkallingssvar? MittSvar, IReadOnlyList<Linje> Lista, IReadOnlyList<Stol> Stoler, DateOnly Idag)
    {
        /// <summary>True for one from barnevern: what she hears may itself be a melding.</summary>
        public bool ErBarnevern { get; init; }

        /// <summary>True when the meeting can be put in a calendar of one's own: it is out, and both she and the one who leads it have an address.</summary>
        public bool HarInnkalling { get; init; }

        /// <summary>The place in the list, from 0, of the case that is discussed now, whether one takes part in it or not; null when none is.</summary>
        public int? Oppe { get; init; }

        /// <summary>For how long it has been.</summary>
        public TimeSpan? Brukt { get; init; }
    }

    /// <param name="Sak">Null for a case one does not take part in.</param>
    /// <param name="Planlegges">The same for the one who plans the meeting, also where she takes no part; null for the others.</param>
    /// <param name="Navn">The child's name; null where none is named, or it is not for the reader.</param>
    /// <param name="Inhabile">Those who sit there and are inhabil in it, for the coordinator where she reads the case; nobody for the others.</param>
    public sealed record Linje(DroeftingssakId? Sak, DroeftingssakId? Planlegges, Sakslag? Slag, string? Navn, string? Tjeneste, int Minutter, bool ErLukket, IReadOnlyList<string> Inhabile);

    public sealed record Stol(Guid Id, string Tjeneste, string Funksjon, string? Navn, Innkallingssvar? Svar, bool? Moette);
}

internal sealed class VisMoeteHandler(IBtiDb db, Innlogget innlogget, IHvelv hvelv, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<VisMoete, Result<VisMoete.Svar>>
{
    public async Task<Result<VisMoete.Svar>> Handle(VisMoete request, CancellationToken cancellationToken)
    {
        var (id, subjekt, oppsett) = (request.Moete, innlogget.Subjekt, rammer.Oppsett);
        var moete = await db.Arenamoeter.AsNoTracking().FirstAsync(m => m.Id == id, cancellationToken);
        var arena = await db.Moetearenaer.AsNoTracking().FirstAsync(a => a.Id == moete.Arena, cancellationToken);
        var saker = await db.Droeftingssaker.AsNoTracking().Where(s => s.Moete == id).OrderBy(s => s.Plass).ThenBy(s => s.Id).ToListAsync(cancellationToken);
        AnsattId[] ender = [arena.Koordinator, subjekt.Ansatt];
        AnsattId[] nevnt = [.. moete.Stoler.Select(s => s.Sitter).OfType<AnsattId>().Concat(ender).Distinct()];
        var folk = await db.Ansatte.Where(a => EF.Parameter(nevnt).Contains(a.Id)).Select(a => new { a.Id, a.Navn, HarEpost = a.Epost != null }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var faktaene = await oppslag.Finn(saker, moete.Arena, moete, cancellationToken);
        await hvelv.Klargjoer(moete.Kommune, faktaene.Select(f => f.Barnet?.Barn.Id), cancellationToken);
        VisMoete.Linje Linje(Droeftingsoppslag.Fakta fakta)
        {
            var sak = fakta.Sak;
            var kontekst = Droeftingsoppslag.Kontekst(subjekt, fakta);
            var ser = Tilgang.Avgjoer(subjekt, Handling.SeSak, kontekst).Tillatt && Tilgang.HinderNaarSlettet(Handling.SeSak, kontekst) is null;
            var planlegger = Tilgang.Avgjoer(subjekt, Handling.PlanleggeSak, kontekst).Tillatt;
            var barn = ser && fakta.Barnet is { Barn: var b } ? hvelv.Les(b.Navn, Sted.BarnetsNavn(sak.Kommune, b.Id)) : null;
            var inhabile = ser && planlegger && sak.ErAapen ? moete.Stoler.Select(s => s.Sitter).OfType<AnsattId>().Distinct().Where(fakta.Utelukker) : [];
            return new(
                ser ? sak.Id : null, planlegger ? sak.Id : null, ser || planlegger ? sak.Sakslag : null, barn, ser || planlegger ? oppsett.Tjenestenavn(sak.Tjeneste) : null, sak.Minutter, !sak.ErAapen,
                [.. inhabile.Select(a => folk[a].Navn).Order(StringComparer.CurrentCulture)]);
        }

        var erKoordinator = await db.KoordineresAv(subjekt.Ansatt, rammer.Nye().Naa.Dag).ContainsAsync(arena.Id, cancellationToken);
        var minStol = moete.Stoler.FirstOrDefault(s => s.Ansatt == subjekt.Ansatt);
        return new VisMoete.Svar(
            moete.Id, moete.Versjon, arena.Id, arena.Navn, arena.Slag, moete.Dag, moete.Klokka, moete.Sted, moete.Minutter, moete.Status, moete.SakslisteInnen,
            erKoordinator, minStol is not null, minStol?.Svar, [.. faktaene.Select(Linje)],
            [.. moete.Stoler.OrderBy(s => s.Tjeneste).ThenBy(s => s.Id).Select(s => new VisMoete.Stol(s.Id, oppsett.Tjenestenavn(s.Tjeneste), s.Funksjon, s.Sitter is { } a ? folk[a].Navn : null, s.Svar, s.Moette))],
            rammer.Nye().Naa.Dag)
        {
            ErBarnevern = subjekt.Rolle is Rolle.Barnevern,
            HarInnkalling = moete.Status is not Moetestatus.Planlagt && ender.All(a => folk[a].HarEpost),
            Oppe = saker.FindIndex(s => s.Id == moete.Oppe) is >= 0 and var plass ? plass : null,
            Brukt = rammer.Nye().Naa.Tidspunkt - moete.OppeSiden,
        };
    }
}
