using System.Globalization;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What is typed about when and where the group meets.</summary>
/// <param name="Klokka">«09.00»</param>
/// <param name="Minutter">How long it is; left out, it is an hour.</param>
public sealed record Gruppetidsfelter(string? Moetedag = null, string? Klokka = null, string? Minutter = null, string? Sted = null);

/// <summary>What the use cases around the meetings of an ansvarsgruppe have in common.</summary>
internal sealed class Gruppeinnkalling(IBtiDb db)
{
    private const int Time = 60;

    /// <summary>Null, and noted, when something in it cannot be used.</summary>
    public static Gruppetid? Les(Inndata les, Gruppetidsfelter felter, DateOnly idag)
    {
        var dag = les.Dato("moetedag", "dagen for møtet", felter.Moetedag, ikkeFortid: true, senest: idag.AddYears(1));
        if (!TimeOnly.TryParseExact(felter.Klokka, "HH.mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var klokka)) les.Feil(Hindre.KlokkaUgyldig, "klokka", "klokkeslettet");
        var minutter = les.Tall("minutter", "minuttene", felter.Minutter, 15, 480, paakrevd: false) ?? Time;
        var sted = les.Kort("sted", "stedet", felter.Sted, maks: 300);
        return les.Hinder is null ? new(dag!.Value, klokka, minutter, sted!.Tekst) : null;
    }

    /// <summary>The meeting that comes, or is today; null when none is called in.</summary>
    public Task<Gruppemoete?> SomKommer(ForloepId forloep, DateOnly idag, CancellationToken ct) => db.Gruppemoeter.SomKommer(forloep, idag).FirstOrDefaultAsync(ct);

    public async Task<string> BarnetsNavn(Domain.Forloep forloep, CancellationToken ct)
    {
        var id = forloep.Barn;
        return (await db.Barn.FirstAsync(b => b.Id == id, ct)).Navn.Tekst;
    }

    /// <summary>
    /// The group may be another from now: the meeting that comes is for those who sit in it, and is called off with the group and when the
    /// forloep is closed. For whatever lets somebody in or out: one who is not to be there must not have it in her calendar.
    /// </summary>
    public async Task Foelg(Domain.Forloep forloep, Rammer ramme, CancellationToken ct)
    {
        if (await SomKommer(forloep.Id, ramme.Naa.Dag, ct) is not { } moete) return;
        if (forloep is { ErAapent: true, Ansvarsgruppe: not null }) Varsle(moete, moete.Foelg(forloep, ramme), ramme);
        else if (moete.Avlys(ramme) is null) Varsle(moete, ramme);
    }

    /// <summary>Tells those who are called in, but not the one who did it.</summary>
    public void Varsle(Gruppemoete moete, Rammer ramme) => Varsle(moete, moete.Stoler.Where(s => !s.ErUte).Select(s => s.Ansatt), ramme);

    private void Varsle(Gruppemoete moete, IEnumerable<AnsattId> hvem, Rammer ramme) => db.Varsler.AddRange(hvem.Where(a => a != ramme.Av).Select(a => Varsel.OmGruppemoete(moete, a, ramme.Naa)));
}

internal static class Gruppemoetene
{
    /// <summary>The meetings the group of a forloep is called in to, from a day on; the first first.</summary>
    public static IQueryable<Gruppemoete> SomKommer(this IQueryable<Gruppemoete> moeter, ForloepId forloep, DateOnly dag) =>
        moeter.Where(m => m.Forloep == forloep && !m.ErAvlyst && m.Dag >= dag).OrderBy(m => m.Dag).ThenBy(m => m.Id);
}
