namespace Bti.Domain;

/// <summary>What an entry in the log is.</summary>
public enum Innleggslag
{
    /// <summary>What works, and who is there.</summary>
    Ressurs,

    /// <summary>What can be observed, not what one thinks.</summary>
    GrunnTilUro,

    /// <summary>The child's or the young person's own words, or that it did not wish to speak.</summary>
    BarnetsStemme,

    /// <summary>The foresatte's own view.</summary>
    ForesattesSyn,

    /// <summary>What has been tried.</summary>
    Proevd,

    Notat,
}

/// <summary>One entry in the log.</summary>
public sealed class Innlegg : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required InnleggId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required Innleggslag Slag { get; init; }

    /// <inheritdoc/>
    public required Informasjonskategori Kategori { get; init; }

    /// <summary>The day it is about.</summary>
    public required DateOnly Dag { get; init; }

    public required Fortrolig Tekst { get; set; }

    /// <summary>True for words the child or the foresatte used themselves, apart from what an adult renders.</summary>
    public bool EgneOrd { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Skrevet { get; init; }

    /// <summary>1 when written; one more for each correction.</summary>
    public int Versjon { get; private set; } = 1;

    public AnsattId? RettetAv { get; private set; }

    public DateTimeOffset? RettetTid { get; private set; }

    internal void Rett(Fortrolig tekst, Rammer rammer)
    {
        Tekst = tekst;
        Versjon++;
        (RettetAv, RettetTid) = (rammer.Av, rammer.Naa.Tidspunkt);
    }
}

/// <summary>Something concrete to reach within a time.</summary>
public sealed class Maal : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required MaalId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <summary>A goal is always what is done and agreed.</summary>
    public Informasjonskategori Kategori => Informasjonskategori.Tiltak;

    public required Fortrolig Tekst { get; init; }

    /// <summary>The day it should be reached.</summary>
    public required DateOnly Innen { get; init; }

    /// <summary>True when it is part of the plan the services share: so are its tiltak, whosever they are.</summary>
    public bool IPlanen { get; internal set; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Satt { get; init; }

    DateOnly IOpplysning.Dag => Naa.OsloDag(Satt);

    DateTimeOffset IOpplysning.Skrevet => Satt;
}

/// <summary>A meeting with the child, the foresatte or other services, and its referat.</summary>
public sealed class Moete : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required MoeteId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <inheritdoc/>
    public required Informasjonskategori Kategori { get; init; }

    public required DateOnly Dag { get; init; }

    /// <summary>Who was there.</summary>
    public required Fortrolig Deltakere { get; init; }

    public required Fortrolig Referat { get; init; }

    /// <summary>What is known of the child before a meeting of the ansvarsgruppe; null for any other meeting.</summary>
    public Barnesamtale? Barnet { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Skrevet { get; init; }
}

/// <summary>What was found when the tiltak were evaluated.</summary>
public sealed class Evaluering : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required EvalueringId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <inheritdoc/>
    public required Informasjonskategori Kategori { get; init; }

    public required DateOnly Dag { get; init; }

    public required Nivaa Nivaa { get; init; }

    public required Utfall Utfall { get; init; }

    /// <summary>The next one, as it was agreed; null when the goals were met.</summary>
    public DateOnly? Neste { get; init; }

    /// <summary>What the tiltak led to.</summary>
    public required Fortrolig Vurdering { get; init; }

    /// <summary>What the child said before it, to whom; or why nobody has asked.</summary>
    public required Barnesamtale Barnet { get; init; }

    /// <summary>How the foresatte see it.</summary>
    public Fortrolig? ForesattesSyn { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Skrevet { get; init; }
}
