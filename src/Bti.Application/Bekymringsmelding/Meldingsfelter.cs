using System.Globalization;
using Bti.Domain;

namespace Bti.Application;

/// <summary>The form of a bekymringsmelding: every field as it was typed; «ja» and «nei» where one answers.</summary>
public sealed record Meldingsfelter
{
    /// <summary>Is the child in danger now?</summary>
    public string? Fare { get; init; }

    /// <summary>Is there suspicion of violence or abuse?</summary>
    public string? Vold { get; init; }

    /// <summary>The code of a <see cref="Meldegrunn"/>.</summary>
    public string? Grunn { get; init; }

    /// <summary>The kommunenummer of the child; the sender's own when nothing is said.</summary>
    public string? Kommune { get; init; }

    /// <summary>barn or ufoedt.</summary>
    public string? Gjelder { get; init; }

    /// <summary>The id of a child on the own unit's roster.</summary>
    public string? Barn { get; init; }

    public string? BarnNavn { get; init; }

    public string? BarnFoedt { get; init; }

    public string? BarnFnr { get; init; }

    public string? BarnTelefon { get; init; }

    public string? BarnAdresse { get; init; }

    public string? BarnOrientert { get; init; }

    public string? BarnOrientertGrunn { get; init; }

    public string? Foresatt1Navn { get; init; }

    public string? Foresatt1Telefon { get; init; }

    public string? Foresatt1Orientert { get; init; }

    public string? Foresatt1OrientertGrunn { get; init; }

    public string? Foresatt2Navn { get; init; }

    public string? Foresatt2Telefon { get; init; }

    public string? Foresatt2Orientert { get; init; }

    public string? Foresatt2OrientertGrunn { get; init; }

    public string? BehovForTolk { get; init; }

    public string? AndreHjelpeinstanser { get; init; }

    public string? Melding { get; init; }

    public string? Historie { get; init; }

    public string? AndreSynspunkter { get; init; }

    /// <summary>Where the sender answers.</summary>
    public string? Telefon { get; init; }

    /// <summary>«ja» when the leader is part of what it is about.</summary>
    public string? GjelderLeder { get; init; }

    public string? FnrBekreftet { get; init; }

    /// <summary>Never what was typed.</summary>
    public override string ToString() => "•••";

    /// <summary>What stands in the form for a content that was read before. The child is written out.</summary>
    internal static Meldingsfelter Av(Meldingsinnhold innhold, bool gjelderLeder)
    {
        var (barn, en, to) = (innhold.Barn, innhold.Foresatte.ElementAtOrDefault(0), innhold.Foresatte.ElementAtOrDefault(1));
        return new()
        {
            Fare = Svar(innhold.FareNaa),
            Vold = Svar(innhold.Vold),
            Grunn = Inndata.Kode(innhold.Grunn),
            Kommune = innhold.Kommune,
            Gjelder = barn.Ufoedt ? "ufoedt" : "barn",
            BarnNavn = barn.Navn,
            BarnFoedt = barn.Foedt?.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            BarnFnr = barn.Fnr,
            BarnTelefon = barn.Telefon,
            BarnAdresse = barn.Adresse,
            BarnOrientert = Svar(barn.Orientert),
            BarnOrientertGrunn = barn.OrientertGrunn,
            Foresatt1Navn = en?.Navn,
            Foresatt1Telefon = en?.Telefon,
            Foresatt1Orientert = en is null ? null : Svar(en.Orientert),
            Foresatt1OrientertGrunn = en?.OrientertGrunn,
            Foresatt2Navn = to?.Navn,
            Foresatt2Telefon = to?.Telefon,
            Foresatt2Orientert = to is null ? null : Svar(to.Orientert),
            Foresatt2OrientertGrunn = to?.OrientertGrunn,
            BehovForTolk = Svar(innhold.BehovForTolk),
            AndreHjelpeinstanser = innhold.AndreHjelpeinstanser,
            Melding = innhold.Melding,
            Historie = innhold.Historie,
            AndreSynspunkter = innhold.AndreSynspunkter,
            Telefon = innhold.Telefon,
            GjelderLeder = gjelderLeder ? "ja" : null,
        };
    }

    private static string Svar(bool ja) => ja ? "ja" : "nei";
}
