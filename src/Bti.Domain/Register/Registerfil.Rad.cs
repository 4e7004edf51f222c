namespace Bti.Domain;

public sealed partial class Registerfil
{
    /// <summary>One line, cell by cell, with the readers of the forms.</summary>
    private sealed class Rad(Registerkolonne[] hode, Csvlinje linje, Inndata les, Registerkjennskap kjenner)
    {
        private static readonly string[] JaNei = ["ja", "nei"];
        private readonly Dictionary<string, string> _felter = [];

        public Inndata Les => les;

        public Registerpost? Enhet()
        {
            var kode = Kode("kode", Hindre.RegisterKode, char.IsAsciiLetterLower, "-");
            Ta("navn", (k, e, v) => les.Kort(k, e, v, maks: 200)?.Tekst);
            Ta("slag", (k, e, v) => les.Valg<Enhetsslag>(k, e, v) is { } slag ? Inndata.Kode(slag) : null);
            return Post(kode, "navn", Dag(Registerplan.Slutt));
        }

        public Registerpost? Ansatt()
        {
            var brukernavn = Kode("brukernavn", Hindre.RegisterBrukernavn, t => char.IsLower(t) || t == '@', ".-_:");
            Ta("navn", (k, e, v) => les.Navn(k, e, v)?.Tekst);
            Ta("rolle", (k, e, v) => les.Valg<Rolle>(k, e, v) is { } rolle ? rolle.ErFamilie ? Nei(Hindre.VerdiUgyldig, k, e) : Inndata.Kode(rolle) : null);
            Ta("enhet", (k, e, v) => Kjent(k, e, v, kjenner.Enheter));
            Ta("tjeneste", (k, e, v) => les.EnAv(k, e, v, kjenner.Tjenester));
            Ta("epost", (k, e, v) => les.Epost(k, e, v, paakrevd: false)?.Tekst ?? "");
            var fnr = Nummer("foedselsnummer", paakrevd: false);
            if (fnr is { } kjent) _felter["foedselsnummer"] = kjenner.Indeks(kjent);
            return Post(brukernavn, "navn", Dag(Registerplan.Slutt)) is { } post ? post with { Fnr = fnr } : null;
        }

        public Registerpost? Barn()
        {
            var fnr = Nummer("foedselsnummer", paakrevd: true);
            Ta("navn", (k, e, v) => les.Navn(k, e, v)?.Tekst);
            Ta("foedt", (k, e, v) => les.Dato(k, e, v, tidligst: new DateOnly(1990, 1, 1), ikkeFramtid: true) is { } dag ? Iso(dag) : null);
            Ta("enhet", (k, e, v) => Kjent(k, e, v, kjenner.Enheter));
            Ta("gruppe", (k, e, v) => les.Kort(k, e, v, paakrevd: false, maks: 40)?.Tekst ?? "");
            var vern = Vern();
            return fnr is { } kjent && Post(kjenner.Indeks(kjent), "navn", Dag(Registerplan.Slutt)) is { } post
                ? post with { Fnr = fnr, Beskyttelse = vern, SierSlutt = true }
                : null;
        }

