using System.Globalization;
using System.Text;
using Bti.Application;
using Bti.Domain;

namespace Bti.Infrastructure;

/// <summary>
/// Reads the text of a veileder. Files at start, drafts and published versions are read here and nowhere else. Finds
/// everything that is wrong, not only the first.
/// </summary>
internal sealed class Veilederleser : IVeilederleser
{
    /// <summary>The longest text, in characters.</summary>
    public const int Lengst = 100_000;

    public Lestveileder Les(string tekst, Kommuneregler regler)
    {
        if (tekst.Length > Lengst) return new(null, [Veilederfeil.ForStor(Lengst, tekst.Length)]);
        var ren = tekst.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        if (Tegnfeil(ren).ToList() is { Count: > 0 } tegn) return new(null, tegn);

        // A letter and its ring may be two signs from some keyboards; the words of the grammar are one.
        var (rot, uleselig) = Yamltre.Les(ren.Normalize(NormalizationForm.FormC));
        if (rot is null) return new(null, uleselig);
        var lesing = new Lesing();
        var veileder = lesing.Veileder(rot, regler);
        return lesing.Feil.Count == 0 ? new(veileder, []) : new(null, [.. lesing.Feil.OrderBy(f => f.Linje)]);
    }

    private static IEnumerable<Veilederfeil> Tegnfeil(string tekst)
    {
        var (linje, sagt) = (1, 0);
        for (var i = 0; i < tekst.Length; i++)
        {
            if (Inndata.Tegnhinder(tekst, i, linjer: true) is not null && sagt != linje) yield return Veilederfeil.Tegn(sagt = linje);
            if (tekst[i] == '\n') linje++;
            else if (char.IsHighSurrogate(tekst[i])) i++;
        }
    }

    private sealed class Lesing
    {
        private readonly Dictionary<(string Hva, string Navn), int> _brukt = [];
        private readonly List<(int Linje, string Til, int Fra)> _veier = [];
        private readonly List<(int Linje, string Stige)> _stigebruk = [];

        public List<Veilederfeil> Feil { get; } = [];

        public Handlingsveileder Veileder(Yamlnode rot, Kommuneregler regler)
        {
            var les = new Yamlfelter(rot, "veilederen", Feil, "navn", "versjon", "gjelder_fra", "stiger", "nivaaer");
            if (!les.ErBrukbar) return null!;
            var (navn, versjon, fra) = (les.Tekst("navn", 100), les.Tekst("versjon", 200), les.Dag("gjelder_fra"));
            if (versjon != "" && !ErVersjon(versjon)) Feil.Add(Veilederfeil.IkkeVersjon(les.LinjeFor("versjon"), "versjon"));
            var stiger = les.Liste("stiger", 10).Select(Stige).ToList();
            var nivaaer = les.Liste("nivaaer", 9).Select(Nivaaet).ToList();
            Sammenheng([.. nivaaer.Select(n => n.Nivaa.Tall)], [.. stiger.Select(s => s.Navn)]);

            // What the text leaves out is in force all the same: it is part of what is checked, shown and run.
            return new Handlingsveileder(versjon, navn, fra, nivaaer, regler, [.. stiger, .. Domain.Stige.Innebygde.Where(i => stiger.TrueForAll(s => s.Navn != i.Navn))]);
        }

        // What a line says of another part of the text is known when all of it is read.
        private void Sammenheng(int[] nivaaer, string[] stiger)
        {
            foreach (var (linje, til, fra) in _veier)
            {
                var lovlige = nivaaer.Where(n => n != 0 && n != fra).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList();
                if (!lovlige.Contains(til)) Feil.Add(Veilederfeil.UkjentNivaa(linje, til, lovlige));
            }

            foreach (var (linje, stige) in _stigebruk.Where(s => !stiger.Contains(s.Stige))) Feil.Add(Veilederfeil.UkjentStige(linje, stige, stiger));
        }

        private Stige Stige(Yamlnode node)
        {
            var les = new Yamlfelter(node, "stiger", Feil, "navn", "trinn");
            var navn = les.Tekst("navn", 40);
            ErNytt("stige", navn, les.LinjeFor("navn"));
            List<Stigetrinn> trinnene = [];
            foreach (var ledd in les.Liste("trinn", 20))
            {
                var trinn = new Yamlfelter(ledd, "trinn", Feil, "naar", "til");
                var naar = trinn.Setning("naar", Stigeregel.Les, Veilederfeil.IkkeStigetrinn);
                var til = trinn.Kode<Mottaker>("til", Veilederfeil.UkjentMottaker);
                if (naar is null) continue;
                if (trinnene.Count > 0 && !Kommer(trinnene[^1].Naar, naar)) Feil.Add(Veilederfeil.Stigerekke(trinn.LinjeFor("naar"), naar.ToString()));
                trinnene.Add(new Stigetrinn(naar, til));
            }

            return new Stige(navn, trinnene);
        }

