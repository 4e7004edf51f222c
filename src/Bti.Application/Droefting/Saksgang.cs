using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What the use cases around a case in a meeting have in common.</summary>
internal static class Saksgang
{
    /// <summary>Those the case concerns: who sits there, and who brought it.</summary>
    public static IEnumerable<AnsattId> Folkene(Droeftingsoppslag.Fakta fakta) =>
        (fakta.Moete?.Stoler ?? []).Select(s => s.Sitter).OfType<AnsattId>().Append(fakta.Sak.Innmelder).Distinct();

    /// <summary>Those of them who can be given something to do: who has left, or is inhabil, cannot.</summary>
    public static IQueryable<Ansatt> Ansvarlige(this IBtiDb db, Droeftingsoppslag.Fakta fakta, DateOnly dag)
    {
        AnsattId[] folk = [.. Folkene(fakta).Where(a => !fakta.Utelukker(a))];
        return db.Ansatte.SomErHer(dag).Where(a => EF.Parameter(folk).Contains(a.Id));
    }

    /// <summary>Why nothing can be decided yet; null when it can: the case stands on a list that is published.</summary>
    public static Hinder? HinderForBeslutning(Droeftingsoppslag.Fakta fakta) =>
        !fakta.Sak.ErAapen ? Hindre.SakenErLukket : fakta.Moete is { Status: Moetestatus.Publisert } ? null : Hindre.SakenErIkkePaaLista;

    /// <summary>Why the referat cannot be approved yet: the meeting is held first, and about a named child, its own view comes first.</summary>
    public static Hinder? HinderForReferat(Droeftingsoppslag.Fakta fakta, IEnumerable<Droeftingsinnlegg> innlegg, Naa naa) =>
        HinderForBeslutning(fakta) ?? fakta.Moete!.HinderForReferat(naa) ?? (fakta.Barnet is null || innlegg.Any(i => i.Slag is Saksinnleggslag.BarnetsSyn) ? null : Hindre.BarnetsSynFoerst);

    /// <summary>What one who reads is shown of what is written in the case: all of it where she may see of that kind, else her own.</summary>
    public static IEnumerable<Droeftingsinnlegg> Viste(Droeftingsoppslag.Fakta fakta, IEnumerable<Droeftingsinnlegg> innlegg, Subjekt subjekt) =>
        fakta.Barnet is not { } barnet || barnet.Vindu(subjekt).Slipper(barnet.Sak) ? innlegg : innlegg.Where(i => i.Av == subjekt.Ansatt);

    /// <summary>Whether the one who has a seat takes part in this case.</summary>
    public static VisSak.Stolstand Stand(Droeftingsoppslag.Fakta fakta, Moetestol stol, IReadOnlyDictionary<AnsattId, Ansatt> folk)
    {
        // A service nobody logs in for sees nothing here; whether it may hear is the samtykke's.
        if (stol.Ansatt is null) return fakta.Barnet is { } uten && !uten.Deltar(stol.Tjeneste) ? VisSak.Stolstand.UtenSamtykke : VisSak.Stolstand.Deltar;
        if (stol.Sitter is not { } hvem) return VisSak.Stolstand.Tom;
        if (fakta.Utelukker(hvem)) return VisSak.Stolstand.Inhabil;
        if (fakta.Barnet is not { } barnet) return VisSak.Stolstand.Deltar;
        return barnet.Deltar(folk[hvem].Tjeneste) ? VisSak.Stolstand.Deltar : VisSak.Stolstand.UtenSamtykke;
    }

    /// <summary>The one who approves, and those who take part in the case today and came, as the log names them. It is hers to correct: a samtykke may have ended since.</summary>
    public static string Deltakerne(Droeftingsoppslag.Fakta fakta, AnsattId godkjenner, IReadOnlyDictionary<AnsattId, Ansatt> folk, Oppsett oppsett) =>
        string.Join(", ", (fakta.Moete?.Stoler ?? []).Where(s => s.Moette is not false && Stand(fakta, s, folk) is VisSak.Stolstand.Deltar)
            .Select(s => s.Sitter is { } a ? $"{folk[a].Navn} ({oppsett.Tjenestenavn(s.Tjeneste)})" : oppsett.Tjenestenavn(s.Tjeneste))
            .Prepend(folk[godkjenner].Navn).Distinct());
}
