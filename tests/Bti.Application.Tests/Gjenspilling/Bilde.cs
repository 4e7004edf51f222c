using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bti.Domain;

namespace Bti.Application.Tests;

/// <summary>How an uro or a forloep stands, as text that can be compared: what the motor decides on, and the open frister with their place on the ladder.</summary>
internal static class Bilde
{
    public static readonly JsonSerializerOptions Form = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>As it is stored.</summary>
    public static string Av(Handlingsforloep rot) => Av(rot.Tilstand, rot.AapneFrister.OrderBy(f => f.Dag).ThenBy(f => f.Noekkel).Select(f =>
        new Fristbilde(f.Navn, f.Gjelder, f.Tekst, f.Dag, f.Aapnet, f.Ansvarlig, f.Stige, f.Trinn, f.Vekkes)));

    /// <summary>As it is replayed, with the ladders climbed until a time.</summary>
    public static string Av(Gjenspilling spill, Handlingsveileder veileder, Kalender kalender, Naa naa) => Av(spill.Tilstand, spill.AapneFrister.Select(f =>
    {
        var plass = f.Plass(veileder, kalender, naa);
        return new Fristbilde(f.Navn, f.Satt.Gjelder, f.Satt.Tekst, f.Dag, f.Aapnet, f.Satt.Ansvarlig, f.Satt.Stige, plass.Trinn, plass.Dag);
    }));

    private static string Av(Forloepstilstand tilstand, IEnumerable<Fristbilde> frister) => JsonSerializer.Serialize(
        new { Tilstand = tilstand with { AapneFrister = new HashSet<Fristnoekkel>() }, AapneFrister = tilstand.AapneFrister.Order(), Frister = frister }, Form);

    private sealed record Fristbilde(Fristnavn Navn, string? Gjelder, string Tekst, DateOnly Dag, DateOnly Aapnet, Ansvarsrolle Ansvarlig, string Stige, int Trinn, DateOnly? Vekkes);
}
