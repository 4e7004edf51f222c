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
/// <param name="Deltakere">Who was there, as the log is to name them; left out, those who take part today and came. Only for a named case.</param>
/// <param name="Sett">How many notes she was shown when it was written, so that none is left out unseen; left out, it is not asked.</param>
public sealed record GodkjennReferat(DroeftingssakId Sak, string? Referat, string? Evalueres, Noekkel Noekkel, string? FunnBesvart = null, string? Deltakere = null, int? Sett = null) : ICommand<Result>
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
        var arena = fakta.Sak.Arena;
        var moetested = await db.Moetearenaer.Where(a => a.Id == arena).Select(a => new { a.Kode, a.Slag }).FirstAsync(cancellationToken);
        if (referat is not null && rammer.Oppsett.Referatmal(moetested.Kode, moetested.Slag).ErTom(referat.Tekst)) les.Feil(Hindre.Paakrevd, "referat", "referatet");
        var evalueres = les.Dato("evalueres", "datoen for evaluering", request.Evalueres, paakrevd: false, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var deltakere = request.Deltakere is null ? null : les.Fritekst("deltakere", "hvem som var med", request.Deltakere, maks: 1000);
        if (les.Hinder is { } hinder) return hinder;

        var innlegg = await db.Droeftingsinnlegg.Where(i => i.Sak == id).ToListAsync(cancellationToken);
        if (Saksgang.HinderForReferat(fakta, innlegg, ramme.Naa) is { } nei) return nei;
        if (request.Sett is { } sett && sett != Saksgang.Viste(fakta, innlegg, innlogget.Subjekt).Count()) return Hindre.MerErSkrevet;
        if (await db.HinderForTekst(fakta.Sak, "referat", "referatet", referat!, request.FunnBesvart, rammer.Oppsett, ramme.Naa.Dag, cancellationToken) is { } funn) return funn;
        if (fakta.Barnet is { } barnet && await FoerILoggen(fakta, barnet, referat!, deltakere, evalueres, ramme, cancellationToken) is { } ikkeFoert) return ikkeFoert;
        if (fakta.Sak.Godkjenn(referat!, ramme) is { } lukket) return lukket;

        // Who asked, and where a child is named, who has the stafett now; the one who approves it knows.
        var spurte = fakta.Barnet?.Forloep.Stafettholder ?? fakta.Sak.Innmelder;
        if (spurte != innlogget.Id) _ = db.Varsler.Add(Varsel.OmRaad(fakta.Sak, spurte, ramme.Naa));
        await GiTilLesing(fakta, spurte, ramme.Naa, cancellationToken);
        return Result.Ja;
    }

    // To those who had a place there and may read it as it stands now: the question is the one that is asked when they look.
    private async Task GiTilLesing(Droeftingsoppslag.Fakta fakta, AnsattId spurte, Naa naa, CancellationToken ct)
    {
        var (sak, mottakere) = (fakta.Sak, Referatlesing.Mottakere(fakta.Sak, fakta.Moete!, innlogget.Id, spurte));
        var gitt = fakta with { Lesere = mottakere.ToHashSet() };
        foreach (var a in await db.Ansatte.AsNoTracking().SomErHer(naa.Dag).Where(a => mottakere.Contains(a.Id)).ToListAsync(ct))
        {
            if (!Droeftingsoppslag.FaarReferatet(new(a.Kommune, a.Id, a.Rolle, a.Enhet, a.Tjeneste, a.Navn), gitt)) continue;
            _ = db.Referatlesinger.Add(new() { Kommune = sak.Kommune, Sak = sak.Id, Ansatt = a.Id });
            _ = db.Varsler.Add(Varsel.OmReferat(sak, a.Id, naa));
        }
    }

    // The child was heard in the meeting, or it is written why not; the frister of the forloep follow.
    private async Task<Hinder?> FoerILoggen(Droeftingsoppslag.Fakta fakta, Droeftingsoppslag.Barnefakta barnet, Fortrolig referat, Fortrolig? deltakere, DateOnly? evalueres, Rammer ramme, CancellationToken ct)
    {
        var forloep = await db.Forloep.Hent(barnet.Sak.Forloep, ct);
        if (Domain.Stafettlogg.HinderForSkriving(forloep, ramme.Naa.Dag) is { } stengt) return stengt;
        var logg = await db.Stafettlogger.Hent(forloep.Id, ct);
        var dag = fakta.Moete!.Dag;
        if (evalueres <= dag) return Hindre.NesteEvalueringMangler;
        var moete = new Moete
        {
            Kommune = forloep.Kommune,
            Id = MoeteId.Ny(),
            Forloep = forloep.Id,
            Kategori = fakta.Sak.Kategori,
            Dag = dag,
            Deltakere = deltakere ?? Fortrolig.Av(await Deltakerne(fakta, ct)),
            Referat = Fortrolig.Av(referat.Tekst),
            Av = innlogget.Id,
            Skrevet = ramme.Naa.Tidspunkt,
        };
        return logg.Foer(forloep, moete, evalueres, ramme) ?? forloep.HoerBarnet(dag, ramme);
    }

    private async Task<string> Deltakerne(Droeftingsoppslag.Fakta fakta, CancellationToken ct)
    {
        AnsattId[] nevnt = [.. Saksgang.Folkene(fakta).Append(innlogget.Id).Distinct()];
        var folk = await db.Ansatte.AsNoTracking().Where(a => EF.Parameter(nevnt).Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return Saksgang.Deltakerne(fakta, innlogget.Id, folk, rammer.Oppsett);
    }
}
