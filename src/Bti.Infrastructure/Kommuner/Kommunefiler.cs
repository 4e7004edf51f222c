namespace Bti.Infrastructure;

// The shape of kommune.yml and handlingsveileder-*.yml: what is not listed here is refused by the reader.
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
}

internal sealed class Regelfil
{
    public int Samtykkealder { get; set; }
    public required string Foresatte { get; set; }
    public int SamtykkeMaaneder { get; set; }
    public int LoggFraNivaa { get; set; }
    public int MaksAlder { get; set; }
    public int Fravaersdager { get; set; } = 3;
}

internal sealed class Barnevernfil
{
    public required string Navn { get; set; }
    public required string Telefon { get; set; }
    public required string Vakttelefon { get; set; }
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

internal sealed class Veilederfil
{
    public required string Navn { get; set; }
    public required string Versjon { get; set; }
    public required string GjelderFra { get; set; }
    public List<Stigefil> Stiger { get; set; } = [];
    public List<Nivaafil> Nivaaer { get; set; } = [];
}

internal sealed class Stigefil
{
    public required string Navn { get; set; }
    public List<Stigetrinnfil> Trinn { get; set; } = [];
}

internal sealed class Stigetrinnfil
{
    public required string Naar { get; set; }
    public required string Til { get; set; }
}

internal sealed class Nivaafil
{
    public int Nivaa { get; set; }
    public required string Merke { get; set; }
    public required string Heter { get; set; }
    public required string Ansvarlig { get; set; }
    public required string Beskrivelse { get; set; }
    public List<Fristfil> Frister { get; set; } = [];
    public List<Trinnfil> Trinn { get; set; } = [];
    public List<Veifil> VeienVidere { get; set; } = [];
}

internal sealed class Fristfil
{
    public required string Navn { get; set; }
    public required string Tekst { get; set; }
    public required string Regel { get; set; }
    public string? Fornyes { get; set; }
    public string Utsettelse { get; set; } = "nei";
    public string Stige { get; set; } = Domain.Stige.Vanlig;
    public required string Ansvarlig { get; set; }
}

internal sealed class Trinnfil
{
    public required string Kode { get; set; }
    public required string Heter { get; set; }
    public required string Gjoer { get; set; }
    public required string Ansvarlig { get; set; }
    public List<string> Verktoey { get; set; } = [];
}

internal sealed class Veifil
{
    public int TilNivaa { get; set; }
    public bool Avslutt { get; set; }
    public required string Naar { get; set; }
    public List<string> Krever { get; set; } = [];
}
