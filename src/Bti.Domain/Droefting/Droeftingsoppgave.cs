using System.Diagnostics.CodeAnalysis;

namespace Bti.Domain;

/// <summary>What one of those in the meeting is to do, in a case that is about no named child: there it is a tiltak of the forloep instead.</summary>
public sealed class Droeftingsoppgave
{
    private readonly List<Oppgavebytte> _bytter = [];

    // For the store.
    private Droeftingsoppgave()
    {
    }

    [SetsRequiredMembers]
    private Droeftingsoppgave(Droeftingssak sak, Fortrolig tekst, AnsattId ansvarlig, DateOnly frist, AnsattId av) =>
        (Kommune, Id, Sak, Tekst, Ansvarlig, Frist, Av) = (sak.Kommune, DroeftingsoppgaveId.Ny(), sak.Id, tekst, ansvarlig, frist, av);

    public required KommuneId Kommune { get; init; }

    public required DroeftingsoppgaveId Id { get; init; }

    public required DroeftingssakId Sak { get; init; }

    public required Fortrolig Tekst { get; init; }

    /// <summary>The one who is to do it now.</summary>
    public AnsattId Ansvarlig { get; private set; }

    public required DateOnly Frist { get; init; }

    public required AnsattId Av { get; init; }

    /// <summary>When the one responsible said that it is done.</summary>
    public DateTimeOffset? Gjort { get; private set; }

    /// <summary>Each time it was given to another, the first first.</summary>
    public IReadOnlyList<Oppgavebytte> Bytter => _bytter;

    public static Droeftingsoppgave Gi(Droeftingssak sak, Fortrolig tekst, AnsattId ansvarlig, DateOnly frist, AnsattId av) => new(sak, tekst, ansvarlig, frist, av);

    public void ErGjort(Naa naa) => Gjort ??= naa.Tidspunkt;

    /// <summary>Why it cannot be given to another; null when it can: it is not done, and the one who has it cannot do it any more.</summary>
    /// <param name="kan">Those of the case who can have it: who is inhabil in it, or has left, cannot.</param>
    public Hinder? HinderForAaGiVidere(IReadOnlyCollection<AnsattId> kan) => Gjort is not null ? Hindre.OppgavenErGjort : kan.Contains(Ansvarlig) ? Hindre.OppgavenKanGjoeres : null;

    internal Hinder? GiVidere(AnsattId til, IReadOnlyCollection<AnsattId> kan, Rammer rammer)
    {
        if (HinderForAaGiVidere(kan) is { } hinder) return hinder;
        if (!kan.Contains(til)) return Hindre.IkkeFunnet;
        _bytter.Add(new() { Kommune = Kommune, Id = Guid.CreateVersion7(), Oppgave = Id, Fra = Ansvarlig, Til = til, Av = rammer.Av, Tid = rammer.Naa.Tidspunkt });
        Ansvarlig = til;
        return null;
    }
}

/// <summary>One time a task was given to another. Never changed.</summary>
public sealed class Oppgavebytte
{
    public required KommuneId Kommune { get; init; }

    public required Guid Id { get; init; }

    public required DroeftingsoppgaveId Oppgave { get; init; }

    /// <summary>The one who could not do it.</summary>
    public required AnsattId Fra { get; init; }

    public required AnsattId Til { get; init; }

    /// <summary>The one who steers the case, and gave it.</summary>
    public required AnsattId Av { get; init; }

    public required DateTimeOffset Tid { get; init; }
}
