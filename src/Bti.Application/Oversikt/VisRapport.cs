using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>The yearly report: the frozen numbers of a year, what the kommune says about them, how far the plan has come, and numbers of others.</summary>
/// <param name="Aar">Which, as 2026; null for the last there are numbers for.</param>
public sealed record VisRapport(string? Aar = null) : IQuery<Result<VisRapport.Svar>>
{
    public static Handling Handling => Handling.SeOversikt;

    public Ressurs Ressurs => Ressurs.Egne;

    /// <param name="Aarene">Those there are numbers for, the last first.</param>
    /// <param name="Tall">Null before the first period is over.</param>
    /// <param name="Versjon">The version of the texts; 0 before anything is written.</param>
    /// <param name="Plan">The kommune's tiltak by step of the pyramid and status, as the catalogue stands today.</param>
    /// <param name="Utenfra">What others have counted about the kommune and its neighbours.</param>
    /// <param name="KanSkrive">True for one who may write the texts.</param>
    public sealed record Svar(
        IReadOnlyList<int> Aarene, Aarstall? Tall, Rapporttekst Tekst, int Versjon, string? EndretAv, DateTimeOffset? EndretTid,
        IReadOnlyList<Planlinje> Plan, Utenfra Utenfra, string Kommunenavn, bool KanSkrive)
    {
        /// <summary>Why units did otherwise than the veileder says, as their leaders say it.</summary>
        public IReadOnlyList<Grunn> Grunner { get; init; } = [];

        /// <summary>What the tiltak of the catalogue are called, by id.</summary>
        public IReadOnlyDictionary<string, string> Tiltaksnavn { get; init; } = new Dictionary<string, string>();
    }

    public sealed record Grunn(string Periode, Praksis Hva, string Enhet, string Tekst);

    public sealed record Planlinje(Tiltaksnivaa Nivaa, Tiltaksstatus Status, int Antall);
}

internal sealed class VisRapportHandler(IBtiDb db, Oversiktsoppslag oppslag, IKommuneoppsett kommuner, Innlogget innlogget, TimeProvider klokke)
    : IRequestHandler<VisRapport, Result<VisRapport.Svar>>
{
    public async Task<Result<VisRapport.Svar>> Handle(VisRapport request, CancellationToken cancellationToken)
    {
        var (valgt, hinder) = await oppslag.FinnAar(request.Aar, klokke.Naa, cancellationToken);
        if (hinder is not null) return hinder;

        var (aarene, tall) = valgt!;
        var oppsett = kommuner.For(innlogget.Kommune);
        var rapport = tall is null ? null : await db.Aarsrapporter.AsNoTracking().FirstOrDefaultAsync(r => r.Aar == tall.Aar, cancellationToken);
        var av = rapport is null ? null : await db.Ansatte.Where(a => a.Id == rapport.EndretAv).Select(a => a.Navn).FirstOrDefaultAsync(cancellationToken);
        return new VisRapport.Svar(
            aarene, tall, rapport?.Tekst ?? Rapporttekst.Tom, rapport?.Versjon ?? 0, av, rapport?.EndretTid,
            [.. oppsett.Katalog.GroupBy(t => (t.Nivaa, t.Status)).OrderBy(g => g.Key).Select(g => new VisRapport.Planlinje(g.Key.Nivaa, g.Key.Status, g.Count()))],
            oppsett.Utenfra, oppsett.Navn,
            Domain.Tilgang.Tabell.Any(r => r.Handling is Handling.SkriveRapport && r.Rolle == innlogget.Subjekt.Rolle))
        {
            Grunner = await Grunner(tall, cancellationToken),
            Tiltaksnavn = oppsett.Katalog.ToDictionary(t => t.Id, t => t.Navn),
        };
    }

    private async Task<IReadOnlyList<VisRapport.Grunn>> Grunner(Aarstall? tall, CancellationToken ct)
    {
        var perioder = tall?.Perioder.Select(p => p.Periode).ToList() ?? [];
        return await db.Praksisgrunner.AsNoTracking().Where(g => perioder.Contains(g.Periode)).OrderBy(g => g.Praksis).ThenBy(g => g.Periode)
            .Select(g => new VisRapport.Grunn(g.Periode, g.Praksis, db.Enheter.Where(e => e.Id == g.Enhet).Select(e => e.Navn).First(), g.Tekst)).ToListAsync(ct);
    }
}
