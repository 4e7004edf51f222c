using Bti.Domain;

namespace Bti.Application;

/// <summary>Who asks, for the length of one request. Set once by the host, from the session; never from what is sent.</summary>
public sealed class Innlogget
{
    private Subjekt? _subjekt;

    /// <summary>The one who asks. Throws when nobody is logged in: the host has let a request too far.</summary>
    public Subjekt Subjekt => _subjekt ?? throw new InvalidOperationException("Nobody is logged in.");

    public AnsattId Id => Subjekt.Ansatt;

    public KommuneId Kommune => Subjekt.Kommune;

    /// <summary>True when somebody is.</summary>
    public bool ErInnlogget => _subjekt is not null;

    /// <summary>True for the system's own imports.</summary>
    public bool ErSystem { get; private set; }

    /// <summary>True when she has proved just now that it is her; how long that lasts is the host's to say.</summary>
    public bool ErFersk { get; private set; }

    /// <summary>She has proved just now that it is her.</summary>
    public void HarBekreftet() => ErFersk = true;

    /// <summary>Says who it is. A scope is one person's: saying it again of another throws.</summary>
    public void Er(Subjekt subjekt)
    {
        if (_subjekt is not null && _subjekt != subjekt) throw new InvalidOperationException("A scope belongs to one person.");
        _subjekt = subjekt;
    }

    /// <summary>The system itself acts for a kommune: an import at start.</summary>
    public void ErSystemet(KommuneId kommune)
    {
        Er(new Subjekt(kommune, new AnsattId(Guid.Empty), Rolle.Kommuneadministrator, new EnhetId(Guid.Empty), string.Empty, "Bti"));
        (ErSystem, ErFersk) = (true, true);
    }
}
