namespace Bti.Domain;

internal sealed partial class Vaktrunde
{
    private bool? _engelsk;

    private bool ErEngelsk => _engelsk ??= _ord.Count(o => Ordliste.Engelsk.Har(o.Lav)) * 5 > _ord.Count(o => o.Slag is Ordslag.Ord);

    private void SeNavn()
    {
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i] || _ord[i].Slag is not Ordslag.Ord) continue;
            if (ErInitialer(i))
            {
                Meld(Kjennetegn.Navn, i, i + 3);
                i += 3;
            }
            else if (ErNavn(i))
            {
                var siste = Siste(i);
                if (siste == i || !Ordliste.Organisasjon.Har(_ord[siste].Lav)) Meld(Kjennetegn.Navn, i, siste);
                i = siste;
            }
            else if (ErEgennavn(i) && !Er(Ordliste.Flertydige, _ord[i].Lav))
            {
                Meld(Ukjent(i), i, i);
            }
        }
    }

    // A name goes on while there are capitals: «Kari-Anne Bakke Xyz».
    private int Siste(int i)
    {
        while (true)
        {
            var neste = Tett(i) && Paa(i + 1).Er('-') ? i + 2 : i + 1;
            if (Paa(neste) is not { Slag: Ordslag.Ord, Stor: true, Foerst: false } || _tatt[neste] || ErKjent(Paa(neste)) || Paa(neste).Lengde < 2) return i;
            i = neste;
        }
    }

    // «K.H.»; one letter alone is what people call somebody they do not name.
    private bool ErInitialer(int i) =>
        _ord[i] is { Lengde: 1, Stor: true } && Tett(i) && Paa(i + 1).Er('.') && Tett(i + 1) && Paa(i + 2) is { Slag: Ordslag.Ord, Lengde: 1, Stor: true } && Tett(i + 2) && Paa(i + 3).Er('.')
        && !(Tett(i + 3) && Paa(i + 4).Slag is Ordslag.Ord) && $"{_ord[i].Lav}{_ord[i + 2].Lav}" is not ("ps" or "nn" or "us" or "as" or "uk" or "eu");

    private bool ErNavn(int i)
    {
        var ord = _ord[i];
        if (Etter(i, Ordliste.Heter) && !ErKjent(ord) && (ord.Stor || Er(Ordliste.Fornavn, ord.Lav) || Er(Ordliste.Flertydige, ord.Lav))) return true;
        if (Er(Ordliste.Flertydige, ord.Lav)) return ord.Stor && ErFlertydigNavn(i);
        if (Er(Ordliste.Fornavn, ord.Lav)) return ord.Stor || (ord.Lengde >= 4 && !Er(Ordliste.FornavnMedStor, ord.Lav));
        if (!ord.Stor) return false;
        if (Er(Ordliste.Etternavn, ord.Lav)) return true;
        return Er(Ordliste.FlertydigeEtternavn, ord.Lav)
            ? !ord.Foerst && ErEgennavn(i)
            : ord.Foerst && !ErKjent(ord) && (Paa(i + 1).Lav is "sin" or "sitt" or "sine" || ErSikkert(i + 1));
    }

    /// <summary>In the list as it stands, with aa for å, or in the genitive.</summary>
    private static bool Er(Ordliste liste, string lav) =>
        liste.Har(lav) || (lav.Contains("aa", StringComparison.Ordinal) && liste.Har(lav.Replace("aa", "å", StringComparison.Ordinal))) || (lav.EndsWith("'s", StringComparison.Ordinal) && liste.Har(lav[..^2])) || (lav.Length > 3 && lav.EndsWith('s') && liste.Har(lav[..^1]));

    private bool ErSikkert(int i) => Paa(i) is { Stor: true, Foerst: false } ord && !_tatt[i] && (Er(Ordliste.Fornavn, ord.Lav) || Er(Ordliste.Etternavn, ord.Lav)) && !Ordliste.Kjente.Har(ord.Lav);

    private bool Etter(int i, Ordliste liste) => liste.Har(Paa(i - 1).Lav);

    // A word that is a name too: a capital inside a sentence says so; first in it, what comes after does.
    private bool ErFlertydigNavn(int i)
    {
        var (ord, neste) = (_ord[i], Paa(i + 1).Lav);
        if (ord.Versaler && Paa(i - 1).Versaler) return false;
        var maaned = Er(Ordliste.Maaneder, ord.Lav);
        if (!ord.Foerst && !(maaned && ErEngelsk)) return ErEgennavn(i) || ord.Versaler;
        if (Ordliste.Sier.Har(neste) || neste is "sin" or "si" or "sitt" or "sine") return true;
        if (Genitiv(ord.Lav) && Ordliste.Slekt.Har(neste)) return true;
        if (!maaned && neste is ("og" or "and") && (ErSikkert(i + 2) || (Er(Ordliste.Flertydige, Paa(i + 2).Lav) && ErEgennavn(i + 2)))) return true;
        if (neste is "er" or "is" or "was" or "var" or "blir" or "ble" or "vart" && (Ordliste.Foelelse.Har(Paa(i + 2).Lav) || Alder(i + 2) is not null)) return true;
        return !maaned && (Ordliste.Gjoer.Har(neste) || ErNutid(neste) || ErEgennavn(i + 1));
    }

    // «lager», «kuttar»: what somebody does now, when it is no preposition that ends so.
    private static bool ErNutid(string lav) =>
        lav.Length >= 5 && (lav.EndsWith("er", StringComparison.Ordinal) || lav.EndsWith("ar", StringComparison.Ordinal))
        && lav is not ("etter" or "under" or "eller" or "heller" or "dager" or "dagar" or "timer" or "timar" or "uker" or "måneder" or "månader" or "handler" or "handlar" or "betyr" or "hjelper" or "gjelder");

    private static bool Genitiv(string lav) => lav.EndsWith('s') && Ordliste.Flertydige.Har(lav.TrimEnd('s').TrimEnd('\''));

    // A capital nobody knows: after a preposition of place it is a place, else a person.
    private Kjennetegn Ukjent(int i)
    {
        var hvor = Paa(i - 1).Lav;
        if (!(hvor is "på" or "ved" or "i" or "fra" or "frå" || (ErEngelsk && hvor is ("at" or "in" or "from")))) return Kjennetegn.Navn;
        if (Ordliste.GruppeEndelser.Any(e => _ord[i].Lav.EndsWith(e, StringComparison.Ordinal))) return Kjennetegn.Enhet;
        return HarFoer(i, 5, Ordliste.Bor) || (hvor is ("i" or "fra" or "frå" or "in" or "from") && !HarFoer(i, 4, Ordliste.Gaar)) ? Kjennetegn.Adresse : Kjennetegn.Enhet;
    }
}
