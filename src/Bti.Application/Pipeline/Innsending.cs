using Bti.Domain;

namespace Bti.Application;

/// <summary>What the behaviours hand on to each other about one command: its decision, and its key with its content.</summary>
internal sealed class Innsending
{
    public Innsynsrad? Innsyn { get; set; }

    public (Noekkel Noekkel, byte[] Innhold)? Noekkel { get; set; }
}
