namespace Bti.Domain;

/// <summary>
/// A file that belongs to the log, or the paper somebody signed to give a samtykke. One that is removed is gone, and the row of who
/// brought it and who took it away is kept.
/// </summary>
public sealed class Vedlegg : IOpplysning
{
    /// <summary>The most files of one forloep that are there at the same time.</summary>
    public const int Mest = 500;

    public required KommuneId Kommune { get; init; }

    public required VedleggId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    /// <summary>The samtykke it is the paper of; null for one that belongs to the log. A paper is not part of the log, and goes to nobody who reads it.</summary>
    public SamtykkeId? Samtykke { get; init; }

    /// <summary>What the sender called it.</summary>
    public required Fortrolig Navn { get; init; }

    public required Filtype Type { get; init; }

    /// <summary>How large it is, in bytes, as it is kept.</summary>
    public required int Stoerrelse { get; init; }

    /// <inheritdoc/>
    public required Informasjonskategori Kategori { get; init; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset LagtVed { get; init; }

    DateOnly IOpplysning.Dag => Naa.OsloDag(LagtVed);

    DateTimeOffset IOpplysning.Skrevet => LagtVed;

    public AnsattId? FjernetAv { get; private set; }

    public DateTimeOffset? Fjernet { get; private set; }

    /// <summary>Why it was taken away.</summary>
    public Fortrolig? Grunn { get; private set; }

    internal void Fjern(Fortrolig grunn, Rammer rammer) => (FjernetAv, Fjernet, Grunn) = (rammer.Av, rammer.Naa.Tidspunkt, grunn);
}

/// <summary>What is in a vedlegg. Gone when it is removed, and noise when the child's key is destroyed.</summary>
public sealed class Vedleggsinnhold
{
    public required KommuneId Kommune { get; init; }

    /// <summary>The vedlegg it is the file of.</summary>
    public required VedleggId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required Fortroligfil Innhold { get; init; }

    /// <summary>The row of a vedlegg, to be taken away without being read.</summary>
    public static Vedleggsinnhold Til(Vedlegg vedlegg) => Av(vedlegg, []);

    /// <summary>The file of a vedlegg.</summary>
    public static Vedleggsinnhold Av(Vedlegg vedlegg, byte[] fil) =>
        new() { Kommune = vedlegg.Kommune, Id = vedlegg.Id, Forloep = vedlegg.Forloep, Innhold = Fortroligfil.Av(fil) };
}
