namespace Bti.Domain;

/// <summary>
/// «Hva om 14 dager blir 10?» of one frist of the veileder in a period that is over: what may be shown of it, kept with the numbers of
/// the period. Whatever is asked, the answer is a sum of what is shown here, so no two answers tell more than one (ADR-0061).
/// </summary>
/// <param name="Merke">What the nivaa is called in short.</param>
/// <param name="Tekst">What is to be done, in the veileder's words.</param>
/// <param name="Regel">The sentence that applied when the period was over.</param>
/// <param name="Kortere">Frister that were met, and would have been overdue with fewer days.</param>
/// <param name="Lengre">Frister that were overdue, and would not have been with more days.</param>
/// <param name="Koe">The longest the queue of the drøftingsteam was, in whole fives: how long one waits does not depend on the frist.</param>
/// <param name="Topper">The busiest week with each number of days; first as it was.</param>
public sealed record Hvaom(
    Nivaa Nivaa, string Merke, Fristnavn Frist, string Tekst, Fristregel Regel, Hvaom.Tabell Kortere, Hvaom.Tabell Lengre, int Koe, IReadOnlyList<Hvaom.Topp> Topper)
{
    // Few, and far apart: with every number of days there is one on each side of every child.
    private static readonly int[] Dagene = [3, 5, 7, 10, 14, 21, 28, 42, 56, 84, 112];

    /// <summary>How it is told from the others.</summary>
    public string Kode => $"{Nivaa.Tall}-{Inndata.Kode(Frist)}";

    /// <summary>True for a frist that is met by getting out of the queue of the drøftingsteam.</summary>
    public bool GjelderKoeen => Simulator.ErIKoe(Frist, Nivaa);

    /// <summary>The numbers of days that can be asked for: from a quarter of what applies to twice as many.</summary>
    public static IReadOnlyList<int> Valgene(Fristregel regel) => [.. Dagene.Where(n => n != Lengde(regel) && n * 4 >= Lengde(regel) && n <= Lengde(regel) * 2)];

    /// <summary>How long a rule lasts, in days; in working days when it is counted in them.</summary>
    public static int Lengde(Fristregel regel) => regel.Antall * regel.Enhet switch { Fristenhet.Uke => 7, Fristenhet.Maaned => 30, _ => 1 };

    /// <summary>A veileder where one frist has another number of days, and is else as it was.</summary>
    public static Handlingsveileder Med(Handlingsveileder veileder, Nivaa nivaa, Fristnavn frist, int dager)
    {
        return veileder with { Nivaaer = [.. veileder.Nivaaer.Select(n => n.Nivaa == nivaa ? n with { Frister = [.. n.Frister.Select(Endret)] } : n)] };

        // One that is renewed as often as it first falls due, still is.
        Fristpost Endret(Fristpost post) => post.Navn != frist ? post : post with { Regel = Ny(post.Regel), Fornyes = post.Fornyes is { } igjen && Lengde(igjen) == Lengde(post.Regel) ? Ny(igjen) : post.Fornyes };

        Fristregel Ny(Fristregel regel) => regel with { Antall = dager, Enhet = regel.Enhet is Fristenhet.Arbeidsdag ? Fristenhet.Arbeidsdag : Fristenhet.Dag };
    }

    /// <summary>What another number of days would have meant; null where so few would have got another answer that it is not shown.</summary>
    public Utfallet? Svar(int dager) => (dager < Lengde(Regel) ? Kortere : Lengre).Svar(dager);

    /// <param name="Enheter">The columns; the last may be several units that are shown as one.</param>
    /// <param name="Stegene">The numbers of days that are answered, from what applies and outwards.</param>
    public sealed record Tabell(IReadOnlyList<Enhet> Enheter, IReadOnlyList<Steg> Stegene)
    {
        public static readonly Tabell Ingen = new([], []);

        internal Utfallet? Svar(int dager)
        {
            if (!Stegene.Any(s => s.Dager == dager)) return null;
            List<Steg> med = [.. Stegene.TakeWhile(s => s.Dager != dager), Stegene.First(s => s.Dager == dager)];
            return new(
                med.Sum(s => s.Sum),
                [.. from mandag in med.SelectMany(s => s.Uker).Select(u => u.Mandag).Distinct().Order()
                    let uka = med.ConvertAll(s => s.I(mandag))
                    where uka.TrueForAll(u => u is not null)
                    select new Uke(mandag, uka.Sum(u => u!.Sum), Sum(uka.ConvertAll(u => u!.Antall)))],
                [.. Enheter.Zip(Sum(med.ConvertAll(s => s.Antall)))]);
        }

        private IReadOnlyList<int?> Sum(List<IReadOnlyList<int?>> ledd) => [.. Enheter.Select((_, k) => ledd.TrueForAll(l => l[k] is not null) ? ledd.Sum(l => l[k]) : null)];
    }

    /// <param name="Id">Null for those that are shown as one.</param>
    public sealed record Enhet(EnhetId? Id, string Navn);

    /// <summary>Those that would have got another answer with so many days, and not with those of the step before.</summary>
    /// <param name="Antall">One for each unit; null where it is hidden.</param>
    /// <param name="Uker">By the week the frist ran out in; those with too few are left out.</param>
    public sealed record Steg(int Dager, int Sum, IReadOnlyList<int?> Antall, IReadOnlyList<Uke> Uker)
    {
        // Where none is left out, a week that is not here had none.
        internal Uke? I(DateOnly mandag) => Uker.FirstOrDefault(u => u.Mandag == mandag) ?? (Uker.Sum(u => u.Sum) == Sum ? new(mandag, 0, [.. Antall.Select(_ => (int?)0)]) : null);
    }

    /// <param name="Antall">One for each unit; null where it is hidden.</param>
    public sealed record Uke(DateOnly Mandag, int Sum, IReadOnlyList<int?> Antall);

    /// <summary>In whole fives, upwards: the true number is among five, also for one who has two of them.</summary>
    /// <param name="Dager">Null as it was.</param>
    /// <param name="Moeter">Meetings to be held in one week.</param>
    /// <param name="Ventet">Forloep in the queue of the drøftingsteam after their frist, at the end of one week.</param>
    public sealed record Topp(int? Dager, int Moeter, int Ventet);

    /// <param name="Uker">Those that can be shown, the first first.</param>
    /// <param name="Enheter">Each with its number; null where it is hidden.</param>
    public sealed record Utfallet(int IAlt, IReadOnlyList<Uke> Uker, IReadOnlyList<(Enhet Enhet, int? Antall)> Enheter)
    {
        /// <summary>The week with the most; null when none can be shown.</summary>
        public Uke? VersteUke => Uker.MaxBy(u => u.Sum);
    }
}
