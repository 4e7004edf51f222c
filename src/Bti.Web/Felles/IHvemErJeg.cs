namespace Bti.Web;

/// <summary>What the frame of every page says about the reader. The session answers; pages ask the use cases instead.</summary>
public interface IHvemErJeg
{
    bool ErInnlogget { get; }

    /// <summary>The whole name, for instance «Kari Nordmann».</summary>
    string Navn { get; }

    /// <summary>The role in words, for instance «Lærer».</summary>
    string Rolletekst { get; }

    /// <summary>True for a guardian or a young person: she has pages of her own, and no others.</summary>
    bool ErFamilie { get; }

    string Kommunenavn { get; }

    string Enhetsnavn { get; }

    /// <summary>True for one who leads an enhet: only then does the menu show Enheten.</summary>
    bool ErLeder { get; }

    /// <summary>True for the roles above the leaders, whom frister are passed up to.</summary>
    bool FaarMeldtOpp { get; }

    /// <summary>True for a role that may have cases: the others have nothing to search in.</summary>
    bool HarSaker { get; }

    /// <summary>True for a role that writes uro: the others are not offered it.</summary>
    bool KanSkriveUro { get; }

    /// <summary>True for the one who runs the installation in the kommune.</summary>
    bool KanSeDrift { get; }

    /// <summary>True for those who may see the kommune's numbers.</summary>
    bool KanSeOversikt { get; }

    /// <summary>True for those who may see the numbers of the kommuner that have the same barnevern.</summary>
    bool KanSeFellestall { get; }

    /// <summary>True for those who may see what other frister would have meant in the kommune.</summary>
    bool KanSeSimulering { get; }

    /// <summary>True for the one who reads rosters in.</summary>
    bool KanOppdatereRegister { get; }

    /// <summary>True for a role that may read in an emergency.</summary>
    bool KanAapneNoedinnsyn { get; }

    /// <summary>True for a role that looks into what was read in an emergency.</summary>
    bool KanKontrollereNoedinnsyn { get; }

    /// <summary>True for a role that asks for or approves deleting.</summary>
    bool KanSeSletting { get; }

    /// <summary>True for one who may try a draft of the veileder.</summary>
    bool KanProeveUtkast { get; }

    /// <summary>True for the one who takes the requests of families that ask by themselves.</summary>
    bool KanTaImotHenvendelse { get; }

    /// <summary>True for the one who works on the kommune's veileder.</summary>
    bool KanRedigereVeileder { get; }
}
