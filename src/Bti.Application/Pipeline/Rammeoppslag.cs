using Bti.Domain;

namespace Bti.Application;

/// <summary>Finds what an act is done within: the kommune's text and calendar, the one who asks, and now.</summary>
public sealed class Rammeoppslag(IKommuneoppsett kommuner, Innlogget innlogget, TimeProvider klokke)
{
    /// <summary>The kommune one is logged in to.</summary>
    public Oppsett Oppsett => kommuner.For(innlogget.Kommune);

    /// <summary>For something that starts today.</summary>
    public Rammer Nye()
    {
        var naa = klokke.Naa;
        return new Rammer(Oppsett.GjeldendePaa(naa.Dag), Oppsett.Kalender, innlogget.Id, naa);
    }

    /// <summary>For something that is pinned to a version of the veileder.</summary>
    public Rammer For(string versjon) => Nye() with { Veileder = Oppsett.Veileder(versjon) };
}
