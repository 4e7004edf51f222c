namespace Bti.Infrastructure;

/// <summary>What is wrong with a chain at a place.</summary>
internal enum Bruddslag
{
    /// <summary>The row says something else than when it was stored, or the one before it does and has been given a new hash.</summary>
    Endret,

    /// <summary>Rows are gone from the middle.</summary>
    Fjernet,

    /// <summary>There are rows after the chain's end, or two at one place.</summary>
    SattInn,

    /// <summary>Two rows have each other's place.</summary>
    Byttet,

    /// <summary>Rows are gone from the end.</summary>
    Avkuttet,

    /// <summary>The chain holds, and is another than the one that was signed.</summary>
    SkrevetOm,

    /// <summary>The end that is written down is not the last row's.</summary>
    Slutt,

    /// <summary>A checkpoint was not signed with the key, or does not follow the one before it.</summary>
    Sjekkpunkt,
}

/// <summary>One fault, at the rows with these numbers.</summary>
internal sealed record Kjedebrudd(Bruddslag Slag, long Fra, long Til)
{
    /// <summary>The fault as the operator reads it.</summary>
    public string Tekst => Slag switch
    {
        Bruddslag.Endret => $"{Rader} er endret etter at loggen ble skrevet.",
        Bruddslag.Fjernet => $"{Rader} er fjernet. Rad {Til + 1} kan ikke kontrolleres uten dem.",
        Bruddslag.SattInn => $"{Rader} er satt inn utenom kjeden.",
        Bruddslag.Byttet => $"rad {Fra} og {Til} har byttet plass.",
        Bruddslag.Avkuttet => $"{Rader} er kuttet av på slutten.",
        Bruddslag.SkrevetOm => $"kjeden er skrevet om: {Rader} er andre enn da sjekkpunktet ble signert.",
        Bruddslag.Slutt => $"den lagrede slutten på kjeden er ikke rad {Til}.",
        Bruddslag.Sjekkpunkt => $"sjekkpunktet ved rad {Til} er ikke signert med installasjonens nøkkel, eller et sjekkpunkt foran det mangler.",
    };

    private string Rader => Fra == Til ? $"rad {Fra}" : $"rad {Fra}–{Til}";
}