        public Registerpost? Foresatt()
        {
            var barn = Nummer("barn", paakrevd: true);
            if (barn is { } kjentBarn && !kjenner.Barn.Contains(kjenner.Indeks(kjentBarn))) les.Feil(Hindre.RegisterUkjent, "barn", "barnet");
            var fnr = Nummer("foedselsnummer", paakrevd: true);
            Ta("navn", (k, e, v) => les.Navn(k, e, v)?.Tekst);
            if (fnr is { } nummer) _felter["foedselsnummer"] = kjenner.Indeks(nummer);
            Ta("relasjon", (k, e, v) => les.Kort(k, e, v, maks: 40)?.Tekst);
            Ta("foreldreansvar", (k, e, v) => les.EnAv(k, e, v, JaNei));
            Ta("telefon", (k, e, v) => les.Telefon(k, e, v, paakrevd: false)?.Tekst ?? "");
            Ta("epost", (k, e, v) => les.Epost(k, e, v, paakrevd: false)?.Tekst ?? "");
            var vern = Vern();

            // A guardian's end closes her view and her say at once, so it is never ahead; said of today, it was yesterday.
            var slutt = Dag(Registerplan.Slutt, ikkeFramtid: true);
            if (slutt == les.Naa.Dag) slutt = slutt.Value.AddDays(-1);
            return barn is { } b && fnr is { } f && Post($"{kjenner.Indeks(b)}/{kjenner.Indeks(f)}", "navn", slutt) is { } post ? post with { Fnr = fnr, Beskyttelse = vern } : null;
        }

        private Registerpost? Post(string? noekkel, string hvem, DateOnly? slutt) => noekkel is null || les.Hinder is not null
            ? null
            : new Registerpost(noekkel, _felter[hvem], _felter, slutt) { SierSlutt = Har(Registerplan.Slutt) };

        // A column that is not there is not said anything about.
        private void Ta(string kode, Func<string, string, string, string?> les)
        {
            if (Har(kode) && les(kode, Etikett(kode), Celle(kode)) is { } verdi) _felter[kode] = verdi;
        }

        private string? Kode(string kode, Hinder hinder, Func<char, bool> tillatt, string ogsaa)
        {
            if (les.Kort(kode, Etikett(kode), Celle(kode), maks: 80)?.Tekst is not { } verdi) return null;
            return verdi.All(t => tillatt(t) || char.IsAsciiDigit(t) || ogsaa.Contains(t, StringComparison.Ordinal)) ? verdi : Nei(hinder, kode, Etikett(kode));
        }

        private string? Kjent(string kode, string etikett, string verdi, IReadOnlySet<string> kjente)
        {
            if (les.Kort(kode, etikett, verdi, maks: 80)?.Tekst is not { } lest) return null;
            return kjente.Contains(lest) ? lest : Nei(Hindre.RegisterUkjent, kode, etikett);
        }

        private Foedselsnummer? Nummer(string kode, bool paakrevd) => Har(kode) ? les.Fnr(kode, Etikett(kode), Celle(kode), paakrevd, kjenner.TillatSyntetisk) : null;

        private Adressebeskyttelse? Vern()
        {
            const string kode = "adressebeskyttelse";
            if (!Har(kode) || les.Valg<Adressebeskyttelse>(kode, Etikett(kode), Celle(kode), paakrevd: false) is not { } vern) return null;
            _felter[kode] = Inndata.Kode(vern);
            return vern;
        }

        private DateOnly? Dag(string kode, bool ikkeFramtid = false) => Har(kode) ? les.Dato(kode, Etikett(kode), Celle(kode), paakrevd: false, ikkeFramtid: ikkeFramtid) : null;

        private bool Har(string kode) => Array.Exists(hode, k => k.Kode == kode);

        private string Etikett(string kode) => Array.Find(hode, k => k.Kode == kode)!.Etikett;

        // A telephone number may begin with +. An apostrophe before a sign of a formula is how our own files write it.
        private string Celle(string kode)
        {
            var celle = linje.Felt.ElementAtOrDefault(Array.FindIndex(hode, k => k.Kode == kode)) ?? "";
            if (celle is ['\'', .. var rest] && Csvtekst.ErFormel(rest)) celle = rest;
            if (!Csvtekst.ErFormel(celle) || (kode == "telefon" && celle[0] == '+')) return celle.Trim();
            les.Feil(Hindre.RegisterFormel, kode, Etikett(kode));
            return "";
        }

        private string? Nei(Hinder hinder, string kode, string etikett)
        {
            les.Feil(hinder, kode, etikett);
            return null;
        }

        private static string Iso(DateOnly dag) => dag.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
