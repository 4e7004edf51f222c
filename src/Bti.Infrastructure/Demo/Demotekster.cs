using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bti.Infrastructure;

// The shape of kommuner/demo/tekster.yml: names, and what is written in each kind of story.
internal sealed class Demotekster
{
    public List<string> Fornavn { get; set; } = [];
    public List<string> Etternavn { get; set; } = [];
    public required Foreldrenavn Foreldre { get; set; }
    public List<Demotema> Temaer { get; set; } = [];
    public List<string> UtenNavn { get; set; } = [];
    public List<string> Ufoedt { get; set; } = [];
    public required Droeftingstekst Droefting { get; set; }
    public List<Noedtekst> Noedinnsyn { get; set; } = [];

    public static Demotekster Les(string sti) =>
        new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<Demotekster>(File.ReadAllText(sti));

    internal sealed class Noedtekst
    {
        public required string Begrunnelse { get; set; }
        public string? Vurdering { get; set; }
    }

    internal sealed class Droeftingstekst
    {
        public List<Sakstekst> Anonyme { get; set; } = [];
        public List<Sakstekst> Systemsaker { get; set; } = [];
        public required Henvendelsestekst Henvendelse { get; set; }
        public required Navngitttekst Navngitt { get; set; }
    }

    internal sealed class Sakstekst
    {
        public required string Spoersmaal { get; set; }
        public required string Proevd { get; set; }
        public required string Raad { get; set; }
        public required string Referat { get; set; }
        public required string Oppgave { get; set; }
    }

    internal sealed class Henvendelsestekst
    {
        public required string Hvem { get; set; }
        public required string Kontakt { get; set; }
        public required string Spoersmaal { get; set; }
    }

    internal sealed class Navngitttekst
    {
        public required string Spoersmaal { get; set; }
        public required string Stemme { get; set; }
        public required string Foresatte { get; set; }
        public required string Raad { get; set; }
        public required string Referat { get; set; }
    }

    internal sealed class Foreldrenavn
    {
        public List<string> Mor { get; set; } = [];
        public List<string> Far { get; set; } = [];
    }
}

// «{navn}» is the child's first name.
internal sealed class Demotema
{
    public required string Kode { get; set; }
    public required string Alder { get; set; }
    public required string Uro { get; set; }
    public required string Tolkning { get; set; }
    public required string HvisIngenGjoerNoe { get; set; }
    public required string Styrker { get; set; }
    public required string FoersteOrd { get; set; }
    public required Samtaletekst Samtale { get; set; }
    public required string Videre { get; set; }
    public required string Lukket { get; set; }
    public required string Ressurs { get; set; }
    public required string BarnetsStemme { get; set; }
    public required string ForesattesSyn { get; set; }
    public required string Proevd { get; set; }
    public required string Maal { get; set; }
    public List<Tiltakstekst> Tiltak { get; set; } = [];
    public List<string> Notat { get; set; } = [];
    public required string Moete { get; set; }
    public required Evalueringstekst Evaluering { get; set; }
    public required string BarnetsSyn { get; set; }
    public required string Avslutning { get; set; }
    public required string Tjeneste { get; set; }

    internal sealed class Samtaletekst
    {
        public required string Barnet { get; set; }
        public required string Foresatte { get; set; }
        public required string Avtalt { get; set; }
    }

    internal sealed class Tiltakstekst
    {
        public required string Tittel { get; set; }
        public required string Katalog { get; set; }
        public required string Arena { get; set; }
    }

    internal sealed class Evalueringstekst
    {
        public required string God { get; set; }
        public required string Lite { get; set; }
    }
}
