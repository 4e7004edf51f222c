namespace Bti.Domain;

/// <summary>Why a unit did otherwise than the veileder says, in one period: asked of its leader, and read in the yearly report. About no child.</summary>
public sealed class Praksisgrunn : Rot
{
    /// <summary>The most, in characters.</summary>
    public const int Lengst = 1_000;

    public required EnhetId Enhet { get; init; }

    /// <summary>As <see cref="Tertial"/> writes it.</summary>
    public required string Periode { get; init; }

    public required Praksis Praksis { get; init; }

    public string Tekst { get; private set; } = "";

    /// <summary>Why none can be written; null when it can. Only what is shown of the unit is asked about: a reason for a hidden number would say that there is one.</summary>
    public static Hinder? HinderForAaSkrive(Oversikt periode, Praksis praksis, EnhetId enhet) =>
        periode.Praksis?.FirstOrDefault(p => p.Hva == praksis)?.Annerledes(enhet) > 0 ? null : Hindre.PraksisIkkeVist;

    /// <summary>The first reason.</summary>
    public static Praksisgrunn Ny(KommuneId kommune, EnhetId enhet, string periode, Praksis praksis, string tekst, AnsattId av, Naa naa)
    {
        var grunn = new Praksisgrunn { Kommune = kommune, Enhet = enhet, Periode = periode, Praksis = praksis, Tekst = tekst };
        grunn.Opprettet(av, naa);
        return grunn;
    }

    /// <summary>Keeps another, on top of the version the writer has seen.</summary>
    public Hinder? Skriv(string tekst, int? sett, AnsattId av, Naa naa)
    {
        if (KrevVersjon(sett) is { } hinder) return hinder;
        Tekst = tekst;
        Endret(av, naa);
        return null;
    }
}
