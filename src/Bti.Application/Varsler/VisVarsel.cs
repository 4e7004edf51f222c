using System.Text.Json;
using Bti.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>One varsel, and why I got it: the rule, its text in the veileder, the dates, and why me. Worked out from the frist and the version it is pinned to.</summary>
public sealed record VisVarsel(VarselId Varsel) : IQuery<Result<VisVarsel.Svar>>
{
    public static Handling Handling => Handling.SeEgne;

    public Ressurs Ressurs => Ressurs.Av(Varsel);

    /// <param name="Hvorfor">Null for one that comes from no frist.</param>
    public sealed record Svar(Varsellinje Linje, Grunn? Hvorfor, DateOnly Idag);

    /// <param name="Veileder">What the kommune's text is called.</param>
    /// <param name="Nivaa">The level the frist was opened at, as the text calls it; null where she shall not know which forloep it is.</param>
    /// <param name="Regel">The sentence in the text; null when it has none for this frist.</param>
    /// <param name="Regnet">What the frist is counted from, and the day; null when the day was agreed.</param>
    /// <param name="Aapnet">The day it runs from: that on which it was opened, or the day after a pause.</param>
    /// <param name="Frist">The day it falls.</param>
    /// <param name="Trinn">The step of the ladder, in its words; null when the text has no such step.</param>
    /// <param name="Naaddes">The day that step was reached.</param>
    /// <param name="Til">Whom the step tells.</param>
    /// <param name="Ansvarlig">Whose the frist is.</param>
    /// <param name="SomRolle">The role it reached me in; null when the frist is mine.</param>
    /// <param name="SendtVidere">True when nobody the step names could be told.</param>
    public sealed record Grunn(
        string Veileder, string Versjon, string? Nivaa, string? Regel, Regnet? Regnet, DateOnly Aapnet, DateOnly Frist,
        string? Trinn, DateOnly? Naaddes, Mottaker Til, Ansvarsrolle Ansvarlig, Rolle? SomRolle, bool SendtVidere);

    public sealed record Regnet(Utgangspunkt Fra, DateOnly Dag);
}

internal sealed class VisVarselHandler(IBtiDb db, Rammeoppslag rammer, Varsellinjer linjer) : IRequestHandler<VisVarsel, Result<VisVarsel.Svar>>
{
    private sealed record Sak(string VeilederVersjon, IReadOnlyList<Hendt> Hendt);

    private sealed record Hendt(Hendelse Hendelse, DateOnly Dag);

    public async Task<Result<VisVarsel.Svar>> Handle(VisVarsel request, CancellationToken cancellationToken)
    {
        var id = request.Varsel;
        var varsel = await db.Varsler.AsNoTracking().FirstAsync(v => v.Id == id, cancellationToken);
        var linje = (await linjer.Lag(db.Varsler.Where(v => v.Id == id), cancellationToken))[0];
        var idag = rammer.Nye().Naa.Dag;
        if (varsel.Frist is not { } fristId) return new VisVarsel.Svar(linje, null, idag);

        var frist = await db.Frister.AsNoTracking().FirstAsync(f => f.Id == fristId, cancellationToken);
        var grunn = Grunn(varsel, frist, await Saken(frist, cancellationToken));
        return new VisVarsel.Svar(linje, linje.Enhet.Length > 0 ? grunn : grunn with { Nivaa = null }, idag);
    }

    private VisVarsel.Grunn Grunn(Varsel varsel, Frist frist, Sak sak)
    {
        var (veileder, kalender) = (rammer.Oppsett.Veileder(Versjonen(sak, frist.Aapnet)), rammer.Oppsett.Kalender);
        var grunn = Forloepsmotor.Forklar(frist.Navn, frist.Dag, Nivaaet(sak, frist.Aapnet), frist.RegnetFra, veileder, kalender);
        var trinn = veileder.Stige(frist.Stige).Trinn.ElementAtOrDefault(varsel.Trinn);
        return new(
            veileder.Navn, veileder.Versjon, $"{grunn.Nivaa.Merke}: {grunn.Nivaa.Heter}", grunn.Post?.Regel.ToString(),
            grunn.RegnetFra is { } fra ? new(grunn.Post!.Regel.Fra, fra) : null, frist.Aapnet, frist.Dag,
            trinn?.Naar.ToString(), Forloepsmotor.Plass(new Aapenfrist(frist.Dag, frist.Aapnet, frist.Stige, varsel.Trinn), veileder, kalender).Dag,
            varsel.SomMottaker, frist.Ansvarlig, varsel.SomRolle, Mottakere.ErSendtVidere(varsel.SomMottaker, frist.Ansvarlig, varsel.SomRolle));
    }

    // The nivaa of the day it was opened.
    private static Nivaa Nivaaet(Sak sak, DateOnly dag) =>
        sak.Hendt.Where(h => h.Dag <= dag).Select(h => h.Hendelse).Aggregate(Nivaa.Avklaring, (nivaa, hendelse) => hendelse switch
        {
            ForloepStartet startet => startet.Nivaa,
            NivaaValgt valgt => valgt.Til,
            VeilederByttet byttet => byttet.Nivaa,
            _ => nivaa,
        });

    // The version it was pinned to that day.
    private static string Versjonen(Sak sak, DateOnly dag)
    {
        var byttet = sak.Hendt.Where(h => h.Hendelse is VeilederByttet).ToLookup(h => h.Dag <= dag, h => (VeilederByttet)h.Hendelse);
        return byttet[true].LastOrDefault()?.Til ?? byttet[false].FirstOrDefault()?.Fra ?? sak.VeilederVersjon;
    }

    private async Task<Sak> Saken(Frist frist, CancellationToken ct)
    {
        if (frist.Uro is { } uro) return await db.Uroer.Where(u => u.Id == uro).Select(u => new Sak(u.VeilederVersjon, new Hendt[0])).FirstAsync(ct);
        var (id, rekke) = (frist.Forloep!.Value, frist.Forloep.Value.Verdi);
        var versjon = await db.Forloep.Where(f => f.Id == id).Select(f => f.VeilederVersjon).FirstAsync(ct);
        var rader = await db.Hendelser.AsNoTracking().Where(h => h.Rekke == rekke).OrderBy(h => h.Nr).ToListAsync(ct);
        return new(versjon, [.. rader.Select(h => new Hendt(JsonSerializer.Deserialize<Hendelse>(h.Innhold)!, Naa.OsloDag(h.Tid)))]);
    }
}
