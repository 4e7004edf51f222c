namespace Bti.Domain;

internal sealed partial class Vaktrunde
{
    private void SeAlder()
    {
        var (aldre, trinn) = (new List<(int Fra, int Til, int Verdi)>(), new List<(int Fra, int Til, int Verdi)>());
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_ord[i].Slag is Ordslag.Tegn) continue;
            if (Trinn(i) is var (tilTrinn, hvilket)) trinn.Add((i, tilTrinn, hvilket));
            else if (!_tatt[i] && Alder(i) is var (tilAlder, aar)) aldre.Add((i, tilAlder, aar));
        }

        foreach (var (fra, til, verdi) in trinn.Where(t => !_tatt[t.Fra] && _kunnskap.ErFaaPaaTrinn(t.Verdi))) Meld(Kjennetegn.LitenEnhet, fra, til, ta: false);
        foreach (var (fra, til, verdi) in aldre.Where(a => _kunnskap.ErFaaPaaAlder(a.Verdi))) Meld(Kjennetegn.LitenEnhet, fra, til, ta: false);

        var etterSetning = trinn.ToLookup(t => _ord[t.Fra].Setning);
        foreach (var (fra, til, _) in aldre)
            if (etterSetning[_ord[fra].Setning].FirstOrDefault() is { Verdi: > 0 } funnet) Meld(Kjennetegn.AlderOgKlasse, Math.Min(fra, funnet.Fra), Math.Max(til, funnet.Til), ta: false);
        foreach (var (fra, _, _) in aldre.Concat(trinn)) _ = _svake.Add(_ord[fra].Setning);
    }

    // «4. trinn», «femte klasse», «4th grade», «grade 4», and a class.
    private (int Til, int Trinn)? Trinn(int i)
    {
        if (ErKlasse(i)) return (i + 1, _ord[i].Tall);
        if (_ord[i].Lav is "grade" && Paa(i + 1).Tall is >= 1 and <= 10 and var etter) return (i + 1, etter);
        var tall = _ord[i].Slag is Ordslag.Tall ? _ord[i].Tall : Orden(_ord[i]);
        if (tall is < 1 or > 10) return null;
        var neste = _ord[i].Slag is Ordslag.Ord ? i + 1 : Paa(i + 1).Er('.') || Paa(i + 1).Lav is "st" or "nd" or "rd" or "th" ? i + 2 : -1;
        if (_ord[i].Slag is Ordslag.Ord && Paa(i - 1).Lav is ("i" or "in") && HarFoer(i, 3, Ordliste.Gaar) && Paa(i + 1).Slag is not Ordslag.Ord) return (i, tall);
        return Paa(neste).Lav is "trinn" or "trinnet" or "klasse" or "klassa" or "klassen" or "klassetrinn" or "årstrinn" or "grade" ? (neste, tall) : null;
    }

    // An age of one person, told from a length of time by what stands beside it.
    private (int Til, int Alder)? Alder(int i)
    {
        var lav = _ord[i].Lav;
        if (lav.IndexOf("åring", StringComparison.Ordinal) is >= 0 and var plass)
        {
            if (lav[(plass + 5)..] is not ("" or "en" or "s" or "ens")) return null;
            return plass == 0 && Paa(i - 1).Er('-') && Paa(i - 2).Tall is >= 0 and <= 25 and var foran ? (i, foran)
                : plass > 0 && Antall(_ord[i] with { Lav = lav[..plass] }) is > 0 and var sammen ? (i, sammen) : null;
        }

        if (Ordliste.Foedt.Har(lav) && (Paa(i + 1).Lav is "i" or "in" ? i + 2 : i + 1) is var aar && Paa(aar) is { Lengde: 4 } ord && _kunnskap.IDag.Year - ord.Tall is >= 0 and <= 25 and var siden) return (aar, siden);
        if (Antall(_ord[i]) is not (>= 0 and <= 25 and var antall)) return null;
        if (Paa(i - 1).Lav is "turned" or "turns" && antall >= 3) return (i, antall);
        if (Paa(i - 1).Er('(') && Paa(i + 1).Er(')')) return Ordliste.Rolle.Har(Paa(i - 2).Lav) ? (i, antall) : null;
        var enhet = Paa(i + 1).Er('-') ? i + 2 : i + 1;
        if (Paa(enhet).Lav is not ("år" or "års" or "year" or "years")) return null;
        var etter = Paa(enhet + 1).Er('-') ? Paa(enhet + 2) : Paa(enhet + 1);
        if (etter.Lav is "old" or "gammel" or "gamal" or "gammelt" or "gamalt" or "gamle") return (enhet + 1, antall);
        return etter.Lav is "siden" or "sidan" or "ago" or "eldre" or "older" or "yngre" or "younger" or "til" || !HarAlder(i) ? null : (enhet, antall);
    }

    private bool HarAlder(int i)
    {
        var foer = Paa(i - 1).Lav is "nesten" or "snart" or "ca" or "omtrent" or "knapt" or "bare" or "berre" or "almost" or "only" ? i - 2 : i - 1;
        return Paa(foer).Lav switch
        {
            "er" or "var" or "is" or "was" or "blitt" or "vorte" or "blir" or "ble" or "blei" or "vart" => Paa(foer - 1).Lav is not ("det" or "it" or "dette" or "this"),
            "fyller" or "fylte" or "fyl" or "turns" or "aged" => true,
            "," or "(" or "på" or "of" => Ordliste.Rolle.Har(Paa(foer - 1).Lav),
            var ord => Ordliste.Rolle.Har(ord),
        };
    }

    // The sentences that say an age, a trinn or a class.
    private readonly HashSet<int> _svake = [];

    /// <summary>What few are, by kind; two kinds together, or one with an age or a class, point to one child in a kommune.</summary>
    private static readonly Ordliste[] Sjeldent = [Ordliste.Opphav, Ordliste.Tilstand, Ordliste.Familie, Ordliste.Hendelse];

    private void SeSjeldne()
    {
        var trekk = new List<(int Plass, int Slag)>();
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_ord[i].Slag is not Ordslag.Ord || _tatt[i]) continue;
            var slag = Array.FindIndex(Sjeldent, l => l.Har(_ord[i].Lav));
            if (slag < 0 && _ord[i].Lav is ("søsken" or "sysken" or "siblings") && Antall(Paa(i - 1)) >= 4) slag = Array.IndexOf(Sjeldent, Ordliste.Familie);
            if (slag >= 0) trekk.Add((i, slag));
            if (Alene(i) is var siste && siste >= i) Meld(Kjennetegn.SjeldenKombinasjon, i, siste, ta: false);
        }

        for (var n = 0; n < trekk.Count; n++)
        {
            var (plass, slag) = trekk[n];
            var makker = n + 1 < trekk.Count && trekk[n + 1].Slag != slag && _ord[trekk[n + 1].Plass].Setning - _ord[plass].Setning <= 1 ? trekk[n + 1].Plass : -1;
            if (makker >= 0) Meld(Kjennetegn.SjeldenKombinasjon, plass, makker, ta: false);
            else if (_svake.Contains(_ord[plass].Setning)) Meld(Kjennetegn.SjeldenKombinasjon, plass, plass, ta: false);
        }
    }

    // What tells whom it is by itself: the last word of it, or -1.
    private int Alene(int i)
    {
        var lav = _ord[i].Lav;
        if (Ordliste.Enestaaende.Har(lav)) return i;
        if (lav is "eneste" or "einaste" or "only" or "sole") return Eneste(i);
        if (Ordliste.Hendelse.Har(lav) && (HarFoer(i, 8, Ordliste.Slekt) || HarEtter(i, 4, Ordliste.Slekt))) return i;
        if (Ordliste.Omtale.Har(lav) && HarFoer(i, 4, Ordliste.Omtalt)) return i;
        return Ordliste.Slekt.Har(lav) ? Verv(i) : -1;
    }

    // «den eneste jenta», «einaste som brukar rullestol»; not «det eneste tiltaket» and «eneste barn i familien».
    private int Eneste(int i)
    {
        for (var j = i + 1; j <= i + 3 && SammeSetning(i, j); j++)
        {
            if (!Ordliste.Person.Har(Paa(j).Lav)) continue;
            return Paa(j + 1).Lav is "i" or "in" && Paa(j + 2).Lav is "familien" or "hjemmet" or "heimen" or "the" or "søskenflokken" || Paa(j).Lav is "child" or "barn" ? -1 : j;
        }

        for (var j = i + 1; j <= i + 8 && SammeSetning(i, j); j++)
            if (Sjeldent.Any(l => l.Har(Paa(j).Lav))) return j;
        return -1;
    }

    // «mor er prest i bygda», «foreldrene driver campingplassen».
    private int Verv(int i)
    {
        var (driver, arbeider) = (false, false);
        for (var j = i + 1; j <= i + 9 && SammeSetning(i, j); j++)
        {
            var lav = Paa(j).Lav;
            if ((driver && Ordliste.Virksomhet.Any(v => lav.Contains(v, StringComparison.Ordinal))) || (arbeider && Ordliste.Verv.Har(lav))) return j;
            driver |= Ordliste.Driver.Har(lav);
            arbeider |= Ordliste.Arbeider.Har(lav);
        }

        return -1;
    }
}
