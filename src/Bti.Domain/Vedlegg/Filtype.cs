namespace Bti.Domain;

/// <summary>The kinds of file that are taken in; there are no others.</summary>
public enum Filtype
{
    Pdf,
    Docx,
    Xlsx,
    Png,
    Jpg,
}

/// <summary>What follows from the kind.</summary>
public static class Filtyper
{
    /// <summary>The kind a name says it is, by its last ending; null for one that is not taken in.</summary>
    public static Filtype? Av(string navn) => Path.GetExtension(navn).ToUpperInvariant() switch
    {
        ".PDF" => Filtype.Pdf,
        ".DOCX" => Filtype.Docx,
        ".XLSX" => Filtype.Xlsx,
        ".PNG" => Filtype.Png,
        ".JPG" or ".JPEG" => Filtype.Jpg,
        _ => null,
    };

    /// <summary>What it is handed out as. It is ours to say: what the sender called it is not asked for.</summary>
    public static string Innholdstype(this Filtype type) => type switch
    {
        Filtype.Pdf => "application/pdf",
        Filtype.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Filtype.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Filtype.Png => "image/png",
        Filtype.Jpg => "image/jpeg",
    };

    /// <summary>True for what is drawn anew before it is kept.</summary>
    public static bool ErBilde(this Filtype type) => type is Filtype.Png or Filtype.Jpg;
}
