using System.Globalization;

namespace Bti.Domain;

/// <summary>
/// That what one employee looked at in a week is worth a question (ADR-0047). Her leader, or the personvernombud, asks her and
/// writes down what she said. Never removed, and names no child.
/// </summary>
public sealed class Loggkontroll
{
    /// <summary>Within how many working days it is looked into.</summary>
    public const int Kontrolldager = 10;

    public required KommuneId Kommune { get; init; }

    public required LoggkontrollId Id { get; init; }

    public required AnsattId Ansatt { get; init; }

    /// <summary>Her unit when she looked: its leader asks her.</summary>
    public required EnhetId Enhet { get; init; }

    /// <summary>The first day of the week.</summary>
    public required DateOnly Uke { get; init; }

    /// <summary>What was found and how often, as <see cref="Skriv"/> writes it.</summary>
    public required string Funn { get; init; }

    /// <summary>What it weighs, from <see cref="Loggregler.Grense"/> to <see cref="Loggregler.Mest"/>.</summary>
    public required int Poeng { get; init; }

    /// <summary>The last day it should be looked into.</summary>
    public required DateOnly Frist { get; init; }

    /// <summary>What she said; null until somebody has asked.</summary>
    public Fortrolig? Svar { get; private set; }

    /// <summary>True when she had a reason for it.</summary>
    public bool? HaddeGrunn { get; private set; }

    public AnsattId? KontrollertAv { get; private set; }

    public DateTimeOffset? Kontrollert { get; private set; }

    /// <summary>The patterns, the heaviest first.</summary>
    public IReadOnlyList<Loggtreff> Treff => [.. Funn.Split(' ').Select(f => f.Split(':')).Select(f => new Loggtreff(Inndata.Verdi<Loggmoenster>(f[0]), int.Parse(f[1], CultureInfo.InvariantCulture)))];

    /// <summary>What is worth a question in a week's looks of one employee; null when nothing is.</summary>
    public static Loggkontroll? Av(KommuneId kommune, AnsattId ansatt, EnhetId enhet, DateOnly uke, IReadOnlyList<Loggtreff> treff, Kalender kalender, Naa naa) => Loggregler.Poeng(treff) is var poeng && poeng < Loggregler.Grense
        ? null
        : new Loggkontroll
        {
            Kommune = kommune,
            Id = LoggkontrollId.Ny(),
            Ansatt = ansatt,
            Enhet = enhet,
            Uke = uke,
            Funn = Skriv(treff),
            Poeng = poeng,
            Frist = kalender.EtterArbeidsdager(naa.Dag, Kontrolldager),
        };

    /// <summary>Somebody else than the one it is about has asked her.</summary>
    public Hinder? Besvar(bool haddeGrunn, Fortrolig svar, AnsattId av, Naa naa)
    {
        if (Kontrollert is not null) return Hindre.ErSpurt;
        (HaddeGrunn, Svar, KontrollertAv, Kontrollert) = (haddeGrunn, svar, av, naa.Tidspunkt);
        return null;
    }

    private static string Skriv(IEnumerable<Loggtreff> treff) =>
        string.Join(' ', treff.OrderByDescending(t => Loggregler.Poeng([t])).Select(t => $"{Inndata.Kode(t.Moenster)}:{t.Antall.ToString(CultureInfo.InvariantCulture)}"));
}

/// <summary>That a week of the innsynslogg has been read through: also when there was nothing to ask about.</summary>
public sealed class Loggkontrolluke
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The first day of the week.</summary>
    public required DateOnly Uke { get; init; }

    /// <summary>How many looks at a child there were.</summary>
    public required int Oppslag { get; init; }
}
