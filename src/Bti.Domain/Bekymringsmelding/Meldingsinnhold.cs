namespace Bti.Domain;

/// <summary>Why one has reason to believe that barnevern must know (barnevernsloven § 13-2).</summary>
public enum Meldegrunn
{
    Mishandling,
    Omsorgssvikt,

    /// <summary>A serious illness that is not treated.</summary>
    Sykdom,

    /// <summary>A child with special needs who does not get what it needs.</summary>
    SaerligeBehov,
    Atferd,
    Menneskehandel,
    Annet,
}

/// <summary>The child a melding is about.</summary>
/// <param name="Foedt">Said in the text of the melding when there is no number: the national form has no field for it.</param>
/// <param name="Orientert">True when the child knows that the melding is sent.</param>
/// <param name="OrientertGrunn">Why not; null when it knows.</param>
public sealed record Meldingsbarn(
    bool Ufoedt, string? Navn, string? Fnr, DateOnly? Foedt, string? Telefon, string? Adresse, bool Orientert, string? OrientertGrunn)
{
    /// <summary>Never the child.</summary>
    public override string ToString() => "•••";
}

/// <summary>A guardian in a melding.</summary>
/// <param name="Orientert">True when she knows that the melding is sent.</param>
/// <param name="OrientertGrunn">Why not; null when she knows.</param>
public sealed record Meldingsforesatt(string Navn, string? Telefon, bool Orientert, string? OrientertGrunn)
{
    /// <summary>Never the guardian.</summary>
    public override string ToString() => "•••";
}

/// <summary>What a melding says, in the fields of the national form and the three questions that come before it.</summary>
/// <param name="FareNaa">True when the child is in danger now: then one calls first.</param>
/// <param name="Vold">True at suspicion of violence or abuse.</param>
/// <param name="Kommune">The kommunenummer of the child: it decides which barnevern.</param>
/// <param name="Foresatte">None, one or two.</param>
/// <param name="Telefon">Where the sender answers.</param>
public sealed record Meldingsinnhold(
    bool FareNaa, bool Vold, Meldegrunn Grunn, string Kommune, Meldingsbarn Barn, IReadOnlyList<Meldingsforesatt> Foresatte, bool BehovForTolk,
    string? AndreHjelpeinstanser, string Melding, string? Historie, string? AndreSynspunkter, string Telefon)
{
    /// <summary>What stands where nothing else is written, when nobody shall be told.</summary>
    public const string VoldsgrunnTilIkkeOrientert = "Mistanke om vold eller overgrep.";

    /// <summary>True when neither guardians nor the child may hear of it from the sender.</summary>
    public bool SkalIkkeOrientere => MaaIkkeVite(Vold, Grunn);

    /// <inheritdoc cref="SkalIkkeOrientere"/>
    public static bool MaaIkkeVite(bool vold, Meldegrunn? grunn) => vold || grunn is Meldegrunn.Mishandling or Meldegrunn.Menneskehandel;

    /// <summary>Never what it says.</summary>
    public override string ToString() => "•••";
}