        // Working days and calendar days change places over a holiday; a step is out of order when it is so in an ordinary week.
        private static bool Kommer(Stigeregel foer, Stigeregel etter) => Enumerable.Range(0, 7).Select(new DateOnly(2026, 9, 14).AddDays)
            .Any(frist => foer.Dag(frist, Kalender.BareRoedeDager) <= etter.Dag(frist, Kalender.BareRoedeDager));

        private Veiledernivaa Nivaaet(Yamlnode node, int nr)
        {
            var les = new Yamlfelter(node, "nivaaer", Feil, "nivaa", "merke", "heter", "ansvarlig", "beskrivelse", "frister", "trinn", "veien_videre");
            if (les.Tall("nivaa") is { } tall && tall != nr) Feil.Add(Veilederfeil.Nivaarekke(les.LinjeFor("nivaa"), nr));
            var merke = les.Tekst("merke", 12);
            ErNytt("merke", merke, les.LinjeFor("merke"));
            return new Veiledernivaa(
                new Nivaa(nr), merke, les.Tekst("heter", 100), les.Tekst("beskrivelse", 600), les.Kode<Ansvarsrolle>("ansvarlig", Veilederfeil.UkjentRolle),
                [.. les.Liste("frister", 10).Select(Frist)],
                les.Har("trinn") ? [.. les.Liste("trinn", 20).Select(n => Trinnet(n, nr))] : [],
                [.. les.Liste("veien_videre", 20).Select(n => Veien(n, nr))]);
        }

        private Fristpost Frist(Yamlnode node)
        {
            var les = new Yamlfelter(node, "frister", Feil, "navn", "tekst", "regel", "fornyes", "utsettelse", "stige", "ansvarlig");
            var stige = les.Har("stige") ? les.Tekst("stige", 40) : Domain.Stige.Vanlig;
            if (les.ErBrukbar && stige != "") _stigebruk.Add((les.LinjeFor("stige"), stige));
            return new Fristpost(
                les.Kode<Fristnavn>("navn", Veilederfeil.UkjentFrist, navn => !navn.ErSystemets), les.Tekst("tekst", 200),
                les.Setning("regel", Fristregel.Les, Veilederfeil.IkkeFrist)!,
                les.Har("fornyes") ? les.Setning("fornyes", Fristregel.Les, Veilederfeil.IkkeFrist) : null,
                les.Kode<Ansvarsrolle>("ansvarlig", Veilederfeil.UkjentRolle), stige)
            {
                Utsettelse = les.Har("utsettelse") ? les.Kode<Utsettelsesregel>("utsettelse", Veilederfeil.UkjentUtsettelse) : Utsettelsesregel.Nei,
            };
        }

        private Trinn Trinnet(Yamlnode node, int nivaa)
        {
            var les = new Yamlfelter(node, "trinn", Feil, "kode", "heter", "gjoer", "ansvarlig", "verktoey");
            var kode = les.Tekst("kode", 40);
            ErNytt(string.Create(CultureInfo.InvariantCulture, $"trinn {nivaa}"), kode, les.LinjeFor("kode"));
            var verktoey = les.Ordliste("verktoey", 10);
            foreach (var lang in verktoey.Where(v => v.Verdi.Length > 80)) Feil.Add(Veilederfeil.ForLang(lang.Linje, "verktoey", 80, lang.Verdi.Length));
            return new Trinn(
                kode, les.Tekst("heter", 100), les.Tekst("gjoer", 600), les.Kode<Ansvarsrolle>("ansvarlig", Veilederfeil.UkjentRolle),
                [.. verktoey.Select(v => v.Verdi)]);
        }

        private Vei Veien(Yamlnode node, int nivaa)
        {
            var les = new Yamlfelter(node, "veien_videre", Feil, "til_nivaa", "avslutt", "naar", "krever");
            var (ut, naar) = (les.Sant("avslutt"), les.Tekst("naar", 200));
            var til = les.Har("til_nivaa") ? les.Tekst("til_nivaa", 12) : null;
            if (les.ErBrukbar && ut == til is not null) Feil.Add(Veilederfeil.VeiUtenMaal(les.Linje));
            if (til is not (null or "")) _veier.Add((les.LinjeFor("til_nivaa"), til, nivaa));
            List<Krav> krav = [];
            foreach (var ord in les.Ordliste("krever", 20))
            {
                if (Krav.Med(ord.Verdi) is { } kravet) krav.Add(kravet);
                else Feil.Add(Veilederfeil.UkjentKrav(ord.Linje, ord.Verdi, Krav.Alle.Select(k => k.Kode)));
            }

            return new Vei(int.TryParse(til, NumberStyles.None, CultureInfo.InvariantCulture, out var tall) ? new Nivaa(tall) : null, naar, krav);
        }

        private void ErNytt(string hva, string navn, int linje)
        {
            if (navn != "" && !_brukt.TryAdd((hva, navn), linje)) Feil.Add(Veilederfeil.BruktFoer(linje, navn, _brukt[(hva, navn)]));
        }

        // It stands in addresses and keys.
        private static bool ErVersjon(string versjon) => versjon.Length <= 40 && versjon.All(t => char.IsAsciiLetterOrDigit(t) || t is '.' or '-') && versjon.Trim('.').Length > 0;
    }
}
