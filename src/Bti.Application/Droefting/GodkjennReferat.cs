using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>
/// The referat is approved as it stands, and the case is closed: what let the others in ends here. For a named case it is the log's
/// entry of the meeting; one without a name stays by itself.
/// </summary>
/// <param name="Evalueres">The day the meeting agreed to evaluate, if it did; only for a named case.</param>
/// <param name="FunnBesvart">«ja» when what could tell who an anonymous case is about is to stand.</param>
public sealed record GodkjennReferat(DroeftingssakId Sak, string? Referat, string? Evalueres, Noekkel Noekkel, string? FunnBesvart = null) : ICommand<Result>
{
    public static Handling Handling => Handling.GodkjenneReferat;

    public Ressurs Ressurs => Ressurs.Av(Sak);
}

internal sealed class GodkjennReferatHandler(IBtiDb db, Innlogget innlogget, Droeftingsoppslag oppslag, Rammeoppslag rammer) : IRequestHandler<GodkjennReferat, Result>
{
    public async Task<Result> Handle(GodkjennReferat request, CancellationToken cancellationToken)
    {
        var id = request.Sak;
        var fakta = (await oppslag.Finn(id, cancellationToken))!;
        var ramme = fakta.Barnet?.Ramme ?? rammer.Nye();
        var les = new Inndata(ramme.Naa);
        var referat = les.Fritekst("referat", "referatet", request.Referat, min: 10);
        var evalueres = les.Dato("evalueres", "datoen for evaluering", request.Evalueres, paakrevd: false, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        if (les.Hinder is { } hinder) return hinder;

        var innlegg = await db.Droeftingsinnlegg.Where(i => i.Sak == id).ToListAsync(cancellationToken);
        if (Saksgang.HinderForReferat(fakta, innlegg) is { } nei) return nei;
        var sak = await db.Droeftingssaker.FirstAsync(s => s.Id == id, cancellationToken);
        if (sak.HinderForTekst("referat", "referatet", referat!, request.FunnBesvart, rammer.Oppsett.Vaktkunnskap(ramme.Naa.Dag)) is { } funn) return funn;
        if (fakta.Barnet is { } barnet && await FoerILoggen(fakta, barnet, referat!, evalueres, ramme, cancellationToken) is { } ikkeFoert) return ikkeFoert;
        return sak.Godkjenn(referat!, ramme);
    }

    // The child was heard in the meeting, or it is written why not; the frister of the forloep follow.
    private async Task<Hinder?> FoerILoggen(Droeftingsoppslag.Fakta fakta, Droeftingsoppslag.Barnefakta barnet, Fortrolig referat, DateOnly? evalueres, Rammer ramme, CancellationToken ct)
    {
        var forloep = await db.Forloep.Hent(barnet.Sak.Forloep, ct);
        if (Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) is { } stengt) return stengt;
        var logg = await db.Stafettlogger.Hent(forloep.Id, ct);
        var dag = fakta.Moete!.Dag < ramme.Naa.Dag ? fakta.Moete.Dag : ramme.Naa.Dag;
        if (evalueres <= dag) return Hindre.NesteEvalueringMangler;
        var moete = new Moete
        {
            Kommune = forloep.Kommune,
            Id = MoeteId.Ny(),
            Forloep = forloep.Id,
            Kategori = fakta.Sak.Kategori,
            Dag = dag,
            Deltakere = Fortrolig.Av(await Deltakerne(fakta, ct)),
            Referat = Fortrolig.Av(referat.Tekst),
            Av = innlogget.Id,
            Skrevet = ramme.Naa.Tidspunkt,
        };
        return logg.Foer(forloep, moete, evalueres, ramme) ?? forloep.HoerBarnet(dag, ramme);
    }

    // Those who took part in this case, and came.
    private async Task<string> Deltakerne(Droeftingsoppslag.Fakta fakta, CancellationToken ct)
    {
        AnsattId[] nevnt = [.. Saksgang.Ansvarlige(fakta).Append(innlogget.Id).Distinct()];
        var folk = await db.Ansatte.AsNoTracking().Where(a => EF.Parameter(nevnt).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        var med = fakta.Moete!.Stoler.Where(s => s.Moette is not false && Saksgang.Stand(fakta, s, folk) is VisSak.Stolstand.Deltar)
            .Select(s => s.Sitter is { } a ? $"{folk[a].Navn} ({rammer.Oppsett.Tjenestenavn(s.Tjeneste)})" : rammer.Oppsett.Tjenestenavn(s.Tjeneste));
        return string.Join(", ", med.Prepend(folk[innlogget.Id].Navn).Distinct());
    }
}
