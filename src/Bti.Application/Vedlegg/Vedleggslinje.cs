using Bti.Domain;

namespace Bti.Application;

/// <summary>One file in a list.</summary>
/// <param name="Navn">What the sender called it; null for one that is removed.</param>
/// <param name="Stoerrelse">In bytes.</param>
/// <param name="Av">Who brought it.</param>
/// <param name="Fjernet">Who took it away, when and why; null while it is there.</param>
public sealed record Vedleggslinje(VedleggId Id, string? Navn, Filtype Type, int Stoerrelse, Informasjonskategori Kategori, string Av, DateTimeOffset LagtVed, Vedleggslinje.Fjerning? Fjernet)
{
    public sealed record Fjerning(string Av, DateTimeOffset Tid, string Grunn);

    internal static IEnumerable<Vedleggslinje> Liste(IEnumerable<Vedlegg> vedlegg, IReadOnlyDictionary<AnsattId, string> navn) =>
        vedlegg.OrderBy(v => v.Fjernet is not null).ThenByDescending(v => v.LagtVed).Select(v => new Vedleggslinje(
            v.Id, v.Fjernet is null ? v.Navn.Tekst : null, v.Type, v.Stoerrelse, v.Kategori, navn.GetValueOrDefault(v.Av, ""), v.LagtVed,
            v.Fjernet is { } tid ? new(navn.GetValueOrDefault(v.FjernetAv!.Value, ""), tid, v.Grunn!.Tekst) : null));

    internal static IEnumerable<AnsattId> Nevnte(Vedlegg vedlegg) => new[] { vedlegg.Av, vedlegg.FjernetAv }.OfType<AnsattId>();
}

/// <summary>A file to be handed out.</summary>
public sealed record Vedleggsfil(VedleggId Id, Filtype Type, byte[] Innhold)
{
    /// <summary>What it is called on the reader's machine: nothing about anybody. The end of the id is its random part.</summary>
    public string Filnavn => $"sak-{Id.Verdi.ToString("N")[^12..]}.{Inndata.Kode(Type)}";
}
