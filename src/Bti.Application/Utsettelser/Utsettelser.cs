using Bti.Domain;

namespace Bti.Application;

/// <summary>What asking to move a frist or put it on pause is, whether it is an uro's or a forloep's.</summary>
internal static class Utsettelser
{
    /// <summary>Reads which frist, what is asked for it, until when and why, and asks. What was asked is kept with its reason, unless the answer is no.</summary>
    public static Result BeOm(this Handlingsforloep rot, string? hvilken, string? hva, string? dag, string? hvorfor, IBtiDb db, Rammer ramme)
    {
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("frist", "hvilken frist", hvilken);
        var frist = rot.AapneFrister.FirstOrDefault(f => f.Id.Verdi == valgt);
        var slag = les.Valg<Utsettelsesslag>("slag", "om fristen skal flyttes", hva, paakrevd: false) ?? Utsettelsesslag.Flytting;
        var til = slag is Utsettelsesslag.Pause
            ? les.Dato("til", "siste dag av pausen", dag, ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1))
            : les.Dato("til", "den nye datoen", dag, tidligst: frist?.Dag.AddDays(1), ikkeFortid: true, senest: ramme.Naa.Dag.AddYears(1));
        var grunn = les.Fritekst("grunn", "hvorfor fristen ikke kan holdes", hvorfor, min: 10);
        if (les.Hinder is { } hinder) return hinder;
        if (frist is null) return Hindre.IkkeFunnet;

        var utsettelse = new Utsettelse
        {
            Kommune = rot.Kommune,
            Id = UtsettelseId.Ny(),
            Uro = frist.Uro,
            Forloep = frist.Forloep,
            Frist = frist.Id,
            Navn = frist.Navn,
            Utsettelsesslag = slag,
            Fra = frist.Dag,
            Til = til!.Value,
            Grunn = grunn!,
            BedtAv = ramme.Av,
            Bedt = ramme.Naa.Tidspunkt,
        };
        if (rot.BeOmUtsettelse(utsettelse, ramme) is { } nei) return nei;
        _ = db.Utsettelser.Add(utsettelse);
        return Result.Ja;
    }

    /// <summary>Reads which frist, and takes it off its pause.</summary>
    public static Result AvsluttPause(this Handlingsforloep rot, string? hvilken, Rammer ramme)
    {
        var les = new Inndata(ramme.Naa);
        var valgt = les.Id("frist", "hvilken frist", hvilken);
        if (les.Hinder is { } hinder) return hinder;
        if (rot.AapneFrister.FirstOrDefault(f => f.Id.Verdi == valgt) is not { } frist) return Hindre.IkkeFunnet;
        return rot.AvsluttPause(frist, ramme) is { } nei ? nei : Result.Ja;
    }

    /// <summary>True when the text lets a frist of this nivaa be moved or put on pause, and when it is on one.</summary>
    public static bool KanFlyttes(this Veiledernivaa nivaa, Frist frist, DateOnly dag) => frist.PauseTil(dag) is not null || nivaa.Frister.Any(p => p.Navn == frist.Navn && p.Utsettelse is not Utsettelsesregel.Nei);
}
