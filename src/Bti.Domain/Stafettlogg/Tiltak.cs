namespace Bti.Domain;

/// <summary>Where a tiltak happens.</summary>
public enum Arena
{
    Hjem,
    Enhet,
    Fritid,
}

/// <summary>What a tiltak has led to so far.</summary>
public enum Effekt
{
    Ingen,
    Noe,
    God,
    MaalNaadd,
}

/// <summary>Something somebody does to reach a goal: where, who, from when, and the day it is evaluated.</summary>
public sealed class Tiltak : IOpplysning
{
    public required KommuneId Kommune { get; init; }

    public required TiltakId Id { get; init; }

    public required ForloepId Forloep { get; init; }

    public required MaalId Maal { get; init; }

    /// <inheritdoc/>
    public required Informasjonskategori Kategori { get; init; }

    /// <summary>The catalogue's id when it is from there; null for one in own words.</summary>
    public string? Katalog { get; init; }

    public required Fortrolig Tittel { get; init; }

    public required Arena Arena { get; init; }

    /// <summary>The person responsible, as the family knows her.</summary>
    public required Fortrolig Ansvarlig { get; init; }

    /// <summary>The service responsible, by the kommune's code.</summary>
    public required string Tjeneste { get; init; }

    public required DateOnly Start { get; init; }

    /// <summary>The day it is evaluated next. There is no tiltak without one.</summary>
    public required DateOnly Evalueres { get; set; }

    public required AnsattId Av { get; init; }

    public required DateTimeOffset Skrevet { get; init; }

    public Effekt? Effekt { get; private set; }

    public Fortrolig? Merknad { get; private set; }

    public DateOnly? Avsluttet { get; private set; }

    DateOnly IOpplysning.Dag => Start;

    /// <summary>1 when made; one more for each vurdering.</summary>
    public int Versjon { get; private set; } = 1;

    internal void Vurder(Effekt effekt, Fortrolig? merknad, bool avslutt, DateOnly nesteEvaluering, Rammer rammer)
    {
        (Effekt, Merknad) = (effekt, merknad);
        if (avslutt) Avsluttet = rammer.Naa.Dag;
        else Evalueres = nesteEvaluering;
        Versjon++;
    }
}
