using Bti.Domain;

namespace Bti.Application;

/// <summary>What the behaviours hand on about one command: its decision, its key with its content, and whether it was done before.</summary>
public sealed class Innsending
{
    internal Innsynsrad? Innsyn { get; set; }

    internal (Noekkel Noekkel, byte[] Innhold)? Noekkel { get; set; }

    /// <summary>True when the answer is the stored one of a command that was carried out before with the same key.</summary>
    public bool ErGjentatt { get; internal set; }
}
