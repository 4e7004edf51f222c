namespace Bti.Infrastructure;

// The shape of kommune.yml: what is not listed here is refused by the reader.
internal sealed class Kommunefil
{
    public required string Kommunenummer { get; set; }
    public required string Navn { get; set; }
    public required string Maalform { get; set; }
    public required Regelfil Regler { get; set; }
    public required Barnevernfil Barnevern { get; set; }
    public List<Tjenestefil> Tjenester { get; set; } = [];
    public List<string> Fridager { get; set; } = [];
    public List<Enhetsfil> Enheter { get; set; } = [];
    public List<Avtalefil> Avtaler { get; set; } = [];
    public List<Trinnfil> Innsatstrapp { get; set; } = [];
}

internal sealed class Regelfil
{
    public int Samtykkealder { get; set; }
    public required string Foresatte { get; set; }
    public int SamtykkeMaaneder { get; set; }
    public int LoggFraNivaa { get; set; }
    public int MaksAlder { get; set; }
    public int Fravaersdager { get; set; } = 3;
    public int RegisterslutterProsent { get; set; } = 10;
    public int ForesattesInnsynTil { get; set; } = 16;
    public int? OppbevaringAar { get; set; }
    public int AnsvarsgruppeFraNivaa { get; set; } = 3;
    public string? IpPolicy { get; set; }
}

internal sealed class Barnevernfil
{
    public required string Navn { get; set; }
    public required string Telefon { get; set; }
    public required string Vakttelefon { get; set; }
}

internal sealed class Trinnfil
{
    public required string Navn { get; set; }
    public required string Forklaring { get; set; }
    public List<string> Tiltak { get; set; } = [];
}

internal sealed class Avtalefil
{
    public required string Partner { get; set; }
    public required string Status { get; set; }
    public string? GjelderTil { get; set; }
}

internal sealed class Tjenestefil
{
    public required string Kode { get; set; }
    public required string Navn { get; set; }
    public bool Ekstern { get; set; }
}

internal sealed class Enhetsfil
{
    public required string Kode { get; set; }
    public required string Navn { get; set; }
    public required string Slag { get; set; }
    public List<string> Grupper { get; set; } = [];
}

// The shape of arenaer.yml.
internal sealed class Arenaliste
{
    public required List<Arenafil> Arenaer { get; set; }
}

internal sealed class Arenafil
{
    public required string Kode { get; set; }
    public required string Navn { get; set; }
    public required string Slag { get; set; }
    public required string Koordinator { get; set; }
    public string? Stedfortreder { get; set; }
    public required string Sted { get; set; }
    public required string Klokka { get; set; }
    public int Minutter { get; set; }
    public int Saksminutter { get; set; }
    public required string Rytme { get; set; }
    public required string Fra { get; set; }
    public List<string> Pauser { get; set; } = [];
    public required List<Plassfil> Plasser { get; set; }
}

internal sealed class Plassfil
{
    public required string Tjeneste { get; set; }
    public required string Funksjon { get; set; }
    public string? Ansatt { get; set; }
    public string? Vara { get; set; }
    public string Rotasjon { get; set; } = "alltid";
}

// The shape of felles/barnevern.yml.
internal sealed class Mottaksfil
{
    public required List<Mottaksliste> Mottak { get; set; }
}

internal sealed class Mottaksliste
{
    public required string Barnevern { get; set; }
    public required List<Mottakskommune> Kommuner { get; set; }
}

internal sealed class Mottakskommune
{
    public required string Kommunenummer { get; set; }
    public required string Navn { get; set; }
}

// The shape of felles/utenfra.yml.
internal sealed class Utenfrafil
{
    public required string Kilde { get; set; }
    public List<Utenfratabell> Tabeller { get; set; } = [];
    public List<Utenfrafaktum> Fakta { get; set; } = [];
}

internal sealed class Utenfratabell
{
    public required string Navn { get; set; }
    public bool Prosent { get; set; }
    public required List<int> Aar { get; set; }
    public required List<Utenfrarad> Rader { get; set; }
}

internal sealed class Utenfrarad
{
    public required string Omraade { get; set; }
    public required List<decimal?> Verdier { get; set; }
}

internal sealed class Utenfrafaktum
{
    public required string Navn { get; set; }
    public required string Omraade { get; set; }
    public required string Verdi { get; set; }
    public required string Sammenlignet { get; set; }
}
