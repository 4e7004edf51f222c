namespace Bti.Domain;

internal sealed partial class Vaktrunde
{
    private void SeAdresser()
    {
        SeNavngitte(_kunnskap.Steder, Kjennetegn.Adresse, (_, _) => true);
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i]) continue;
            if (ErPostnummer(i)) Meld(Kjennetegn.Adresse, i, i + 1);
            else if (_ord[i].Lav is "h" or "l" or "u" or "k" && _ord[i].Stor && Tett(i) && Paa(i + 1) is { Slag: Ordslag.Tall, Lengde: 4 }) Meld(Kjennetegn.Adresse, i, i + 1);
            else if (ErGate(i) || ErHusnummer(i)) i = MeldGate(i);
        }
    }

    private bool ErPostnummer(int i) =>
        _ord[i] is { Slag: Ordslag.Tall, Lengde: 4 } && Paa(i + 1) is { Slag: Ordslag.Ord, Stor: true, Foerst: false } sted && !Tett(i)
        && (_kjente.Contains(sted.Lav) || (!ErAarstall(_ord[i].Tall) && !Ordliste.Kjente.Har(sted.Lav)));

    private bool ErGate(int i)
    {
        var ord = _ord[i];
        if (ord.Slag is not Ordslag.Ord) return false;
        var nummer = Paa(i + 1) is { Slag: Ordslag.Tall, Lengde: <= 3 } && !(Paa(i + 2).Er('.') && Paa(i + 3).Slag is Ordslag.Ord);
        var forord = Paa(i - 1) is { Slag: Ordslag.Ord, Stor: true } && !ErKjent(Paa(i - 1));
        foreach (var endelse in Ordliste.Gater)
        {
            if (!ord.Lav.EndsWith(endelse, StringComparison.Ordinal)) continue;
            if (ord.Lav.Length < endelse.Length + 2) return ord.Lav == endelse && forord;
            return nummer ? ord.Stor || endelse.Length >= 4 : ord.Stor && !ord.Foerst && !ErKjent(ord);
        }

        return nummer && ord.Stor && Ordliste.GaterMedTall.Any(e => ord.Lav.EndsWith(e, StringComparison.Ordinal));
    }

    // A name with a number after it, the way a house is told: «Skogholtet 9».
    private bool ErHusnummer(int i) =>
        ErEgennavn(i) && !Tett(i) && Paa(i + 1) is { Slag: Ordslag.Tall, Lengde: <= 3 } && !ErKlasse(i + 1) && Paa(i + 2).Lav is not ("år" or "barn" or "elever" or "elevar" or "ganger") && !(Paa(i + 2).Er('.') && SammeSetning(i, i + 3))
        && Paa(i - 1).Lav is ("i" or "på" or "ved" or "til" or "fra" or "frå" or "at" or "in" or "from");

    private int MeldGate(int i)
    {
        var (fra, til) = (i, i);
        while (fra > i - 3 && Paa(fra - 1) is { Slag: Ordslag.Ord, Stor: true } foer && !_tatt[fra - 1] && !ErKjent(foer)) fra--;
        if (Paa(fra - 1) is { Slag: Ordslag.Tall, Lengde: <= 3 }) fra--;
        if (Paa(til + 1) is { Slag: Ordslag.Tall, Lengde: <= 3 }) til++;
        if (til > i && Tett(til) && Paa(til + 1) is { Slag: Ordslag.Ord, Lengde: 1 }) til++;
        Meld(Kjennetegn.Adresse, fra, til);
        return til;
    }

    private void SeEnheter()
    {
        SeNavngitte(_kunnskap.Enheter, Kjennetegn.Enhet, (_, _) => true);
        SeNavngitte([.. _kunnskap.Enheter.Select(UtenSlag)], Kjennetegn.Enhet, (fra, _) => Paa(fra) is { Stor: true, Foerst: false });
        SeNavngitte(_kunnskap.Grupper, Kjennetegn.Enhet, (fra, _) => Ordliste.SkoleBestemt.Har(Paa(fra - 1).Lav) || Paa(fra - 1).Lav is "på" or "i" or "in");
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i]) continue;
            if (ErKlasse(i)) Meld(Kjennetegn.Enhet, i, i + 1);
            else if (Ordliste.Skole.Har(_ord[i].Lav) && Skolenavn(i) is var fra && fra < i) Meld(Kjennetegn.Enhet, fra, i);
            else if (Ordliste.SkoleBestemt.Har(_ord[i].Lav) && ErEgennavn(i + 1)) Meld(Kjennetegn.Enhet, i, i + 1);
        }
    }

    // «Lauvlia skole» is «Lauvlia» when people speak.
    private static string UtenSlag(string enhet) => string.Join(' ', new Vakttekst(enhet).Ord.Select(o => o.Lav).Where(o => !Ordliste.Skole.Har(o)));

    private void SeNavngitte(IReadOnlyList<string> navn, Kjennetegn slag, Func<int, int, bool> naar)
    {
        var etterFoerste = navn.Select(n => new Vakttekst(n).Ord.Select(o => Grunnform(o.Lav)).ToArray()).Where(n => n.Length > 0).ToLookup(n => n[0]);
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i] || !_ord[i].Stor) continue;
            foreach (var ord in etterFoerste[Grunnform(_ord[i].Lav)].OrderByDescending(n => n.Length))
            {
                var siste = i + ord.Length - 1;
                if (!ord.Select((o, n) => Grunnform(Paa(i + n).Lav) == o).All(lik => lik) || !naar(i, siste)) continue;
                Meld(slag, i, siste);
                i = siste;
                break;
            }
        }
    }

    // One spelling for both maalformer, and no genitive.
    private static string Grunnform(string ord) => (ord.Length > 3 && ord.EndsWith('s') ? ord[..^1] : ord).Replace("skule", "skole", StringComparison.Ordinal);

    private int Skolenavn(int i)
    {
        var fra = i;
        while (fra > i - 4 && Paa(fra - 1) is { Slag: Ordslag.Ord, Stor: true } foer && !_tatt[fra - 1] && !ErKjent(foer)) fra--;
        return fra;
    }

    private bool ErKlasse(int i)
    {
        if (_ord[i].Tall is < 1 or > 10 || Paa(i + 1) is not { Slag: Ordslag.Ord, Lengde: 1 } bokstav || bokstav.Lav[0] is < 'a' or > 'h') return false;
        var foer = Paa(i - 1).Lav;
        if (Ordliste.IkkeKlasse.Har(foer) || (Tett(i + 1) && Paa(i + 2).Slag is Ordslag.Tall)) return false;
        var etterKlasse = foer is "klasse" or "klassa" or "klassen" or "class" or "i" or "in";
        return Tett(i) ? bokstav.Stor || etterKlasse || foer is "fra" or "frå" or "from" or "på" : bokstav.Stor && etterKlasse && bokstav.Til - _ord[i].Fra <= 3;
    }

    /// <summary>A capital where only a name has one.</summary>
    private bool ErEgennavn(int i)
    {
        var ord = Paa(i);
        if (ord is not { Slag: Ordslag.Ord, Stor: true, Foerst: false } || ord.Lengde < 2 || _tatt[i] || ErKjent(ord)) return false;
        if (ord.Versaler || Paa(i + 1).Lav is "syndrom" or "syndrome" or "sykdom" or "sjukdom" or "disease") return false;
        return !(Tett(i) && Paa(i + 1).Er('-') && Paa(i + 2) is { Slag: Ordslag.Ord, Stor: false }) && !(Tett(i - 1) && (Paa(i - 1).Er('.') || Paa(i - 1).Er('/')));
    }
}
