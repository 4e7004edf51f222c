namespace Bti.Domain;

public sealed partial class Stafettlogg
{
    private readonly List<Vedlegg> _vedlegg = [];

    /// <summary>The files, also those that are removed, and the papers of samtykker.</summary>
    public IReadOnlyList<Vedlegg> Vedlegg => _vedlegg;

    /// <summary>The files of the log itself.</summary>
    public IEnumerable<Vedlegg> Filer => _vedlegg.Where(v => v.Samtykke is null);

    /// <summary>The papers of samtykker.</summary>
    public IEnumerable<Vedlegg> Papirer => _vedlegg.Where(v => v.Samtykke is not null);

    /// <summary>Adds a file to the log.</summary>
    public Hinder? LeggVed(Forloep forloep, Vedlegg vedlegg, Rammer rammer) => HinderForSkriving(forloep, rammer.Naa.Dag) ?? Ta(vedlegg, rammer);

    /// <summary>Adds the paper of an answer that was given on paper; the log need not be open, since it is the answer that opens it.</summary>
    public Hinder? LeggVedPapir(Forloep forloep, Samtykke samtykke, Vedlegg papir, Rammer rammer) =>
        !forloep.ErAapent ? Hindre.ErAvsluttet
        : samtykke.Maate is not Samtykkemaate.Papir ? Hindre.IkkePaaPapir
        : Ta(papir, rammer);

    /// <summary>Takes a file away from the log, for a reason that is kept.</summary>
    public Hinder? Fjern(Forloep forloep, Vedlegg vedlegg, Fortrolig grunn, Rammer rammer)
    {
        if (HinderForSkriving(forloep, rammer.Naa.Dag) is { } hinder) return hinder;
        vedlegg.Fjern(grunn, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    /// <summary>Takes the paper of a samtykke away, for a reason that is kept: it was another's, or could not be read.</summary>
    public Hinder? FjernPapir(Forloep forloep, Vedlegg papir, Fortrolig grunn, Rammer rammer)
    {
        if (!forloep.ErAapent) return Hindre.ErAvsluttet;
        papir.Fjern(grunn, rammer);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }

    private Hinder? Ta(Vedlegg vedlegg, Rammer rammer)
    {
        if (_vedlegg.Count(v => v.Fjernet is null) >= Domain.Vedlegg.Mest) return Hindre.FilKvote.ForFelt("fil", "fila");
        _vedlegg.Add(vedlegg);
        Endret(rammer.Av, rammer.Naa);
        return null;
    }
}
