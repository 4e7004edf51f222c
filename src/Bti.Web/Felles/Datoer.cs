using System.Globalization;

namespace Bti.Web;

/// <summary>How days and times are written for people: 12.01.2026, kl. 09.12, always Oslo time.</summary>
public static class Datoer
{
    extension(DateOnly dag)
    {
        /// <summary>12.01.2026</summary>
        public string Dato => dag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

        /// <summary>12. januar 2026</summary>
        public string LangDato => dag.ToString("d. MMMM yyyy", CultureInfo.CurrentCulture);

        /// <summary>2026-01-12, for the <c>datetime</c> attribute.</summary>
        public string Maskinlesbar => dag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

/// <summary>An instant as a day and a time on the wall in Oslo.</summary>
public static class Tidspunkter
{
    extension(DateTimeOffset tidspunkt)
    {
        /// <summary>12.01.2026</summary>
        public string Dato => Naa.OsloDag(tidspunkt).Dato;

        /// <summary>kl. 09.12</summary>
        public string Klokkeslett => new Naa(tidspunkt).OsloTid.ToString("'kl. 'HH.mm", CultureInfo.InvariantCulture);

        /// <summary>12.01.2026 kl. 09.12</summary>
        public string DatoOgTid => $"{tidspunkt.Dato} {tidspunkt.Klokkeslett}";

        /// <summary>2026-01-12T08:12:00Z, for the <c>datetime</c> attribute.</summary>
        public string Maskinlesbar => tidspunkt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
