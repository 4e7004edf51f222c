namespace Bti.Domain;

/// <summary>
/// Reads what was typed, field by field in the order of the form, and collects what is wrong. Form, API and import use the
/// same reading, so the same text gets the same answer everywhere. A value that is wrong comes back as null.
/// </summary>
public sealed partial class Inndata(Naa naa)
{
    private readonly List<Hinder> _hindre = [];

    /// <summary>What is wrong, the first field first; null when everything can be used.</summary>
    public Hinder? Hinder => _hindre.Count == 0 ? null : _hindre[0] with { Flere = _hindre[1..] };

    /// <summary>Now, for rules about past and future.</summary>
    public Naa Naa { get; } = naa;

    /// <summary>Notes something that is wrong in a field.</summary>
    public void Feil(Hinder hinder, string felt, string etikett) => _hindre.Add(hinder.ForFelt(felt, etikett));
}
