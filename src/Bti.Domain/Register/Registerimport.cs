namespace Bti.Domain;

/// <summary>How far a file has come.</summary>
public enum Registerstatus
{
    /// <summary>Read, and nothing done.</summary>
    Lastetopp,
    Utfoert,
    Forkastet,
}

/// <summary>
/// A roster somebody has uploaded. The file is kept, sealed, until it is carried out or thrown away, at most a day; what it
/// changed is kept for good: without a foedselsnummer, and about children and guardians without a word.
/// </summary>
public sealed class Registerimport : Rot
{
    /// <summary>How long a file waits to be carried out.</summary>
    public static readonly TimeSpan Varer = TimeSpan.FromDays(1);

    public required RegisterimportId Id { get; init; }

    public required Registerslag Slag { get; init; }

    /// <summary>True when it was said to be the whole list.</summary>
    public required bool ErHele { get; init; }

    public required AnsattId LastetOppAv { get; init; }

    public required DateTimeOffset LastetOpp { get; init; }

    /// <summary>The text of the file; null once it is carried out or thrown away.</summary>
    public Fortrolig? Fil { get; private set; }

    /// <summary>What it changed, as JSON; null until it is carried out.</summary>
    public Fortrolig? Utfoert { get; private set; }

    public Registerstatus Status { get; private set; }

    /// <summary>How many it made, changed and ended.</summary>
    public int Nye { get; private set; }

    public int Endrede { get; private set; }

    public int Avsluttede { get; private set; }

    public static Registerimport LastOpp(KommuneId kommune, Registerslag slag, bool erHele, string tekst, AnsattId av, Naa naa)
    {
        var import = new Registerimport
        {
            Kommune = kommune,
            Id = RegisterimportId.Ny(),
            Slag = slag,
            ErHele = erHele,
            LastetOppAv = av,
            LastetOpp = naa.Tidspunkt,
            Fil = Fortrolig.Av(tekst),
        };
        import.Opprettet(av, naa);
        return import;
    }

    /// <summary>The no to one that is done with, or has waited too long.</summary>
    public Hinder? KrevAapen(Naa naa) => Status is not Registerstatus.Lastetopp ? Hindre.RegisterFerdig : naa.Tidspunkt - LastetOpp > Varer ? Hindre.RegisterUtloept : null;

    /// <summary>
    /// What is kept for good of what a plan changed. One import is about many, and no child's key seals it: words about a child
    /// would still be there when everything else about it is deleted (ADR-0040).
    /// </summary>
    public IEnumerable<Registerendring> Bevares(Registerplan plan) => plan.Endringer
        .Where(e => e.Utfall is not (Registerutfall.Uendret or Registerutfall.Avvist))
        .Select(e => Slag is Registerslag.Barn or Registerslag.Foresatte ? e.UtenOrd() : e);

    /// <summary>Has been carried out.</summary>
    /// <param name="endringer">What was changed, as JSON.</param>
    public void ErUtfoert(Registerplan plan, string endringer, AnsattId av, Naa naa)
    {
        int Antall(Registerutfall utfall) => plan.Endringer.Count(e => e.Utfall == utfall);
        (Nye, Endrede, Avsluttede) = (Antall(Registerutfall.Ny), Antall(Registerutfall.Endret) + Antall(Registerutfall.Flyttet), Antall(Registerutfall.Avsluttet));
        (Status, Fil, Utfoert) = (Registerstatus.Utfoert, null, Fortrolig.Av(endringer));
        Endret(av, naa);
    }

    /// <summary>Is not to be carried out. The file is gone; one that is done with stays as it is.</summary>
    public void Forkast(AnsattId av, Naa naa)
    {
        if (Status is not Registerstatus.Lastetopp) return;
        (Status, Fil) = (Registerstatus.Forkastet, null);
        Endret(av, naa);
    }
}
