using System.Globalization;

namespace Bti.Domain;

internal sealed partial class Vaktrunde
{
    // Rows of digits with at most one sign and a space between, the way people write numbers: the indices of the rows, eight at most.
    private List<int> Tallrekke(int i)
    {
        List<int> rekke = [i];
        for (var j = i; rekke.Count < 8;)
        {
            var neste = Paa(j + 1).Slag is Ordslag.Tall ? j + 1 : Paa(j + 1).Slag is Ordslag.Tegn && ".-/()".Contains(Paa(j + 1).Lav, StringComparison.Ordinal) && Paa(j + 2).Slag is Ordslag.Tall ? j + 2 : -1;
            if (neste < 0 || Paa(neste).Fra - Paa(j).Til > 3) break;
            rekke.Add(neste);
            j = neste;
        }

        return rekke;
    }

    private void SeFoedselsnumre()
    {
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_ord[i].Slag is not Ordslag.Tall || _ord[i].Lengde > 11) continue;
            var (rekke, siffer) = (Tallrekke(i), "");
            for (var n = 0; n < rekke.Count && siffer.Length < 11; n++)
            {
                siffer += _ord[rekke[n]].Lav;
                if (siffer.Length != 11 || !ErFoedselsnummer(siffer, n)) continue;
                Meld(Kjennetegn.Foedselsnummer, i, rekke[n]);
                i = rekke[n];
                break;
            }
        }
    }

    // With a wrong control digit it is still a number that somebody meant.
    private static bool ErFoedselsnummer(string siffer, int skiller)
    {
        if (Foedselsnummer.Les(siffer, tillatSyntetisk: true).Fnr is not null) return true;
        var (dag, maaned) = (int.Parse(siffer.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(siffer.AsSpan(2, 2), CultureInfo.InvariantCulture));
        return skiller <= 4 && dag % 40 is >= 1 and <= 31 && maaned % 40 is >= 1 and <= 12;
    }

    private void SeEpost()
    {
        for (var i = 0; i < _ord.Count; i++)
        {
            if (!_ord[i].Er('@')) continue;
            var (fra, til) = (i, i);
            while (fra > 0 && !_tatt[fra - 1] && Tett(fra - 1) && ErIAdresse(_ord[fra - 1])) fra--;
            while (Tett(til) && ErIAdresse(Paa(til + 1)) && (Paa(til + 1).Slag is not Ordslag.Tegn || (Tett(til + 1) && Paa(til + 2).Slag is Ordslag.Ord or Ordslag.Tall))) til++;
            if (til == i) continue;
            Meld(Kjennetegn.Kontakt, fra, til);
            i = til;
        }
    }

    private static bool ErIAdresse(Ord ord) => ord.Slag is Ordslag.Ord or Ordslag.Tall || (ord.Slag is Ordslag.Tegn && "._+-".Contains(ord.Lav, StringComparison.Ordinal));

    private void SeTelefoner()
    {
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i] || _ord[i].Slag is not Ordslag.Tall) continue;
            var rekke = Tallrekke(i).TakeWhile(n => !_tatt[n]).ToList();
            var siste = Telefon(rekke, Paa(i - 1).Er('+') && Tett(i - 1));
            if (siste >= 0) Meld(Kjennetegn.Kontakt, i, siste);
            i = siste >= 0 ? siste : rekke[^1];
        }
    }

    // The last row of digits that is part of a telephone number; -1 when it is none.
    private int Telefon(List<int> rekke, bool utland)
    {
        var foerste = _ord[rekke[0]].Lav;
        var norsk = foerste.StartsWith("0047", StringComparison.Ordinal) ? 12 : utland && foerste.StartsWith("47", StringComparison.Ordinal) ? 10 : 8;
        var (siffer, lengder, lengst) = (0, new List<int>(), -1);
        foreach (var n in rekke)
        {
            siffer += _ord[n].Lengde;
            lengder.Add(_ord[n].Lengde);
            if (utland && siffer is >= 8 and <= 15) lengst = n;
            if (siffer != norsk) continue;
            if (norsk > 8) return n;
            if (ErNorskForm(lengder, rekke) && !(n != rekke[^1] && lengder.Count > 1) && !ErBeloep(Paa(n + 1))) return n;
        }

        return lengst;
    }

    private bool ErNorskForm(List<int> lengder, List<int> rekke) => _ord[rekke[0]].Lav[0] is >= '2' and <= '9' && lengder switch
    {
        [8] or [3, 2, 3] or [2, 2, 2, 2] => true,
        [4, 4] => !(ErAarstall(_ord[rekke[0]].Tall) && ErAarstall(_ord[rekke[1]].Tall)),
        _ => false,
    };

    private static bool ErAarstall(int tall) => tall is >= 1900 and < 2100;

    private static bool ErBeloep(Ord ord) => ord.Lav is "kr" or "kroner" or "nok" or "%" or "prosent" or "stk";

    private void SeDatoer()
    {
        for (var i = 0; i < _ord.Count; i++)
        {
            if (_tatt[i] || Dato(i) is not var (siste, dag)) continue;
            var sammenheng = HarFoer(i, 7, Ordliste.Foedt) || HarEtter(siste, 3, Ordliste.Foedt) || (Paa(i - 1).Er('.') && Paa(i - 2).Lav == "f") || Paa(i - 1).Lav == "f" || BlirAar(i);
            var gammel = dag < _kunnskap.IDag.AddYears(-3) && dag > _kunnskap.IDag.AddYears(-25);
            if (sammenheng || gammel) Meld(Kjennetegn.Foedselsdato, i, siste);
            i = siste;
        }
    }

    // «blir 16 år den 4. januar»
    private bool BlirAar(int i)
    {
        for (var j = i - 1; j >= i - 4 && SammeSetning(i, j); j--)
            if (Paa(j).Lav is ("år" or "years") && Paa(j - 2).Lav is ("blir" or "bli" or "vert" or "turning")) return true;
        return false;
    }

    // A date at a place: its last word, and the day when a year is said.
    private (int Siste, DateOnly? Dag)? Dato(int i)
    {
        if (_ord[i].Slag is Ordslag.Ord)
        {
            if (Orden(_ord[i]) is > 0 and var orden && ErMaaned(i + 1)) return MedAar(i + 1, orden, Maaned(_ord[i + 1]));
            return Paa(i + 1).Tall is >= 1 and <= 31 and var engelsk && Paa(i + 1).Lengde <= 2 && ErMaaned(i) ? MedAar(i + 1, engelsk, Maaned(_ord[i])) : null;
        }

        if (_ord[i] is { Slag: Ordslag.Tall, Lengde: 8 } sammen) return DateOnly.TryParseExact(sammen.Lav, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dag) ? (i, dag) : null;
        if (_ord[i] is { Slag: Ordslag.Tall, Lengde: 4 } && ErAarstall(_ord[i].Tall))
            return Skilt(i) && Skilt(i + 2) && Dag(_ord[i].Tall, _ord[i + 2].Tall, _ord[i + 4].Tall) is { } iso ? (i + 4, iso) : null;
        if (_ord[i] is not { Slag: Ordslag.Tall, Lengde: <= 2, Tall: >= 1 and <= 31 }) return null;

        var neste = Paa(i + 1).Er('.') || (Tett(i) && Paa(i + 1).Lav is "st" or "nd" or "rd" or "th") ? i + 2 : i + 1;
        if (Paa(neste).Lav == "of") neste++;
        if (ErMaaned(neste)) return MedAar(neste, _ord[i].Tall, Maaned(_ord[neste]));
        if (!Skilt(i) || Paa(i + 2) is not { Lengde: <= 2, Tall: >= 1 and <= 12 }) return null;
        if (Skilt(i + 2) && Paa(i + 4) is { Lengde: 2 or 4 } aar && Dag(Fullt(aar), _ord[i + 2].Tall, _ord[i].Tall) is { } hel) return (i + 4, hel);
        return (i + 2, null);
    }

    private bool Skilt(int i) => Paa(i + 1).Slag is Ordslag.Tegn && Paa(i + 1).Lav is "." or "/" or "-" && Paa(i + 2).Slag is Ordslag.Tall && Paa(i + 2).Fra - Paa(i).Til <= 2;

    private bool ErMaaned(int i) => Ordliste.Maanedsnavn.Har(Paa(i).Lav);

    private (int Siste, DateOnly? Dag) MedAar(int siste, int dag, int maaned)
    {
        var aar = Paa(siste + 1).Er(',') || Paa(siste + 1).Er('.') ? siste + 2 : siste + 1;
        return Paa(aar) is { Lengde: 4 } ord && ErAarstall(ord.Tall) ? (aar, Dag(ord.Tall, maaned, dag)) : (siste, null);
    }

    private int Fullt(Ord aar) => aar.Lengde == 4 ? aar.Tall : aar.Tall <= _kunnskap.IDag.Year % 100 ? 2000 + aar.Tall : 1900 + aar.Tall;

    private static int Maaned(Ord ord) => Array.IndexOf(["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"], ord.Lav[..3] switch { "may" => "mai", "oct" => "okt", "dec" => "des", var tre => tre }) + 1;

    private static DateOnly? Dag(int aar, int maaned, int dag) =>
        aar is >= 1900 and < 2100 && maaned is >= 1 and <= 12 && dag >= 1 && dag <= DateTime.DaysInMonth(aar, maaned) ? new(aar, maaned, dag) : null;
}
