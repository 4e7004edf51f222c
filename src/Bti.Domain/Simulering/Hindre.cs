namespace Bti.Domain;

/// <summary>Every no to trying a draft of the veileder.</summary>
public static partial class Hindre
{
    public static readonly Hinder UtkastetKanIkkeLeses = new("UTKASTET_KAN_IKKE_LESES", "Utkastet kan ikke prøves ennå. {antall} ting må rettes, den første er på linje {linje}.", "Utkastet kan ikkje prøvast enno. {antall} ting må rettast, det første er på linje {linje}.", Hinderslag.Verdi);
    public static readonly Hinder IngenHistorie = new("INGEN_HISTORIE", "Kommunen har ingen uro eller forløp fra det siste året å prøve utkastet på. Velg et oppdiktet år.", "Kommunen har inga uro og ingen forløp frå det siste året å prøve utkastet på. Vel eit oppdikta år.", Hinderslag.Verdi);
}
